package org.receptive.spec;

/// The hyperparameters of a layer: they decide its output's shape, its
/// parameters and its work before any weight exists.
public sealed interface LayerSpec permits ConvSpec {

    /// Returns the shape of the layer's output for an input of this shape.
    ///
    /// @throws org.receptive.text.ReadableException if the input does not suit the layer
    Shape outputShape(Shape input);

    /// Counts the learned numbers.
    long parameterCount();

    /// Counts the multiply-adds for one example of this shape.
    long multiplyAdds(Shape input);
}
