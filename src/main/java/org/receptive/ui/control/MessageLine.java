package org.receptive.ui.control;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.receptive.text.Message;

/// A line at the foot of a picture that says why a wish was not granted as it was; not there while there is nothing to say.
public final class MessageLine extends HBox {

    /// Shows the message of a screen; `dismiss` takes it away.
    public MessageLine(Appearance appearance, ObservableValue<Optional<Message>> message, Runnable dismiss) {
        super(8);
        var text = new Label();
        text.setId("message");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var close = appearance.explain(new Button(null, new FontIcon(MaterialDesignC.CLOSE)), "message.close");
        close.getStyleClass().addAll("button-icon", "flat", "small");
        close.setOnAction(e -> dismiss.run());
        getChildren().addAll(text, close);
        getStyleClass().add("message-line");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        Runnable show = () -> {
            setVisible(message.getValue().isPresent());
            text.setText(message.getValue().map(appearance.texts()::get).orElse(""));
        };
        message.subscribe(m -> show.run());
        appearance.textsProperty().subscribe(t -> show.run());
    }
}
