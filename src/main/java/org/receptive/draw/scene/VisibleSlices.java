package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.receptive.scene.View;
import org.receptive.trace.Cell;
import org.receptive.trace.Moment;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Operation;
import org.receptive.trace.SlicePages;
import org.receptive.trace.Step;
import org.receptive.trace.Term;
import org.receptive.trace.Timeline.Grain;

/// Which slices are in the picture: at most four input and four output channels, or eight input channels of a single output, always those
/// at work now.
///
/// @param inputs the slices that are read
/// @param outputs the output slices
/// @param kernels the parameter slices between them, output by output
/// @param filters for every filter that is shown, beside which of the shown outputs it stands: its own, or the first if all share it
/// @param read how many parameter slices the step reads for the shown inputs, shown or not
/// @param biases the biases of those outputs
/// @param apart whether the outputs read different inputs, as a depthwise convolution does
record VisibleSlices(List<Slice> inputs, List<Slice> outputs, List<Slice> kernels, List<Integer> filters, int read,
        List<Slice> biases, boolean apart) {

    static final int PAGE = 4;
    private static final int MOST_KERNELS = 12;

    /// One slice of a map.
    record Slice(NamedMap map, int channel) {
    }

    /// Returns how many slices of each filter are shown.
    int kernelsPerFilter() {
        return filters.isEmpty() ? 0 : kernels.size() / filters.size();
    }

    static VisibleSlices of(Moment moment, View view) {
        var op = moment.operation();
        var inputs = inputs(op, moment, view);
        var target = moment.step().target();
        var now = op.reading(moment.step());
        var read = parameters(op, now, inputs);
        var own = atMost(read, moment, view);
        var outputs = new ArrayList<Slice>();
        var kernels = new ArrayList<Slice>();
        var filters = new ArrayList<Integer>();
        var biases = new ArrayList<Slice>();
        boolean apart = false;
        boolean shared = false;
        var page = page(target.channel(), PAGE, op.y().channels());
        int outputsShown = page.size();
        for (int o : page) {
            outputs.add(new Slice(op.y(), o));
            var step = o == target.channel() ? now : op.reading(op.step(op.stepOf(new Cell(op.output(), o, target.row(), target.col()))));
            var slices = o == target.channel() ? own : parameters(op, step, inputs);
            apart |= o != target.channel() && slices.size() == 1 && own.size() == 1 && !readChannels(step).equals(readChannels(now));
            if (slices.size() != own.size() || own.isEmpty())
                continue;
            // what all outputs share stands once
            if (o != target.channel() && slices.equals(own) && isShared(op, own)) {
                shared = true;
                continue;
            }
            // so many would be dots: the filter at work is shown alone
            if (o != target.channel() && own.size() * outputsShown > MOST_KERNELS)
                continue;
            kernels.addAll(slices);
            filters.add(outputs.size() - 1);
            biases.addAll(biases(op, step));
        }
        return new VisibleSlices(inputs, List.copyOf(outputs), List.copyOf(kernels), shared ? List.of(0) : List.copyOf(filters),
                read.size(),
                List.copyOf(biases), apart);
    }

    /// Finds one slice of each kind, those of the term at work: what a matrix leaves room for.
    static VisibleSlices atWork(Moment moment, View view) {
        var now = moment.reading();
        var terms = now.summands();
        var last = view.grain() == Grain.TERM && !moment.addsBias() ? moment.lastTerm() : Optional.<Term>empty();
        var term = last.or(() -> terms.stream().findFirst());
        var op = moment.operation();
        return new VisibleSlices(List.of(slice(op, term.map(t -> t.first().shown()).orElse(op.maps(Role.INPUT).getFirst().cell(0)))),
                List.of(slice(op, moment.step().target())),
                List.of(slice(op, term.map(t -> t.last().shown()).orElse(op.maps(Role.PARAMETER).getFirst().cell(0)))), List.of(0), 1,
                List.of(), false);
    }

    /// So many would be dots: then a page of them, on which the term at work stands.
    private static List<Slice> atMost(List<Slice> slices, Moment moment, View view) {
        if (slices.size() <= MOST_KERNELS)
            return slices;
        var term = view.grain() == Grain.TERM && !moment.addsBias() ? moment.lastTerm() : Optional.<Term>empty();
        int at = term.map(t -> slices.indexOf(slice(moment.operation(), t.last().shown()))).orElse(0);
        return page(Math.max(0, at), PAGE, slices.size()).stream().map(slices::get).toList();
    }

    private static Slice slice(Operation op, Cell cell) {
        return new Slice(op.map(cell.map()), cell.channel());
    }

    /// Tells whether every output is made with the same slices, as the gradients of weights are, and not each with its own.
    private static boolean isShared(Operation op, List<Slice> slices) {
        return op.maps(Role.BIAS).isEmpty() && slices.stream().allMatch(s -> s.map().form() == NamedMap.Form.VECTOR || s.map().isNumber());
    }

    private static Set<Integer> readChannels(Step step) {
        var channels = new LinkedHashSet<Integer>();
        step.terms().forEach(t -> {
            if (t.factors().size() > 1)
                channels.add(t.first().shown().channel());
        });
        return channels;
    }

    private static List<Slice> inputs(Operation op, Moment moment, View view) {
        var pages = SlicePages.of(moment);
        int page = pages.shown(moment, view.grain(), view.inputPage());
        var slices = new ArrayList<Slice>();
        for (var map : op.maps(Role.INPUT)) {
            var read = readChannels(moment, map);
            boolean paged = pages.count() > 1 && read.equals(pages.channels());
            var shown = paged ? pages.on(page) : around(read, map.channels(), pages.size());
            shown.forEach(c -> slices.add(new Slice(map, c)));
        }
        return List.copyOf(slices);
    }

    /// Returns the channels of a map that the step reads, ascending; the first where it reads none.
    private static List<Integer> readChannels(Moment moment, NamedMap map) {
        var read = moment.summands().stream().map(t -> t.first().shown()).filter(c -> c.map().equals(map.id())).map(Cell::channel)
                .distinct()
                .sorted().toList();
        return read.isEmpty() ? List.of(0) : read;
    }

    /// Returns a page of channels that holds all that one step reads, even where its group begins on one page and ends on the next.
    private static List<Integer> around(List<Integer> read, int count, int size) {
        int first = read.getFirst();
        int end = read.getLast() + 1;
        if (end - first > size)
            return read;
        int start = Math.max(first / size * size, end - size);
        return IntStream.range(start, Math.min(count, start + size)).boxed().toList();
    }

    /// Returns the page of so many channels on which one of them stands.
    static List<Integer> page(int channel, int size, int count) {
        int first = channel / size * size;
        return IntStream.range(first, Math.min(count, first + size)).boxed().toList();
    }

    /// Returns the parameter slices that a step applies to the shown inputs.
    private static List<Slice> parameters(Operation op, Step step, List<Slice> inputs) {
        var maps = op.maps(Role.PARAMETER);
        var slices = new LinkedHashSet<Slice>();
        if (maps.isEmpty())
            return List.of();
        Cell before = step.target();
        for (var term : step.terms()) {
            var last = term.last().shown();
            // consecutive terms mostly stand on one slice
            if (term.factors().size() < 2 || (last.channel() == before.channel() && last.map().equals(before.map())))
                continue;
            before = last;
            var read = term.first().shown();
            boolean isShown = inputs.stream().anyMatch(s -> s.map().id().equals(read.map()) && s.channel() == read.channel());
            if (!isShown)
                continue;
            for (var factor : term.factors().subList(1, term.factors().size())) {
                var cell = factor.shown();
                maps.stream().filter(m -> m.id().equals(cell.map())).forEach(m -> slices.add(new Slice(m, cell.channel())));
            }
        }
        return List.copyOf(slices);
    }

    private static List<Slice> biases(Operation op, Step step) {
        if (step.terms().isEmpty())
            return List.of();
        var last = step.terms().getLast().first().shown();
        return op.maps(Role.BIAS).stream().filter(m -> m.id().equals(last.map())).map(m -> new Slice(m, last.channel())).toList();
    }
}
