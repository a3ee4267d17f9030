package org.receptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.receptive.array.Array4;
import org.receptive.reference.GradientSettings.Setting;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.ParameterSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.Shape;

/// Compares every analytic gradient with central differences of the forward pass, for every layer over a grid of hyperparameters.
class GradientTest {

    private static final double STEP = 1e-4;
    private static final double TOLERANCE = 1e-6;

    /// Values at least 0.05 apart from each other and from 0, so that no step of the difference crosses a kink.
    private static Array4 distinct(Random random, int n, int c, int h, int w) {
        var order = random.ints().distinct().limit((long) n * c * h * w).toArray();
        var ranks = Arrays.stream(order).map(v -> (int) Arrays.stream(order).filter(u -> u < v).count()).toArray();
        double middle = ranks.length / 2.0 - 0.25;
        var values = Arrays.stream(ranks).mapToDouble(rank -> (rank - middle) * 0.1).toArray();
        return Array4.of(n, c, h, w, values);
    }

    private static Array4 random(Random random, int n, int c, int h, int w) {
        return Array4.fill(n, c, h, w, (in, ic, row, col) -> random.nextDouble(-1, 1));
    }

    private static double dot(Array4 a, Array4 b) {
        var left = a.toArray();
        var right = b.toArray();
        double sum = 0;
        for (int i = 0; i < left.length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    /// Requires `gradient` to be that of `loss` at `at`, value by value.
    private static void requireGradient(String what, Array4 at, Array4 gradient, Function<Array4, Double> loss) {
        assertThat(gradient.hasShapeOf(at)).as("%s has the shape of what it is the gradient of", what).isTrue();
        for (int n = 0; n < at.n(); n++)
            for (int c = 0; c < at.c(); c++)
                for (int row = 0; row < at.h(); row++)
                    for (int col = 0; col < at.w(); col++) {
                        double value = at.get(n, c, row, col);
                        double difference = loss.apply(at.with(n, c, row, col, value + STEP))
                                - loss.apply(at.with(n, c, row, col, value - STEP));
                        assertThat(gradient.get(n, c, row, col)).as("%s at (%d, %d, %d, %d)", what, n, c, row, col)
                                .isCloseTo(difference / (2 * STEP), within(TOLERANCE));
                    }
    }

    private static void requireGradients(Setting setting) {
        var random = new Random(setting.name().hashCode());
        var input = setting.input();
        var x = distinct(random, 2, input.channels(), input.rows(), input.cols());
        var parameters = new HashMap<String, Array4>();
        for (var parameter : setting.layer().parameters()) {
            var shape = ReferenceNetwork.shape(parameter);
            var drawn = random(random, shape.get(0), shape.get(1), shape.get(2), shape.get(3));
            parameters.put(parameter.name(), parameter.name().equals(BatchNormSpec.RUNNING_VARIANCE) ? drawn.map(v -> v + 1.5) : drawn);
        }
        var y = Layers.forward(setting.layer(), Layers.Reading.of(x, parameters));
        var out = setting.layer().outputShape(input);
        assertThat(y.shape()).isEqualTo(out);
        var gradOutput = random(random, y.n(), y.c(), y.h(), y.w());
        var gradients = Layers.backward(setting.layer(), Layers.Reading.of(x, parameters), gradOutput);
        requireGradient("gradX", x, gradients.inputs().getFirst(),
                moved -> dot(gradOutput, Layers.forward(setting.layer(), Layers.Reading.of(moved, parameters))));
        assertThat(gradients.parameters().keySet()).isEqualTo(
                setting.layer().parameters().stream().filter(ParameterSpec::isLearned).map(ParameterSpec::name)
                        .collect(Collectors.toSet()));
        gradients.parameters().forEach((name, gradient) -> requireGradient(name, parameters.getOrDefault(name, x), gradient, moved -> {
            var other = new HashMap<>(parameters);
            other.put(name, moved);
            return dot(gradOutput, Layers.forward(setting.layer(), Layers.Reading.of(x, other)));
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyLayerOverItsGrid() {
        return GradientSettings.kinds().entrySet().stream()
                .map(kind -> dynamicTest(kind.getKey() + ", " + kind.getValue().size() + " settings", () -> {
                    for (var setting : kind.getValue())
                        assertThat(setting).as(setting.name()).satisfies(GradientTest::requireGradients);
                }));
    }

    @Test
    void theGridHasHundredsOfSettings() {
        assertThat(GradientSettings.kinds().values().stream().mapToInt(List::size).sum()).isGreaterThan(600);
    }

    @Test
    void batchNormalisationWhileTrainingWhereEveryExampleMovesMeanAndVariance() {
        var random = new Random(4);
        for (boolean affine : new boolean[] {true, false}) {
            var spec = new BatchNormSpec(3, 1e-2, 0.1, affine);
            var x = random(random, 4, 3, 2, 2);
            var w = random(random, 3, 1, 1, 1);
            var b = random(random, 3, 1, 1, 1);
            var gradY = random(random, 4, 3, 2, 2);
            var gradients = BatchNorm2d.backwardTraining(spec, x, w, gradY);
            requireGradient("gradX", x, gradients.gradX(),
                    moved -> dot(gradY, BatchNorm2d.forward(spec, moved, BatchNorm2d.Statistics.of(moved), w, b)));
            if (affine)
                requireGradient("gradW", w, gradients.gradW(),
                        moved -> dot(gradY, BatchNorm2d.forward(spec, x, BatchNorm2d.Statistics.of(x), moved, b)));
        }
    }

    @Test
    void flippedConvolution() {
        var random = new Random(1);
        for (var setting : GradientSettings.convolutions().subList(0, 60)) {
            var spec = (ConvSpec) setting.layer();
            var x = random(random, 1, setting.input().channels(), setting.input().rows(), setting.input().cols());
            var w = random(random, spec.outChannels(), spec.channelsPerFilter(), spec.window().rows().kernel(),
                    spec.window().cols().kernel());
            var b = random(random, spec.outChannels(), 1, 1, 1);
            var gradOutput = Conv2d.forwardFlipped(spec, x, w, b).map(_ -> random.nextDouble(-1, 1));
            var gradients = ReferenceResults.flippedGradients(spec, x, w, gradOutput);
            requireGradient("gradX", x, gradients.gradX(), moved -> dot(gradOutput, Conv2d.forwardFlipped(spec, moved, w, b)));
            requireGradient("gradW", w, gradients.gradW(), moved -> dot(gradOutput, Conv2d.forwardFlipped(spec, x, moved, b)));
        }
    }

    @Test
    void crossEntropyWithAndWithoutSmoothing() {
        var x = random(new Random(2), 3, 4, 2, 1).map(v -> 5 * v);
        var targets = List.of(0, 3, 2, 1, 1, 0);
        for (var reduction : LossReduction.values())
            for (double smoothing : new double[] {0, 0.1, 1})
                requireGradient("cross-entropy", x, CrossEntropyLoss.backward(reduction, smoothing, x, targets),
                        moved -> CrossEntropyLoss.forward(reduction, smoothing, moved, targets));
    }

    @Test
    void squaredError() {
        var random = new Random(3);
        var x = random(random, 2, 3, 2, 2);
        var target = random(random, 2, 3, 2, 2);
        for (var reduction : LossReduction.values())
            requireGradient("squared error", x, SquaredErrorLoss.backward(reduction, x, target),
                    moved -> SquaredErrorLoss.forward(reduction, moved, target));
    }

    @Test
    void maximumAPosterioriOnDistances() {
        var spec = new RbfSpec(List.of(List.of(1, -1, 1), List.of(-1, -1, 1), List.of(1, 1, -1)));
        var x = random(new Random(4), 4, 3, 1, 1);
        var targets = List.of(2, 0, 1, 1);
        var gradY = MaximumAPosterioriLoss.backward(2, RadialBasis.forward(spec, x), targets);
        requireGradient("MAP loss", x, RadialBasis.backward(spec, x, gradY).gradX(),
                moved -> MaximumAPosterioriLoss.forward(2, RadialBasis.forward(spec, moved), targets));
    }

    @Test
    void dropoutWithAMask() {
        var random = new Random(5);
        var x = random(random, 2, 2, 3, 3);
        var mask = x.map(_ -> random.nextBoolean() ? 1 : 0);
        var spec = new DropoutSpec(0.3);
        var gradOutput = random(random, 2, 2, 3, 3);
        requireGradient("dropout", x, Dropout.backward(spec, mask, gradOutput).gradX(),
                moved -> dot(gradOutput, Dropout.forward(spec, moved, mask)));
    }

    @Test
    void joinsOfThreeBranches() {
        var random = new Random(6);
        for (var kind : JoinSpec.Kind.values()) {
            var spec = new JoinSpec(kind);
            var branches = Stream.of(2, kind == JoinSpec.Kind.SUM ? 2 : 1, kind == JoinSpec.Kind.SUM ? 2 : 3)
                    .map(maps -> random(random, 2, maps, 2, 3)).toList();
            var out = spec.outputShape(branches.stream().map(Array4::shape).toList());
            var gradOutput = random(random, 2, out.channels(), out.rows(), out.cols());
            var gradients = Join.backward(spec, branches, gradOutput).inputs();
            for (int b = 0; b < 3; b++) {
                int branch = b;
                requireGradient("branch " + b, branches.get(b), gradients.get(b), moved -> {
                    var others = new ArrayList<>(branches);
                    others.set(branch, moved);
                    return dot(gradOutput, Join.forward(spec, others));
                });
            }
        }
    }

    @Test
    void aWholeNetworkWithBranches() {
        var spec = GradientSettings.network();
        var random = new Random(7);
        var parameters = new HashMap<String, Array4>();
        for (var node : spec.nodes())
            for (var parameter : node.layer().parameters()) {
                var shape = ReferenceNetwork.shape(parameter);
                parameters.put(node.name() + "." + parameter.name(),
                        random(random, shape.get(0), shape.get(1), shape.get(2), shape.get(3)));
            }
        Map<String, Array4> masks = Map.of("drop", Array4.fill(2, 3, 4, 4, (n, c, row, col) -> random.nextInt(2)));
        var x = random(random, 2, 2, 6, 6);
        var network = new ReferenceNetwork(spec, parameters, masks, false);
        assertThat(network.forward(x))
                .containsOnlyKeys(Stream.concat(Stream.of("input"), spec.nodes().stream().map(n -> n.name())).toList());
        var gradOutput = random(random, 2, 5, 1, 1);
        var gradients = network.backward(x, gradOutput);
        requireGradient("input", x, gradients.getOrDefault("input", gradOutput), moved -> dot(gradOutput, network.output(moved)));
        parameters.forEach((name, value) -> requireGradient(name, value, gradients.getOrDefault(name, gradOutput), moved -> {
            var other = new HashMap<>(parameters);
            other.put(name, moved);
            return dot(gradOutput, new ReferenceNetwork(spec, other, masks, false).output(x));
        }));
        assertThat(gradients).hasSize(parameters.size() + 1);
        assertThat(spec.output()).isEqualTo(new Shape(5, 1, 1));
    }
}
