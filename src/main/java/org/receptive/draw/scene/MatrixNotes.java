package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.List;
import org.receptive.draw.surface.Rect;
import org.receptive.draw.surface.Surface;
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
    private static final double LEAST_SIZE = 7;
    private static final double LEAST_NAME = 6;

    /// A number with what it counts.
    private record Count(String number, String what, String why) {
    }

    /// What is folded: the numbers that come out, which of them belong to the step, their colours, and how they are written.
    private record Folded(double[] values, boolean[] now, Scales colours, BoxNumbers numbers) {
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
        var style = surface.fitted(text, TextStyle.ofSize(size), room, Math.min(LEAST_SIZE, size));
        // in a hall what has no room in full size is left out
        if (style.sizePx() >= shown.frame().sizes().least())
            surface.text(text, x, y, style, colour);
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
            surface.text(name, at.middleX(), at.bottom() + sizes.small() * 0.8,
                    surface.fitted(name, style, cell - 2, Math.min(LEAST_NAME, sizes.small())), palette().textMuted());
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
        var all = new Folded(values, shown.resultsNow(), shown.resultScales(), BoxNumbers.of(values, cell, cell, sizes));
        double top = Math.max(beside.y(), layout.table().y());
        fitted(texts().get("matrix.folded"), beside.x(), top - sizes.title() * 0.8, beside.w(), sizes.body(), palette().inputText());
        for (int channel = 0; channel < map.channels(); channel++)
            slice(new Placement(map, channel, beside.x(), top + channel * (map.rows() * cell + MAP_GAP), cell, false), all);
        double y = top + map.channels() * (map.rows() * cell + MAP_GAP) + sizes.body() * 1.4;
        for (var text : List.of(step(), texts().get("matrix.backward")))
            for (var line : isShort(text, beside.w()) ? List.of(text) : MapTexts.twoLines(text)) {
                if (y + sizes.body() < beside.bottom())
                    fitted(line, beside.x(), y, beside.w(), sizes.body(), palette().textMuted());
                y += sizes.body() * 1.4;
            }
    }

    /// Draws one slice of the folded map, and frames the cells that the step paints on: the window.
    private void slice(Placement p, Folded all) {
        var map = p.map();
        int first = p.channel() * map.rows() * map.cols();
        for (int row = 0; row < map.rows(); row++)
            for (int col = 0; col < map.cols(); col++) {
                int i = first + row * map.cols() + col;
                double value = all.values()[i];
                double x = p.left(col);
                double y = p.top(row);
                int fill = Double.isNaN(value) ? palette().cellEmpty() : all.colours().colour(value, palette());
                surface.fillRect(x, y, p.cellPx(), p.cellPx(), fill);
                surface.strokeRect(x, y, p.cellPx(), p.cellPx(), palette().gridLine(), 0.5);
                all.numbers().write(surface, value, x + p.cellPx() / 2, y + p.cellPx() / 2, all.now()[i],
                        ColourScale.textOn(fill, palette()));
            }
        surface.roundRect(p.x(), p.y(), map.cols() * p.cellPx(), map.rows() * p.cellPx(), 0, 0, palette().input(), 2);
        new CellOutline(surface, p.x(), p.y(), p.cellPx(), map.rows(), map.cols())
                .paint((row, col) -> all.now()[first + row * map.cols() + col], palette().kernel(), 3);
    }

    private boolean isShort(String text, double room) {
        return surface.textWidth(text, TextStyle.ofSize(shown.frame().sizes().body())) <= room;
    }
}
