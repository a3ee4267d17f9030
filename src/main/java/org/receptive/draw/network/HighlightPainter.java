package org.receptive.draw.network;

import java.util.Optional;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.theme.Argb;
import org.receptive.explain.ReceptiveField.ReadCells;
import org.receptive.explain.ReceptiveField.Region;
import org.receptive.explain.Stage;
import org.receptive.explain.Unit;
import org.receptive.text.Numbers;

/// Frames the unit that is pointed at or chosen and what it reads, and writes below the maps which unit it is.
///
/// @param surface where to
/// @param content what the network gave
/// @param highlight which unit
/// @param style how it looks
record HighlightPainter(Surface surface, NetworkContent content, Highlight highlight, NetworkStyle style) {

    private static final double SMALLEST_TEXT_PX = 8;
    private static final double SMALLEST_UNIT_PX = 6;

    void paint(NetworkLayout layout, double width, double height) {
        layout.places().stream().filter(p -> p.kind() == MapPlace.Kind.MAP).forEach(this::receptiveField);
        footer(width, height);
        highlight.selected().ifPresent(unit -> layout.placeOf(unit).ifPresent(p -> unit(p, unit, style.palette().kernel())));
        highlight.hovered().ifPresent(unit -> layout.placeOf(unit).ifPresent(p -> unit(p, unit, style.palette().accent())));
    }

    /// Frames what the unit reads on the maps that it is computed from.
    private void receptiveField(MapPlace place) {
        Optional.ofNullable(highlight.receptiveField().get(place.stage()))
                .filter(read -> read.channels().contains(place.channel()) && place.rows() * place.cols() > 1)
                .ifPresent(read -> frame(place, read.region()));
    }

    private void frame(MapPlace place, Region region) {
        double x = place.x() + region.firstCol() * place.cellPx();
        double y = place.y() + region.firstRow() * place.cellPx();
        double w = region.cols() * place.cellPx();
        double h = region.rows() * place.cellPx();
        surface.fillRect(x, y, w, h, Argb.withOpacity(style.palette().kernel(), 0.12));
        surface.strokeRect(x, y, w, h, style.palette().kernel(), 2);
    }

    private void unit(MapPlace place, Unit unit, int colour) {
        // a hall sees it from the last row
        double side = Math.max(Math.max(SMALLEST_UNIT_PX, style.sizes().least()), place.cellPx());
        double x = inside(place.x() + (unit.col() + 0.5) * place.cellPx() - side / 2, place.x(), place.width() - side);
        double y = inside(place.y() + (unit.row() + 0.5) * place.cellPx() - side / 2, place.y(), place.height() - side);
        if (place.rows() * place.cols() > 1)
            surface.strokeRect(place.x() - 1, place.y() - 1, place.width() + 2, place.height() + 2, colour, 3);
        surface.strokeRect(x - 1, y - 1, side + 2, side + 2, style.palette().background(), 4);
        surface.strokeRect(x - 1, y - 1, side + 2, side + 2, colour, 2.5);
    }

    /// At the edge of its map a mark larger than its cell would cover what stands beside the map.
    private static double inside(double at, double from, double room) {
        return room > 0 ? Math.clamp(at, from, from + room) : at;
    }

    /// Writes the unit's name, its value in full, and what it reads of the input; what can be done here if there is none.
    private void footer(double width, double height) {
        var palette = style.palette();
        double y = height - style.sizes().body() / 2 - 10;
        var line = highlight.unit().map(this::words)
                .orElseGet(() -> style.texts().get(style.sizes().isHall() ? "draw.hint.hall" : "draw.hint"));
        surface.text(line, NetworkLayout.MARGIN, y, fitted(line, width),
                highlight.unit().isPresent() ? palette.textPrimary() : palette.textMuted());
    }

    private String words(Unit unit) {
        var stage = content.stages().get(unit.stage());
        var shape = stage.shape();
        float value = content.values(stage)[(unit.channel() * shape.rows() + unit.row()) * shape.cols() + unit.col()];
        var reads = Optional.ofNullable(highlight.receptiveField().get(Stage.INPUT)).map(ReadCells::region)
                .map(r -> style.texts().get("draw.sees", r.firstRow(), r.lastRow(), r.firstCol(), r.lastCol())).orElse("");
        return StageTitles.unit(stage, unit, style.texts()) + " = " + Numbers.single(value) + " " + reads;
    }

    private TextStyle fitted(String line, double width) {
        var text = TextStyle.ofSize(style.sizes().body());
        double room = width - 2 * NetworkLayout.MARGIN;
        double wide = surface.textWidth(line, text);
        return wide > room ? text.withSize(Math.max(SMALLEST_TEXT_PX, style.sizes().body() * room / wide)) : text;
    }
}
