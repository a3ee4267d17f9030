package org.receptive.draw.chart;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.receptive.draw.surface.Rect;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.ColourScale;

/// Pictures of digits with captions below.
///
/// @param tiles the pictures
/// @param most the side of the largest picture
public record DigitTiles(List<Tile> tiles, double most) {

    private static final double DESK = 56;
    /// The sides that a hall sees, the largest first.
    private static final double[] HALL = {280, 252, 224, 196, 168, 140, 112, 84};

    private static final double PAD = 5;
    private static final double GAP = 6;
    private static final int MOST_INK = 255;
    private static final double CORNER_EM = 1.6;

    /// One picture. The pixels are shared and not to be changed.
    ///
    /// @param rows its height
    /// @param cols its width
    /// @param pixels row by row, 0 paper and 255 ink
    /// @param caption what it is
    /// @param note what is to be said besides
    /// @param mistaken whether the caption tells of a mistake
    public record Tile(int rows, int cols, int[] pixels, String caption, String note, boolean mistaken) {}

    /// Copies the list.
    public DigitTiles {
        tiles = List.copyOf(tiles);
    }

    /// Shows digits at a desk.
    public DigitTiles(List<Tile> tiles) {
        this(tiles, DESK);
    }

    /// Shows digits to a lecture hall, as large as a picture of some size allows; of more than it holds, the first.
    public static DigitTiles filling(List<Tile> tiles, double width, double height, ChartStyle style) {
        for (double side : HALL) {
            var all = new DigitTiles(tiles, side);
            if (all.height(width, style) <= height)
                return all;
        }
        var least = new DigitTiles(tiles, HALL[HALL.length - 1]);
        int rows = Math.max(1, (int) ((height + GAP) / (least.tileHeight(width, style) + GAP)));
        return new DigitTiles(tiles.subList(0, Math.min(tiles.size(), rows * least.columns(width, style))), least.most);
    }

    private double slot(ChartStyle style) {
        double text = tiles.stream().mapToDouble(t -> Math.max(style.widthOfSmall(t.caption()), style.widthOfSmall(t.note()))).max()
                .orElse(0);
        return Math.ceil(Math.max(most, text + 2 * PAD));
    }

    private int columns(double width, ChartStyle style) {
        return Math.max(1, (int) ((width + GAP) / (slot(style) + GAP)));
    }

    private double tileWidth(double width, ChartStyle style) {
        int columns = columns(width, style);
        return Math.floor((width + GAP) / columns - GAP);
    }

    private double pictureSide(double width, ChartStyle style) {
        return Math.min(most, tileWidth(width, style) - 2 * PAD);
    }

    private double tileHeight(double width, ChartStyle style) {
        return pictureSide(width, style) + 2 * PAD + 2 * style.sizes().small() * 1.35;
    }

    /// Returns the height that the tiles take in a picture of some width.
    public double height(double width, ChartStyle style) {
        int rows = (tiles.size() + columns(width, style) - 1) / columns(width, style);
        return rows == 0 ? 0 : rows * (tileHeight(width, style) + GAP) - GAP;
    }

    /// Returns where a tile stands.
    public Rect tile(int index, double width, ChartStyle style) {
        int columns = columns(width, style);
        int row = index / columns;
        return new Rect(index % columns * (tileWidth(width, style) + GAP), row * (tileHeight(width, style) + GAP), tileWidth(width, style),
                tileHeight(width, style));
    }

    /// Finds the tile at a point.
    public OptionalInt at(double x, double y, double width, ChartStyle style) {
        return IntStream.range(0, tiles.size()).filter(i -> tile(i, width, style).contains(x, y)).findFirst();
    }

    /// Draws the tiles into a picture of the given width, whose background is there already.
    public void paint(Surface on, double width, ChartStyle style) {
        for (int i = 0; i < tiles.size(); i++)
            paint(on, tiles.get(i), tile(i, width, style), pictureSide(width, style), style);
    }

    private static void paint(Surface on, Tile tile, Rect box, double side, ChartStyle style) {
        var palette = style.palette();
        on.roundRect(box.x(), box.y(), box.w() - 1, box.h() - 1, 4, palette.panel(), palette.panelBorder(), 1);
        picture(on, tile, new Rect(box.middleX() - side / 2, box.y() + PAD, side, side), style);
        double line = style.sizes().small() * 1.35;
        double y = box.y() + PAD + side + line * 0.6;
        on.text(tile.caption(), box.middleX(), y, fitting(tile.caption(), box.w() - 4, style),
                tile.mistaken() ? palette.mistakeText() : palette.textPrimary());
        on.text(tile.note(), box.middleX(), y + line, fitting(tile.note(), box.w() - 4, style), palette.textMuted());
    }

    /// Returns the corner of a tile that puts its digit on the pad.
    public Rect corner(int index, double width, ChartStyle style) {
        var box = tile(index, width, style);
        double side = Math.min(CORNER_EM * style.sizes().small(), box.w() / 2);
        return new Rect(box.right() - side - 2, box.y() + 1, side, side);
    }

    /// Draws that corner: a pencil.
    public void paintCorner(Surface on, int index, double width, ChartStyle style) {
        var palette = style.palette();
        var box = corner(index, width, style);
        double u = box.w() / 8;
        on.roundRect(box.x(), box.y(), box.w(), box.h(), 3, palette.accent(), 0, 0);
        on.polygon(new double[] {box.x() + 1.7 * u, box.x() + 2.1 * u, box.x() + 5.3 * u, box.x() + 6.5 * u, box.x() + 3.3 * u},
                new double[] {box.y() + 6.3 * u, box.y() + 4.7 * u, box.y() + 1.5 * u, box.y() + 2.7 * u, box.y() + 5.9 * u},
                palette.onAccent(), 0, 0);
    }

    private static TextStyle fitting(String text, double room, ChartStyle style) {
        var font = style.small(Align.CENTER);
        double w = style.measure().width(text, font);
        return w > room ? font.withSize(font.sizePx() * room / w) : font;
    }

    /// Draws one picture in grey ink.
    public static void picture(Surface on, Tile tile, Rect box, ChartStyle style) {
        ink(on, tile.rows(), tile.cols(), tile.pixels(), box, style);
        on.strokeRect(box.x(), box.y(), box.w(), box.h(), style.palette().input(), 1);
    }

    /// Draws pixels from 0, paper, to 255, ink.
    static void ink(Surface on, int rows, int cols, int[] pixels, Rect box, ChartStyle style) {
        var colours = new int[pixels.length];
        for (int i = 0; i < colours.length; i++)
            colours[i] = ColourScale.INK.colour(pixels[i], MOST_INK, style.palette());
        on.cells(box.x(), box.y(), box.w(), box.h(), rows, cols, colours);
    }
}
