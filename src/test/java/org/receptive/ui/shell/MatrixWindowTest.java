package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.MatrixView.Look;
import org.receptive.trace.Cell;
import org.testfx.framework.junit5.Start;

/// The tabs over a convolution: the same step as it slides, as a matrix, as patches, and transposed.
class MatrixWindowTest extends WindowFixture {

    @Start
    void start(Stage stage) {
        open(stage, SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("37-")).findFirst().orElseThrow().load());
    }

    private Look look() {
        return window().scene().view().matrix().look();
    }

    private int step() {
        return window().scene().view().step();
    }

    @Test
    void theSameStepStaysInAllTabsAndAStepGoesOnInEach() {
        assertThat(look()).isEqualTo(Look.MATRIX);
        assertThat(step()).isEqualTo(4);
        for (var tab : Look.values()) {
            int before = step();
            window().click("look-" + tab.word());
            assertThat(look()).isEqualTo(tab);
            assertThat(step()).isEqualTo(before);
            window().focusMaps();
            window().push(KeyCode.RIGHT);
            assertThat(step()).isEqualTo(before + 1);
            window().assertArithmetic();
        }
    }

    @Test
    void aClickOnAnEntryGoesToItsRow() {
        window().click(new Cell("C", 0, 7, 3), MouseButton.PRIMARY);
        assertThat(step()).isEqualTo(7);
        window().click("look-transposed");
        window().click(new Cell("Cᵀ", 0, 3, 2), MouseButton.PRIMARY);
        assertThat(step()).isEqualTo(2);
    }

    @Test
    void theSwitchClosesTheTabsAndOpensThemAgain() {
        window().focusMaps();
        window().push(KeyCode.W);
        assertThat(look()).isEqualTo(Look.SLIDING);
        assertThat(window().isShown("matrixTabs")).isFalse();
        assertThat(window().onFx(() -> window().node("matrix", ToggleButton.class).isSelected())).isFalse();
        window().click("matrix");
        assertThat(look()).isEqualTo(Look.MATRIX);
        assertThat(window().isShown("matrixTabs")).isTrue();
    }

    @Test
    void morePaddingIsAnotherMatrixInTheSameTab() {
        window().step("padding", 1);
        assertThat(look()).isEqualTo(Look.MATRIX);
        assertThat(window().scene().outputShape().rows()).isEqualTo(5);
        window().click(new Cell("C", 0, 24, 3), MouseButton.PRIMARY);
        assertThat(step()).isEqualTo(24);
        window().assertArithmetic();
    }

    @Test
    void zerosAreASwitchOfTheScene() {
        window().click("matrixZeros");
        assertThat(window().scene().view().matrix().zeros()).isTrue();
        window().click("look-im2col");
        assertThat(window().isShown("matrixZeros")).isFalse();
    }
}
