package org.receptive.draw.chart;

import java.util.Optional;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.ColourScale;

/// Draws a confusion matrix: the diagonal calm, mistakes the stronger the more there are, every number readable.
public final class ConfusionPainter {

    private static final double CALM = 0.14;
    private static final double LEAST_WARM = 0.18;

    private final Surface on;
    private final ConfusionTable table;
    private final ConfusionLayout layout;
    private final ChartStyle style;
    private final double calmSize;
    private final double warmSize;

    /// Prepares to draw a matrix that was laid out.
    public ConfusionPainter(Surface on, ConfusionTable table, ConfusionLayout layout, ChartStyle style) {
        this.on = on;
        this.table = table;
        this.layout = layout;
        this.style = style;
        this.calmSize = size(true);
        this.warmSize = size(false);
    }

    /// Draws everything into a picture whose background is there already.
    ///
    /// @param pointed the cell under the pointer
    /// @param selected the cell whose digits are shown
    public void paint(Optional<ConfusionTable.Cell> pointed, Optional<ConfusionTable.Cell> selected) {
        var palette = style.palette();
        var all = layout.table();
        double small = style.sizes().small();
        on.text(style.texts().get("chart.predicted"), all.x(), small * 0.7, style.small(), palette.textMuted());
        for (int k = 0; k < table.classes(); k++) {
            boolean column = pointed.isPresent() && pointed.get().predicted() == k;
            boolean row = pointed.isPresent() && pointed.get().actual() == k;
            on.text(String.valueOf(k), layout.cell(0, k).middleX(), all.y() - small * 0.75, label(column),
                    column ? palette.textPrimary() : palette.textMuted());
            on.text(String.valueOf(k), all.x() - 6, layout.cell(k, 0).middleY(), label(row).withAlign(Align.RIGHT),
                    row ? palette.textPrimary() : palette.textMuted());
        }
        for (int a = 0; a < table.classes(); a++)
            for (int p = 0; p < table.classes(); p++)
                cell(a, p);
        selected.ifPresent(c -> outline(c, palette.accent(), 3));
        pointed.ifPresent(c -> outline(c, palette.textPrimary(), 2));
        pointed.ifPresent(c -> on.text(sentence(c), all.x(), all.bottom() + small, style.small(), palette.textPrimary()));
        if (pointed.isEmpty())
            on.text(style.texts().get("chart.confusionHint"), all.x(), all.bottom() + small, style.small(), palette.textMuted());
    }

    private TextStyle label(boolean strong) {
        return new TextStyle(style.sizes().small(), strong, Align.CENTER);
    }

    /// Returns the opaque colour of a cell.
    int fill(int actual, int predicted) {
        var palette = style.palette();
        int count = table.count(actual, predicted);
        if (actual == predicted)
            return Argb.over(Argb.withOpacity(palette.output(), CALM), palette.background());
        if (count == 0)
            return palette.panel();
        double share = Math.sqrt((double) count / table.mostWrong());
        return Argb.over(Argb.withOpacity(palette.mistake(), LEAST_WARM + (1 - LEAST_WARM) * share), palette.background());
    }

    private void cell(int actual, int predicted) {
        var box = layout.cell(actual, predicted);
        int fill = fill(actual, predicted);
        on.fillRect(box.x(), box.y(), box.w() - 1, box.h() - 1, fill);
        int count = table.count(actual, predicted);
        if (count == 0)
            return;
        var font = new TextStyle(actual == predicted ? calmSize : warmSize, false, Align.CENTER);
        on.text(String.valueOf(count), box.middleX() - 0.5, box.middleY() - 0.5, font, ColourScale.textOn(fill, style.palette()));
    }

    private double room() {
        return layout.cellPx() - 3;
    }

    /// The numbers of the diagonal all have the size that the longest of them allows, and so have the others.
    private double size(boolean diagonal) {
        var font = style.small().withSize(Math.min(style.sizes().body(), layout.cellPx() * 0.52));
        double size = font.sizePx();
        for (int a = 0; a < table.classes(); a++)
            for (int p = 0; p < table.classes(); p++)
                if ((a == p) == diagonal)
                    size = Math.min(size,
                            font.sizePx() * room() / Math.max(1, style.measure().width(String.valueOf(table.count(a, p)), font)));
        return size;
    }

    private void outline(ConfusionTable.Cell cell, int argb, double width) {
        var box = layout.cell(cell.actual(), cell.predicted());
        on.strokeRect(box.x() - 0.5, box.y() - 0.5, box.w(), box.h(), argb, width);
    }

    /// Returns what a cell says in words.
    public String sentence(ConfusionTable.Cell cell) {
        int count = table.count(cell.actual(), cell.predicted());
        return cell.isRight()
                ? style.texts().get("chart.rightCell", cell.actual(), count)
                : style.texts().get("chart.wrongCell", cell.actual(), cell.predicted(), count);
    }
}
