package org.receptive.ui.control;

import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// The explanation that appears while the pointer rests on a control.
public final class Tip extends Tooltip {

    private static final double WIDEST = 340;

    /// Makes an explanation without words.
    public Tip() {
        setShowDelay(Duration.millis(400));
        setWrapText(true);
        setMaxWidth(WIDEST);
    }
}
