package org.receptive.draw.scene;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.receptive.draw.scene.FormulaLines.Spacing;
import org.receptive.draw.surface.TextMeasure;
import org.receptive.draw.theme.Sizes;
import org.receptive.trace.Cell;
import org.receptive.trace.Formula;

/// Breaks a step's sum into lines of chips, as far as it is added.
///
/// With several input channels each has an equation of its own, and the last line adds their partial sums and the bias.
///
/// @param chips every chip and sign with its place
/// @param height the height of all lines of the finished step, in px, so that nothing moves while terms are added
/// @param now the top of the line at work, to scroll to
public record FormulaLayout(List<Chip> chips, double height, double now) {

    /// No formula.
    public static final FormulaLayout EMPTY = new FormulaLayout(List.of(), 0, 0);

    /// What a chip stands for.
    public enum Kind {
        /// A value of the input.
        INPUT,
        /// A weight.
        KERNEL,
        /// The bias.
        BIAS,
        /// The partial sum of a channel.
        PARTIAL,
        /// The result.
        RESULT,
        /// The sum so far, which is no result yet.
        RUNNING,
        /// A word about the number before it.
        NOTE,
        /// A sign between chips.
        SIGN;

        boolean isBold() {
            return this == RESULT || this == PARTIAL;
        }
    }

    /// One chip or sign.
    ///
    /// @param text what it says
    /// @param kind what it stands for
    /// @param cell the cell that it shows, if one
    /// @param x the left edge
    /// @param y the middle
    /// @param width the width
    /// @param current whether it is being added now
    /// @param term the term that it belongs to, −1 if none
    public record Chip(String text, Kind kind, Optional<Cell> cell, double x, double y, double width, boolean current, int term) {

        /// Returns this chip with its middle at another height.
        Chip at(double newY) {
            return new Chip(text, kind, cell, x, newY, width, current, term);
        }

        /// Tells whether a point lies on the chip of a formula whose chips are `chipHeight` px high.
        public boolean contains(double px, double py, double chipHeight) {
            return px >= x && px < x + width && Math.abs(py - y) <= chipHeight / 2;
        }
    }

    /// Returns the height of a chip.
    public static double chipHeight(Sizes sizes) {
        return sizes.formula() + (sizes.least() > 0 ? 7 : 10);
    }

    /// Returns the distance from one line to the next; a hall sees more lines for a little less air between them.
    public static double lineHeight(Sizes sizes) {
        return chipHeight(sizes) + (sizes.least() > 0 ? 3 : 8);
    }

    /// Lays the formula of a moment out in lines of at most `width` px.
    public static FormulaLayout of(Frame frame, double width, TextMeasure measure) {
        return of(frame, width, measure, Spacing.USUAL);
    }

    private static FormulaLayout of(Frame frame, double width, TextMeasure measure, Spacing spacing) {
        var moment = frame.moment();
        var lines = new FormulaLines(frame, moment.finished(), width, measure, spacing);
        var finished = lines.build();
        if (moment.complete())
            return finished;
        var starts = spacing.beside() ? lines.starts() : List.<FormulaLines.Start>of();
        var formula = new FormulaLines(frame, moment, width, measure, spacing).startingAt(starts).build();
        return new FormulaLayout(formula.chips(), Math.max(formula.height(), finished.height()), formula.now());
    }

    /// Lays the formula of a moment out in at most so many lines, if that is possible: closer together, and equations side by side, where
    /// it
    /// must be. If it is not, each line leaves `note` px free at its end.
    public static FormulaLayout within(double lines, Frame frame, double width, double note, TextMeasure measure) {
        double most = lines * lineHeight(frame.sizes()) + 1;
        for (var spacing : List.of(Spacing.USUAL, Spacing.DENSE)) {
            var formula = of(frame, width, measure, spacing);
            if (formula.height() <= most)
                return formula;
        }
        return of(frame, width - note, measure, Spacing.DENSE.oneBelowAnother());
    }

    /// Lays the formula of a finished step out in lines of at most `width` px, the middle of a long one left out.
    ///
    /// @param most how many terms are written in full, at most
    public static FormulaLayout shortened(Frame frame, int most, double width, TextMeasure measure) {
        var moment = frame.moment().finished();
        var written = new Formula.Style(moment.termsDone(), true, false, frame.view().symbols());
        var formula = moment.step().reduction().formula(moment.operation(), moment.step(), written);
        return new FormulaLines(frame, moment, width, measure, Spacing.USUAL).build(new ShortFormula(moment, most).of(formula));
    }

    /// Finds the cell whose chip is at a point.
    public Optional<Cell> cellAt(double x, double y, Sizes sizes) {
        return chips.stream().filter(c -> c.contains(x, y, chipHeight(sizes))).findFirst().flatMap(Chip::cell);
    }

    /// Writes all chips and signs one after the other.
    public String text() {
        return chips.stream().map(Chip::text).collect(Collectors.joining(" "));
    }

    /// Writes what the sum comes to with its sign, `= 45` or `≈ 0.333`, and that it is a running sum if it is.
    public String result() {
        int at = chips.size() - 1;
        while (chips.get(at).kind() != Kind.RESULT && chips.get(at).kind() != Kind.RUNNING)
            at--;
        var note = at < chips.size() - 1 ? chips.getLast().text() + " " : "";
        return note + chips.get(at - 1).text() + " " + chips.get(at).text();
    }
}
