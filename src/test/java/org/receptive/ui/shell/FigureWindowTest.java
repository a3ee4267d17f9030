package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.Scene;
import org.receptive.trace.Cell;
import org.testfx.framework.junit5.Start;

/// A figure stands beside the maps where a step has one, and the input is moved by keys and buttons.
class FigureWindowTest extends WindowFixture {

    private static Scene scene(String start) {
        return SceneCatalogue.entries().stream().filter(e -> e.name().startsWith(start)).findFirst().orElseThrow().load();
    }

    @Start
    void start(Stage stage) {
        open(stage, scene("44-"));
    }

    private void show(String start) {
        window().onFx(() -> {
            window().model().open(scene(start));
            return true;
        });
        window().settle();
    }

    private String says() {
        return window().onFx(() -> window().node("figure-says", Label.class).getText());
    }

    private boolean isMarked(Cell cell) {
        return window().onFx(() -> window().model().shift().kept().contains(cell));
    }

    @Test
    void whoWonIsShownWhereSomethingWins() {
        assertThat(window().isShown("figurePane")).isTrue();
        assertThat(window().isShown("figure-ties")).as("5 stands twice in a window").isTrue();
        window().push(KeyCode.LEFT);
        assertThat(window().onFx(() -> window().node("figure-ties", Label.class).getText())).isEqualTo("2 cells tie: the first is taken.");
        window().push(KeyCode.HOME);
        assertThat(window().isShown("figure-ties")).isFalse();
        show("45-");
        assertThat(window().isShown("figurePane")).isFalse();
    }

    @Test
    void theCurveIsShownOnTheWayThereAndBack() {
        show("46-");
        assertThat(says()).contains("δ", "0.00247");
        window().push(KeyCode.HOME);
        assertThat(window().isShown("figurePane")).isTrue();
        assertThat(says()).contains("f(0) = 0.5", "0.25");
        assertThat(window().isShown("figure-moves")).isFalse();
        window().push(KeyCode.PAGE_DOWN);
        assertThat(window().isShown("figurePane")).as("a loss has no curve here").isFalse();
    }

    @Test
    void theInputIsMovedByKeysAndWhatStayedIsMarkedUntilTheNextEdit() {
        var before = window().scene().input();
        window().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(window().messageKey()).isEqualTo("edit.shift");
        assertThat(window().message()).contains("6", "18");
        assertThat(window().scene().input().get(0, 0, 0, 0)).isZero();
        assertThat(window().scene().input().get(0, 0, 1, 0)).isEqualTo(7);
        assertThat(isMarked(new Cell("y", 0, 0, 0))).isTrue();
        assertThat(isMarked(new Cell("y", 0, 0, 1))).isFalse();
        window().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window().scene().input()).isEqualTo(before);
        assertThat(isMarked(new Cell("y", 0, 0, 0))).isFalse();
    }

    @Test
    void theInputIsMovedByTheButtonsBelowThePictures() {
        var before = window().scene().input();
        window().click("shiftRight");
        assertThat(window().message()).contains("9", "18");
        assertThat(window().scene().input().get(0, 0, 0, 1)).isEqualTo(7);
        window().click("shiftLeft");
        assertThat(window().scene().input().get(0, 0, 0, 0)).isEqualTo(7);
        assertThat(window().scene().input()).as("what left is gone").isNotEqualTo(before);
    }
}
