package org.receptive.ui.digit;

import java.util.Optional;
import org.receptive.explain.InputGradient;
import org.receptive.explain.OcclusionMap;
import org.receptive.text.Numbers;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.paint.Align;
import org.receptive.ui.paint.Surface;
import org.receptive.ui.paint.TextStyle;
import org.receptive.ui.theme.Argb;
import org.receptive.ui.theme.ColourScale;

/// Paints over what the network sees which part of it decided.
final class DecidingPainter {

    private static final int PATCH = 5;
    private static final int STOPS = 24;
    private static final double INK = 0.35;

    private final DrawViewModel model;
    private final Appearance appearance;
    private Optional<Answer> last = Optional.empty();

    /// The answer for one look, kept until the look changes.
    private record Answer(Look look, Deciding asked, float[] values) {}

    DecidingPainter(DrawViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    private float[] values() {
        var look = model.lookProperty().get();
        var asked = model.decidingProperty().get();
        var now = last.filter(a -> a.look().equals(look) && a.asked() == asked).orElseGet(() -> new Answer(look, asked, compute(look,
                asked)));
        last = Optional.of(now);
        return now.values();
    }

    private static float[] compute(Look look, Deciding asked) {
        var network = look.model().model().network();
        int klass = look.pass().predicted();
        return switch (asked) {
            case NOTHING -> new float[(int) network.input().count()];
            case OCCLUSION -> OcclusionMap.of(look.model().live(), look.pass().input(), network.input(), klass, PATCH, paper(look));
            case GRADIENT -> InputGradient.of(network, look.model().model().parameters(), look.pass().input(), klass);
        };
    }

    /// What bare paper is to the network: its first pixel, which no digit reaches.
    private static float paper(Look look) {
        return look.model().model().input(org.receptive.data.ink.InkPicture.of(28, 28, new float[28 * 28]))[0];
    }

    void draw(Surface on, double width, double height) {
        var palette = appearance.paletteProperty().get();
        on.fillRect(0, 0, width, height, palette.background());
        if (model.decidingProperty().get() == Deciding.NOTHING)
            return;
        var look = model.lookProperty().get();
        var values = values();
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
