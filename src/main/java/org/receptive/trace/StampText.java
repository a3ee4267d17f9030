package org.receptive.trace;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.receptive.text.Texts;
import org.receptive.trace.Timeline.Grain;

/// Tells what happens where an output is painted: which cell stamps which patch, and what the output value at work has of it.
///
/// @param texts the language
/// @param m a moment in paint order
/// @param stamp what is painted
/// @param t the timeline of the moment
record StampText(Texts texts, Moment m, Stamps.Stamp stamp, Timeline t) {

    String write() {
        var operation = m.operation();
        if (stamp.isBias())
            return t.grain() == Grain.TERM
                    ? texts.get("trace.biasAdded", operation.map(stamp.cell().map()).value(stamp.cell()), m.running())
                    : texts.get("trace.stamp.bias", operation.map(stamp.cell().map()).value(stamp.cell()),
                            operation.y().number(m.step().target().channel()));
        var painter = operation.map(stamp.cell().map());
        if (t.grain() == Grain.TERM) {
            var term = m.lastTerm().orElseThrow();
            return texts.get("trace.stamp.term", stamp.marks(), stamp.of().size(stamp.number()), painter.symbol(stamp.cell()),
                    term.first().value(), term.last().value(), term.product(), target(), m.running());
        }
        var span = new StepCaption(texts, m, t);
        return texts.get("trace.stamp", stamp.number() + 1, stamp.of().painting(), painter.symbol(stamp.cell()),
                painter.value(stamp.cell()),
                span.span("trace.rows", places(Cell::row)), span.span("trace.columns", places(Cell::col)), operation.y().id().letter())
                + rest();
    }

    private String target() {
        return m.operation().y().symbol(m.step().target());
    }

    private List<Integer> places(ToIntFunction<Cell> coordinate) {
        var y = m.operation().y();
        return IntStream.range(0, stamp.of().size(stamp.number())).mapToObj(k -> y.cell(stamp.of().target(stamp.number(), k)))
                .filter(c -> c.channel() == m.step().target().channel()).map(coordinate::applyAsInt).distinct().sorted().toList();
    }

    /// Says how far the output value at work has come.
    private String rest() {
        int met = stamp.of().overlap(m.step().index());
        if (m.termsDone() < met)
            return texts.get("trace.stamp.partial", target(), m.termsDone(), met, m.running());
        if (!m.complete())
            return texts.get("trace.stamp.beforeBias", target(), met, m.running());
        return met == 1
                ? texts.get("trace.stamp.completeOne", target(), m.running())
                : texts.get("trace.stamp.complete", target(), met, m.running());
    }
}
