package org.receptive.draw.network;

import org.receptive.data.ink.InkPicture;
import org.receptive.draw.surface.Drawing;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Sizes;
import org.receptive.spec.Shape;
import org.receptive.text.Numbers;

/// Paints over what the network sees which part of it decided.
///
/// @param values a value for each cell of the input, row by row: above 0 it speaks for the answer
/// @param leastScale the least value that has the full colour: much smaller ones stay pale
/// @param input the shape of the network's input
/// @param digit the ink, in the middle of the input
/// @param style how it looks
public record AttributionPainter(float[] values, double leastScale, Shape input, InkPicture digit, NetworkStyle style) implements Drawing {

    private static final int STOPS = 24;
    private static final double INK = 0.35;
    /// The scale below the picture, and the numbers below that.
    private static final double LEGEND_PX = 24;
    private static final double SCALE_PX = 12;
    private static final double NUMBER_EM = 1.2;

    /// Returns how high the scale and its numbers are.
    public static double legendPx(Sizes sizes) {
        return Math.max(LEGEND_PX, SCALE_PX + NUMBER_EM * sizes.least());
    }

    @Override
    public void drawOn(Surface on, double width, double height) {
        var palette = style.palette();
        on.fillRect(0, 0, width, height, palette.background());
        double max = leastScale;
        for (float v : values)
            max = Math.max(max, Math.abs(v));
        var legend = style.legend();
        double legendPx = legendPx(style.sizes());
        double numberY = SCALE_PX + (legendPx - SCALE_PX) * 7 / SCALE_PX;
        double side = Math.min(width, height - legendPx);
        on.cells(0, 0, side, side, input.rows(), input.cols(), colours(max));
        on.strokeRect(0, 0, side, side, palette.input(), 1.5);
        on.gradientRect(0, side + 6, side, 6, ColourScale.SIGNED.stops(STOPS, palette));
        on.text(Numbers.display(-max, 2), 0, side + numberY, legend, palette.textMuted());
        on.text("0", side / 2, side + numberY, legend.centered(), palette.textMuted());
        on.text(Numbers.display(max, 2), side, side + numberY, legend.withAlign(Align.RIGHT), palette.textMuted());
    }

    private int[] colours(double max) {
        var palette = style.palette();
        int margin = (input.rows() - digit.rows()) / 2;
        int[] colours = new int[input.rows() * input.cols()];
        for (int i = 0; i < colours.length; i++) {
            int row = Math.floorDiv(i, input.cols()) - margin;
            int col = i % input.cols() - margin;
            boolean inside = row >= 0 && col >= 0 && row < digit.rows() && col < digit.cols();
            double ink = inside ? digit.value(row, col) : 0;
            colours[i] = Argb.over(Argb.withOpacity(palette.ink().at(1), INK * ink), ColourScale.SIGNED.colour(values[i], max, palette));
        }
        return colours;
    }
}
