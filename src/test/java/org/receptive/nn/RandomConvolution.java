package org.receptive.nn;

import java.util.Random;
import java.util.stream.Stream;
import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

/// A convolution layer with random hyperparameters and what it reads.
///
/// All numbers are small integers, so every sum is exact in `float`: two ways to compute it must agree to the last bit.
///
/// @param spec the hyperparameters
/// @param x the examples (N, I, H, W)
/// @param w the weight (O, I/groups, kH, kW)
/// @param b the biases (O, 1, 1, 1)
record RandomConvolution(ConvSpec spec, Array4 x, Array4 w, Array4 b) {

    private static final int LARGEST = 4;

    /// Draws `count` layers, the same ones for the same seed.
    static Stream<RandomConvolution> draw(long seed, int count) {
        var random = new Random(seed);
        return Stream.generate(() -> draw(random)).limit(count);
    }

    private static RandomConvolution draw(Random random) {
        int groups = 1 + random.nextInt(3);
        int in = groups * (1 + random.nextInt(3));
        int out = groups * (1 + random.nextInt(3));
        int rows = 1 + random.nextInt(9);
        int cols = 1 + random.nextInt(9);
        var window = new Window(axis(random, rows), axis(random, cols));
        var spec = new ConvSpec(in, out, window, groups, random.nextBoolean());
        var x = integers(random, 1 + random.nextInt(3), new Shape(in, rows, cols));
        var w = integers(random, out, new Shape(in / groups, window.rows().kernel(), window.cols().kernel()));
        return new RandomConvolution(spec, x, w, integers(random, out, new Shape(1, 1, 1)));
    }

    private static WindowAxis axis(Random random, int input) {
        while (true) {
            var axis = new WindowAxis(1 + random.nextInt(4), 1 + random.nextInt(3), random.nextInt(4), random.nextInt(4),
                    1 + random.nextInt(3));
            if (axis.fits(input))
                return axis;
        }
    }

    /// Draws numbers from −4 to 4.
    static Array4 integers(Random random, int n, Shape shape) {
        return Array4.fill(n, shape, (in, ic, row, col) -> random.nextInt(2 * LARGEST + 1) - LARGEST);
    }

    /// Draws other numbers of the shape of `array`; the same ones for the same array.
    static Array4 others(Array4 array) {
        return integers(new Random(array.hashCode()), array.n(), array.shape());
    }

    /// Returns this layer with another specification.
    RandomConvolution with(ConvSpec other) {
        return new RandomConvolution(other, x, w, b);
    }

    /// Returns this layer with one group and a weight to match.
    RandomConvolution ungrouped() {
        var one = new ConvSpec(spec.inChannels(), spec.outChannels(), spec.window(), 1, spec.bias());
        return new RandomConvolution(one, x, integers(new Random(w.hashCode()), w.n(), new Shape(spec.inChannels(), w.h(), w.w())), b);
    }

    /// Returns this layer without a bias.
    RandomConvolution unbiased() {
        return with(new ConvSpec(spec.inChannels(), spec.outChannels(), spec.window(), spec.groups(), false));
    }
}
