package org.receptive.draw.scene;

import java.util.List;
import org.receptive.draw.scene.Frame.Lit;
import org.receptive.draw.surface.Drawing;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextMeasure;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.View;
import org.receptive.text.Texts;
import org.receptive.trace.Moment;
import org.receptive.trace.Step;
import org.receptive.trace.Term;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;
import org.receptive.trace.Walk;

/// The formula of a finished step in small, as the chips of its walk; of many terms the first, the last and the one that was chosen.
///
/// @param walk what is walked through
/// @param moment the step of it
/// @param palette its colours
/// @param sizes its type sizes
/// @param texts its language
/// @param measure says how wide its texts are
public record SmallFormula(Walk walk, Moment moment, Palette palette, Sizes sizes, Texts texts, TextMeasure measure) implements Drawing {

    private static final int MOST_TERMS = 6;

    private Frame frame(Moment at) {
        var small = sizes.withFormula(sizes.small());
        return new Frame(at, new Timeline(walk, Grain.VALUE), View.START, Lit.NOTHING, 0, false, palette, small, texts);
    }

    private FormulaLayout layout(int terms, double width) {
        return FormulaLayout.shortened(frame(moment), terms, width, measure);
    }

    /// Returns how high it is where it is `width` px wide.
    public double heightPx(double width) {
        return layout(MOST_TERMS, width).height();
    }

    /// Says which value the formula makes.
    public String head() {
        return FormulaPainter.headText(frame(moment));
    }

    /// Writes the formula as it is shown.
    public String text() {
        return textOf(MOST_TERMS);
    }

    /// Writes the formula with as many terms as this.
    String textOf(int terms) {
        return layout(terms, Double.MAX_VALUE).text();
    }

    /// Writes what a single term comes to by itself.
    public String of(Term term) {
        var step = new Step(moment.step().index(), moment.step().target(), List.of(term), moment.step().reduction());
        return FormulaLayout.shortened(frame(new Moment(0, moment.operation(), step, 1, true)), 1, Double.MAX_VALUE, measure).text();
    }

    @Override
    public void drawOn(Surface on, double width, double height) {
        var frame = frame(moment);
        on.fillRect(0, 0, width, height, palette.background());
        new FormulaPainter(on, frame).chips(layout(MOST_TERMS, width), 0, 0, 0, height);
    }
}
