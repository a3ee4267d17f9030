package org.receptive.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.reference.ErrorFunction;
import org.receptive.spec.Activation;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.PaddingValues;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Term.Factor;
import org.receptive.trace.Timeline.Grain;

/// What every operation must hold, over seeded random settings of every kind of layer; a new kind of layer is found by itself.
class OperationTest {

    private static final int OF_EACH = 120;
    /// So many settings at least of every variant of a layer.
    private static final int FOLDED = 1000;
    private static final int LINKED_OF_EACH = 60;
    private static final int MOST_CELLS = 12;

    static List<Class<?>> kinds() {
        return LayerCatalogue.kinds();
    }

    @Test
    void everyKindOfLayerHasAGenerator() {
        assertThat(LayerCatalogue.generated()).containsExactlyInAnyOrderElementsOf(kinds());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void theTermsFoldToTheValueAndToTheReferenceOutput(Class<?> kind) {
        var drawn = new HashMap<String, Integer>();
        LayerCatalogue.of(kind, 1, FOLDED * LayerCatalogue.share(kind)).forEach(sample -> {
            drawn.merge(variant(sample), 1, Integer::sum);
            var op = sample.operation();
            var y = sample.expected().toArray();
            assertThat(op.stepCount()).as("%s", sample).isEqualTo(y.length);
            boolean exact = sample.layer() instanceof ConvSpec || sample.layer() instanceof PartialConvSpec
                    || sample.layer() instanceof JoinSpec || sample.layer() instanceof DropoutSpec
                    || op.reduction() instanceof Reduction.Maximum;
            for (int i = 0; i < op.stepCount(); i++) {
                var step = op.step(i);
                var allowed = within(exact ? 0 : 1e-10 * size(step));
                assertThat(step.index()).isEqualTo(i);
                if (Double.isInfinite(y[i]))
                    assertThat(List.of(step.value(), fold(step), op.y().values().toArray()[i])).as("step %s of %s", i, sample)
                            .containsOnly(y[i]);
                else {
                    assertThat(fold(step)).as("terms of step %s of %s", i, sample).isCloseTo(y[i], allowed);
                    assertThat(step.value()).as("value of step %s of %s", i, sample).isCloseTo(y[i], allowed);
                    assertThat(op.y().values().toArray()[i]).as("shown by step %s of %s", i, sample).isEqualTo(y[i]);
                }
                assertThat(step.running(step.terms().size())).as("running value of step %s of %s", i, sample)
                        .isCloseTo(runningAtTheEnd(step), within(1e-10 * size(step)));
            }
        });
        assertThat(drawn).allSatisfy((variant, times) -> assertThat(times).as(variant).isGreaterThanOrEqualTo(FOLDED));
    }

    /// Names the operation of a layer: what is a stage of its own, or a choice of the padding.
    private static String variant(LayerCatalogue.Sample sample) {
        return switch (sample.layer()) {
            case ConvSpec _ -> (sample.operation().isFlipped() ? "convolution, " : "cross-correlation, ") + sample.filling();
            case PoolSpec pool -> pool.kind() + " pooling";
            case AdaptivePoolSpec pool -> "adaptive " + pool.kind() + " pooling";
            case JoinSpec join -> join.kind() + "";
            case SoftmaxSpec softmax -> "softmax" + (softmax.logarithm() ? ", logarithm" : "");
            case LayerSpec layer -> layer.getClass().getSimpleName();
        };
    }

    /// Returns how large the numbers are that go into a value.
    private static double size(Step step) {
        return Double.MIN_NORMAL + step.terms().stream().mapToDouble(t -> switch (step.reduction()) {
            case Reduction.SquaredDistance _ -> square(t.first().value()) + square(t.last().value());
            case Root _, Share _ -> 1 + Math.abs(t.product());
            case Reduction.Function(var _) -> 1 + Math.abs(t.product());
            case Normalised.Batch(double epsilon) -> t.factors().size() == 1
                    ? Math.abs(t.product())
                    : (Math.abs(t.first().value()) + Math.abs(t.factors().get(1).value()))
                            * (t.factors().size() > 3 ? Math.abs(t.last().value()) : 1) / Math.sqrt(t.factors().get(2).value() + epsilon);
            case Normalised.Response _ -> Math.abs(t.product()) + square(t.product());
            case ShareGradient _, Losses.OfLoss _, LossGradients.OfLossGradient _, UpdateStep _, RootQuotient _, CorrectedMean _ ->
                throw noLayer(step);
            case Reduction.Sum _, Reduction.Mean _, Reduction.Maximum _, Reduction.Minimum _ -> Math.abs(t.product());
        }).sum();
    }

    private static double square(double x) {
        return x * x;
    }

    /// Makes the value of the terms, as each reduction is defined.
    private static double fold(Step step) {
        var counted = step.terms().stream().filter(Term::counts).toList();
        return switch (step.reduction()) {
            case Reduction.Sum _ -> sum(counted);
            case Reduction.Mean _ -> sum(counted) / Math.max(1, counted.size());
            case Reduction.Maximum _ -> counted.stream().mapToDouble(OperationTest::product).max().orElse(Double.NEGATIVE_INFINITY);
            case Reduction.Minimum _ -> counted.stream().mapToDouble(OperationTest::product).min().orElse(Double.POSITIVE_INFINITY);
            case Reduction.SquaredDistance _ -> counted.stream().mapToDouble(t -> square(t.first().value() - t.last().value())).sum();
            case Root _ -> Math.sqrt(counted.stream().mapToDouble(t -> square(product(t))).sum());
            case Share(boolean logarithm, _) -> {
                double own = Math.log(exponentials(step)) + greatest(step);
                double x = counted.stream().map(Term::first).filter(f -> isAt(f.shown(), step.target())).findFirst().orElseThrow().value();
                yield logarithm ? x - own : Math.exp(x - own);
            }
            case Normalised.Batch(double epsilon) -> normalised(epsilon, counted);
            case Normalised.Response(var spec) -> {
                double x = counted.stream().map(Term::first).filter(f -> isAt(f.shown(), step.target())).findFirst().orElseThrow().value();
                yield x * Math.exp(-spec.beta() * Math.log(spec.k() + squares(step) * spec.alpha() / spec.size()));
            }
            case Reduction.Function(var function) -> function(function, counted.getFirst().first().value());
            case ShareGradient _, Losses.OfLoss _, LossGradients.OfLossGradient _, UpdateStep _, RootQuotient _, CorrectedMean _ ->
                throw noLayer(step);
        };
    }

    /// Losses, the way back and updates have tests of their own.
    private static AssertionError noLayer(Step step) {
        return new AssertionError("no layer makes " + step);
    }

    private static double normalised(double epsilon, List<Term> terms) {
        var factors = terms.getFirst().factors().stream().map(Factor::value).toList();
        double deviation = Math.pow(factors.get(2) + epsilon, 0.5);
        double scaled = (factors.size() > 3 ? factors.get(3) : 1) * ((factors.get(0) - factors.get(1)) / deviation);
        return scaled + (terms.size() > 1 ? terms.get(1).first().value() : 0);
    }

    private static double squares(Step step) {
        return step.terms().stream().mapToDouble(t -> square(t.first().value())).sum();
    }

    private static boolean isAt(Cell one, Cell other) {
        return one.channel() == other.channel() && one.row() == other.row() && one.col() == other.col();
    }

    private static double product(Term term) {
        return term.factors().stream().mapToDouble(Factor::value).reduce(1, (a, b) -> a * b);
    }

    /// From left to right, as the engine adds; a stream's sum would compensate the rounding.
    private static double sum(List<Term> terms) {
        return terms.stream().mapToDouble(OperationTest::product).reduce(0, Double::sum);
    }

    private static double greatest(Step step) {
        return step.terms().stream().mapToDouble(OperationTest::product).max().orElseThrow();
    }

    private static double exponentials(Step step) {
        return step.terms().stream().mapToDouble(t -> Math.exp(product(t) - greatest(step))).sum();
    }

    private static double function(Activation function, double x) {
        return switch (function) {
            case Activation.Relu _ -> x < 0 ? 0 : x;
            case Activation.LeakyRelu(double slope) -> x > 0 ? x : slope * x;
            case Activation.Sigmoid _ -> Math.exp(x) / (Math.exp(x) + 1);
            case Activation.Tanh _ -> 1 - 2 / (Math.exp(2 * x) + 1);
            case Activation.ScaledTanh(double amplitude, double slope) -> amplitude * (1 - 2 / (Math.exp(2 * slope * x) + 1));
            case Activation.Elu(double alpha) -> x > 0 ? x : alpha * (Math.exp(x) - 1);
            case Activation.Gelu _ -> x / 2 * (1 + ErrorFunction.erf(x / Math.sqrt(2)));
            case Activation.Softplus _ -> Math.log(1 + Math.exp(x));
        };
    }

    /// Returns what the running value must be when all terms are done: the value, or what is still to be divided or taken the share of.
    private static double runningAtTheEnd(Step step) {
        return switch (step.reduction()) {
            case Reduction.Mean _ -> sum(step.terms().stream().filter(Term::counts).toList());
            case Root _ -> squares(step);
            case Share _ -> exponentials(step);
            case Normalised.Response _ -> squares(step);
            case Reduction.Sum _, Reduction.Maximum _, Reduction.Minimum _, Reduction.SquaredDistance _, Reduction.Function _,
                    Normalised.Batch _ ->
                fold(step);
            case ShareGradient _, Losses.OfLoss _, LossGradients.OfLossGradient _, UpdateStep _, RootQuotient _, CorrectedMean _ ->
                throw noLayer(step);
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void termsAreCountedWithoutBeingBuilt(Class<?> kind) {
        LayerCatalogue.of(kind, 2, OF_EACH).forEach(sample -> {
            var op = sample.operation();
            for (int i = 0; i < op.stepCount(); i++)
                assertThat(op.termCount(i)).as("step %s of %s", i, sample).isEqualTo(op.step(i).terms().size());
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void factorsAreTheCellsThatTheyNameAndZeroBesideTheMap(Class<?> kind) {
        LayerCatalogue.of(kind, 3, OF_EACH).forEach(sample -> {
            var op = sample.operation();
            for (int i = 0; i < op.stepCount(); i++)
                for (var term : op.step(i).terms())
                    for (var factor : term.factors()) {
                        var map = op.map(factor.shown().map());
                        boolean isZero = !map.holds(factor.shown()) && map.border().filling() == PaddingValues.ZEROS;
                        assertThat(factor.padding()).as("%s of %s", factor, sample).isEqualTo(isZero);
                        assertThat(factor.source().stream()).as("%s of %s", factor, sample).allMatch(map::holds)
                                .allMatch(source -> !map.holds(factor.shown()) || source.equals(factor.shown()));
                        assertThat(factor.value()).as("%s of %s", factor, sample)
                                .isEqualTo(factor.source().map(map::value).orElse(0.0));
                        assertThat(map.role()).isNotEqualTo(Role.OUTPUT);
                    }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void stepOfIsTheInverseOfStepAndThereIsNoneBeyondTheLast(Class<?> kind) {
        LayerCatalogue.of(kind, 4, OF_EACH).forEach(sample -> {
            var op = sample.operation();
            var targets = new HashSet<Cell>();
            for (int i = 0; i < op.stepCount(); i++) {
                var step = op.step(i);
                targets.add(step.target());
                assertThat(op.stepOf(step.target())).isEqualTo(i);
                assertThat(op.step(i)).isEqualTo(step);
            }
            assertThat(targets).hasSize(op.stepCount()).allMatch(op.y()::holds);
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> op.step(op.stepCount()));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> op.step(-1));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> op.stepOf(new Cell(op.output(), 0, -1, 0)));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void aMomentSoughtIsTheOneReachedForwardAndTheOneReachedBack(Class<?> kind) {
        LayerCatalogue.of(kind, 5, OF_EACH).forEach(sample -> {
            for (var grain : Grain.values()) {
                var t = new Timeline(sample.operation(), grain);
                long length = Math.min(t.length(), 40);
                var forward = new ArrayList<Moment>();
                for (long k = 0; k < length; k++)
                    forward.add(t.at(k));
                for (long k = length - 1; k >= 0; k--) {
                    assertThat(t.at(k)).as("back at %s of %s", k, sample).isEqualTo(forward.get((int) k));
                    assertThat(t.indexOf(0, t.stepAt(k), t.offsetAt(k))).isEqualTo(k);
                    assertThat(t.at(k).step().index()).isEqualTo(t.stepAt(k));
                }
                long k = new Random(sample.operation().stepCount()).nextLong(length);
                assertThat(new Timeline(sample.operation(), grain).at(k)).as("sought %s of %s", k, sample).isEqualTo(forward.get((int) k));
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void theTimelineHasAMomentForEveryTermAndAtLeastOneForEveryStep(Class<?> kind) {
        LayerCatalogue.of(kind, 6, OF_EACH).forEach(sample -> {
            var op = sample.operation();
            assertThat(new Timeline(op, Grain.VALUE).length()).isEqualTo(op.stepCount());
            var t = new Timeline(op, Grain.TERM);
            long length = 0;
            for (int i = 0; i < op.stepCount(); i++) {
                int moments = Math.max(1, op.step(i).terms().size());
                assertThat(t.momentsPerStep(0, i)).isEqualTo(moments);
                assertThat(t.indexOf(0, i, 0)).isEqualTo(length);
                length += moments;
                var last = t.at(length - 1);
                assertThat(last.complete()).as("step %s of %s", i, sample).isTrue();
                assertThat(last.running()).isEqualTo(op.step(i).value());
                assertThat(last.termsDone()).isEqualTo(op.step(i).terms().size());
            }
            assertThat(t.length()).isEqualTo(length);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void linksAreTheReadsInverted(Class<?> kind) {
        var random = new Random(7);
        LayerCatalogue.of(kind, 7, LINKED_OF_EACH).forEach(sample -> {
            var op = sample.operation();
            var reads = reads(op);
            var links = links(op);
            for (var map : op.maps()) {
                var cells = shown(map);
                var chosen = random.ints(Math.min(MOST_CELLS, cells.size()), 0, cells.size()).mapToObj(cells::get).toList();
                for (var cell : chosen) {
                    var expected = links.getOrDefault(cell, Set.of());
                    assertThat(op.linked(cell)).as("links of %s in %s", cell, sample).doesNotHaveDuplicates().hasSameElementsAs(expected);
                    if (!map.id().equals(op.output()))
                        assertThat(op.scanned(cell)).as("scan for %s in %s", cell, sample).doesNotHaveDuplicates()
                                .hasSameElementsAs(reads.getOrDefault(cell, Set.of()));
                }
            }
        });
    }

    /// Lists every cell of a map and of its padding.
    private static List<Cell> shown(NamedMap map) {
        var cells = new ArrayList<Cell>();
        for (int channel = 0; channel < map.channels(); channel++)
            for (int row = -map.border().top(); row < map.rows() + map.border().bottom(); row++)
                for (int col = -map.border().left(); col < map.cols() + map.border().right(); col++)
                    cells.add(new Cell(map.id(), channel, row, col));
        return cells;
    }

    /// Collects from all terms: a target to what it reads; an input and a bias to the targets; a weight to what it stands on.
    private static Map<Cell, Set<Cell>> reads(Operation op) {
        var links = new HashMap<Cell, Set<Cell>>();
        for (int i = 0; i < op.stepCount(); i++) {
            var step = op.step(i);
            for (var term : step.terms())
                for (var factor : term.factors()) {
                    link(links, step.target(), factor.shown());
                    factor.source().ifPresent(source -> link(links, step.target(), source));
                    boolean isWeight = op.map(factor.shown().map()).role() == Role.PARAMETER;
                    link(links, factor.shown(), isWeight ? term.first().shown() : step.target());
                    if (factor.isCopy())
                        link(links, factor.source().orElseThrow(), step.target());
                }
        }
        return links;
    }

    /// The same, and a cell to the places of the padding where it stands again.
    private static Map<Cell, Set<Cell>> links(Operation op) {
        var links = reads(op);
        linkCopies(links, op);
        return links;
    }

    /// A cell of the padding is linked to the one whose value it has, and back.
    private static void linkCopies(Map<Cell, Set<Cell>> links, Operation op) {
        for (var map : op.maps())
            for (var cell : shown(map))
                if (!map.holds(cell) && map.border().filling() != PaddingValues.ZEROS) {
                    var b = map.border();
                    var source = new Cell(map.id(), cell.channel(), b.filling().source(cell.row(), map.rows()).orElseThrow(),
                            b.filling().source(cell.col(), map.cols()).orElseThrow());
                    link(links, cell, source);
                    link(links, source, cell);
                }
    }

    private static void link(Map<Cell, Set<Cell>> links, Cell from, Cell to) {
        links.computeIfAbsent(from, _ -> new HashSet<>()).add(to);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void aCellThatIsNotThereIsLinkedToNothing(Class<?> kind) {
        LayerCatalogue.of(kind, 8, 20).forEach(sample -> {
            var op = sample.operation();
            for (var map : op.maps())
                for (var cell : List.of(new Cell(map.id(), 99, 0, 0), new Cell(map.id(), -1, 0, 0), new Cell(map.id(), 0, 99, 0),
                        new Cell(map.id(), 0, 0, 99)))
                    assertThat(op.linked(cell)).as("%s in %s", cell, sample).isEmpty();
            assertThat(op.linked(new Cell("nowhere", 0, 0, 0))).isEmpty();
        });
    }
}
