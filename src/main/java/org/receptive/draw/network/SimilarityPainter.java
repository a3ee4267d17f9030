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
    private static final double ROW_EM = 1.2;
    private static final double NAME_EM = 4;
    private static final double NUMBER_EM = 48.0 / 11;

    /// Copies the lists.
    public SimilarityPainter {
        stages = List.copyOf(stages);
        similarities = List.copyOf(similarities);
    }

    /// Returns how much room all layers take.
    public double heightPx() {
        return (stages.size() + 1) * rowPx() + 4;
    }

    private double rowPx() {
        return Math.max(ROW, style.sizes().small() * ROW_EM);
    }

    @Override
    public void drawOn(Surface on, double width, double height) {
        var palette = style.palette();
        var small = style.small();
        on.fillRect(0, 0, width, height, palette.background());
        on.text(style.texts().get(moved ? "draw.kept" : "draw.kept.still"), 0, rowPx() / 2, small, palette.textMuted());
        double name = NAME_EM * style.sizes().small();
        double room = width - name - NUMBER_EM * style.sizes().small();
        for (int i = 0; i < stages.size(); i++) {
            double y = (i + 1.5) * rowPx();
            double similarity = similarities.get(i);
            on.text(StageTitles.title(stages.get(i), style.texts()), 0, y, small, palette.textPrimary());
            on.roundRect(name, y - 4, room, 8, 3, palette.panel(), palette.panelBorder(), 1);
            on.roundRect(name, y - 4, Math.max(0, room * Math.clamp(similarity, 0, 1)), 8, 3, palette.output(), 0, 0);
            on.text(Numbers.percent(similarity), width, y, small.withAlign(Align.RIGHT), palette.textPrimary());
        }
    }
}
