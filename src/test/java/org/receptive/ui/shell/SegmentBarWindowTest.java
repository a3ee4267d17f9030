package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.io.scene.SceneCatalogue;
import org.testfx.framework.junit5.Start;

/// The scrub bar of a walk of several stages; the scene opens at its last stage, after the update.
class SegmentBarWindowTest extends WindowFixture {

    @Start
    void start(Stage stage) {
        open(stage, SceneCatalogue.entries().stream().filter(e -> e.name().equals("24-one-training-iteration")).findFirst().orElseThrow()
                .load());
    }

    private Point2D onBar(double share) {
        return window().onFx(() -> {
            var bar = window().node("segments", Region.class);
            return bar.localToScreen(share * bar.getWidth(), bar.getHeight() / 2);
        });
    }

    @Test
    void theSegmentsStandInPlaceOfTheSlider() {
        assertThat(window().node("segments", Region.class).isVisible()).isTrue();
        assertThat(window().node("scrub", Node.class).isVisible()).isFalse();
    }

    @Test
    void aPressGoesToTheMomentUnderThePointerAndADragFollows() {
        window().click(onBar(0.001), MouseButton.PRIMARY);
        assertThat(window().index()).isZero();
        window().moveTo(onBar(0.2));
        window().press(MouseButton.PRIMARY);
        int first = window().index();
        window().moveTo(onBar(0.7));
        int later = window().index();
        window().release(MouseButton.PRIMARY);
        assertThat(first).isPositive();
        assertThat(later).isGreaterThan(first);
    }

    @Test
    void theKeysStepAsBefore() {
        window().push(KeyCode.HOME);
        window().push(KeyCode.RIGHT);
        assertThat(window().index()).isEqualTo(1);
    }
}
