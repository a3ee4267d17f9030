package org.receptive.spec;

import java.util.List;
import org.receptive.text.ReadableException;

/// A stored tensor of a layer, before it has values: something learned, or a running average.
///
/// @param name its name within the layer, as PyTorch calls it: `weight`, `bias`, or that of a running average
/// @param shape its sizes, the slowest axis first
/// @param fanIn how many values of the input one output value reads through it
/// @param fanOut how many output values one input value reaches through it (kernel overlaps counted, stride not)
/// @param learnedCount how many of its numbers are learned; fewer than the shape holds only where a connection table leaves some out
public record ParameterSpec(String name, List<Integer> shape, int fanIn, int fanOut, long learnedCount) {

    /// Copies the shape and checks that an array holds it.
    ///
    /// @throws ReadableException if it has more numbers than an array holds
    public ParameterSpec {
        shape = List.copyOf(shape);
        long count = 1;
        for (int size : shape) {
            count = Math.multiplyExact(count, (long) size);
            if (count > Integer.MAX_VALUE)
                throw ReadableException.of("error.spec.parameter", name, shape.toString(), Integer.MAX_VALUE);
        }
    }

    /// Makes a weight whose numbers are all learned.
    public static ParameterSpec weight(int fanIn, int fanOut, Integer... shape) {
        var spec = new ParameterSpec("weight", List.of(shape), fanIn, fanOut, 0);
        return new ParameterSpec("weight", spec.shape(), fanIn, fanOut, spec.count());
    }

    /// Makes the biases of `count` outputs that read `fanIn` values each.
    public static ParameterSpec bias(int fanIn, int count) {
        return new ParameterSpec("bias", List.of(count), fanIn, 1, count);
    }

    /// Makes one running average for each of `count` maps: training keeps it, but no gradient changes it.
    public static ParameterSpec statistic(String name, int count) {
        return new ParameterSpec(name, List.of(count), 1, 1, 0);
    }

    /// Tells whether a gradient changes the tensor; a running average is only stored.
    public boolean isLearned() {
        return learnedCount > 0;
    }

    /// Returns how many numbers the tensor holds, learned or not.
    public int count() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }
}
