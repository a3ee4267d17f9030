package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Point2D;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.ui.SceneBuilder;
import org.testfx.framework.junit5.Start;

/// The slider of the player, on a walk of 25 steps.
class ScrubTest extends WindowFixture {

    private static final int LAST = 24;

    @Start
    void start(Stage stage) {
        open(stage, new SceneBuilder().build());
    }

    private Point2D onScrub(double share) {
        return window().onFx(() -> {
            var bar = window().node("scrub", Slider.class);
            double thumb = bar.lookup(".thumb").getLayoutBounds().getWidth();
            return bar.localToScreen(thumb / 2 + share * (bar.getWidth() - thumb), bar.getHeight() / 2);
        });
    }

    private double thumb() {
        return window().onFx(() -> {
            var bounds = window().node("scrub", Slider.class).lookup(".thumb");
            return bounds.localToScreen(bounds.getBoundsInLocal()).getCenterX();
        });
    }

    @Test
    void theThumbOfAShortWalkStandsOnStepsOnlyWhileItIsDragged() {
        window().moveTo(onScrub(0));
        window().press(MouseButton.PRIMARY);
        for (double share = 0.01; share < 1; share += 0.03) {
            window().moveTo(onScrub(share));
            double step = window().onFx(() -> window().node("scrub", Slider.class).getValue());
            assertThat(step).as("at %s of the track", share).isEqualTo(Math.rint(step)).isEqualTo(window().index());
            assertThat(thumb()).isCloseTo(onScrub(step / LAST).getX(), within(1.0));
        }
        window().release(MouseButton.PRIMARY);
    }

    @Test
    void aClickOnTheTrackGoesToTheNearestStep() {
        for (int step : new int[] {1, LAST, 7, 0, 18}) {
            window().click(onScrub((step + 0.3) / LAST), MouseButton.PRIMARY);
            assertThat(window().index()).isEqualTo(step);
        }
        window().push(KeyCode.LEFT);
        assertThat(window().index()).as("the arrow keys step by one, with the focus on the slider too").isEqualTo(17);
        window().push(KeyCode.KP_RIGHT);
        assertThat(window().index()).isEqualTo(18);
    }

    @Test
    void theScrubBarSeeks() {
        window().click("scrub");
        assertThat(window().index()).isEqualTo(12);
        window().assertArithmetic();
    }
}
