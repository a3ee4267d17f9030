package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.draw.scene.SegmentLayout.Pass;
import org.receptive.draw.scene.SegmentLayout.Segment;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;

class SegmentLayoutTest {

    private static Timeline timeline(String name, Grain grain) {
        return new Timeline(SceneCatalogue.entries().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow().load().walk(),
                grain);
    }

    private static Timeline iteration() {
        return timeline("24-one-training-iteration", Grain.VALUE);
    }

    private static SegmentLayout layout(Timeline timeline, double width) {
        return new SegmentLayout(timeline, width, Sizes.normal());
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 300, 860, 1100, 1600})
    void everyMomentIsFoundWhereItStands(double width) {
        for (var grain : Grain.values()) {
            var timeline = timeline("24-one-training-iteration", grain);
            var layout = layout(timeline, width);
            for (long i = 0; i < timeline.length(); i++)
                assertThat(layout.indexAt(layout.xOf(i))).as("%s at %s", grain, width).isEqualTo(i);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {300, 860, 1100, 1600})
    void theSegmentsFillTheBarWithTheirGaps(double width) {
        var segments = layout(iteration(), width).segments();
        assertThat(segments.getFirst().x()).isZero();
        assertThat(segments.getLast().right()).isCloseTo(width, within(1e-6));
        for (int i = 1; i < segments.size(); i++) {
            var before = segments.get(i - 1);
            double gap = before.pass() == segments.get(i).pass() ? 3 : 16;
            assertThat(segments.get(i).x() - before.right()).isCloseTo(gap, within(1e-6));
        }
    }

    @Test
    void aTrainingIterationHasThreePassesInTheirOrder() {
        var layout = layout(iteration(), 1600);
        assertThat(layout.hasPasses()).isTrue();
        assertThat(layout.segments().stream().map(Segment::pass).distinct()).containsExactly(Pass.FORWARD, Pass.BACKWARD, Pass.UPDATE);
        assertThat(layout.segments().stream().map(Segment::name)).contains("z", "∂L/∂w", "w′").last().isEqualTo("L′");
    }

    @Test
    void aWalkWithoutAWayBackHasOnePass() {
        var layout = layout(timeline("21-from-stroke-to-summary", Grain.VALUE), 800);
        assertThat(layout.hasPasses()).isFalse();
        assertThat(layout.isNarrow()).isFalse();
    }

    @Test
    void whereThereIsRoomEverySegmentCanBeNamedAndMoreStepsAreWider() {
        var layout = layout(iteration(), 1600);
        assertThat(layout.isNarrow()).isFalse();
        assertThat(layout.segments()).allMatch(s -> s.width() > 44);
        for (var a : layout.segments())
            for (var b : layout.segments())
                if (a.length() > b.length())
                    assertThat(a.width()).isGreaterThan(b.width());
    }

    @Test
    void whereThereIsNotTheyShrinkButCanStillBePressed() {
        var layout = layout(iteration(), 600);
        assertThat(layout.isNarrow()).isTrue();
        assertThat(layout.segments()).allMatch(s -> s.width() >= 12);
    }

    @Test
    void aPressBesideTheBarGoesToItsEnds() {
        var timeline = iteration();
        var layout = layout(timeline, 900);
        assertThat(layout.indexAt(-50)).isZero();
        assertThat(layout.indexAt(5000)).isEqualTo(timeline.length() - 1);
    }

    @Test
    void aPressIntoAGapGoesToTheNearerStage() {
        var layout = layout(iteration(), 900);
        var first = layout.segments().get(0);
        var second = layout.segments().get(1);
        assertThat(layout.indexAt(first.right() + 1)).isEqualTo(second.start() - 1);
        assertThat(layout.indexAt(second.x() - 1)).isEqualTo(second.start());
    }

    @Test
    void onlyTheStageAtWorkIsNamedInANarrowBarAndInAmber() {
        var timeline = iteration();
        for (double width : new double[] {500, 1700})
            for (var sizes : new Sizes[] {Sizes.normal(), Sizes.present()}) {
                var layout = new SegmentLayout(timeline, width, sizes);
                var amber = Palette.light().kernelText();
                for (var segment : layout.segments()) {
                    var surface = new RecordingSurface();
                    new SegmentPainter(surface, layout, Palette.light(), sizes, Texts.of(Language.ENGLISH)).paint(segment.start());
                    assertThat(surface.texts().stream().filter(t -> t.argb() == amber).map(RecordingSurface.Text::text))
                            .containsExactly(said(segment, sizes));
                    assertThat(surface.texts()).allMatch(t -> t.bounds().getMinX() >= -0.01 && t.bounds().getMaxX() <= width + 0.01);
                    if (layout.isNarrow())
                        assertThat(surface.texts().stream().map(RecordingSurface.Text::text))
                                .filteredOn(t -> layout.segments().stream()
                                        .anyMatch(each -> t.equals(each.name()) || t.equals(said(each, sizes))))
                                .containsExactly(said(segment, sizes));
                }
            }
    }

    @ParameterizedTest
    @ValueSource(strings = {"24-one-training-iteration", "92-effective-field"})
    void noNameIsWrittenIntoAnother(String name) {
        var timeline = timeline(name, Grain.VALUE);
        for (double width : new double[] {860, 1264, 1700})
            for (var sizes : new Sizes[] {Sizes.normal(), Sizes.present()}) {
                var layout = new SegmentLayout(timeline, width, sizes);
                for (var segment : layout.segments()) {
                    var surface = new RecordingSurface();
                    new SegmentPainter(surface, layout, Palette.light(), sizes, Texts.of(Language.ENGLISH)).paint(segment.start());
                    var texts = surface.texts();
                    for (int i = 0; i < texts.size(); i++)
                        for (int j = 0; j < i; j++)
                            assertThat(texts.get(i).bounds().intersects(texts.get(j).bounds()))
                                    .as("%s and %s at %s px", texts.get(i).text(), texts.get(j).text(), width).isFalse();
                }
            }
    }

    /// In a hall the stage at work says to which pass it belongs, since the passes have no line of their own.
    private static String said(Segment segment, Sizes sizes) {
        var pass = Texts.of(Language.ENGLISH).get("segments." + segment.pass().name().toLowerCase(Locale.ROOT));
        return sizes.isHall() ? pass + " " + segment.name() : segment.name();
    }
}
