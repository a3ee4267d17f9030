package org.receptive.ui.digit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.data.ink.InkCurve;
import org.receptive.data.ink.InkPicture;
import org.receptive.data.ink.PadContent;
import org.receptive.data.ink.PadSettings;
import org.receptive.data.ink.Stroke;
import org.receptive.data.ink.StrokeDrawing;

/// The pad without a scene graph: what lies on it, with what one draws, and how the drawing becomes what the network sees.
public final class PadViewModel {

    private static final double ERASER = 0.06;
    /// A drawing that is loaded fills this share of the pad.
    private static final double SHARE = 0.75;

    /// What the pointer does on the pad.
    public enum Tool {
        /// Draws.
        PEN,
        /// Takes ink away.
        ERASER
    }

    /// The pad at one moment.
    ///
    /// @param content what lies on it
    /// @param settings the pen, the stages and the movement
    /// @param tool what the pointer does
    public record State(PadContent content, PadSettings settings, Tool tool) {

        State with(PadContent value) {
            return new State(value, settings, tool);
        }

        State with(PadSettings value) {
            return new State(content, value, tool);
        }

        State with(Tool value) {
            return new State(content, settings, value);
        }
    }

    private final Undo history;
    private final ReadOnlyObjectWrapper<State> state;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private Optional<PenMove> pen = Optional.empty();

    /// Opens a pad with something on it.
    public PadViewModel(PadContent first) {
        history = new Undo(first);
        state = new ReadOnlyObjectWrapper<>(new State(first, PadSettings.MNIST, Tool.PEN));
    }

    // Properties

    /// The pad now.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether there is something to take back.
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /// Whether something taken back can be had again.
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /// Returns what lies on the pad, with everything that the pen has done until now.
    public PadContent content() {
        pulse();
        return state.get().content();
    }

    /// Tells whether pen or eraser is on the pad.
    public boolean isPenDown() {
        return pen.isPresent();
    }

    /// Returns the drawing that can be kept as one of my digits; empty if no stroke was drawn.
    public Optional<StrokeDrawing> drawing() {
        return content().strokes().isEmpty() ? Optional.empty() : Optional.of(content().drawing());
    }

    // Commands

    /// Puts the pen or the eraser on the pad. One that no one lifted is lifted where it was.
    public void press(double x, double y) {
        release();
        pen = Optional.of(new PenMove(state.get().content(), state.get().tool(), new Stroke.Point(x, y)));
        pulse();
    }

    /// Moves it on. The place is only noted: however many come, they are drawn together, with the next frame.
    public void drag(double x, double y) {
        pen.ifPresent(move -> move.seen.add(new Stroke.Point(x, y)));
    }

    /// Shows what the pen has done since the last call; call it once a frame.
    public void pulse() {
        pen.filter(move -> move.drawn < move.seen.size()).ifPresent(move -> show(move.draw()));
    }

    /// Lifts it: what was done since it was put down is one undo.
    public void release() {
        if (pen.isPresent())
            keep(content());
    }

    /// Lifts it at a place, which is the last one of the stroke.
    public void release(double x, double y) {
        drag(x, y);
        release();
    }

    /// Takes everything away, for a new drawing.
    public void clear() {
        begin(PadContent.EMPTY);
    }

    /// Puts a picture on the pad.
    public void load(InkPicture picture) {
        begin(PadContent.of(picture));
    }

    /// Puts a drawing on the pad, in its middle.
    public void load(StrokeDrawing drawing) {
        begin(PadContent.of(drawing).fitted(SHARE));
    }

    /// A new drawing is where and how it was drawn: what moved the last one, or was taking it away, ends with it.
    private void begin(PadContent value) {
        keep(value);
        state.set(state.get().with(state.get().settings().withMovement(0, 0, 0)).with(Tool.PEN));
    }

    /// Takes the last edit of the pad back.
    public void undo() {
        moved(history.move(-1));
    }

    /// Makes it again.
    public void redo() {
        moved(history.move(1));
    }

    /// Chooses between pen and eraser.
    public void use(Tool tool) {
        state.set(state.get().with(tool));
    }

    /// Changes stages, pen or movement.
    public void change(UnaryOperator<PadSettings> change) {
        state.set(state.get().with(change.apply(state.get().settings())));
    }

    private void show(PadContent value) {
        state.set(state.get().with(value));
    }

    private void keep(PadContent value) {
        history.push(value);
        moved(value);
    }

    private void moved(PadContent value) {
        pen = Optional.empty();
        show(value);
        canUndo.set(history.at > 0);
        canRedo.set(history.at < history.values.size() - 1);
    }

    /// What the pen does from where it is put down to where it is lifted.
    private static final class PenMove {

        private final PadContent before;
        private final Tool tool;
        private final List<Stroke.Point> seen = new ArrayList<>();
        private PadContent content;
        private int drawn;

        PenMove(PadContent before, Tool tool, Stroke.Point first) {
            this.before = before;
            this.tool = tool;
            content = before;
            seen.add(first);
        }

        /// Returns the pad with all places that were seen.
        PadContent draw() {
            switch (tool) {
                case PEN -> content = before.with(InkCurve.through(seen));
                case ERASER -> {
                    for (int i = drawn; i < seen.size(); i++)
                        content = content.erased(seen.get(Math.max(0, i - 1)), seen.get(i), ERASER);
                }
            }
            drawn = seen.size();
            return content;
        }
    }

    /// Remembers what edits led away from.
    private static final class Undo {

        private static final int CAPACITY = 500;

        private final List<PadContent> values = new ArrayList<>();
        private int at;

        Undo(PadContent first) {
            values.add(first);
        }

        /// Makes `value` the present one; what was undone is forgotten. An equal value is no edit.
        void push(PadContent value) {
            if (value.equals(values.get(at)))
                return;
            values.subList(at + 1, values.size()).clear();
            values.add(value);
            if (values.size() > CAPACITY + 1)
                values.removeFirst();
            at = values.size() - 1;
        }

        PadContent move(int by) {
            at = Math.clamp(at + by, 0, values.size() - 1);
            return values.get(at);
        }
    }
}
