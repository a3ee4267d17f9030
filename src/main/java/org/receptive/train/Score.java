package org.receptive.train;

/// Says how well a network does on some examples.
///
/// @param correct how many were classified rightly
/// @param count how many there were
/// @param loss the mean loss
public record Score(int correct, int count, double loss) {

    /// Returns the share that was classified rightly.
    public double accuracy() {
        return (double) correct / count;
    }
}
