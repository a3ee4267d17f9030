package org.receptive.trace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.receptive.spec.PaddingValues;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.trace.Term.Factor;
import org.receptive.trace.Timeline.Grain;

/// Tells a step in words and as a formula. Rows, columns and channels are counted from 0.
///
/// @param texts the language
public record StepText(Texts texts) {

    /// Writes the numbers that are in the value so far, in full precision and in the order of the loops: `9·(−1) + 8·(−2) + 0.5 = −24.5`.
    ///
    /// The value after the equals sign is the moment's own; of a plain sum, adding from left to right gives that very `double`.
    public String formula(Moment m) {
        var style = new Formula.Style(m.termsDone(), m.complete(), false, false);
        return written(m.step().reduction().formula(m.operation(), m.step(), style), f -> exact(f.value()));
    }

    /// Writes the whole step with names for numbers: `y[1,2] = x[1,3]·w[0,0] + 0·w[0,1] + b[0]`, with 0 for a zero of the padding, and
    /// for a copy in the padding the cell whose value it has.
    public String symbols(Moment m) {
        var op = m.operation();
        var style = new Formula.Style(m.step().terms().size(), true, false, true);
        var formula = written(m.step().reduction().formula(op, m.step(), style), f -> symbol(op, f));
        return symbol(op, m.step().target()) + " = " + formula.substring(0, formula.lastIndexOf(" = "));
    }

    private interface Naming {
        String name(Factor factor);
    }

    private static String written(Formula formula, Naming naming) {
        return switch (formula) {
            case Formula.Sign(var text) -> text;
            case Formula.Value(var factor) -> naming.name(factor);
            case Formula.Constant(double value) -> exact(value);
            case Formula.Group(_, var parts) -> joined(parts, naming);
            case Formula.Row(var parts) -> joined(parts, naming);
            case Formula.Line(var body) -> written(body, naming);
            case Formula.Partial(double value, _) -> "= " + Numbers.computed(value);
            case Formula.Carried(double value) -> exact(value);
            case Formula.Result(double value, _, _) -> "= " + Numbers.computed(value);
        };
    }

    /// Writes parts one after the other; `·` and brackets stand close, other signs apart.
    private static String joined(List<Formula> parts, Naming naming) {
        return parts.stream().map(p -> written(p, naming)).collect(Collectors.joining(" "))
                .replace(" · ", "·").replace("( ", "(").replace(" )", ")").replace(" ,", ",").replace(" ²", "²");
    }

    private static String exact(double value) {
        var number = Numbers.computed(value);
        return number.charAt(0) == Numbers.MINUS ? "(" + number + ")" : number;
    }

    private static String symbol(Operation op, Factor factor) {
        return factor.source().map(cell -> symbol(op, cell)).orElse("0");
    }

    /// Names one cell: `x[1,3]`, with the channel in front where the map has several; `w[o,i,row,col]` where there are several kernels.
    public static String symbol(Operation op, Cell cell) {
        return op.map(cell.map()).symbol(cell);
    }

    /// Writes the formula of every output value: `y[r,c] = b + Σ x[r·S + u·D − P, c·S + v·D − P] · w[u,v]`.
    ///
    /// A convolution reads `w[kH−1−u, kW−1−v]`. With several channels or filters the formula has their indices and says what the sum runs
    /// over. Where the two axes differ, a letter gets its axis: `SH` and `SW`.
    public String general(Operation op) {
        var rule = op.reads().rule(op.y());
        var formula = rule.over().isEmpty() ? rule.formula() : texts.get("trace.general.sum", rule.formula(), rule.over());
        var filling = op.reads().filling();
        return filling == PaddingValues.ZEROS ? formula : formula + texts.get("trace.general." + filling.word());
    }

    /// Tells in one sentence what happens at this moment: how the value comes about, or which term it is.
    ///
    /// @param m a moment of `t`
    /// @param t the timeline, whose grain decides which of the two is told
    public String sentence(Moment m, Timeline t) {
        var step = m.step();
        if (m.stamp().isPresent())
            return new StampText(texts, m, m.stamp().get(), t).write();
        if (step.terms().isEmpty())
            return texts.get("trace.nothing", place(m));
        return switch (t.grain()) {
            case VALUE -> valueSentence(m);
            case TERM -> termSentence(m);
        };
    }

    private String valueSentence(Moment m) {
        var terms = m.summands();
        if (terms.isEmpty())
            return texts.get("trace.onlyBias", place(m), m.step().value());
        boolean products = terms.getFirst().factors().size() > 1;
        var key = m.step().reduction().key();
        if (!key.equals("sum") || !products)
            return texts.get("reduction." + key + ".value", place(m), terms.size(), where(m), m.step().value(), remark(m));
        Object count = terms.size() == 1 ? Message.of("trace.product") : Message.of("trace.products", terms.size());
        Object bias = m.addsBias() ? Message.of("trace.andBias", m.lastTerm().orElseThrow().product()) : "";
        var sentence = terms.size() == 1 && !m.addsBias() ? "trace.valueOfOne" : "trace.value";
        return texts.get(sentence, place(m), count, where(m), bias, m.step().value(), remark(m));
    }

    /// Says what is peculiar to this step: which term was taken, or how many lie in the padding.
    private Object remark(Moment m) {
        var chosen = m.step().reduction().chosen(m.step(), m.step().terms().size());
        if (chosen.isPresent()) {
            var from = symbol(m.operation(), m.step().terms().get(chosen.getAsInt()).first());
            int ties = m.step().ties().size();
            return ties == 0 ? Message.of("trace.chosen", from) : Message.of("trace.chosenTie", from, ties + 1);
        }
        int terms = m.summands().size();
        int padded = (int) m.summands().stream().filter(Term::padding).count();
        if (padded == 0)
            return copied(m);
        if (m.step().reduction() instanceof Reduction.Mean)
            return StepCaption.divisor("trace.mean.", m);
        if (padded == terms)
            return Message.of("trace.padding.all");
        boolean products = m.summands().getFirst().factors().size() > 1;
        if (padded == 1)
            return Message.of(products ? "trace.padding.one" : "trace.padding.value");
        return Message.of(products ? "trace.padding.several" : "trace.padding.values", padded);
    }

    /// Says how many values come from the padding, and as an example from where the first has its own.
    private static Object copied(Moment m) {
        var copies = m.summands().stream().map(Term::first).filter(Factor::isCopy).toList();
        if (copies.isEmpty())
            return "";
        var first = copies.getFirst();
        var key = copies.size() == 1 ? "trace.copied.one" : "trace.copied.several";
        return Message.of(key, copies.size(), symbol(m.operation(), first.shown()), symbol(m.operation(), first.source().orElseThrow()));
    }

    private String termSentence(Moment m) {
        var term = m.lastTerm().orElseThrow();
        if (m.addsBias())
            return texts.get("trace.biasAdded", term.product(), m.running());
        var key = m.step().reduction().key();
        if (!key.equals("sum"))
            return texts.get("reduction." + key + ".term", m.termsDone(), m.step().terms().size(), symbol(m.operation(), term.first()),
                    term.first().value(), running(m));
        if (term.factors().size() == 1)
            return texts.get("trace.add", m.termsDone(), m.summands().size(), symbol(m.operation(), term.first()), term.product(),
                    running(m));
        if (term.first().isCopy())
            return texts.get("trace.multiplyAdd.copied", m.termsDone(), m.summands().size(), term.first().value(), term.last().value(),
                    term.product(), running(m), symbol(m.operation(), term.first().shown()),
                    symbol(m.operation(), term.first().source().orElseThrow()));
        var where = term.padding() ? "trace.multiplyAdd.padding" : "trace.multiplyAdd";
        return texts.get(where, m.termsDone(), m.summands().size(), term.first().value(), term.last().value(), term.product(), running(m));
    }

    private static Message running(Moment m) {
        return m.complete()
                ? Message.of("trace.valueIs", m.running())
                : Message.of("reduction." + m.step().reduction().key() + ".soFar", m.running());
    }

    /// Says in one sentence why the gradient at work is made of what it is made of, if it is one.
    public Optional<String> reason(Moment m) {
        return GradientReason.of(m.operation()).map(texts::get);
    }

    /// Tells where the window lies and what the next step does.
    ///
    /// @param m a moment of `t`
    /// @param t the timeline
    public String caption(Moment m, Timeline t) {
        return m.stamp().map(stamp -> new StampText(texts, m, stamp, t).write()).orElseGet(() -> new StepCaption(texts, m, t).write());
    }

    private Message place(Moment m) {
        return StepCaption.place(m);
    }

    private Object where(Moment m) {
        return new StepCaption(texts, m, new Timeline(m.operation(), Grain.VALUE)).window();
    }
}
