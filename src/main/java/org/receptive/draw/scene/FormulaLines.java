package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.draw.scene.FormulaLayout.Chip;
import org.receptive.draw.scene.FormulaLayout.Kind;
import org.receptive.draw.surface.TextMeasure;
import org.receptive.draw.surface.TextStyle;
import org.receptive.text.Numbers;
import org.receptive.trace.Cell;
import org.receptive.trace.Formula;
import org.receptive.trace.MapId;
import org.receptive.trace.Moment;
import org.receptive.trace.Term.Factor;
import org.receptive.trace.Timeline.Grain;

/// Breaks a formula into lines of chips, as wide as there is room for.
final class FormulaLines {

    /// Between two equations side by side, in heights of the text.
    private static final double BESIDE_EM = 1.2;

    /// How close the chips stand.
    ///
    /// @param gap between chips
    /// @param padding beside the text of a chip
    /// @param beside whether an equation may stand beside the one before
    record Spacing(double gap, double padding, boolean beside) {

        /// As at a desk.
        static final Spacing USUAL = new Spacing(4, 7, false);
        /// Where a hall would else not see everything.
        static final Spacing DENSE = new Spacing(4, 4, true);

        Spacing oneBelowAnother() {
            return new Spacing(gap, padding, false);
        }
    }

    /// Where an equation begins.
    record Start(double x, double y) {}

    private final Moment moment;
    private final boolean names;
    private final boolean byTerms;
    private final String running;
    private final double width;
    private final TextMeasure measure;
    private final TextStyle style;
    private final double lineHeight;
    private final Spacing spacing;
    private final List<Start> starts = new ArrayList<>();
    private List<Start> given = List.of();
    private int equations;
    private final List<Chip> chips = new ArrayList<>();
    private final Map<MapId, Boolean> fractions = new HashMap<>();
    private int term = -1;
    private double x;
    private double y;
    private double now;

    /// Prepares to write what a frame's formula says at a moment in lines of at most `width` px.
    FormulaLines(Frame frame, Moment moment, double width, TextMeasure measure, Spacing spacing) {
        this.spacing = spacing;
        this.moment = moment;
        this.names = frame.view().symbols();
        this.byTerms = frame.view().grain() == Grain.TERM;
        this.running = moment.complete()
                ? ""
                : frame.texts().get("reduction." + moment.step().reduction().key() + ".running");
        this.width = width;
        this.measure = measure;
        this.style = TextStyle.ofSize(frame.sizes().formula());
        this.lineHeight = FormulaLayout.lineHeight(frame.sizes());
        this.y = lineHeight / 2;
    }

    /// Lays equations out where those of the finished step begin, so that none moves while terms are added.
    FormulaLines startingAt(List<Start> finished) {
        given = List.copyOf(finished);
        return this;
    }

    /// Returns where the equations began.
    List<Start> starts() {
        return starts;
    }

    /// Lays the formula out as far as it is added.
    FormulaLayout build() {
        var written = new Formula.Style(moment.termsDone(), moment.complete(), true, names);
        return build(moment.step().reduction().formula(moment.operation(), moment.step(), written));
    }

    /// Lays a formula out.
    FormulaLayout build(Formula formula) {
        equations = formula instanceof Formula.Row(var parts) ? (int) parts.stream().filter(Formula.Line.class::isInstance).count() : 0;
        place(formula);
        return new FormulaLayout(List.copyOf(chips), y + lineHeight / 2, now);
    }

    /// Places a part; what belongs together gets a new line unless all of it still fits on this one.
    private void place(Formula part) {
        switch (part) {
            case Formula.Row(var parts) -> parts.forEach(this::place);
            case Formula.Line(var body) -> {
                begin(body);
                place(body);
            }
            case Formula.Group(int of, var parts) -> {
                wrap(width(part));
                term = of;
                if (isCurrent())
                    now = y - lineHeight / 2;
                parts.forEach(this::leaf);
                term = -1;
            }
            case Formula.Sign _, Formula.Value _, Formula.Constant _, Formula.Partial _, Formula.Carried _, Formula.Result _ -> {
                wrap(width(part));
                leaf(part);
            }
        }
    }

    /// Goes to where an equation begins: beside the one before, in the second half of the line if that is still free, or on a new line.
    private void begin(Formula equation) {
        if (!given.isEmpty()) {
            var at = starts.size() == equations - 1 ? given.getLast() : given.get(Math.min(starts.size(), given.size() - 1));
            x = at.x();
            y = at.y();
        } else
            if (x > 0) {
                double next = Math.max(width / 2, x + BESIDE_EM * style.sizePx());
                if (spacing.beside() && next + width(equation) <= width)
                    x = next;
                else
                    newLine();
            }
        starts.add(new Start(x, y));
    }

    private boolean isCurrent() {
        return byTerms && term >= 0 && term == moment.termsDone() - 1;
    }

    private void leaf(Formula part) {
        switch (part) {
            case Formula.Row(var parts) -> parts.forEach(this::leaf);
            case Formula.Line(var body) -> leaf(body);
            case Formula.Group(_, var parts) -> parts.forEach(this::leaf);
            case Formula.Sign(var text) -> sign(text);
            case Formula.Constant(double value) -> sign(constant(value));
            case Formula.Value(var factor) -> chip(text(factor), kind(factor), Optional.of(factor.shown()), isCurrent());
            case Formula.Partial(double value, boolean exact) -> {
                sign(equals(exact));
                chip(Numbers.display(value), Kind.PARTIAL, Optional.empty(), false);
            }
            case Formula.Carried(double value) -> chip(Numbers.display(value), Kind.PARTIAL, Optional.empty(), false);
            case Formula.Result(double value, boolean exact, boolean complete) -> {
                sign(equals(exact));
                chip(Numbers.display(value), complete ? Kind.RESULT : Kind.RUNNING, Optional.of(moment.step().target()), false);
                if (!running.isEmpty())
                    add(running, Kind.NOTE, Optional.empty(), textWidth(running), false);
            }
        }
    }

    private double width(Formula part) {
        return switch (part) {
            case Formula.Row(var parts) -> width(parts);
            case Formula.Line(var body) -> width(body);
            case Formula.Group(_, var parts) -> width(parts);
            case Formula.Sign(var text) -> textWidth(text);
            case Formula.Constant(double value) -> textWidth(constant(value));
            case Formula.Value(var factor) -> chipWidth(text(factor), kind(factor));
            case Formula.Partial(double value, _) -> textWidth("=") + spacing.gap() + chipWidth(Numbers.display(value), Kind.PARTIAL);
            case Formula.Carried(double value) -> chipWidth(Numbers.display(value), Kind.PARTIAL);
            case Formula.Result(double value, _, boolean complete) ->
                textWidth("=") + spacing.gap() + chipWidth(Numbers.display(value), complete ? Kind.RESULT : Kind.RUNNING)
                        + (running.isEmpty() ? 0 : spacing.gap() + textWidth(running));
        };
    }

    private double width(List<Formula> parts) {
        return parts.stream().mapToDouble(this::width).sum() + spacing.gap() * Math.max(0, parts.size() - 1);
    }

    private static String equals(boolean exact) {
        return exact ? "=" : "≈";
    }

    private static String constant(double value) {
        var number = Numbers.display(value);
        return value < 0 ? "(" + number + ")" : number;
    }

    private String text(Factor factor) {
        var map = moment.operation().map(factor.shown().map());
        if (names)
            return factor.source().map(map::symbol).orElse("0");
        boolean fraction = fractions.computeIfAbsent(map.id(), id -> map.inFractions());
        return fraction ? Numbers.fraction(factor.value()) : Numbers.display(factor.value());
    }

    private Kind kind(Factor factor) {
        return switch (moment.operation().map(factor.shown().map()).role()) {
            case INPUT, OUTPUT -> Kind.INPUT;
            case PARAMETER -> Kind.KERNEL;
            case BIAS -> Kind.BIAS;
        };
    }

    private void chip(String text, Kind kind, Optional<Cell> cell, boolean current) {
        add(text, kind, cell, chipWidth(text, kind), current);
    }

    private void sign(String text) {
        add(text, Kind.SIGN, Optional.empty(), textWidth(text), false);
    }

    private void add(String text, Kind kind, Optional<Cell> cell, double wide, boolean current) {
        chips.add(new Chip(text, kind, cell, x, y, wide, current, term));
        x += wide + spacing.gap();
    }

    /// Begins a new line unless so much still fits on this one.
    private void wrap(double needed) {
        if (x > 0 && x + needed > width)
            newLine();
    }

    private double chipWidth(String text, Kind kind) {
        return measure.width(text, kind.isBold() ? style.withBold() : style) + 2 * spacing.padding();
    }

    private double textWidth(String text) {
        return measure.width(text, style);
    }

    private void newLine() {
        x = 0;
        y += lineHeight;
    }
}
