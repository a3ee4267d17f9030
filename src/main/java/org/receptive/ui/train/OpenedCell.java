package org.receptive.ui.train;

import java.util.List;

/// A cell of the confusion matrix and its digits, the surest first.
///
/// @param actual the class of its digits
/// @param predicted what they were taken for
/// @param digits the first of them, at most [#MOST]
/// @param count how many there are in all
public record OpenedCell(int actual, int predicted, List<TestDigit> digits, int count) {

    /// How many digits are shown at most.
    public static final int MOST = 200;

    /// Copies the list.
    public OpenedCell {
        digits = List.copyOf(digits);
    }
}
