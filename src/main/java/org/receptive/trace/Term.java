package org.receptive.trace;

import java.util.List;
import java.util.Optional;

/// One thing that goes into a value: some cells whose values belong together. How they make the term is said by the [Reduction].
///
/// @param factors the values, at least one; what the window reads stands first
/// @param counts whether the term is part of the value: padding is never a maximum
public record Term(List<Factor> factors, boolean counts) {

    /// One value that goes into a term.
    ///
    /// @param shown the cell at which it is seen; it may lie in the padding
    /// @param source the cell whose value it takes; none for a zero of the padding
    /// @param value the value
    public record Factor(Cell shown, Optional<Cell> source, double value) {

        /// Reads a cell of a map or of its padding; beside the map lie zeros, unless its border says otherwise.
        public static Factor of(NamedMap map, Cell cell) {
            var source = map.source(cell);
            return new Factor(cell, source, source.isPresent() ? map.value(source.get()) : 0);
        }

        /// Tells whether this is a cell of the padding that has the value of another.
        public boolean isCopy() {
            return source.isPresent() && !source.get().equals(shown);
        }

        /// Tells whether this is a zero of the padding.
        public boolean padding() {
            return source.isEmpty();
        }
    }

    /// Copies the factors.
    public Term {
        factors = List.copyOf(factors);
    }

    /// Makes a term that counts.
    public static Term of(Factor... factors) {
        return new Term(List.of(factors), true);
    }

    /// Returns the factor that is read first.
    public Factor first() {
        return factors.getFirst();
    }

    /// Returns the last factor, the weight of a product.
    public Factor last() {
        return factors.getLast();
    }

    /// Returns the product of the factors.
    public double product() {
        double product = factors.getFirst().value();
        for (int i = 1; i < factors.size(); i++)
            product *= factors.get(i).value();
        return product;
    }

    /// Tells whether what is read first lies in the padding.
    public boolean padding() {
        return first().padding();
    }
}
