package org.receptive.spec;

import java.util.List;
import org.receptive.text.ReadableException;

/// The hyperparameters of a layer: they decide its output's shape, its parameters and its work before any weight exists.
public sealed interface LayerSpec permits ConvSpec, TransposedConvSpec, PartialConvSpec, DenseSpec, RbfSpec, PoolSpec, AdaptivePoolSpec,
        SubsamplingSpec, ActivationSpec, MaxoutSpec, BatchNormSpec, LocalResponseNormSpec, SoftmaxSpec, DropoutSpec, JoinSpec {

    /// Returns the shape of the layer's output for an input of this shape.
    ///
    /// @throws ReadableException if the input does not suit the layer
    Shape outputShape(Shape input);

    /// Returns the shape of the layer's output for these inputs, in their order; every layer but [JoinSpec] takes exactly one.
    ///
    /// @throws ReadableException if there are more or fewer inputs than the layer takes, or one does not suit it
    default Shape outputShape(List<Shape> inputs) {
        if (inputs.size() != 1)
            throw ReadableException.of("error.spec.oneInput", inputs.size());
        return outputShape(inputs.getFirst());
    }

    /// Returns the stored tensors in their order: what is learned, and the running averages that training keeps; none for a layer that
    /// stores nothing.
    default List<ParameterSpec> parameters() {
        return List.of();
    }

    /// Counts the learned numbers.
    default long parameterCount() {
        return parameters().stream().mapToLong(ParameterSpec::learnedCount).sum();
    }

    /// Counts the multiply-adds for one example of this shape.
    long multiplyAdds(Shape input);

    /// Counts the connections for one example of this shape as LeCun et al. (1998) count them: every value that an output reads, and
    /// its bias; 0 for a layer that works value by value.
    default long connections(Shape input) {
        return 0;
    }
}
