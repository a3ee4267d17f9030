package org.receptive.draw.scene;

import org.receptive.draw.surface.Rect;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;
import org.receptive.trace.NamedMap.Role;

/// Draws the columns beside a matrix: what it is multiplied by, what is added, and what comes out, with the signs between them.
///
/// @param surface where to draw
/// @param shown the matrix
/// @param layout where it stands
record MatrixColumns(Surface surface, ShownMatrix shown, MatrixLayout layout) {

    private static final double NOW_WIDTH = 3;
    private static final double LEAST_GRID = 5;

    private Palette palette() {
        return shown.frame().palette();
    }

    void paint() {
        var matrix = shown.matrix();
        var factor = matrix.cols();
        column(layout.factor(), factor.values(), Scales.of(factor.map()), factor.map().role(), shown.factorsNow());
        shown.biases().ifPresent(b -> column(layout.bias(), b, Scales.signed(b), Role.BIAS, new boolean[b.length]));
        var role = shown.goesByColumns() ? Role.INPUT : Role.OUTPUT;
        column(layout.result(), shown.results(), shown.resultScales(), role, shown.resultsNow());
        double middle = layout.table().middleY();
        sign("·", layout.table(), layout.factor(), middle);
        if (layout.bias().w() > 0)
            sign("+", layout.factor(), layout.bias(), middle);
        sign("=", layout.bias().w() > 0 ? layout.bias() : layout.factor(), layout.result(), middle);
        title(shown.name(factor), layout.factor(), factor.map().role());
        if (layout.bias().w() > 0)
            title("b", layout.bias(), Role.BIAS);
        title(shown.goesByColumns() ? "Σ" : shown.name(matrix.rows()), layout.result(), role);
    }

    private void sign(String text, Rect left, Rect right, double middle) {
        surface.text(text, (left.right() + right.x()) / 2, middle,
                new TextStyle(shown.frame().sizes().title() * 1.3, true, Align.CENTER), palette().textPrimary());
    }

    private void title(String text, Rect column, Role role) {
        var full = new TextStyle(shown.frame().sizes().body(), true, Align.CENTER);
        double room = column.w() + shown.frame().sizes().body() * 1.6;
        var style = surface.fitted(text, full, room, 0);
        surface.text(text, column.middleX(), column.y() - style.sizePx() * 0.8, style, RoleColours.title(role, palette()));
    }

    private void column(Rect at, double[] values, Scales scales, Role role, boolean[] now) {
        double cell = at.h() / values.length;
        var numbers = BoxNumbers.of(values, at.w(), cell, shown.frame().sizes());
        surface.fillRect(at.x(), at.y(), at.w(), at.h(), palette().cellEmpty());
        for (int i = 0; i < values.length; i++) {
            var part = part(at, i, values.length);
            if (Double.isNaN(values[i]))
                continue;
            int fill = scales.colour(values[i], palette());
            surface.fillRect(part.x(), part.y(), part.w(), part.h(), fill);
            numbers.write(surface, values[i], part.middleX(), part.middleY(), now[i], ColourScale.textOn(fill, palette()));
        }
        if (cell >= LEAST_GRID)
            for (int i = 1; i < values.length; i++)
                surface.line(at.x(), at.y() + i * cell, at.right(), at.y() + i * cell, palette().gridLine(), 0.5, Dash.SOLID);
        surface.roundRect(at.x(), at.y(), at.w(), at.h(), 0, 0, RoleColours.frame(role, palette()), 2);
        runs(at, now);
        pointed(at, values.length);
    }

    /// Returns where a number of a column stands.
    private static Rect part(Rect column, int index, int count) {
        return new Rect(column.x(), column.y() + index * column.h() / count, column.w(), column.h() / count);
    }

    /// Frames the numbers of the step, neighbours together.
    private void runs(Rect at, boolean[] now) {
        double cell = at.h() / now.length;
        int from = 0;
        while (from < now.length) {
            int to = from;
            while (to < now.length && now[to])
                to++;
            if (to > from)
                surface.roundRect(at.x() - 2, at.y() + from * cell, at.w() + 4, (to - from) * cell, 2, 0, palette().kernel(), NOW_WIDTH);
            from = to + 1;
        }
    }

    /// Frames the number that is pointed at, and that of the entry that is.
    private void pointed(Rect at, int count) {
        var matrix = shown.matrix();
        boolean isFactor = at.equals(layout.factor());
        shown.frame().lit().focus().ifPresent(cell -> {
            var index = isFactor ? matrix.colOf(cell) : matrix.rowOf(cell);
            if (matrix.names(cell) && !at.equals(layout.bias()))
                frame(at, isFactor ? cell.col() : cell.row(), count);
            if (!at.equals(layout.bias()))
                index.ifPresent(i -> frame(at, i, count));
        });
    }

    private void frame(Rect at, int index, int count) {
        var part = part(at, index, count);
        surface.strokeRect(part.x() + 1, part.y() + 1, part.w() - 2, part.h() - 2, palette().accent(), 2);
    }
}
