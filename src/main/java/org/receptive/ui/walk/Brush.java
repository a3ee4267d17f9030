package org.receptive.ui.walk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneEdits;
import org.receptive.trace.Cell;

/// Writes its value into cells, stroke by stroke; each stroke is one undo.
public final class Brush {

    /// What a press on a cell does.
    public enum Tool {
        /// Puts the brush's value into every cell that is touched.
        PAINT,
        /// Opens the cell for typing.
        TYPE,
        /// Pins the cell, so that its links stay lit.
        POINT
    }

    /// The values that a hand reaches for most, ascending.
    static final List<Double> VALUES = List.of(-2.0, -1.0, 0.0, 1.0, 4.0, 6.0, 9.0);

    /// @param before the scene before its first cell
    /// @param after the scene after its last cell
    private record Stroke(Scene before, Scene after) {}

    private final SceneEditor editor;
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.PAINT);
    private final DoubleProperty value = new SimpleDoubleProperty(9);
    private int strokes;
    private Optional<Stroke> last = Optional.empty();

    /// Makes a brush that paints in a scene.
    Brush(SceneEditor editor) {
        this.editor = editor;
    }

    // Properties

    /// What a press on a cell does.
    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /// The value that is painted.
    public DoubleProperty valueProperty() {
        return value;
    }

    // Commands

    /// Takes the next larger or smaller of the usual values; after the last comes the first.
    public void stepValue(boolean larger) {
        var order = larger ? VALUES : VALUES.reversed();
        double now = value.get();
        value.set(order.stream().filter(v -> larger ? v > now : v < now).findFirst().orElse(order.getFirst()));
    }

    /// Begins a stroke on a cell.
    public void begin(Cell cell) {
        begin();
        paint(List.of(cell));
    }

    /// Begins a stroke that has touched nothing yet.
    void begin() {
        strokes++;
        last = Optional.of(new Stroke(scene(), scene()));
    }

    /// Writes a value of its own into each of these cells, in the stroke that was begun.
    void put(Map<Cell, Double> values) {
        editor.change("stroke " + strokes, s -> SceneEdits.paint(s, values));
        last = last.map(stroke -> new Stroke(stroke.before(), scene()));
    }

    /// Paints cells in the stroke that was begun.
    public void paint(Collection<Cell> cells) {
        var editable = cells.stream().filter(editor::isEditable).toList();
        if (editable.isEmpty())
            return;
        editor.change("stroke " + strokes, s -> SceneEdits.paint(s, editable, value.get()));
        last = last.map(stroke -> new Stroke(stroke.before(), scene()));
    }

    /// Ends the stroke: the next edit is an undo of its own.
    public void end() {
        editor.endEntry();
    }

    /// Takes the last stroke back if it changed something and nothing was edited since.
    public void takeBack() {
        end();
        var stroke = last;
        last = Optional.empty();
        if (stroke.filter(s -> scene().sameArithmetic(s.after()) && !scene().sameArithmetic(s.before())).isPresent())
            editor.undo();
    }

    private Scene scene() {
        return editor.edited().sceneProperty().get();
    }
}
