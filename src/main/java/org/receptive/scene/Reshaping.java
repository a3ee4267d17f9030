package org.receptive.scene;

import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;

/// Gives arrays another shape and keeps what was in them.
final class Reshaping {

    private Reshaping() {
    }

    /// Makes every slice `rows` by `cols`: what there was stays at the top left, new cells are 0.
    static Array4 input(Array4 x, int rows, int cols) {
        return rows == x.h() && cols == x.w() ? x : Array4.fill(x.n(), x.c(), rows, cols, x::getPadded);
    }

    /// Makes every kernel `rows` by `cols`: its values stay around the centre, new weights are 0.
    ///
    /// The centre of K weights is weight `⌊(K−1)/2⌋`, which is where equal-width padding has it too. It depends on nothing but K, so
    /// growing by one twice gives the same as growing by two, and shrinking again gives the old kernel back.
    static Array4 kernel(Array4 w, int rows, int cols) {
        int down = (w.h() - 1) / 2 - (rows - 1) / 2;
        int right = (w.w() - 1) / 2 - (cols - 1) / 2;
        return rows == w.h() && cols == w.w()
                ? w
                : Array4.fill(w.n(), w.c(), rows, cols, (o, i, row, col) -> w.getPadded(o, i, row + down, col + right));
    }

    /// Makes `n` by `c` slices: the last ones are dropped, or new ones are copies of the last there was.
    static Array4 slices(Array4 a, int n, int c) {
        return n == a.n() && c == a.c()
                ? a
                : Array4.fill(n, c, a.h(), a.w(), (in, ic, row, col) -> a.get(Math.min(in, a.n() - 1), Math.min(ic, a.c() - 1), row, col));
    }

    /// Moves the weights of `from` into the groups of `to`: a kernel stays with the input channel that it reads, kernels for channels that
    /// the filter did not read are 0.
    ///
    /// From more groups to one, the output therefore stays the same: a grouped layer is a layer whose other kernels are 0.
    static Array4 regrouped(Array4 w, ConvSpec from, ConvSpec to) {
        return Array4.fill(w.n(), to.channelsPerFilter(), w.h(), w.w(), (o, i, row, col) -> {
            int slot = to.firstInputChannel(o) + i - from.firstInputChannel(o);
            return slot >= 0 && slot < w.c() ? w.get(o, slot, row, col) : 0;
        });
    }
}
