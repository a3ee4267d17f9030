package org.receptive.ui.walk;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;
import org.receptive.explain.GradientCheck;
import org.receptive.explain.GradientCheck.Verdict;
import org.receptive.text.Message;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;

/// Says in a word how well a gradient agrees with a nudge; a click shows the numbers.
final class GradientPill {

    private final CheckedGradient gradient;
    private final Appearance appearance;

    @FXML
    private ToggleButton pill;

    GradientPill(CheckedGradient gradient, Appearance appearance) {
        this.gradient = gradient;
        this.appearance = appearance;
    }

    @FXML
    private void initialize() {
        appearance.tip(pill, "check.pill");
        gradient.stateProperty().subscribe(s -> refresh());
        appearance.textsProperty().subscribe(t -> refresh());
        gradient.openProperty().subscribe(pill::setSelected);
    }

    @FXML
    private void toggle() {
        gradient.openProperty().set(pill.isSelected());
    }

    private void refresh() {
        var state = gradient.stateProperty().get();
        Visibility.show(pill, state.isPresent());
        var check = state.flatMap(CheckedGradient.State::check);
        var words = check.map(GradientPill::words).orElse(Message.of("check.pill"));
        pill.setText(appearance.texts().get(words));
        for (var verdict : Verdict.values())
            pill.pseudoClassStateChanged(style(verdict), check.filter(c -> c.verdict() == verdict).isPresent());
    }

    /// Returns the pseudo-class with which style sheets know a verdict.
    static PseudoClass style(Verdict verdict) {
        return PseudoClass.getPseudoClass(key(verdict));
    }

    /// Returns the last part of the keys of a verdict's texts.
    static String key(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> "agrees";
            case ROUGH -> "rough";
            case KINK -> "kink";
            case DIFFERS -> "differs";
        };
    }

    /// Says what a comparison comes to, in a few words.
    static Message words(GradientCheck check) {
        return Message.of("check.pill." + key(check.verdict()), check.digits());
    }
}
