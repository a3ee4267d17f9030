package org.receptive.ui.walk;

/// What a press on a cell does.
public enum Tool {
    /// Puts the brush's value into every cell that is touched.
    PAINT,
    /// Opens the cell for typing.
    TYPE,
    /// Pins the cell, so that its links stay lit.
    POINT
}
