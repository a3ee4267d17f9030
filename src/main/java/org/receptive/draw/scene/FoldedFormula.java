package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.receptive.draw.scene.FormulaLayout.Chip;
import org.receptive.draw.scene.FormulaLayout.Kind;
import org.receptive.draw.surface.TextMeasure;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.theme.Sizes;

/// A formula in a strip of a few lines: what may be scrolled, and below it the last line, which says what the sum comes to and stays in
/// sight.
///
/// @param body the lines that may be scrolled; all of them where they fit
/// @param last the last line where they do not fit, else no formula
public record FoldedFormula(FormulaLayout body, FormulaLayout last) {

    /// No formula.
    public static final FoldedFormula EMPTY = new FoldedFormula(FormulaLayout.EMPTY, FormulaLayout.EMPTY);

    /// Folds a formula into a strip that is `shown` px high.
    public static FoldedFormula of(FormulaLayout formula, double shown, Sizes sizes) {
        double half = FormulaLayout.lineHeight(sizes) / 2;
        double bottom = formula.chips().stream().mapToDouble(Chip::y).max().orElse(0);
        if (bottom + half <= shown)
            return new FoldedFormula(new FormulaLayout(formula.chips(), Math.min(formula.height(), shown), formula.now()),
                    FormulaLayout.EMPTY);
        var last = formula.chips().stream().filter(c -> c.y() >= bottom)
                .map(c -> c.at(half)).toList();
        List<Chip> before = formula.chips().stream().filter(c -> c.y() < bottom).toList();
        return new FoldedFormula(new FormulaLayout(before, bottom - half, formula.now()), new FormulaLayout(last, 2 * half, 0));
    }

    /// Folds a formula for a hall, where nobody scrolls: of the lines before the last only those around the one at work are there, and
    /// behind
    /// them it says how many terms are not in sight.
    ///
    /// @param lines how many lines there is room for, the last one included
    /// @param follows whether one walks term by term
    public static FoldedFormula forHall(FormulaLayout formula, int lines, boolean follows, Frame frame, TextMeasure measure) {
        var sizes = frame.sizes();
        double line = FormulaLayout.lineHeight(sizes);
        var folded = of(formula, lines * line, sizes);
        if (!folded.isFolded())
            return folded;
        var all = folded.body();
        int before = (int) Math.rint(all.height() / line);
        int room = Math.min(before, lines - 1);
        int first = follows ? Math.clamp((int) Math.rint(all.now() / line) - room / 2, 0, before - room) : 0;
        double top = first * line;
        double bottom = top + room * line;
        var seen = new ArrayList<Chip>();
        var hidden = new HashSet<Integer>();
        for (var chip : all.chips())
            if (chip.y() > top && chip.y() < bottom)
                seen.add(chip.at(chip.y() - top));
            else
                hidden.add(chip.term());
        hidden.remove(-1);
        if (!hidden.isEmpty()) {
            var text = notShown(hidden.size(), frame);
            double y = room * line - line / 2;
            double end = seen.stream().filter(c -> Math.abs(c.y() - y) < 1).mapToDouble(c -> c.x() + c.width()).max().orElse(0);
            seen.add(new Chip(text, Kind.NOTE, Optional.empty(), end + sizes.formula() / 2, y,
                    measure.width(text, TextStyle.ofSize(sizes.formula())), false, -1));
        }
        return new FoldedFormula(new FormulaLayout(List.copyOf(seen), room * line, Math.max(0, all.now() - top)), folded.last());
    }

    private static String notShown(int terms, Frame frame) {
        return frame.texts().get(terms == 1 ? "formula.notShown.one" : "formula.notShown", terms);
    }

    /// Returns the room that [#forHall] needs behind a line to say how many terms are not in sight.
    public static double noteWidth(Frame frame, TextMeasure measure) {
        return measure.width(notShown(frame.moment().step().terms().size(), frame), TextStyle.ofSize(frame.sizes().formula()))
                + frame.sizes().formula();
    }

    /// Tells whether the last line stands apart.
    public boolean isFolded() {
        return last.height() > 0;
    }
}
