package org.receptive.ui.control;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.receptive.text.Notice;

/// A line that says what became of what was asked for. It looks like what it says, a success or a problem; a problem stays until someone
/// closes it, everything else for as long as its reading takes.
///
/// An FXML file gives it its `appearance` and `textId`, and the controller its message.
public final class MessageLine extends HBox {

    private final Label text = new Label();
    private final Button close = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
    private final FontIcon icon = new FontIcon();
    private final PauseTransition stay = new PauseTransition();
    private Optional<Appearance> appearance = Optional.empty();
    private Runnable onClose = () -> {
    };

    /// Makes a line without a message.
    public MessageLine() {
        super(8);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        close.getStyleClass().addAll("button-icon", "flat", "small");
        getChildren().addAll(icon, text, close);
        getStyleClass().add("message-line");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(Region.USE_PREF_SIZE);
        setVisible(false);
    }

    /// Makes the line of a message.
    ///
    /// @param id of the label with the text
    /// @param onClose takes the message away
    public MessageLine(Appearance appearance, String id, ObservableValue<Optional<Notice>> notice, Runnable onClose) {
        this();
        setAppearance(appearance);
        setTextId(id);
        follow(notice, onClose);
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

    /// Shows a message from now on, whenever there is one; `takesAway` is how it goes.
    public void follow(ObservableValue<Optional<Notice>> notice, Runnable takesAway) {
        onClose = takesAway;
        var words = getAppearance();
        words.explain(close, "message.close");
        Runnable show = () -> show(notice.getValue(), words);
        close.setOnAction(e -> onClose.run());
        stay.setOnFinished(e -> onClose.run());
        // nobody takes away what someone points at
        hoverProperty().subscribe((was, pointed) -> {
            if (pointed)
                stay.pause();
            else
                if (stay.getStatus() == Animation.Status.PAUSED)
                    stay.playFromStart();
        });
        notice.subscribe(n -> show.run());
        words.textsProperty().subscribe(t -> show.run());
    }

    private void show(Optional<Notice> notice, Appearance words) {
        stay.stop();
        setVisible(notice.isPresent());
        text.setText(notice.map(n -> words.texts().get(n.words())).orElse(""));
        notice.map(n -> new NoticeStyle(n.tone())).ifPresent(style -> {
            style.colour(this);
            icon.setIconCode(style.icon());
            style.seconds(text.getText()).ifPresent(seconds -> {
                stay.setDuration(Duration.seconds(seconds));
                stay.playFromStart();
            });
        });
    }

    /// Lets the time pass that the message stays; a problem does not heed it.
    void passTime() {
        if (stay.getStatus() == Animation.Status.RUNNING) {
            stay.stop();
            onClose.run();
        }
    }
}
