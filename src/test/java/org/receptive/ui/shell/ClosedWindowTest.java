package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.ui.SceneBuilder;
import org.testfx.framework.junit5.Start;

/// A window whose content was taken away neither plays on nor keeps the computer busy.
class ClosedWindowTest extends WindowFixture {

    @Start
    void start(Stage stage) {
        open(stage, new SceneBuilder().build());
    }

    private long index() {
        return window().onFx(() -> {
            var place = window().model().walk().placeProperty().get();
            return place.view().indexIn(place.timeline());
        });
    }

    @Test
    void whatPlaysStandsStillFromThenOnAndGoesOnWhenItIsBack() {
        var shell = window().shell();
        var scene = window().onFx(shell::getScene);
        var stage = window().onFx(() -> (Stage) scene.getWindow());
        window().onFx(() -> {
            window().model().walk().player().first();
            window().model().walk().player().toggle();
            return true;
        });
        long begun = index();
        window().waitFor(() -> index() > begun);
        window().onFx(() -> {
            stage.setScene(new Scene(new Group()));
            return true;
        });
        long still = index();
        for (int frame = 0; frame < 100; frame++)
            window().nextFrame();
        assertThat(index()).isEqualTo(still);
        window().onFx(() -> {
            stage.setScene(scene);
            return true;
        });
        window().waitFor(() -> index() > still);
    }
}
