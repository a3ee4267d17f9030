package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.text.Numbers;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.canvas.PaintedView;
import org.testfx.framework.junit5.Start;

/// What sharing saves, in the panel of the window.
class SharingWindowTest extends WindowFixture {

    @Start
    void start(Stage stage) {
        open(stage, new SceneBuilder().input(6, 6).build());
    }

    private String said() {
        return window().onFx(() -> window().node("sharing-readsNote", Label.class).getText());
    }

    private String counts() {
        return window().onFx(() -> window().node("sharing-bars", PaintedView.class).getAccessibleText());
    }

    @Test
    void theFiguresFollowTheSettings() {
        assertThat(said()).isEqualTo("For one feature map each input cell is read 1 to 9 times:");
        assertThat(counts()).isEqualTo("Weights: fully connected 576, without sharing 144, shared 9.");
        window().click("equalWidth");
        assertThat(said()).isEqualTo("For one feature map each input cell is read 4 to 9 times:");
        assertThat(counts()).isEqualTo("Weights: fully connected " + Numbers.grouped(1296) + ", without sharing 324, shared 9.");
        window().click("narrow");
        window().step("stride", 2);
        assertThat(said()).isEqualTo("For one feature map each input cell is read once:");
        window().step("stride", -1);
        assertThat(said()).isEqualTo("For one feature map each input cell is read 0 to 4 times:");
    }

    @Test
    void onlyASlidingKernelShares() {
        assertThat(window().isShown("sharing")).isTrue();
        window().onFx(() -> {
            window().model()
                    .open(SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("44-")).findFirst().orElseThrow().load());
            return true;
        });
        window().settle();
        assertThat(window().isShown("sharing")).as("pooling").isFalse();
    }
}
