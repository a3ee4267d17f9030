package org.receptive.draw.scene;

import java.util.IntSummaryStatistics;
import org.receptive.trace.Cell;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Operation;

/// Where the values that are made stand on the axis of time of those that are read, found from what the first and the last of them read.
///
/// A value stands over the middle of its window, so that smoothing moves nothing; where there is padding on one side only, at the other
/// end of it: an output that reads nothing later than itself stands below the last value of its window.
///
/// @param left where the left edge of the first value lies, in widths of a value that is read, counted from the first of those
/// @param step how many such widths lie from one value to the next
record LaneAlignment(double left, double step) {

    private static final double MIDDLE = 0.5;

    /// Finds the alignment of an operation on signals.
    static LaneAlignment of(Operation operation) {
        var input = operation.maps(Role.INPUT).getFirst();
        var output = operation.y();
        var first = window(operation, input, 0);
        if (first.getCount() == 0)
            return new LaneAlignment(0, 1);
        double step = output.cols() == 1 ? 1 : step(first, window(operation, input, output.cols() - 1), input, output);
        int before = input.border().left();
        int padding = before + input.border().right();
        double share = padding == 0 ? MIDDLE : (double) before / padding;
        double middle = first.getMin() + (first.getMax() - first.getMin()) * share + MIDDLE;
        return new LaneAlignment(middle - step / 2, step);
    }

    private static double step(IntSummaryStatistics first, IntSummaryStatistics last, NamedMap input, NamedMap output) {
        double step = (double) (last.getMin() - first.getMin()) / (output.cols() - 1);
        if (last.getCount() == 0 || step <= 0)
            return (double) input.cols() / output.cols();
        // a transposed convolution makes several values for each that it reads
        return step >= 1 ? Math.rint(step) : 1 / Math.rint(1 / step);
    }

    private static IntSummaryStatistics window(Operation operation, NamedMap input, int col) {
        var step = operation.step(operation.stepOf(new Cell(operation.output(), 0, 0, col)));
        return step.terms().stream().map(t -> t.first().shown()).filter(c -> c.map().equals(input.id())).mapToInt(Cell::col)
                .summaryStatistics();
    }
}
