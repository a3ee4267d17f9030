package org.receptive.ui.walk;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.draw.scene.Lit;
import org.receptive.trace.Cell;
import org.receptive.trace.SlidingProduct;

/// Which cell the pointer or the keyboard is on, and what it lights: the pointed cell's links, else the pinned one's.
public final class Pointing {

    private final ReadOnlyObjectWrapper<Lit> lit = new ReadOnlyObjectWrapper<>(Lit.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Cell>> cursor = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Supplier<Cell> window;
    private Optional<Cells> cells = Optional.empty();
    private Optional<Cell> pin = Optional.empty();
    private Optional<Cell> hovered = Optional.empty();

    /// Points at nothing; `window` gives the first input cell under the window, where the keyboard begins.
    Pointing(Supplier<Cell> window) {
        this.window = window;
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
        cells.ifPresent(c -> put(now.isPresent() ? c.moved(now.get(), rows, cols) : c.moved(window.get(), 0, 0)));
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
    void follow(SlidingProduct now, Optional<Cell> pinned) {
        cells = Optional.of(new Cells(now));
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
        lit.set(cells.flatMap(known -> cell.map(c -> Lit.of(known.operation(), c))).orElse(Lit.NOTHING));
    }
}
