package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.session.RunRecord.RunState;
import org.testfx.framework.junit5.Start;

/// One batch is a lesson: its digits, its loss, and what its step did to a kernel.
class LessonWindowTest extends WorkshopFixture {

    @Start
    void start(Stage stage) {
        openWorkshop(stage);
    }

    private void lessonOf(long iteration) {
        window().waitFor(() -> training().lesson().stateProperty().get().lesson().filter(l -> l.iteration() == iteration).isPresent(), 60);
    }

    @Test
    void batchByBatchByKeysAndWhyAWeightChanged() {
        window().click("rail-train");
        setUp(1280, 5);
        window().push(KeyCode.S);
        lessonOf(1);
        window().nextFrame();
        assertThat(window().isShown("train-lesson")).isTrue();
        assertThat(window().isShown("train-strip")).isFalse();
        assertThat(window().onFx(() -> training().runs().stateProperty().get().activity())).isEqualTo(RunState.PAUSED);
        assertThat(window().onFx(() -> training().runs().stateProperty().get().axisEnd().orElseThrow())).as("the axis ends soon")
                .isEqualTo(10);
        var first = window().onFx(() -> training().lesson().stateProperty().get().lesson().orElseThrow());
        assertThat(first.digits()).hasSize(64);

        window().push(KeyCode.S);
        lessonOf(2);
        var second = window().onFx(() -> training().lesson().stateProperty().get().lesson().orElseThrow());
        assertThat(second.before()).as("what the first batch left").isEqualTo(first.after());

        window().push(KeyCode.W);
        window().waitFor(() -> window().shell().screenProperty().get() == ScreenName.STEP, 60);
        window().push(KeyCode.ESCAPE);
        window().click("rail-train");
        window().push(KeyCode.SPACE);
        window().waitFor(() -> window().isShown("train-strip"));
        assertThat(window().isShown("train-lesson")).isFalse();
    }
}
