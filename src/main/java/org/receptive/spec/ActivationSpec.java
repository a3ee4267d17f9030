package org.receptive.spec;

/// The hyperparameters of an activation layer: a function applied value by value.
///
/// @param function the function
public record ActivationSpec(Activation function) implements LayerSpec {

    /// Makes a layer of rectified linear units.
    public static ActivationSpec relu() {
        return new ActivationSpec(new Activation.Relu());
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
