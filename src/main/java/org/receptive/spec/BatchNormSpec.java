package org.receptive.spec;

import java.util.ArrayList;
import java.util.List;
import org.receptive.text.ReadableException;

/// The hyperparameters of batch normalisation: every map is shifted and scaled to mean 0 and variance 1, then by two learned numbers.
///
/// `y[c] = weight[c] · (x[c] − μ[c]) / √(σ²[c] + ε) + bias[c]`. While training μ and σ² are the mean and the variance (divided by the
/// count) of the map over the whole batch; afterwards they are the running averages, which training keeps:
/// `running ← (1 − m) · running + m · batch`, with the variance divided by the count less one.
///
/// Weight, bias, running mean and running variance have the shape (C).
///
/// @param channels C, how many maps
/// @param epsilon ε, what keeps the divisor from 0
/// @param momentum m, how much of a batch enters the running averages
/// @param affine whether there are weight and bias
/// @see <a href="https://arxiv.org/abs/1502.03167">Ioffe and Szegedy 2015, algorithms 1 and 2</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html">PyTorch, BatchNorm2d</a>
public record BatchNormSpec(int channels, double epsilon, double momentum, boolean affine) implements LayerSpec {

    /// The name of the running mean among the tensors, as PyTorch calls it.
    public static final String RUNNING_MEAN = "running_mean";

    /// The name of the running variance among the tensors, as PyTorch calls it.
    public static final String RUNNING_VARIANCE = "running_var";

    /// Validates the numbers.
    ///
    /// @throws ReadableException if there is no map, ε is not above 0, or m is not between 0 and 1
    public BatchNormSpec {
        if (channels < 1)
            throw ReadableException.of("error.spec.batchNorm.channels", channels);
        if (!(epsilon > 0 && epsilon < Double.POSITIVE_INFINITY))
            throw ReadableException.of("error.spec.batchNorm.epsilon", epsilon);
        if (!(momentum >= 0 && momentum <= 1))
            throw ReadableException.of("error.spec.batchNorm.momentum", momentum);
    }

    /// Makes the normalisation with what PyTorch takes where nothing is said: ε 0.00001, m 0.1, weight and bias.
    public static BatchNormSpec usual(int channels) {
        return new BatchNormSpec(channels, 1e-5, 0.1, true);
    }

    @Override
    public Shape outputShape(Shape input) {
        if (input.channels() != channels)
            throw ReadableException.of("error.spec.inputChannels", channels, input.channels());
        return input;
    }

    /// Returns weight and bias, if it has them, and the running averages, which are stored but not learned from a gradient.
    @Override
    public List<ParameterSpec> parameters() {
        var parameters = new ArrayList<ParameterSpec>();
        if (affine) {
            parameters.add(ParameterSpec.weight(1, 1, channels));
            parameters.add(ParameterSpec.bias(1, channels));
        }
        parameters.add(ParameterSpec.statistic(RUNNING_MEAN, channels));
        parameters.add(ParameterSpec.statistic(RUNNING_VARIANCE, channels));
        return parameters;
    }

    /// Counts one multiply-add for each value: after training it is one factor and one summand for each map.
    @Override
    public long multiplyAdds(Shape input) {
        return input.count();
    }
}
