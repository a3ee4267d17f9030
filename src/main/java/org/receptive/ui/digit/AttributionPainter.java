package org.receptive.ui.digit;

import org.receptive.draw.surface.Align;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.ColourScale;
import org.receptive.text.Numbers;
import org.receptive.ui.control.Appearance;

/// Paints over what the network sees which part of it decided.
public final class AttributionPainter {

    private static final int STOPS = 24;
    private static final double INK = 0.35;

    private final DrawViewModel model;
    private final Appearance appearance;

    public AttributionPainter(DrawViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    public void draw(Surface on, double width, double height) {
        var palette = appearance.paletteProperty().get();
        on.fillRect(0, 0, width, height, palette.background());
        model.decider().answerProperty().get().filter(a -> a.asked() == model.decidingProperty().get()).ifPresent(a -> draw(on, a, width,
                height));
    }

    private void draw(Surface on, AttributionWorker.Answer answer, double width, double height) {
        var palette = appearance.paletteProperty().get();
        var look = answer.look();
        var values = answer.values();
        double max = 0;
        for (float v : values)
            max = Math.max(max, Math.abs(v));
        var input = look.model().model().network().input();
        var digit = look.seen().digit();
        int margin = (input.rows() - digit.rows()) / 2;
        int[] colours = new int[input.rows() * input.cols()];
        for (int i = 0; i < colours.length; i++) {
            int row = Math.floorDiv(i, input.cols()) - margin;
            int col = i % input.cols() - margin;
            boolean inside = row >= 0 && col >= 0 && row < digit.rows() && col < digit.cols();
            double ink = inside ? digit.value(row, col) : 0;
            colours[i] = Argb.over(Argb.withOpacity(palette.ink().at(1), INK * ink), ColourScale.SIGNED.colour(values[i], max, palette));
        }
        double side = Math.min(width, height - 24);
        on.cells(0, 0, side, side, input.rows(), input.cols(), colours);
        on.strokeRect(0, 0, side, side, palette.input(), 1.5);
        on.gradientRect(0, side + 6, side, 6, ColourScale.SIGNED.stops(STOPS, palette));
        var style = TextStyle.ofSize(appearance.sizesProperty().get().small() - 1);
        on.text(Numbers.display(-max, 2), 0, side + 19, style, palette.textMuted());
        on.text("0", side / 2, side + 19, style.centered(), palette.textMuted());
        on.text(Numbers.display(max, 2), side, side + 19, style.withAlign(Align.RIGHT), palette.textMuted());
    }
}
