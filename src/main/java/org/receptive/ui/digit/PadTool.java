package org.receptive.ui.digit;

/// What the pointer does on the pad.
public enum PadTool {
    /// Draws.
    PEN,
    /// Takes ink away.
    ERASER
}
