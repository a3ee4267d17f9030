package org.receptive.draw.scene;

import java.util.List;
import org.receptive.draw.surface.Drawing;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextMeasure;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.explain.UnitOperation;
import org.receptive.scene.View;
import org.receptive.text.Texts;
import org.receptive.trace.Grain;
import org.receptive.trace.Moment;
import org.receptive.trace.Step;
import org.receptive.trace.Term;
import org.receptive.trace.Timeline;

/// The formula of a unit in small, as the chips of its walk; of many terms the first, the last and the one that was chosen.
///
/// @param unit the unit
/// @param palette its colours
/// @param sizes its type sizes
/// @param texts its language
/// @param measure says how wide its texts are
public record UnitFormula(UnitOperation unit, Palette palette, Sizes sizes, Texts texts, TextMeasure measure) implements Drawing {

    private static final int MOST_TERMS = 6;

    private Frame frame(Moment moment) {
        var small = new Sizes(sizes.cellMax(), sizes.cellText(), sizes.title(), sizes.body(), sizes.small(), sizes.small());
        return new Frame(moment, new Timeline(unit.walk(), Grain.VALUE), View.START, Lit.NOTHING, 0, palette, small, texts);
    }

    private FormulaLayout layout(int terms, double width) {
        return FormulaLayout.shortened(frame(unit.moment()), terms, width, measure);
    }

    /// Returns how high it is where it is `width` px wide.
    public double heightPx(double width) {
        return layout(MOST_TERMS, width).height();
    }

    /// Says which value the formula makes.
    public String head() {
        return FormulaPainter.headText(frame(unit.moment()));
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
        var whole = unit.moment();
        var step = new Step(whole.step().index(), whole.step().target(), List.of(term), whole.step().reduction());
        return FormulaLayout.shortened(frame(new Moment(0, whole.operation(), step, 1, true)), 1, Double.MAX_VALUE, measure).text();
    }

    @Override
    public void drawOn(Surface on, double width, double height) {
        var frame = frame(unit.moment());
        on.fillRect(0, 0, width, height, palette.background());
        new FormulaPainter(on, frame).chips(layout(MOST_TERMS, width), 0, 0, 0, height);
    }
}
