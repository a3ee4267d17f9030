package org.receptive.train;

/// Reports what one batch gave, before its step changed the parameters.
///
/// @param epoch counted from 0
/// @param batch counted from 0 in its epoch
/// @param batches how many an epoch has
/// @param iteration how many batches there have been since the beginning, this one included
/// @param loss the mean loss of its examples
/// @param correct how many of them were classified rightly
/// @param count how many examples it had
/// @param rate the learning rate of its step
public record BatchReport(int epoch, int batch, int batches, long iteration, double loss, int correct, int count, double rate) {

    /// Returns the share of the examples that were classified rightly.
    public double accuracy() {
        return (double) correct / count;
    }

    /// Tells whether the epoch ends with this batch.
    public boolean endsEpoch() {
        return batch == batches - 1;
    }
}
