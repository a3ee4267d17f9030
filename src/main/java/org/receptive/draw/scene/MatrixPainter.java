package org.receptive.draw.scene;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.receptive.draw.surface.Rect;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.TermMatrices.Kind;
import org.receptive.trace.TermMatrix.Entry;
import org.receptive.trace.TermMatrix.Side;

/// Draws the matrix of a step: its entries, the row or column at work, and what the rows and columns stand for.
///
/// @param surface where to draw
/// @param shown the matrix
/// @param layout where it stands
record MatrixPainter(Surface surface, ShownMatrix shown, MatrixLayout layout) {

    private static final double NOW_WIDTH = 3.5;
    private static final double LEAST_GRID = 5;
    private static final double LEAST_NUMBER = 9;
    private static final double HATCH = 8;

    private Frame frame() {
        return shown.frame();
    }

    private Palette palette() {
        return frame().palette();
    }

    /// Draws it with its columns and what is said of it.
    void paint() {
        var scales = scales();
        if (layout.isPicture())
            picture(scales);
        else
            table(scales);
        new MatrixColumns(surface, shown, layout).paint();
        new MatrixNotes(surface, shown, layout, scales).paint();
    }

    /// Patches are cells of the input, the other matrices consist of weights.
    private Scales scales() {
        return shown.kind() == Kind.PATCHES
                ? Scales.of(frame().operation().maps(Role.INPUT).getFirst())
                : Scales.signed(shown.matrix().maxAbs());
    }

    private void table(Scales scales) {
        var matrix = shown.matrix();
        var t = layout.table();
        var numbers = Math.min(layout.cellWidth(), layout.cellHeight()) < LEAST_NUMBER
                ? BoxNumbers.NONE
                : BoxNumbers.of(entryValues(), layout.cellWidth(), layout.cellHeight(), frame().sizes());
        surface.fillRect(t.x(), t.y(), t.w(), t.h(), palette().cellEmpty());
        var now = now();
        surface.fillRect(now.x(), now.y(), now.w(), now.h(), palette().windowTint());
        if (frame().view().matrix().zeros())
            zeros(numbers);
        for (int row = 0; row < matrix.rows().size(); row++)
            for (var entry : matrix.row(row))
                entry(entry, scales, numbers);
        grid();
        labels();
        lit();
        surface.roundRect(t.x(), t.y(), t.w(), t.h(), 0, 0, RoleColours.frame(role(), palette()), 2);
        surface.roundRect(now.x() - 1, now.y() - 1, now.w() + 2, now.h() + 2, 2, 0, palette().kernel(), NOW_WIDTH);
        shown.termNow().ifPresent(at -> mark(shown.goesByColumns() ? layout.entry(at, shown.now()) : layout.entry(shown.now(), at)));
    }

    private Role role() {
        return shown.kind() == Kind.PATCHES ? Role.INPUT : Role.PARAMETER;
    }

    private double[] entryValues() {
        var matrix = shown.matrix();
        return IntStream.range(0, matrix.rows().size()).boxed()
                .flatMap(row -> matrix.row(row).stream()).mapToDouble(Entry::value).toArray();
    }

    /// Returns the row or column of the step.
    private Rect now() {
        var t = layout.table();
        return shown.goesByColumns()
                ? new Rect(t.x() + shown.now() * layout.cellWidth(), t.y(), layout.cellWidth(), t.h())
                : new Rect(t.x(), t.y() + shown.now() * layout.cellHeight(), t.w(), layout.cellHeight());
    }

    private boolean isNow(int row, int col) {
        return (shown.goesByColumns() ? col : row) == shown.now();
    }

    private void entry(Entry entry, Scales scales, BoxNumbers numbers) {
        var at = layout.entry(entry.row(), entry.col());
        int fill = entry.padding() ? palette().paddingFill() : scales.colour(entry.value(), palette());
        surface.fillRect(at.x(), at.y(), at.w(), at.h(), fill);
        if (entry.padding() && at.w() > LEAST_GRID)
            surface.hatch(at.x(), at.y(), at.w(), at.h(), palette().paddingHatch(), HATCH);
        else
            numbers.write(surface, entry.value(), at.middleX(), at.middleY(), isNow(entry.row(), entry.col()),
                    ColourScale.textOn(fill, palette()));
    }

    /// Writes the zeros that no term makes, where they are asked for.
    private void zeros(BoxNumbers numbers) {
        var matrix = shown.matrix();
        for (int row = 0; row < matrix.rows().size(); row++) {
            var made = new boolean[matrix.cols().size()];
            matrix.row(row).forEach(e -> made[e.col()] = true);
            for (int col = 0; col < made.length; col++)
                if (!made[col]) {
                    var at = layout.entry(row, col);
                    numbers.write(surface, 0, at.middleX(), at.middleY(), false, palette().paddingText());
                }
        }
    }

    private void grid() {
        var t = layout.table();
        if (Math.min(layout.cellWidth(), layout.cellHeight()) >= LEAST_GRID) {
            for (int col = 1; col < shown.matrix().cols().size(); col++)
                line(t.x() + col * layout.cellWidth(), true, palette().gridLine(), 0.5);
            for (int row = 1; row < shown.matrix().rows().size(); row++)
                line(t.y() + row * layout.cellHeight(), false, palette().gridLine(), 0.5);
        }
        for (int col : ShownMatrix.blocks(shown.matrix().cols()))
            line(t.x() + col * layout.cellWidth(), true, palette().cellLine(), weight(shown.matrix().cols(), col));
        for (int row : ShownMatrix.blocks(shown.matrix().rows()))
            line(t.y() + row * layout.cellHeight(), false, palette().cellLine(), weight(shown.matrix().rows(), row));
    }

    /// Where another channel begins, the line is stronger.
    private static double weight(Side side, int at) {
        return at > 0 && side.cells().get(at - 1).channel() != side.cells().get(at).channel() ? 2 : 1;
    }

    private void line(double at, boolean upright, int colour, double width) {
        var t = layout.table();
        if (upright)
            surface.line(at, t.y(), at, t.bottom(), colour, width, Dash.SOLID);
        else
            surface.line(t.x(), at, t.right(), at, colour, width, Dash.SOLID);
    }

    /// Names the rows, and the blocks of columns that are one row of a map.
    private void labels() {
        double size = frame().sizes().small();
        var rows = shown.matrix().rows();
        int every = (int) Math.ceil(size / layout.cellHeight());
        boolean[] lit = shown.resultsNow();
        for (int row = 0; row < rows.size(); row++)
            if (row % every == 0 || (lit[row] && !shown.goesByColumns())) {
                boolean near = !shown.goesByColumns() && Math.abs(row - shown.now()) < every && row != shown.now();
                if (!near)
                    surface.text(rows.map().symbol(rows.cells().get(row)), layout.table().x() - 6,
                            layout.table().y() + (row + 0.5) * layout.cellHeight(), new TextStyle(size, lit[row], Align.RIGHT),
                            lit[row] ? palette().kernelTextSmall() : palette().textMuted());
            }
        blocks(shown.matrix().cols(), size);
    }

    private void blocks(Side cols, double size) {
        var starts = ShownMatrix.blocks(cols);
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : cols.size();
            double left = layout.table().x() + starts.get(i) * layout.cellWidth();
            double room = (end - starts.get(i)) * layout.cellWidth();
            var cell = cols.cells().get(starts.get(i));
            var style = new TextStyle(size, false, Align.CENTER);
            var letter = cols.map().id().letter();
            for (var text : new String[] {frame().texts().get("matrix.block", cell.row(), letter), Integer.toString(cell.row())})
                if (surface.textWidth(text, style) <= room - 4) {
                    surface.text(text, left + room / 2, layout.table().y() - size * 0.8, style, palette().textMuted());
                    break;
                }
        }
    }

    /// Frames what is pointed at: an entry, all places of a weight, the column of an input cell, the row of an output cell.
    private void lit() {
        var matrix = shown.matrix();
        var t = layout.table();
        frame().lit().focus().ifPresent(cell -> {
            if (matrix.names(cell))
                outline(layout.entry(cell.row(), cell.col()), 3);
            matrix.colOf(cell).ifPresent(col -> outline(new Rect(t.x() + col * layout.cellWidth(), t.y(), layout.cellWidth(), t.h()), 2));
            matrix.rowOf(cell).ifPresent(row -> outline(new Rect(t.x(), t.y() + row * layout.cellHeight(), t.w(), layout.cellHeight()), 2));
            for (int row = 0; row < matrix.rows().size(); row++)
                for (var entry : matrix.row(row))
                    if (entry.cells().contains(cell))
                        outline(layout.entry(row, entry.col()), 2);
        });
    }

    private void outline(Rect r, double width) {
        surface.strokeRect(r.x() + 1, r.y() + 1, r.w() - 2, r.h() - 2, palette().accent(), width);
    }

    private void mark(Rect r) {
        surface.roundRect(r.x(), r.y(), r.w(), r.h(), 2, 0, palette().kernel(), 5);
    }

    /// Draws a matrix of too many cells as an image: where several fall on one place, the largest is seen.
    private void picture(Scales scales) {
        var t = layout.table();
        var matrix = shown.matrix();
        int down = Math.clamp((int) t.h(), 1, matrix.rows().size());
        int across = Math.clamp((int) t.w(), 1, matrix.cols().size());
        var values = new double[down * across];
        var made = new boolean[down * across];
        for (int row = 0; row < matrix.rows().size(); row++)
            for (var entry : matrix.row(row)) {
                int at = row * down / matrix.rows().size() * across + entry.col() * across / matrix.cols().size();
                made[at] = true;
                if (Math.abs(entry.value()) > Math.abs(values[at]))
                    values[at] = entry.value();
            }
        var colours = new int[values.length];
        Arrays.setAll(colours, i -> made[i] ? scales.colour(values[i], palette()) : palette().cellEmpty());
        surface.cells(t.x(), t.y(), t.w(), t.h(), down, across, colours);
        surface.roundRect(t.x(), t.y(), t.w(), t.h(), 0, 0, RoleColours.frame(role(), palette()), 2);
        var now = now();
        surface.roundRect(now.x() - 1, now.y() - 1, now.w() + 2, now.h() + 2, 1, 0, palette().kernel(), 2);
    }
}
