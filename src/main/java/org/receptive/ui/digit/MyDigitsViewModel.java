package org.receptive.ui.digit;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.receptive.data.ink.StrokeDrawing;
import org.receptive.io.network.TrainedModel;
import org.receptive.session.DigitCollection;
import org.receptive.session.FineTuning;
import org.receptive.session.FineTuning.KnownDigits;
import org.receptive.session.TuningScope;
import org.receptive.session.TuningSettings;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// The digits that somebody keeps, and the network that learns them in the background.
public final class MyDigitsViewModel {

    /// The index that stands for no chosen digit.
    public static final int NONE = -1;

    private static final double PREPARING = -1;

    private final Supplier<Optional<StrokeDrawing>> pad;
    private final Supplier<TrainedModel> model;
    private final Consumer<TrainedModel> use;
    private final Supplier<Optional<KnownDigits>> known;
    private final Executor screen;
    private final Optional<DigitCollection> collection;
    private final ReadOnlyObjectWrapper<List<KeptDigit>> digits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(false);
    private final ObjectProperty<TuningScope> scope = new SimpleObjectProperty<>(TuningScope.SLOW_EARLY);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyObjectWrapper<Optional<FineTuning.Result.Tuned>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> message = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Map<StrokeDrawing, KeptDigit> pictures = new HashMap<>();
    private Optional<FineTuning> tuning = Optional.empty();

    /// Opens the collection.
    ///
    /// @param file where the digits are kept
    /// @param pad gives the drawing on the pad, if there is one
    /// @param model gives the network that is shown
    /// @param use shows another network
    /// @param known gets the digits that the network must not forget; asked in the background
    /// @param screen runs what changes properties
    public MyDigitsViewModel(Path file, Supplier<Optional<StrokeDrawing>> pad, Supplier<TrainedModel> model, Consumer<TrainedModel> use,
            Supplier<Optional<KnownDigits>> known, Executor screen) {
        this.pad = pad;
        this.model = model;
        this.use = use;
        this.known = known;
        this.screen = screen;
        collection = open(file);
        collection.flatMap(DigitCollection::notice).ifPresent(this::say);
        refresh();
    }

    private Optional<DigitCollection> open(Path file) {
        try {
            return Optional.of(DigitCollection.open(file));
        } catch (ReadableException e) {
            say(e.problem());
            return Optional.empty();
        }
    }

    /// The digits, in the order in which they were kept.
    ReadOnlyObjectProperty<List<KeptDigit>> digitsProperty() {
        return digits.getReadOnlyProperty();
    }

    /// The index of the chosen digit, or [#NONE].
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Whether a digit that was taken out can come back.
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// Which layers learn.
    public ObjectProperty<TuningScope> scopeProperty() {
        return scope;
    }

    /// Whether the network is learning.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How far it is, 0 … 1; below 0 while examples are being read.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// The tuned network and what changed, once it has learned.
    public ReadOnlyObjectProperty<Optional<FineTuning.Result.Tuned>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// What happened last, or what is wrong.
    public ReadOnlyObjectProperty<Optional<Message>> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Keeps the drawing on the pad as this digit.
    public void save(int label) {
        var drawing = pad.get().filter(d -> !d.isEmpty());
        if (drawing.isEmpty())
            say(Message.of("error.mydigit.empty"));
        else
            change(c -> {
                c.add(new StrokeDrawing(OptionalInt.of(label), drawing.get().strokes()));
                say(Message.of("mydigit.kept", label, c.count()));
                refresh();
                selected.set(c.count() - 1);
            });
    }

    /// Chooses a digit, or [#NONE].
    public void select(int index) {
        selected.set(index >= 0 && index < digits.get().size() ? index : NONE);
    }

    /// Takes the chosen digit out.
    public void delete() {
        int index = selected.get();
        if (index != NONE)
            change(c -> {
                c.remove(index);
                say(Message.of("mydigit.removed", c.count()));
                refresh();
                selected.set(Math.min(index, c.count() - 1));
            });
    }

    /// Brings back what was taken out last.
    public void undo() {
        change(c -> {
            c.undoRemove();
            message.set(Optional.empty());
            refresh();
        });
    }

    private void change(Consumer<DigitCollection> change) {
        try {
            collection.ifPresent(change);
        } catch (ReadableException e) {
            say(e.problem());
        }
    }

    private void refresh() {
        var drawings = collection.map(DigitCollection::digits).orElse(List.of());
        var now = new HashMap<StrokeDrawing, KeptDigit>();
        var before = pictures;
        for (var drawing : drawings)
            now.computeIfAbsent(drawing, d -> before.getOrDefault(d, new KeptDigit(DigitCollection.images(List.of(d)))));
        pictures = now;
        digits.set(drawings.stream().flatMap(d -> Optional.ofNullable(now.get(d)).stream()).toList());
        undoable.set(collection.map(DigitCollection::canUndo).orElse(false));
        select(selected.get());
    }

    /// Starts to teach the network that is shown the digits, in the background; it is not changed itself.
    public void tune() {
        if (running.get())
            return;
        var mine = collection.map(DigitCollection::images).filter(images -> images.count() > 0);
        if (mine.isEmpty()) {
            say(Message.of("error.mydigit.none"));
            return;
        }
        running.set(true);
        progress.set(PREPARING);
        result.set(Optional.empty());
        message.set(Optional.empty());
        var work = new FineTuning.Work(model.get(), mine.get(), known, TuningSettings.standard(scope.get()));
        tuning = Optional.of(FineTuning.start(work, share -> screen.execute(() -> progress.set(share)), end -> screen.execute(() -> ended(
                end))));
    }

    private void ended(FineTuning.Result end) {
        running.set(false);
        tuning = Optional.empty();
        switch (end) {
            case FineTuning.Result.Tuned tuned -> {
                result.set(Optional.of(tuned));
                say(Message.of("mydigit.tuned"));
            }
            case FineTuning.Result.Cancelled _ -> say(Message.of("mydigit.cancelled"));
            case FineTuning.Result.Failed(Message problem) -> say(problem);
        }
    }

    /// Stops the learning.
    public void cancel() {
        tuning.ifPresent(FineTuning::cancel);
    }

    /// Shows the tuned network.
    public void use() {
        result.get().ifPresent(tuned -> {
            use.accept(tuned.tuned());
            say(Message.of("mydigit.used"));
        });
    }

    /// Writes the tuned network to a file.
    public void saveModel(Path target) {
        result.get().ifPresent(tuned -> {
            try {
                tuned.tuned().toFile(Map.of()).write(target);
                say(Message.of("file.saved", target));
            } catch (ReadableException e) {
                say(e.problem());
            }
        });
    }

    private void say(Message text) {
        message.set(Optional.of(text));
    }
}
