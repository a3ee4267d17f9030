package org.receptive.ui.train;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.receptive.io.network.TrainedModel;
import org.receptive.session.Kernels;
import org.receptive.session.PreparedTraining;
import org.receptive.session.Replay;
import org.receptive.session.RunRecord;
import org.receptive.train.ParameterHistory;
import org.receptive.train.ParameterHistory.Snapshot;

/// What the Train screen shows of one iteration: kernels, feature maps, evaluation. It follows the training, or stands at a recorded
/// iteration.
public final class ReplayViewModel {

    /// While training runs, feature maps are not computed for every frame: they would take the training's time.
    private static final long LIVE_NANOS = 100_000_000;

    private final ReadOnlyLongWrapper shownIteration = new ReadOnlyLongWrapper(0);
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<List<Long>> recorded = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> layers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper chosenLayer = new ReadOnlyStringWrapper("");
    private final BooleanProperty showGradients = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Optional<Kernels>> kernels = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Kernels>> gradients = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<FilmColumn>> film = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Probe>> probe = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Evaluations evaluations = new Evaluations();
    private final LatestTask<ProbeRequest, ProbeAnswer> background = new LatestTask<>("replay-maps", new ProbeWork()::answer);
    private Optional<RunRecord> run = Optional.empty();
    private Optional<PreparedTraining> prepared = Optional.empty();
    private Optional<Snapshot> shown = Optional.empty();
    private List<Snapshot> snapshots = List.of();
    private int probeExample;
    private long askedAt;
    private boolean stale;

    ReplayViewModel() {
        showGradients.subscribe(wanted -> {
            if (!wanted)
                gradients.set(Optional.empty());
            stale = true;
        });
    }

    // Properties

    /// The iteration that is shown; 0 is before training.
    public ReadOnlyLongProperty shownIterationProperty() {
        return shownIteration.getReadOnlyProperty();
    }

    /// Whether the newest weights are shown as they come.
    public ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// The iterations that can be shown, rising.
    public ReadOnlyObjectProperty<List<Long>> recordedProperty() {
        return recorded.getReadOnlyProperty();
    }

    /// The names of the convolution layers.
    public ReadOnlyObjectProperty<List<String>> layersProperty() {
        return layers.getReadOnlyProperty();
    }

    /// The layer whose kernels and feature maps are shown; empty before the first training.
    public ReadOnlyStringProperty chosenLayerProperty() {
        return chosenLayer.getReadOnlyProperty();
    }

    /// Whether gradients are computed too.
    public BooleanProperty showGradientsProperty() {
        return showGradients;
    }

    /// The kernels of the chosen layer at the shown iteration.
    public ReadOnlyObjectProperty<Optional<Kernels>> kernelsProperty() {
        return kernels.getReadOnlyProperty();
    }

    /// The gradients of these kernels on the first 64 training examples, while they are asked for.
    public ReadOnlyObjectProperty<Optional<Kernels>> gradientsProperty() {
        return gradients.getReadOnlyProperty();
    }

    /// The kernels of the chosen layer at the early iterations that are always kept: 0, 1, 2, 5, 10, 20, 50, ….
    public ReadOnlyObjectProperty<List<FilmColumn>> filmProperty() {
        return film.getReadOnlyProperty();
    }

    /// The probe digit and its feature maps.
    public ReadOnlyObjectProperty<Optional<Probe>> probeProperty() {
        return probe.getReadOnlyProperty();
    }

    /// How well the shown weights do on the test digits.
    public ReadOnlyObjectProperty<Optional<ShownEvaluation>> evaluationProperty() {
        return evaluations.shownProperty();
    }

    /// The opened cell of the confusion matrix, as of the shown evaluation.
    public ReadOnlyObjectProperty<Optional<OpenedCell>> openedCellProperty() {
        return evaluations.openedCellProperty();
    }

    // Commands

    /// Shows the recorded iteration nearest to this one.
    public void seek(long iteration) {
        // between the begin of the record and the next pulse there are weights, but nothing is known of their network
        if (prepared.isEmpty())
            return;
        var nearest = run.flatMap(RunRecord::history).flatMap(history -> history.nearest(iteration));
        nearest.ifPresent(snapshot -> {
            following.set(false);
            show(snapshot);
        });
    }

    /// Shows the recorded iteration before.
    public void seekBack() {
        snapshots.reversed().stream().filter(snapshot -> snapshot.iteration() < shownIteration.get()).findFirst().ifPresent(
                snapshot -> seek(snapshot.iteration()));
    }

    /// Shows the next recorded iteration; after the last one, follows the training.
    public void seekForward() {
        snapshots.stream().filter(snapshot -> snapshot.iteration() > shownIteration.get()).findFirst().ifPresentOrElse(
                snapshot -> seek(snapshot.iteration()), this::live);
    }

    /// Shows the first recorded iteration.
    public void first() {
        seek(0);
    }

    /// Follows the training.
    public void live() {
        following.set(true);
        stale = true;
        pulse();
    }

    /// Shows the kernels of another layer.
    public void chooseLayer(String layer) {
        if (!layers.get().contains(layer) || layer.equals(chosenLayer.get()))
            return;
        chosenLayer.set(layer);
        gradients.set(Optional.empty());
        film.set(columns());
        shown.ifPresent(this::show);
    }

    /// Takes the next test digit as the probe.
    public void nextProbe() {
        moveProbe(1);
    }

    /// Takes the test digit before as the probe.
    public void previousProbe() {
        moveProbe(-1);
    }

    private void moveProbe(int step) {
        chooseProbe(probeExample + step);
    }

    /// Takes a test digit as the probe; beyond the last comes the first again.
    public void chooseProbe(int example) {
        prepared.ifPresent(p -> {
            probeExample = Math.floorMod(example, p.images().test().count());
            stale = true;
            pulse();
        });
    }

    /// Lists the test digits of class `actual` that were taken for `predicted`.
    public void openCell(int actual, int predicted) {
        evaluations.open(actual, predicted);
    }

    /// Closes the opened cell.
    public void closeCell() {
        evaluations.closeCell();
    }

    // For the screen's view model

    /// Turns to another training, or to none.
    void attach(Optional<RunRecord> other) {
        run = other;
        prepared = Optional.empty();
        shown = Optional.empty();
        snapshots = List.of();
        following.set(true);
        shownIteration.set(0);
        recorded.set(List.of());
        kernels.set(Optional.empty());
        gradients.set(Optional.empty());
        film.set(List.of());
        probe.set(Optional.empty());
        evaluations.attach(other);
        pulse();
    }

    /// Publishes what has changed since the last call.
    void pulse() {
        if (run.isEmpty() || run.get().prepared().isEmpty())
            return;
        if (prepared.isEmpty())
            begin(run.get().prepared().get());
        var now = run.get().history().map(ParameterHistory::snapshots).orElse(List.of());
        // the history gives the same list until it has another one
        if (!now.equals(snapshots)) {
            snapshots = now;
            recorded.set(now.stream().map(Snapshot::iteration).toList());
            if (pinned(now).size() != film.get().size())
                film.set(columns());
        }
        if (following.get()) {
            run.get().wantLatest();
            run.get().latest().filter(latest -> shown.isEmpty() || latest.iteration() != shown.get().iteration()).ifPresent(
                    this::show);
        }
        background.take().filter(this::isWanted).ifPresent(this::publish);
        if (stale && (!following.get() || System.nanoTime() - askedAt >= LIVE_NANOS))
            shown.ifPresent(this::ask);
        evaluations.pulse(shown, following.get());
    }

    private void begin(PreparedTraining made) {
        prepared = Optional.of(made);
        probeExample = Math.min(probeExample, made.images().test().count() - 1);
        var names = Replay.layers(made.task().network().spec());
        layers.set(names);
        if (!names.contains(chosenLayer.get()))
            chosenLayer.set(names.isEmpty() ? "" : names.getFirst());
    }

    private void show(Snapshot snapshot) {
        shown = Optional.of(snapshot);
        shownIteration.set(snapshot.iteration());
        if (!chosenLayer.get().isEmpty())
            kernels.set(Optional.of(kernels(snapshot)));
        stale = true;
        if (!following.get()) {
            ask(snapshot);
            evaluations.pulse(shown, false);
        }
    }

    private Kernels kernels(Snapshot snapshot) {
        return Replay.kernels(prepared.orElseThrow().task().network().layout(), chosenLayer.get(), snapshot.values());
    }

    private static List<Snapshot> pinned(List<Snapshot> all) {
        return all.stream().filter(snapshot -> ParameterHistory.isPinned(snapshot.iteration())).toList();
    }

    private List<FilmColumn> columns() {
        return chosenLayer.get().isEmpty() ? List.of()
                : pinned(snapshots).stream().map(snapshot -> new FilmColumn(snapshot.iteration(), kernels(snapshot))).toList();
    }

    private void ask(Snapshot snapshot) {
        stale = false;
        askedAt = System.nanoTime();
        background.ask(new ProbeRequest(prepared.orElseThrow(), snapshot, chosenLayer.get(), probeExample, showGradients.get()));
    }

    /// An answer may have been computed for another run or layer.
    private boolean isWanted(ProbeAnswer answer) {
        return answer.layer().equals(chosenLayer.get()) && prepared.filter(answer.prepared()::equals).isPresent();
    }

    private void publish(ProbeAnswer answer) {
        probe.set(Optional.of(answer.probe()));
        if (showGradients.get())
            gradients.set(answer.gradients());
    }

    /// Returns the network with the weights that are shown.
    Optional<TrainedModel> trainedModel() {
        return prepared.flatMap(p -> shown.map(snapshot -> p.model(snapshot.values())));
    }

    /// Ends the threads after what they are computing; does not wait for that.
    void cancel() {
        background.cancel();
        evaluations.background().cancel();
    }

    /// Waits for the ends of the threads, as long as is left each time.
    void end(Supplier<Duration> left) {
        background.end(left.get());
        evaluations.background().end(left.get());
    }
}
