package org.receptive.ui.digit;

import org.receptive.data.LabelledImages;
import org.receptive.data.ink.InkPipeline;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.theme.Palette;

/// A digit that was kept, as the network reads it.
///
/// @param images the set of just this image
public record KeptDigit(LabelledImages images) {

    /// Returns what it was kept as.
    public int label() {
        return images.label(0);
    }

    /// Paints it as ink on paper.
    public void draw(Surface on, double width, double height, Palette palette) {
        int side = InkPipeline.SIDE;
        var colours = new int[side * side];
        for (int i = 0; i < colours.length; i++)
            colours[i] = palette.ink().at(images.pixel(0, i / side, i % side) / 255.0);
        on.cells(0, 0, width, height, side, side, colours);
        // inside, so that no side is cut off
        on.strokeRect(0.5, 0.5, width - 1, height - 1, palette.panelBorder(), 1);
    }
}
