package org.receptive.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.receptive.nn.Parameters;
import org.receptive.spec.Activation;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.ReadableException;

/// How the value of a unit comes about: its terms, what is made of them, and the activation.
///
/// `sum` is, by kind: `Σ value·weight + bias`; the largest value; `Σ (value − code)²`; or the share `e^x / Σ e^x`. `value` is the
/// activation's function of it, or `sum` itself.
///
/// @param unit the unit
/// @param kind what is made of the terms
/// @param terms every value read, in the order of the layer's weights, padding included
/// @param winner in a maximum the index of the term that won, none where a window lies in the padding alone
/// @param bias what is added; 0 without bias
/// @param sum what the terms and the bias give, before the activation
/// @param activation the function that follows
/// @param value the unit's value
public record UnitArithmetic(Unit unit, Kind kind, List<UnitTerm> terms, OptionalInt winner, double bias, double sum,
        Optional<Activation> activation, double value) {

    /// What a unit makes of its terms.
    public enum Kind {
        /// Values times learned weights, and a bias: convolution and dense layers.
        WEIGHTED_SUM,
        /// Values times one coefficient of the map, and a bias: trainable subsampling.
        SUBSAMPLING,
        /// The mean.
        MEAN,
        /// The largest.
        MAXIMUM,
        /// Squared differences to a code.
        DISTANCE,
        /// The sum of branches, or a value passed on.
        PLAIN_SUM,
        /// One exponential as a share of all: softmax.
        SHARE
    }

    /// Copies the terms.
    public UnitArithmetic {
        terms = List.copyOf(terms);
    }

    /// Explains a unit's value.
    ///
    /// @param activations what the network gave for the example
    /// @throws ReadableException if the network has no such unit
    public static UnitArithmetic of(NetworkSpec network, List<Stage> stages, Parameters parameters, Activations activations, Unit unit) {
        var wiring = new Wiring(network, stages);
        return new UnitReading(wiring, wiring.require(unit), parameters, activations, unit).arithmetic();
    }

    /// Tells whether it is computed from the network's input itself.
    public boolean readsInput() {
        return terms.stream().anyMatch(term -> term.stage() == Stage.INPUT);
    }

    /// Returns the terms that contribute most, by `|product|`, the strongest first; padding contributes nothing.
    ///
    /// @param count how many, at most
    public List<UnitTerm> strongest(int count) {
        return terms.stream().filter(term -> !term.padding())
                .sorted(Comparator.comparingDouble((UnitTerm term) -> -Math.abs(term.product()))).limit(count).toList();
    }
}
