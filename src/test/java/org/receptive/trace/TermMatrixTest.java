package org.receptive.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.reference.Conv2d;
import org.receptive.reference.TransposedConv2d;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.trace.TermMatrices.Kind;

/// A convolution as a matrix is the convolution: of any stride, padding, dilation, groups and turn, forward and backward.
class TermMatrixTest {

    private static final int SETTINGS = 1200;
    private static final double NEAR = 1e-12;

    /// A setting with its numbers.
    private record Sample(boolean flipped, ConvSpec spec, Array4 x, Array4 w, Array4 b) {

        static Sample of(Random random) {
            int groups = 1 + random.nextInt(3);
            var spec = new ConvSpec(groups * (1 + random.nextInt(2)), groups * (1 + random.nextInt(2)),
                    new Window(axis(random), axis(random)), groups, random.nextBoolean());
            var rows = spec.window().rows();
            var cols = spec.window().cols();
            var x = values(random, 1, spec.inChannels(), size(random, rows), size(random, cols));
            var w = values(random, spec.outChannels(), spec.channelsPerFilter(), rows.kernel(), cols.kernel());
            return new Sample(random.nextBoolean(), spec, x, w, values(random, spec.outChannels(), 1, 1, 1));
        }

        private static WindowAxis axis(Random random) {
            return new WindowAxis(1 + random.nextInt(3), 1 + random.nextInt(3), random.nextInt(3), random.nextInt(3),
                    1 + random.nextInt(2));
        }

        private static int size(Random random, WindowAxis axis) {
            return Math.max(1, axis.extent() - axis.padBefore() - axis.padAfter()) + random.nextInt(4);
        }

        Operation operation() {
            return flipped ? Operations.convolution(spec, x, w, b) : Operations.crossCorrelation(spec, x, w, b);
        }

        Array4 turned() {
            return flipped ? Conv2d.flipped(w) : w;
        }
    }

    private static Array4 values(Random random, int n, int c, int h, int w) {
        return Array4.fill(n, c, h, w, (_, _, _, _) -> random.nextGaussian());
    }

    private static TermMatrix matrix(Kind kind, Operation operation, int step) {
        return new TermMatrices(operation).at(kind, operation.step(step));
    }

    private static void alike(double[] found, double[] expected, Sample sample) {
        assertThat(found).as("%s", sample).hasSize(expected.length);
        for (int i = 0; i < found.length; i++)
            assertThat(found[i]).as("value %s of %s", i, sample).isCloseTo(expected[i], within(NEAR * (1 + Math.abs(expected[i]))));
    }

    @Test
    void patchesOfValuesThatMultiplyOtherWeightsAreRefusedThoughAsManyAreMultiplied() {
        var random = new Random(5);
        var window = new Window(new WindowAxis(2, 2, 0, 0, 1), new WindowAxis(2, 2, 0, 0, 1));
        var spec = new TransposedConvSpec(1, 1, window, 0, 0, 1, false);
        var x = NamedMap.of(MapId.of("x"), NamedMap.Role.INPUT, NamedMap.Form.MAPS, values(random, 1, 1, 3, 3));
        var transposed = Operations.of(spec, List.of(x), Map.of("weight", values(random, 1, 1, 2, 2)), MapId.of("y"));
        assertThat(IntStream.range(0, transposed.stepCount()).map(transposed::termCount)).containsOnly(1);
        assertThat(new TermMatrices(transposed).refusal(Kind.PATCHES)).isPresent();
        var conv = Operations.crossCorrelation(new ConvSpec(1, 1, window, 1, false), values(random, 1, 1, 4, 4), values(random, 1, 1, 2, 2),
                values(random, 1, 1, 1, 1));
        assertThat(new TermMatrices(conv).refusal(Kind.PATCHES)).isEmpty();
    }

    @Test
    void theMatrixTimesTheInputIsTheOutputOfTheTextbookEngine() {
        var random = new Random(11);
        for (int i = 0; i < SETTINGS; i++) {
            var sample = Sample.of(random);
            var y = Conv2d.forward(sample.spec(), sample.x(), sample.turned(), sample.b());
            var product = matrix(Kind.INPUT, sample.operation(), 0).times(sample.x().toArray());
            int perMap = y.h() * y.w();
            for (int k = 0; k < product.length; k++)
                product[k] += sample.spec().bias() ? sample.b().toArray()[k / perMap] : 0;
            alike(product, y.toArray(), sample);
        }
    }

    @Test
    void theTransposedMatrixTimesAGradientIsTheGradientOfTheInput() {
        var random = new Random(12);
        for (int i = 0; i < SETTINGS; i++) {
            var sample = Sample.of(random);
            var operation = sample.operation();
            var delta = operation.y().values().like((_, _, _, _) -> random.nextGaussian());
            var expected = Conv2d.backward(sample.spec(), sample.x(), sample.turned(), delta).inputs().getFirst().toArray();
            alike(matrix(Kind.TRANSPOSED, operation, 0).times(delta.toArray()), expected, sample);
            alike(matrix(Kind.INPUT, operation, 0).transposed().times(delta.toArray()), expected, sample);
        }
    }

    @Test
    void thePatchesTimesTheWeightsAreTheOutputMap() {
        var random = new Random(13);
        for (int i = 0; i < SETTINGS; i++) {
            var sample = Sample.of(random);
            var operation = sample.operation();
            int step = random.nextInt(operation.stepCount());
            var patches = matrix(Kind.PATCHES, operation, step);
            var product = patches.times(patches.cols().values());
            int map = operation.step(step).target().channel();
            for (int k = 0; k < product.length; k++)
                product[k] += sample.spec().bias() ? sample.b().toArray()[map] : 0;
            alike(product, patches.rows().values(), sample);
        }
    }

    @Test
    void theMatrixOfATransposedConvolutionIsTheTransposedMatrix() {
        var random = new Random(14);
        for (int i = 0; i < SETTINGS; i++) {
            var axis = new WindowAxis(1 + random.nextInt(3), 1 + random.nextInt(2), 0, 0, 1 + random.nextInt(2));
            var window = new Window(axis, axis);
            var w = values(random, 2, 1, axis.kernel(), axis.kernel());
            var spec = new ConvSpec(1, 2, window, 1, false);
            // a size that the window fits without a rest, so that the way back has the same
            int size = axis.extent() + axis.stride() * random.nextInt(3);
            var x = values(random, 1, 1, size, size);
            var forward = Operations.crossCorrelation(spec, x, w, Array4.of(2, 1, 1, 1, 0, 0));
            var y = forward.y().values();
            var back = TransposedConv2d.forward(new TransposedConvSpec(2, 1, window, 0, 0, 1, false), y, w, Array4.of(1, 1, 1, 1, 0));
            alike(matrix(Kind.TRANSPOSED, forward, 0).times(y.toArray()), back.toArray(),
                    new Sample(false, spec, x, w, Array4.of(2, 1, 1, 1, 0, 0)));
        }
    }

    private static Operation example() {
        var x = Array4.of(1, 1, 5, 5, 0, 1, 2, 1, 0, 1, 3, 4, 2, 0, 0, 2, 5, 3, 1, 0, 1, 4, 2, 0, 1, 2, 3, 1, 0);
        var w = Array4.of(1, 1, 3, 3, 1, 0, -1, 2, 0, -2, 1, 0, -1);
        var spec = new ConvSpec(1, 1, new Window(new WindowAxis(3, 1, 0, 0, 1), new WindowAxis(3, 1, 0, 0, 1)), 1, false);
        return Operations.crossCorrelation(spec, x, w, Array4.of(1, 1, 1, 1, 0));
    }

    @Test
    void threeByThreeOverFiveByFiveHas225EntriesOfWhich81AreNotForcedAnd9AreDifferent() {
        var c = matrix(Kind.INPUT, example(), 0);
        assertThat(c.rows().size() * c.cols().size()).isEqualTo(225);
        assertThat(c.entryCount()).isEqualTo(81);
        assertThat(c.differentCells()).isEqualTo(9);
        assertThat(c.times(c.cols().values())).containsExactly(-13, 1, 14, -17, -2, 16, -15, -2, 15);
        assertThat(c.row(4)).extracting(TermMatrix.Entry::col).containsExactly(6, 7, 8, 11, 12, 13, 16, 17, 18);
        assertThat(c.row(4)).extracting(TermMatrix.Entry::value).containsExactly(1.0, 0.0, -1.0, 2.0, 0.0, -2.0, 1.0, 0.0, -1.0);
    }

    @Test
    void anEntryIsLinkedToItsWeightItsInputAndItsOutput() {
        var c = matrix(Kind.INPUT, example(), 0);
        assertThat(c.linked(c.cell(4, 8))).containsExactly(new Cell("w", 0, 0, 2), new Cell("x", 0, 1, 3), new Cell("y", 0, 1, 1));
        assertThat(c.linked(c.cell(4, 0))).containsExactly(new Cell("x", 0, 0, 0), new Cell("y", 0, 1, 1));
        assertThat(c.names(c.cell(8, 24))).isTrue();
        assertThat(c.names(c.cell(9, 0))).isFalse();
    }

    @Test
    void whatHasMoreThan1024ColumnsIsRefusedWithItsSize() {
        var spec = new ConvSpec(1, 1, new Window(new WindowAxis(3, 1, 0, 0, 1), new WindowAxis(3, 1, 0, 0, 1)), 1, false);
        var large = Operations.crossCorrelation(spec, values(new Random(1), 1, 1, 33, 32), values(new Random(2), 1, 1, 3, 3),
                Array4.of(1, 1, 1, 1, 0));
        assertThat(new TermMatrices(large).refusal(Kind.INPUT).orElseThrow().args()).containsExactly("C", 930, 1056, 1024);
        assertThat(new TermMatrices(large).refusal(Kind.PATCHES)).isEmpty();
        assertThat(new TermMatrices(example()).refusal(Kind.INPUT)).isEqualTo(Optional.empty());
    }
}
