package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.explain.Unit;
import org.receptive.trace.MapId;
import org.receptive.trace.Moment;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.digit.PathViewModel;
import org.testfx.framework.junit5.Start;

/// The whole path of a unit, entered from the drawing in the real window.
class WholePathWindowTest extends WindowFixture {

    private static final Unit UNIT = new Unit(2, 5, 3, 4);

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

    private Moment moment() {
        return window().onFx(() -> window().model().walk().placeProperty().get().moment());
    }

    private int stages() {
        return window().onFx(() -> window().model().walk().placeProperty().get().walk().stages().size());
    }

    private void enter() {
        window().click("rail-draw");
        window().click(pointOf(UNIT), MouseButton.PRIMARY);
    }

    @Test
    void itStandsAtTheUnitInTheMiddleOfTheNetworkAndLeadsBackToTheDrawing() {
        var before = window().scene();
        enter();
        window().click("draw-whole-path");
        window().waitFor(() -> window().isShown("trail"));
        assertThat(moment().operation().output()).hasToString("C3.z");
        assertThat(moment().step().target()).isEqualTo(moment().operation().y().cell(5, 3, 4));
        var inspection = window().onFx(() -> window().shell().pages().draw().models().network().inspection());
        assertThat(Math.max(0, moment().running())).isCloseTo(inspection.value(UNIT), within(1e-4));
        assertThat(window().isShown("trail-back")).isTrue();
        assertThat(window().isShown("trail-back-train")).isFalse();
        window().push(KeyCode.PAGE_DOWN);
        assertThat(moment().operation().output()).hasToString("C3.a");
        window().push(KeyCode.PAGE_UP);
        window().push(KeyCode.PAGE_UP);
        assertThat(moment().operation().output()).hasToString("S2.p");
        window().push(KeyCode.END);
        assertThat(moment().operation().output()).hasToString("softmax.q");
        window().push(KeyCode.ESCAPE);
        assertThat(window().isShown("draw-unit")).isTrue();
        assertThat(window().scene()).isEqualTo(before);
    }

    @Test
    void withTheDigitThatItShouldBeTheWayBackAndTheUpdateFollow() {
        enter();
        window().push(KeyCode.SHIFT, KeyCode.ENTER);
        window().waitFor(() -> window().isShown("trail"));
        int forward = stages();
        window().onFx(() -> {
            window().node("trail-options", ComboBox.class).getSelectionModel().select(4);
            return true;
        });
        window().waitFor(() -> stages() > forward);
        assertThat(moment().operation().output()).as("one stays where one stands").hasToString("C3.z");
        var walk = window().onFx(() -> window().model().walk().placeProperty().get().walk());
        assertThat(walk.stages().get(forward).output()).hasToString("loss.L");
        assertThat(walk.stages().get(forward).map(new MapId("loss", "y")).values().toArray()[3]).isEqualTo(1);
        assertThat(walk.stages().getLast().output()).hasToString("loss.L′");
        assertThat(walk.stages().getLast().step(0).value()).as("a small step makes the loss smaller")
                .isLessThanOrEqualTo(walk.stages().get(forward).step(0).value());
        assertThat(PathViewModel.RATE).isPositive();
        window().click("trail-previous");
        window().waitFor(
                () -> walk.stages().size() == stages() && !walk.equals(window().model().walk().placeProperty().get().walk()));
        window().click("trail-back");
        assertThat(window().isShown("draw-unit")).isTrue();
    }
}
