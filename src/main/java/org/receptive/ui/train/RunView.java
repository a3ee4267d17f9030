package org.receptive.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.receptive.session.Curve;
import org.receptive.session.KeptRun;
import org.receptive.session.RunRecord.EvaluationPoint;
import org.receptive.session.RunRecord.RateChange;
import org.receptive.session.RunRecord.RunState;
import org.receptive.session.TrainingSetup;
import org.receptive.text.Message;
import org.receptive.train.Divergence;
import org.receptive.train.EpochReport;

/// One training as of one frame. The curve is shared and grows, but only its first `points` belong to this view.
///
/// @param label what tells the run from another one beside it
/// @param setup what is trained
/// @param state what it is doing
/// @param curve loss and accuracy of every batch
/// @param points how many points of the curve are to be shown
/// @param batchesPerEpoch how many batches an epoch has; 0 as long as the data is being read
/// @param evaluations on the test examples: before training, then after every epoch
/// @param epochs a report for every epoch that has ended
/// @param rateChanges learning rates that were changed by hand
/// @param divergence why it stopped before its end, if it did
public record RunView(Message label, TrainingSetup setup, RunState state, Curve curve, int points, int batchesPerEpoch,
        List<EvaluationPoint> evaluations, List<EpochReport> epochs, List<RateChange> rateChanges, Optional<Divergence> divergence) {

    /// How far a training is.
    ///
    /// @param epoch the present epoch, counted from 1
    /// @param epochs how many there will be
    /// @param batch how many batches of it have ended
    /// @param batches how many it has
    /// @param fraction of the whole training, 0 … 1
    /// @param secondsLeft until its end, as far as it can be told
    /// @param examplesPerSecond how fast it is; 0 if it cannot be told yet
    public record Progress(int epoch, int epochs, int batch, int batches, double fraction, OptionalDouble secondsLeft,
            double examplesPerSecond) {}

    /// Copies the lists.
    public RunView {
        evaluations = List.copyOf(evaluations);
        epochs = List.copyOf(epochs);
        rateChanges = List.copyOf(rateChanges);
    }

    /// Returns its setup at the pace of a training that is kept, if that can be this one: with a rate that it had, or, after a divergence,
    /// with the suggested one from where that leads back to.
    TrainingSetup asKept(KeptRun.Unfinished kept) {
        double rate = kept.setup().learningRate();
        boolean own = divergence
                .map(failed -> failed.suggestedRate() == rate && kept.iteration().equals(OptionalLong.of(failed.goodIteration())))
                .orElseGet(() -> rateChanges.stream().anyMatch(change -> change.rate() == rate));
        return (own ? setup.withLearningRate(rate) : setup).withEpochs(kept.setup().epochs());
    }

    /// Returns the learning rate of the next batch: what the schedule makes of η as it is now; nothing before training begins.
    public OptionalDouble rateInForce() {
        if (batchesPerEpoch == 0)
            return OptionalDouble.empty();
        var now = rateChanges.isEmpty() ? setup : setup.withLearningRate(rateChanges.getLast().rate());
        return OptionalDouble.of(now.plan().rate((double) lastIteration() / batchesPerEpoch));
    }

    /// Returns the last iteration that is shown.
    public long lastIteration() {
        return points == 0 ? curve.iteration(-1) : curve.iteration(points - 1);
    }

    /// Returns the iteration with which the training ends, for the axis; 0 if it is not known yet.
    public long plannedIterations() {
        return (long) batchesPerEpoch * setup.epochs();
    }
}
