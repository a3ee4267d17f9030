package org.receptive.draw.chart;

import java.util.Optional;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.ColourScale;
import org.receptive.text.Numbers;

/// Draws a film of kernels, its titles and its legend, and the number under the pointer.
public final class FilmPainter {

    private static final double PALE = 0.5;

    private final Surface on;
    private final Film film;
    private final FilmLayout layout;
    private final ChartStyle style;

    /// Prepares to draw a film that was laid out.
    public FilmPainter(Surface on, Film film, FilmLayout layout, ChartStyle style) {
        this.on = on;
        this.film = film;
        this.layout = layout;
        this.style = style;
    }

    /// Draws everything into a picture of the given size, whose background is there already.
    ///
    /// @param pointed the cell under the pointer
    public void paint(double width, double height, Optional<Film.Cell> pointed) {
        for (int column = 0; column < film.columns().size(); column++)
            for (int filter = 0; filter < film.filters(); filter++)
                tile(column, filter);
        pointed.ifPresent(this::frame);
        cover(width, height);
        titles();
        legend(pointed);
    }

    private void tile(int column, int filter) {
        var box = layout.tile(column, filter);
        if (!layout.isVisible(box))
            return;
        var shown = film.columns().get(column);
        film.tile().paint(on, shown.kernels(), filter, box.x(), box.y(), layout.cellPx(), ColourScale.SIGNED, film.max(shown.gradient()),
                style.palette(), frame(shown.gradient()));
    }

    /// Around many small slices the full colour would be louder than what is in them.
    private int frame(boolean gradient) {
        var palette = style.palette();
        if (gradient)
            return palette.gridLine();
        return film.tile().slices() == 1 ? palette.kernel() : Argb.over(Argb.withOpacity(palette.kernel(), PALE), palette.background());
    }

    private void frame(Film.Cell cell) {
        var box = layout.slice(cell.column(), cell.filter(), cell.slice());
        double px = layout.cellPx();
        on.strokeRect(box.x() + cell.col() * px, box.y() + cell.row() * px, px, px, style.palette().textPrimary(), 2);
    }

    /// A surface cannot clip: what scrolled out of the body is painted over.
    private void cover(double width, double height) {
        int paper = style.palette().background();
        var body = layout.body();
        on.fillRect(0, 0, width, body.y() - 1, paper);
        on.fillRect(0, body.bottom() + 1, width, height - body.bottom() - 1, paper);
        on.fillRect(0, 0, body.x() - 1, height, paper);
    }

    private void titles() {
        var palette = style.palette();
        var body = layout.body();
        for (int column = 0; column < film.columns().size(); column++) {
            var box = layout.tile(column, 0);
            if (box.x() >= body.x() - 1 && box.x() < body.right())
                on.text(film.columns().get(column).title(), box.x(), body.y() / 2 - 1, style.small(), palette.textMuted());
        }
        if (film.leftOut() > 0 && layout.leftOut().x() >= body.x())
            on.text("…", layout.leftOut().x(), body.y() / 2 - 1, style.small(), palette.textMuted());
        for (int filter = 0; filter < film.filters(); filter++) {
            var box = layout.tile(0, filter);
            if (box.middleY() >= body.y() && box.middleY() < body.bottom())
                on.text(film.rowNames().get(filter), body.x() - 12, box.middleY(), style.small(Align.RIGHT), palette.textMuted());
        }
    }

    /// Beside the number under the pointer only the scale of that number stands: both would not leave it room.
    private void legend(Optional<Film.Cell> pointed) {
        double y = layout.legendY();
        double x = 0;
        boolean ofGradient = pointed.isPresent() && film.columns().get(pointed.get().column()).gradient();
        if (!ofGradient)
            x = scale("chart.kernels", false, x, y);
        if (ofGradient || (pointed.isEmpty() && film.gradientColumn().isPresent()))
            x = scale("chart.gradients", true, x, y);
        double from = x;
        pointed.ifPresent(cell -> on.text(sentence(cell), from, y, style.small().withBold(), style.palette().textPrimary()));
    }

    private double scale(String name, boolean gradient, double x, double y) {
        var legend = new ScaleLegend(style.texts().get(name), ColourScale.SIGNED, film.max(gradient));
        legend.paint(on, x, y, style);
        return x + legend.width(style) + 24;
    }

    /// Returns what is written of a cell, e.g. `w[2,0] row 1, column 3 = −0.1234 (start)`.
    public String sentence(Film.Cell cell) {
        var column = film.columns().get(cell.column());
        return style.texts().get("chart.kernelCell", film.layer(), cell.filter(), cell.slice(), cell.row(), cell.col(),
                Numbers.display(film.value(cell)), column.title());
    }
}
