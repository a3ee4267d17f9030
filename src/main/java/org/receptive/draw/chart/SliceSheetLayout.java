package org.receptive.draw.chart;

import java.util.Optional;
import org.receptive.draw.surface.Rect;

/// Where the kernels or maps of a sheet stand.
public final class SliceSheetLayout {

    private static final double GAP = 10;
    private static final double PAD = 12;
    private static final double MOST_CELL = 64;
    private static final double LEAST_SLICE = 16;

    private final SliceSheet sheet;
    private final double width;
    private final double height;
    private final double cellPx;
    private final int columns;
    private final double head;
    private final double foot;
    private final double name;
    private final double leastSlot;
    private final double pad;
    private final double scrollY;
    private final FilterTile tile;

    private SliceSheetLayout(SliceSheet sheet, double width, double height, int columns, double cellPx, double pad, double askedY,
            ChartStyle style) {
        this.sheet = sheet;
        this.width = width;
        this.height = height;
        this.columns = columns;
        this.cellPx = cellPx;
        this.pad = pad;
        this.tile = FilterTile.of(sheet.maps());
        double small = style.sizes().small();
        name = small * 1.4;
        head = pad + (sheet.title().isEmpty() ? 0 : style.sizes().title() * 1.6);
        foot = small * 1.3 + 12 + pad;
        leastSlot = leastSlot(sheet, style);
        scrollY = Math.clamp(askedY, 0, scrollableY());
    }

    private static double leastSlot(SliceSheet sheet, ChartStyle style) {
        return sheet.names().stream().mapToDouble(style::widthOfSmall).max().orElse(0) + 2;
    }

    /// Lays a sheet out in a picture of the given size: with the largest cells that show everything, and scrolled where even the smallest
    /// do not.
    ///
    /// @param askedY how far it is scrolled down
    public static SliceSheetLayout fitting(SliceSheet sheet, double width, double height, double askedY, ChartStyle style) {
        var best = new SliceSheetLayout(sheet, width, height, 1, 0, 0, askedY, style);
        for (int columns = 1; columns <= sheet.maps().count(); columns++) {
            double cell = Math.min(MOST_CELL, best.cellFor(columns, width, height));
            if (cell > best.cellPx)
                best = new SliceSheetLayout(sheet, width, height, columns, cell, 0, askedY, style);
        }
        return best.cellPx >= least(FilterTile.of(sheet.maps())) ? best : scrolled(sheet, width, height, askedY, style);
    }

    /// Tiles do not become smaller than this to show all at once.
    private static double least(FilterTile tile) {
        return Math.max(1, Math.ceil(LEAST_SLICE / tile.cols()));
    }

    private static SliceSheetLayout scrolled(SliceSheet sheet, double width, double height, double askedY, ChartStyle style) {
        var tile = FilterTile.of(sheet.maps());
        double cell = least(tile);
        double slot = Math.max(leastSlot(sheet, style), tile.width(cell)) + GAP;
        int columns = (int) Math.clamp((width + GAP) / slot, 1, sheet.maps().count());
        return new SliceSheetLayout(sheet, width, height, columns, cell, 0, askedY, style);
    }

    /// Lays a sheet out for a file, with cells of the given size; the picture is as large as it takes.
    public static SliceSheetLayout ofCell(SliceSheet sheet, double cellPx, ChartStyle style) {
        int filters = sheet.maps().count();
        var tile = FilterTile.of(sheet.maps());
        double aspect = (tile.height(cellPx) + 24) / Math.max(leastSlot(sheet, style), tile.width(cellPx));
        int columns = Math.clamp(Math.round(Math.sqrt(filters * aspect * 1.4)), 1, filters);
        var unsized = new SliceSheetLayout(sheet, 0, 0, columns, cellPx, PAD, 0, style);
        double legend = new ScaleLegend("", sheet.scale(), sheet.max()).width(style);
        double title = style.measure().width(sheet.title(), style.small().withSize(style.sizes().title()).withBold());
        double width = Math.max(Math.max(legend, title), columns * unsized.slotWidth() + (columns - 1) * GAP) + 2 * PAD;
        double height = unsized.head + unsized.rows() * unsized.rowPitch() - GAP + unsized.foot;
        return new SliceSheetLayout(sheet, Math.ceil(width), Math.ceil(height), columns, cellPx, PAD, 0, style);
    }

    private double cellFor(int columnCount, double w, double h) {
        int rowCount = (sheet.maps().count() + columnCount - 1) / columnCount;
        double slot = (w + GAP) / columnCount - GAP;
        double down = (h - head - foot + GAP) / rowCount - GAP - name;
        return slot < leastSlot ? 0 : tile.cellFor(slot, down);
    }

    private int rows() {
        return (sheet.maps().count() + columns - 1) / columns;
    }

    private double slotWidth() {
        return Math.max(leastSlot, tile.width(cellPx));
    }

    private double rowPitch() {
        return name + tile.height(cellPx) + GAP;
    }

    private double bodyHeight() {
        return height - head - foot;
    }

    /// Returns the width of the picture.
    public double width() {
        return width;
    }

    /// Returns the height of the picture.
    public double height() {
        return height;
    }

    /// Returns the side of a cell.
    public double cellPx() {
        return cellPx;
    }

    /// Returns how far the sheet can be scrolled down, in px.
    public double scrollableY() {
        double hidden = rows() * rowPitch() - GAP - bodyHeight();
        // less than that is what rounding left over
        return hidden < 0.01 ? 0 : hidden;
    }

    /// Returns how far the sheet is scrolled down.
    public double scrollY() {
        return scrollY;
    }

    /// Returns the part of the picture that scrolls.
    public Rect body() {
        return new Rect(pad, head, width - 2 * pad, Math.max(0, bodyHeight()));
    }

    /// Returns where a filter or map stands; it may lie outside the visible part.
    public Rect tile(int filter) {
        int row = filter / columns;
        return new Rect(Math.floor(pad + filter % columns * (slotWidth() + GAP)), Math.floor(head + row * rowPitch() + name - scrollY),
                tile.width(cellPx), tile.height(cellPx));
    }

    /// Returns where the name of a filter or map stands.
    public Rect name(int filter) {
        var box = tile(filter);
        return new Rect(box.x(), box.y() - name, slotWidth(), name);
    }

    /// Returns where a slice stands.
    public Rect slice(int filter, int slice) {
        var box = tile(filter);
        return tile.slice(slice, box.x(), box.y(), cellPx);
    }

    /// Returns the middle of the line with the legend.
    double legendY() {
        return height - foot + (foot - pad) / 2 + 2;
    }

    double left() {
        return pad;
    }

    /// Finds the cell at a point of the picture.
    public Optional<SliceSheet.Cell> cellAt(double x, double y) {
        if (!body().contains(x, y))
            return Optional.empty();
        for (int filter = 0; filter < sheet.maps().count(); filter++) {
            var box = tile(filter);
            int f = filter;
            if (box.contains(x, y))
                return tile.cellAt(x, y, box.x(), box.y(), cellPx).map(c -> new SliceSheet.Cell(f, c.slice(), c.row(), c.col()));
        }
        return Optional.empty();
    }
}
