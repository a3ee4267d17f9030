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

/// A line that says why something was not done as it was asked for, until someone closes it.
///
/// An FXML file gives it its `appearance` and `textId`, and the controller its message.
public final class MessageLine extends HBox {

    private final Label text = new Label();
    private final Button close = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
    private Optional<Appearance> appearance = Optional.empty();

    /// Makes a line without a message.
    public MessageLine() {
        super(8);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        close.getStyleClass().addAll("button-icon", "flat", "small");
        getChildren().addAll(text, close);
        getStyleClass().add("message-line");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(Region.USE_PREF_SIZE);
        setVisible(false);
    }

    /// Makes the line of a message.
    ///
    /// @param id of the label with the text
    /// @param onClose takes the message away
    public MessageLine(Appearance appearance, String id, ObservableValue<Optional<Message>> message, Runnable onClose) {
        this();
        setAppearance(appearance);
        setTextId(id);
        follow(message, onClose);
    }

    /// Says in which language the message stands.
    public void setAppearance(Appearance appearance) {
        this.appearance = Optional.of(appearance);
    }

    /// Returns in which language the message stands.
    ///
    /// @throws java.util.NoSuchElementException before it was set
    public Appearance getAppearance() {
        return appearance.orElseThrow();
    }

    /// Names the label with the text, for tests.
    public void setTextId(String id) {
        text.setId(id);
    }

    /// Returns the id of the label with the text.
    public String getTextId() {
        return text.getId();
    }

    /// Shows a message from now on, whenever there is one; `onClose` takes it away.
    public void follow(ObservableValue<Optional<Message>> message, Runnable onClose) {
        var words = getAppearance();
        words.explain(close, "message.close");
        Runnable show = () -> {
            setVisible(message.getValue().isPresent());
            text.setText(message.getValue().map(words.texts()::get).orElse(""));
        };
        close.setOnAction(e -> onClose.run());
        message.subscribe(m -> show.run());
        words.textsProperty().subscribe(t -> show.run());
    }
}
