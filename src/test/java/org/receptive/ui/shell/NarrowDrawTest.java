package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.receptive.explain.Unit;
import org.receptive.io.scene.SceneCatalogue;
import org.testfx.framework.junit5.Start;

/// The Draw screen in small windows.
class NarrowDrawTest extends WindowFixture {

    private static final int C1 = 28;
    private static final int S4 = 5;

    @Start
    void start(Stage stage) {
        open(stage, SceneCatalogue.first());
    }

    private double cell(int stage) {
        return window().onFx(() -> window().shell().pages().draw().screen().network().boundsOf(new Unit(stage, 0, 0, 0)).orElseThrow()
                .getWidth());
    }

    @ParameterizedTest
    @CsvSource({"1040, 600", "1100, 640", "1255, 600", "1256, 600", "1279, 720", "1280, 720"})
    void mapsAreLargeEnoughToBeSeenInEveryWindow(int width, int height) {
        window().resize(width, height);
        window().click("rail-draw");
        window().nextFrame();
        assertThat(cell(0) * C1).as("a map of C1").isGreaterThanOrEqualTo(28);
        assertThat(cell(3) * S4).as("a map of S4").isGreaterThanOrEqualTo(14);
        assertThat(window().isShown("draw-answer")).as("the answer is there").isTrue();
        assertThat(window().isShown("draw-side-mine")).isTrue();
        window().click("draw-side-mine");
        assertThat(window().isShown("draw-answer")).isFalse();
    }

    @Test
    void whatTheNetworkSaysMovesUnderThePadAndBackAndLeavesInPresentMode() {
        window().click("rail-draw");
        assertThat(window().isShown("inspector")).isTrue();
        window().resize(1040, 600);
        assertThat(window().isShown("inspector")).isFalse();
        assertThat(window().isShown("draw-answer")).isTrue();
        window().click("present");
        assertThat(window().isShown("draw-answer")).isFalse();
        window().click("present");
        assertThat(window().isShown("draw-answer")).isTrue();
        window().resize(1280, 720);
        assertThat(window().isShown("inspector")).isTrue();
        assertThat(window().isShown("draw-answer")).isTrue();
    }
}
