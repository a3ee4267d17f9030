package org.receptive.draw.chart;

import org.receptive.draw.surface.Surface;
import org.receptive.draw.theme.ColourScale;
import org.receptive.text.Numbers;

/// The bar that says what a colour means, with both ends of its range.
///
/// @param name what the numbers are
/// @param scale the colours
/// @param max the end of the scale
public record ScaleLegend(String name, ColourScale scale, double max) {

    private static final double BAR_PX = 72;
    private static final int STOPS = 9;
    private static final double GAP_PX = 6;

    private String low() {
        return Numbers.display(scale.low(max), 3);
    }

    private String high() {
        return Numbers.display(max, 3);
    }

    /// Returns how wide it is.
    public double width(ChartStyle style) {
        double named = name.isEmpty() ? 0 : style.widthOfSmall(name) + GAP_PX;
        return named + style.widthOfSmall(low()) + style.widthOfSmall(high()) + BAR_PX + 2 * GAP_PX;
    }

    /// Draws it from `x` on around the height `middleY`.
    public void paint(Surface on, double x, double middleY, ChartStyle style) {
        double at = x;
        var palette = style.palette();
        if (!name.isEmpty()) {
            on.text(name, at, middleY, style.small(), palette.textMuted());
            at += style.widthOfSmall(name) + GAP_PX;
        }
        on.text(low(), at, middleY, style.small(), palette.textPrimary());
        at += style.widthOfSmall(low()) + GAP_PX;
        on.gradientRect(at, middleY - 5, BAR_PX, 10, scale.stops(STOPS, palette));
        on.strokeRect(at, middleY - 5, BAR_PX, 10, palette.gridLine(), 1);
        on.text(high(), at + BAR_PX + GAP_PX, middleY, style.small(), palette.textPrimary());
    }
}
