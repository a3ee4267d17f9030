package org.receptive.spec;

import org.receptive.text.ReadableException;

/// The hyperparameters of local response normalisation: every value is divided by a power of the squares at its place in neighbouring maps.
///
/// `y[c] = x[c] / (k + α/n · Σ x[j]²)^β`, j from c − ⌊n/2⌋ over n maps, 0 where there is no map. This is PyTorch's form; the paper writes α
/// without the division by n, so its α is n times smaller.
///
/// @param size n, how many neighbouring maps
/// @param alpha α, how strong the neighbours are
/// @param beta β, the exponent
/// @param k the constant that keeps the divisor from 0
/// @see <a href="https://papers.nips.cc/paper/4824-imagenet-classification-with-deep-convolutional-neural-networks">Krizhevsky et al.
///      2012, section 3.3</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LocalResponseNorm.html">PyTorch, LocalResponseNorm</a>
public record LocalResponseNormSpec(int size, double alpha, double beta, double k) implements LayerSpec {

    /// Validates the numbers.
    ///
    /// @throws ReadableException if the size is below 1, α or β is negative or not finite, or k is not above 0
    public LocalResponseNormSpec {
        if (size < 1)
            throw ReadableException.of("error.spec.lrn.size", size);
        if (!(alpha >= 0 && beta >= 0 && alpha < Double.POSITIVE_INFINITY && beta < Double.POSITIVE_INFINITY))
            throw ReadableException.of("error.spec.lrn.factors", alpha, beta);
        if (!(k > 0 && k < Double.POSITIVE_INFINITY))
            throw ReadableException.of("error.spec.lrn.k", k);
    }

    /// Makes the normalisation with what PyTorch takes where nothing is said: α 0.0001, β 0.75, k 1.
    public static LocalResponseNormSpec usual(int size) {
        return new LocalResponseNormSpec(size, 1e-4, 0.75, 1);
    }

    /// Returns the first map that is read for map `channel`; it may be below 0.
    public int first(int channel) {
        return channel - size / 2;
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    /// Counts one multiply-add for each square.
    @Override
    public long multiplyAdds(Shape input) {
        long squares = 0;
        for (int c = 0; c < input.channels(); c++)
            squares += Math.min(input.channels(), first(c) + size) - Math.max(0, first(c));
        return squares * input.rows() * input.cols();
    }
}
