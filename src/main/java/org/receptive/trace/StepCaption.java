package org.receptive.trace;

import java.util.List;
import java.util.function.ToIntFunction;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.trace.NamedMap.Role;

/// Says where a step reads and what the next one does. All of it comes from the terms, so the words cannot disagree with the arithmetic.
///
/// @param texts the language
/// @param m a moment of `t`
/// @param t the timeline
record StepCaption(Texts texts, Moment m, Timeline t) {

    /// More rows or columns than this are not listed one by one.
    private static final int MOST_LISTED = 5;

    String write() {
        if (m.summands().isEmpty())
            return texts.get("trace.captionNothing", symbol(), next());
        if (isPoint())
            return texts.get("trace.captionOne", symbol(),
                    m.operation().map(m.summands().getFirst().first().shown().map()).symbol(m.summands().getFirst().first().shown()),
                    next());
        if (!isWindow())
            return texts.get("trace.captionAll", symbol(), m.summands().size(), next());
        var input = input();
        var caption = texts.get("trace.caption", rows(), cols(), channels("trace.andChannels"), next(), input.id().letter());
        boolean edge = m.step().reduction() instanceof Reduction.Mean && m.summands().stream().anyMatch(Term::padding)
                && m.summands().stream().anyMatch(Term::counts);
        return edge ? caption + texts.get(divisor("trace.divisor.", m)) : caption;
    }

    /// Says by what a mean divides where its window reaches over the edge.
    static Message divisor(String keys, Moment m) {
        int padded = (int) m.summands().stream().filter(Term::padding).count();
        int counting = (int) m.summands().stream().filter(Term::counts).count();
        int beyond = m.summands().size() - counting;
        if (counting == 0)
            return Message.of("trace.padding.all");
        if (beyond == 0)
            return Message.of(keys + "counted", counting, padded);
        return beyond == padded
                ? Message.of(keys + "uncounted", counting, padded)
                : Message.of(keys + "partly", counting, padded, padded - beyond);
    }

    private String symbol() {
        return m.operation().y().symbol(m.step().target());
    }

    private NamedMap input() {
        return m.operation().map(m.summands().getFirst().first().shown().map());
    }

    /// Tells whether what is read is a window on images, and not a list or several maps at one place.
    private boolean isWindow() {
        return (input().form() == NamedMap.Form.MAPS || input().form() == NamedMap.Form.STRETCHED)
                && m.operation().maps(Role.INPUT).size() == 1;
    }

    /// Tells whether a single value is read where no window slides.
    private boolean isPoint() {
        return m.summands().size() == 1 && (m.operation().maps(Role.PARAMETER).isEmpty() || !isWindow());
    }

    /// Tells whether the window moves by the same stride from value to value; where values are gathered from what was scattered, it does
    /// not.
    private boolean isSliding() {
        return !(m.operation().reads() instanceof WeightReads.Transposed
                || m.operation().reads() instanceof ConvolutionGradientReads.OfSlidingInput
                || m.operation().reads() instanceof GradientReads.OfPooled || m.operation().reads() instanceof InvertedReads);
    }

    /// Names the output value at work.
    static Message place(Moment m) {
        var target = m.step().target();
        var y = m.operation().y();
        if (y.form() == NamedMap.Form.VECTOR)
            return Message.of("trace.place.unit", y.index(target));
        if ((y.form() == NamedMap.Form.FILTERS || y.values().n() > 1) && y.namesSlices())
            return Message.of("trace.place.kernel", y.sliceName(target.channel()), target.row(), target.col());
        return y.namesSlices()
                ? Message.of("trace.place.channel", y.number(target.channel()), target.row(), target.col())
                : Message.of("trace.place", target.row(), target.col());
    }

    /// Names what is read.
    Object window() {
        if (!isWindow())
            return Message.of("trace.allOf", m.summands().size());
        return Message.of("trace.window", rows(), cols(), channels("trace.ofChannels"));
    }

    private List<Integer> places(ToIntFunction<Cell> coordinate) {
        return m.summands().stream().map(term -> coordinate.applyAsInt(term.first().shown())).distinct().sorted().toList();
    }

    private Message rows() {
        return span("trace.rows", places(Cell::row));
    }

    private Message cols() {
        return span("trace.columns", places(Cell::col));
    }

    private Object channels(String key) {
        return input().namesSlices() ? Message.of(key, span("trace.channels", places(c -> input().number(c.channel())))) : "";
    }

    private Message next() {
        if (!m.complete())
            return withinStep();
        var op = m.operation();
        int index = m.step().index();
        if (index == op.stepCount() - 1)
            return m.stage() == t.walk().stages().size() - 1
                    ? Message.of("trace.next.none")
                    : Message.of("trace.next.stage", t.walk().shortName(t.walk().stages().get(m.stage() + 1)));
        var target = m.step().target();
        var y = op.y();
        if (y.form() == NamedMap.Form.VECTOR)
            return Message.of("trace.next.unit", index + 1);
        if (target.col() == y.cols() - 1 && target.row() == y.rows() - 1)
            return Message.of("trace.next.channel", target.channel() + 1);
        if (m.summands().isEmpty() || isPoint() || !isWindow() || !isSliding())
            return Message.of("trace.next.value", y.symbol(op.step(index + 1).target()));
        if (target.col() < y.cols() - 1)
            return move("trace.next.right", distance(index + 1, Cell::col), "trace.columnCount");
        return move(y.cols() > 1 ? "trace.next.row" : "trace.next.down", distance(index + 1, Cell::row), "trace.rowCount");
    }

    private Message withinStep() {
        int terms = m.summands().size();
        if (m.termsDone() == terms)
            return Message.of("trace.next.bias");
        boolean products = m.summands().getFirst().factors().size() > 1;
        return Message.of(products ? "trace.next.multiplyAdd" : "trace.next.term", m.termsDone() + 1, terms);
    }

    /// Says how far the window moves: from its first cell to that of the step `next`.
    private int distance(int next, ToIntFunction<Cell> coordinate) {
        var terms = m.operation().step(next).terms();
        return terms.isEmpty()
                ? 0
                : coordinate.applyAsInt(terms.getFirst().first().shown())
                        - coordinate.applyAsInt(m.step().terms().getFirst().first().shown());
    }

    private static Message move(String key, int by, String unit) {
        return Message.of(key, by == 1 ? Message.of(unit + ".one") : Message.of(unit, by), by);
    }

    /// Names positions as a range, or one by one.
    Message span(String key, List<Integer> positions) {
        int first = positions.getFirst();
        int last = positions.getLast();
        if (positions.size() == 1)
            return Message.of(key + ".one", first);
        if (last - first == positions.size() - 1)
            // a dash beside a minus sign could not be told from it
            return Message.of(key, Message.of(first < 0 ? "trace.range.negative" : "trace.range", number(first), number(last)));
        var shown = positions.stream().map(StepCaption::number).toList();
        if (positions.size() > MOST_LISTED)
            shown = List.of(shown.get(0), shown.get(1), "…", shown.getLast());
        return Message.of(key, String.join(texts.get("trace.separator"), shown));
    }

    private static String number(int value) {
        return Numbers.exact(value);
    }
}
