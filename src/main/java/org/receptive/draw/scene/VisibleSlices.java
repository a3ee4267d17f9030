package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.receptive.scene.View;
import org.receptive.spec.ConvSpec;
import org.receptive.trace.Moment;
import org.receptive.trace.SlidingProduct;

/// Which slices are in the picture: at most four input and four output channels, or eight input channels of a single output, always those
/// at work now.
///
/// @param inputs the input channels
/// @param outputs the output channels
/// @param kernels the kernel slices between them, filter by filter
/// @param kernelsPerFilter how many slices of each filter are shown
/// @param biases the biases of those filters
public record VisibleSlices(List<Integer> inputs, List<Integer> outputs, List<Integer> kernels, int kernelsPerFilter, List<Integer> biases) {

    static final int PAGE = 4;
    private static final int PAGE_OF_ONE = 8;

    /// Returns how many input channels are shown at once.
    public static int pageSize(ConvSpec spec) {
        return spec.outChannels() == 1 ? PAGE_OF_ONE : PAGE;
    }

    static VisibleSlices of(SlidingProduct op, Moment moment, View view) {
        int now = moment.step().target().channel();
        int perFilter = op.spec().channelsPerFilter();
        int size = pageSize(op.spec());
        var inputs = perFilter > size ? page(pageOf(moment, view, op.x().c(), size), op.x().c(), size) : around(op, now, size);
        var outputs = new ArrayList<Integer>();
        var kernels = new ArrayList<Integer>();
        int shownPerFilter = slices(op, now, inputs).size();
        for (int o : page(now / PAGE, op.y().c(), PAGE)) {
            outputs.add(o);
            var slices = slices(op, o, inputs);
            if (slices.size() == shownPerFilter)
                kernels.addAll(slices);
        }
        var filters = kernels.stream().map(k -> k / perFilter).distinct().toList();
        return new VisibleSlices(inputs, List.copyOf(outputs), List.copyOf(kernels), shownPerFilter, op.hasBias() ? filters : List.of());
    }

    /// Returns a page of channels that holds all that one filter reads, even where its group begins on one page and ends on the next.
    private static List<Integer> around(SlidingProduct op, int output, int size) {
        int first = op.spec().firstInputChannel(output);
        int end = first + op.spec().channelsPerFilter();
        int start = Math.max(first / size * size, end - size);
        return IntStream.range(start, Math.min(op.x().c(), start + size)).boxed().toList();
    }

    private static int pageOf(Moment moment, View view, int inputs, int size) {
        return switch (view.grain()) {
            case VALUE -> Math.clamp(view.inputPage(), 0, (inputs - 1) / size);
            case MULTIPLY_ADD -> moment.lastTerm().left().channel() / size;
        };
    }

    private static List<Integer> page(int page, int count, int size) {
        return IntStream.range(page * size, Math.min(count, (page + 1) * size)).boxed().toList();
    }

    private static List<Integer> slices(SlidingProduct op, int output, List<Integer> inputs) {
        int first = op.spec().firstInputChannel(output);
        int perFilter = op.spec().channelsPerFilter();
        return IntStream.range(0, perFilter).filter(k -> inputs.contains(first + k)).mapToObj(k -> output * perFilter + k).toList();
    }
}
