package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.View;
import org.receptive.scene.View.Ways;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.trace.LayerCatalogue;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Timeline.Grain;
import org.receptive.trace.Walk;

/// Both ways to the output of a transposed convolution, in every setting.
class TwoWaysTest {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 460;
    private static final PaintFonts FONTS = PaintFonts.load();

    private static void forEveryFrame(int settings, Consumer<Frame> claim) {
        LayerCatalogue.of(TransposedConvSpec.class, 77, settings).forEach(sample -> {
            var walk = Walk.of(sample.operation());
            for (var ways : Ways.values())
                for (var grain : Grain.values()) {
                    var view = View.START.withWays(ways).at(grain, 0, 0, 0);
                    var timeline = view.timeline(walk);
                    for (long index : new long[] {0, timeline.length() / 2, timeline.length() - 1})
                        for (var language : Language.all())
                            claim.accept(Frame.of(view.at(grain, 0, timeline.stepAt(index), timeline.offsetAt(index)), walk,
                                    Palette.light(), Sizes.normal(), Texts.of(language)));
                }
        });
    }

    @Test
    void everyWayIsPaintedWithinThePictureAndNoTextIsMissing() {
        forEveryFrame(60, frame -> {
            var surface = new RecordingSurface(FONTS::width);
            new ScenePainter(surface, frame, WIDTH, HEIGHT).paint();
            assertThat(surface.texts()).noneMatch(t -> t.text().contains("{") || t.text().startsWith("trace."));
            for (var p : frame.layout(WIDTH, HEIGHT).all()) {
                assertThat(p.paddedLeft()).isGreaterThanOrEqualTo(0);
                assertThat(p.paddedTop()).isGreaterThanOrEqualTo(0);
                assertThat(p.paddedRight()).as("%s", frame.operation()).isLessThanOrEqualTo(WIDTH);
                assertThat(p.paddedBottom()).as("%s", frame.operation()).isLessThanOrEqualTo(HEIGHT);
            }
        });
    }

    @Test
    void aCellOfTheInputIsMetWhereItIsSeenInTheStretchedInputAndAZeroBetweenIsNoCell() {
        forEveryFrame(60, frame -> frame.layout(WIDTH, HEIGHT).inputs().stream().filter(p -> p.map().border().isStretched()).forEach(p -> {
            var x = frame.operation().maps(Role.INPUT).getFirst();
            for (int row = 0; row < p.map().rows(); row++)
                for (int col = 0; col < p.map().cols(); col++) {
                    boolean isData = row % p.map().border().everyRow() == 0 && col % p.map().border().everyCol() == 0;
                    var met = p.cellAt(p.left(col) + p.cellPx() / 2, p.top(row) + p.cellPx() / 2);
                    assertThat(met.isPresent()).isEqualTo(isData);
                    met.ifPresent(cell -> {
                        assertThat(x.holds(cell)).isTrue();
                        assertThat(x.value(cell)).isEqualTo(p.map().value(p.map().placeOf(cell)));
                    });
                }
        }));
    }

    @Test
    void bothWaysStandAtThePinnedOutput() {
        var scene = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("34-")).findFirst().orElseThrow().load();
        var pinned = scene.view().withPin(Optional.of(new Cell("y", 0, 3, 3)));
        var two = TwoWays.of(Frame.of(pinned, scene.walk(), Palette.light(), Sizes.normal(), Texts.of(Language.ENGLISH))).orElseThrow();
        assertThat(two.gather().moment().step().target()).isEqualTo(new Cell("y", 0, 3, 3));
        assertThat(two.paint().moment().step().target()).isEqualTo(new Cell("y", 0, 2, 2));
        assertThat(two.gather().moment().running()).isEqualTo(3);
    }

    @Test
    void theOverlapIsSaidToAlternateOrToBeEven() {
        assertThat(said("34-")).hasSize(3).anyMatch(s -> s.contains("1, 2 or 4") && s.contains("checkerboard"))
                .anyMatch(s -> s.contains("K = 4"));
        assertThat(said("35-")).hasSize(2).anyMatch(s -> s.contains("every cell gets 4"));
    }

    private static List<String> said(String prefix) {
        var scene = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith(prefix)).findFirst().orElseThrow().load();
        var frame = Frame.of(scene, scene.walk(), Palette.light(), Sizes.normal(), Texts.of(Language.ENGLISH));
        var two = TwoWays.of(frame).orElseThrow();
        return new OverlapPainter(new RecordingSurface(FONTS::width), two, TwoWaysLayout.of(two, WIDTH, HEIGHT)).sentences();
    }
}
