package org.receptive.ui.digit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.data.LabelledImages;
import org.receptive.io.Destination;
import org.receptive.io.network.TrainedModel;
import org.receptive.session.FineTuning;
import org.receptive.session.FineTuning.KnownDigits;
import org.receptive.session.TuningScope;
import org.receptive.session.TuningSettings;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.text.ReadableException;

/// A network that learns someone's own digits in the background.
public final class TuningViewModel {

    private static final double PREPARING = -1;

    /// The tuning as it was chosen and what came of it.
    ///
    /// @param scope which layers learn
    /// @param result the tuned network and what changed, once it has learned
    public record State(TuningScope scope, Optional<FineTuning.Result.Tuned> result) {}

    /// Where networks come from and go to.
    ///
    /// @param shown gives the network that is shown
    /// @param use shows another network
    /// @param known gets the digits that the network must not forget; asked in the background
    /// @param write writes a network to a file
    public record Networks(Supplier<TrainedModel> shown, Consumer<TrainedModel> use, Supplier<Optional<KnownDigits>> known,
            BiConsumer<TrainedModel, Path> write) {}

    private final Supplier<Optional<LabelledImages>> mine;
    private final Networks networks;
    private final Consumer<Optional<Message>> say;
    private final Executor screen;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State(TuningScope.SLOW_EARLY, Optional.empty()));
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private Optional<FineTuning> tuning = Optional.empty();

    /// Prepares a tuning; nothing is learned yet.
    ///
    /// @param mine gives the digits to learn, if there are any
    /// @param say is told what happened; nothing takes back what was said before
    /// @param screen runs what changes properties
    TuningViewModel(Supplier<Optional<LabelledImages>> mine, Networks networks, Consumer<Optional<Message>> say, Executor screen) {
        this.mine = mine;
        this.networks = networks;
        this.say = say;
        this.screen = screen;
    }

    // Properties

    /// What was chosen and what came of it.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether the network is learning.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How far it is, 0 … 1; below 0 while examples are being read.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    // Commands

    /// Chooses which layers learn.
    public void choose(TuningScope scope) {
        state.set(new State(scope, state.get().result()));
    }

    /// Starts to teach the network that is shown the digits, in the background; it is not changed itself.
    public void start() {
        if (running.get())
            return;
        var images = mine.get();
        if (images.isEmpty()) {
            say.accept(Optional.of(Message.of("error.mydigit.none")));
            return;
        }
        running.set(true);
        progress.set(PREPARING);
        state.set(new State(state.get().scope(), Optional.empty()));
        say.accept(Optional.empty());
        var settings = TuningSettings.standard(state.get().scope());
        tuning = Optional.of(FineTuning.start(new FineTuning.Work(networks.shown().get(), images.get(), networks.known(), settings),
                share -> screen.execute(() -> progress.set(share)), end -> screen.execute(() -> ended(end))));
    }

    private void ended(FineTuning.Result end) {
        running.set(false);
        tuning = Optional.empty();
        say.accept(Optional.of(switch (end) {
            case FineTuning.Result.Tuned tuned -> {
                state.set(new State(state.get().scope(), Optional.of(tuned)));
                yield Message.of("mydigit.tuned", tuned.heldOut()
                        .map(other -> Message.of("mydigit.tuned.heldOut", Numbers.grouped(other.count())))
                        .orElseGet(() -> Message.of("mydigit.tuned.none")));
            }
            case FineTuning.Result.Cancelled _ -> Message.of("mydigit.cancelled");
            case FineTuning.Result.Failed(Message problem) -> problem;
        }));
    }

    /// Stops the learning.
    public void cancel() {
        tuning.ifPresent(FineTuning::cancel);
    }

    /// Lets the learning stand still for a moment.
    public void makeWay(Duration moment) {
        tuning.ifPresent(t -> t.makeWay(moment));
    }

    /// Shows the tuned network.
    public void use() {
        state.get().result().ifPresent(tuned -> {
            networks.use().accept(tuned.tuned());
            say.accept(Optional.of(Message.of("mydigit.used")));
        });
    }

    /// Writes the tuned network to a file.
    public void save(Path chosen) {
        state.get().result().ifPresent(tuned -> {
            try {
                var target = Destination.of(chosen, TrainedModel.ENDING);
                networks.write().accept(tuned.tuned(), target.file());
                say.accept(Optional.of(target.done().words()));
            } catch (ReadableException e) {
                say.accept(Optional.of(e.problem()));
            }
        });
    }
}
