package org.receptive.ui.digit;

import org.receptive.draw.surface.Align;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.text.Numbers;
import org.receptive.ui.control.Appearance;

/// Paints how likely each class is, the likeliest bold; nothing is said of an empty pad.
public final class ProbabilityPainter {

    private static final double NAME = 20;
    private static final double NUMBER = 64;

    private final DrawViewModel model;
    private final Appearance appearance;

    public ProbabilityPainter(DrawViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    public double heightPx() {
        return model.lookProperty().get().pass().probabilities().length * rowPx();
    }

    private double rowPx() {
        return appearance.sizesProperty().get().body() + 9;
    }

    public void draw(Surface on, double width, double height) {
        var palette = appearance.paletteProperty().get();
        var sizes = appearance.sizesProperty().get();
        on.fillRect(0, 0, width, height, palette.background());
        var look = model.lookProperty().get();
        var probabilities = look.pass().probabilities();
        boolean empty = look.verdict() instanceof Verdict.Empty;
        double number = NUMBER * sizes.body() / 13;
        double name = NAME * sizes.body() / 13;
        for (int k = 0; k < probabilities.length; k++) {
            boolean best = !empty && k == look.pass().predicted();
            double y = (k + 0.5) * rowPx();
            double room = width - name - number;
            var style = new TextStyle(sizes.body(), best, Align.LEFT);
            on.text(Integer.toString(k), 0, y, style, empty ? palette.textMuted() : palette.textPrimary());
            on.roundRect(name, y - 6, room, 12, 3, palette.panel(), palette.panelBorder(), 1);
            if (!empty && probabilities[k] * room >= 1)
                on.roundRect(name, y - 6, room * probabilities[k], 12, 3, best ? palette.accent() : palette.textMuted(), 0, 0);
            var share = empty ? "–" : Numbers.percent(probabilities[k]);
            on.text(share, width, y, style.withAlign(Align.RIGHT), empty ? palette.textMuted() : palette.textPrimary());
        }
    }
}
