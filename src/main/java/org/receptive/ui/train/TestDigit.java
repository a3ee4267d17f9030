package org.receptive.ui.train;

import org.receptive.session.DigitPicture;

/// A test digit and what the network took it for.
///
/// @param example its index in the test set
/// @param picture its pixels
/// @param label what it is
/// @param predicted what the network took it for
/// @param probability that the network gave its answer
public record TestDigit(int example, DigitPicture picture, int label, int predicted, float probability) {

    /// Tells whether the network was right.
    public boolean isRight() {
        return label == predicted;
    }
}
