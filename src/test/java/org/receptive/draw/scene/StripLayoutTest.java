package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.draw.scene.StripLayout.Extent;
import org.receptive.draw.scene.StripLayout.Goal;
import org.receptive.draw.scene.StripLayout.Row;
import org.receptive.draw.scene.StripLayout.Words;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.SceneStage;
import org.receptive.trace.MapId;
import org.receptive.trace.Reach;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;
import org.receptive.trace.Walk;

class StripLayoutTest {

    private static final Walk ITERATION = walk("24-one-training-iteration");
    private static final Timeline TIMELINE = new Timeline(ITERATION, Grain.VALUE);
    private static final List<String> NAMES = List.of("input", "conv", "ReLU", "max", "dense", "softmax", "loss");

    private static Walk walk(String name) {
        return SceneCatalogue.entries().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow().load().walk();
    }

    private static Words words(Sizes sizes) {
        return new Words(NAMES, Map.of(Row.VALUES, "values", Row.GRADIENTS, "gradients", Row.UPDATED, "updated"), "T: all", sizes,
                (s, style) -> s.length() * style.sizePx() * 0.55);
    }

    private static StripLayout layout(int stage, Extent extent, double width) {
        return new StripLayout(new StripMaps(ITERATION), stage, extent, width, words(Sizes.normal()));
    }

    private static Stream<StripSlot> slots(StripLayout layout) {
        return layout.cards().stream().flatMap(c -> c.slots().stream());
    }

    private static int stage(String letter) {
        for (int i = 0; i < ITERATION.stages().size(); i++)
            if (ITERATION.stages().get(i).output().letter().equals(letter))
                return i;
        throw new AssertionError(letter);
    }

    @Test
    void everyMapOfTheWayForwardStandsOnceAndItsGradientAndUpdateBelowIt() {
        var seen = new HashSet<MapId>();
        var layout = layout(0, Extent.WHOLE, 1400);
        slots(layout).forEach(s -> assertThat(seen.add(s.map().id())).as(s.map().id().toString()).isTrue());
        for (var slot : slots(layout).filter(s -> s.row() != Row.VALUES).toList())
            assertThat(slots(layout).filter(v -> v.row() == Row.VALUES)
                    .filter(v -> v.map().id().gradient().equals(slot.map().id()) || v.map().id().updated().equals(slot.map().id()))
                    .map(StripSlot::x)).hasSize(1).allMatch(x -> Math.abs(x - slot.x()) < 30);
        assertThat(layout.cards().stream().map(StripCard::title)).containsExactlyElementsOf(NAMES);
        for (var stage : ITERATION.stages())
            assertThat(seen).contains(stage.output());
    }

    @Test
    void theGradientOfAnInputThatTwoStagesReadStandsBelowIt() {
        var prepared = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("85-")).findFirst().orElseThrow().load();
        var scene = KnobEdits.flag(prepared.withView(prepared.view().at(Grain.VALUE, prepared.stages().size() - 1, 0, 0)),
                "inputGradient", true).scene();
        var names = new ArrayList<>(List.of("input"));
        scene.stages().stream().map(SceneStage::name).forEach(names::add);
        var words = new Words(names, words(Sizes.normal()).rows(), "T: all", Sizes.normal(), (s, style) -> s.length() * 5);
        var layout = new StripLayout(new StripMaps(scene.walk()), 0, Extent.WHOLE, 1600, words);
        assertThat(layout.cards().getFirst().slots()).extracting(slot -> slot.map().id().letter()).contains("x", "∂L/∂x");
    }

    @ParameterizedTest
    @ValueSource(doubles = {820, 886, 1012, 1450})
    void cardsAndMapsKeepApartAndWithinTheStrip(double width) {
        for (var sizes : List.of(Sizes.normal(), Sizes.present()))
            for (var extent : Extent.values())
                for (int stage = 0; stage < ITERATION.stages().size(); stage++) {
                    var layout = new StripLayout(new StripMaps(ITERATION), stage, extent, width, words(sizes));
                    var cards = layout.cards();
                    for (int i = 1; i < cards.size(); i++)
                        assertThat(cards.get(i).x()).isGreaterThanOrEqualTo(cards.get(i - 1).x() + cards.get(i - 1).width() + 15.9);
                    for (var card : cards)
                        assertThat(card.slots()).allMatch(s -> s.x() >= card.x() && s.x() + s.width() <= card.x() + card.width());
                    var all = slots(layout).toList();
                    for (var a : all)
                        assertThat(all).noneMatch(b -> !a.equals(b) && a.x() < b.x() + b.width() && b.x() < a.x() + a.width()
                                && a.y() < b.y() + b.height() && b.y() < a.y() + a.height());
                    assertThat(all).allMatch(s -> s.y() + s.height() < layout.height() - 6);
                    var present = layout.present();
                    assertThat(present.x() + present.width()).isLessThanOrEqualTo(width);
                }
    }

    @ParameterizedTest
    @EnumSource(Extent.class)
    void theHeightIsTheSameAtEveryStage(Extent extent) {
        double height = layout(0, extent, 900).height();
        for (int stage = 0; stage < ITERATION.stages().size(); stage++)
            assertThat(layout(stage, extent, 900).height()).isEqualTo(height);
    }

    @Test
    void theNearCardsAreTheOneAtWorkAndItsNeighboursInTheRowAtWork() {
        var forward = layout(stage("p"), Extent.NEAR, 900);
        assertThat(forward.cards().stream().map(StripCard::title)).containsExactly("ReLU", "max", "dense");
        assertThat(slots(forward)).allMatch(s -> s.row() == Row.VALUES);
        var back = layout(stage("∂L/∂w"), Extent.NEAR, 900);
        assertThat(back.cards().stream().map(StripCard::title)).as("the input has no gradient").containsExactly("conv", "ReLU");
        assertThat(slots(back)).allMatch(s -> s.map().id().isGradient());
        assertThat(layout(stage("w′"), Extent.NEAR, 900).present().title()).isEqualTo("conv");
    }

    @Test
    void aPressOnACellGoesToTheStepThatMadeItAndElsewhereToTheFirstStepOfTheStage() {
        var layout = layout(0, Extent.WHOLE, 1400);
        var moment = TIMELINE.at(0);
        for (var slot : slots(layout).filter(s -> s.stage() >= 0).toList())
            for (int i = 0; i < slot.grid().rows() * slot.grid().cols(); i++) {
                double x = slot.x() + (i % slot.grid().cols() + 0.5) * slot.grid().cell();
                int line = i / slot.grid().cols();
                double y = slot.y() + (line + 0.5) * slot.grid().cell();
                assertThat(layout.goalAt(x, y, moment)).contains(new Goal(slot.stage(), i));
            }
        var max = layout.cards().get(3);
        assertThat(layout.goalAt(max.x() + 2, 10, moment)).contains(new Goal(stage("p"), 0));
        assertThat(layout.goalAt(2, 10, moment)).isEmpty();
    }

    @Test
    void aValueIsThereFromTheStepOnThatMadeIt() {
        var z = slots(layout(0, Extent.WHOLE, 1400)).filter(s -> s.map().id().letter().equals("z")).findFirst().orElseThrow();
        var w = slots(layout(0, Extent.WHOLE, 1400)).filter(s -> s.map().id().letter().equals("w")).findFirst().orElseThrow();
        assertThat(w.isThere(8, TIMELINE.at(0))).as("what is given is there").isTrue();
        for (int step = 0; step < 16; step++)
            for (int i = 0; i < 16; i++)
                assertThat(z.isThere(i, TIMELINE.at(step))).isEqualTo(i <= step);
        assertThat(z.isThere(15, TIMELINE.at(40))).isTrue();
    }

    @Test
    void theGradientsFillFromRightToLeft() {
        var layout = layout(0, Extent.WHOLE, 1400);
        double last = Double.POSITIVE_INFINITY;
        for (int stage = 0; stage < ITERATION.stages().size(); stage++) {
            var id = ITERATION.stages().get(stage).output();
            if (id.isGradient()) {
                double x = layout.cards().stream().filter(c -> c.slots().stream().anyMatch(s -> s.map().id().equals(id)))
                        .mapToDouble(StripCard::x).findFirst().orElseThrow();
                assertThat(x).isLessThanOrEqualTo(last);
                last = x;
            }
        }
    }

    @Test
    void aStripThatIsTooWideKeepsTheCardAtWorkInView() {
        for (int stage = 0; stage < ITERATION.stages().size(); stage++) {
            var layout = layout(stage, Extent.WHOLE, 420);
            assertThat(layout.present().x()).isGreaterThanOrEqualTo(layout.from() - 0.01);
            assertThat(layout.present().x() + layout.present().width()).isLessThanOrEqualTo(420);
        }
        assertThat(layout(stage("L"), Extent.WHOLE, 420).cards().getFirst().x()).isNegative();
    }

    @Test
    void gradientsHaveDashedFramesAndTheStageAtWorkItsColours() {
        var palette = Palette.light();
        int stage = stage("∂L/∂w");
        var layout = layout(stage, Extent.WHOLE, 1400);
        var surface = new RecordingSurface();
        new StripPainter(surface, layout, palette).paint(TIMELINE.at(TIMELINE.indexOf(stage, 4, 0)), Reach.NOTHING, Reach.NOTHING);
        for (var slot : slots(layout).toList()) {
            boolean dashed = surface.lines().stream().anyMatch(l -> l.dash() == Dash.DASHED && l.x1() == slot.x() && l.y1() == slot.y());
            assertThat(dashed).as(slot.map().id().toString()).isEqualTo(slot.map().id().isGradient());
        }
        assertThat(surface.lines().stream().filter(l -> l.dash() == Dash.DASHED && l.argb() == palette.output())).hasSize(4);
        assertThat(surface.boxes()).anyMatch(b -> b.strokeArgb() == palette.input() || b.argb() == palette.input());
    }

    @Test
    void whatAPooledValueStandsOnIsOutlinedInEveryMapBeforeIt() {
        var walk = walk("21-from-stroke-to-summary");
        var names = new ArrayList<>(List.of("input"));
        walk.stages().forEach(s -> names.add(s.output().stage()));
        int last = walk.stages().size() - 1;
        var layout = new StripLayout(new StripMaps(walk), last, Extent.WHOLE, 1000,
                new Words(names, Map.of(), "", Sizes.normal(), (s, _) -> s.length() * 7.0));
        var moment = new Timeline(walk, Grain.VALUE).at(new Timeline(walk, Grain.VALUE).length() - 1);
        var surface = new RecordingSurface();
        var palette = Palette.light();
        new StripPainter(surface, layout, palette).paint(moment, Reach.before(walk, moment.step().target()), Reach.NOTHING);
        for (var slot : slots(layout).filter(s -> s.stage() >= 0 || s.map().id().equals(MapId.of("x"))).toList())
            assertThat(surface.lines()).as(slot.map().id().toString())
                    .anyMatch(l -> l.argb() == palette.kernel() && l.x1() >= slot.x() - 0.01
                            && l.x1() <= slot.x() + slot.width() + 0.01 && l.y1() >= slot.y() - 0.01
                            && l.y1() <= slot.y() + slot.height() + 0.01);
    }

    @Test
    void theCellUnderThePointerIsThatOfTheSliceInFront() {
        var layout = layout(0, Extent.WHOLE, 1400);
        var moment = TIMELINE.at(0);
        for (var slot : slots(layout).filter(s -> s.row() == Row.VALUES).toList())
            assertThat(layout.cellAt(slot.x() + slot.grid().cell() * 0.5, slot.y() + slot.grid().cell() * 0.5, moment))
                    .contains(slot.map().cell(slot.base(moment)));
        assertThat(layout.cellAt(2, 2, moment)).isEmpty();
    }

    @Test
    void everyExampleOfSeveralStagesHasAStrip() {
        for (var entry : SceneCatalogue.entries()) {
            var walk = entry.load().walk();
            var names = new ArrayList<String>();
            names.add("input");
            walk.stages().stream().takeWhile(s -> !s.output().isGradient()).forEach(s -> names.add(s.output().stage()));
            var words = words(Sizes.normal());
            for (int stage = 0; stage < walk.stages().size(); stage++) {
                var layout = new StripLayout(new StripMaps(walk), stage, Extent.WHOLE, 1000,
                        new Words(names, words.rows(), "", words.sizes(), words.measure()));
                var made = walk.stages().get(stage).output();
                assertThat(layout.present().slots().stream().map(s -> s.map().id())).as(entry.name()).contains(made);
                new StripPainter(new RecordingSurface(), layout, Palette.dark()).paint(new Timeline(walk, Grain.TERM).at(0), Reach.NOTHING,
                        Reach.NOTHING);
            }
        }
    }
}
