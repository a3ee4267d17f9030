package org.receptive.draw.chart;

import java.util.Optional;
import org.receptive.draw.surface.Rect;

/// Where the kernels of a film stand. The titles of rows and columns and the legend stay in place while the kernels scroll.
public final class FilmLayout {

    private static final double ROW_GAP = 6;
    private static final double COL_GAP = 10;
    private static final double MOST_EXTRA_GAP = 40;
    private static final double GRADIENT_GAP = 14;
    private static final double LEFT_OUT_GAP = 22;
    /// With fewer moments side by side no one sees how a kernel becomes what it is: cells are made smaller first.
    private static final int WANTED_COLUMNS = 6;
    private static final int LEAST_COLUMNS = 2;

    private final Film film;
    private final Rect body;
    private final double cellPx;
    private final double pitch;
    private final double rowPitch;
    private final double scrollX;
    private final double scrollY;

    /// Lays a film out.
    ///
    /// @param askedX how far it is scrolled to the right, in px; no further than there is something
    /// @param askedY how far it is scrolled down
    public FilmLayout(Film film, double width, double height, double askedX, double askedY, ChartStyle style) {
        this.film = film;
        var room = body(film, width, height, style);
        double free = room.w() - gaps(film);
        cellPx = cell(film, room, style);
        double least = slot(film, cellPx, style);
        pitch = Math.floor(Math.clamp(free / film.columns().size(), least, least + MOST_EXTRA_GAP));
        rowPitch = rowPitch(film, cellPx, style);
        body = wholeRows(room);
        scrollX = Math.clamp(askedX, 0, scrollableX());
        scrollY = Math.clamp(Math.rint(askedY / rowPitch) * rowPitch, 0, scrollableY());
    }

    private static double rowPitch(Film film, double cellPx, ChartStyle style) {
        return Math.max(style.sizes().small() * 1.3, film.tile().height(cellPx)) + ROW_GAP;
    }

    /// Rows that scroll are whole: half a kernel says nothing.
    private Rect wholeRows(Rect room) {
        double rows = Math.floor(room.h() / rowPitch);
        return rows < 1 || rows >= film.filters() ? room : new Rect(room.x(), room.y(), room.w(), rows * rowPitch);
    }

    private static Rect body(Film film, double width, double height, ChartStyle style) {
        double small = style.sizes().small();
        double left = film.rowNames().stream().mapToDouble(style::widthOfSmall).max().orElse(0) + 12;
        double top = small * 1.3 + 6;
        double bottom = small * 1.3 + 12;
        return new Rect(left, top, Math.max(1, width - left), Math.max(1, height - top - bottom));
    }

    private static double gaps(Film film) {
        return (film.gradientColumn().isPresent() ? GRADIENT_GAP : 0) + LEFT_OUT_GAP;
    }

    /// Returns the width of a column without what is left over.
    private static double slot(Film film, double cellPx, ChartStyle style) {
        double title = film.columns().stream().mapToDouble(c -> style.widthOfSmall(c.title())).max().orElse(0) + 8;
        return Math.max(title, film.tile().width(cellPx) + COL_GAP);
    }

    private static int fit(Film film, Rect body, double cellPx, ChartStyle style) {
        return (int) ((body.w() - gaps(film) + COL_GAP) / slot(film, cellPx, style));
    }

    /// Returns how many moments stand side by side without scrolling.
    static int columnsThatFit(Film film, double width, double height, ChartStyle style) {
        var body = body(film, width, height, style);
        int least = LEAST_COLUMNS + (film.gradientColumn().isPresent() ? 1 : 0);
        return Math.max(least, fit(film, body, cell(film, body, style), style));
    }

    /// Chooses cells that show all rows at once; but rows scroll rather than become too small to see, and cells become smaller rather than
    /// leave too few moments. In a lecture hall cells are larger, unless only smaller ones show all rows.
    private static double cell(Film film, Rect body, ChartStyle style) {
        var tile = film.tile();
        double large = style.sizes().small() / 11;
        double small = tile.slices() == 1 ? 6 : 4;
        double fitting = tile.cellFor(Double.MAX_VALUE, body.h() / film.filters() - ROW_GAP);
        boolean fits = fitting >= small && rowPitch(film, fitting, style) * film.filters() <= body.h() + 0.5;
        double least = Math.floor(fits ? Math.min(fitting, small * large) : small * large);
        double cell = Math.clamp(fitting, least, Math.floor(16 * large));
        int wanted = Math.min(film.columns().size(), WANTED_COLUMNS + (film.gradientColumn().isPresent() ? 1 : 0));
        while (cell > least && fit(film, body, cell, style) < wanted)
            cell--;
        return cell;
    }

    private double gradientGap() {
        return film.gradientColumn().isPresent() ? GRADIENT_GAP : 0;
    }

    private double leftOutGap() {
        return film.leftOut() > 0 ? LEFT_OUT_GAP : 0;
    }

    /// Returns how far the film can be scrolled to the right, in px.
    public double scrollableX() {
        return Math.max(0, film.columns().size() * pitch + gradientGap() + leftOutGap() - COL_GAP - body.w());
    }

    /// Returns how far the film can be scrolled down, in px.
    public double scrollableY() {
        return Math.max(0, film.filters() * rowPitch - body.h());
    }

    /// Returns how far the film is scrolled to the right.
    public double scrollX() {
        return scrollX;
    }

    /// Returns how far the film is scrolled down.
    public double scrollY() {
        return scrollY;
    }

    /// Returns the part of the picture that scrolls.
    public Rect body() {
        return body;
    }

    /// Returns where the moments that were left out would stand.
    Rect leftOut() {
        return new Rect(body.x() + pitch - scrollX, 0, LEFT_OUT_GAP, body.y());
    }

    /// Returns the middle of the line with the legend: below the last row, or below the part that scrolls.
    double legendY() {
        return Math.min(body.bottom(), body.y() + film.filters() * rowPitch) + 14;
    }

    /// Returns the side of a cell.
    public double cellPx() {
        return cellPx;
    }

    /// Returns where a filter stands at one moment; it may lie outside the visible part.
    public Rect tile(int column, int filter) {
        var tile = film.tile();
        double gap = (film.gradientColumn().isPresent() && column >= film.gradientColumn().getAsInt() ? GRADIENT_GAP : 0) + (column > 0
                ? leftOutGap()
                : 0);
        return new Rect(Math.floor(body.x() + column * pitch + gap - scrollX), Math.floor(body.y() + filter * rowPitch - scrollY),
                tile.width(cellPx), tile.height(cellPx));
    }

    /// Returns where a slice of a filter stands at one moment.
    public Rect slice(int column, int filter, int slice) {
        var box = tile(column, filter);
        return film.tile().slice(slice, box.x(), box.y(), cellPx);
    }

    /// Tells whether any of a rectangle is in the visible part.
    public boolean isVisible(Rect box) {
        return box.overlaps(body);
    }

    /// Finds the cell at a point of the picture.
    public Optional<Film.Cell> cellAt(double x, double y) {
        if (!body.contains(x, y))
            return Optional.empty();
        for (int column = 0; column < film.columns().size(); column++)
            for (int filter = 0; filter < film.filters(); filter++) {
                var box = tile(column, filter);
                if (box.contains(x, y)) {
                    int c = column;
                    int f = filter;
                    return film.tile().cellAt(x, y, box.x(), box.y(), cellPx)
                            .map(cell -> new Film.Cell(c, f, cell.slice(), cell.row(), cell.col()));
                }
            }
        return Optional.empty();
    }
}
