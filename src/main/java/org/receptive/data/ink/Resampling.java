package org.receptive.data.ink;

/// Scales a picture by one factor in both directions onto a grid.
final class Resampling {

    /// What a cell of the new grid covers of the old: first pixel, weights of it and the next ones.
    private record Cover(int first, int count, double firstWeight, double lastWeight) {

        double weight(int i) {
            return i == 0 ? firstWeight : i == count - 1 ? lastWeight : 1;
        }
    }

    private Resampling() {}

    /// Returns `rows` × `cols` cells, each the mean of the area of `source` that it covers; what lies outside `source` is paper.
    ///
    /// Cell (r, c) covers the source from (r − row)/scale to (r + 1 − row)/scale and the same across.
    ///
    /// @param scale cells a source pixel
    /// @param row where the source's first row comes to lie, in cells
    /// @param col where the source's first column comes to lie, in cells
    static InkPicture average(InkPicture source, double scale, int row, int col, int rows, int cols) {
        var across = new Cover[cols];
        for (int c = 0; c < cols; c++)
            across[c] = cover((c - col) / scale, (c + 1 - col) / scale, source.cols());
        float[] pixels = source.pixels();
        float[] target = new float[rows * cols];
        double area = scale * scale;
        for (int r = 0; r < rows; r++) {
            var down = cover((r - row) / scale, (r + 1 - row) / scale, source.rows());
            for (int c = 0; c < cols; c++) {
                double sum = 0;
                for (int i = 0; i < down.count(); i++)
                    sum += down.weight(i) * rowSum(pixels, (down.first() + i) * source.cols(), across[c]);
                target[r * cols + c] = (float) Math.min(1, sum * area);
            }
        }
        return new InkPicture(rows, cols, target);
    }

    /// Returns `rows` × `cols` cells, each the one pixel of `source` that its middle falls on; otherwise like [#average].
    static InkPicture nearest(InkPicture source, double scale, int row, int col, int rows, int cols) {
        float[] target = new float[rows * cols];
        for (int r = 0; r < rows; r++)
            for (int c = 0; c < cols; c++) {
                int sourceRow = (int) Math.floor((r + 0.5 - row) / scale);
                int sourceCol = (int) Math.floor((c + 0.5 - col) / scale);
                if (sourceRow >= 0 && sourceRow < source.rows() && sourceCol >= 0 && sourceCol < source.cols())
                    target[r * cols + c] = source.value(sourceRow, sourceCol);
            }
        return new InkPicture(rows, cols, target);
    }

    private static double rowSum(float[] pixels, int start, Cover across) {
        int first = start + across.first();
        int last = across.count() - 1;
        if (last < 0)
            return 0;
        double sum = across.firstWeight() * pixels[first];
        for (int i = 1; i < last; i++)
            sum += pixels[first + i];
        return last == 0 ? sum : sum + across.lastWeight() * pixels[first + last];
    }

    private static Cover cover(double from, double to, int size) {
        // a sliver from rounding is no cover
        double begin = Math.max(0, from);
        double end = Math.min(size, to);
        int first = (int) Math.floor(begin + 1e-9);
        int last = (int) Math.ceil(end - 1e-9) - 1;
        if (last < first)
            return new Cover(0, 0, 0, 0);
        double firstWeight = Math.min(first + 1, end) - begin;
        return new Cover(first, last - first + 1, firstWeight, last == first ? firstWeight : end - last);
    }
}
