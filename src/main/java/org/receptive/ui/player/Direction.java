package org.receptive.ui.player;

/// The four moves that a held button repeats.
public enum Direction {
    /// To the previous moment.
    BACK,
    /// To the next moment.
    FORWARD,
    /// To the same column of the previous row of output.
    ROW_BACK,
    /// To the same column of the next row of output.
    ROW_FORWARD
}
