package org.receptive.ui.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.receptive.text.Notice.Tone;

/// How a notice looks, and how long it stays: its tone gives it its colour, its icon and its time.
///
/// @param tone what it is to its reader
public record NoticeStyle(Tone tone) {

    /// How many characters of an alphabet are read in a second, by someone who looks at something else first.
    private static final double READ_PER_SECOND = 14;
    /// A Chinese character says as much as so many letters.
    private static final double LETTERS_PER_CHARACTER = 2.5;
    private static final double FIRST_LOOK_SECONDS = 2.5;
    private static final List<String> STYLES = Arrays.stream(Tone.values()).map(NoticeStyle::style).toList();

    /// Returns the icon.
    public Ikon icon() {
        return switch (tone) {
            case SUCCESS -> MaterialDesignC.CHECK_CIRCLE;
            case ADVICE -> MaterialDesignI.INFORMATION;
            case PROBLEM -> MaterialDesignA.ALERT_CIRCLE;
        };
    }

    /// Returns how many seconds a text stays; without a number, it stays until something else happens.
    Optional<Double> seconds(String text) {
        double letters = text.codePoints().mapToDouble(c -> Character.isIdeographic(c) ? LETTERS_PER_CHARACTER : 1).sum();
        return tone == Tone.PROBLEM ? Optional.empty() : Optional.of(FIRST_LOOK_SECONDS + letters / READ_PER_SECOND);
    }

    /// Gives a control the colour of the tone.
    public void colour(Node node) {
        node.getStyleClass().removeAll(STYLES);
        node.getStyleClass().add(style(tone));
    }

    private static String style(Tone tone) {
        return "message-" + tone.name().toLowerCase(Locale.ROOT);
    }
}
