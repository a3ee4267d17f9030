package org.receptive.trace;

import java.util.Random;
import java.util.stream.Stream;
import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

/// Seeded random operations: 1 to 4 channels in and out, groups, every hyperparameter per axis and padding per side, both kinds, with and
/// without bias, rectangular.
final class RandomOperations {

    private RandomOperations() {
    }

    static Stream<Operation> of(long seed, int count) {
        var random = new Random(seed);
        return Stream.generate(() -> next(random)).limit(count);
    }

    private static Operation next(Random random) {
        int groups = 1 + random.nextInt(4);
        int inChannels = groups * (1 + random.nextInt(4 / groups));
        int outChannels = groups * (1 + random.nextInt(4 / groups));
        var rows = axis(random);
        var cols = axis(random);
        var spec = new ConvSpec(inChannels, outChannels, new Window(rows, cols), groups, random.nextBoolean());
        var x = values(random, 1, inChannels, input(random, rows), input(random, cols));
        var w = values(random, outChannels, spec.channelsPerFilter(), rows.kernel(), cols.kernel());
        var b = values(random, outChannels, 1, 1, 1);
        return random.nextBoolean() ? Operations.crossCorrelation(spec, x, w, b) : Operations.convolution(spec, x, w, b);
    }

    /// Returns the hyperparameters of one of these operations.
    static ConvSpec spec(Operation operation) {
        return ((ConvolutionReads) operation.reads()).spec();
    }

    private static WindowAxis axis(Random random) {
        return new WindowAxis(1 + random.nextInt(3), 1 + random.nextInt(3), random.nextInt(4), random.nextInt(4), 1 + random.nextInt(3));
    }

    private static int input(Random random, WindowAxis axis) {
        int least = Math.max(1, axis.extent() - axis.padBefore() - axis.padAfter());
        return least + random.nextInt(5);
    }

    /// Whole numbers, short decimals, numbers with all digits and numbers of extreme size.
    private static Array4 values(Random random, int n, int c, int h, int w) {
        return Array4.fill(n, c, h, w, (in, ic, row, col) -> switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1, 2, 3 -> random.nextInt(19) - 9;
            case 4, 5 -> (random.nextInt(2001) - 1000) / 100.0;
            case 6 -> random.nextGaussian();
            default -> random.nextGaussian() * Math.pow(10, random.nextInt(24) - 12);
        });
    }
}
