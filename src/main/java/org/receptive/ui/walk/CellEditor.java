package org.receptive.ui.walk;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.receptive.text.Numbers;
import org.receptive.trace.Cell;

/// A field that opens over a cell, takes a number and goes, or goes on to the next cell.
final class CellEditor extends Pane {

    private static final double LEAST_WIDTH_EM = 4.3;
    private static final double LEAST_HEIGHT_EM = 1.9;

    private final TextField field = new TextField();
    private final Owner owner;
    private Optional<Cell> cell = Optional.empty();
    private String before = "";
    private boolean arrived;

    /// Whose cells are typed into.
    ///
    /// @param onCommit takes the cell and what was typed into it
    /// @param onMove opens the cell that a key leads to from the one whose number was taken
    /// @param onLeave takes the keys back
    record Owner(BiConsumer<Cell, String> onCommit, BiConsumer<Cell, Cells.Way> onMove, Runnable onLeave) {}

    /// Makes a closed editor.
    ///
    /// @param name what a screen reader calls it
    CellEditor(ObservableValue<String> name, Owner owner) {
        this.owner = owner;
        setPickOnBounds(false);
        field.setId("cellEditor");
        field.accessibleTextProperty().bind(name);
        field.getStyleClass().add("cell-editor");
        field.setVisible(false);
        // before the field itself takes them: it would give the focus to another control at Tab
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        field.textProperty().subscribe(t -> arrived = false);
        field.setOnKeyPressed(KeyEvent::consume);
        // Whoever types a number and goes on elsewhere means the number; only Esc takes it back.
        field.focusedProperty().subscribe(focused -> {
            if (!focused)
                commit();
        });
        getChildren().add(field);
    }

    private void press(KeyEvent e) {
        switch (e.getCode()) {
            case TAB -> move(e, e.isShiftDown() ? Cells.Way.BACK : Cells.Way.ON);
            case ENTER -> move(e, e.isShiftDown() ? Cells.Way.UP : Cells.Way.DOWN);
            case ESCAPE -> {
                e.consume();
                leave();
            }
            default -> {
                if (arrived && isNoNumber(e))
                    giveBack(e);
            }
        }
    }

    private void move(KeyEvent e, Cells.Way way) {
        e.consume();
        var from = cell;
        commit();
        from.ifPresent(c -> owner.onMove().accept(c, way));
    }

    /// Whoever typed a number, and wants to walk on now instead of typing the next one, need not leave this cell first.
    private void giveBack(KeyEvent e) {
        e.consume();
        leave();
        Event.fireEvent(getParent(), e.copyFor(getParent(), getParent()));
    }

    /// Tells whether a key begins no number.
    private static boolean isNoNumber(KeyEvent e) {
        return switch (e.getCode()) {
            case SPACE, LEFT, RIGHT, UP, DOWN, HOME, END, PAGE_UP, PAGE_DOWN -> true;
            default -> e.getCode().isLetterKey() && !e.isShortcutDown();
        };
    }

    private void leave() {
        close();
        owner.onLeave().run();
    }

    /// Opens over a cell, with the first character if one was typed already.
    void open(Cell at, Bounds bounds, double value, Optional<String> typed) {
        cell = Optional.of(at);
        field.setVisible(true);
        field.applyCss();
        cover(bounds);
        before = Numbers.exact(value);
        arrived = false;
        field.setText(typed.orElse(before));
        field.requestFocus();
        if (typed.isPresent())
            field.end();
        else
            field.selectAll();
    }

    /// Opens over the cell that a key led to: a key that begins no number is the owner's again.
    void arrive(Cell at, Bounds bounds, double value) {
        open(at, bounds, value, Optional.empty());
        arrived = true;
    }

    private void cover(Bounds bounds) {
        double px = field.getFont().getSize();
        double width = Math.max(LEAST_WIDTH_EM * px, bounds.getWidth());
        double height = Math.max(LEAST_HEIGHT_EM * px, bounds.getHeight());
        field.setPrefSize(width, height);
        field.resizeRelocate(bounds.getCenterX() - width / 2, bounds.getCenterY() - height / 2, width, height);
    }

    /// Stays over its cell where the picture is laid out anew. Returns false if the cell is no longer in the picture.
    boolean follow(Function<Cell, Optional<Bounds>> place) {
        if (cell.isEmpty())
            return true;
        var now = cell.flatMap(place);
        now.ifPresent(this::cover);
        return now.isPresent();
    }

    void close() {
        cell = Optional.empty();
        field.setVisible(false);
    }

    /// Hands over what was typed, unless nothing is open or nothing was changed.
    void commit() {
        var edited = cell;
        var text = field.getText();
        close();
        if (!text.equals(before))
            edited.ifPresent(c -> owner.onCommit().accept(c, text));
    }
}
