package org.receptive.ui.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.receptive.scene.View;
import org.receptive.trace.Moment;
import org.receptive.trace.SlidingProduct;

/// Which slices are in the picture: at most four input and four output channels, always those at work now.
///
/// @param inputs the input channels
/// @param outputs the output channels
/// @param kernels the kernel slices between them, filter by filter
/// @param kernelsPerFilter how many slices of each filter are shown
/// @param biases the biases of those filters
record Shown(List<Integer> inputs, List<Integer> outputs, List<Integer> kernels, int kernelsPerFilter, List<Integer> biases) {

    static final int PAGE = 4;

    static Shown of(SlidingProduct op, Moment moment, View view) {
        int now = moment.step().target().channel();
        int perFilter = op.spec().channelsPerFilter();
        var inputs = perFilter > PAGE ? page(pageOf(moment, view, op.x().c()), op.x().c()) : around(op, now);
        var outputs = new ArrayList<Integer>();
        var kernels = new ArrayList<Integer>();
        int shownPerFilter = slices(op, now, inputs).size();
        for (int o : page(now / PAGE, op.y().c())) {
            outputs.add(o);
            var slices = slices(op, o, inputs);
            if (slices.size() == shownPerFilter)
                kernels.addAll(slices);
        }
        var filters = kernels.stream().map(k -> k / perFilter).distinct().toList();
        return new Shown(inputs, List.copyOf(outputs), List.copyOf(kernels), shownPerFilter, op.hasBias() ? filters : List.of());
    }

    /// Returns four channels that hold all that one filter reads, even where its group begins on one page and ends on the next.
    private static List<Integer> around(SlidingProduct op, int output) {
        int first = op.spec().firstInputChannel(output);
        int end = first + op.spec().channelsPerFilter();
        int start = Math.max(first / PAGE * PAGE, end - PAGE);
        return IntStream.range(start, Math.min(op.x().c(), start + PAGE)).boxed().toList();
    }

    private static int pageOf(Moment moment, View view, int inputs) {
        return switch (view.grain()) {
            case VALUE -> Math.clamp(view.inputPage(), 0, (inputs - 1) / PAGE);
            case MULTIPLY_ADD -> moment.lastTerm().left().channel() / PAGE;
        };
    }

    private static List<Integer> page(int page, int count) {
        return IntStream.range(page * PAGE, Math.min(count, (page + 1) * PAGE)).boxed().toList();
    }

    private static List<Integer> slices(SlidingProduct op, int output, List<Integer> inputs) {
        int first = op.spec().firstInputChannel(output);
        int perFilter = op.spec().channelsPerFilter();
        return IntStream.range(0, perFilter).filter(k -> inputs.contains(first + k)).mapToObj(k -> output * perFilter + k).toList();
    }
}
