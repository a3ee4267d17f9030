package org.receptive.ui.shell;

import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The screens that exist, in the order of the rail.
public enum ScreenName {
    /// Steps through a convolution.
    CONVOLVE("convolve", MaterialDesignG.GRID, KeyCode.DIGIT1),
    /// Trains a network.
    TRAIN("train", MaterialDesignC.CHART_BELL_CURVE_CUMULATIVE, KeyCode.DIGIT2),
    /// Shows a network at work on a drawing.
    DRAW("draw", MaterialDesignP.PENCIL_OUTLINE, KeyCode.DIGIT3);

    private final String id;
    private final Ikon icon;
    private final KeyCode digit;

    ScreenName(String id, Ikon icon, KeyCode digit) {
        this.id = id;
        this.icon = icon;
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
        return icon;
    }

    /// Returns the key that opens it together with Ctrl.
    KeyCode digit() {
        return digit;
    }
}
