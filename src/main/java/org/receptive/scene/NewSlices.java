package org.receptive.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.receptive.array.Array4;

/// What an input channel or a filter holds that is added by hand: something else than all there are, so that there is something to compare,
/// and the same at every time.
final class NewSlices {

    /// The kernels of new filters, whole numbers first.
    private static final List<KernelPreset> KERNELS = List.of(KernelPreset.SOBEL_X, KernelPreset.SOBEL_Y, KernelPreset.LAPLACIAN,
            KernelPreset.SHARPEN, KernelPreset.EMBOSS, KernelPreset.GAUSSIAN, KernelPreset.MEAN, KernelPreset.IMPULSE,
            KernelPreset.COUNTING);
    /// The pictures of new channels beside a channel of one number, which looks the same however it is turned.
    private static final List<InputPreset> PICTURES = List.of(InputPreset.VERTICAL_EDGE, InputPreset.HORIZONTAL_EDGE,
            InputPreset.DIAGONAL_EDGE, InputPreset.CHECKERBOARD, InputPreset.RAMP);

    private NewSlices() {
    }

    /// Gives an input this many channels: the last are dropped, or each new one is the first mirrored, turned or shifted, whichever of
    /// these is no copy of a channel there is; beside a channel of one number, it is an edge.
    static Array4 channels(Array4 x, int count) {
        var channels = new ArrayList<>(IntStream.range(0, Math.min(x.c(), count)).mapToObj(c -> slice(x, 0, c)).toList());
        while (channels.size() < count)
            channels.add(other(variants(channels.getFirst()), channels));
        return Array4.fill(1, count, x.h(), x.w(), (_, c, row, col) -> channels.get(c).get(0, 0, row, col));
    }

    /// Gives a layer this many filters: the last are dropped, or each new one is, in every channel that it reads, the first of the known
    /// kernels that is no copy of a filter there is.
    static Array4 filters(Array4 w, int count) {
        var filters = new ArrayList<>(IntStream.range(0, Math.min(w.n(), count)).mapToObj(o -> filter(w, o)).toList());
        var known = KERNELS.stream().map(k -> k.kernel(w.h(), w.w(), 0)).filter(k -> k.maxAbs() > 0)
                .map(k -> Array4.fill(1, w.c(), w.h(), w.w(), (_, _, row, col) -> k.get(0, 0, row, col))).toList();
        while (filters.size() < count)
            filters.add(other(known.stream(), filters));
        return Array4.fill(count, w.c(), w.h(), w.w(), (o, i, row, col) -> filters.get(o).get(0, i, row, col));
    }

    /// Returns the first candidate that is not there yet, or else the last there is with every number greater by one.
    private static Array4 other(Stream<Array4> candidates, List<Array4> there) {
        Predicate<Array4> isNew = candidate -> !there.contains(candidate);
        return candidates.filter(isNew).findFirst().orElseGet(
                () -> Stream.iterate(greater(there.getLast()), NewSlices::greater).filter(isNew).findFirst().orElseThrow());
    }

    private static Stream<Array4> variants(Array4 x) {
        int rows = x.h();
        int cols = x.w();
        if (x.equals(x.map(_ -> x.get(0, 0, 0, 0))))
            return PICTURES.stream().map(p -> p.input(rows, cols, 0));
        var turned = Stream.of(x.like((n, c, row, col) -> x.get(n, c, row, cols - 1 - col)),
                x.like((n, c, row, col) -> x.get(n, c, rows - 1 - row, col)),
                x.like((n, c, row, col) -> x.get(n, c, rows - 1 - row, cols - 1 - col)));
        var transposed = rows == cols ? Stream.of(x.like((n, c, row, col) -> x.get(n, c, col, row))) : Stream.<Array4>empty();
        var shifted = IntStream.range(1, Math.max(rows, cols)).boxed()
                .flatMap(by -> Stream.of(shifted(x, 0, by), shifted(x, by, 0), shifted(x, by, by)));
        return Stream.of(turned, transposed, shifted).flatMap(s -> s);
    }

    /// Shifts a picture down and to the right; what leaves on one side comes in on the other.
    private static Array4 shifted(Array4 x, int down, int right) {
        return x.like((n, c, row, col) -> x.get(n, c, Math.floorMod(row - down, x.h()), Math.floorMod(col - right, x.w())));
    }

    private static Array4 greater(Array4 a) {
        return a.map(v -> v < SceneLimits.VALUE ? Math.min(v + 1, SceneLimits.VALUE) : -SceneLimits.VALUE);
    }

    private static Array4 slice(Array4 a, int n, int c) {
        return Array4.fill(1, 1, a.h(), a.w(), (_, _, row, col) -> a.get(n, c, row, col));
    }

    private static Array4 filter(Array4 w, int o) {
        return Array4.fill(1, w.c(), w.h(), w.w(), (_, i, row, col) -> w.get(o, i, row, col));
    }
}
