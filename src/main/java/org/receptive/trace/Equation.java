package org.receptive.trace;

import java.util.List;

/// How the maps of an operation that goes value by value stand as one equation, such as `w − η · ∂L/∂w = w′`.
///
/// @param signs what is written before each map that is read, in their order, and before the one that is made; may be empty
/// @param sameScale whether the first map and the one that is made have the same colours for the same values: one is the other, changed
public record Equation(List<String> signs, boolean sameScale) {

    /// `m ÷ √s → u`. An arrow and no equals sign: ε and corrections have no room here and stand in the formula.
    public static final Equation QUOTIENT_OF_ROOT = new Equation(List.of("", "÷ √", "→"), false);

    /// Copies the signs.
    public Equation {
        signs = List.copyOf(signs);
    }
}
