package org.receptive.reference;

import static org.receptive.spec.AdaptivePoolSpec.end;
import static org.receptive.spec.AdaptivePoolSpec.first;

import org.receptive.array.Array4;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.text.ReadableException;

/// Pooling to a given size; to 1×1 it is global pooling.
///
/// Output (r, q) of R×Q reads the rows `⌊r·H/R⌋ … ⌈(r+1)·H/R⌉ − 1` and the columns `⌊q·W/Q⌋ … ⌈(q+1)·W/Q⌉ − 1` of its map.
///
/// Shapes: x (N, C, H, W); y (N, C, R, Q).
public final class AdaptivePoolings {

    private AdaptivePoolings() {
    }

    /// Pools as the specification says: the maximum or the mean of each output's cells.
    public static Array4 pool(Array4 x, AdaptivePoolSpec spec) {
        return switch (spec.kind()) {
            case MAX -> maximum(x, spec).y();
            case AVERAGE -> average(x, spec);
        };
    }

    /// Computes the gradient of [#pool] with respect to x.
    ///
    /// @throws ReadableException if the gradient has not the output's shape
    public static Array4 gradX(Array4 x, Array4 gradOutput, AdaptivePoolSpec spec) {
        Expected.gradient(gradOutput, x.n(), spec.outputShape(x.shape()));
        return switch (spec.kind()) {
            case MAX -> maximum(x, spec).gradX(x, gradOutput);
            case AVERAGE -> averageGradient(x, gradOutput, spec);
        };
    }

    /// Takes the maximum of each output's cells; the first of equal ones in row-major order wins, NaN beats everything.
    public static Maxima maximum(Array4 x, AdaptivePoolSpec spec) {
        int rows = spec.outRows();
        int cols = spec.outCols();
        return Maxima.at(x, Array4.fill(x.n(), x.c(), rows, cols, (n, c, r, q) -> {
            var search = new Maxima.Search(x, n, c);
            for (int row = first(r, rows, x.h()); row < end(r, rows, x.h()); row++)
                for (int col = first(q, cols, x.w()); col < end(q, cols, x.w()); col++)
                    search.visit(row, col);
            return search.index();
        }));
    }

    private static Array4 average(Array4 x, AdaptivePoolSpec spec) {
        int rows = spec.outRows();
        int cols = spec.outCols();
        return Array4.fill(x.n(), x.c(), rows, cols, (n, c, r, q) -> {
            double sum = 0;
            for (int row = first(r, rows, x.h()); row < end(r, rows, x.h()); row++)
                for (int col = first(q, cols, x.w()); col < end(q, cols, x.w()); col++)
                    sum += x.get(n, c, row, col);
            return sum / cells(x, r, q, spec);
        });
    }

    /// Shares the gradient of every mean among its cells: `gradX[n,c,row,col] += gradOutput[n,c,r,q] / cells(r,q)`.
    private static Array4 averageGradient(Array4 x, Array4 gradOutput, AdaptivePoolSpec spec) {
        int rows = spec.outRows();
        int cols = spec.outCols();
        var gradX = Sums.like(x);
        for (int n = 0; n < x.n(); n++)
            for (int c = 0; c < x.c(); c++)
                for (int r = 0; r < rows; r++)
                    for (int q = 0; q < cols; q++)
                        for (int row = first(r, rows, x.h()); row < end(r, rows, x.h()); row++)
                            for (int col = first(q, cols, x.w()); col < end(q, cols, x.w()); col++)
                                gradX.add(n, c, row, col, gradOutput.get(n, c, r, q) / cells(x, r, q, spec));
        return gradX.toArray4();
    }

    private static int cells(Array4 x, int r, int q, AdaptivePoolSpec spec) {
        int rows = end(r, spec.outRows(), x.h()) - first(r, spec.outRows(), x.h());
        return rows * (end(q, spec.outCols(), x.w()) - first(q, spec.outCols(), x.w()));
    }
}
