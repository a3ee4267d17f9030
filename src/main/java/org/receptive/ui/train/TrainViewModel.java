package org.receptive.ui.train;

import java.time.Duration;
import java.util.function.Supplier;
import org.receptive.session.TrainingEnvironment;

/// The Train screen without a scene graph: the view models of its parts, and their common clock.
///
/// Trainings run in the background. Whoever owns the screen calls [#pulse] once a frame; only then, and in commands, properties change.
public final class TrainViewModel implements AutoCloseable {

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(3);

    private final MessageViewModel message = new MessageViewModel();
    private final SetupViewModel setup;
    private final DataViewModel data;
    private final ReplayViewModel replay = new ReplayViewModel(message);
    private final ProbeViewModel probe = new ProbeViewModel(replay);
    private final ResultsViewModel results = new ResultsViewModel(replay);
    private final RunsViewModel runs;
    private final WeightViewModel weight;
    private final LessonViewModel lesson;

    /// Opens the screen with the setup that was used last.
    public TrainViewModel(TrainingEnvironment environment) {
        setup = new SetupViewModel(environment, message);
        data = new DataViewModel(environment, setup, message);
        weight = new WeightViewModel(replay, message, environment.threads());
        lesson = new LessonViewModel(replay, environment.threads());
        runs = new RunsViewModel(environment, setup, message, record -> {
            results.attach(record);
            weight.attach(record);
            lesson.attach(record);
            replay.attach(record);
        });
    }

    /// What the next training will be.
    public SetupViewModel setup() {
        return setup;
    }

    /// Which digits it learns from, and fetching MNIST.
    public DataViewModel data() {
        return data;
    }

    /// The trainings on screen.
    public RunsViewModel runs() {
        return runs;
    }

    /// What is shown of one iteration, and the commands that move it.
    public ReplayViewModel replay() {
        return replay;
    }

    /// The digit that is looked at.
    public ProbeViewModel probe() {
        return probe;
    }

    /// How well the shown network does on the test digits.
    public ResultsViewModel results() {
        return results;
    }

    /// The weight that is looked at, and why it changed.
    public WeightViewModel weight() {
        return weight;
    }

    /// What the last batch taught.
    public LessonViewModel lesson() {
        return lesson;
    }

    /// What is said.
    public MessageViewModel message() {
        return message;
    }

    /// Publishes what has changed since the last call.
    public void pulse() {
        runs.pulse();
        replay.pulse();
        probe.pulse();
        results.pulse();
        weight.pulse();
        lesson.pulse();
        data.pulse();
    }

    /// Stops everything; what was trained is kept. Returns when all threads have ended, but after three seconds in any case: they do not
    /// hold up the end of the program.
    @Override
    public void close() {
        runs.stop();
        data.cancel();
        probe.cancel();
        results.cancel();
        weight.end();
        lesson.cancel();
        setup.remember();
        long end = System.nanoTime() + LONGEST_CLOSE.toNanos();
        Supplier<Duration> left = () -> Duration.ofNanos(Math.max(0, end - System.nanoTime()));
        runs.awaitEnd(left);
        data.awaitEnd(left.get());
        probe.awaitEnd(left.get());
        results.awaitEnd(left.get());
        weight.awaitEnd(left.get());
        lesson.awaitEnd(left.get());
    }
}
