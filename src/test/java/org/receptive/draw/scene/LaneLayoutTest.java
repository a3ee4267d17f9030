package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.receptive.draw.scene.RandomFrames.Picture;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.OperationKind;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneEdits;
import org.receptive.spec.PaddingMode;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;

/// Signals as lanes of bars, over many random scenes and picture sizes.
class LaneLayoutTest {

    private static final PaintFonts FONTS = PaintFonts.load();
    private static final int PICTURES = 300;

    private static final List<PaddingMode> PADDINGS = List.of(PaddingMode.NARROW, PaddingMode.EQUAL_WIDTH, PaddingMode.WIDE,
            PaddingMode.CAUSAL, PaddingMode.CUSTOM);

    private static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<Picture> pictures() {
        var random = new Random(3);
        var pictures = new ArrayList<Picture>();
        while (pictures.size() < PICTURES)
            picture(random).ifPresent(pictures::add);
        return pictures;
    }

    private static Optional<Picture> picture(Random random) {
        int kernel = 1 + random.nextInt(5);
        var builder = new SceneBuilder().input(1, 2 + random.nextInt(30)).kernel(1, kernel).stride(1 + random.nextInt(3))
                .dilation(1 + random.nextInt(3)).padding(one(random, PADDINGS))
                .channels(1 + random.nextInt(3), 1 + random.nextInt(6), 1)
                .kind(one(random, List.of(OperationKind.values()))).seed(random.nextLong()).bars();
        if (random.nextBoolean())
            builder.signedInput();
        if (random.nextInt(4) == 0)
            builder.fractions();
        if (random.nextInt(3) == 0)
            builder.allOutputs();
        if (random.nextInt(4) == 0)
            builder.indices();
        if (!builder.fits())
            return Optional.empty();
        var first = builder.build();
        boolean whole = random.nextBoolean();
        var scene = builder.at(whole ? Grain.VALUE : Grain.TERM, random.nextInt((int) first.outputShape().count()),
                whole ? 0 : random.nextInt(first.convolution().spec().termsPerOutput())).build();
        var sizes = random.nextInt(3) == 0 ? Sizes.present() : Sizes.normal();
        var language = random.nextBoolean() ? Language.ENGLISH : Language.CHINESE;
        var frame = Frame.of(scene, scene.walk(), Palette.of(random.nextBoolean()), sizes, Texts.of(language));
        double width = random.nextInt(900, 1901);
        double height = random.nextInt(560, 1001);
        return Optional.of(new Picture(frame, scene, width, height, scene.inputShape() + " " + scene.convolution().spec() + " in "
                + (int) width + "×" + (int) height + (sizes.isHall() ? " present " : " ") + language.tag()));
    }

    private static Frame frame(Scene scene) {
        return Frame.of(scene, scene.walk(), Palette.light(), Sizes.normal(), Texts.of(Language.ENGLISH));
    }

    private static List<Placement> lanes(SceneLayout layout) {
        return layout.all().stream().filter(p -> p.lane().isPresent()).toList();
    }

    @Test
    void numbersNeverOverlapAndStayInTheirLane() {
        for (var picture : pictures()) {
            var layout = picture.layout();
            var numbers = picture.drawn(FONTS::width).texts().stream().filter(t -> t.style().align() == Align.CENTER).toList();
            for (int i = 0; i < numbers.size(); i++) {
                var box = numbers.get(i).bounds();
                var lane = lanes(layout).stream().filter(p -> box.getCenterY() > p.y() && box.getCenterY() < p.y() + p.rowPx()).findFirst();
                lane.ifPresent(p -> assertThat(box.getMinY() >= p.y() - 1 && box.getMaxY() <= p.y() + p.rowPx() + 1)
                        .as("a number of %s: %s", picture, box).isTrue());
                for (int j = 0; j < i; j++) {
                    var common = box.createIntersection(numbers.get(j).bounds());
                    assertThat(common.getWidth() > 0.75 && common.getHeight() > 0.75).as("%s: %s and %s", picture,
                            numbers.get(i).text(), numbers.get(j).text()).isFalse();
                }
            }
        }
    }

    @Test
    void nothingOverlapsAndNothingLeavesThePicture() {
        var faulty = pictures().stream().map(p -> p + " → " + LayoutFaults.of(p, FONTS::width).stream().findFirst().orElse(""))
                .filter(s -> !s.endsWith("→ ")).toList();
        assertThat(faulty).isEmpty();
    }

    @Test
    void everyBarBeginsAtZeroAndNoneIsCutOff() {
        for (var picture : pictures())
            for (var p : lanes(picture.layout())) {
                var lane = p.lane().orElseThrow();
                assertThat(lane.depth(0)).isBetween(0.0, lane.height());
                for (int col = 0; col < p.map().cols(); col++) {
                    var cell = new Cell(p.map().id(), p.channel(), 0, col);
                    double value = p.map().value(cell);
                    assertThat(lane.axis().holds(value)).as("%s: %s", picture, value).isTrue();
                    assertThat(p.barEnd(cell)).isBetween(p.y() - 0.01, p.y() + p.rowPx() + 0.01);
                    if (Math.abs(value) > 1e-9 * (lane.axis().high() - lane.axis().low()))
                        assertThat(p.barEnd(cell) < p.y() + lane.depth(0)).as("above 0 is above the line of 0").isEqualTo(value > 0);
                    assertThat(p.barValueAt(p.barEnd(cell))).isCloseTo(value, within(1e-9 * (lane.axis().high() - lane.axis().low())));
                }
            }
    }

    @Test
    void aPointInTheColumnOfAValueIsItsCell() {
        for (var picture : pictures().subList(0, 40)) {
            var layout = picture.layout();
            for (var p : lanes(layout))
                for (int col = -p.border().left(); col < p.map().cols() + p.border().right(); col++) {
                    var cell = new Cell(p.map().id(), p.channel(), 0, col);
                    for (double share : new double[] {0.02, 0.5, 0.98})
                        assertThat(layout.cellAt(p.left(col) + share * p.cellPx(), p.y() + share * p.rowPx())).contains(cell);
                }
        }
    }

    @Test
    void theEndOfABarIsFoundAcrossItsWholeWidthAndEightPixelsUpAndDown() {
        var layout = frame(new SceneBuilder().input(1, 12).kernel(1, 3).bars().build()).layout(1000, 600);
        var p = layout.inputs().getFirst();
        var cell = new Cell(p.map().id(), 0, 0, 5);
        double left = p.left(5);
        double end = p.barEnd(cell);
        for (double dx : new double[] {1, p.cellPx() / 2, p.cellPx() - 1}) {
            assertThat(layout.barEndAt(left + dx, end - 8)).contains(cell);
            assertThat(layout.barEndAt(left + dx, end + 8)).contains(cell);
            assertThat(layout.barEndAt(left + dx, end + 9)).isEmpty();
        }
        assertThat(p.cellPx()).isGreaterThanOrEqualTo(40);
        var made = layout.outputs().getFirst();
        assertThat(layout.barEndAt(made.left(0) + 2, made.barEnd(new Cell(made.map().id(), 0, 0, 0)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NARROW, 1, 1.0", "EQUAL_WIDTH, 1, 0.0", "WIDE, 1, -1.0", "CAUSAL, 1, 0.0", "CAUSAL, 2, 0.0", "EQUAL_WIDTH, 2, 0.0",
        "NARROW, 2, 2.0"})
    void whatIsMadeStandsOverTheMiddleOfItsWindowAndOfCausalPaddingBelowItsLastValue(PaddingMode padding, int dilation, double left) {
        var scene = new SceneBuilder().input(1, 12).kernel(1, 3).dilation(dilation).padding(padding).bars().build();
        var layout = frame(scene).layout(1000, 600);
        var in = layout.inputs().getFirst();
        var out = layout.outputs().getFirst();
        assertThat(out.cellPx()).isEqualTo(in.cellPx());
        assertThat(out.x()).isCloseTo(in.left(0) + left * in.cellPx(), within(0.01));
    }

    @Test
    void aStrideSetsWhatIsMadeFurtherApart() {
        var layout = frame(new SceneBuilder().input(1, 13).kernel(1, 3).stride(2).bars().build()).layout(1000, 600);
        var in = layout.inputs().getFirst();
        var out = layout.outputs().getFirst();
        assertThat(out.cellPx()).isEqualTo(2 * in.cellPx());
        assertThat(out.left(0) + out.cellPx() / 2).isCloseTo(in.left(1) + in.cellPx() / 2, within(0.01));
    }

    @Test
    void everyFilterHasALaneWithItsKernelBesideItAndMoreThanFourArePaged() {
        var two = frame(new SceneBuilder().input(1, 12).kernel(1, 3).channels(1, 2, 1).bars().build()).layout(1000, 600);
        assertThat(two.outputs()).hasSize(2);
        assertThat(two.kernels()).hasSize(2);
        for (int i = 0; i < 2; i++) {
            assertThat(two.kernels().get(i).channel()).isEqualTo(i);
            assertThat(two.kernels().get(i).y()).isEqualTo(two.outputs().get(i).y());
        }
        var six = frame(new SceneBuilder().input(1, 12).kernel(1, 3).channels(1, 6, 1).bars().at(Grain.VALUE, 45, 0).build())
                .layout(1000, 600);
        assertThat(six.outputs()).extracting(Placement::channel).containsExactly(4, 5);
        assertThat(six.hidden()).isNotEmpty();
    }

    @Test
    void aFilterThatIsShownAloneStandsWithItsBiasBesideTheLaneOfTheOutputAtWork() {
        for (int output = 0; output < 4; output++) {
            var layout = frame(new SceneBuilder().input(1, 12).kernel(1, 3).channels(4, 4, 1).bias().bars()
                    .at(Grain.VALUE, output * 10 + 3, 0).build()).layout(1000, 600);
            var lane = layout.outputs().get(output);
            assertThat(layout.kernels()).hasSize(4);
            assertThat(layout.kernels().getFirst().y()).isEqualTo(lane.y());
            assertThat(layout.kernels()).extracting(p -> p.map().outputNumber(p.channel())).containsOnly(output);
            assertThat(layout.kernels()).allMatch(p -> p.paddedBottom() <= lane.y() + lane.rowPx() + 1);
            assertThat(layout.biases()).extracting(Placement::channel).containsExactly(output);
            assertThat(layout.biases().getFirst().y()).isBetween(lane.y(), lane.y() + lane.rowPx());
        }
    }

    @Test
    void lanesStayWhereTheyAreWhileABarIsHeldThoughItsValueNeedsALongerNumberBesideTheAxis() {
        var scene = new SceneBuilder().input(1, 12).kernel(1, 1).stride(2).bars().build();
        var map = scene.walk().stages().getFirst().maps(Role.INPUT).getFirst();
        for (int col = 0; col < 12; col++)
            scene = SceneEdits.paint(scene, new Cell(map.id(), 0, 0, col), col == 1 ? 8 : 0).scene();
        var before = frame(scene).layout(1000, 600);
        var axis = before.inputs().getFirst().lane().orElseThrow().axis();
        var dragged = SceneEdits.paint(scene, new Cell(map.id(), 0, 0, 1), 0.05).scene();
        var during = frame(dragged).holding(Optional.of(new Frame.Held(map.id(), 0, axis))).layout(1000, 600);
        assertThat(lanes(during)).extracting(Placement::x).isEqualTo(lanes(before).stream().map(Placement::x).toList());
        assertThat(lanes(during)).extracting(Placement::cellPx).isEqualTo(lanes(before).stream().map(Placement::cellPx).toList());
        assertThat(during.inputs().getFirst().lane().orElseThrow().axis()).isEqualTo(axis);
    }

    @Test
    void mapsOfSeveralRowsStayCellsAndSoDoSignalsWhereCellsAreWanted() {
        assertThat(frame(new SceneBuilder().bars().build()).layout(1000, 600).isLanes()).isFalse();
        assertThat(frame(new SceneBuilder().input(1, 12).kernel(1, 3).build()).layout(1000, 600).isLanes()).isFalse();
        assertThat(frame(new SceneBuilder().input(1, 12).kernel(1, 3).zeros(2).bars().build()).layout(1000, 600).isLanes()).isTrue();
    }

    @Test
    void whatIsNotComputedYetHasNoBarAndNoNumber() {
        var frame = frame(new SceneBuilder().input(1, 12).kernel(1, 3).bars().at(Grain.VALUE, 4, 0).build());
        var surface = new RecordingSurface(FONTS::width);
        new ScenePainter(surface, frame, 1000, 600).paint();
        var out = frame.layout(1000, 600).outputs().getFirst();
        var numbers = surface.texts().stream()
                .filter(t -> t.style().align() == Align.CENTER && t.y() > out.y() && t.y() < out.y() + out.rowPx()
                        && t.x() > out.x())
                .toList();
        assertThat(numbers).hasSize(5);
        assertThat(numbers).allMatch(t -> t.x() < out.left(5));
        assertThat(out.map().role()).isEqualTo(Role.OUTPUT);
    }
}
