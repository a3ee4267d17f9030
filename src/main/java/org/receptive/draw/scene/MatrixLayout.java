package org.receptive.draw.scene;

import java.util.Optional;
import org.receptive.draw.surface.Rect;
import org.receptive.draw.theme.Sizes;
import org.receptive.trace.Cell;
import org.receptive.trace.TermMatrix;

/// Where a matrix stands beside its maps, with the column that it is multiplied by and the one that comes out.
///
/// @param matrix the matrix
/// @param table the cells of the matrix
/// @param factor the column that it is multiplied by
/// @param bias the column that is added; without width if none is
/// @param result the column that comes out, its cells in the rows of the table
/// @param below the room below the table
/// @param beside the room to the right of everything
/// @param isPicture whether the cells of the table are too many to be told apart
/// @param isLinked whether what comes out are cells of a map of the operation
public record MatrixLayout(TermMatrix matrix, Rect table, Rect factor, Rect bias, Rect result, Rect below, Rect beside, boolean isPicture,
        boolean isLinked) {

    /// The largest matrix whose cells are told apart.
    static final int MOST_ROWS = 64;
    static final int MOST_COLS = 256;

    private static final double LINK_SHARE = 0.23;
    private static final double LEAST_LINK = 150;
    private static final double MOST_LINK = 270;
    private static final double LINK_CELL = 26;
    private static final double MARGIN = 24;
    private static final double GAP = 26;
    private static final double BODY = 13;
    private static final double CELL = 30;
    private static final double FACTOR_CELL = 22;
    private static final double CHARACTER_EM = 0.58;
    /// A table keeps room for what is counted below it as long as its cells show their numbers.
    private static final double LEAST_ROW = 14;
    private static final double BELOW = 8;
    private static final double PICTURE_CELL = 4;

    /// Returns how much of a picture's width the maps keep.
    static double linkWidth(double width) {
        return Math.clamp(width * LINK_SHARE, LEAST_LINK, MOST_LINK);
    }

    /// A picture without words has the cells of a desk.
    static double scale(Sizes sizes) {
        return Math.max(1, sizes.body() / BODY);
    }

    /// Returns the largest cell of the maps beside a matrix.
    static double linkCell(Sizes sizes) {
        return LINK_CELL * scale(sizes);
    }

    /// Returns the height of what is counted below the table.
    static double countsHeight(Sizes sizes) {
        return sizes.title() * 1.7 + sizes.small() * 3.6 + sizes.body() * 1.9;
    }

    /// Lays the matrix of a frame out in a picture of this size; nothing if it shows none.
    public static Optional<MatrixLayout> of(Frame frame, double width, double height) {
        return ShownMatrix.of(frame).map(shown -> of(shown, width, height));
    }

    /// Lays a matrix out in a picture of this size.
    static MatrixLayout of(ShownMatrix shown, double width, double height) {
        var sizes = shown.frame().sizes();
        var matrix = shown.matrix();
        int rows = matrix.rows().size();
        int cols = matrix.cols().size();
        double scale = scale(sizes);
        double left = linkWidth(width) + GAP;
        double end = width - MARGIN;
        double top = MARGIN / 2 + sizes.title() * 1.6;
        double bottom = height - sizes.body() - 20;
        boolean picture = rows > MOST_ROWS || cols > MOST_COLS;
        double labels = picture ? 0 : CHARACTER_EM * sizes.small() * longest(matrix) + 8;
        double head = picture ? 6 : sizes.small() * 1.8;
        double column = 38 * scale;
        double sign = 24 * scale;
        boolean biased = shown.biases().isPresent();
        double right = 2 * (column + sign) + (biased ? column + sign : 0);
        double roomAcross = end - left - labels - right;
        double roomDown = bottom - top - head;
        double counts = countsHeight(sizes) + BELOW;
        double cell = picture ? PICTURE_CELL : CELL * scale;
        double cellWidth = Math.min(cell, roomAcross / cols);
        double withCounts = (roomDown - counts) / rows;
        double cellHeight = Math.min(cell, picture || withCounts >= LEAST_ROW ? withCounts : roomDown / rows);
        var table = new Rect(left + labels, top + head, cols * cellWidth, rows * cellHeight);
        double factorCell = Math.min(FACTOR_CELL * scale, (bottom - top) / cols);
        double factorTop = Math.clamp(table.middleY() - cols * factorCell / 2, top, Math.max(top, bottom - cols * factorCell));
        var factor = new Rect(table.right() + sign, factorTop, column, cols * factorCell);
        var bias = new Rect(factor.right() + (biased ? sign : 0), table.y(), biased ? column : 0, table.h());
        var result = new Rect(bias.right() + sign, table.y(), column, table.h());
        return new MatrixLayout(matrix, table, factor, bias, result,
                below(table, factor, end, bottom),
                new Rect(result.right() + GAP, top, Math.max(0, end - result.right() - GAP), bottom - top), picture,
                !shown.goesByColumns());
    }

    /// Returns the room below the table, which ends before a column that reaches further down.
    private static Rect below(Rect table, Rect factor, double end, double bottom) {
        double right = factor.bottom() > table.bottom() ? factor.x() - BELOW : end;
        return new Rect(table.x(), table.bottom() + BELOW, right - table.x(), Math.max(0, bottom - table.bottom() - BELOW));
    }

    private static int longest(TermMatrix matrix) {
        return matrix.rows().cells().stream().mapToInt(cell -> matrix.rows().map().symbol(cell).length()).max().orElse(1);
    }

    /// Returns the width of a cell of the table.
    public double cellWidth() {
        return table.w() / matrix.cols().size();
    }

    /// Returns the height of a cell of the table.
    public double cellHeight() {
        return table.h() / matrix.rows().size();
    }

    /// Returns everything that is drawn of it, without words.
    public Rect bounds() {
        double top = Math.min(table.y(), factor.y());
        double bottom = Math.max(table.bottom(), factor.bottom());
        return new Rect(table.x(), top, result.right() - table.x(), bottom - top);
    }

    /// Returns where an entry stands.
    public Rect entry(int row, int col) {
        return new Rect(table.x() + col * cellWidth(), table.y() + row * cellHeight(), cellWidth(), cellHeight());
    }

    /// Finds what a point is on: an entry of the matrix, or the cell of a map that a number of a column is.
    public Optional<Cell> cellAt(double x, double y) {
        if (table.contains(x, y))
            return Optional.of(matrix.cell((int) ((y - table.y()) / cellHeight()), (int) ((x - table.x()) / cellWidth())));
        if (factor.contains(x, y))
            return Optional.of(matrix.cols().cells().get((int) ((y - factor.y()) / factor.h() * matrix.cols().size())));
        return isLinked && result.contains(x, y)
                ? Optional.of(matrix.rows().cells().get((int) ((y - result.y()) / result.h() * matrix.rows().size())))
                : Optional.empty();
    }

    /// Returns the output cell of the step that an entry belongs to.
    public Cell stepOf(Cell entry) {
        return isLinked ? matrix.rows().cells().get(entry.row()) : matrix.cols().cells().get(entry.col());
    }
}
