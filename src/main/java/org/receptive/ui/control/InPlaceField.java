package org.receptive.ui.control;

import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.util.Subscription;

/// Lets a text be changed where it stands: a click on its label puts a field in the label's place; Enter keeps what was written, Esc takes
/// it back. Whoever writes and goes on elsewhere means what was written.
///
/// @param label shows the text
/// @param field takes the new text
/// @param onLeave is told that Enter or Esc closed the field
public record InPlaceField(Label label, TextInputControl field, Runnable onLeave) {

    private static final String STYLE = "in-place";

    /// Joins label and field to a text, until the subscription ends.
    public Subscription join(InPlaceEdit edit) {
        EventHandler<KeyEvent> keys = e -> key(e, edit);
        field.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        label.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY)
                edit.begin();
        });
        return Subscription.combine(
                // first, while the others still listen: whoever leaves the screen means what was written
                () -> edit.keep(field.getText()),
                edit.sessionProperty().subscribe(this::show),
                edit.allowed().subscribe(this::invite),
                field.focusedProperty().subscribe((was, focused) -> {
                    if (was && !focused)
                        edit.keep(field.getText());
                }),
                () -> {
                    field.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
                    label.setOnMouseClicked(_ -> {
                    });
                    invite(false);
                });
    }

    private void show(Optional<InPlaceEdit.Session> session) {
        Visibility.show(field, session.isPresent());
        session.ifPresent(s -> {
            field.setText(s.text());
            field.requestFocus();
            field.selectAll();
        });
    }

    private void key(KeyEvent e, InPlaceEdit edit) {
        boolean keeps = e.getCode() == KeyCode.ENTER;
        if (!keeps && e.getCode() != KeyCode.ESCAPE)
            return;
        e.consume();
        if (keeps)
            edit.keep(field.getText());
        else
            edit.takeBack();
        onLeave.run();
    }

    /// Shows by its look whether the label can be clicked.
    private void invite(boolean allowed) {
        label.getStyleClass().remove(STYLE);
        if (allowed)
            label.getStyleClass().add(STYLE);
    }
}
