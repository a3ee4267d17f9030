package org.receptive.draw.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.receptive.array.Maps;
import org.receptive.draw.scene.RecordingSurface;
import org.receptive.draw.surface.Rect;
import org.receptive.draw.theme.ColourScale;

/// Films, sheets, matrices and digits: nothing overlaps, and a click meets what is seen.
class TileLayoutTest {

    private static final int CASES = 120;

    private static void assertApart(List<Rect> boxes) {
        for (int i = 0; i < boxes.size(); i++)
            for (int j = 0; j < i; j++)
                assertThat(boxes.get(i).overlaps(boxes.get(j))).as(boxes.get(i) + " " + boxes.get(j)).isFalse();
    }

    @Test
    void kernelsOfAFilmStandApartAndCanBeReachedByScrolling() {
        var random = new Random(1);
        for (int i = 0; i < CASES; i++)
            for (var style : Charts.looks()) {
                var film = Charts.film(random);
                var layout = new FilmLayout(film, 300 + random.nextInt(900), 120 + random.nextInt(400), random.nextInt(200),
                        random.nextInt(200), style);
                var boxes = new ArrayList<Rect>();
                for (int c = 0; c < film.columns().size(); c++)
                    for (int f = 0; f < film.filters(); f++)
                        boxes.add(layout.tile(c, f));
                assertApart(boxes.subList(0, Math.min(60, boxes.size())));
                var last = boxes.getLast();
                assertThat(last.right() - (layout.scrollableX() - layout.scrollX())).isLessThanOrEqualTo(layout.body().right() + 1);
                assertThat(last.bottom() - (layout.scrollableY() - layout.scrollY())).isLessThanOrEqualTo(layout.body().bottom() + 1);
            }
    }

    @Test
    void noRowOfAFilmIsCutHoweverItIsScrolled() {
        var random = new Random(7);
        for (int i = 0; i < CASES; i++)
            for (var style : Charts.looks()) {
                var film = Charts.film(random);
                var layout = new FilmLayout(film, 300 + random.nextInt(900), 160 + random.nextInt(400), 0, random.nextInt(900), style);
                for (int f = 0; f < film.filters(); f++) {
                    var box = layout.tile(0, f);
                    boolean whole = box.y() >= layout.body().y() - 1 && box.bottom() <= layout.body().bottom() + 1;
                    boolean none = box.bottom() <= layout.body().y() + 1 || box.y() >= layout.body().bottom() - 1;
                    assertThat(whole || none || box.h() > layout.body().h() - 6).as("row %s of %s", f, film.filters()).isTrue();
                }
            }
    }

    @Test
    void theSixKernelsOfTheFirstLayerFitIntoASmallHall() {
        var random = new Random(8);
        var column = new Film.Column("start", Charts.stack(6, 1, 5, 5, random), false);
        var film = Film.of(List.of(column), List.of("kernel 0", "kernel 1", "kernel 2", "kernel 3", "kernel 4", "kernel 5"), "conv1");
        var layout = new FilmLayout(film, 1240, 300, 0, 0, Charts.look(true));
        assertThat(layout.scrollableY()).isZero();
        assertThat(layout.tile(0, 5).bottom()).isLessThanOrEqualTo(layout.body().bottom());
    }

    @Test
    void aPointOfAFilmIsFoundInTheCellThatIsDrawnThere() {
        var random = new Random(2);
        int met = 0;
        for (int i = 0; i < 1000; i++) {
            var film = Charts.film(random);
            var layout = new FilmLayout(film, 300 + random.nextInt(900), 160 + random.nextInt(400), 0, random.nextInt(300),
                    Charts.look(false));
            var kernels = film.columns().getFirst().kernels();
            var cell = new Film.Cell(random.nextInt(film.columns().size()), random.nextInt(film.filters()),
                    random.nextInt(kernels.slices()),
                    random.nextInt(kernels.rows()), random.nextInt(kernels.cols()));
            var box = layout.slice(cell.column(), cell.filter(), cell.slice());
            double x = box.x() + (cell.col() + 0.5) * layout.cellPx();
            double y = box.y() + (cell.row() + 0.5) * layout.cellPx();
            boolean visible = layout.body().contains(x, y);
            met += visible ? 1 : 0;
            assertThat(layout.cellAt(x, y)).isEqualTo(visible ? Optional.of(cell) : Optional.empty());
        }
        assertThat(met).isGreaterThan(500);
    }

    @Test
    void allOfALayerIsOnItsSheet() {
        var random = new Random(3);
        for (int i = 0; i < CASES; i++)
            for (var style : Charts.looks()) {
                var sheet = Charts.sheet(random);
                var layout = SliceSheetLayout.ofCell(sheet, 1 + random.nextInt(12), style);
                var page = new Rect(0, 0, layout.width(), layout.height());
                var boxes = new ArrayList<Rect>();
                for (int f = 0; f < sheet.maps().count(); f++) {
                    boxes.add(layout.tile(f));
                    boxes.add(layout.name(f));
                }
                assertThat(boxes).allMatch(page::encloses);
                assertApart(boxes);
                assertThat(layout.scrollableY()).isZero();
            }
    }

    @Test
    void mapsFillTheirPlaceOrScroll() {
        var random = new Random(4);
        for (int i = 0; i < CASES; i++) {
            var sheet = Charts.sheet(random);
            double width = 200 + random.nextInt(900);
            double height = 100 + random.nextInt(500);
            var layout = SliceSheetLayout.fitting(sheet, width, height, random.nextInt(100), Charts.look(i % 2 == 0));
            var boxes = IntStream.range(0, sheet.maps().count()).mapToObj(layout::tile).toList();
            assertApart(boxes);
            if (layout.scrollableY() == 0 && sheet.maps().cols() * sheet.maps().slices() < 100)
                assertThat(boxes).allMatch(b -> b.right() <= width && b.bottom() <= height);
            int filter = random.nextInt(sheet.maps().count());
            var cell = new SliceSheet.Cell(filter, 0, sheet.maps().rows() - 1, 0);
            var box = layout.slice(filter, 0);
            double x = box.x() + 0.5 * layout.cellPx();
            double y = box.bottom() - 0.5 * layout.cellPx();
            if (layout.body().contains(x, y))
                assertThat(layout.cellAt(x, y)).contains(cell);
        }
    }

    @Test
    void aWholeFilmIsDrawnInsideThePicture() {
        var random = new Random(5);
        for (int i = 0; i < CASES; i++) {
            var style = Charts.look(i % 2 == 0);
            var film = Charts.film(random);
            var layout = new FilmLayout(film, 900, 400, 0, 0, style);
            var on = new RecordingSurface(style.measure());
            new FilmPainter(on, film, layout, style).paint(900, 400, Optional.of(new Film.Cell(0, 0, 0, 0, 0)));
            assertThat(on.words()).contains("start").anyMatch(t -> t.startsWith("conv1[0,0]"));
            assertThat(on.texts())
                    .allMatch(t -> t.bounds().getMinX() >= -0.5 && t.bounds().getMinY() >= -0.5 && t.bounds().getMaxY() <= 400.5);
        }
    }

    @Test
    void everyNumberOfAConfusionMatrixCanBeRead() {
        var random = new Random(6);
        for (var palette : List.of(org.receptive.draw.theme.Palette.light(), org.receptive.draw.theme.Palette.dark()))
            for (int i = 0; i < 40; i++) {
                var plain = Charts.look(false);
                var style = new ChartStyle(palette, plain.sizes(), plain.texts(), plain.measure());
                var table = new ConfusionTable(10, (a, p) -> a == p ? 900 + random.nextInt(300) : random.nextInt(30));
                var layout = new ConfusionLayout(10, 280, 300, style);
                var on = new RecordingSurface(style.measure());
                var painter = new ConfusionPainter(on, table, layout, style);
                painter.paint(Optional.empty(), Optional.empty());
                for (var text : on.texts())
                    layout.cellAt(text.x(), text.y()).ifPresent(cell -> {
                        assertThat(org.receptive.draw.theme.Contrast.ratio(painter.fill(cell.actual(), cell.predicted()), text.argb()))
                                .isGreaterThanOrEqualTo(4.5);
                        assertThat(text.width()).isLessThan(layout.cellPx());
                        assertThat(text.style().sizePx()).isGreaterThan(8);
                    });
            }
    }

    @Test
    void everyCellOfAConfusionMatrixIsFoundWhereItIsDrawn() {
        for (double width : new double[] {200, 280, 611}) {
            var layout = new ConfusionLayout(10, width, ConfusionLayout.heightFor(10, width, Charts.look(false)), Charts.look(false));
            assertThat(layout.table().right()).isLessThanOrEqualTo(width);
            for (int a = 0; a < 10; a++)
                for (int p = 0; p < 10; p++)
                    assertThat(layout.cellAt(layout.cell(a, p).middleX(), layout.cell(a, p).middleY()))
                            .contains(new ConfusionTable.Cell(a, p));
            assertThat(layout.cellAt(layout.table().right(), 100)).isEmpty();
        }
    }

    @Test
    void digitsStandApart() {
        for (var style : Charts.looks())
            for (int n : new int[] {1, 4, 17}) {
                var tiles = new DigitTiles(IntStream.range(0, n)
                        .mapToObj(i -> new DigitTiles.Tile(28, 28, new int[784], "4 read as 9", i + " %", true)).toList());
                double width = 276;
                var boxes = IntStream.range(0, n).mapToObj(i -> tiles.tile(i, width, style)).toList();
                assertApart(boxes);
                for (int i = 0; i < n; i++)
                    assertThat(tiles.at(boxes.get(i).middleX(), boxes.get(i).middleY(), width, style)).hasValue(i);
                assertThat(tiles.at(-1, 5, width, style)).isEmpty();
                assertThat(boxes).allMatch(b -> new Rect(0, 0, width, tiles.height(width, style) + 0.01).encloses(b));
            }
    }

    @Test
    void mapsWithoutNegativeNumbersAreGreenAndAllOthersSigned() {
        var green = Maps.fill(1, 1, 2, 2, (f, s, r, c) -> r + c);
        var signed = Maps.fill(1, 1, 2, 2, (f, s, r, c) -> r - c);
        assertThat(SliceSheet.of("", green, List.of("0"), SliceSheet.Kind.MAPS).scale()).isEqualTo(ColourScale.SEQUENTIAL);
        assertThat(SliceSheet.of("", signed, List.of("0"), SliceSheet.Kind.MAPS).scale()).isEqualTo(ColourScale.SIGNED);
        assertThat(SliceSheet.of("", green, List.of("0"), SliceSheet.Kind.KERNELS).scale()).isEqualTo(ColourScale.SIGNED);
    }
}
