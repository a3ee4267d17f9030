package org.receptive.ui.train;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.receptive.data.ink.InkPicture;
import org.receptive.io.network.TrainedModel;
import org.receptive.session.PreparedTraining;
import org.receptive.session.Replay.LayerMaps;

/// The digit that is looked at: what the shown network and its chosen layer make of it, and the gradients of the layer's kernels. All
/// that is computed in the background.
public final class ProbeViewModel {

    /// While training runs, feature maps are not computed for every frame: they would take the training's time.
    private static final long LIVE_NANOS = 100_000_000;

    private final ReplayViewModel replay;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final BooleanProperty showGradients = new SimpleBooleanProperty(false);
    private final LatestTask<Probe.Request, Probe.Answer> background = new LatestTask<>("replay-maps", new Probe.Work()::answer);
    private Optional<PreparedTraining> prepared = Optional.empty();
    private Optional<Probe.Request> asked = Optional.empty();
    private long askedAt;
    private int example;
    private Consumer<PadDigit> deliver = _ -> {};

    /// A digit for the pad.
    ///
    /// @param network what read it here
    /// @param digit the digit
    public record PadDigit(TrainedModel network, InkPicture digit) {}

    /// What is known of the digit.
    ///
    /// @param probe the digit and its feature maps
    /// @param gradients of the kernels on the first training examples, while they are asked for
    public record State(Optional<Probe> probe, Optional<LayerMaps> gradients) {

        private static final State NONE = new State(Optional.empty(), Optional.empty());
    }

    /// Follows what is shown.
    ProbeViewModel(ReplayViewModel replay) {
        this.replay = replay;
        replay.stateProperty().subscribe(_ -> pulse());
        showGradients.subscribe(_ -> pulse());
    }

    // Properties

    /// What is known of the digit.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether gradients are computed too.
    public BooleanProperty showGradientsProperty() {
        return showGradients;
    }

    // Commands

    /// Gives every digit that goes on the pad to `consumer` from now on.
    public void deliverTo(Consumer<PadDigit> consumer) {
        deliver = consumer;
    }

    /// Puts the digit on the pad that is looked at.
    public void putOnPad() {
        putOnPad(example);
    }

    /// Puts a test digit on the pad, read by the network that is shown.
    public void putOnPad(int other) {
        prepared.flatMap(made -> replay.trainedModel().map(network -> {
            var test = made.images().test();
            int index = Math.floorMod(other, test.count());
            return new PadDigit(network, InkPicture.ofBytes(test.rows(), test.cols(), test.image(index), 0));
        })).ifPresent(deliver);
    }

    /// Takes the next test digit.
    public void next() {
        choose(example + 1);
    }

    /// Takes the test digit before.
    public void previous() {
        choose(example - 1);
    }

    /// Takes a test digit; beyond the last comes the first again.
    public void choose(int other) {
        prepared.ifPresent(made -> {
            example = Math.floorMod(other, made.images().test().count());
            pulse();
        });
    }

    /// Asks for what is not known yet, and publishes what has been computed.
    void pulse() {
        var shown = replay.stateProperty().get();
        if (!shown.prepared().equals(prepared)) {
            prepared = shown.prepared();
            asked = Optional.empty();
            prepared.ifPresent(made -> example = Math.min(example, made.images().test().count() - 1));
            state.set(State.NONE);
        }
        if (state.get().gradients().filter(g -> !showGradients.get() || !g.layer().equals(shown.layer())).isPresent())
            state.set(new State(state.get().probe(), Optional.empty()));
        background.take().filter(this::isWanted).ifPresent(
                answer -> state.set(new State(Optional.of(answer.probe()), showGradients.get() ? answer.gradients() : Optional.empty())));
        request(shown).filter(wanted -> !asked.equals(Optional.of(wanted)))
                .filter(_ -> !shown.following() || System.nanoTime() - askedAt >= LIVE_NANOS).ifPresent(this::ask);
    }

    private Optional<Probe.Request> request(ReplayViewModel.State shown) {
        return shown.prepared().flatMap(
                made -> shown.snapshot().map(snapshot -> new Probe.Request(made, snapshot, shown.layer(), example, showGradients.get())));
    }

    private void ask(Probe.Request request) {
        asked = Optional.of(request);
        askedAt = System.nanoTime();
        background.ask(request);
    }

    /// An answer may have been computed for another run or layer.
    private boolean isWanted(Probe.Answer answer) {
        var shown = replay.stateProperty().get();
        return answer.request().layer().equals(shown.layer()) && shown.prepared().equals(Optional.of(answer.request().prepared()));
    }

    /// Ends the thread after what it is computing; does not wait for that.
    void cancel() {
        background.cancel();
    }

    /// Waits for the end of the thread, but not longer than this.
    void awaitEnd(Duration longest) {
        background.end(longest);
    }
}
