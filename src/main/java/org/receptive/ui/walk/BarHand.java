package org.receptive.ui.walk;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.draw.scene.Frame.Held;
import org.receptive.draw.scene.Placement;
import org.receptive.draw.scene.SceneLayout;
import org.receptive.scene.SceneEdits;
import org.receptive.trace.Cell;

/// Moves the bars of a signal: takes hold of the end of one, or sweeps over a lane and draws the signal anew. From press to release it is
/// one undo, and what is made of the signal follows at once.
public final class BarHand {

    private final WalkViewModel model;
    private final ReadOnlyObjectWrapper<Optional<Held>> held = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Grip> grip = Optional.empty();

    /// What a hand holds.
    ///
    /// @param lane the lane as it stood when it was taken
    /// @param only the bar that is moved; none while a signal is drawn
    /// @param offset how far below the pointer the end of that bar is
    /// @param before where the walk stood
    /// @param at where the pen is, while a signal is drawn
    private record Grip(Placement lane, Optional<Cell> only, double offset, WalkPlayer.Place before, Pen at) {

        private Grip drawn(Pen pen) {
            return new Grip(lane, only, offset, before, pen);
        }
    }

    private record Pen(int col, double value) {}

    /// Moves bars of what a model shows.
    BarHand(WalkViewModel model) {
        this.model = model;
    }

    /// The lane in which bars are moved: its axis gets no shorter until they are let go.
    public ReadOnlyObjectProperty<Optional<Held>> heldProperty() {
        return held.getReadOnlyProperty();
    }

    /// Takes hold of the bar that ends at a point, or begins to draw there with the brush. Returns false if there is nothing to be moved.
    boolean take(SceneLayout layout, double x, double y) {
        var tool = model.brush().toolProperty().get();
        if (!layout.isLanes() || tool == Brush.Tool.POINT)
            return false;
        var end = layout.barEndAt(x, y).filter(model.editor()::isEditable);
        // typing, too, begins with a press: only a bar that is moved is not typed into
        var cell = end.or(() -> tool == Brush.Tool.PAINT ? drawable(layout, x, y) : Optional.empty());
        var lane = cell.flatMap(layout::placementOf);
        if (cell.isEmpty() || lane.isEmpty())
            return false;
        var p = lane.get();
        model.brush().begin();
        model.pointing().put(cell.get());
        held.set(p.lane().map(l -> new Held(p.map().id(), p.channel(), l.axis())));
        double offset = end.isPresent() ? p.barEnd(cell.get()) - y : 0;
        grip = Optional.of(new Grip(p, end, offset, model.walk().placeProperty().get(),
                new Pen(cell.get().col(), value(p, y, false))));
        if (end.isEmpty())
            move(x, y, false);
        return true;
    }

    private Optional<Cell> drawable(SceneLayout layout, double x, double y) {
        return layout.cellAt(x, y).filter(model.editor()::isEditable)
                .filter(c -> layout.placementOf(c).filter(p -> p.lane().isPresent()).isPresent());
    }

    private static double value(Placement p, double y, boolean fine) {
        double value = p.barValueAt(y);
        return p.lane().map(l -> l.axis().rounded(value, fine)).orElse(value);
    }

    /// Moves what is held to a point. Returns false if nothing is.
    ///
    /// @param fine whether in small steps
    boolean move(double x, double y, boolean fine) {
        if (grip.isEmpty())
            return false;
        var now = grip.get();
        var p = now.lane();
        double value = value(p, y + now.offset(), fine);
        if (now.only().isPresent())
            put(Map.of(now.only().get(), value));
        else
            draw(now, Math.clamp((int) Math.floor((x - p.x()) / p.cellPx()), 0, p.map().cols() - 1), value);
        Rescaling.notice(now.before(), model.walk().placeProperty().get()).ifPresent(model.editor()::say);
        return true;
    }

    /// Draws every value on the way: a fast hand skips some between two points.
    private void draw(Grip now, int col, double value) {
        var from = now.at();
        int steps = Math.abs(col - from.col());
        var values = new LinkedHashMap<Cell, Double>();
        for (int i = Math.min(1, steps); i <= steps; i++) {
            double share = steps == 0 ? 1 : (double) i / steps;
            double between = from.value() + (value - from.value()) * share;
            var axis = now.lane().lane().orElseThrow().axis();
            values.put(new Cell(now.lane().map().id(), now.lane().channel(), 0, from.col() + i * Integer.signum(col - from.col())),
                    i == steps ? value : axis.rounded(between, false));
        }
        put(values);
        model.pointing().put(new Cell(now.lane().map().id(), now.lane().channel(), 0, col));
        grip = Optional.of(now.drawn(new Pen(col, value)));
    }

    private void put(Map<Cell, Double> values) {
        var map = model.walk().placeProperty().get().moment().operation().map(values.keySet().iterator().next().map());
        if (values.entrySet().stream().anyMatch(e -> map.value(e.getKey()) != e.getValue()))
            model.brush().put(values);
    }

    /// Lets go.
    public void release() {
        if (grip.isEmpty())
            return;
        grip = Optional.empty();
        held.set(Optional.empty());
        model.brush().end();
    }

    /// Makes a value larger by this much; one undo.
    public void raise(Cell cell, String by) {
        var place = model.walk().placeProperty().get();
        if (!model.editor().isEditable(cell))
            return;
        double now = place.moment().operation().map(cell.map()).value(cell);
        double value = BigDecimal.valueOf(now).add(new BigDecimal(by)).doubleValue();
        model.editor().change(s -> SceneEdits.paint(s, cell, value));
    }
}
