package org.receptive.ui.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.receptive.text.Message;

/// What a message is to its reader, which gives it its colour, its icon and its time.
public enum MessageTone {
    /// Something was done.
    SUCCESS,
    /// Something was done otherwise than asked, and the message says how.
    ADVICE,
    /// Something was not done.
    PROBLEM;

    /// How many characters of an alphabet are read in a second, by someone who looks at something else first.
    private static final double READ_PER_SECOND = 14;
    /// A Chinese character says as much as so many letters.
    private static final double LETTERS_PER_CHARACTER = 2.5;
    private static final double FIRST_LOOK_SECONDS = 2.5;

    /// Tells the tone of a message by what it says.
    public static MessageTone of(Message message) {
        return switch (message.key()) {
            case "file.saved", "mydigit.used" -> SUCCESS;
            case "edit.nearest", "edit.inputResized", "export.cancelled", "data.generatedInstead", "study.experimentRate",
                    "study.ended" ->
                ADVICE;
            default -> PROBLEM;
        };
    }

    /// Returns the icon.
    public Ikon icon() {
        return switch (this) {
            case SUCCESS -> MaterialDesignC.CHECK_CIRCLE;
            case ADVICE -> MaterialDesignI.INFORMATION;
            case PROBLEM -> MaterialDesignA.ALERT_CIRCLE;
        };
    }

    /// Returns how many seconds a text stays; without a number, it stays until something else happens.
    public Optional<Double> seconds(String text) {
        double letters = text.codePoints().mapToDouble(c -> Character.isIdeographic(c) ? LETTERS_PER_CHARACTER : 1).sum();
        return this == PROBLEM ? Optional.empty() : Optional.of(FIRST_LOOK_SECONDS + letters / READ_PER_SECOND);
    }

    /// Gives a part of a message the colour of this tone.
    public void colour(Node node) {
        node.getStyleClass().removeAll(List.of(SUCCESS, ADVICE, PROBLEM).stream().map(MessageTone::style).toList());
        node.getStyleClass().add(style());
    }

    private String style() {
        return "message-" + name().toLowerCase(Locale.ROOT);
    }
}
