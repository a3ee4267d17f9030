package org.receptive.trace;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.receptive.array.Array4;
import org.receptive.spec.WindowAxis;
import org.receptive.trace.NamedMap.Form;
import org.receptive.trace.NamedMap.Role;

/// How many stamps meet at the cells of an output. Where the kernel is no multiple of the stride the numbers alternate, which is what
/// makes the checkerboards of upsampled pictures.
///
/// @param counts the different numbers, ascending
/// @param inside the number that all cells away from the border share; none where they differ
public record Overlap(List<Integer> counts, OptionalInt inside) {

    /// Copies the list.
    public Overlap {
        counts = List.copyOf(counts);
    }

    /// Counts the stamps that meet at the cells of an output.
    public static Overlap of(Stamps stamps) {
        var operation = stamps.operation();
        var counts = IntStream.range(0, operation.stepCount()).map(stamps::overlap).distinct().sorted().boxed().toList();
        return new Overlap(counts, operation.reads() instanceof WeightReads.Transposed(var spec, var x, _, _)
                ? even(spec.window().rows(), spec.window().cols(), spec.inChannels() / spec.groups(), x)
                : OptionalInt.empty());
    }

    private static OptionalInt even(WindowAxis rows, WindowAxis cols, int channels, NamedMap x) {
        var down = rows.evenOverlap(x.shape().rows());
        var along = cols.evenOverlap(x.shape().cols());
        return down.isPresent() && along.isPresent()
                ? OptionalInt.of(channels * down.getAsInt() * along.getAsInt())
                : OptionalInt.empty();
    }

    /// Returns how many stamps reach every cell of an output channel, as a map.
    public static NamedMap map(Stamps stamps, int channel) {
        var y = stamps.operation().y();
        var values = Array4.fill(1, 1, y.rows(), y.cols(),
                (_, _, row, col) -> stamps.overlap((channel * y.rows() + row) * y.cols() + col));
        return NamedMap.of(new MapId(y.id().stage(), "n"), Role.OUTPUT, Form.MAPS, values);
    }
}
