package org.receptive.data.ink;

import java.util.Arrays;
import java.util.List;

/// Bounds the sheet of paper in a photograph: for every row of pixels the stretch that lies on it.
///
/// @param first for each row its first column on the sheet
/// @param end for each row the column after its last; not above `first` where the row lies beside the sheet
@SuppressWarnings("ArrayRecordComponent") // handed from the search to the reader, never compared
record SheetOutline(int[] first, int[] end) {

    /// A sheet that fills the picture.
    static SheetOutline whole(int rows, int cols) {
        var end = new int[rows];
        Arrays.fill(end, cols);
        return new SheetOutline(new int[rows], end);
    }

    /// The pixels well inside a convex polygon, so that the rim of the sheet, which is neither paper nor table, is left out; at the border
    /// of the picture, where the sheet goes on, nothing is.
    ///
    /// @param corners around the sheet, in pixels
    /// @param rim how far inside, in pixels
    static SheetOutline inside(List<Stroke.Point> corners, double rim, int rows, int cols) {
        var first = new int[rows];
        var end = new int[rows];
        for (int row = 0; row < rows; row++) {
            double left = 0;
            double right = cols;
            for (int i = 0; i < corners.size(); i++) {
                var a = corners.get(i);
                var b = corners.get((i + 1) % corners.size());
                double length = Math.hypot(b.x() - a.x(), b.y() - a.y());
                // clockwise on a picture whose y points down: the inside is where across · (x − a.x) + down · (y − a.y) is positive
                double across = -(b.y() - a.y()) / length;
                double down = (b.x() - a.x()) / length;
                double distance = atBorder(a, b, rows, cols) ? 0 : rim;
                double rest = distance + across * a.x() - down * (row + 0.5 - a.y());
                if (Math.abs(across) > 1e-9)
                    if (across > 0)
                        left = Math.max(left, rest / across);
                    else
                        right = Math.min(right, rest / across);
                else
                    if (rest > 0)
                        right = -1;
            }
            first[row] = (int) Math.ceil(left - 0.5 - 1e-9);
            end[row] = Math.max(first[row], (int) Math.floor(right + 0.5 + 1e-9));
        }
        return new SheetOutline(first, end);
    }

    private static boolean atBorder(Stroke.Point a, Stroke.Point b, int rows, int cols) {
        boolean upright = a.x() == b.x() && (a.x() <= 0 || a.x() >= cols);
        boolean level = a.y() == b.y() && (a.y() <= 0 || a.y() >= rows);
        return upright || level;
    }

    /// Returns the values along the edge of the sheet: the first and the last of every row and of every column.
    float[] edge(InkPicture picture) {
        int cols = picture.cols();
        var edge = new float[2 * first.length + 2 * cols];
        int[] top = new int[cols];
        int[] bottom = new int[cols];
        Arrays.fill(top, -1);
        int n = 0;
        for (int row = 0; row < first.length; row++)
            if (end[row] > first[row]) {
                edge[n++] = picture.value(row, first[row]);
                edge[n++] = picture.value(row, end[row] - 1);
                for (int col = first[row]; col < end[row]; col++) {
                    top[col] = top[col] < 0 ? row : top[col];
                    bottom[col] = row;
                }
            }
        for (int col = 0; col < cols; col++)
            if (top[col] >= 0) {
                edge[n++] = picture.value(top[col], col);
                edge[n++] = picture.value(bottom[col], col);
            }
        return Arrays.copyOf(edge, n);
    }
}
