package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.draw.scene.Frame.Lit;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.theme.Contrast;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.OperationKind;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneEdits;
import org.receptive.scene.SettingKind;
import org.receptive.scene.StageEdits;
import org.receptive.spec.PaddingMode;
import org.receptive.text.Language;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;

/// What is drawn in which cell.
class ScenePainterTest {

    private static final PaintFonts FONTS = PaintFonts.load();
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 620;

    /// A drawn scene, and where its maps stand.
    private record Drawn(Frame frame, RecordingSurface surface, SceneLayout layout) {
        static Drawn of(Scene scene, Palette palette) {
            return of(Frame.of(scene, scene.walk(), palette, Sizes.normal(), Texts.of(Language.ENGLISH)));
        }

        static Drawn of(Frame frame) {
            var surface = new RecordingSurface(FONTS::width);
            new ScenePainter(surface, frame, WIDTH, HEIGHT).paint();
            return new Drawn(frame, surface, frame.layout(WIDTH, HEIGHT));
        }

        Placement placement(Cell cell) {
            return layout.placementOf(cell).orElseThrow();
        }

        List<String> textsIn(Cell cell) {
            var p = placement(cell);
            return surface.textsIn(p.left(cell.col()), p.top(cell.row()), p.cellPx(), p.cellPx());
        }

        double middleX(Cell cell) {
            return placement(cell).left(cell.col()) + placement(cell).cellPx() / 2;
        }

        double middleY(Cell cell) {
            return placement(cell).top(cell.row()) + placement(cell).cellPx() / 2;
        }

        boolean isHatched(Cell cell) {
            return is("hatch", cell);
        }

        boolean isCrossHatched(Cell cell) {
            return is("crossHatch", cell);
        }

        private boolean is(String hatching, Cell cell) {
            return surface.boxes(hatching).stream().anyMatch(b -> b.contains(middleX(cell), middleY(cell)));
        }
    }

    private static Drawn drawn(SceneBuilder builder) {
        return Drawn.of(builder.build(), Palette.light());
    }

    @Test
    void everyInputCellShowsItsNumber() {
        var drawn = drawn(new SceneBuilder().fractions());
        var x = drawn.frame().operation().map("x");
        for (int row = 0; row < 7; row++)
            for (int col = 0; col < 7; col++) {
                double value = x.value(0, row, col);
                var texts = drawn.textsIn(new Cell("x", 0, row, col));
                assertThat(texts).as("x[" + row + "," + col + "]").containsAnyOf(Numbers.display(value, 4), Numbers.display(value, 3),
                        Numbers.display(value, 2));
            }
    }

    @ParameterizedTest
    @EnumSource(OperationKind.class)
    void everyKernelCellShowsItsNumberAndATurnedKernelInTheOppositePlace(OperationKind kind) {
        var drawn = drawn(new SceneBuilder().kind(kind));
        var p = drawn.layout().kernels().getFirst();
        boolean turned = kind == OperationKind.CONVOLUTION;
        for (int row = 0; row < 3; row++)
            for (int col = 0; col < 3; col++) {
                double x = p.x() + (turned ? 2 - col : col) * p.cellPx();
                double y = p.y() + (turned ? 2 - row : row) * p.cellPx();
                var value = Numbers.display(drawn.frame().operation().map("w").value(0, row, col));
                assertThat(drawn.surface().textsIn(x, y, p.cellPx(), p.cellPx())).containsExactly(value);
            }
    }

    @Test
    void outputCellsShowTheirValueOnceComputedAndAreEmptyBefore() {
        var drawn = drawn(new SceneBuilder().at(Grain.VALUE, 12, 0));
        var y = drawn.frame().operation().y();
        for (int step = 0; step < 25; step++) {
            var cell = new Cell("y", 0, step / 5, step % 5);
            if (step > 12)
                assertThat(drawn.textsIn(cell)).as("step " + step).isEmpty();
            else
                assertThat(drawn.textsIn(cell)).as("step " + step).containsExactly(Numbers.display(y.value(0, step / 5, step % 5)));
        }
    }

    @Test
    void featureMapsThatAreNotBegunAreEmpty() {
        var drawn = drawn(new SceneBuilder().channels(1, 3, 1).at(Grain.VALUE, 30, 0));
        assertThat(drawn.textsIn(new Cell("y", 0, 4, 4))).hasSize(1);
        assertThat(drawn.textsIn(new Cell("y", 1, 1, 0))).hasSize(1);
        assertThat(drawn.textsIn(new Cell("y", 1, 1, 1))).isEmpty();
        assertThat(drawn.textsIn(new Cell("y", 2, 0, 0))).isEmpty();
    }

    @Test
    void theCellAtWorkShowsTheRunningSum() {
        var drawn = drawn(new SceneBuilder().at(Grain.TERM, 6, 3));
        double sum = drawn.frame().moment().step().running(4);
        assertThat(drawn.textsIn(new Cell("y", 0, 1, 1))).containsExactly(Numbers.display(sum));
        assertThat(sum).as("not the finished value").isNotEqualTo(drawn.frame().moment().step().value());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCellWhoseSumIsNotFinishedHasADashedFrameAndNoColourOfTheScale(boolean dark) {
        for (int offset = 0; offset < 9; offset++) {
            var drawn = Drawn.of(new SceneBuilder().at(Grain.TERM, 6, offset).build(), Palette.of(dark));
            var p = drawn.placement(new Cell("y", 0, 1, 1));
            double left = p.left(1);
            double top = p.top(1);
            long dashes = drawn.surface().lines().stream()
                    .filter(l -> l.dash() == Dash.DASHED && l.x1() >= left && l.y1() >= top && l.x2() >= left && l.y2() >= top
                            && l.x2() <= left + p.cellPx() && l.y2() <= top + p.cellPx() && l.x1() <= left + p.cellPx()
                            && l.y1() <= top + p.cellPx())
                    .count();
            boolean complete = offset == 8;
            assertThat(dashes).as("offset " + offset).isEqualTo(complete ? 0 : 4);
            int fill = drawn.surface().fillAt(left + p.cellPx() / 2, top + p.cellPx() / 2).orElseThrow();
            int finished = Scales.of(drawn.frame().operation().map("y")).colour(drawn.frame().moment().running(), Palette.of(dark));
            assertThat(fill).isEqualTo(complete ? finished : Palette.of(dark).cellEmpty());
        }
    }

    @Test
    void everyPartialSumStandsBesideASliceOfItsOwnFilter() {
        var frames = new RandomFrames(77);
        int seen = 0;
        for (int i = 0; i < 300; i++) {
            var picture = frames.next();
            var drawn = Drawn.of(picture.frame());
            int perFilter = drawn.frame().operation().map("w").values().c();
            int filter = drawn.frame().moment().step().target().channel();
            for (var text : drawn.surface().texts())
                if (text.text().startsWith("Σ")) {
                    var nearest = drawn.layout().kernels().stream().min(Comparator.comparingDouble(p -> distance(p, text))).orElseThrow();
                    assertThat(nearest.channel() / perFilter).as(text.text() + " in " + picture).isEqualTo(filter);
                    seen++;
                }
        }
        assertThat(seen).isGreaterThan(100);
    }

    private static double distance(Placement p, RecordingSurface.Text text) {
        double dx = Math.max(0, Math.max(p.paddedLeft() - text.bounds().getMaxX(), text.bounds().getMinX() - p.paddedRight()));
        double dy = Math.max(0, Math.max(p.paddedTop() - text.bounds().getMaxY(), text.bounds().getMinY() - p.paddedBottom()));
        return Math.hypot(dx, dy);
    }

    @Test
    void paddingIsHatchedAndShowsAGreyZeroAndTheInputIsNot() {
        var drawn = drawn(new SceneBuilder().padding(PaddingMode.WIDE).at(Grain.VALUE, 40, 0));
        for (int row = -2; row < 9; row++)
            for (int col = -2; col < 9; col++) {
                var cell = new Cell("x", 0, row, col);
                boolean padding = row < 0 || row > 6 || col < 0 || col > 6;
                assertThat(drawn.isHatched(cell)).as(cell.toString()).isEqualTo(padding);
                if (padding)
                    assertThat(drawn.textsIn(cell)).contains("0");
            }
    }

    @Test
    void cellsThatNoWindowCoversAreHatchedInBothDirectionsAndCounted() {
        var drawn = drawn(new SceneBuilder().input(6, 6).stride(2));
        for (int i = 0; i < 6; i++) {
            assertThat(drawn.isCrossHatched(new Cell("x", 0, i, 5))).isTrue();
            assertThat(drawn.isCrossHatched(new Cell("x", 0, i, 4))).isEqualTo(i == 5);
            assertThat(drawn.isHatched(new Cell("x", 0, i, 5))).as("as padding is").isFalse();
        }
        assertThat(drawn.surface().words()).anyMatch(t -> t.contains("1 row, 1 column"));
    }

    @Test
    void paddingThatNoWindowCoversIsHatchedAsPaddingAndNotCounted() {
        var drawn = drawn(new SceneBuilder().input(6, 6).stride(2).zeros(1));
        assertThat(drawn.isHatched(new Cell("x", 0, 6, 6))).isTrue();
        assertThat(drawn.surface().boxes("crossHatch")).isEmpty();
        assertThat(drawn.surface().words()).noneMatch(t -> t.contains("1 row"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theHatchingOfCellsThatNoWindowCoversLeavesTheirNumbersClear(boolean dark) {
        var drawn = Drawn.of(new SceneBuilder().input(6, 6).stride(2).build(), Palette.of(dark));
        for (int i = 0; i < 6; i++) {
            var cell = new Cell("x", 0, i, 5);
            var number = drawn.surface().texts().stream()
                    .filter(t -> drawn.layout().cellAt(t.x(), t.y()).filter(cell::equals).isPresent()).findFirst().orElseThrow();
            var patch = drawn.surface().boxes().stream()
                    .filter(b -> b.order() < number.order() && b.contains(number.x(), number.y())).toList().getLast();
            assertThat(patch.name()).isEqualTo("fillRect");
            assertThat(patch.bounds()).matches(b -> b.contains(number.bounds()));
        }
    }

    @ParameterizedTest
    @EnumSource(OperationKind.class)
    void weightsStandInExactlyTheCellsOfTheTermsEvenWithDilation(OperationKind kind) {
        var drawn = drawn(new SceneBuilder().dilation(2).zeros(1).kind(kind).at(Grain.VALUE, 7, 0));
        var terms = drawn.frame().moment().step().terms();
        var read = new HashSet<Cell>();
        for (var term : terms) {
            read.add(term.first().shown());
            assertThat(drawn.textsIn(term.first().shown())).contains("×" + Numbers.display(term.last().value(), 2));
        }
        assertThat(read).hasSize(9);
        for (int row = -1; row < 8; row++)
            for (int col = -1; col < 8; col++) {
                var cell = new Cell("x", 0, row, col);
                if (!read.contains(cell))
                    assertThat(drawn.textsIn(cell)).as(cell.toString()).noneMatch(t -> t.startsWith("×"));
            }
    }

    @Test
    void theWindowFrameLiesExactlyAroundTheCellsOfTheTerms() {
        for (int step : new int[] {0, 7, 24}) {
            var drawn = drawn(new SceneBuilder().dilation(2).zeros(1).at(Grain.VALUE, step, 0));
            var around = new Rectangle2D.Double();
            around.setRect(-1, -1, -1, -1);
            for (var term : drawn.frame().moment().step().terms()) {
                var p = drawn.placement(term.first().shown());
                var cell = new Rectangle2D.Double(p.left(term.first().shown().col()), p.top(term.first().shown().row()), p.cellPx(),
                        p.cellPx());
                around.setRect(around.getWidth() < 0 ? cell : around.createUnion(cell));
            }
            var frames = drawn.surface().boxes("roundRect").stream()
                    .filter(b -> b.strokeArgb() == Palette.light().kernel()
                            && b.bounds().getWidth() > drawn.layout().inputs().getFirst().cellPx()
                            && b.x() < drawn.layout().kernels().getFirst().x())
                    .map(RecordingSurface.Box::bounds).toList();
            assertThat(frames).as("step " + step).containsExactly(around);
        }
    }

    @Test
    void theTermBeingAddedIsMarkedInInputAndKernel() {
        var drawn = drawn(new SceneBuilder().kind(OperationKind.CONVOLUTION).at(Grain.TERM, 8, 5));
        var term = drawn.frame().moment().lastTerm().orElseThrow();
        for (var cell : List.of(term.first().shown(), term.last().shown())) {
            var p = drawn.placement(cell);
            var there = new Rectangle2D.Double(p.left(cell.col()), p.top(cell.row()), p.cellPx(), p.cellPx());
            assertThat(drawn.surface().boxes("roundRect").stream().filter(b -> b.strokeArgb() == Palette.light().kernel())
                    .map(RecordingSurface.Box::bounds)).as(cell.toString()).contains(there);
        }
    }

    @Test
    void whileTheKernelTurnsItsNumbersStayWithTheirCells() {
        var scene = new SceneBuilder().build();
        var rest = Frame.of(scene, scene.walk(), Palette.light(), Sizes.normal(), Texts.of(Language.ENGLISH));
        var quarter = Drawn.of(new Frame(rest.moment(), rest.timeline(), rest.view(), rest.lit(), 0.5, false, rest.palette(),
                rest.sizes(), rest.texts()));
        var p = quarter.layout().kernels().getFirst();
        double c = p.cellPx();
        // a quarter turn clockwise carries the upper left cell to the upper right
        assertThat(quarter.surface().textsIn(p.x() + 2 * c, p.y(), c, c))
                .containsExactly(Numbers.display(scene.convolution().weight().get(0, 0, 0, 0)));
        assertThat(quarter.surface().textsIn(p.x() + 2 * c, p.y() + 2 * c, c, c))
                .containsExactly(Numbers.display(scene.convolution().weight().get(0, 0, 0, 2)));
        assertThat(quarter.surface().textsIn(p.x() + c, p.y() + c, c, c))
                .containsExactly(Numbers.display(scene.convolution().weight().get(0, 0, 1, 1)));
    }

    @Test
    void numbersVanishInCellsBelow18PxAndOnlyThere() {
        var seen = new HashSet<Boolean>();
        for (int side : new int[] {4, 12, 18, 22, 26, 30, 40, 64}) {
            var drawn = drawn(new SceneBuilder().input(side, side));
            var p = drawn.layout().inputs().getFirst();
            boolean small = p.cellPx() < 18;
            seen.add(small);
            assertThat(drawn.textsIn(new Cell("x", 0, side - 1, side - 1)).isEmpty()).as(side + " cells of " + p.cellPx() + " px")
                    .isEqualTo(small);
        }
        assertThat(seen).isEqualTo(Set.of(true, false));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyTextInACellStandsOutFromItsFill(boolean dark) {
        var frames = new RandomFrames(dark ? 21 : 22);
        for (int i = 0; i < 120; i++) {
            var picture = frames.next();
            var frame = Frame.of(picture.scene(), picture.scene().walk(), Palette.of(dark), Sizes.normal(), Texts.of(Language.ENGLISH));
            var lit = Lit.of(frame.timeline().walk(), i % 3 == 0
                    ? frame.moment().step().target()
                    : new Cell(i % 3 == 1 ? "x" : "w", 0, 0, 0));
            var drawn = Drawn.of(new Frame(frame.moment(), frame.timeline(), frame.view(), lit, frame.turn(), false, frame.palette(),
                    frame.sizes(), frame.texts()));
            for (var text : drawn.surface().texts())
                if (drawn.layout().cellAt(text.bounds().getCenterX(), text.y()).isPresent())
                    assertThat(Contrast.ratio(drawn.surface().fillUnder(text), text.argb())).as(text.text() + " in " + picture)
                            .isGreaterThanOrEqualTo(Contrast.TEXT);
        }
    }

    @Test
    void aBiasIsReadableThoughAnotherOneOfItsMapIsLong() {
        var scene = StageEdits.replace(new SceneBuilder().build(), SettingKind.DENSE).scene();
        var biased = SceneEdits.paint(SceneEdits.paint(scene, new Cell("b", 0, 0, 0), -0.374).scene(), new Cell("b", 1, 0, 0), -0.0004567)
                .scene();
        assertThat(Drawn.of(biased, Palette.light()).textsIn(new Cell("b", 0, 0, 0))).containsExactly("−0.374");
    }

    @Test
    void aStageThatGoesByTheWordOfItsOperationIsNamedInTheLanguage() {
        var scene = StageEdits.add(StageEdits.add(new SceneBuilder().build(), SettingKind.MAX_POOLING).scene(), SettingKind.MAX_POOLING)
                .scene();
        var frame = Frame.of(scene, scene.walk(), Palette.light(), Sizes.normal(), Texts.of(Language.CHINESE));
        var second = frame.operation();
        assertThat(new SliceTitles(frame).longest(second.y(), 0)).isEqualTo("最大汇聚 2 · p");
        assertThat(new SliceTitles(frame).longest(second.maps().getFirst(), 0)).isEqualTo("最大汇聚 · p");
    }
}
