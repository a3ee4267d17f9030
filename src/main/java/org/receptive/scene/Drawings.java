package org.receptive.scene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.receptive.array.Array4;

/// Inks the drawings of the file `presets/drawings.txt` on a grid.
final class Drawings {

    private static final String FILE = "/org/receptive/presets/drawings.txt";
    private static final double PEN_RADIUS = 0.06;
    /// A thinner pen would leave gaps between the centres of the cells.
    private static final double THINNEST_PEN_CELLS = 0.65;
    /// From paper to full ink, in cells: the grey rim of a real pen stroke.
    private static final double RIM_CELLS = 1.1;

    private Drawings() {
    }

    /// Returns the drawing `name` as an image (1, 1, rows, cols) of whole numbers 0 … 9, as large as fits in the middle.
    ///
    /// @throws IllegalArgumentException if there is no such drawing
    static Array4 ink(String name, int rows, int cols) {
        var strokes = strokes(name);
        int side = Math.min(rows, cols);
        double left = (cols - side) / 2.0;
        double top = (rows - side) / 2.0;
        return Array4.fill(1, 1, rows, cols, (_, _, row, col) -> {
            double ink = 0;
            for (var stroke : strokes) {
                double cover = cover(stroke, (col + 0.5 - left) / side, (row + 0.5 - top) / side, side);
                ink += cover * (stroke.level() - ink);
            }
            return Math.round(ink);
        });
    }

    private static double cover(DrawingMark stroke, double x, double y, int side) {
        double radius = stroke.filled() ? 0 : Math.max(PEN_RADIUS * side, THINNEST_PEN_CELLS);
        return Math.clamp(0.5 + (radius - stroke.distance(x, y) * side) / RIM_CELLS, 0, 1);
    }

    private static List<DrawingMark> strokes(String name) {
        var stream = Drawings.class.getResourceAsStream(FILE);
        if (stream == null)
            throw new IllegalStateException("the drawings " + FILE + " are not on the class path");
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var strokes = lines.lines().filter(l -> l.startsWith(name + " "))
                    .map(l -> DrawingMark.parse(l.substring(name.length()))).toList();
            if (strokes.isEmpty())
                throw new IllegalArgumentException("there is no drawing " + name);
            return strokes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
