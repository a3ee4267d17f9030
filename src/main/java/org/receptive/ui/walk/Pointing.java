package org.receptive.ui.walk;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.draw.scene.Frame.Lit;
import org.receptive.trace.Cell;

/// Which cell the pointer or the keyboard is on, and what it lights: the pointed cell's links, else the pinned one's.
public final class Pointing {

    private final ReadOnlyObjectWrapper<Lit> lit = new ReadOnlyObjectWrapper<>(Lit.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Cell>> cursor = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final WalkPlayer walk;
    private Optional<Cell> hovered = Optional.empty();

    /// Points at nothing; the keyboard begins at the first cell that is read where one stands.
    Pointing(WalkPlayer walk) {
        this.walk = walk;
        walk.placeProperty().subscribe(this::follow);
        light();
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
        put(now.isPresent() ? cells().moved(now.get(), rows, cols) : cells().moved(first(), 0, 0));
    }

    private Cell first() {
        var step = walk.placeProperty().get().moment().step();
        return step.terms().isEmpty() ? step.target() : step.terms().getFirst().first().shown();
    }

    /// Moves the keyboard's cell to the next slice: input, kernel, bias, output, channel by channel.
    public void nextSlice() {
        put(cells().inNextSlice(cursor.get()));
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

    /// Follows the stage and the pin; what is no longer there is let go.
    private void follow(WalkPlayer.Place before, WalkPlayer.Place now) {
        if (before.walk().equals(now.walk()) && before.view().stage() == now.view().stage() && before.view().pin().equals(now.view().pin()))
            return;
        cursor.set(cursor.get().filter(this::exists));
        hovered = hovered.filter(this::exists);
        light();
    }

    private Cells cells() {
        var place = walk.placeProperty().get();
        return new Cells(place.walk(), place.moment());
    }

    private boolean exists(Cell cell) {
        return cells().exists(cell);
    }

    private void light() {
        var place = walk.placeProperty().get();
        lit.set(hovered.map(cell -> place.matrix().filter(m -> m.names(cell)).map(m -> Lit.among(cell, m.linked(cell)))
                .orElseGet(() -> Lit.at(place.walk(), cell)))
                .or(() -> place.view().pin().map(cell -> Lit.of(place.walk(), cell))).orElse(Lit.NOTHING));
    }
}
