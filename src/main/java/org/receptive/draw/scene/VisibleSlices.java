package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.receptive.scene.ChannelPages;
import org.receptive.scene.View;
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

    static VisibleSlices of(SlidingProduct op, Moment moment, View view) {
        int now = moment.step().target().channel();
        int perFilter = op.spec().channelsPerFilter();
        var pages = new ChannelPages(op.spec());
        var inputs = pages.count() > 1 ? pages.channels(moment, pages.shown(moment, view)) : around(op, now, pages.size());
        var outputs = new ArrayList<Integer>();
        var kernels = new ArrayList<Integer>();
        int shownPerFilter = slices(op, now, inputs).size();
        for (int o : outputs(now / PAGE, op.y().c())) {
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

    private static List<Integer> outputs(int page, int count) {
        return IntStream.range(page * PAGE, Math.min(count, (page + 1) * PAGE)).boxed().toList();
    }

    private static List<Integer> slices(SlidingProduct op, int output, List<Integer> inputs) {
        int first = op.spec().firstInputChannel(output);
        int perFilter = op.spec().channelsPerFilter();
        return IntStream.range(0, perFilter).filter(k -> inputs.contains(first + k)).mapToObj(k -> output * perFilter + k).toList();
    }
}
