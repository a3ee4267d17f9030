package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.theme.Contrast;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.Scene;
import org.receptive.scene.SettingKind;
import org.receptive.scene.StageEdits;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;

/// What the slices of several channels are called, and how one sees which kernel belongs to which channel.
class SliceTitlesTest {

    private static final PaintFonts FONTS = PaintFonts.load();

    private static Frame frame(Scene scene, Language language) {
        return Frame.of(scene, scene.walk(), Palette.light(), Sizes.normal(), Texts.of(language));
    }

    private static Frame english(SceneBuilder builder) {
        return frame(builder.build(), Language.ENGLISH);
    }

    private static String longest(Frame frame, String letter, int channel) {
        return new SliceTitles(frame).longest(frame.operation().map(letter), channel);
    }

    private static RecordingSurface drawn(Frame frame, double width, double height) {
        var surface = new RecordingSurface(FONTS::width);
        new ScenePainter(surface, frame, width, height).paint();
        return surface;
    }

    @Test
    void everyChannelKeepsTheWordOfItsRole() {
        var frame = english(new SceneBuilder().channels(2, 3, 1));
        assertThat(longest(frame, "x", 1)).isEqualTo("Input x · channel 1");
        assertThat(longest(frame, "w", 3)).isEqualTo("filter 1 · channel 1");
        assertThat(longest(frame, "y", 2)).isEqualTo("Output y · feature map 2");
    }

    @Test
    void aKernelOfATransposedConvolutionLeadsFromAChannelToAFeatureMap() {
        var scene = StageEdits.replace(new SceneBuilder().channels(4, 1, 1).build(), SettingKind.TRANSPOSED_CONVOLUTION).scene();
        assertThat(longest(frame(scene, Language.ENGLISH), "w", 3)).isEqualTo("Kernel w · channel 3");
        var several = KnobEdits.number(KnobEdits.number(scene, "outChannels", 6).scene(), "groups", 2).scene();
        assertThat(longest(frame(several, Language.ENGLISH), "w", 7)).isEqualTo("channel 2 · feature map 4");
    }

    @Test
    void theSameIsSaidInChinese() {
        var frame = frame(new SceneBuilder().channels(3, 2, 1).build(), Language.CHINESE);
        assertThat(longest(frame, "x", 1)).isEqualTo("输入 x · 通道 1 · 绿");
        assertThat(longest(frame, "w", 4)).isEqualTo("滤波器 1 · 通道 1");
        assertThat(longest(frame, "y", 1)).isEqualTo("输出 y · 特征映射 1");
    }

    @Test
    void onlyAPictureOfThreeChannelsHasColours() {
        assertThat(longest(english(new SceneBuilder().channels(3, 1, 1)), "x", 0)).isEqualTo("Input x · channel 0 · red");
        assertThat(longest(english(new SceneBuilder().channels(4, 1, 1)), "x", 0)).isEqualTo("Input x · channel 0");
        assertThat(longest(english(new SceneBuilder().channels(3, 1, 1).signedInput()), "x", 0)).isEqualTo("Input x · channel 0");
    }

    @Test
    void aSingleFilterNamesItsChannelsAndKernelsOfASingleChannelTheirFilters() {
        assertThat(longest(english(new SceneBuilder().channels(2, 1, 1)), "w", 1)).isEqualTo("Kernel w · channel 1");
        assertThat(longest(english(new SceneBuilder().channels(1, 2, 1)), "w", 1)).isEqualTo("Kernel w · filter 1");
    }

    @Test
    void whereThereIsNoRoomForWordsTheTitleIsTheNameInTheFormula() {
        var frame = english(new SceneBuilder().channels(3, 4, 1));
        assertThat(drawn(frame, 1800, 900).words()).contains("Input x · channel 0 · red", "filter 0 · channel 0", "filter 3 · channel 2");
        assertThat(drawn(frame, 500, 400).words()).contains("w[0,0]", "w[3,2]").noneMatch(t -> t.startsWith("filter"));
    }

    @Test
    void theSlicesOfAMapAreNamedAlike() {
        for (int width = 500; width < 1600; width += 50) {
            var words = drawn(english(new SceneBuilder().channels(3, 3, 1)), width, 600).words();
            for (var start : List.of("filter ", "Kernel w[", "w[", "Input x · channel ", "Input x[", "x[", "Output y · ", "Output y[",
                    "y["))
                assertThat(words.stream().filter(t -> t.startsWith(start)).count()).as(start + " in " + width).isIn(0L, 3L, 9L);
        }
    }

    @Test
    void linesLeadFromTheWindowOnEachChannelToItsKernelAndFromEveryKernelToTheValue() {
        var frame = english(new SceneBuilder().channels(3, 2, 1).at(Grain.VALUE, 30, 0));
        var layout = frame.layout(1200, 600);
        var lines = drawn(frame, 1200, 600).lines().stream().filter(l -> l.dash() == Dash.DASHED).toList();
        var out = layout.placementOf(frame.moment().step().target()).orElseThrow();
        for (int channel = 0; channel < 3; channel++) {
            var kernel = layout.placementOf(new Cell("w", 3 + channel, 0, 0)).orElseThrow();
            var in = layout.placementOf(new Cell("x", channel, 0, 0)).orElseThrow();
            assertThat(lines).as("channel " + channel)
                    .anyMatch(l -> l.x1() > in.x() && l.x1() <= in.paddedRight() && l.y1() >= in.y() && l.y1() <= in.paddedBottom()
                            && l.x2() == kernel.paddedLeft() && l.y2() == kernel.paddedTop())
                    .anyMatch(l -> l.x1() == kernel.paddedRight() && l.x2() == out.left(frame.moment().step().target().col()));
            var other = layout.placementOf(new Cell("w", channel, 0, 0)).orElseThrow();
            assertThat(lines).as("the filter that is not at work").noneMatch(l -> l.x1() == other.paddedRight());
        }
    }

    @Test
    void theLinesStandOutFromTheBackground() {
        for (boolean dark : new boolean[] {false, true}) {
            var p = Palette.of(dark);
            var scene = new SceneBuilder().channels(2, 2, 1).build();
            var frame = Frame.of(scene, scene.walk(), p, Sizes.normal(), Texts.of(Language.ENGLISH));
            for (var line : drawn(frame, 1200, 600).lines())
                if (line.dash() == Dash.DASHED)
                    assertThat(Contrast.ratio(line.argb(), p.background())).isGreaterThanOrEqualTo(3);
        }
    }
}
