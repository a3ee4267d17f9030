package org.receptive.ui.control;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.receptive.text.Message;

/// A line that says why a wish was not granted as it was, until somebody closes it.
public final class MessageLine extends HBox {

    /// Makes the line of a message.
    ///
    /// @param id of the label with the text
    /// @param onClose takes the message away
    public MessageLine(Appearance appearance, String id, ObservableValue<Optional<Message>> message, Runnable onClose) {
        super(8);
        var text = new Label();
        text.setId(id);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var close = appearance.explain(new Button(null, new FontIcon(MaterialDesignC.CLOSE)), "message.close");
        close.getStyleClass().addAll("button-icon", "flat", "small");
        close.setOnAction(e -> onClose.run());
        getChildren().addAll(text, close);
        getStyleClass().add("message-line");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(Region.USE_PREF_SIZE);
        Runnable show = () -> {
            setVisible(message.getValue().isPresent());
            text.setText(message.getValue().map(appearance.texts()::get).orElse(""));
        };
        message.subscribe(m -> show.run());
        appearance.textsProperty().subscribe(t -> show.run());
    }
}
