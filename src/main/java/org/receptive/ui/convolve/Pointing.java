package org.receptive.ui.convolve;

import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.trace.Cell;
import org.receptive.trace.SlidingProduct;
import org.receptive.ui.paint.Lit;

/// Which cell the pointer or the keyboard is on, and what it lights: the pointed cell's links, else the pinned one's.
public final class Pointing {

    private final ReadOnlyObjectWrapper<Lit> lit = new ReadOnlyObjectWrapper<>(Lit.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Cell>> cursor = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<SlidingProduct> operation = Optional.empty();
    private Optional<Cell> pin = Optional.empty();
    private Optional<Cell> hovered = Optional.empty();

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
        operation.ifPresent(op -> {
            boolean begins = cursor.get().isEmpty();
            var from = cursor.get().orElseGet(() -> new Cell("x", 0, 0, 0));
            var map = op.map(from.map());
            int row = Math.clamp(from.row() + (begins ? 0 : rows), 0, map.rows() - 1);
            int col = Math.clamp(from.col() + (begins ? 0 : cols), 0, map.cols() - 1);
            put(new Cell(from.map(), from.channel(), row, col));
        });
    }

    /// Moves the keyboard's cell to the next slice: input, kernel, bias, output, channel by channel.
    public void nextSlice() {
        operation.ifPresent(op -> {
            var slices = op.maps().stream()
                    .flatMap(m -> IntStream.range(0, m.channels()).mapToObj(c -> new Cell(m.name(), c, 0, 0))).toList();
            int now = cursor.get().map(c -> slices.indexOf(new Cell(c.map(), c.channel(), 0, 0))).orElse(-1);
            put(slices.get((now + 1) % slices.size()));
        });
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
        operation = Optional.of(now);
        pin = pinned;
        cursor.set(cursor.get().filter(this::exists));
        hovered = hovered.filter(this::exists);
        light();
    }

    private boolean exists(Cell cell) {
        return operation.stream().flatMap(op -> op.maps().stream()).anyMatch(m -> m.name().equals(cell.map())
                && cell.channel() < m.channels() && (m.contains(cell.row(), cell.col()) || cell.map().equals("x")));
    }

    private void light() {
        var cell = hovered.or(() -> pin);
        lit.set(operation.flatMap(op -> cell.map(c -> Lit.of(op, c))).orElse(Lit.NOTHING));
    }
}
