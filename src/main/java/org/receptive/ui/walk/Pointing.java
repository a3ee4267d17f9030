package org.receptive.ui.walk;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.draw.scene.Lit;
import org.receptive.trace.Cell;
import org.receptive.trace.Moment;
import org.receptive.trace.Walk;

/// Which cell the pointer or the keyboard is on, and what it lights: the pointed cell's links, else the pinned one's.
public final class Pointing {

    private final ReadOnlyObjectWrapper<Lit> lit = new ReadOnlyObjectWrapper<>(Lit.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Cell>> cursor = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Supplier<Moment> moment;
    private Optional<Cells> cells = Optional.empty();
    private Optional<Cell> pin = Optional.empty();
    private Optional<Cell> hovered = Optional.empty();

    /// Points at nothing; the keyboard begins at the first cell that the moment reads.
    Pointing(Supplier<Moment> moment) {
        this.moment = moment;
    }

    /// The pointed or pinned cell and its links.
    public ReadOnlyObjectProperty<Lit> litProperty() {
        return lit.getReadOnlyProperty();
    }

    /// The cell that the keyboard works on.
    public ReadOnlyObjectProperty<Optional<Cell>> cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /// Lights the cell under the pointer, or nothing.
    public void hover(Optional<Cell> cell) {
        if (!cell.equals(hovered)) {
            hovered = cell;
            light();
        }
    }

    /// Moves the keyboard's cell, staying inside its map; the first move puts it on the window.
    public void moveCursor(int rows, int cols) {
        var now = cursor.get();
        cells.ifPresent(c -> put(now.isPresent() ? c.moved(now.get(), rows, cols) : c.moved(first(), 0, 0)));
    }

    private Cell first() {
        var step = moment.get().step();
        return step.terms().isEmpty() ? step.target() : step.terms().getFirst().first().shown();
    }

    /// Moves the keyboard's cell to the next slice: input, kernel, bias, output, channel by channel.
    public void nextSlice() {
        cells.ifPresent(c -> put(c.inNextSlice(cursor.get())));
    }

    /// Puts the keyboard's cell somewhere; its links are lit.
    public void put(Cell cell) {
        cursor.set(Optional.of(cell));
        hover(Optional.of(cell));
    }

    /// Takes the keyboard's cell away.
    void clear() {
        cursor.set(Optional.empty());
        hover(Optional.empty());
    }

    /// Follows the operation and the pin; what is no longer there is let go.
    void follow(Walk walk, Moment now, Optional<Cell> pinned) {
        cells = Optional.of(new Cells(walk, now));
        pin = pinned;
        cursor.set(cursor.get().filter(this::exists));
        hovered = hovered.filter(this::exists);
        light();
    }

    private boolean exists(Cell cell) {
        return cells.filter(c -> c.exists(cell)).isPresent();
    }

    private void light() {
        var cell = hovered.or(() -> pin);
        lit.set(cells.flatMap(known -> cell.map(c -> Lit.of(known.walk(), c))).orElse(Lit.NOTHING));
    }
}
