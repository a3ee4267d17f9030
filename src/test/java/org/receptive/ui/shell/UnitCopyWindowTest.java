package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.explain.Unit;
import org.receptive.trace.Cell;
import org.receptive.ui.SceneBuilder;
import org.testfx.framework.junit5.Start;

/// Copies of a network's units that may be changed, in the real window: the ways in, back and back again.
class UnitCopyWindowTest extends WindowFixture {

    private static final int C3 = 2;

    @Start
    void start(Stage stage) {
        open(stage, new SceneBuilder().build());
    }

    private Point2D pointOf(Unit unit) {
        return window().onFx(() -> {
            var network = window().shell().pages().draw().screen().network();
            var bounds = network.boundsOf(unit).orElseThrow();
            return network.localToScreen(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    @Test
    void aCopyOfAConvolutionCanBeEditedAndTheWayBackStays() {
        var before = window().scene();
        window().click("rail-draw");
        var unit = new Unit(C3, 5, 3, 4);
        window().click(pointOf(unit), MouseButton.PRIMARY);
        window().click("draw-walk");
        window().click("trail-edit");
        assertThat(window().isShown("readOnly")).isFalse();
        assertThat(window().isShown("trail")).isTrue();
        assertThat(window().scene().input().c()).isEqualTo(6);
        assertThat(window().target().row()).isEqualTo(3);
        window().onFx(() -> {
            window().model().editor().type(new Cell("w", 0, 0, 0), "0");
            return true;
        });
        assertThat(window().onFx(() -> window().node("trail-activation", Label.class).getText()))
                .isEqualTo("edited here: no longer the network's own values");
        window().click("trail-back");
        assertThat(window().scene().sameArithmetic(before)).isTrue();
    }

    @Test
    void escapeGoesBackToTheDrawingWhenNothingElseIsOpen() {
        window().click("rail-draw");
        window().click(pointOf(new Unit(C3, 5, 3, 4)), MouseButton.PRIMARY);
        window().click("draw-walk");
        window().onFx(() -> {
            window().model().walk().togglePin(new Cell("y", 0, 0, 0));
            return true;
        });
        window().push(KeyCode.ESCAPE);
        assertThat(window().isShown("trail")).as("the pin was left first").isTrue();
        window().push(KeyCode.ESCAPE);
        assertThat(window().isShown("trail")).isFalse();
        assertThat(window().isShown("draw-unit")).isTrue();
    }

    @Test
    void aCopyThatWasPaintedOnIsBroughtBackByAnUndo() {
        var before = window().scene();
        window().click("rail-draw");
        window().click(pointOf(new Unit(C3, 5, 3, 4)), MouseButton.PRIMARY);
        window().click("draw-walk");
        window().click("trail-edit");
        window().click(new Cell("x", 0, 2, 2), MouseButton.PRIMARY);
        window().click(new Cell("w", 0, 1, 1), MouseButton.PRIMARY);
        var painted = window().scene();
        assertThat(window().isShown("trail")).as("still the copy of the unit").isTrue();
        window().click("trail-back");
        assertThat(window().scene().sameArithmetic(before)).isTrue();
        window().click("rail-step");
        window().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window().scene().sameArithmetic(painted)).as("the copy is back, painted as it was").isTrue();
        assertThat(window().onFx(() -> window().node("place", Label.class).getText())).endsWith(" · changed");
        window().assertArithmetic();
        window().click("reset");
        window().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window().scene().sameArithmetic(painted)).isTrue();
        window().push(KeyCode.CONTROL, KeyCode.Z);
        window().push(KeyCode.CONTROL, KeyCode.Z);
        window().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window().scene().sameArithmetic(before)).isTrue();
    }

    @Test
    void aCopyWithItsOwnTitleStillLeadsBackToTheSceneBefore() {
        window().click(new Cell("x", 0, 0, 0), MouseButton.PRIMARY);
        var before = window().scene();
        window().click("rail-draw");
        window().click(pointOf(new Unit(C3, 5, 3, 4)), MouseButton.PRIMARY);
        window().click("draw-walk");
        window().click("trail-edit");
        window().push(KeyCode.F2);
        window().write("mine");
        window().push(KeyCode.ENTER);
        assertThat(window().isShown("trail")).isTrue();
        window().click("trail-back");
        assertThat(window().scene()).isEqualTo(before);
        window().click("rail-step");
        window().click("reset");
        assertThat(window().scene().sameArithmetic(before)).as("what was opened before is still known").isFalse();
    }

    @Test
    void aUnitEnteredFromTheCopyOfAnotherLeadsBackToTheSceneBeforeBoth() {
        var before = window().scene();
        window().click("rail-draw");
        window().click(pointOf(new Unit(C3, 5, 3, 4)), MouseButton.PRIMARY);
        window().click("draw-walk");
        window().click("trail-edit");
        assertThat(window().scene().sameArithmetic(before)).isFalse();
        window().click("rail-draw");
        window().click(pointOf(new Unit(C3, 7, 2, 3)), MouseButton.PRIMARY);
        window().click("draw-walk");
        assertThat(window().isShown("readOnly")).isTrue();
        assertThat(window().target().row()).isEqualTo(2);
        window().click("trail-back");
        assertThat(window().scene().sameArithmetic(before)).isTrue();
        window().click("rail-step");
        assertThat(window().onFx(() -> window().model().walk().placeProperty().get().walk())).isEqualTo(before.walk());
        assertThat(window().isShown("trail")).isFalse();
    }
}
