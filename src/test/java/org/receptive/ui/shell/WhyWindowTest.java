package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.session.RunRecord.RunState;
import org.receptive.text.Language;
import org.receptive.trace.Moment;
import org.receptive.trace.Operation;
import org.testfx.framework.junit5.Start;

/// Why a weight changed, asked on the Train screen of the real window.
class WhyWindowTest extends WorkshopFixture {

    @Start
    void start(Stage stage) {
        openWorkshop(stage);
    }

    private Moment moment() {
        return window().onFx(() -> window().model().walk().placeProperty().get().moment());
    }

    private void train() {
        window().click("rail-train");
        setUp(640, 1);
        window().click("train-start");
        await(RunState.FINISHED);
        window().nextFrame();
    }

    private Point2D inStrip(double x, double y) {
        return window().onFx(() -> window().node("train-strip", Node.class).localToScreen(x, y));
    }

    /// Clicks down the first column of the film until a kernel is met.
    private void enlarge() {
        for (double y = 24; y < 150 && !window().isShown("train-why"); y += 7) {
            window().click(inStrip(70, y), MouseButton.PRIMARY);
            window().nextFrame();
        }
        assertThat(window().isShown("train-why")).isTrue();
    }

    /// Clicks the large kernel, of which these are cells.
    private void clickWeight() {
        window().click(inStrip(70, 60), MouseButton.PRIMARY);
    }

    @Test
    void aClickOnAWeightLeadsToItsGradientAndItsUpdateAndTheWayBackToTheFilter() {
        train();
        enlarge();
        clickWeight();
        window().waitFor(() -> window().isShown("trail"));
        assertThat(moment().operation().output()).hasToString("C1.∂L/∂w");
        var weight = window().onFx(() -> training().weight().stateProperty().get().weight().orElseThrow());
        int index = (weight.filter() * 5 + weight.row()) * 5 + weight.col();
        assertThat(moment().step().index()).isEqualTo(index);
        window().push(KeyCode.END);
        var update = moment().operation();
        assertThat(update.output()).hasToString("C1.w′");
        var recorded = window().onFx(() -> training().replay().stateProperty().get().snapshot().orElseThrow());
        assertThat((float) update.y().values().toArray()[index]).isEqualTo(recorded.values().get(index));
        assertThat(update.step(index).value()).isCloseTo(recorded.values().get(index), within(1e-6));
        assertThat(window().isShown("trail-back")).isFalse();
        window().click("trail-back-train");
        assertThat(window().isShown("train-whole")).as("the filter is still large").isTrue();
    }

    @Test
    void theNextExampleOfTheBatchHasAnotherGradientAndTheSameUpdate() {
        train();
        enlarge();
        window().push(KeyCode.SHIFT, KeyCode.RIGHT);
        window().click("train-why");
        window().waitFor(() -> window().isShown("trail"));
        var first = moment();
        var walk = window().onFx(() -> window().model().walk().placeProperty().get().walk());
        window().click("trail-next");
        window().waitFor(() -> !walk.equals(window().model().walk().placeProperty().get().walk()));
        assertThat(moment().operation().output()).isEqualTo(first.operation().output());
        assertThat(moment().step().index()).isEqualTo(first.step().index());
        assertThat(moment().running()).isNotEqualTo(first.running());
        var other = window().onFx(() -> window().model().walk().placeProperty().get().walk());
        assertThat(values(other.stages().getLast())).isEqualTo(values(walk.stages().getLast()));
        window().push(KeyCode.ESCAPE);
        assertThat(window().isShown("train-whole")).isTrue();
    }

    private static double[] values(Operation stage) {
        return stage.y().values().toArray();
    }

    @Test
    void beforeTheFirstBatchTheFirstOneIsShown() {
        train();
        window().push(KeyCode.HOME);
        window().nextFrame();
        enlarge();
        window().push(KeyCode.W);
        window().waitFor(() -> window().isShown("trail"));
        var head = window().onFx(() -> window().model().headProperty().get());
        assertThat(head.title().in(Language.ENGLISH)).contains("iteration 0 → 1");
        assertThat(head.note().in(Language.ENGLISH)).contains("this is the first batch").contains("to the bit");
    }
}
