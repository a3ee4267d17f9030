package org.receptive.ui.control;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;

/// A slider whose thumb stands on whole numbers only, also while it is dragged, and goes exactly to where its track is pressed.
public final class StepSlider extends Slider {

    private boolean onTrack;

    /// Makes a slider that one key press moves by one.
    public StepSlider() {
        setBlockIncrement(1);
        valueProperty().subscribe(v -> {
            double whole = Math.rint(v.doubleValue());
            if (whole != v.doubleValue())
                setValue(whole);
        });
        // the skin measures from the end of the track, not from the middle of the thumb: some steps beside the pointer on a short track
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            onTrack = thumb().filter(t -> !t.getBoundsInParent().contains(e.getX(), e.getY())).isPresent();
            if (onTrack)
                requestFocus();
            follow(e);
        });
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::follow);
    }

    private Optional<Node> thumb() {
        return Optional.ofNullable(lookup(".thumb"));
    }

    private void follow(MouseEvent e) {
        if (!onTrack)
            return;
        e.consume();
        double thumbWidth = thumb().map(t -> t.getLayoutBounds().getWidth()).orElse(0.0);
        double left = snappedLeftInset() + thumbWidth / 2;
        double length = getWidth() - left - snappedRightInset() - thumbWidth / 2;
        double share = length > 0 ? Math.clamp((e.getX() - left) / length, 0, 1) : 0;
        setValue(getMin() + share * (getMax() - getMin()));
    }
}
