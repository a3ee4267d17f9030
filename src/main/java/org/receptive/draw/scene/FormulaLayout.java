package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.receptive.draw.surface.TextMeasure;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.View;
import org.receptive.text.Numbers;
import org.receptive.trace.Cell;
import org.receptive.trace.Grain;
import org.receptive.trace.Moment;
import org.receptive.trace.SlidingProduct;
import org.receptive.trace.StepText;
import org.receptive.trace.Term;

/// Breaks a step's sum into lines of chips: a line begins with each input channel, and ends with that channel's partial sum when there are several.
///
/// @param chips every chip and sign with its place
/// @param height the height of all lines, in px
/// @param now the top of the line at work, to scroll to
public record FormulaLayout(List<Chip> chips, double height, double now) {

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
        /// The result, or the running sum.
        RESULT,
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
    /// @param done whether it is already in the sum
    /// @param current whether it is being added now
    public record Chip(String text, Kind kind, Optional<Cell> cell, double x, double y, double width, boolean done, boolean current) {

        /// Tells whether a point lies on the chip of a formula whose chips are `chipHeight` px high.
        public boolean contains(double px, double py, double chipHeight) {
            return px >= x && px < x + width && Math.abs(py - y) <= chipHeight / 2;
        }
    }

    /// Returns the height of a chip.
    public static double chipHeight(Sizes sizes) {
        return sizes.formula() + 10;
    }

    /// Returns the distance from one line to the next.
    public static double lineHeight(Sizes sizes) {
        return chipHeight(sizes) + 8;
    }

    /// Lays the formula of a moment out in lines of at most `width` px.
    public static FormulaLayout of(Frame frame, double width, TextMeasure measure) {
        return new Builder(frame, width, measure).build();
    }

    /// Finds the cell whose chip is at a point.
    public Optional<Cell> cellAt(double x, double y, Sizes sizes) {
        return chips.stream().filter(c -> c.contains(x, y, chipHeight(sizes))).findFirst().flatMap(Chip::cell);
    }

    private static final class Builder {

        private static final double GAP = 4;
        private static final double CHIP_PADDING = 7;

        private final Moment moment;
        private final View view;
        private final SlidingProduct operation;
        private final double width;
        private final TextMeasure measure;
        private final TextStyle style;
        private final double lineHeight;
        private final List<Chip> chips = new ArrayList<>();
        private double x;
        private double y;
        private double now;

        Builder(Frame frame, double width, TextMeasure measure) {
            this.moment = frame.moment();
            this.view = frame.view();
            this.operation = frame.operation();
            this.width = width;
            this.measure = measure;
            this.style = TextStyle.ofSize(frame.sizes().formula());
            this.lineHeight = lineHeight(frame.sizes());
            this.y = lineHeight / 2;
        }

        FormulaLayout build() {
            var sums = moment.channelSums();
            var terms = moment.step().terms();
            boolean byChannel = sums.size() > 1;
            int from = 0;
            for (int s = 0; s < sums.size(); s++) {
                int to = from + terms.size() / sums.size();
                if (s > 0)
                    newLine();
                for (int t = from; t < to; t++)
                    term(terms.get(t), t, t > 0);
                if (byChannel)
                    partial(sums.get(s), from);
                from = to;
            }
            if (operation.hasBias())
                bias();
            result();
            return new FormulaLayout(List.copyOf(chips), y + lineHeight / 2, now);
        }

        private void term(Term term, int index, boolean plus) {
            boolean done = index < moment.termsDone();
            boolean current = view.grain() == Grain.MULTIPLY_ADD && index == moment.termsDone() - 1 && !addingBias();
            var left = view.symbols() ? symbol(term) : Numbers.display(term.leftValue());
            var right = view.symbols() ? StepText.symbol(operation, term.right()) : Numbers.display(term.rightValue());
            double needed = textWidth(left) + textWidth(right) + 4 * CHIP_PADDING + sign("+") + sign("·") + 3 * GAP;
            if (x > 0 && x + needed > width)
                newLine();
            if (plus)
                sign("+", done);
            if (current)
                now = y - lineHeight / 2;
            chip(left, Kind.INPUT, Optional.of(term.left()), done, current);
            sign("·", done);
            chip(right, Kind.KERNEL, Optional.of(term.right()), done, current);
        }

        private boolean addingBias() {
            return operation.hasBias() && moment.complete();
        }

        private String symbol(Term term) {
            return term.padding() ? "0" : StepText.symbol(operation, term.left());
        }

        private void partial(Moment.ChannelSum sum, int from) {
            boolean begun = moment.termsDone() > from;
            var text = begun ? Numbers.display(sum.sum()) : "…";
            wrap("=", text, Kind.PARTIAL);
            sign("=", begun);
            chip(text, Kind.PARTIAL, Optional.empty(), begun, false);
        }

        private void bias() {
            boolean current = view.grain() == Grain.MULTIPLY_ADD && addingBias();
            var cell = new Cell("b", moment.step().target().channel(), 0, 0);
            var text = view.symbols() ? StepText.symbol(operation, cell) : "b " + Numbers.display(moment.step().bias());
            // The bias takes the result along: a lone result on a line of its own says little.
            wrap(signed("+", text, Kind.BIAS) + GAP + signed("=", Numbers.display(moment.runningSum()), Kind.RESULT));
            sign("+", moment.complete());
            if (current)
                now = y - lineHeight / 2;
            chip(text, Kind.BIAS, Optional.of(cell), moment.complete(), current);
        }

        private void result() {
            var value = moment.runningSum();
            var sign = Numbers.isShownExactly(value) ? "=" : "≈";
            wrap(sign, Numbers.display(value), Kind.RESULT);
            sign(sign, true);
            chip(Numbers.display(value), Kind.RESULT, Optional.of(moment.step().target()), true, false);
        }

        private void chip(String text, Kind kind, Optional<Cell> cell, boolean done, boolean current) {
            double w = chipWidth(text, kind);
            chips.add(new Chip(text, kind, cell, x, y, w, done, current));
            x += w + GAP;
        }

        private void sign(String text, boolean done) {
            double w = sign(text);
            chips.add(new Chip(text, Kind.SIGN, Optional.empty(), x, y, w, done, false));
            x += w + GAP;
        }

        private void wrap(String sign, String text, Kind kind) {
            wrap(signed(sign, text, kind));
        }

        /// Begins a new line unless so much still fits on this one.
        private void wrap(double needed) {
            if (x > 0 && x + needed > width)
                newLine();
        }

        private double signed(String sign, String text, Kind kind) {
            return sign(sign) + GAP + chipWidth(text, kind);
        }

        private double chipWidth(String text, Kind kind) {
            return measure.width(text, kind.isBold() ? style.withBold() : style) + 2 * CHIP_PADDING;
        }

        private double sign(String text) {
            return textWidth(text);
        }

        private double textWidth(String text) {
            return measure.width(text, style);
        }

        private void newLine() {
            x = 0;
            y += lineHeight;
        }
    }
}
