package org.receptive.reference;

import static org.receptive.spec.AdaptivePoolSpec.end;
import static org.receptive.spec.AdaptivePoolSpec.first;

import org.receptive.array.Array4;
import org.receptive.array.Array4.Sums;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.text.ReadableException;

/// Pooling to a given size; to 1×1 it is global pooling. PyTorch's `AdaptiveMaxPool2d` and `AdaptiveAvgPool2d`.
///
/// Output (r, q) of R×Q reads the rows `⌊r·H/R⌋ … ⌈(r+1)·H/R⌉ − 1` and the columns `⌊q·W/Q⌋ … ⌈(q+1)·W/Q⌉ − 1` of its map; neighbours may
/// share a cell.
///
/// Shapes: x (N, C, H, W); y (N, C, R, Q). Nothing is modified.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool2d.html">PyTorch, AdaptiveAvgPool2d</a>
public final class AdaptivePool2d {

    private AdaptivePool2d() {
    }

    /// Pools as the specification says: the maximum or the mean of each output's cells.
    public static Array4 forward(AdaptivePoolSpec spec, Array4 x) {
        return switch (spec.kind()) {
            case MAX -> maximum(spec, x).y();
            case AVERAGE -> average(spec, x);
        };
    }

    /// Computes the gradient of [#forward] from that of its output: to the winner of each output's cells, or shared by all of them.
    ///
    /// @param gradY ∂loss/∂y, of the shape of y
    /// @throws ReadableException if the gradient has not the shape of y
    public static Gradients backward(AdaptivePoolSpec spec, Array4 x, Array4 gradY) {
        gradY.requireShape("array.gradOutput", x.n(), spec.outputShape(x.shape()));
        return Gradients.of(switch (spec.kind()) {
            case MAX -> maximum(spec, x).gradX(x, gradY);
            case AVERAGE -> averageGradient(spec, x, gradY);
        });
    }

    /// Takes the maximum of each output's cells; the first of equal ones in row-major order wins, NaN beats everything.
    public static Pool2d.Maxima maximum(AdaptivePoolSpec spec, Array4 x) {
        int rows = spec.outRows();
        int cols = spec.outCols();
        return Pool2d.Maxima.at(x, Array4.fill(x.n(), x.c(), rows, cols, (n, c, r, q) -> {
            var search = new Pool2d.MaximumSearch(x, n, c);
            for (int row = first(r, rows, x.h()); row < end(r, rows, x.h()); row++)
                for (int col = first(q, cols, x.w()); col < end(q, cols, x.w()); col++)
                    search.visit(row, col);
            return search.index();
        }));
    }

    /// Takes the mean of each output's cells: `y[n,c,r,q] = Σ_(row,col) x[n,c,row,col] / cells(r,q)`.
    private static Array4 average(AdaptivePoolSpec spec, Array4 x) {
        int rows = spec.outRows();
        int cols = spec.outCols();
        return Array4.fill(x.n(), x.c(), rows, cols, (n, c, r, q) -> {
            double sum = 0;
            for (int row = first(r, rows, x.h()); row < end(r, rows, x.h()); row++)
                for (int col = first(q, cols, x.w()); col < end(q, cols, x.w()); col++)
                    sum += x.get(n, c, row, col);
            return sum / cells(spec, x, r, q);
        });
    }

    /// Shares the gradient of every mean among its cells: `gradX[n,c,row,col] += gradY[n,c,r,q] / cells(r,q)`.
    private static Array4 averageGradient(AdaptivePoolSpec spec, Array4 x, Array4 gradY) {
        int rows = spec.outRows();
        int cols = spec.outCols();
        var gradX = Sums.like(x);
        gradY.forEach((n, c, r, q) -> {
            for (int row = first(r, rows, x.h()); row < end(r, rows, x.h()); row++)
                for (int col = first(q, cols, x.w()); col < end(q, cols, x.w()); col++)
                    gradX.add(n, c, row, col, gradY.get(n, c, r, q) / cells(spec, x, r, q));
        });
        return gradX.toArray4();
    }

    private static int cells(AdaptivePoolSpec spec, Array4 x, int r, int q) {
        int rows = end(r, spec.outRows(), x.h()) - first(r, spec.outRows(), x.h());
        return rows * (end(q, spec.outCols(), x.w()) - first(q, spec.outCols(), x.w()));
    }
}
