package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.Scene;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.ui.SceneBuilder;

/// The frame of the window on its way from one place to the next.
class WindowFrameTest {

    private final Scene scene = new SceneBuilder().stride(2).build();

    private Frame at(int step) {
        var there = scene.withView(scene.view().at(scene.view().grain(), 0, step, 0));
        return Frame.of(there, there.walk(), Palette.light(), Sizes.normal(), Texts.of(Language.ENGLISH));
    }

    private static Optional<WindowFrame> window(Frame frame) {
        var in = frame.layout(900, 500).inputs().getFirst();
        return WindowFrame.of(frame, in, new WindowCells(frame.moment(), in));
    }

    private static WindowFrame target(Frame frame) {
        return WindowFrame.target(frame, frame.layout(900, 500).placementOf(frame.moment().step().target()).orElseThrow());
    }

    @Test
    void aGlideBeginsAtThePlaceBeforeAndEndsAtThePlaceNow() {
        assertThat(window(at(1).gliding(1))).isEqualTo(window(at(0)));
        assertThat(window(at(1).gliding(-1))).isEqualTo(window(at(2)));
        assertThat(window(at(1).gliding(0))).isEqualTo(window(at(1)));
        assertThat(target(at(1).gliding(1))).isEqualTo(target(at(0)));
    }

    @Test
    void onItsWayItStandsBetweenTheTwo() {
        double start = window(at(0)).orElseThrow().left();
        double end = window(at(1)).orElseThrow().left();
        assertThat(end).isGreaterThan(start);
        assertThat(window(at(1).gliding(0.5)).orElseThrow().left()).isStrictlyBetween(start, end);
        assertThat(window(at(1).gliding(0.001)).orElseThrow().left()).isCloseTo(end, within(0.01));
    }

    @Test
    void whereThereIsNoStepBeforeItIsAtItsPlace() {
        assertThat(window(at(0).gliding(1))).isEqualTo(window(at(0)));
        assertThat(window(at(8).gliding(-1))).isEqualTo(window(at(8)));
    }

    @Test
    void aFrameAtRestIsTheSameFrame() {
        var frame = at(1);
        assertThat(frame.gliding(0)).isSameAs(frame);
    }
}
