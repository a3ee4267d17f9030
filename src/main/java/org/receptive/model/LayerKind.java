package org.receptive.model;

import java.util.Arrays;
import java.util.Optional;
import org.receptive.spec.Activation;
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
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.text.Message;

/// Names the kinds of layers as people and network files call them: pooling and activations by what they compute.
public enum LayerKind {
    /// A convolution.
    CONV("conv"),
    /// A transposed convolution.
    TRANSPOSED_CONV("transposed-conv"),
    /// A convolution by a connection table.
    PARTIAL_CONV("partial-conv"),
    /// A dense layer.
    DENSE("dense"),
    /// Squared distances to codes.
    RBF("rbf"),
    /// The maximum of each window.
    MAX_POOL("max-pool"),
    /// The mean of each window.
    AVERAGE_POOL("average-pool"),
    /// The maximum of each cell of a grid of given size.
    ADAPTIVE_MAX_POOL("adaptive-max-pool"),
    /// The mean of each cell of a grid of given size.
    ADAPTIVE_AVERAGE_POOL("adaptive-average-pool"),
    /// Sums times a learned coefficient plus a learned bias.
    SUBSAMPLING("subsampling"),
    /// The rectified linear unit.
    RELU("relu"),
    /// The rectified linear unit with a slope below 0.
    LEAKY_RELU("leaky-relu"),
    /// The logistic function.
    SIGMOID("sigmoid"),
    /// The hyperbolic tangent.
    TANH("tanh"),
    /// The hyperbolic tangent stretched both ways.
    SCALED_TANH("scaled-tanh"),
    /// The exponential linear unit.
    ELU("elu"),
    /// The Gaussian error linear unit.
    GELU("gelu"),
    /// The smooth rectifier.
    SOFTPLUS("softplus"),
    /// The maximum over groups of maps.
    MAXOUT("maxout"),
    /// Probabilities, or their logarithms.
    SOFTMAX("softmax"),
    /// Mean 0 and variance 1 over the batch.
    BATCH_NORM("batch-norm"),
    /// Division by the squares in neighbouring maps.
    LOCAL_RESPONSE_NORM("local-response-norm"),
    /// Random zeros while training.
    DROPOUT("dropout"),
    /// The sum of branches.
    SUM("sum"),
    /// Branches stacked.
    CONCATENATE("concatenate");

    private final String id;

    LayerKind(String id) {
        this.id = id;
    }

    /// Returns its name in network files.
    public String id() {
        return id;
    }

    /// Returns its name in words.
    public Message title() {
        return Message.of("layer.kind." + id);
    }

    /// Finds the kind of this name.
    public static Optional<LayerKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /// Names the kind of a layer.
    public static LayerKind of(LayerSpec layer) {
        return switch (layer) {
            case ConvSpec _ -> CONV;
            case TransposedConvSpec _ -> TRANSPOSED_CONV;
            case PartialConvSpec _ -> PARTIAL_CONV;
            case DenseSpec _ -> DENSE;
            case RbfSpec _ -> RBF;
            case PoolSpec pool -> pool.kind() == PoolKind.MAX ? MAX_POOL : AVERAGE_POOL;
            case AdaptivePoolSpec pool -> pool.kind() == PoolKind.MAX ? ADAPTIVE_MAX_POOL : ADAPTIVE_AVERAGE_POOL;
            case SubsamplingSpec _ -> SUBSAMPLING;
            case ActivationSpec activation -> of(activation.function());
            case MaxoutSpec _ -> MAXOUT;
            case SoftmaxSpec _ -> SOFTMAX;
            case BatchNormSpec _ -> BATCH_NORM;
            case LocalResponseNormSpec _ -> LOCAL_RESPONSE_NORM;
            case DropoutSpec _ -> DROPOUT;
            case JoinSpec join -> join.kind() == JoinSpec.Kind.SUM ? SUM : CONCATENATE;
        };
    }

    private static LayerKind of(Activation function) {
        return switch (function) {
            case Activation.Relu _ -> RELU;
            case Activation.LeakyRelu _ -> LEAKY_RELU;
            case Activation.Sigmoid _ -> SIGMOID;
            case Activation.Tanh _ -> TANH;
            case Activation.ScaledTanh _ -> SCALED_TANH;
            case Activation.Elu _ -> ELU;
            case Activation.Gelu _ -> GELU;
            case Activation.Softplus _ -> SOFTPLUS;
        };
    }
}
