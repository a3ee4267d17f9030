package org.receptive.trace;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.receptive.spec.WindowAxis;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;

/// Tells a step in words and as a formula. Rows, columns and channels are counted from 0.
///
/// @param texts the language
public record StepText(Texts texts) {

    /// More rows or columns than this are not listed one by one.
    private static final int MOST_LISTED = 5;

    /// Writes the numbers that are added so far, in full precision and in the order of the loops: `9·(−1) + 8·(−2) + 0.5 = −24.5`.
    ///
    /// The value after the equals sign is the moment's running sum. Adding from left to right gives that very `double`.
    public String formula(Moment m) {
        var summands = m.step().terms().stream().limit(m.termsDone())
                .map(t -> factor(t.leftValue()) + "·" + factor(t.rightValue()))
                .collect(Collectors.joining(" + "));
        var bias = m.addsBias() ? " + " + factor(m.step().bias()) : "";
        return summands + bias + " = " + Numbers.exact(m.runningSum());
    }

    private static String factor(double value) {
        var number = Numbers.exact(value);
        return number.charAt(0) == Numbers.MINUS ? "(" + number + ")" : number;
    }

    /// Writes the whole step with names for numbers: `y[1,2] = x[1,3]·w[0,0] + 0·w[0,1] + b[0]`, with 0 for a cell of the padding.
    public String symbols(Moment m) {
        var op = slidingProduct(m);
        var target = m.step().target();
        var summands = m.step().terms().stream()
                .map(t -> (t.padding() ? "0" : symbol(op, t.left())) + "·" + symbol(op, t.right()))
                .collect(Collectors.joining(" + "));
        var bias = op.hasBias() ? " + " + symbol(op, new Cell("b", target.channel(), 0, 0)) : "";
        return symbol(op, target) + " = " + summands + bias;
    }

    /// Names one cell: `x[1,3]`, with the channel in front where the map has several; `w[o,i,row,col]` where there are several kernels.
    public static String symbol(SlidingProduct op, Cell cell) {
        return Symbols.of(op, cell);
    }

    /// Writes the formula of every output value: `y[r,c] = b + Σ x[r·S + u·D − P, c·S + v·D − P] · w[u,v]`.
    ///
    /// A convolution reads `w[kH−1−u, kW−1−v]`. With several channels or filters the formula has their indices and says what the sum runs
    /// over. Where the two axes differ, a letter gets its axis: `SH` and `SW`.
    public String general(SlidingProduct op) {
        boolean single = op.x().c() == 1 && op.y().c() == 1;
        return single ? Symbols.general(op) : texts.get("trace.general.sum", Symbols.general(op), Symbols.sumOver(op));
    }

    /// Tells in one sentence what happens at this moment: how the value comes about, or which multiply-add it is.
    ///
    /// @param m a moment of `t`
    /// @param t the timeline, whose grain decides which of the two is told
    public String sentence(Moment m, Timeline t) {
        return switch (t.grain()) {
            case VALUE -> valueSentence(m);
            case MULTIPLY_ADD -> multiplyAddSentence(m);
        };
    }

    private String valueSentence(Moment m) {
        var step = m.step();
        int terms = step.terms().size();
        int padded = (int) step.terms().stream().filter(Term::padding).count();
        Object products = terms == 1 ? Message.of("trace.product") : Message.of("trace.products", terms);
        Object bias = m.operation().hasBias() ? Message.of("trace.andBias", step.bias()) : "";
        var key = terms == 1 && !m.operation().hasBias() ? "trace.valueOfOne" : "trace.value";
        return texts.get(key, place(m), products, windowAndChannels(m), bias, step.value(), paddingRemark(padded, terms));
    }

    private static Object paddingRemark(int padded, int terms) {
        if (padded == 0)
            return "";
        if (padded == terms)
            return Message.of("trace.padding.all");
        return padded == 1 ? Message.of("trace.padding.one") : Message.of("trace.padding.several", padded);
    }

    private String multiplyAddSentence(Moment m) {
        if (m.addsBias())
            return texts.get("trace.biasAdded", m.step().bias(), m.runningSum());
        var term = m.lastTerm();
        var where = term.padding() ? "trace.multiplyAdd.padding" : "trace.multiplyAdd";
        var sum = m.complete() ? "trace.valueIs" : "trace.sumSoFar";
        return texts.get(where, m.termsDone(), m.step().terms().size(), term.leftValue(), term.rightValue(), term.product(),
                Message.of(sum, m.runningSum()));
    }

    /// Tells where the window lies and what the next step does.
    ///
    /// @param m a moment of `t`
    /// @param t the timeline
    public String caption(Moment m, Timeline t) {
        return texts.get("trace.caption", rows(m), cols(m), channels(m, "trace.andChannels"), next(m, t));
    }

    private Message next(Moment m, Timeline t) {
        if (!m.complete())
            return withinStep(m);
        var op = slidingProduct(m);
        var target = m.step().target();
        var window = op.spec().window();
        if (m.step().index() == t.operation().stepCount() - 1)
            return Message.of("trace.next.none");
        if (target.col() < op.y().w() - 1)
            return Message.of("trace.next.right", distance(window.cols(), "trace.columnCount"));
        if (target.row() == op.y().h() - 1)
            return Message.of("trace.next.channel", target.channel() + 1);
        return Message.of(op.y().w() > 1 ? "trace.next.row" : "trace.next.down", distance(window.rows(), "trace.rowCount"));
    }

    private static Message withinStep(Moment m) {
        int terms = m.step().terms().size();
        return m.termsDone() < terms ? Message.of("trace.next.multiplyAdd", m.termsDone() + 1, terms) : Message.of("trace.next.bias");
    }

    private static Message distance(WindowAxis axis, String key) {
        return axis.stride() == 1 ? Message.of(key + ".one") : Message.of(key, axis.stride());
    }

    private Message place(Moment m) {
        var target = m.step().target();
        return slidingProduct(m).y().c() > 1
                ? Message.of("trace.place.channel", target.channel(), target.row(), target.col())
                : Message.of("trace.place", target.row(), target.col());
    }

    private Message windowAndChannels(Moment m) {
        return Message.of("trace.window", rows(m), cols(m), channels(m, "trace.ofChannels"));
    }

    private Message rows(Moment m) {
        return span("trace.rows", positions(slidingProduct(m).spec().window().rows(), m.step().target().row()));
    }

    private Message cols(Moment m) {
        return span("trace.columns", positions(slidingProduct(m).spec().window().cols(), m.step().target().col()));
    }

    private Object channels(Moment m, String key) {
        var op = slidingProduct(m);
        if (op.x().c() == 1)
            return "";
        int first = op.spec().firstInputChannel(m.step().target().channel());
        var read = IntStream.range(first, first + op.w().c()).boxed().toList();
        return Message.of(key, span("trace.channels", read));
    }

    private static List<Integer> positions(WindowAxis axis, int output) {
        return IntStream.range(0, axis.kernel()).mapToObj(tap -> axis.inputIndex(output, tap)).toList();
    }

    private Message span(String key, List<Integer> positions) {
        int first = positions.getFirst();
        int last = positions.getLast();
        if (positions.size() == 1)
            return Message.of(key + ".one", first);
        if (last - first == positions.size() - 1)
            return Message.of(key, number(first) + "…" + number(last));
        var shown = positions.stream().map(StepText::number).toList();
        if (positions.size() > MOST_LISTED)
            shown = List.of(shown.get(0), shown.get(1), "…", shown.getLast());
        return Message.of(key, String.join(texts.get("trace.separator"), shown));
    }

    private static String number(int value) {
        return Numbers.exact(value);
    }

    private static SlidingProduct slidingProduct(Moment m) {
        return switch (m.operation()) {
            case SlidingProduct op -> op;
        };
    }
}
