package org.receptive.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.array.Array4;
import org.receptive.reference.Conv2d;
import org.receptive.reference.Gradients;
import org.receptive.reference.Layers;
import org.receptive.reference.Pad2d;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PaddingValues;
import org.receptive.trace.NamedMap.Role;

/// The way back through every kind of layer, over seeded random settings, held equal to the textbook engine, to the terms of the way forward
/// turned round, and to differences.
class GradientOperationsTest {

    private static final int OF_EACH = 80;

    static List<Class<?>> kinds() {
        return LayerCatalogue.kinds();
    }

    /// A layer, a random δ of what it makes, and the gradients as stages.
    private record Case(LayerCatalogue.Sample sample, NamedMap delta, List<Operation> gradients) {

        static Case of(LayerCatalogue.Sample sample, Random random) {
            var y = sample.operation().y();
            var values = y.values();
            var delta = new NamedMap(y.id().gradient(), Role.OUTPUT, y.form(),
                    Array4.fill(values.n(), values.c(), values.h(), values.w(),
                            (_, _, _, _) -> random.nextInt(5) == 0 ? 0 : random.nextGaussian()),
                    Border.none(y.rows(), y.cols()), false, y.part());
            return new Case(sample, delta, GradientOperations.of(sample.operation(), delta, _ -> true));
        }

        private NamedMap gradient(NamedMap of) {
            return gradients.stream().filter(g -> g.output().equals(of.id().gradient())).findFirst().orElseThrow(
                    () -> new AssertionError("no gradient of " + of.id() + " among " + gradients.stream().map(Operation::output).toList()))
                    .y();
        }
    }

    private static List<Case> cases(Class<?> kind) {
        var random = new Random(11);
        return LayerCatalogue.of(kind, 21, OF_EACH).map(sample -> Case.of(sample, random)).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void gradientsAreThoseOfTheTextbookEngine(Class<?> kind) {
        for (var c : cases(kind)) {
            var op = c.sample().operation();
            if (op.isFlipped())
                continue;
            var y = op.y().shape();
            var delta = c.delta().values().reshaped(1, y.channels(), y.rows(), y.cols());
            var inputs = op.maps(Role.INPUT);
            var expected = backward(c, inputs.stream().map(GradientOperationsTest::example).toList(), parameters(op, c.sample().layer()),
                    delta);
            for (int i = 0; i < inputs.size(); i++)
                requireClose(c, c.gradient(inputs.get(i)), expected.inputs().get(i));
            op.maps(Role.BIAS).forEach(b -> requireClose(c, c.gradient(b), expected.gradB()));
            op.maps(Role.PARAMETER).stream().filter(m -> expected.parameters().containsKey("weight") && m.id().letter().toLowerCase(
                    java.util.Locale.ROOT).equals("w")).forEach(w -> requireClose(c, c.gradient(w), expected.gradW()));
        }
    }

    private static Gradients backward(Case c, List<Array4> inputs, Map<String, Array4> parameters, Array4 delta) {
        var filling = c.sample().filling();
        if (filling == PaddingValues.ZEROS || !(c.sample().layer() instanceof ConvSpec spec))
            return Layers.backward(c.sample().layer(), new Layers.Reading(inputs, parameters, Optional.empty(), false), delta);
        var padded = Pad2d.forward(filling, spec.window(), inputs.getFirst());
        var back = Conv2d.backward(Pad2d.narrow(spec), padded, Optional.ofNullable(parameters.get("weight")).orElseThrow(), delta);
        return new Gradients(List.of(Pad2d.backward(filling, spec.window(), inputs.getFirst(), back.gradX())), back.parameters());
    }

    private static Array4 example(NamedMap map) {
        var shape = map.shape();
        return map.values().reshaped(1, shape.channels(), shape.rows(), shape.cols());
    }

    private static Map<String, Array4> parameters(Operation op, org.receptive.spec.LayerSpec layer) {
        var shapes = layer.parameters().stream().collect(Collectors.toMap(p -> p.name(), org.receptive.reference.ReferenceNetwork::shape));
        var found = new java.util.HashMap<String, Array4>();
        shapes.forEach((name, shape) -> {
            var letter = switch (name) {
                case "bias" -> "b";
                case BatchNormSpec.RUNNING_MEAN -> NormalisationReads.MEAN;
                case BatchNormSpec.RUNNING_VARIANCE -> NormalisationReads.VARIANCE;
                default -> "w";
            };
            op.maps().stream().filter(m -> m.role() != Role.INPUT && m.role() != Role.OUTPUT && m.id().letter().equalsIgnoreCase(letter))
                    .findFirst()
                    .ifPresent(m -> found.put(name, m.values().reshaped(shape.get(0), shape.get(1), shape.get(2), shape.get(3))));
        });
        return found;
    }

    private static void requireClose(Case c, NamedMap found, Array4 expected) {
        var a = found.values().toArray();
        var b = expected.toArray();
        assertThat(a).as(found.id() + " of " + c.sample()).hasSameSizeAs(b);
        double largest = 1e-3;
        for (double value : b)
            largest = Math.max(largest, Math.abs(value));
        for (int i = 0; i < a.length; i++)
            assertThat(a[i]).as(found.id() + " " + i + " of " + c.sample()).isCloseTo(b[i], within(1e-10 * largest));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void gradientsAreTheReadsTurnedRound(Class<?> kind) {
        for (var c : cases(kind)) {
            var op = c.sample().operation();
            for (var map : op.maps())
                if (map.role() != Role.OUTPUT && c.gradients().stream().anyMatch(g -> g.output().equals(map.id().gradient()))) {
                    var sums = new double[map.values().count()];
                    for (int i = 0; i < op.stepCount(); i++) {
                        var step = op.step(i);
                        for (int k = 0; k < step.terms().size(); k++)
                            for (int f = 0; f < step.terms().get(k).factors().size(); f++) {
                                var source = step.terms().get(k).factors().get(f).source();
                                if (source.isPresent() && source.get().map().equals(map.id()) && step.terms().get(k).counts())
                                    sums[map.index(source.get())] += c.delta().values().toArray()[i] * Derivatives.of(step, k, f);
                            }
                    }
                    var shape = map.values();
                    requireClose(c, c.gradient(map), shape.withValues(sums));
                }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void everyStepOfAGradientComesToTheNumberInItsMapAndCountsItsTerms(Class<?> kind) {
        for (var c : cases(kind))
            for (var gradient : c.gradients())
                for (int i = 0; i < gradient.stepCount(); i++) {
                    var step = gradient.step(i);
                    assertThat(step.value()).as(gradient.output() + " " + i + " of " + c.sample()).isEqualTo(
                            gradient.y().values().toArray()[i]);
                    assertThat(gradient.termCount(i)).isEqualTo(step.terms().size());
                    for (var term : step.terms())
                        for (var factor : term.factors()) {
                            var map = gradient.map(factor.shown().map());
                            assertThat(factor.value()).isEqualTo(factor.source().map(map::value).orElse(0.0));
                            if (map.border().filling() == PaddingValues.ZEROS)
                                assertThat(factor.padding()).isEqualTo(!map.holds(factor.shown()));
                        }
                }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void formulasOfGradientsComeToTheirValues(Class<?> kind) {
        var text = new StepText(org.receptive.text.Texts.of(org.receptive.text.Language.ENGLISH));
        var random = new Random(5);
        var faults = new ArrayList<String>();
        for (var c : cases(kind).subList(0, 20))
            for (var gradient : c.gradients()) {
                int i = random.nextInt(gradient.stepCount());
                var step = gradient.step(i);
                var written = text.formula(new Moment(0, gradient, step, step.terms().size(), true));
                double value = FormulaReader.evaluate(written.substring(0, written.lastIndexOf(" = ")));
                if (!(Math.abs(value - step.value()) <= 1e-9 * Math.max(1, Math.abs(step.value()))))
                    faults.add(written + " of " + c.sample());
            }
        assertThat(faults).isEmpty();
    }
}
