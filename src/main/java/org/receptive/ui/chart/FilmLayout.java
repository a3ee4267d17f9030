package org.receptive.ui.chart;

import java.util.Optional;

/// Where the kernels of a film stand. The titles of rows and columns and the legend stay in place while the kernels scroll.
public final class FilmLayout {

    private static final double ROW_GAP = 6;
    private static final double COL_GAP = 10;
    private static final double MOST_EXTRA_GAP = 44;
    private static final double MOST_CELL = 16;
    private static final double GRADIENT_GAP = 14;

    private final Film film;
    private final Rect body;
    private final double cellPx;
    private final double pitch;
    private final double rowPitch;
    private final double scrollX;
    private final double scrollY;

    /// Lays a film out.
    ///
    /// @param wishX how far it is scrolled to the right, in px; no further than there is something
    /// @param wishY how far it is scrolled down
    public FilmLayout(Film film, double width, double height, double wishX, double wishY, Look look) {
        this.film = film;
        double small = look.sizes().small();
        double left = film.rowNames().stream().mapToDouble(look::widthOfSmall).max().orElse(0) + 12;
        double top = small * 1.3 + 6;
        double bottom = small * 1.3 + 12;
        body = new Rect(left, top, Math.max(1, width - left), Math.max(1, height - top - bottom));
        var tile = film.tile();
        int columns = film.columns().size();
        double title = film.columns().stream().mapToDouble(c -> look.widthOfSmall(c.title())).max().orElse(0) + 8;
        double across = tile.cellFor((body.w() - gradientGap()) / columns - COL_GAP, Double.MAX_VALUE);
        double down = tile.cellFor(Double.MAX_VALUE, body.h() / film.filters() - ROW_GAP);
        cellPx = Math.max(1, Math.min(Math.min(Math.max(across, 2), MOST_CELL), Math.max(down, least(tile))));
        double least = Math.max(title, tile.width(cellPx) + COL_GAP);
        pitch = Math.floor(Math.clamp((body.w() - gradientGap()) / columns, least, least + MOST_EXTRA_GAP));
        rowPitch = Math.max(small * 1.3, tile.height(cellPx)) + ROW_GAP;
        scrollX = Math.clamp(wishX, 0, scrollableX());
        scrollY = Math.clamp(wishY, 0, scrollableY());
    }

    /// Cells do not become smaller than this to show all rows at once: scrolling is better than guessing.
    private static double least(FilterTile tile) {
        return tile.slices() == 1 ? 6 : tile.slices() <= 4 ? 5 : 4;
    }

    private double gradientGap() {
        return film.gradientColumn().isPresent() ? GRADIENT_GAP : 0;
    }

    /// Returns how far the film can be scrolled to the right, in px.
    public double scrollableX() {
        return Math.max(0, film.columns().size() * pitch + gradientGap() - body.w());
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

    /// Returns the side of a cell.
    public double cellPx() {
        return cellPx;
    }

    /// Returns where a filter stands at one moment; it may lie outside the visible part.
    public Rect tile(int column, int filter) {
        var tile = film.tile();
        double gap = film.gradientColumn().isPresent() && column >= film.gradientColumn().getAsInt() ? GRADIENT_GAP : 0;
        return new Rect(Math.floor(body.x() + column * pitch + gap - scrollX), Math.floor(body.y() + filter * rowPitch - scrollY), tile
                .width(
                        cellPx), tile.height(cellPx));
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
                    return film.tile().cellAt(x, y, box.x(), box.y(), cellPx).map(cell -> new Film.Cell(c, f, cell.slice(), cell.row(), cell
                            .col()));
                }
            }
        return Optional.empty();
    }
}
