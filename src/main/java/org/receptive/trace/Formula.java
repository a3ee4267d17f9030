package org.receptive.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.receptive.trace.Term.Factor;

/// A formula as a small tree. A [Reduction] writes it, and whoever shows it lays it out, so a new reduction changes no painter.
public sealed interface Formula {

    /// A sign, a bracket or the name of a function, such as `+` or `max(`.
    record Sign(String text) implements Formula {
    }

    /// A value of a map.
    record Value(Factor factor) implements Formula {
    }

    /// A number that the rule itself brings along, such as a divisor.
    record Constant(double value) implements Formula {
    }

    /// Parts that stay together on one line.
    ///
    /// @param term the term that they show, −1 for none
    /// @param parts the parts
    record Group(int term, List<Formula> parts) implements Formula {
        /// Copies the parts.
        public Group {
            parts = List.copyOf(parts);
        }
    }

    /// Parts one after the other, which may be broken into lines between them.
    record Row(List<Formula> parts) implements Formula {
        /// Copies the parts.
        public Row {
            parts = List.copyOf(parts);
        }
    }

    /// A line of its own.
    record Line(Formula body) implements Formula {
    }

    /// A number that sums up what stands before it on its line.
    ///
    /// @param value the number
    /// @param exact whether the written numbers give it exactly
    record Partial(double value, boolean exact) implements Formula {
    }

    /// A partial sum that was found on a line before.
    record Carried(double value) implements Formula {
    }

    /// What the whole comes to; the last part of every formula.
    ///
    /// @param value the number
    /// @param exact whether the written numbers give it exactly
    /// @param complete whether it is the finished value, and not one to which terms are still to come
    record Result(double value, boolean exact, boolean complete) implements Formula {
    }

    /// How much is written, and how.
    ///
    /// @param done how many terms
    /// @param complete whether the step is finished
    /// @param slices whether every slice that is read gets a line of its own
    /// @param names whether cells are named instead of their values written; a name is never rounded
    record Style(int done, boolean complete, boolean slices, boolean names) {

        /// Returns the number that is seen where a value is written; none where it is rounded to be written.
        Optional<BigDecimal> seen(double value) {
            if (!Double.isFinite(value))
                return Optional.empty();
            return names ? Optional.of(Decimals.of(value)) : Decimals.shown(value);
        }
    }
}
