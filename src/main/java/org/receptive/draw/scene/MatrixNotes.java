package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.List;
import org.receptive.draw.surface.Rect;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.trace.TermMatrices.Kind;

/// Writes what a matrix is called, how many of its entries are what, and what the step does; and folds what comes out of a transposed one
/// back into the map that it is.
///
/// @param surface where to draw
/// @param shown the matrix
/// @param layout where it stands
/// @param scales the colours of its entries
record MatrixNotes(Surface surface, ShownMatrix shown, MatrixLayout layout, Scales scales) {

    private static final double MAP_GAP = 6;
    private static final double LEAST_BESIDE = 110;
    private static final double FOLDED = 30;
    private static final double ENTRY = 34;

    /// A number with what it counts.
    private record Count(String number, String what, String why) {
    }

    private Palette palette() {
        return shown.frame().palette();
    }

    private Texts texts() {
        return shown.frame().texts();
    }

    void paint() {
        title();
        double y = layout.below().y();
        if (layout.isPicture())
            y = enlarged(y);
        boolean fits = layout.below().bottom() - y >= MatrixLayout.countsHeight(shown.frame().sizes()) - 1;
        if (fits)
            counts(layout.below().x(), y, layout.below().w());
        if (isFolded())
            folded();
    }

    private boolean isFolded() {
        return shown.goesByColumns() && layout.beside().w() >= LEAST_BESIDE;
    }

    private void title() {
        var sizes = shown.frame().sizes();
        var t = layout.table();
        double y = layout.isPicture() ? t.y() - sizes.title() : t.y() - sizes.small() * 1.8 - sizes.title() * 0.7;
        var bold = new TextStyle(sizes.title(), true, Align.LEFT);
        var name = shown.kind() == Kind.PATCHES ? texts().get("matrix.patches") : shown.matrix().letter();
        surface.text(name, t.x(), y, bold, shown.kind() == Kind.PATCHES ? palette().inputText() : palette().kernelText());
        double left = t.x() + surface.textWidth(name, bold) + 10;
        double room = Math.max(t.right(), layout.factor().x()) - left;
        var size = shown.matrix().rows().size() + " × " + shown.matrix().cols().size();
        var style = TextStyle.ofSize(Math.max(sizes.small(), sizes.least()));
        for (var text : List.of(size + ", " + texts().get("matrix.title." + word()), size))
            if (surface.textWidth(text, style) <= room) {
                surface.text(text, left, y, style, palette().textMuted());
                return;
            }
    }

    private String word() {
        return shown.frame().view().matrix().look().word();
    }

    private List<Count> all() {
        var matrix = shown.matrix();
        long rows = matrix.rows().size();
        long cols = matrix.cols().size();
        var counts = new ArrayList<Count>();
        counts.add(new Count(Numbers.grouped(rows * cols), texts().get("matrix.entries"),
                texts().get("matrix.entries.why." + word(), rows, cols)));
        counts.add(shown.kind() == Kind.PATCHES
                ? new Count(Numbers.grouped(matrix.differentCells()), texts().get("matrix.cells"), texts().get("matrix.cells.why"))
                : new Count(Numbers.grouped(matrix.entryCount()), texts().get("matrix.kept"), texts().get("matrix.kept.why")));
        if (shown.kind() != Kind.PATCHES)
            counts.add(new Count(Numbers.grouped(matrix.differentCells()), texts().get("matrix.different"),
                    texts().get("matrix.different.why")));
        return counts;
    }

    private void counts(double x, double top, double width) {
        var sizes = shown.frame().sizes();
        double big = sizes.title() * 1.4;
        double small = Math.max(sizes.small(), sizes.least());
        var counts = all();
        double slot = Math.min(width / counts.size(), small * 17);
        double y = top + big * 0.75;
        for (int i = 0; i < counts.size(); i++) {
            double left = x + i * slot;
            surface.text(counts.get(i).number(), left, y, new TextStyle(big, true, Align.LEFT), palette().textPrimary());
            fitted(counts.get(i).what(), left, y + big * 0.6 + small * 0.8, slot - 8, small, palette().textPrimary());
            fitted(counts.get(i).why(), left, y + big * 0.6 + small * 2.1, slot - 8, small, palette().textMuted());
        }
        if (!isFolded())
            fitted(step(), x, y + big * 0.6 + small * 3.3 + sizes.body() * 0.4, width, Math.max(sizes.body(), small),
                    palette().textMuted());
    }

    /// Says what the step does in the matrix.
    private String step() {
        var target = shown.frame().moment().step().target();
        var name = shown.frame().operation().y().symbol(target);
        return texts().get("matrix.step." + word(), shown.now(), name, shown.entriesNow().size(), shown.matrix().cols().size());
    }

    private void fitted(String text, double x, double y, double room, double size, int colour) {
        var full = TextStyle.ofSize(size);
        double wide = surface.textWidth(text, full);
        double fits = wide <= room ? size : Math.max(Math.min(7, size), size * room / wide);
        // in a hall what has no room in full size is left out
        if (fits >= shown.frame().sizes().least())
            surface.text(text, x, y, full.withSize(fits), colour);
    }

    /// Draws the entries of the step large below a matrix that is only a picture; returns where there is room below them.
    private double enlarged(double top) {
        var sizes = shown.frame().sizes();
        var entries = shown.entriesNow();
        double cell = ENTRY * MatrixLayout.scale(sizes);
        double width = layout.below().w();
        int most = Math.min(entries.size(), (int) (width / cell));
        var numbers = BoxNumbers.of(entries.stream().mapToDouble(e -> e.value()).toArray(), cell, cell * 0.8, sizes);
        var side = shown.goesByColumns() ? shown.matrix().rows() : shown.matrix().cols();
        double y = top + sizes.small() * 1.4;
        fitted(texts().get("matrix.enlarged." + word(), shown.now(), most, entries.size()), layout.below().x(), top + sizes.small() * 0.6,
                width, sizes.small(), palette().textMuted());
        for (int i = 0; i < most; i++) {
            var e = entries.get(i);
            var at = new Rect(layout.below().x() + i * cell, y, cell, cell * 0.8);
            int fill = e.padding() ? palette().paddingFill() : scales.colour(e.value(), palette());
            surface.fillRect(at.x(), at.y(), at.w(), at.h(), fill);
            surface.strokeRect(at.x(), at.y(), at.w(), at.h(), palette().gridLine(), 0.75);
            numbers.write(surface, e.value(), at.middleX(), at.middleY(), true, ColourScale.textOn(fill, palette()));
            var name = side.map().symbol(side.cells().get(shown.goesByColumns() ? e.row() : e.col()));
            var style = new TextStyle(sizes.small(), false, Align.CENTER);
            double fits = Math.min(1, (cell - 2) / surface.textWidth(name, style));
            surface.text(name, at.middleX(), at.bottom() + sizes.small() * 0.8,
                    style.withSize(Math.max(Math.min(6, sizes.small()), sizes.small() * fits)),
                    palette().textMuted());
        }
        surface.roundRect(layout.below().x(), y, most * cell, cell * 0.8, 2, 0, palette().kernel(), 3);
        return y + cell * 0.8 + sizes.small() * 2;
    }

    /// Folds the column that comes out into the map whose cells it adds up to.
    private void folded() {
        var sizes = shown.frame().sizes();
        var map = shown.matrix().rows().map();
        var beside = layout.beside();
        double cell = Math.min(Math.min(beside.w() / map.cols(), (beside.h() - 2 * sizes.title()) / (map.rows() * (double) map.channels())),
                FOLDED * MatrixLayout.scale(sizes));
        var values = shown.results();
        var resultScales = shown.resultScales();
        var lit = shown.resultsNow();
        var numbers = BoxNumbers.of(values, cell, cell, sizes);
        double top = Math.max(beside.y(), layout.table().y());
        fitted(texts().get("matrix.folded"), beside.x(), top - sizes.title() * 0.8, beside.w(), sizes.body(), palette().inputText());
        int perMap = map.rows() * map.cols();
        for (int i = 0; i < values.length; i++) {
            int down = i / perMap * map.rows() + i % perMap / map.cols();
            double x = beside.x() + i % map.cols() * cell;
            double y = top + down * cell + Math.floorDiv(i, perMap) * MAP_GAP;
            int fill = Double.isNaN(values[i]) ? palette().cellEmpty() : resultScales.colour(values[i], palette());
            surface.fillRect(x, y, cell, cell, fill);
            surface.strokeRect(x, y, cell, cell, palette().gridLine(), 0.5);
            numbers.write(surface, values[i], x + cell / 2, y + cell / 2, lit[i], ColourScale.textOn(fill, palette()));
        }
        for (int channel = 0; channel < map.channels(); channel++)
            surface.roundRect(beside.x(), top + channel * (map.rows() * cell + 6), map.cols() * cell, map.rows() * cell, 0, 0,
                    palette().input(), 2);
        outlineNow(beside.x(), top, cell, lit, map.cols(), perMap, map.rows());
        double y = top + map.channels() * (map.rows() * cell + MAP_GAP) + sizes.body() * 1.4;
        for (var text : List.of(step(), texts().get("matrix.backward")))
            for (var line : isShort(text, beside.w()) ? List.of(text) : MapTexts.twoLines(text)) {
                if (y + sizes.body() < beside.bottom())
                    fitted(line, beside.x(), y, beside.w(), sizes.body(), palette().textMuted());
                y += sizes.body() * 1.4;
            }
    }

    private boolean isShort(String text, double room) {
        return surface.textWidth(text, TextStyle.ofSize(shown.frame().sizes().body())) <= room;
    }

    /// Frames the cells that the step paints on: the window.
    private void outlineNow(double left, double top, double cell, boolean[] lit, int cols, int perMap, int rows) {
        for (int i = 0; i < lit.length; i++) {
            if (!lit[i])
                continue;
            double x = left + i % cols * cell;
            double y = top + (i / perMap * rows + i % perMap / cols) * cell + Math.floorDiv(i, perMap) * MAP_GAP;
            if (i % cols == 0 || !lit[i - 1])
                edge(x, y, x, y + cell);
            if (i % cols == cols - 1 || !lit[i + 1])
                edge(x + cell, y, x + cell, y + cell);
            if (i % perMap < cols || !lit[i - cols])
                edge(x, y, x + cell, y);
            if (i % perMap >= perMap - cols || !lit[i + cols])
                edge(x, y + cell, x + cell, y + cell);
        }
    }

    private void edge(double x1, double y1, double x2, double y2) {
        surface.line(x1, y1, x2, y2, palette().kernel(), 3, Dash.SOLID);
    }
}
