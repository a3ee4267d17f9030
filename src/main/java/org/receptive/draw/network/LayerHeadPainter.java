package org.receptive.draw.network;

import java.util.List;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.explain.Stage;
import org.receptive.text.Numbers;

/// Paints above the maps of a layer its name, how many maps of which size, and their scale.
///
/// @param surface where to
/// @param content what the network gave
/// @param ranges the scale of each layer
/// @param style how it looks
record LayerHeadPainter(Surface surface, NetworkContent content, List<NetworkContent.Range> ranges, NetworkStyle style) {

    private static final int STOPS = 24;
    private static final double LEGEND_PX = 5;

    void paint(NetworkLayout.Column column) {
        var palette = style.palette();
        var sizes = style.sizes();
        var title = new TextStyle(sizes.title(), true, Align.LEFT);
        double y = 12 + sizes.title() / 2;
        boolean input = column.stage() == Stage.INPUT;
        var name = input ? style.texts().get("draw.map.input") : StageTitles.title(content.stages().get(column.stage()), style.texts());
        surface.text(name, column.x(), y, fitted(name, title, column), input ? palette.inputText() : palette.outputText());
        var size = input ? StageTitles.size(content.input()) : StageTitles.below(content.stages().get(column.stage()), style.texts());
        surface.text(size, column.x(), y + sizes.title() / 2 + sizes.small() / 2 + 4, fitted(size, style.small(), column),
                palette.textMuted());
        legend(column, input ? NetworkContent.Range.INK : ranges.get(column.stage()), y + sizes.title() / 2 + sizes.small() + 10);
    }

    private void legend(NetworkLayout.Column column, NetworkContent.Range range, double y) {
        var palette = style.palette();
        double wide = Math.clamp(column.width(), 24, 72);
        surface.gradientRect(column.x(), y, wide, LEGEND_PX, range.stops(STOPS, palette));
        surface.strokeRect(column.x(), y, wide, LEGEND_PX, palette.gridLine(), 1);
        var low = range.scale().low(range.max()) < 0 ? "±" : "0–";
        var ends = low + Numbers.display(range.max(), 2);
        surface.text(ends, column.x(), y + LEGEND_PX + style.sizes().small() / 2 + 2, fitted(ends, style.legend(), column),
                palette.textMuted());
    }

    /// No word reaches into the next column.
    private TextStyle fitted(String text, TextStyle full, NetworkLayout.Column column) {
        double wide = surface.textWidth(text, full);
        return wide <= column.room() ? full : full.withSize(full.sizePx() * column.room() / wide);
    }
}
