package org.receptive.spec;

/// The hyperparameters of a softmax layer: `y = e^x / Σ e^x` along one axis, or the logarithm of that.
///
/// @param axis along which the values sum to 1
/// @param logarithm whether the logarithm of the probabilities comes out
public record SoftmaxSpec(Axis axis, boolean logarithm) implements LayerSpec {

    /// An axis of an example.
    public enum Axis {
        /// Over the maps, at each position: the classes of a network's output.
        CHANNELS,
        /// Down each column.
        ROWS,
        /// Along each row.
        COLS
    }

    /// Makes the softmax over classes.
    public static SoftmaxSpec overClasses() {
        return new SoftmaxSpec(Axis.CHANNELS, false);
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public long multiplyAdds(Shape input) {
        return 0;
    }
}
