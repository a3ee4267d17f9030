package org.receptive.ui.control;

import javafx.application.Platform;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// The explanation that appears while the pointer rests on a control. It is a window of its own and so, unlike other controls, can only
/// be made on the JavaFX thread.
public final class Tip extends Tooltip {

    private static final double WIDEST = 340;

    /// Makes an explanation without words.
    ///
    /// @throws IllegalStateException on another thread than JavaFX's
    public Tip() {
        if (!Platform.isFxApplicationThread())
            throw new IllegalStateException("an explanation is a window: make it on the JavaFX thread");
        setShowDelay(Duration.millis(400));
        setWrapText(true);
        setMaxWidth(WIDEST);
    }
}
