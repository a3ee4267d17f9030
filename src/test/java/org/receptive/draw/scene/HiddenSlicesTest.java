package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.Scene;
import org.receptive.scene.View;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;

/// What the picture says of channels and maps that it does not show, and how one gets to them.
class HiddenSlicesTest {

    private static final PaintFonts FONTS = PaintFonts.load();
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 620;

    private static Frame frame(Scene scene) {
        return Frame.of(scene, scene.walk(), Palette.light(), Sizes.normal(), Texts.of(Language.ENGLISH));
    }

    private static Frame frame(int in, int out, int groups, int page) {
        var scene = new SceneBuilder().channels(in, out, groups).build();
        return frame(scene.withView(scene.view().withInputPage(page)));
    }

    private static List<String> words(Frame frame) {
        var surface = new RecordingSurface(FONTS::width);
        new ScenePainter(surface, frame, WIDTH, HEIGHT).paint();
        return surface.words();
    }

    private static HiddenNote pager(Frame frame) {
        return frame.layout(WIDTH, HEIGHT).hidden().stream().filter(HiddenNote::hasButtons).findFirst().orElseThrow();
    }

    @Test
    void hiddenChannelsAreNamed() {
        assertThat(words(frame(12, 2, 1, 0))).contains("Channels 4–11 of 12 are not shown");
        assertThat(words(frame(12, 2, 1, 1))).contains("Channels 0–3, 8–11 of 12 are not shown");
        assertThat(words(frame(5, 2, 1, 0))).contains("Channels 4 of 5 are not shown");
        assertThat(words(frame(4, 2, 1, 0))).noneMatch(t -> t.contains("not shown"));
        assertThat(frame(4, 2, 1, 0).layout(WIDTH, HEIGHT).hidden()).isEmpty();
    }

    /// A chain with 14 units and six kernels, at the first value of a gradient; at its last term, term by term.
    private static Frame back(String output, Grain grain) {
        var scene = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("24-")).findFirst().orElseThrow().load();
        var wide = KnobEdits.number(scene.withView(View.START.at(Grain.VALUE, 3, 0, 0)), "outputs", 14).scene();
        var six = KnobEdits.number(wide.withView(View.START.at(Grain.VALUE, 0, 0, 0)), "outChannels", 6).scene();
        var walk = six.walk();
        int stage = walk.stages().stream().map(s -> s.output().toString()).toList().indexOf(output);
        int last = walk.stages().get(stage).step(0).terms().size() - 1;
        return Frame.of(six.withView(View.START.at(grain, stage, 0, grain == Grain.TERM ? last : 0)), walk, Palette.light(), Sizes.normal(),
                Texts.of(Language.ENGLISH));
    }

    @Test
    void ofManyWeightsThatOneStepReadsAPageIsShownAndTheRestIsCounted() {
        var frame = back("pooling.∂L/∂p", Grain.VALUE);
        assertThat(frame.layout(WIDTH, HEIGHT).kernels()).extracting(Placement::channel).containsExactly(0, 6, 12, 18);
        assertThat(words(frame)).anyMatch(t -> t.contains("10 of 14 panels of weights are not shown"));
        var last = back("pooling.∂L/∂p", Grain.TERM);
        assertThat(last.layout(WIDTH, HEIGHT).kernels()).extracting(Placement::channel).contains(13 * 6);
    }

    @Test
    void hiddenGradientsOfBiasesGoByTheirOutputs() {
        assertThat(words(back("convolution.∂L/∂b", Grain.VALUE))).anyMatch(t -> t.contains("4–5 of 6")).noneMatch(t -> t.contains("0, 0"));
    }

    @Test
    void hiddenFeatureMapsAreNamed() {
        assertThat(words(frame(1, 8, 1, 0))).anyMatch(t -> t.contains("4–7 of 8"));
    }

    @Test
    void partialSumsOfOtherPagesAreSaidToBeThere() {
        assertThat(words(frame(7, 2, 1, 0))).contains("Σ of channels 4–6: on the other page");
        assertThat(words(frame(12, 2, 1, 1))).contains("Σ of channels 0–3, 8–11: on the other pages");
        assertThat(words(frame(4, 2, 1, 0))).noneMatch(t -> t.contains("page"));
    }

    @Test
    void theButtonsLeadOnePageBackAndOneOnWhereThereIsOne() {
        var frame = frame(12, 2, 1, 1);
        var layout = frame.layout(WIDTH, HEIGHT);
        var note = pager(frame);
        double half = note.side() / 2;
        assertThat(layout.pageAt(note.x() + half, note.middle())).hasValue(0);
        assertThat(layout.pageAt(note.forwardX() + half, note.middle())).hasValue(2);
        assertThat(layout.pageAt(note.textX() + half, note.middle())).isEmpty();
        assertThat(layout.pageAt(note.x() + half, note.middle() - note.side())).isEmpty();
        var first = pager(frame(12, 2, 1, 0));
        assertThat(first.pageAt(first.x() + half, first.middle())).isEqualTo(OptionalInt.empty());
        var last = pager(frame(12, 2, 1, 2));
        assertThat(last.pageAt(last.forwardX() + half, last.middle())).isEmpty();
    }

    @Test
    void aPictureForTakingAwayHasNoButtonsAndStillSaysIt() {
        var surface = new RecordingSurface(FONTS::width);
        new ExportFrame(surface, frame(12, 2, 1, 0), "", 900, 620, 120).paint();
        assertThat(surface.words()).contains("Channels 4–11 of 12 are not shown").doesNotContain("‹", "›");
        assertThat(words(frame(12, 2, 1, 0))).contains("‹", "›");
    }

    @Test
    void whatIsSaidOverlapsNothing() {
        var random = new Random(3);
        for (int i = 0; i < 200; i++) {
            int in = 1 + random.nextInt(16);
            int out = 1 + random.nextInt(8);
            var builder = new SceneBuilder().channels(in, out, in % 2 == 0 && out % 2 == 0 && random.nextBoolean() ? 2 : 1)
                    .input(3 + random.nextInt(6), 3 + random.nextInt(6));
            if (random.nextInt(3) == 0)
                builder.bias();
            if (random.nextInt(3) == 0)
                builder.indices();
            var scene = builder.at(random.nextBoolean() ? Grain.VALUE : Grain.TERM, 0, 0).build();
            var texts = Texts.of(random.nextBoolean() ? Language.ENGLISH : Language.CHINESE);
            var frame = Frame.of(scene.withView(scene.view().withInputPage(random.nextInt(4))), scene.walk(), Palette.light(),
                    Sizes.normal(), texts);
            double width = 900 + random.nextInt(700);
            double height = 520 + random.nextInt(400);
            assertThat(LayoutFaults.of(frame, width, height, FONTS::width))
                    .as(in + " → " + out + " " + scene.view() + " in " + width + "×" + height).isEmpty();
        }
    }
}
