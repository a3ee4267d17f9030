package org.receptive.trace;

import java.util.Optional;
import java.util.function.Consumer;
import org.receptive.spec.LocalResponseNormSpec;
import org.receptive.trace.Term.Factor;

/// What the layers of normalisation read.
public sealed interface NormalisationReads extends Reads {

    /// The letter of the means.
    String MEAN = "μ";
    /// The letter of the variances.
    String VARIANCE = "σ²";

    /// The value at the target's own place with the statistics and the weight of its map, and the bias of its map.
    ///
    /// @param x the input
    /// @param mean the means of the maps
    /// @param variance their variances
    /// @param w the weights, if there are any
    /// @param b the biases, if there are any
    record Batch(NamedMap x, NamedMap mean, NamedMap variance, Optional<NamedMap> w, Optional<NamedMap> b) implements NormalisationReads {

        @Override
        public int count(int channel, int row, int col) {
            return b.isPresent() ? 2 : 1;
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            var value = Factor.of(x, x.cell(channel, row, col));
            var mu = Factor.of(mean, mean.cell(channel, 0, 0));
            var squares = Factor.of(variance, variance.cell(channel, 0, 0));
            terms.accept(w.map(weight -> Term.of(value, mu, squares, Factor.of(weight, weight.cell(channel, 0, 0))))
                    .orElseGet(() -> Term.of(value, mu, squares)));
            b.ifPresent(bias -> terms.accept(Term.of(Factor.of(bias, bias.cell(channel, 0, 0)))));
        }

        @Override
        public Rule rule(NamedMap y) {
            var weight = w.map(map -> map.id().letter() + "[ch] · ").orElse("");
            var bias = b.map(map -> " + " + map.id().letter() + "[ch]").orElse("");
            return new Rule(
                    y.id().letter() + "[ch,r,c] = " + weight + "(" + x.id().letter() + "[ch,r,c] − " + mean.id().letter() + "[ch]) / √("
                            + variance.id().letter() + "[ch] + ε)" + bias,
                    "");
        }
    }

    /// The values at the target's place in neighbouring maps.
    ///
    /// @param spec which maps are neighbours
    /// @param x the input
    record Neighbours(LocalResponseNormSpec spec, NamedMap x) implements NormalisationReads {

        @Override
        public int count(int channel, int row, int col) {
            return end(channel) - first(channel);
        }

        private int first(int channel) {
            return Math.max(0, spec.first(channel));
        }

        private int end(int channel) {
            return Math.min(x.shape().channels(), spec.first(channel) + spec.size());
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            for (int j = first(channel); j < end(channel); j++)
                terms.accept(Term.of(Factor.of(x, x.cell(j, row, col))));
        }

        @Override
        public Rule rule(NamedMap y) {
            var letter = x.id().letter();
            return new Rule(y.id().letter() + "[ch,r,c] = " + letter + "[ch,r,c] / (k + α/n · Σ " + letter + "[j,r,c]²)^β", "j");
        }
    }
}
