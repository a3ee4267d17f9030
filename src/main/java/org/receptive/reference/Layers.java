package org.receptive.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.LocalResponseNormSpec;
import org.receptive.spec.MaxoutSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.text.ReadableException;

/// Any layer forward and backward, by its hyperparameters.
public final class Layers {

    private static final Array4 NONE = Array4.of(1, 1, 1, 1, 0);

    private Layers() {
    }

    /// What a layer reads beside its hyperparameters.
    ///
    /// @param inputs its inputs, for all layers but [JoinSpec] one
    /// @param parameters its tensors by their names, as far as it has them
    /// @param mask what dropout keeps; without it dropout changes nothing
    /// @param training whether batch normalisation takes mean and variance of the inputs themselves, and not the running averages
    public record Reading(List<Array4> inputs, Map<String, Array4> parameters, Optional<Array4> mask, boolean training) {

        /// Copies the collections.
        public Reading {
            inputs = List.copyOf(inputs);
            parameters = Map.copyOf(parameters);
        }

        /// Makes what a layer with one input reads.
        public static Reading of(Array4 x, Map<String, Array4> parameters) {
            return new Reading(List.of(x), parameters, Optional.empty(), false);
        }

        Array4 x() {
            return inputs.getFirst();
        }

        Array4 weight() {
            return parameters.getOrDefault("weight", NONE);
        }

        Array4 bias() {
            return parameters.getOrDefault("bias", NONE);
        }

        /// Returns mean and variance of the inputs while training, otherwise the running averages.
        BatchNorm2d.Statistics statistics() {
            return training
                    ? BatchNorm2d.Statistics.of(x())
                    : new BatchNorm2d.Statistics(parameters.getOrDefault(BatchNormSpec.RUNNING_MEAN, NONE),
                            parameters.getOrDefault(BatchNormSpec.RUNNING_VARIANCE, NONE));
        }
    }

    /// Computes the layer's output.
    ///
    /// @throws ReadableException if an array has not the shape that the layer asks for
    public static Array4 forward(LayerSpec layer, Reading reading) {
        layer.outputShape(reading.inputs().stream().map(Array4::shape).toList());
        var x = reading.x();
        var w = reading.weight();
        var b = reading.bias();
        return switch (layer) {
            case ConvSpec spec -> Conv2d.forward(spec, x, w, b);
            case TransposedConvSpec spec -> TransposedConv2d.forward(spec, x, w, b);
            case PartialConvSpec spec -> PartialConv2d.forward(spec, x, w, b);
            case DenseSpec spec -> Dense.forward(spec, x, w, b);
            case RbfSpec spec -> RadialBasis.forward(spec, x);
            case PoolSpec spec -> Pool2d.forward(spec, x);
            case AdaptivePoolSpec spec -> AdaptivePool2d.forward(spec, x);
            case SubsamplingSpec spec -> Subsampling.forward(spec, x, w, b);
            case BatchNormSpec spec -> BatchNorm2d.forward(spec, x, reading.statistics(), w, b);
            case LocalResponseNormSpec spec -> LocalResponseNorm.forward(spec, x);
            case ActivationSpec spec -> ActivationFunction.forward(spec.function(), x);
            case MaxoutSpec spec -> Maxout.forward(spec, x);
            case SoftmaxSpec spec -> Softmax.forward(spec, x);
            case DropoutSpec spec -> reading.mask().map(mask -> Dropout.forward(spec, x, mask)).orElse(x);
            case JoinSpec spec -> Join.forward(spec, reading.inputs());
        };
    }

    /// Computes the layer's gradients from that of its output.
    ///
    /// @param gradY ∂loss/∂y, of the shape of the layer's output
    /// @throws ReadableException if an array has not the shape that the layer asks for
    public static Gradients backward(LayerSpec layer, Reading reading, Array4 gradY) {
        var x = reading.x();
        var w = reading.weight();
        return switch (layer) {
            case ConvSpec spec -> Conv2d.backward(spec, x, w, gradY);
            case TransposedConvSpec spec -> TransposedConv2d.backward(spec, x, w, gradY);
            case PartialConvSpec spec -> PartialConv2d.backward(spec, x, w, gradY);
            case DenseSpec spec -> Dense.backward(spec, x, w, gradY);
            case RbfSpec spec -> RadialBasis.backward(spec, x, gradY);
            case PoolSpec spec -> Pool2d.backward(spec, x, gradY);
            case AdaptivePoolSpec spec -> AdaptivePool2d.backward(spec, x, gradY);
            case SubsamplingSpec spec -> Subsampling.backward(spec, x, w, gradY);
            case BatchNormSpec spec -> reading.training()
                    ? BatchNorm2d.backwardTraining(spec, x, w, gradY)
                    : BatchNorm2d.backward(spec, x, reading.statistics(), w, gradY);
            case LocalResponseNormSpec spec -> LocalResponseNorm.backward(spec, x, gradY);
            case ActivationSpec spec -> ActivationFunction.backward(spec.function(), x, gradY);
            case MaxoutSpec spec -> Maxout.backward(spec, x, gradY);
            case SoftmaxSpec spec -> Softmax.backward(spec, x, gradY);
            case DropoutSpec spec -> reading.mask().map(mask -> Dropout.backward(spec, mask, gradY)).orElseGet(() -> Gradients.of(gradY));
            case JoinSpec spec -> Join.backward(spec, reading.inputs(), gradY);
        };
    }
}
