package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.reference.ActivationFunction;
import org.receptive.reference.Conv2d;
import org.receptive.reference.CrossEntropyLoss;
import org.receptive.reference.Dense;
import org.receptive.reference.LossReduction;
import org.receptive.reference.Pool2d;
import org.receptive.scene.ConvolutionSetting;
import org.receptive.scene.LayerSetting;
import org.receptive.spec.Activation;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.trace.Cell;
import org.receptive.trace.MapId;
import org.receptive.ui.SceneBuilder;
import org.testfx.framework.junit5.Start;

/// A gradient is read from the window and checked there.
class GradientWindowTest extends WindowFixture {

    @Start
    void start(Stage stage) {
        open(stage, SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("23-")).findFirst().orElseThrow().load());
    }

    private String label(String id) {
        return window().onFx(() -> window().node(id, Label.class).getText());
    }

    private double number(String id) {
        return Double.parseDouble(label(id).replace('−', '-'));
    }

    private String pill() {
        return window().onFx(() -> window().node("gradientPill", ToggleButton.class).getText());
    }

    /// The gradient of the kernel by the textbook engine, layer by layer.
    private Array4 gradient() {
        var scene = window().scene();
        var setting = (ConvolutionSetting) scene.stages().getFirst().setting();
        var dense = ((LayerSetting) scene.stages().get(3).setting()).values();
        var z = Conv2d.forward(setting.spec(), scene.input(), setting.weight(), setting.bias());
        var a = ActivationFunction.forward(new Activation.Relu(), z);
        var pool = PoolSpec.square(PoolKind.MAX, 2);
        var p = Pool2d.forward(pool, a);
        var spec = new DenseSpec(4, 3, true);
        var w = Objects.requireNonNull(dense.get("W")).reshaped(3, 4, 1, 1);
        var s = Dense.forward(spec, p.reshaped(1, 4, 1, 1), w, Objects.requireNonNull(dense.get("b")));
        var toScores = CrossEntropyLoss.backward(LossReduction.SUM, 0, s, List.of(0));
        var toPooled = Dense.backward(spec, p.reshaped(1, 4, 1, 1), w, toScores).inputs().getFirst().reshaped(1, 1, 2, 2);
        var toActivated = Pool2d.backward(pool, a, toPooled).inputs().getFirst();
        var toSums = ActivationFunction.backward(new Activation.Relu(), z, toActivated).inputs().getFirst();
        return Objects.requireNonNull(Conv2d.backward(setting.spec(), scene.input(), setting.weight(), toSums).parameters().get("weight"));
    }

    @Test
    void theGradientOfAKernelCellIsThatOfTheTextbookEngineAndAClickChecksIt() {
        assertThat(pill()).contains("9");
        assertThat(window().isShown("gradientCard")).isFalse();
        window().click("gradientPill");
        assertThat(window().isShown("gradientCard")).isTrue();
        assertThat(number("check-3")).isCloseTo(gradient().get(0, 0, 1, 1), within(1e-9));
        assertThat(number("check-2")).isCloseTo(gradient().get(0, 0, 1, 1), within(1e-8));
        assertThat(label("check-says")).contains("0.0040");
        window().push(KeyCode.LEFT);
        assertThat(number("check-3")).isCloseTo(gradient().get(0, 0, 1, 0), within(1e-9));
        window().push(KeyCode.Q);
        assertThat(window().isShown("gradientCard")).isFalse();
    }

    @Test
    void aPinnedGradientIsCheckedWhereverOneStands() {
        window().click(new Cell(new MapId("convolution", "∂L/∂w"), 0, 0, 2), MouseButton.PRIMARY);
        window().push(KeyCode.Q);
        assertThat(number("check-3")).isCloseTo(gradient().get(0, 0, 0, 2), within(1e-9));
    }

    @Test
    void theNudgeIsTurnedUntilItIsTooLarge() {
        window().push(KeyCode.Q);
        window().onFx(() -> {
            for (int i = 0; i < 2; i++)
                window().node("check-nudge", HBox.class).lookupAll(".step-button").stream().reduce((_, last) -> last)
                        .ifPresent(more -> ((Button) more).fire());
            return true;
        });
        assertThat(label("check-verdict")).startsWith("≈");
    }

    @Test
    void whereThereIsNoGradientThereIsNoPill() {
        window().push(KeyCode.HOME);
        assertThat(window().isShown("gradientPill")).isFalse();
        window().onFx(() -> {
            window().model().open(new SceneBuilder().build());
            return true;
        });
        assertThat(window().isShown("gradientPill")).isFalse();
    }
}
