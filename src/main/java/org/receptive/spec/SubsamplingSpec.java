package org.receptive.spec;

import java.util.List;
import org.receptive.text.ReadableException;

/// The hyperparameters of LeNet-5's trainable subsampling: each window's sum times a coefficient of its map, plus a bias of its map.
///
/// `y[c,r,q] = weight[c] · Σ x[c, window(r,q)] + bias[c]`. Weight and bias have the shape (C).
///
/// @param channels C, how many maps
/// @param window how the window slides
/// @see <a href="http://yann.lecun.com/exdb/publis/pdf/lecun-98.pdf">LeCun et al. 1998, section II.B, layer S2</a>
public record SubsamplingSpec(int channels, Window window) implements LayerSpec {

    /// Validates the number of maps.
    ///
    /// @throws ReadableException if it is below 1
    public SubsamplingSpec {
        new ConvSpec(channels, channels, window, channels, true);
    }

    @Override
    public Shape outputShape(Shape input) {
        return new ConvSpec(channels, channels, window, channels, true).outputShape(input);
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of(ParameterSpec.weight(window.tapCount(), 1, channels), ParameterSpec.bias(window.tapCount(), channels));
    }

    /// Counts one multiply-add for each value read.
    @Override
    public long multiplyAdds(Shape input) {
        return outputShape(input).count() * window.tapCount();
    }

    @Override
    public long connections(Shape input) {
        return multiplyAdds(input) + outputShape(input).count();
    }
}
