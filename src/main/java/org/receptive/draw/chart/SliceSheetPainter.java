package org.receptive.draw.chart;

import java.util.Optional;
import org.receptive.draw.surface.Drawing;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.ColourScale;
import org.receptive.text.Numbers;

/// Draws a sheet, its legend and, in cells that are large enough, its numbers.
public final class SliceSheetPainter {

    private static final double CELL_WITH_NUMBER = 30;

    private final Surface on;
    private final SliceSheet sheet;
    private final SliceSheetLayout layout;
    private final ChartStyle style;

    /// Prepares to draw a sheet that was laid out.
    public SliceSheetPainter(Surface on, SliceSheet sheet, SliceSheetLayout layout, ChartStyle style) {
        this.on = on;
        this.sheet = sheet;
        this.layout = layout;
        this.style = style;
    }

    /// Returns the whole picture for a file, in the size of its layout.
    public static Drawing drawing(SliceSheet sheet, SliceSheetLayout layout, ChartStyle style) {
        return (surface, width, height) -> {
            surface.fillRect(0, 0, width, height, style.palette().background());
            new SliceSheetPainter(surface, sheet, layout, style).paint(Optional.empty());
        };
    }

    /// Draws everything into a picture whose background is there already.
    ///
    /// @param pointed the cell under the pointer
    public void paint(Optional<SliceSheet.Cell> pointed) {
        paint(pointed, Optional.empty());
    }

    /// Draws everything into a picture whose background is there already.
    ///
    /// @param pointed the cell under the pointer
    /// @param chosen the cell that is looked at
    public void paint(Optional<SliceSheet.Cell> pointed, Optional<SliceSheet.Cell> chosen) {
        var palette = style.palette();
        int frame = sheet.kind() == SliceSheet.Kind.MAPS ? palette.output() : palette.kernel();
        for (int filter = 0; filter < sheet.maps().count(); filter++) {
            var box = layout.tile(filter);
            if (!box.overlaps(layout.body()))
                continue;
            FilterTile.of(sheet.maps()).paint(on, sheet.maps(), filter, box.x(), box.y(), layout.cellPx(), sheet.scale(), sheet.max(),
                    palette, frame);
            if (layout.cellPx() >= CELL_WITH_NUMBER)
                numbers(filter);
            var name = layout.name(filter);
            on.text(sheet.names().get(filter), name.x(), name.middleY(), style.small(), palette.textMuted());
        }
        chosen.ifPresent(cell -> frame(cell, palette.accent(), 3));
        pointed.ifPresent(cell -> frame(cell, palette.kernel(), 2));
        on.fillRect(0, 0, layout.width(), layout.body().y(), palette.background());
        on.fillRect(0, layout.body().bottom(), layout.width(), layout.height() - layout.body().bottom(), palette.background());
        if (!sheet.title().isEmpty())
            on.text(sheet.title(), layout.left(), layout.left() + style.sizes().title() * 0.6,
                    TextStyle.ofSize(style.sizes().title()).withBold(), palette.textPrimary());
        var legend = new ScaleLegend("", sheet.scale(), sheet.max());
        legend.paint(on, layout.left(), layout.legendY(), style);
        pointed.or(() -> chosen).ifPresent(cell -> on.text(sentence(cell), layout.left() + legend.width(style) + 24, layout.legendY(),
                style.small().withBold(), palette.textPrimary()));
    }

    private void numbers(int filter) {
        var maps = sheet.maps();
        double px = layout.cellPx();
        for (int s = 0; s < maps.slices(); s++) {
            var box = layout.slice(filter, s);
            for (int r = 0; r < maps.rows(); r++)
                for (int c = 0; c < maps.cols(); c++) {
                    float value = maps.get(filter, s, r, c);
                    int fill = sheet.scale().colour(value, sheet.max(), style.palette());
                    var font = new TextStyle(Math.min(style.sizes().body(), px * 0.3), false, Align.CENTER);
                    var text = Numbers.display(value, 2);
                    double w = style.measure().width(text, font);
                    if (w > px * 0.94)
                        font = font.withSize(font.sizePx() * px * 0.94 / w);
                    on.text(text, box.x() + (c + 0.5) * px, box.y() + (r + 0.5) * px, font, ColourScale.textOn(fill, style.palette()));
                }
        }
    }

    private void frame(SliceSheet.Cell cell, int colour, double thickness) {
        var box = layout.slice(cell.filter(), cell.slice());
        double px = layout.cellPx();
        on.strokeRect(box.x() + cell.col() * px - 1, box.y() + cell.row() * px - 1, px + 2, px + 2, colour, thickness);
    }

    /// Returns what is written of a cell, e.g. `map 3, row 12, column 7 = 0.4211`.
    public String sentence(SliceSheet.Cell cell) {
        var name = sheet.names().get(cell.filter()) + (sheet.maps().slices() == 1 ? "" : " [" + cell.slice() + "]");
        return style.texts().get("chart.cell", name, cell.row(), cell.col(), Numbers.display(sheet.value(cell)));
    }
}
