package org.receptive.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LayerSpec;
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
    /// @param parameters its `weight` and `bias`, as far as it has them
    /// @param mask what dropout keeps; without it dropout changes nothing
    public record Reading(List<Array4> inputs, Map<String, Array4> parameters, Optional<Array4> mask) {

        /// Copies the collections.
        public Reading {
            inputs = List.copyOf(inputs);
            parameters = Map.copyOf(parameters);
        }

        /// Makes what a layer with one input reads.
        public static Reading of(Array4 x, Map<String, Array4> parameters) {
            return new Reading(List.of(x), parameters, Optional.empty());
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
    }

    /// The gradients of a layer.
    ///
    /// @param inputs with respect to each input, in their order
    /// @param parameters with respect to `weight` and `bias`, as far as the layer has them
    public record Gradients(List<Array4> inputs, Map<String, Array4> parameters) {
    }

    /// Computes the layer's output.
    ///
    /// @throws ReadableException if an array has not the shape that the layer asks for
    public static Array4 forward(LayerSpec layer, Reading reading) {
        layer.outputShape(reading.inputs().stream().map(Array4::shape).toList());
        var x = reading.x();
        return switch (layer) {
            case ConvSpec spec -> Convolutions.crossCorrelate(x, reading.weight(), reading.bias(), spec);
            case TransposedConvSpec spec -> TransposedConvolutions.transpose(x, reading.weight(), reading.bias(), spec);
            case PartialConvSpec spec -> PartialConvolutions.crossCorrelate(x, reading.weight(), reading.bias(), spec);
            case DenseSpec spec -> Dense.multiply(x, reading.weight(), reading.bias(), spec);
            case RbfSpec spec -> RadialBasis.distances(x, spec);
            case PoolSpec spec -> Poolings.pool(x, spec);
            case AdaptivePoolSpec spec -> AdaptivePoolings.pool(x, spec);
            case SubsamplingSpec spec -> Subsamplings.subsample(x, reading.weight(), reading.bias(), spec);
            case ActivationSpec spec -> ActivationFunctions.apply(x, spec.function());
            case MaxoutSpec spec -> Maxouts.maximum(x, spec);
            case SoftmaxSpec spec -> Softmaxes.apply(x, spec);
            case DropoutSpec spec -> reading.mask().map(mask -> Dropouts.apply(x, mask, spec)).orElse(x);
            case JoinSpec spec -> Joins.join(reading.inputs(), spec);
        };
    }

    /// Computes the layer's gradients from that of its output.
    ///
    /// @throws ReadableException if an array has not the shape that the layer asks for
    public static Gradients backward(LayerSpec layer, Reading reading, Array4 gradOutput) {
        var x = reading.x();
        var w = reading.weight();
        return switch (layer) {
            case ConvSpec spec -> gradients(ConvolutionGradients.ofCrossCorrelation(x, w, gradOutput, spec), spec.bias());
            case TransposedConvSpec spec -> gradients(TransposedConvolutions.gradients(x, w, gradOutput, spec), spec.bias());
            case PartialConvSpec spec -> gradients(PartialConvolutions.gradients(x, w, gradOutput, spec), spec.bias());
            case DenseSpec spec -> gradients(Dense.gradients(x, w, gradOutput, spec), spec.bias());
            case RbfSpec spec -> gradient(RadialBasis.gradX(x, gradOutput, spec));
            case PoolSpec spec -> gradient(Poolings.gradX(x, gradOutput, spec));
            case AdaptivePoolSpec spec -> gradient(AdaptivePoolings.gradX(x, gradOutput, spec));
            case SubsamplingSpec spec -> gradients(Subsamplings.gradients(x, w, gradOutput, spec), true);
            case ActivationSpec spec -> gradient(ActivationFunctions.gradX(x, gradOutput, spec.function()));
            case MaxoutSpec spec -> gradient(Maxouts.gradX(x, gradOutput, spec));
            case SoftmaxSpec spec -> gradient(Softmaxes.gradX(x, gradOutput, spec));
            case DropoutSpec spec -> gradient(reading.mask().map(mask -> Dropouts.gradX(gradOutput, mask, spec)).orElse(gradOutput));
            case JoinSpec spec -> new Gradients(Joins.gradients(reading.inputs(), gradOutput, spec), Map.of());
        };
    }

    private static Gradients gradient(Array4 gradX) {
        return new Gradients(List.of(gradX), Map.of());
    }

    private static Gradients gradients(ParameterGradients all, boolean bias) {
        return new Gradients(List.of(all.gradX()),
                bias ? Map.of("weight", all.gradW(), "bias", all.gradB()) : Map.of("weight", all.gradW()));
    }
}
