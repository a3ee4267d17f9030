package org.receptive.draw.chart;

import java.util.List;
import java.util.Optional;
import org.receptive.draw.surface.Rect;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.ColourScale;
import org.receptive.text.Numbers;

/// What one batch taught: its digits with what they are taken for now, and beside them a kernel before, its change, and after.
///
/// @param head what it is
/// @param counts how many digits are read rightly
/// @param digits the digits
/// @param grids the three kernels, on one scale except the middle one
/// @param sum how the chosen weight comes about, in one or two lines
/// @param chosen the weight that is looked at
public record LessonSheet(String head, String counts, List<Learner> digits, List<Grid> grids, String sum, Place chosen) {

    /// A digit of the batch.
    ///
    /// @param rows its height
    /// @param cols its width
    /// @param pixels row by row, 0 paper and 255 ink
    /// @param said what it is taken for now
    /// @param right whether that is right
    /// @param changed whether it was otherwise before
    public record Learner(int rows, int cols, int[] pixels, String said, boolean right, boolean changed) {}

    /// A slice of numbers.
    ///
    /// @param title its name
    /// @param rows its rows
    /// @param values row by row
    /// @param max the end of its scale
    /// @param exponent of ten, by which the written numbers are to be multiplied
    public record Grid(String title, int rows, double[] values, double max, int exponent) {
        private int cols() {
            return values.length / rows;
        }
    }

    /// A place in a grid.
    ///
    /// @param row its row
    /// @param col its column
    public record Place(int row, int col) {}

    private static final double LINE_EM = 1.5;
    private static final double DIGITS_SHARE = 0.5;
    private static final double GAP = 14;
    private static final double MOST_CELL = 64;
    /// A number is written in a cell of so many times the size of small text.
    private static final double NUMBER_EM = 3.1;
    private static final int DIGITS = 3;

    /// Copies the lists.
    public LessonSheet {
        digits = List.copyOf(digits);
        grids = List.copyOf(grids);
    }

    private static double line(ChartStyle style) {
        return style.sizes().small() * LINE_EM;
    }

    /// Where everything stands.
    private record Plan(double top, double tile, int columns, double left, double cell, double gridTop) {}

    private Plan plan(double width, double height, ChartStyle style) {
        double top = 2 * line(style) + 6;
        double room = Math.max(1, height - top - 2);
        int columns = 1;
        double tile = 0;
        for (int tried = 1; tried <= Math.max(1, digits.size()); tried++) {
            int rows = Math.ceilDiv(Math.max(1, digits.size()), tried);
            double side = Math.min(width * DIGITS_SHARE / tried, room / rows);
            if (side > tile) {
                tile = side;
                columns = tried;
            }
        }
        double left = columns * tile + 2 * GAP;
        int cols = grids.stream().mapToInt(Grid::cols).sum();
        int rows = grids.stream().mapToInt(Grid::rows).max().orElse(1);
        double cell = Math.min(MOST_CELL, Math.min((width - left - GAP * (grids.size() - 1) - 2) / Math.max(1, cols),
                (room - 4 * line(style)) / rows));
        return new Plan(top, tile, columns, left, Math.max(1, cell), top + line(style) + 4);
    }

    private Rect box(int grid, Plan plan) {
        double x = plan.left();
        for (int i = 0; i < grid; i++)
            x += grids.get(i).cols() * plan.cell() + GAP;
        return new Rect(x, plan.gridTop(), grids.get(grid).cols() * plan.cell(), grids.get(grid).rows() * plan.cell());
    }

    /// Finds the weight at a point of one of the grids.
    public Optional<Place> at(double x, double y, double width, double height, ChartStyle style) {
        var plan = plan(width, height, style);
        for (int i = 0; i < grids.size(); i++) {
            var box = box(i, plan);
            if (box.contains(x, y))
                return Optional.of(new Place(Math.min(grids.get(i).rows() - 1, (int) ((y - box.y()) / plan.cell())),
                        Math.min(grids.get(i).cols() - 1, (int) ((x - box.x()) / plan.cell()))));
        }
        return Optional.empty();
    }

    /// Draws it into a picture of this size, whose background is there already.
    public void paint(Surface on, double width, double height, ChartStyle style) {
        var palette = style.palette();
        on.text(head, 0, line(style) * 0.5, on.fitted(head, new TextStyle(style.sizes().body(), true, Align.LEFT), width, 6),
                palette.textPrimary());
        on.text(counts, 0, line(style) * 1.6, on.fitted(counts, style.small(), width, 6), palette.textMuted());
        var plan = plan(width, height, style);
        for (int i = 0; i < digits.size(); i++) {
            int row = i / plan.columns();
            digit(on, digits.get(i), i % plan.columns() * plan.tile(), plan.top() + row * plan.tile(), plan.tile(), style);
        }
        for (int i = 0; i < grids.size(); i++)
            grid(on, grids.get(i), box(i, plan), plan.cell(), style);
        if (grids.isEmpty())
            return;
        double below = box(0, plan).bottom() + line(style);
        double room = width - plan.left();
        for (var part : sum.lines().toList()) {
            on.text(part, plan.left(), below, on.fitted(part, new TextStyle(style.sizes().body(), true, Align.LEFT), room, 6),
                    palette.textPrimary());
            below += line(style);
        }
    }

    private static void digit(Surface on, Learner digit, double x, double y, double tile, ChartStyle style) {
        var palette = style.palette();
        double side = tile - 3;
        DigitTiles.ink(on, digit.rows(), digit.cols(), digit.pixels(), new Rect(x + 1, y + 1, side, side), style);
        int frame = digit.right() ? palette.output() : palette.mistake();
        on.strokeRect(x + 1, y + 1, side, side, frame, digit.changed() ? 3 : 1);
        double mark = Math.min(style.sizes().small() * 1.2, side * 0.38);
        on.fillRect(x + 1 + side - mark, y + 1 + side - mark, mark, mark, digit.changed() ? frame : palette.background());
        on.text(digit.said(), x + 1 + side - mark / 2, y + 1 + side - mark / 2, new TextStyle(mark * 0.9, true, Align.CENTER),
                digit.changed() ? ColourScale.textOn(frame, palette) : digit.right() ? palette.outputText() : palette.mistakeText());
    }

    private void grid(Surface on, Grid grid, Rect box, double cell, ChartStyle style) {
        var palette = style.palette();
        on.text(grid.title(), box.x(), box.y() - line(style) * 0.6,
                on.fitted(grid.title(), style.small().withBold(), box.w() + 2, 5), palette.kernelText());
        boolean written = cell >= style.sizes().small() * NUMBER_EM;
        var font = new TextStyle(style.sizes().small(), false, Align.CENTER);
        for (int i = 0; i < grid.values().length; i++) {
            int row = i / grid.cols();
            double x = box.x() + i % grid.cols() * cell;
            double y = box.y() + row * cell;
            int fill = ColourScale.SIGNED.colour(grid.values()[i], grid.max(), palette);
            on.fillRect(x, y, cell, cell, fill);
            on.strokeRect(x, y, cell, cell, palette.cellLine(), 0.5);
            if (written) {
                var text = Numbers.display(grid.values()[i] / Math.pow(10, grid.exponent()), DIGITS);
                on.text(text, x + cell / 2, y + cell / 2, on.fitted(text, font, cell - 3, 5), ColourScale.textOn(fill, palette));
            }
        }
        on.strokeRect(box.x() + chosen.col() * cell, box.y() + chosen.row() * cell, cell, cell, palette.kernel(), 3);
    }
}
