package org.receptive.scene;

import java.util.ArrayList;
import java.util.List;

/// Something about a stage that can be set: what it is called, what it is now, and what it may become.
///
/// The inspector is built from knobs and files write a stage through them, so a new [Setting] changes neither. The words of a knob are the
/// texts `knob.ID`, its name in a sentence is `spec.ID`.
public sealed interface Knob {

    /// Returns the name of the knob, unique in its stage.
    String id();

    /// Returns the key of the section in which the inspector shows it.
    String section();

    /// A whole number.
    ///
    /// @param value what it is
    /// @param least the smallest
    /// @param most the largest
    record Whole(String id, String section, int value, int least, int most) implements Knob {
    }

    /// A number.
    ///
    /// @param value what it is
    /// @param least the smallest
    /// @param most the largest
    record Real(String id, String section, double value, double least, double most) implements Knob {
    }

    /// A whole number for the rows and one for the columns.
    ///
    /// @param rows that of the rows
    /// @param cols that of the columns
    /// @param least the smallest
    /// @param most the largest
    /// @param joint the axes that a single number means: a signal is padded before and after, not above and below
    /// @param apart whether the two can be set apart
    record PerAxis(String id, String section, int rows, int cols, int least, int most, Axes joint, boolean apart) implements Knob {

        /// Returns the number that stands for both axes.
        public int value(Axes axes) {
            return axes.hasRows() ? rows : cols;
        }

        /// Returns this knob with a number on these axes.
        public PerAxis with(Axes axes, int value) {
            return new PerAxis(id, section, axes.hasRows() ? value : rows, axes.hasCols() ? value : cols, least, most, joint, apart);
        }
    }

    /// A whole number for each side.
    ///
    /// @param amounts those of [Side#values] in their order
    /// @param most the largest
    /// @param open whether the sides are set one by one now
    record Sides(String id, String section, List<Integer> amounts, int most, boolean open) implements Knob {

        /// Copies the amounts.
        public Sides {
            amounts = List.copyOf(amounts);
        }

        /// Returns the number of a side.
        public int value(Side side) {
            return amounts.get(index(side));
        }

        private static int index(Side side) {
            return List.of(Side.values()).indexOf(side);
        }

        /// Returns this knob with a number on one side.
        public Sides with(Side side, int value) {
            var changed = new ArrayList<>(amounts);
            changed.set(index(side), value);
            return new Sides(id, section, changed, most, open);
        }
    }

    /// One of several words; the texts are `knob.ID.WORD`.
    ///
    /// @param value the word
    /// @param options all words
    record Choice(String id, String section, String value, List<String> options) implements Knob {

        /// Copies the words.
        public Choice {
            options = List.copyOf(options);
        }

        /// Returns this knob with another word.
        public Choice with(String word) {
            return new Choice(id, section, word, options);
        }
    }

    /// On or off.
    ///
    /// @param value whether it is on
    record Flag(String id, String section, boolean value) implements Knob {
    }
}
