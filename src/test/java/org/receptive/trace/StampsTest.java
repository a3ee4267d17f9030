package org.receptive.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.reference.Conv2d;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.spec.Window;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Term.Factor;
import org.receptive.trace.Timeline.Grain;
import org.receptive.trace.Timeline.Order;

/// The terms of an operation, painted by input cell and gathered by output cell, are the same terms.
class StampsTest {

    private static final int SETTINGS = 1500;
    private static final long SEED = 511;

    private static Stream<Operation> transposed() {
        return LayerCatalogue.of(TransposedConvSpec.class, SEED, SETTINGS).map(LayerCatalogue.Sample::operation)
                .filter(Operation::canPaint);
    }

    /// ∂L/∂x of convolutions.
    private static Stream<Operation> inputGradients() {
        return LayerCatalogue.of(ConvSpec.class, SEED, 300).map(LayerCatalogue.Sample::operation).map(forward -> {
            var random = new Random(forward.stepCount());
            var delta = NamedMap.of(MapId.of("d"), Role.INPUT, forward.y().form(),
                    forward.y().values().like((_, _, _, _) -> random.nextInt(9) - 4));
            var x = forward.maps(Role.INPUT).getFirst().id();
            return GradientOperations.of(forward, delta, x::equals).getFirst();
        }).filter(Operation::canPaint);
    }

    private static Timeline painted(Operation operation, Grain grain) {
        return new Timeline(Walk.of(operation), grain, Order.PAINT);
    }

    @Test
    void bothOrdersHaveTheSameTermsAndEndAtTheSameOutputInAtLeastAThousandSettings() {
        var tried = Stream.concat(transposed(), inputGradients()).peek(op -> {
            var gathered = new Timeline(op, Grain.TERM);
            var painted = painted(op, Grain.TERM);
            long empty = IntStream.range(0, op.stepCount()).filter(i -> op.termCount(i) == 0).count();
            assertThat(painted.length()).isEqualTo(gathered.length() - empty);
            var end = painted.at(painted.length() - 1);
            for (int i = 0; i < op.stepCount(); i++) {
                assertThat(end.isFinished(i)).isTrue();
                assertThat(end.running(i).orElseThrow()).isCloseTo(op.step(i).value(), within(1e-12));
                assertThat(end.termsDone(i)).isEqualTo(op.termCount(i));
            }
        }).count();
        assertThat(tried).isGreaterThan(1000);
    }

    /// Adds the stamps one after the other, place by place, as loops over the input do.
    @Test
    void afterEveryStampTheRunningValuesAreTheTextbooksPartialSums() {
        transposed().limit(400).forEach(op -> {
            var spec = ((WeightReads.Transposed) op.reads()).spec();
            var x = op.maps(Role.INPUT).getFirst();
            var w = op.maps(Role.PARAMETER).getFirst();
            var y = op.y().shape();
            var rows = spec.window().rows();
            var cols = spec.window().cols();
            int per = spec.outChannels() / spec.groups();
            var sums = new double[op.stepCount()];
            var t = painted(op, Grain.VALUE);
            int stamp = 0;
            for (int cell = 0; cell < x.values().count(); cell++) {
                int i = cell / (x.shape().rows() * x.shape().cols());
                int r = cell / x.shape().cols() % x.shape().rows();
                int c = cell % x.shape().cols();
                boolean reaches = false;
                for (int k = 0; k < per; k++)
                    for (int u = 0; u < rows.kernel(); u++)
                        for (int v = 0; v < cols.kernel(); v++) {
                            int row = r * rows.stride() + u * rows.dilation() - rows.padBefore();
                            int col = c * cols.stride() + v * cols.dilation() - cols.padBefore();
                            if (row < 0 || row >= y.rows() || col < 0 || col >= y.cols())
                                continue;
                            reaches = true;
                            int o = i / (spec.inChannels() / spec.groups()) * per + k;
                            sums[(o * y.rows() + row) * y.cols() + col] += x.values().toArray()[cell] * w.values().get(i, k, u, v);
                        }
                if (!reaches)
                    continue;
                var now = t.at(stamp++);
                assertThat(now.stamp().orElseThrow().cell()).isEqualTo(x.cell(cell));
                for (int step = 0; step < sums.length; step++)
                    assertThat(now.running(step).orElse(0.0)).isCloseTo(sums[step], within(1e-12));
            }
            assertThat(t.length() - stamp).isEqualTo(spec.bias() ? spec.outChannels() : 0);
        });
    }

    @Test
    void everyMultiplyAddAddsOneTermToOneOutputValue() {
        Stream.concat(transposed().limit(150), inputGradients().limit(100)).forEach(op -> {
            var t = painted(op, Grain.TERM);
            var done = new int[op.stepCount()];
            for (long i = 0; i < t.length(); i++) {
                var now = t.at(i);
                done[now.step().index()]++;
                assertThat(now.termsDone()).isEqualTo(done[now.step().index()]);
                assertThat(now.lastTerm().orElseThrow().first().source()).contains(now.stamp().orElseThrow().cell());
                for (int step = 0; step < done.length; step++)
                    assertThat(now.termsDone(step)).isEqualTo(done[step]);
                assertThat(t.indexOf(0, t.stepAt(i), t.offsetAt(i))).isEqualTo(i);
            }
        });
    }

    @Test
    void theStampsThatPaintAreThoseOfNoBias() {
        transposed().limit(200).forEach(op -> {
            var stamps = Stamps.of(op);
            assertThat(stamps.painting())
                    .isEqualTo(IntStream.range(0, stamps.count()).filter(s -> stamps.cell(s).map().equals(stamps.map().id())).count());
        });
    }

    @Test
    void everyStampIsReachedFromAnyOfItsOutputValuesAndSeenFromIt() {
        transposed().limit(200).forEach(op -> {
            var t = painted(op, Grain.VALUE);
            for (int step = 0; step < op.stepCount(); step++)
                for (int k = 0; k < op.termCount(step); k++) {
                    long index = t.indexOf(0, step, k);
                    var seen = t.at(index, step);
                    assertThat(seen.step().index()).isEqualTo(step);
                    assertThat(seen.termsDone()).isEqualTo(k + 1);
                    assertThat(t.stepAt(index)).isEqualTo(t.at(index).step().index());
                }
        });
    }

    @Test
    void theStretchedWindowMakesTheSameOutputAndItsOnlyDataAreTheTermsThatTheStampsHave() {
        var tried = transposed().filter(op -> op.maps(Role.INPUT).getFirst().form() == NamedMap.Form.MAPS).peek(op -> {
            var gathered = Stretched.of(op).orElseThrow();
            var names = op.maps().stream().map(m -> m.id().letter()).toList();
            boolean biased = !op.maps(Role.BIAS).isEmpty();
            assertThat(gathered.reads().rule(gathered.y()).formula()).startsWith(op.y().id().letter() + "[o,r,c] = "
                    + (biased ? names.get(2) + "[o] + Σ " : "Σ ") + names.getFirst() + "\u0302[i, ");
            for (int i = 0; i < op.stepCount(); i++) {
                var all = gathered.step(i);
                assertThat(all.terms()).hasSize(gathered.termCount(i));
                assertThat(all.value()).isCloseTo(op.step(i).value(), within(1e-12));
                var data = all.terms().stream().filter(t -> !t.padding()).map(t -> t.factors().stream().map(Factor::value).toList())
                        .toList();
                assertThat(data).isEqualTo(op.step(i).terms().stream().map(t -> t.factors().stream().map(Factor::value).toList()).toList());
                for (var term : all.terms())
                    assertThat(gathered.map(term.first().shown().map()).shows(term.first().shown())).isTrue();
            }
        }).count();
        assertThat(tried).isGreaterThan(1000);
    }

    @Test
    void aTransposedConvolutionIsTheAdjointOfItsConvolution() {
        var random = new Random(SEED);
        var tried = transposed().peek(op -> {
            var spec = ((WeightReads.Transposed) op.reads()).spec();
            if (spec.bias())
                return;
            var read = op.maps(Role.INPUT).getFirst();
            var x = read.values().reshaped(1, read.shape().channels(), read.shape().rows(), read.shape().cols());
            var w = op.maps(Role.PARAMETER).getFirst().values();
            var y = Array4.fill(1, op.y().shape().channels(), op.y().shape().rows(), op.y().shape().cols(),
                    (_, _, _, _) -> random.nextInt(9) - 4);
            // the convolution reads what the transposed one makes; rows that only output padding wider than the stride adds are none of x
            var back = Conv2d.forward(spec.convolution(), y, w, Array4.fill(spec.inChannels(), 1, 1, 1, (_, _, _, _) -> 0));
            var same = x.like((_, i, r, c) -> back.get(0, i, r, c));
            assertThat(dot(same.toArray(), x.toArray())).isCloseTo(dot(y.toArray(), op.y().values().toArray()), within(1e-9));
        }).count();
        assertThat(tried).isGreaterThan(1000);
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    private static Operation square(int size, int kernel, int stride) {
        var axis = Window.valid(kernel, kernel);
        var window = new Window(axis.rows().withStride(stride), axis.cols().withStride(stride));
        var spec = new TransposedConvSpec(1, 1, window, 0, 0, 1, false);
        var x = NamedMap.of(MapId.of("x"), Role.INPUT, NamedMap.Form.MAPS, Array4.fill(1, 1, size, size, (_, _, _, _) -> 1));
        return Operations.of(spec, List.of(x), Map.of("weight", Array4.fill(1, 1, kernel, kernel, (_, _, _, _) -> 1)), MapId.of("y"));
    }

    @Test
    void aKernelOfThreeAtAStrideOfTwoOverlapsOnceTwiceAndFourTimesAndOneOfFourEvenlyInside() {
        var three = square(3, 3, 2);
        var stamps = Stamps.of(three);
        var rows = new ArrayList<List<Integer>>();
        for (int row = 0; row < 7; row++) {
            int first = row * 7;
            rows.add(IntStream.range(first, first + 7).map(stamps::overlap).boxed().toList());
        }
        var plain = List.of(1, 1, 2, 1, 2, 1, 1);
        var dense = List.of(2, 2, 4, 2, 4, 2, 2);
        assertThat(rows).containsExactly(plain, plain, dense, plain, dense, plain, plain);
        assertThat(Overlap.of(stamps)).isEqualTo(new Overlap(List.of(1, 2, 4), OptionalInt.empty()));
        assertThat(Overlap.of(Stamps.of(square(3, 4, 2))).inside()).hasValue(4);
        assertThat(Overlap.of(Stamps.of(square(3, 2, 2)))).isEqualTo(new Overlap(List.of(1), OptionalInt.of(1)));
    }

    @Test
    void onlyOperationsWhoseTermsAreInTheOrderOfTheInputArePainted() {
        LayerCatalogue.of(ActivationSpec.class, SEED, 5).map(LayerCatalogue.Sample::operation).forEach(op -> {
            assertThat(op.canPaint()).isFalse();
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Stamps.of(op));
            assertThat(painted(op, Grain.TERM).length()).isEqualTo(new Timeline(op, Grain.TERM).length());
        });
    }

    @Test
    void aRowFurtherOnIsTheStampOfTheCellBelow() {
        var t = painted(square(3, 3, 2), Grain.VALUE);
        assertThat(t.inRow(1, 1)).isEqualTo(4);
        assertThat(t.inRow(4, -1)).isEqualTo(1);
        assertThat(t.inRow(7, 1)).isEqualTo(8);
        assertThat(t.inRow(1, -1)).isZero();
    }
}
