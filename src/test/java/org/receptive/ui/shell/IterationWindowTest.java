package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.Scene.Passes;
import org.receptive.trace.Cell;
import org.receptive.trace.Moment;
import org.testfx.framework.junit5.Start;

/// One training iteration is walked through in the window, by keys and the mouse.
class IterationWindowTest extends WindowFixture {

    private static final int STAGES = 20;

    @Start
    void start(Stage stage) {
        open(stage, SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("24-")).findFirst().orElseThrow().load());
    }

    private Moment moment() {
        return window().onFx(() -> window().model().walk().placeProperty().get().moment());
    }

    private Passes passes() {
        return window().onFx(() -> window().scene().passes());
    }

    @Test
    void itIsWalkedToItsEndAndBackStageByStage() {
        window().push(KeyCode.HOME);
        assertThat(moment().operation().output()).hasToString("convolution.z");
        for (int stage = 1; stage < STAGES; stage++)
            window().push(KeyCode.PAGE_DOWN);
        assertThat(moment().operation().output()).hasToString("loss.L′");
        assertThat(moment().running()).isCloseTo(0.3465750900812, within(1e-12));
        for (int stage = 1; stage < STAGES; stage++)
            window().push(KeyCode.PAGE_UP);
        assertThat(moment().operation().output()).hasToString("convolution.z");
        window().push(KeyCode.END);
        assertThat(moment().operation().output()).hasToString("loss.L′");
        for (int i = 0; i < 2; i++)
            window().push(KeyCode.LEFT);
        assertThat(moment().operation().output()).hasToString("convolution.w′");
    }

    @Test
    void atAGradientTheSettingsOfItsStageAreSetAndOneStaysAtTheGradient() {
        while (!moment().operation().output().toString().equals("convolution.∂L/∂w"))
            window().push(KeyCode.PAGE_UP);
        assertThat(window().isShown("stride")).isTrue();
        assertThat(window().isShown("rate")).isFalse();
        assertThat(window().onFx(() -> window().node("operations", Button.class).getText())).isEqualTo("Cross-correlation");
        window().push(KeyCode.S);
        assertThat(window().scene().stages().getFirst().setting().window().orElseThrow().rows().stride()).isEqualTo(2);
        assertThat(moment().operation().output()).hasToString("convolution.∂L/∂w");
        assertThat(window().scene().passes()).isEqualTo(Passes.ITERATION);
        window().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(moment().operation().output()).hasToString("convolution.∂L/∂w");
    }

    @Test
    void atAnUpdateTheSettingsOfTheLossAreSetWhichSaysHowOneUpdates() {
        window().push(KeyCode.END);
        for (int i = 0; i < 2; i++)
            window().push(KeyCode.LEFT);
        assertThat(moment().operation().output()).hasToString("convolution.w′");
        assertThat(window().isShown("rate")).isTrue();
        assertThat(window().isShown("stride")).isFalse();
    }

    @Test
    void theWayBackIsSwitchedByKeysAndByItsButtons() {
        window().push(KeyCode.U);
        assertThat(passes()).isEqualTo(Passes.BACKWARD);
        window().push(KeyCode.R);
        assertThat(passes()).isEqualTo(Passes.FORWARD);
        assertThat(moment().operation().output()).hasToString("loss.L");
        window().click("passesBackward");
        assertThat(passes()).isEqualTo(Passes.BACKWARD);
        window().click("passesUpdate");
        assertThat(passes()).isEqualTo(Passes.ITERATION);
        assertThat(window().onFx(() -> window().model().edited().canResetProperty().get())).as("the numbers are the same").isFalse();
    }

    @Test
    void theNextIterationStartsWithTheUpdatedNumbersAndUndoGoesBack() {
        window().click("passesNext");
        window().push(KeyCode.END);
        assertThat(moment().running()).isLessThan(0.3465);
        window().push(KeyCode.CONTROL, KeyCode.Z);
        window().push(KeyCode.END);
        assertThat(moment().running()).isCloseTo(0.3465750900812, within(1e-12));
    }

    @Test
    void atAGradientThePanelNamesTheStageWhoseGradientItIsAndRemovesThatOne() {
        window().push(KeyCode.HOME);
        var named = new ArrayList<String>();
        for (int stage = 0; stage < STAGES; stage++) {
            named.add(moment().operation().output() + " " + window().onFx(() -> window().node("operations", Button.class).getText()));
            window().push(KeyCode.PAGE_DOWN);
        }
        assertThat(named).contains("convolution.z Cross-correlation", "loss.L Cross-entropy", "convolution.∂L/∂w Cross-correlation",
                "convolution.w′ Cross-entropy", "dense.∂L/∂W Dense", "dense.W′ Cross-entropy", "loss.L′ Cross-entropy");
        window().push(KeyCode.HOME);
        while (!moment().operation().output().toString().equals("dense.∂L/∂s"))
            window().push(KeyCode.PAGE_DOWN);
        window().click("removeStage");
        assertThat(window().scene().stages()).extracting(s -> s.setting().word()).doesNotContain("softmax").contains("cross-entropy");
    }

    @Test
    void aPaintedInputChangesTheGradientThatIsLookedAt() {
        window().push(KeyCode.HOME);
        for (int stage = 1; stage <= 13; stage++)
            window().push(KeyCode.PAGE_DOWN);
        assertThat(moment().operation().output()).hasToString("convolution.∂L/∂w");
        double before = moment().running();
        window().onFx(() -> {
            window().model().editor().type(new Cell("x", 0, 0, 1), "3");
            return true;
        });
        assertThat(moment().operation().output()).hasToString("convolution.∂L/∂w");
        assertThat(moment().running()).isNotEqualTo(before);
    }
}
