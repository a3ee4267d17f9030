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
    public record Chip(String text, Kind kind, Optional<Cell> cell, double x, double y, double width, boolean current) {

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
        var moment = frame.moment();
        var formula = new Builder(frame, moment, width, measure).build();
        if (moment.complete())
            return formula;
        var finished = new Builder(frame, moment.finished(), width, measure).build();
        return new FormulaLayout(formula.chips(), Math.max(formula.height(), finished.height()), formula.now());
    }

    /// Finds the cell whose chip is at a point.
    public Optional<Cell> cellAt(double x, double y, Sizes sizes) {
        return chips.stream().filter(c -> c.contains(x, y, chipHeight(sizes))).findFirst().flatMap(Chip::cell);
    }

    /// Writes what the sum comes to with its sign, `= 45` or `≈ 0.333`, and that it is a running sum if it is.
    public String result() {
        int at = chips.size() - 1;
        while (chips.get(at).kind() != Kind.RESULT && chips.get(at).kind() != Kind.RUNNING)
            at--;
        var note = at < chips.size() - 1 ? chips.getLast().text() + " " : "";
        return note + chips.get(at - 1).text() + " " + chips.get(at).text();
    }

    private static final class Builder {

        private static final double GAP = 4;
        private static final double CHIP_PADDING = 7;

        private final Moment moment;
        private final View view;
        private final SlidingProduct operation;
        private final String running;
        private final double width;
        private final TextMeasure measure;
        private final TextStyle style;
        private final double lineHeight;
        private final List<Chip> chips = new ArrayList<>();
        private double x;
        private double y;
        private double now;

        Builder(Frame frame, Moment moment, double width, TextMeasure measure) {
            this.moment = moment;
            this.view = frame.view();
            this.operation = frame.operation();
            this.running = moment.complete() ? "" : frame.texts().get("formula.running");
            this.width = width;
            this.measure = measure;
            this.style = TextStyle.ofSize(frame.sizes().formula());
            this.lineHeight = lineHeight(frame.sizes());
            this.y = lineHeight / 2;
        }

        FormulaLayout build() {
            var begun = moment.channelSums().stream().filter(s -> s.termsDone() > 0).toList();
            // A channel of a single product needs no line to sum it up.
            boolean several = begun.size() > 1 && operation.spec().window().tapCount() > 1;
            var sum = new DisplayedSum();
            int from = 0;
            for (var channel : begun) {
                var line = several ? new DisplayedSum() : sum;
                terms(from, from + channel.termsDone(), line);
                from += channel.termsDone();
                if (several)
                    sum.partial(line, partial(channel, line));
            }
            if (several)
                partials(begun);
            if (moment.addsBias())
                bias(sum);
            result(sum.sign(resultText()));
            return new FormulaLayout(List.copyOf(chips), y + lineHeight / 2, now);
        }

        private void terms(int from, int to, DisplayedSum line) {
            var terms = moment.step().terms();
            for (int t = from; t < to; t++) {
                term(terms.get(t), t, x > 0 || t > from);
                line.product(terms.get(t).leftValue(), terms.get(t).rightValue(), view.symbols());
            }
        }

        private void term(Term term, int index, boolean plus) {
            boolean current = isWalked() && index == moment.termsDone() - 1 && !moment.addsBias();
            var left = view.symbols() ? symbol(term) : Numbers.display(term.leftValue());
            var right = view.symbols() ? StepText.symbol(operation, term.right()) : Numbers.display(term.rightValue());
            wrap(textWidth(left) + textWidth(right) + 4 * CHIP_PADDING + textWidth("+") + textWidth("·") + 3 * GAP);
            if (plus)
                sign("+");
            if (current)
                now = y - lineHeight / 2;
            chip(left, Kind.INPUT, Optional.of(term.left()), current);
            sign("·");
            chip(right, Kind.KERNEL, Optional.of(term.right()), current);
        }

        private boolean isWalked() {
            return view.grain() == Grain.MULTIPLY_ADD;
        }

        private String symbol(Term term) {
            return term.padding() ? "0" : StepText.symbol(operation, term.left());
        }

        /// Ends the line of a channel with its sum, and returns how that is written.
        private String partial(Moment.ChannelSum channel, DisplayedSum line) {
            var text = Numbers.display(channel.sum());
            wrap(signed("=", text, Kind.PARTIAL));
            sign(line.sign(text));
            chip(text, Kind.PARTIAL, Optional.empty(), false);
            newLine();
            return text;
        }

        /// Adds the sums of the channels on a line of their own.
        private void partials(List<Moment.ChannelSum> channels) {
            for (var channel : channels) {
                var text = Numbers.display(channel.sum());
                boolean last = channel.equals(channels.getLast()) && !moment.addsBias();
                wrap(signed("+", text, Kind.PARTIAL) + (last ? GAP + resultWidth() : 0));
                if (!channel.equals(channels.getFirst()))
                    sign("+");
                chip(text, Kind.PARTIAL, Optional.empty(), false);
            }
        }

        private void bias(DisplayedSum sum) {
            var cell = new Cell("b", moment.step().target().channel(), 0, 0);
            var text = view.symbols() ? StepText.symbol(operation, cell) : "b " + Numbers.display(moment.step().bias());
            // The bias takes the result along: a lone result on a line of its own says little.
            wrap(signed("+", text, Kind.BIAS) + GAP + resultWidth());
            sign("+");
            if (isWalked())
                now = y - lineHeight / 2;
            chip(text, Kind.BIAS, Optional.of(cell), isWalked());
            sum.value(moment.step().bias(), view.symbols());
        }

        private String resultText() {
            return Numbers.display(moment.runningSum());
        }

        private Kind resultKind() {
            return moment.complete() ? Kind.RESULT : Kind.RUNNING;
        }

        private double resultWidth() {
            return signed("=", resultText(), resultKind()) + (running.isEmpty() ? 0 : GAP + textWidth(running));
        }

        private void result(String sign) {
            wrap(resultWidth());
            sign(sign);
            chip(resultText(), resultKind(), Optional.of(moment.step().target()), false);
            if (!running.isEmpty())
                add(running, Kind.NOTE, Optional.empty(), textWidth(running), false);
        }

        private void chip(String text, Kind kind, Optional<Cell> cell, boolean current) {
            add(text, kind, cell, chipWidth(text, kind), current);
        }

        private void sign(String text) {
            add(text, Kind.SIGN, Optional.empty(), textWidth(text), false);
        }

        private void add(String text, Kind kind, Optional<Cell> cell, double wide, boolean current) {
            chips.add(new Chip(text, kind, cell, x, y, wide, current));
            x += wide + GAP;
        }

        /// Begins a new line unless so much still fits on this one.
        private void wrap(double needed) {
            if (x > 0 && x + needed > width)
                newLine();
        }

        private double signed(String sign, String text, Kind kind) {
            return textWidth(sign) + GAP + chipWidth(text, kind);
        }

        private double chipWidth(String text, Kind kind) {
            return measure.width(text, kind.isBold() ? style.withBold() : style) + 2 * CHIP_PADDING;
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
