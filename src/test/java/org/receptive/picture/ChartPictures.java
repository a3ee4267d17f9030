package org.receptive.picture;

import static org.receptive.picture.PictureStyle.DARK_CHINESE;
import static org.receptive.picture.PictureStyle.DARK_ENGLISH;
import static org.receptive.picture.PictureStyle.LIGHT_CHINESE;
import static org.receptive.picture.PictureStyle.LIGHT_ENGLISH;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.receptive.array.Maps;
import org.receptive.draw.chart.ChartStyle;
import org.receptive.draw.chart.ClassBars;
import org.receptive.draw.chart.ConfusionLayout;
import org.receptive.draw.chart.ConfusionPainter;
import org.receptive.draw.chart.ConfusionTable;
import org.receptive.draw.chart.CurveChart;
import org.receptive.draw.chart.CurveChart.PointSeries;
import org.receptive.draw.chart.CurveLayout;
import org.receptive.draw.chart.CurvePainter;
import org.receptive.draw.chart.DigitTiles;
import org.receptive.draw.chart.Film;
import org.receptive.draw.chart.FilmLayout;
import org.receptive.draw.chart.FilmPainter;
import org.receptive.draw.chart.SliceSheet;
import org.receptive.draw.chart.SliceSheetLayout;
import org.receptive.draw.chart.SliceSheetPainter;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface;
import org.receptive.text.Language;

/// Pictures of what a training shows: films of kernels, sheets of maps, curves, confusion matrices, digits.
public final class ChartPictures {

    private static final int CLASSES = 10;
    private static final int PER_EPOCH = 400;

    private final PaintFonts fonts = PaintFonts.load();

    private ChartPictures() {}

    /// Draws a chart on a background that is there already.
    private interface Chart {
        void draw(Surface surface, ChartStyle look);
    }

    /// Lists them.
    public static List<ReferencePicture> all() {
        var all = new ChartPictures();
        return List.of(all.film("film-with-gradients", all.film(6, 1, 5, 4, true), 640, 300, LIGHT_ENGLISH, Optional.empty()),
                all.film("film-of-several-channels", all.film(4, 6, 5, 12, false), 640, 320, DARK_CHINESE,
                        Optional.of(new Film.Cell(1, 2, 4, 1, 3))),
                all.sheet("sheet-of-kernels", SliceSheet.of("conv1", stack(6, 1, 5, 3), names(6), SliceSheet.Kind.KERNELS), LIGHT_CHINESE),
                all.sheet("sheet-of-maps",
                        SliceSheet.of("pool1", Maps.fill(6, 1, 10, 10, (f, _, r, c) -> (f + 1) * (r * c % 7)), names(6),
                                SliceSheet.Kind.MAPS),
                        DARK_ENGLISH),
                all.sheet("sheet-of-one-map-with-numbers",
                        SliceSheet.of("conv2", stack(4, 1, 5, 1), names(4), SliceSheet.Kind.MAPS).single(2), LIGHT_ENGLISH),
                all.confusion("confusion", 380, LIGHT_ENGLISH, Optional.empty(), Optional.empty()),
                all.confusion("confusion-pointed", 300, DARK_CHINESE, Optional.of(new ConfusionTable.Cell(4, 6)),
                        Optional.of(new ConfusionTable.Cell(9, 1))),
                all.curves("curves-of-a-loss", List.of(run("a", 1000, 1, false)), CurveChart.Measured.LOSS, false, OptionalLong.empty(),
                        LIGHT_ENGLISH, OptionalDouble.empty()),
                all.curves("curves-of-two-losses", List.of(run("LeNet-5", 1200, 1, false), run("small", 700, 3, true)),
                        CurveChart.Measured.LOSS, true, OptionalLong.empty(), DARK_CHINESE, OptionalDouble.of(300)),
                all.curves("curves-of-an-accuracy-replayed", List.of(accuracy()), CurveChart.Measured.ACCURACY, true, OptionalLong.of(500),
                        LIGHT_CHINESE, OptionalDouble.empty()),
                all.chart("class-bars", 300, 180, DARK_ENGLISH, (surface, look) -> new ClassBars(shares()).paint(surface, 300, look)),
                all.chart("digit-tiles", 330, 110, DARK_CHINESE, (surface, look) -> tiles().paint(surface, 330, look)));
    }

    private ReferencePicture chart(String name, int width, int height, PictureStyle style, Chart chart) {
        var look = new ChartStyle(style.palette(), style.sizes(), style.texts(), fonts::width);
        return new ReferencePicture(name, width, height, (surface, w, h) -> {
            surface.fillRect(0, 0, w, h, look.palette().background());
            chart.draw(surface, look);
        });
    }

    private Film film(int filters, int slices, int side, int moments, boolean gradients) {
        var columns = new ArrayList<Film.Column>();
        for (int m = 0; m < moments; m++)
            columns.add(new Film.Column(m == 0 ? "0" : String.valueOf(m * 100), stack(filters, slices, side, m), false));
        if (gradients)
            columns.add(new Film.Column("∂L/∂w", stack(filters, slices, side, 17), true));
        return Film.of(columns, names(filters), "conv1");
    }

    private ReferencePicture film(String name, Film film, int width, int height, PictureStyle style, Optional<Film.Cell> pointed) {
        return chart(name, width, height, style, (surface, look) -> {
            var fitted = film.fitting(width, height, look);
            new FilmPainter(surface, fitted, new FilmLayout(fitted, width, height, 0, 0, look), look).paint(width, height, pointed);
        });
    }

    private ReferencePicture sheet(String name, SliceSheet sheet, PictureStyle style) {
        return chart(name, 360, 260, style,
                (surface, look) -> new SliceSheetPainter(surface, sheet, SliceSheetLayout.fitting(sheet, 360, 260, 0, look), look)
                        .paint(Optional.of(new SliceSheet.Cell(0, 0, 1, 2))));
    }

    private ReferencePicture confusion(String name, int side, PictureStyle style, Optional<ConfusionTable.Cell> pointed,
            Optional<ConfusionTable.Cell> selected) {
        var table = new ConfusionTable(CLASSES, (a, p) -> a == p ? 900 + 37 * a % 110 : a * p % 5 == 4 ? 3 * a + p : a + p == 9 ? 1 : 0);
        return chart(name, side, side, style,
                (surface, look) -> new ConfusionPainter(surface, table, new ConfusionLayout(CLASSES, side, side, look), look).paint(pointed,
                        selected));
    }

    private ReferencePicture curves(String name, List<CurveChart.Run> runs, CurveChart.Measured measured, boolean logarithmic,
            OptionalLong replayed, PictureStyle style, OptionalDouble pointer) {
        var epochs = IntStream.rangeClosed(1, 3).mapToObj(
                e -> new CurveChart.Mark((long) e * PER_EPOCH, style.language().equals(Language.CHINESE) ? "第 " + e + " 轮" : "epoch " + e))
                .toList();
        var chart = new CurveChart(runs, measured, logarithmic, 3L * PER_EPOCH, epochs, replayed);
        return chart(name, 560, 260, style,
                (surface, look) -> new CurvePainter(surface, chart, new CurveLayout(chart, 560, 260, look), look).paint(pointer));
    }

    private static CurveChart.Run run(String label, int size, int pace, boolean diverged) {
        var samples = new PointSeries(0, size, i -> (0.05 + 2.3 / (1 + pace * i / 60.0)) * (0.7 + noise(i, pace)));
        var tests = IntStream.rangeClosed(0, size / PER_EPOCH)
                .mapToObj(e -> new CurveChart.TestPoint((long) e * PER_EPOCH, 2.2 / (1 + 3 * pace * e))).toList();
        return new CurveChart.Run(label, samples, tests, List.of(new CurveChart.Mark(PER_EPOCH + 50, "η 0.01")),
                diverged ? List.of(new CurveChart.Mark(size, "NaN")) : List.of());
    }

    private static CurveChart.Run accuracy() {
        var samples = new PointSeries(0, 1000, i -> Math.min(1, 1 - 0.9 / (1 + i / 30.0) + 0.02 * noise(i, 5)));
        return new CurveChart.Run("", samples, List.of(new CurveChart.TestPoint(400, 0.962), new CurveChart.TestPoint(800, 0.9847)),
                List.of(), List.of());
    }

    /// A number of 0 … 0.6 that looks like chance and is the same everywhere.
    private static double noise(int i, int seed) {
        return (i * 7919L + seed * 104_729L) * 48_271L % 613 / 1021.0;
    }

    private static Maps stack(int filters, int slices, int side, int seed) {
        return Maps.fill(filters, slices, side, side,
                (f, s, r, c) -> ((f * 31 + s * 17 + r * 7 + c * 13 + seed * (f + 2 * r + c)) % 23 - 11) / 11f);
    }

    private static List<String> names(int n) {
        return IntStream.range(0, n).mapToObj(i -> "w" + i).toList();
    }

    private static List<OptionalDouble> shares() {
        return IntStream.range(0, CLASSES).mapToObj(k -> k == 6 ? OptionalDouble.empty() : OptionalDouble.of(1 - 0.0123 * k * k)).toList();
    }

    private static DigitTiles tiles() {
        return new DigitTiles(IntStream.range(0, 5)
                .mapToObj(t -> new DigitTiles.Tile(28, 28, ring(t), t % 2 == 0 ? "4 → 9" : "7", 51 + 9 * t + " %", t % 2 == 0)).toList());
    }

    /// A ring of ink whose width and shade depend on `t`.
    private static int[] ring(int t) {
        return IntStream.range(0, 28 * 28).map(i -> {
            int dy = Math.floorDiv(i, 28) - 14;
            int dx = i % 28 - 13;
            int away = dx * dx + dy * dy - 64;
            return Math.max(0, 255 - 30 * t - Math.abs(away) * (6 - t));
        }).toArray();
    }
}
