package org.receptive.ui.digit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.data.ink.InkPicture;
import org.receptive.data.ink.InkPipeline;
import org.receptive.data.ink.StrokeDrawing;
import org.receptive.session.DigitCollection;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// The digits that someone keeps, and the network that learns them.
public final class MyDigitsViewModel {

    /// The index that stands for no chosen digit.
    public static final int NONE = -1;

    /// The collection as it is shown.
    ///
    /// @param digits in the order in which they were kept
    /// @param selected the index of the chosen digit, or [#NONE]
    /// @param canUndo whether a digit that was taken out can come back
    /// @param message what happened last, or what is wrong
    public record State(List<KeptDigit> digits, int selected, boolean canUndo, Optional<Message> message) {

        /// Copies the list; an index without a digit becomes [#NONE].
        public State {
            digits = List.copyOf(digits);
            selected = selected >= 0 && selected < digits.size() ? selected : NONE;
        }
    }

    /// A digit that was kept.
    ///
    /// @param label what it was kept as
    /// @param picture as the network reads it
    public record KeptDigit(int label, InkPicture picture) {}

    private final Supplier<Optional<StrokeDrawing>> pad;
    private final Optional<DigitCollection> collection;
    private final TuningViewModel tuning;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State(List.of(), NONE, false, Optional.empty()));
    private Map<StrokeDrawing, InkPicture> pictures = new HashMap<>();

    /// Opens the collection.
    ///
    /// @param kept opens the digits that are kept
    /// @param pad gives the drawing on the pad, if there is one
    /// @param networks where networks come from and go to
    /// @param screen runs what changes properties
    public MyDigitsViewModel(Supplier<DigitCollection> kept, Supplier<Optional<StrokeDrawing>> pad, TuningViewModel.Networks networks,
            Executor screen) {
        this.pad = pad;
        collection = open(kept);
        tuning = new TuningViewModel(() -> collection.map(DigitCollection::images).filter(images -> images.count() > 0), networks,
                this::say, screen);
        collection.ifPresent(c -> show(c, NONE, c.notice()));
    }

    private Optional<DigitCollection> open(Supplier<DigitCollection> kept) {
        try {
            return Optional.of(kept.get());
        } catch (ReadableException e) {
            say(Optional.of(e.problem()));
            return Optional.empty();
        }
    }

    // Properties

    /// The collection now.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Returns the network that learns the digits.
    public TuningViewModel tuning() {
        return tuning;
    }

    // Commands

    /// Keeps the drawing on the pad as this digit.
    public void save(int label) {
        var drawing = pad.get().filter(d -> !d.isEmpty());
        if (drawing.isEmpty())
            say(Optional.of(Message.of("error.mydigit.empty")));
        else
            change(c -> {
                c.add(new StrokeDrawing(OptionalInt.of(label), drawing.get().strokes()));
                show(c, c.count() - 1, Optional.of(Message.of("mydigit.kept", label, c.count())));
            });
    }

    /// Chooses a digit, or [#NONE].
    public void select(int index) {
        var now = state.get();
        state.set(new State(now.digits(), index, now.canUndo(), now.message()));
    }

    /// Takes the chosen digit out.
    public void delete() {
        int index = state.get().selected();
        if (index != NONE)
            change(c -> {
                c.remove(index);
                show(c, Math.min(index, c.count() - 1), Optional.of(Message.of("mydigit.removed", c.count())));
            });
    }

    /// Brings back what was taken out last.
    public void undo() {
        change(c -> {
            c.undoRemove();
            show(c, state.get().selected(), Optional.empty());
        });
    }

    private void change(Consumer<DigitCollection> change) {
        try {
            collection.ifPresent(change);
        } catch (ReadableException e) {
            say(Optional.of(e.problem()));
        }
    }

    private void show(DigitCollection kept, int selected, Optional<Message> message) {
        var now = new HashMap<StrokeDrawing, InkPicture>();
        var digits = kept.digits().stream()
                .map(drawing -> new KeptDigit(drawing.label().orElseThrow(), now.computeIfAbsent(drawing, this::picture))).toList();
        pictures = now;
        state.set(new State(digits, selected, kept.canUndo(), message));
    }

    /// A digit is prepared once.
    private InkPicture picture(StrokeDrawing drawing) {
        return Optional.ofNullable(pictures.get(drawing)).orElseGet(() -> InkPipeline.MNIST.run(drawing).digit());
    }

    private void say(Optional<Message> message) {
        var now = state.get();
        state.set(new State(now.digits(), now.selected(), now.canUndo(), message));
    }
}
