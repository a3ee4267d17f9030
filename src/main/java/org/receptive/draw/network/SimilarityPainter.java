package org.receptive.draw.network;

import java.util.List;
import org.receptive.draw.surface.Drawing;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.explain.Stage;
import org.receptive.text.Numbers;

/// Paints for each layer how alike its values are before and after the drawing was moved: what pooling lets pass, and what it holds.
///
/// @param stages the layers
/// @param similarities of each layer, 1 where nothing changed
/// @param moved whether the drawing was moved at all
/// @param style how it looks
public record SimilarityPainter(List<Stage> stages, List<Double> similarities, boolean moved, NetworkStyle style) implements Drawing {

    private static final double ROW = 18;
    private static final double NAME = 44;
    private static final double NUMBER = 48;

    /// Copies the lists.
    public SimilarityPainter {
        stages = List.copyOf(stages);
        similarities = List.copyOf(similarities);
    }

    /// Returns how much room all layers take.
    public double heightPx() {
        return (stages.size() + 1) * ROW + 4;
    }

    @Override
    public void drawOn(Surface on, double width, double height) {
        var palette = style.palette();
        var small = style.small();
        on.fillRect(0, 0, width, height, palette.background());
        on.text(style.texts().get(moved ? "draw.kept" : "draw.kept.still"), 0, ROW / 2, small, palette.textMuted());
        double room = width - NAME - NUMBER;
        for (int i = 0; i < stages.size(); i++) {
            double y = (i + 1) * ROW + ROW / 2;
            double similarity = similarities.get(i);
            on.text(StageTitles.title(stages.get(i), style.texts()), 0, y, small, palette.textPrimary());
            on.roundRect(NAME, y - 4, room, 8, 3, palette.panel(), palette.panelBorder(), 1);
            on.roundRect(NAME, y - 4, Math.max(0, room * Math.clamp(similarity, 0, 1)), 8, 3, palette.output(), 0, 0);
            on.text(Numbers.percent(similarity), width, y, small.withAlign(Align.RIGHT), palette.textPrimary());
        }
    }
}
