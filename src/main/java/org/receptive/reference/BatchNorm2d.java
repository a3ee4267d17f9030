package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.spec.BatchNormSpec;
import org.receptive.text.ReadableException;

/// Batch normalisation of maps. PyTorch's `BatchNorm2d`.
///
/// Shapes: x and y (N, C, H, W); weight, bias, mean and variance (C, 1, 1, 1). Nothing is modified.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html">PyTorch, BatchNorm2d</a>
/// @see <a href="https://arxiv.org/abs/1502.03167">Ioffe and Szegedy 2015</a>
public final class BatchNorm2d {

    private BatchNorm2d() {
    }

    /// Mean and variance of every map.
    ///
    /// @param mean μ, of shape (C, 1, 1, 1)
    /// @param variance σ², of shape (C, 1, 1, 1)
    public record Statistics(Array4 mean, Array4 variance) {

        /// Computes them over a batch: `μ[c] = Σ x[n,c,r,q] / m` and `σ²[c] = Σ (x[n,c,r,q] − μ[c])² / m`, m = N·H·W.
        public static Statistics of(Array4 x) {
            double m = count(x);
            var mean = Gradients.sumOfMaps(x).map(sum -> sum / m);
            var squares = x.like((n, c, r, q) -> Math.pow(x.get(n, c, r, q) - mean.get(c, 0, 0, 0), 2));
            return new Statistics(mean, Gradients.sumOfMaps(squares).map(sum -> sum / m));
        }

        /// Takes the statistics of a batch into these running averages: `(1 − momentum) · running + momentum · batch`, the variance of
        /// the batch divided by m − 1 for m.
        ///
        /// @param x the batch
        public Statistics updated(BatchNormSpec spec, Array4 x) {
            var batch = of(x);
            double m = count(x);
            double unbiased = m / Math.max(1, m - 1);
            return new Statistics(mix(spec.momentum(), mean, batch.mean),
                    mix(spec.momentum(), variance, batch.variance.map(v -> v * unbiased)));
        }

        private static Array4 mix(double momentum, Array4 running, Array4 batch) {
            return running.like((c, i, r, q) -> (1 - momentum) * running.get(c, i, r, q) + momentum * batch.get(c, i, r, q));
        }

        private static double count(Array4 x) {
            return (double) x.n() * x.h() * x.w();
        }
    }

    /// Computes `y[n,c,r,q] = w[c] · (x[n,c,r,q] − μ[c]) / √(σ²[c] + ε) + b[c]`.
    ///
    /// @param statistics those of x itself while training, otherwise the running averages
    /// @param w the weight; not read if the layer has none
    /// @param b the bias; not read if the layer has none
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static Array4 forward(BatchNormSpec spec, Array4 x, Statistics statistics, Array4 w, Array4 b) {
        require(spec, x, statistics, w);
        if (spec.affine())
            b.requireShape("array.bias", spec.channels(), 1, 1, 1);
        var standard = standard(spec, x, statistics);
        return spec.affine()
                ? standard.like((n, c, r, q) -> w.get(c, 0, 0, 0) * standard.get(n, c, r, q) + b.get(c, 0, 0, 0))
                : standard;
    }

    /// Computes all gradients of [#forward] where μ and σ² are those of x: with `x̂ = (x − μ)/√(σ² + ε)`,
    /// `gradX = w/√(σ² + ε) · (gradY − mean(gradY) − x̂ · mean(gradY·x̂))`, the means over the map in the whole batch;
    /// `gradW[c] = Σ gradY·x̂`.
    ///
    /// @param gradY ∂loss/∂y, of the shape of x
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static Gradients backwardTraining(BatchNormSpec spec, Array4 x, Array4 w, Array4 gradY) {
        var statistics = Statistics.of(x);
        require(spec, x, statistics, w);
        gradY.requireShape("array.gradOutput", x.n(), x.shape());
        var standard = standard(spec, x, statistics);
        double m = Statistics.count(x);
        var products = Gradients.sumOfMaps(gradY.like((n, c, r, q) -> gradY.get(n, c, r, q) * standard.get(n, c, r, q)));
        var sums = Gradients.sumOfMaps(gradY);
        var gradX = x.like((n, c, r, q) -> scale(spec, statistics, w, c)
                * (gradY.get(n, c, r, q) - sums.get(c, 0, 0, 0) / m - standard.get(n, c, r, q) * products.get(c, 0, 0, 0) / m));
        return gradients(spec, gradX, products, gradY);
    }

    /// Computes all gradients of [#forward] where μ and σ² are running averages, which do not depend on x:
    /// `gradX = gradY · w/√(σ² + ε)`, `gradW[c] = Σ gradY·x̂`.
    ///
    /// @param gradY ∂loss/∂y, of the shape of x
    /// @throws ReadableException if an array has not the shape that the specification asks for
    public static Gradients backward(BatchNormSpec spec, Array4 x, Statistics statistics, Array4 w, Array4 gradY) {
        require(spec, x, statistics, w);
        gradY.requireShape("array.gradOutput", x.n(), x.shape());
        var standard = standard(spec, x, statistics);
        var products = Gradients.sumOfMaps(gradY.like((n, c, r, q) -> gradY.get(n, c, r, q) * standard.get(n, c, r, q)));
        return gradients(spec, gradY.like((n, c, r, q) -> gradY.get(n, c, r, q) * scale(spec, statistics, w, c)), products, gradY);
    }

    private static Gradients gradients(BatchNormSpec spec, Array4 gradX, Array4 gradW, Array4 gradY) {
        return spec.affine() ? Gradients.of(gradX, gradW, true, gradY) : Gradients.of(gradX);
    }

    private static Array4 standard(BatchNormSpec spec, Array4 x, Statistics statistics) {
        return x.like((n, c, r, q) -> (x.get(n, c, r, q) - statistics.mean().get(c, 0, 0, 0))
                / Math.sqrt(statistics.variance().get(c, 0, 0, 0) + spec.epsilon()));
    }

    private static double scale(BatchNormSpec spec, Statistics statistics, Array4 w, int c) {
        return (spec.affine() ? w.get(c, 0, 0, 0) : 1) / Math.sqrt(statistics.variance().get(c, 0, 0, 0) + spec.epsilon());
    }

    private static void require(BatchNormSpec spec, Array4 x, Statistics statistics, Array4 w) {
        spec.outputShape(x.shape());
        statistics.mean().requireShape("array.mean", spec.channels(), 1, 1, 1);
        statistics.variance().requireShape("array.variance", spec.channels(), 1, 1, 1);
        if (spec.affine())
            w.requireShape("array.weight", spec.channels(), 1, 1, 1);
    }
}
