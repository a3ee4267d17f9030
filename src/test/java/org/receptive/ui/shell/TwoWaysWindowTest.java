package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.View.Ways;
import org.receptive.trace.Cell;
import org.receptive.trace.Moment;
import org.testfx.framework.junit5.Start;

/// A transposed convolution in the real window: painted, gathered, and both at one output.
class TwoWaysWindowTest extends WindowFixture {

    private static final Cell MIDDLE = new Cell("y", 0, 2, 2);

    @Start
    void start(Stage stage) {
        open(stage, SceneCatalogue.entries().stream().filter(e -> e.name().equals("34-overlap-and-checkerboard")).findFirst().orElseThrow()
                .load());
    }

    private Moment moment() {
        return window().onFx(() -> window().model().walk().placeProperty().get().moment());
    }

    private Ways ways() {
        return window().onFx(() -> window().model().walk().placeProperty().get().view().ways());
    }

    private int length() {
        return window().onFx(() -> window().model().walk().player().lengthProperty().get());
    }

    @Test
    void itIsReadInBothOrdersAndTheOutputCellIsKept() {
        assertThat(length()).isEqualTo(9);
        assertThat(moment().stamp().orElseThrow().cell()).isEqualTo(new Cell("x", 0, 1, 1));
        assertThat(window().target()).isEqualTo(MIDDLE);
        assertThat(moment().running()).isEqualTo(5);
        window().click("ways-gather");
        assertThat(ways()).isEqualTo(Ways.GATHER);
        assertThat(length()).isEqualTo(49);
        assertThat(window().target()).isEqualTo(MIDDLE);
        assertThat(moment().running()).isEqualTo(5);
        window().push(KeyCode.RIGHT);
        assertThat(window().target()).isEqualTo(new Cell("y", 0, 2, 3));
        double gathered = moment().running();
        window().click("ways-paint");
        assertThat(length()).isEqualTo(9);
        assertThat(window().target()).isEqualTo(new Cell("y", 0, 2, 3));
        assertThat(moment().complete()).isTrue();
        assertThat(moment().running()).isCloseTo(gathered, within(1e-12));
    }

    @Test
    void walkedToTheEndBothOrdersLeaveTheSameOutput() {
        window().click("ways-paint");
        window().push(KeyCode.HOME);
        assertThat(moment().isFinished(0)).isTrue();
        assertThat(moment().isFinished(2)).isFalse();
        assertThat(moment().running(2)).contains(2.0);
        assertThat(moment().running(48)).isEmpty();
        window().push(KeyCode.END);
        var painted = moment();
        window().click("ways-gather");
        for (int step = 0; step < 49; step++)
            assertThat(painted.running(step).orElseThrow()).isCloseTo(moment().operation().step(step).value(), within(1e-12));
    }

    @Test
    void anOutputThatIsPointedAtLightsItsStampsAndAClickPinsIt() {
        window().moveTo(new Cell("y", 0, 2, 4));
        var lit = window().onFx(() -> window().model().pointing().litProperty().get());
        assertThat(lit.linked()).contains(new Cell("x", 0, 0, 1), new Cell("x", 0, 0, 2), new Cell("x", 0, 1, 1), new Cell("x", 0, 1, 2));
        window().click(new Cell("y", 0, 2, 4), MouseButton.PRIMARY);
        assertThat(window().onFx(() -> window().model().walk().placeProperty().get().view().pin())).contains(new Cell("y", 0, 2, 4));
    }

    @Test
    void byMultiplyAddsAStampIsAddedOneProductAtATime() {
        window().click("grainMultiplyAdd");
        assertThat(length()).isEqualTo(81);
        assertThat(window().target()).isEqualTo(MIDDLE);
        window().push(KeyCode.RIGHT);
        assertThat(window().target()).isEqualTo(new Cell("y", 0, 2, 3));
        assertThat(moment().stamp().orElseThrow().marks()).isEqualTo(2);
    }

    @Test
    void aCellOfTheStretchedInputIsTheCellOfTheInput() {
        window().click("ways-gather");
        window().moveTo(new Cell("x", 0, 1, 1));
        assertThat(window().onFx(() -> window().model().pointing().litProperty().get()).focus()).contains(new Cell("x", 0, 1, 1));
    }

    @Test
    void aConvolutionHasNoSuchChoice() {
        assertThat(window().isShown("ways")).isTrue();
        window().onFx(() -> {
            window().model().open(SceneCatalogue.entries().getFirst().load());
            return true;
        });
        assertThat(window().isShown("ways")).isFalse();
    }
}
