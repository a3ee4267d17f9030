package org.receptive.ui.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.io.Destination;
import org.receptive.io.network.TrainedModel;
import org.receptive.session.PreparedTraining;
import org.receptive.session.Replay;
import org.receptive.session.Replay.LayerMaps;
import org.receptive.session.RunRecord;
import org.receptive.text.ReadableException;
import org.receptive.train.ParameterHistory;
import org.receptive.train.ParameterHistory.Snapshot;

/// The weights of one iteration, their kernels and feature maps. It follows the training, or stands at a recorded iteration.
public final class ReplayViewModel {

    private final MessageViewModel message;
    private final ReadOnlyObjectWrapper<State> state;
    private Optional<RunRecord> run = Optional.empty();
    private Optional<PreparedTraining> prepared = Optional.empty();
    private boolean following = true;
    private Optional<Snapshot> snapshot = Optional.empty();
    private List<Snapshot> snapshots = List.of();
    private List<String> layers = List.of();
    private String layer = "";
    private Optional<LayerMaps> kernels = Optional.empty();
    private List<FilmColumn> film = List.of();

    /// What is shown.
    ///
    /// @param prepared the training, as soon as its digits are read
    /// @param following whether the newest weights are shown as they come
    /// @param snapshot the weights; nothing before the first training
    /// @param snapshots all that can be shown, the earliest first
    /// @param layers the names of the convolution layers
    /// @param layer the one whose kernels and feature maps are shown; empty before the first training
    /// @param kernels those of the layer
    /// @param film the kernels at the early iterations that are always kept: 0, 1, 2, 5, 10, 20, 50, …
    public record State(Optional<PreparedTraining> prepared, boolean following, Optional<Snapshot> snapshot, List<Snapshot> snapshots,
            List<String> layers, String layer, Optional<LayerMaps> kernels, List<FilmColumn> film) {

        /// Returns the iteration that is shown; 0 is before training.
        public long iteration() {
            return snapshot.map(Snapshot::iteration).orElse(0L);
        }

        /// Returns the last iteration that can be shown, for the slider; nothing before the first training.
        public OptionalLong last() {
            return snapshots.isEmpty() ? OptionalLong.empty() : OptionalLong.of(snapshots.getLast().iteration());
        }
    }

    /// The kernels of the layer at an early iteration.
    ///
    /// @param iteration when; 0 is the beginning
    /// @param kernels the kernels
    public record FilmColumn(long iteration, LayerMaps kernels) {}

    ReplayViewModel(MessageViewModel message) {
        this.message = message;
        state = new ReadOnlyObjectWrapper<>(look());
    }

    private State look() {
        return new State(prepared, following, snapshot, snapshots, layers, layer, kernels, film);
    }

    private void publish() {
        var now = look();
        if (!now.equals(state.get()))
            state.set(now);
    }

    // Properties

    /// What is shown.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Returns the network with the weights that are shown.
    public Optional<TrainedModel> trainedModel() {
        return prepared.flatMap(p -> snapshot.map(shown -> p.model(shown.values())));
    }

    // Commands

    /// Shows the recorded iteration nearest to this one.
    public void seek(long iteration) {
        // between the begin of the record and the next pulse there are weights, but nothing is known of their network
        if (prepared.isPresent())
            run.flatMap(RunRecord::history).flatMap(history -> history.nearest(iteration)).ifPresent(nearest -> {
                following = false;
                show(nearest);
                publish();
            });
    }

    /// Shows the recorded iteration before.
    public void seekBack() {
        snapshots.reversed().stream().mapToLong(Snapshot::iteration).filter(i -> i < state.get().iteration()).findFirst()
                .ifPresent(this::seek);
    }

    /// Shows the next recorded iteration; after the last one, follows the training.
    public void seekForward() {
        snapshots.stream().mapToLong(Snapshot::iteration).filter(i -> i > state.get().iteration()).findFirst().ifPresentOrElse(this::seek,
                this::live);
    }

    /// Shows the first recorded iteration.
    public void first() {
        seek(0);
    }

    /// Follows the training.
    public void live() {
        following = true;
        pulse();
    }

    /// Shows the kernels of another layer.
    public void chooseLayer(String other) {
        if (!layers.contains(other) || other.equals(layer))
            return;
        layer = other;
        film = columns();
        snapshot.ifPresent(this::show);
        publish();
    }

    /// Writes the network with the weights that are shown to a file.
    public void save(Path chosen) {
        message.orSay(() -> {
            var target = Destination.of(chosen, TrainedModel.ENDING);
            var made = prepared.orElseThrow(() -> ReadableException.of("study.nothingToSave"));
            var shown = snapshot.orElseThrow(() -> ReadableException.of("study.nothingToSave"));
            var tested = run.stream().flatMap(record -> record.evaluations().stream()).filter(p -> p.iteration() == shown.iteration());
            made.write(target.file(), shown, tested.mapToDouble(point -> point.report().accuracy()).findFirst());
            message.say(target.done());
        });
    }

    /// Turns to another training, or to none.
    void attach(Optional<RunRecord> other) {
        run = other;
        prepared = Optional.empty();
        following = true;
        snapshot = Optional.empty();
        snapshots = List.of();
        kernels = Optional.empty();
        film = List.of();
        pulse();
    }

    /// Publishes what has changed since the last call.
    void pulse() {
        run.ifPresent(record -> record.prepared().ifPresent(made -> look(record, made)));
        publish();
    }

    private void look(RunRecord record, PreparedTraining made) {
        if (prepared.isEmpty())
            begin(made);
        var now = record.history().map(ParameterHistory::snapshots).orElse(List.of());
        // the history gives the same list until it has another one
        if (!now.equals(snapshots)) {
            snapshots = now;
            if (pinned().size() != film.size())
                film = columns();
        }
        if (following) {
            record.wantLatest();
            record.latest().filter(latest -> snapshot.isEmpty() || latest.iteration() != snapshot.get().iteration()).ifPresent(this::show);
        }
    }

    private void begin(PreparedTraining made) {
        prepared = Optional.of(made);
        layers = Replay.layers(made.task().network().spec());
        if (!layers.contains(layer))
            layer = layers.isEmpty() ? "" : layers.getFirst();
    }

    private void show(Snapshot shown) {
        snapshot = Optional.of(shown);
        if (!layer.isEmpty())
            kernels = Optional.of(kernels(shown));
    }

    private LayerMaps kernels(Snapshot shown) {
        return Replay.kernels(prepared.orElseThrow().task().network().layout(), layer, shown.values());
    }

    private List<Snapshot> pinned() {
        return snapshots.stream().filter(s -> ParameterHistory.isPinned(s.iteration())).toList();
    }

    private List<FilmColumn> columns() {
        return layer.isEmpty() ? List.of() : pinned().stream().map(s -> new FilmColumn(s.iteration(), kernels(s))).toList();
    }
}
