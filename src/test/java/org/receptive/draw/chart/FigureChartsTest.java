package org.receptive.draw.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.receptive.draw.chart.WinnerTiles.Look;
import org.receptive.draw.chart.WinnerTiles.Tile;
import org.receptive.draw.scene.RecordingSurface;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.text.Language;
import org.receptive.text.Texts;

/// The figures beside the maps from plain values.
class FigureChartsTest {

    private static final List<Look> LOOKS = List.of(Look.EMPTY, Look.PLAIN, Look.AT_WORK, Look.BESIDE);

    private static FunctionCurve curve(double reach, double x, OptionalDouble value, double slope, boolean back) {
        var values = IntStream.rangeClosed(0, 40).mapToObj(i -> Math.tanh(reach * (i / 20.0 - 1))).toList();
        var slopes = values.stream().map(v -> 1 - v * v).toList();
        return new FunctionCurve(values, slopes, reach, x, value, slope, back);
    }

    private static ChartStyle style(RecordingSurface on, boolean dark) {
        return new ChartStyle(Palette.of(dark), Sizes.normal(), Texts.of(Language.ENGLISH), on::textWidth);
    }

    @Test
    void valueAndSlopeAreWrittenInsideThePictureAndNotOverEachOther() {
        for (boolean dark : new boolean[] {false, true})
            for (double width : new double[] {160, 280, 520})
                for (double x = -8; x <= 8; x += 0.5) {
                    double value = Math.tanh(x);
                    var on = new RecordingSurface();
                    curve(8, x, OptionalDouble.of(value), 1 - value * value, x > 0).paint(on, width, width * 0.9, style(on, dark));
                    var labels = on.texts().stream().filter(t -> t.text().contains(" = ")).toList();
                    assertThat(labels).hasSize(2);
                    assertThat(labels.get(0).bounds().intersects(labels.get(1).bounds())).as("x = %s", x).isFalse();
                    for (var text : on.texts())
                        assertThat(text.bounds()).as(text.text())
                                .matches(b -> b.getMinX() >= 0 && b.getMaxX() <= width && b.getMinY() >= 0 && b.getMaxY() <= width * 0.9);
                }
    }

    @Test
    void theTangentStaysInThePlotHoweverSteep() {
        for (double slope : new double[] {-40, -1, 0, 0.5, 1, 40}) {
            var on = new RecordingSurface();
            var line = new FunctionCurve(List.of(-1.0, 1.0), List.of(1.0, 1.0), 4, 3.5, OptionalDouble.of(0.95), slope, false);
            line.paint(on, 280, 250, style(on, false));
            int ink = Palette.of(false).textPrimary();
            assertThat(on.lines().stream().filter(l -> l.argb() == ink)).hasSize(1).allMatch(l -> l.x1() >= 0 && l.x2() <= 280
                    && Math.min(l.y1(), l.y2()) >= 0 && Math.max(l.y1(), l.y2()) <= 250);
        }
    }

    @Test
    void aValueThatIsAheadIsNotWritten() {
        var on = new RecordingSurface();
        curve(4, 1, OptionalDouble.empty(), 0.42, false).paint(on, 280, 250, style(on, false));
        assertThat(on.texts()).noneMatch(t -> t.text().contains("="));
    }

    @Test
    void theAxisHoldsBothCurvesAndZeroAndOne() {
        var axis = curve(4, 0, OptionalDouble.of(0), 1, false).axis();
        assertThat(axis.low()).isLessThan(-1);
        assertThat(axis.high()).isGreaterThan(1);
    }

    @Test
    void everyTileStandsInThePictureAndItsWinnerIsSeen() {
        for (int rows = 1; rows <= 32; rows += 5)
            for (int k = 1; k <= 4; k++) {
                int window = k;
                var tiles = IntStream.range(0, rows * 7)
                        .mapToObj(i -> new Tile(i % (window * window), List.of(), LOOKS.get(i % 4))).toList();
                var on = new RecordingSurface();
                var chart = new WinnerTiles(7, window, window, tiles);
                chart.paint(on, 240, 300, style(on, false));
                assertThat(on.boxes()).allMatch(b -> b.x() >= 0 && b.y() >= 0 && b.x() + b.w() <= 240 && b.y() + b.h() <= 300);
                int green = Palette.of(false).output();
                assertThat(on.boxes().stream().filter(b -> b.argb() == green))
                        .hasSize((int) tiles.stream().filter(t -> t.look() != Look.EMPTY).count());
            }
    }
}
