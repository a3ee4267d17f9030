package org.receptive.draw.network;

import java.util.OptionalInt;
import org.receptive.draw.surface.Drawing;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.explain.Activations;
import org.receptive.text.Numbers;

/// Paints how likely each class is, the likeliest bold; nothing is said of an empty pad.
///
/// @param probabilities of the classes
/// @param empty whether nothing is drawn
/// @param style how it looks
public record ProbabilityPainter(float[] probabilities, boolean empty, NetworkStyle style) implements Drawing {

    private static final double NAME = 20;
    private static final double NUMBER = 64;

    /// Returns how much room all classes take.
    public double heightPx() {
        return probabilities.length * rowPx();
    }

    /// Finds the class whose bar is at a height.
    public OptionalInt at(double y) {
        int k = (int) Math.floor(y / rowPx());
        return k >= 0 && k < probabilities.length ? OptionalInt.of(k) : OptionalInt.empty();
    }

    private double rowPx() {
        return style.sizes().body() + (style.sizes().isHall() ? 5 : 9);
    }

    @Override
    public void drawOn(Surface on, double width, double height) {
        var palette = style.palette();
        double body = style.sizes().body();
        on.fillRect(0, 0, width, height, palette.background());
        double number = NUMBER * body / 13;
        double name = NAME * body / 13;
        int likeliest = Activations.likeliest(probabilities);
        int colour = empty ? palette.textMuted() : palette.textPrimary();
        for (int k = 0; k < probabilities.length; k++) {
            boolean best = !empty && k == likeliest;
            double y = (k + 0.5) * rowPx();
            double room = width - name - number;
            var text = new TextStyle(body, best, Align.LEFT);
            on.text(Integer.toString(k), 0, y, text, colour);
            on.roundRect(name, y - 6, room, 12, 3, palette.panel(), palette.panelBorder(), 1);
            if (!empty && probabilities[k] * room >= 1)
                on.roundRect(name, y - 6, room * probabilities[k], 12, 3, best ? palette.accent() : palette.textMuted(), 0, 0);
            on.text(empty ? "–" : Numbers.probability(probabilities[k]), width, y, text.withAlign(Align.RIGHT), colour);
        }
    }
}
