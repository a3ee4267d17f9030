package org.receptive.draw.scene;

import java.util.List;
import org.receptive.draw.scene.FormulaLayout.Chip;
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
                .map(c -> new Chip(c.text(), c.kind(), c.cell(), c.x(), half, c.width(), c.current())).toList();
        List<Chip> before = formula.chips().stream().filter(c -> c.y() < bottom).toList();
        return new FoldedFormula(new FormulaLayout(before, bottom - half, formula.now()), new FormulaLayout(last, 2 * half, 0));
    }

    /// Tells whether the last line stands apart.
    public boolean isFolded() {
        return last.height() > 0;
    }
}
