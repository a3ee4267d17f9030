package org.receptive.ui.walk;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.receptive.text.Numbers;
import org.receptive.trace.Cell;

/// A field that opens over a cell, takes a number and goes.
final class CellEditor extends Pane {

    private final TextField field = new TextField();
    private final BiConsumer<Cell, String> onCommit;
    private Optional<Cell> cell = Optional.empty();
    private String before = "";

    /// Makes a closed editor.
    ///
    /// @param name what a screen reader calls it
    /// @param onCommit takes the cell and what was typed into it
    /// @param onLeave is told that Enter or Esc closed it
    CellEditor(ObservableValue<String> name, BiConsumer<Cell, String> onCommit, Runnable onLeave) {
        this.onCommit = onCommit;
        setPickOnBounds(false);
        field.setId("cellEditor");
        field.accessibleTextProperty().bind(name);
        field.getStyleClass().add("cell-editor");
        field.setVisible(false);
        field.setOnAction(e -> {
            commit();
            onLeave.run();
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
                onLeave.run();
            }
            e.consume();
        });
        // Whoever types a number and goes on elsewhere means the number; only Esc takes it back.
        field.focusedProperty().subscribe(focused -> {
            if (!focused)
                commit();
        });
        getChildren().add(field);
    }

    void open(Cell at, Bounds bounds, double value, Optional<String> typed) {
        cell = Optional.of(at);
        double width = Math.max(64, bounds.getWidth());
        double height = Math.max(28, bounds.getHeight());
        field.resizeRelocate(bounds.getCenterX() - width / 2, bounds.getCenterY() - height / 2, width, height);
        field.setPrefSize(width, height);
        field.relocate(bounds.getCenterX() - width / 2, bounds.getCenterY() - height / 2);
        field.setVisible(true);
        before = Numbers.exact(value);
        field.setText(typed.orElse(before));
        field.requestFocus();
        if (typed.isPresent())
            field.end();
        else
            field.selectAll();
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
            edited.ifPresent(c -> onCommit.accept(c, text));
    }
}
