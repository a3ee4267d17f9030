package org.receptive.draw.surface;

/// Says whether a line is continuous or broken.
public enum Dash {
    SOLID,
    /// Dashes of [#DASH_PX] with gaps of [#GAP_PX], starting with a dash.
    DASHED;

    /// Length of one dash in px.
    public static final double DASH_PX = 5;
    /// Length of the gap between two dashes in px.
    public static final double GAP_PX = 4;
}
