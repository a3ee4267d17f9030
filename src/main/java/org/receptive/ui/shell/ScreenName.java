package org.receptive.ui.shell;

import javafx.scene.input.KeyCode;

/// The screens that exist, in the order of the rail.
public enum ScreenName {
    /// Steps through a calculation, one output value after the other.
    STEP("step", KeyCode.DIGIT1),
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

    /// Returns the key that opens it together with Ctrl.
    KeyCode digit() {
        return digit;
    }
}
