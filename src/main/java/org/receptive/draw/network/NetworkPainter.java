package org.receptive.draw.network;

import org.receptive.draw.surface.Drawing;
import org.receptive.draw.surface.Surface;

/// Paints every map of a network, or one layer large.
///
/// @param layout where everything stands
/// @param enlarged whether it is one layer that has the picture for itself
/// @param content what the network gave
/// @param highlight what is pointed at or chosen
/// @param style how it looks
public record NetworkPainter(NetworkLayout layout, boolean enlarged, NetworkContent content, Highlight highlight,
        NetworkStyle style) implements Drawing {

    @Override
    public void drawOn(Surface on, double width, double height) {
        on.fillRect(0, 0, width, height, style.palette().background());
        var ranges = content.ranges();
        var heads = new LayerHeadPainter(on, content, ranges, style);
        layout.columns().forEach(heads::paint);
        var maps = new MapPainter(on, content, ranges, style, enlarged);
        layout.places().forEach(maps::paint);
        new PathPainter(on, highlight.path(), style).paint(layout);
        new HighlightPainter(on, content, highlight, style).paint(layout, width, height);
    }
}
