package org.receptive.ui.shell;

import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The screens that exist, in the order of the rail.
public enum ScreenName {
    /// Steps through a convolution.
    CONVOLVE("convolve", KeyCode.DIGIT1),
    /// Trains a network.
    TRAIN("train", KeyCode.DIGIT2),
    /// Shows a network at work on a drawing.
    DRAW("draw", KeyCode.DIGIT3);

    private final String id;
    private final KeyCode digit;

    ScreenName(String id, KeyCode digit) {
        this.id = id;
        this.digit = digit;
    }

    /// Returns the name in files and node ids.
    public String id() {
        return id;
    }

    /// Returns the key of the name that people read.
    String key() {
        return "screen." + id;
    }

    Ikon icon() {
        return switch (this) {
            case CONVOLVE -> MaterialDesignG.GRID;
            case TRAIN -> MaterialDesignC.CHART_BELL_CURVE_CUMULATIVE;
            case DRAW -> MaterialDesignP.PENCIL_OUTLINE;
        };
    }

    /// Returns the key that opens it together with Ctrl.
    KeyCode digit() {
        return digit;
    }
}
