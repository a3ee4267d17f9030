package org.receptive.spec;

import org.receptive.text.ReadableException;

/// The hyperparameters of a dropout layer: in training each value becomes 0 with probability `rate`, and the others are divided by
/// `1 − rate`; otherwise nothing changes.
///
/// @param rate the probability, at least 0 and below 1
/// @see <a href="https://jmlr.org/papers/v15/srivastava14a.html">Srivastava et al. 2014</a>
public record DropoutSpec(double rate) implements LayerSpec {

    /// Validates the rate.
    ///
    /// @throws ReadableException if it is not in [0, 1)
    public DropoutSpec {
        if (!(rate >= 0 && rate < 1))
            throw ReadableException.of("error.spec.dropout", rate);
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
