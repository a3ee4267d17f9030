package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.io.scene.SceneCatalogue;
import org.testfx.framework.junit5.Start;

/// The strip of the small maps in a low window: some of it above the maps, all of it in a drawer.
class StageStripWindowTest extends WindowFixture {

    @Start
    void start(Stage stage) {
        open(stage, SceneCatalogue.entries().stream().filter(e -> e.name().equals("24-one-training-iteration")).findFirst().orElseThrow()
                .load());
    }

    private Region node(String id) {
        return window().node(id, Region.class);
    }

    @Test
    void theMapsKeepTheirHeight() {
        assertThat(node("maps").getHeight()).isGreaterThanOrEqualTo(300);
        assertThat(node("strip").isVisible()).isTrue();
        assertThat(node("stripDrawer").isVisible()).isFalse();
    }

    @Test
    void aKeyOpensTheWholeStripOverTheMapsAndEscapeClosesIt() {
        window().push(KeyCode.T);
        assertThat(node("stripDrawer").isVisible()).isTrue();
        assertThat(node("stripDrawer").getHeight()).isGreaterThan(node("strip").getHeight()).isLessThan(260);
        window().push(KeyCode.ESCAPE);
        assertThat(node("stripDrawer").isVisible()).isFalse();
    }
}
