package org.receptive.ui.train;

import java.util.Optional;
import java.util.OptionalDouble;
import org.receptive.session.RunRecord.RunState;
import org.receptive.session.TrainingSession;
import org.receptive.text.Message;
import org.receptive.text.Notice;

/// A training on screen: turns its record into a view when something has changed.
final class ShownRun {

    private static final long SPEED_NANOS = 2_000_000_000L;
    private static final double NANOS = 1e9;
    /// Ten times a second: no one reads numbers faster, and every drawing of the curves takes time from the training.
    private static final long LONGER_CURVE_NANOS = 100_000_000;

    private final TrainingSession session;
    private final Message label;
    private RunView view;
    private long version = -1;
    private long seenAt;
    private Optional<Notice> told = Optional.empty();
    private long speedNanos = -1;
    private int speedPoints;
    private double batchesPerSecond;

    ShownRun(TrainingSession session, Message label) {
        this.session = session;
        this.label = label;
        view = viewOf();
    }

    /// Returns this run under another name.
    ShownRun named(Message other) {
        var same = new ShownRun(session, other);
        same.told = told;
        return same;
    }

    TrainingSession session() {
        return session;
    }

    RunView view() {
        return view;
    }

    RunState state() {
        return session.record().state();
    }

    /// Tells whether nothing was trained and nothing will be.
    boolean hasFailed() {
        return !view.state().isLive() && session.record().prepared().isEmpty();
    }

    /// Tells whether its digits are read.
    boolean hasBegun() {
        return session.record().prepared().isPresent();
    }

    /// Takes a new view if something has changed; if that is only the length of the curve, not too often.
    boolean update() {
        var record = session.record();
        long now = System.nanoTime();
        if (record.version() == version && (record.curve().size() == view.points() || now - seenAt < LONGER_CURVE_NANOS))
            return false;
        seenAt = now;
        // the training goes on meanwhile, and its state must belong to what else is seen
        do {
            version = record.version();
            view = viewOf();
        } while (version != record.version());
        return true;
    }

    private RunView viewOf() {
        var record = session.record();
        var curve = record.curve();
        return new RunView(label, session.setup(), record.state(), curve, curve.size(), record.batchesPerEpoch(), record.evaluations(),
                record.epochs(), record.rateChanges(), record.divergence());
    }

    /// Returns what people should know and was not yet told.
    Optional<Notice> news() {
        var note = session.record().note();
        if (note.equals(told))
            return Optional.empty();
        told = note;
        return note;
    }

    /// Works out how far the view is; nothing before training begins.
    Optional<RunView.Progress> progress() {
        int batches = view.batchesPerEpoch();
        if (batches == 0)
            return Optional.empty();
        long iteration = view.lastIteration();
        long planned = view.plannedIterations();
        int epochs = view.setup().epochs();
        int ended = (int) Math.min(epochs - 1L, iteration / batches);
        long busy = session.record().busyNanos();
        measure(busy);
        // the first batches are slow, and would promise hours
        var left = batchesPerSecond == 0 ? OptionalDouble.empty() : OptionalDouble.of((planned - iteration) / batchesPerSecond);
        return Optional.of(new RunView.Progress(ended + 1, epochs, (int) (iteration - (long) ended * batches), batches,
                (double) iteration / planned, left, examplesPerSecond(busy)));
    }

    /// Takes the speed over two seconds of work, so that a pause does not count.
    private void measure(long busy) {
        if (speedNanos < 0) {
            speedNanos = busy;
            speedPoints = view.points();
        }
        if (busy - speedNanos >= SPEED_NANOS && view.points() > speedPoints) {
            batchesPerSecond = (view.points() - speedPoints) * NANOS / (busy - speedNanos);
            speedNanos = busy;
            speedPoints = view.points();
        }
    }

    /// As it was measured last, and before that over all batches.
    private double examplesPerSecond(long busy) {
        double batches = batchesPerSecond > 0 || busy == 0 ? batchesPerSecond : view.points() * NANOS / busy;
        int examples = session.record().prepared().map(prepared -> prepared.images().training().count()).orElse(0);
        return batches * examples / view.batchesPerEpoch();
    }
}
