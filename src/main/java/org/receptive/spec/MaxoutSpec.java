package org.receptive.spec;

import org.receptive.text.ReadableException;

/// The hyperparameters of a maxout layer: map c of the output is the maximum of the input maps `c·pieces … c·pieces + pieces − 1`, value by
/// value.
///
/// @param pieces how many maps compete for one
/// @see <a href="https://arxiv.org/abs/1302.4389">Goodfellow et al. 2013</a>
public record MaxoutSpec(int pieces) implements LayerSpec {

    /// Validates the number.
    ///
    /// @throws ReadableException if it is below 1
    public MaxoutSpec {
        if (pieces < 1)
            throw ReadableException.of("error.spec.pieces", pieces);
    }

    @Override
    public Shape outputShape(Shape input) {
        if (input.channels() % pieces != 0)
            throw ReadableException.of("error.spec.maxout", pieces, input.channels());
        return new Shape(input.channels() / pieces, input.rows(), input.cols());
    }

    @Override
    public long multiplyAdds(Shape input) {
        return 0;
    }
}
