package org.receptive.ui.digit;

import org.receptive.draw.network.StageTitles;
import org.receptive.draw.surface.Align;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.text.Numbers;
import org.receptive.ui.control.Appearance;

/// Paints for each layer how alike its values are before and after the drawing was moved: what pooling lets pass, and what it holds.
public final class KeptPainter {

    private static final double ROW = 18;
    private static final double NAME = 44;
    private static final double NUMBER = 48;

    private final DrawViewModel model;
    private final Appearance appearance;

    public KeptPainter(DrawViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    public double heightPx() {
        return (model.lookProperty().get().model().stages().size() + 1) * ROW + 4;
    }

    public void draw(Surface on, double width, double height) {
        var palette = appearance.paletteProperty().get();
        var small = TextStyle.ofSize(appearance.sizesProperty().get().small());
        on.fillRect(0, 0, width, height, palette.background());
        var look = model.lookProperty().get();
        on.text(appearance.texts().get(look.seen().settings().isMoved() ? "draw.kept" : "draw.kept.still"), 0, ROW / 2, small, palette
                .textMuted());
        for (var stage : look.model().stages()) {
            double y = (stage.index() + 1) * ROW + ROW / 2;
            double kept = look.kept(stage.index());
            on.text(StageTitles.title(stage, appearance.texts()), 0, y, small, palette.textPrimary());
            double room = width - NAME - NUMBER;
            on.roundRect(NAME, y - 4, room, 8, 3, palette.panel(), palette.panelBorder(), 1);
            on.roundRect(NAME, y - 4, Math.max(0, room * Math.clamp(kept, 0, 1)), 8, 3, palette.output(), 0, 0);
            on.text(Numbers.percent(kept), width, y, small.withAlign(Align.RIGHT), palette.textPrimary());
        }
    }
}
