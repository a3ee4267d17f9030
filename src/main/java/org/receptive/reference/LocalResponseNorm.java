package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.spec.LocalResponseNormSpec;
import org.receptive.text.ReadableException;

/// Local response normalisation across maps. PyTorch's `LocalResponseNorm`.
///
/// Shapes: x and y (N, C, H, W). Nothing is modified.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LocalResponseNorm.html">PyTorch, LocalResponseNorm</a>
/// @see <a href="https://papers.nips.cc/paper/4824-imagenet-classification-with-deep-convolutional-neural-networks">Krizhevsky et al.
///      2012, section 3.3</a>
public final class LocalResponseNorm {

    private LocalResponseNorm() {
    }

    /// Computes `y[n,c,r,q] = x[n,c,r,q] / d^β` with `d = k + α/size · Σ x[n,j,r,q]²`, j over the maps that c reads.
    public static Array4 forward(LocalResponseNormSpec spec, Array4 x) {
        return x.like((n, c, r, q) -> x.get(n, c, r, q) / Math.pow(divisor(spec, x, n, c, r, q), spec.beta()));
    }

    /// Computes the gradient of [#forward] from that of its output.
    ///
    /// `gradX[j] = gradY[j]/d[j]^β − 2·α/size·β · x[j] · Σ gradY[c]·x[c]/d[c]^(β+1)`, c over the maps that read j.
    ///
    /// @param gradY ∂loss/∂y, of the shape of x
    /// @throws ReadableException if the gradient has not the shape of x
    public static Gradients backward(LocalResponseNormSpec spec, Array4 x, Array4 gradY) {
        gradY.requireShape("array.gradOutput", x.n(), x.shape());
        double factor = 2 * spec.alpha() / spec.size() * spec.beta();
        return Gradients.of(x.like((n, j, r, q) -> {
            double reached = 0;
            for (int c = 0; c < x.c(); c++)
                if (spec.first(c) <= j && j < spec.first(c) + spec.size())
                    reached += gradY.get(n, c, r, q) * x.get(n, c, r, q) / Math.pow(divisor(spec, x, n, c, r, q), spec.beta() + 1);
            return gradY.get(n, j, r, q) / Math.pow(divisor(spec, x, n, j, r, q), spec.beta()) - factor * x.get(n, j, r, q) * reached;
        }));
    }

    private static double divisor(LocalResponseNormSpec spec, Array4 x, int n, int c, int row, int col) {
        double squares = 0;
        for (int j = Math.max(0, spec.first(c)); j < Math.min(x.c(), spec.first(c) + spec.size()); j++)
            squares += x.get(n, j, row, col) * x.get(n, j, row, col);
        return spec.k() + spec.alpha() / spec.size() * squares;
    }
}
