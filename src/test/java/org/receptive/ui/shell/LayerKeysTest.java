package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.Caption;
import org.receptive.scene.OperationKind;
import org.receptive.scene.View;
import org.receptive.spec.Window;
import org.receptive.text.Language;
import org.receptive.ui.walk.LayerStrip;
import org.testfx.framework.junit5.Start;

/// The layer changed from the keyboard and from the strip in Present, the scenes one after the other, and the keys of a clicker.
class LayerKeysTest extends WindowFixture {

    private static final double LONG = 60;

    @Start
    void start(Stage stage) {
        open(stage, SceneCatalogue.first());
    }

    @BeforeEach
    void giveTheKeysToTheMaps() {
        window().focusMaps();
    }

    private Window layer() {
        return window().scene().convolution().spec().window();
    }

    private void present() {
        window().push(KeyCode.F11);
    }

    private void open(String name) {
        window().onFx(() -> {
            window().model().open(SceneCatalogue.entries().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow().load());
            return true;
        });
        window().settle();
    }

    @Test
    void everyLetterMakesItsNumberLargerAndWithShiftSmaller() {
        window().push(KeyCode.S);
        assertThat(layer().rows().stride()).isEqualTo(3);
        assertThat(layer().cols().stride()).isEqualTo(3);
        window().push(KeyCode.SHIFT, KeyCode.S);
        assertThat(layer().cols().stride()).isEqualTo(2);
        window().push(KeyCode.Z);
        assertThat(layer().rows().padBefore()).isEqualTo(2);
        window().push(KeyCode.SHIFT, KeyCode.Z);
        assertThat(layer().rows().padAfter()).isEqualTo(1);
        window().push(KeyCode.D);
        assertThat(layer().rows().dilation()).isEqualTo(2);
        window().push(KeyCode.SHIFT, KeyCode.D);
        window().push(KeyCode.K);
        assertThat(layer().rows().kernel()).isEqualTo(4);
        window().push(KeyCode.SHIFT, KeyCode.K);
        assertThat(layer().cols().kernel()).isEqualTo(3);
        window().assertArithmetic();
    }

    @Test
    void cTurnsTheKernelAndTurnsItBack() {
        window().push(KeyCode.C);
        assertThat(window().scene().convolution().kind()).isEqualTo(OperationKind.CONVOLUTION);
        window().assertArithmetic();
        window().push(KeyCode.C);
        assertThat(window().scene().convolution().kind()).isEqualTo(OperationKind.CROSS_CORRELATION);
    }

    @Test
    void anImpossibleNumberStaysAtTheNearestAndSaysWhy() {
        window().push(KeyCode.SHIFT, KeyCode.D);
        assertThat(layer().rows().dilation()).isEqualTo(1);
        assertThat(window().messageKey()).isNotEmpty();
    }

    @Test
    void aSettingThatTheStageHasNotIsNamed() {
        open("21-from-stroke-to-summary");
        window().onFx(() -> {
            window().model().walk().goToStage(1);
            return true;
        });
        for (var key : new KeyCode[] {KeyCode.S, KeyCode.Z, KeyCode.D, KeyCode.K, KeyCode.C}) {
            window().push(KeyCode.ESCAPE);
            window().push(key);
            assertThat(window().message()).as(key.toString()).isNotEmpty();
        }
    }

    @Test
    void ofASignalOnlyTheColumnsChange() {
        open("03-moving-average");
        int before = layer().cols().kernel();
        window().push(KeyCode.SHIFT, KeyCode.K);
        assertThat(layer().cols().kernel()).isEqualTo(before - 1);
        assertThat(layer().rows().kernel()).isEqualTo(1);
    }

    @Test
    void vTakesTheNextBrushValue() {
        window().push(KeyCode.SHIFT, KeyCode.V);
        assertThat(window().onFx(() -> window().model().brush().valueProperty().get())).isEqualTo(6.0);
        window().push(KeyCode.V);
        assertThat(window().onFx(() -> window().model().brush().valueProperty().get())).isEqualTo(9.0);
        window().push(KeyCode.V);
        assertThat(window().onFx(() -> window().model().brush().valueProperty().get())).isEqualTo(-2.0);
    }

    @Test
    void theScenesFollowEachOtherByKeyAlsoWhenChangedAndBeginAgain() {
        var entries = SceneCatalogue.entries();
        window().push(KeyCode.N);
        assertThat(window().scene().title()).isEqualTo(entries.get(1).title());
        window().push(KeyCode.K);
        window().push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertThat(window().scene().title()).isEqualTo(entries.get(2).title());
        window().push(KeyCode.SHIFT, KeyCode.N);
        window().push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        window().push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        assertThat(window().scene().title()).isEqualTo(entries.getLast().title());
    }

    @Test
    void aClickerStepsInPresentAndGoesByStagesWhereThereAreSeveral() {
        int before = window().index();
        window().push(KeyCode.PAGE_DOWN);
        assertThat(window().index()).as("at a desk the key has another meaning").isEqualTo(before);
        present();
        window().push(KeyCode.PAGE_DOWN);
        assertThat(window().index()).isEqualTo(before + 1);
        window().push(KeyCode.PAGE_UP);
        assertThat(window().index()).isEqualTo(before);
        open("21-from-stroke-to-summary");
        int stage = window().scene().view().stage();
        window().push(KeyCode.PAGE_UP);
        assertThat(window().scene().view().stage()).isEqualTo(stage - 1);
    }

    @Test
    void theStripComesByKeyInPresentOnlyChangesTheLayerAndGoesByItself() {
        window().push(KeyCode.L);
        assertThat(window().isShown("layerStrip")).isFalse();
        present();
        window().push(KeyCode.L);
        assertThat(window().isShown("layerStrip")).isTrue();
        assertThat(Set.of("strip-stride", "strip-padding", "strip-dilation", "strip-kernel", "strip-flip", "strip-brush"))
                .allMatch(window()::isShown);
        assertThat(window().isShown("strip-page")).as("there is a single channel").isFalse();
        int stride = layer().rows().stride();
        window().push(KeyCode.ENTER);
        assertThat(layer().rows().stride()).isEqualTo(stride + 1);
        assertThat(window().isShown("layerStrip")).as("it has the keys").isTrue();
        window().focusMaps();
        pass(LONG);
        assertThat(window().isShown("layerStrip")).isFalse();
        window().push(KeyCode.L);
        window().push(KeyCode.L);
        assertThat(window().isShown("layerStrip")).isFalse();
    }

    private void pass(double seconds) {
        window().onFx(() -> {
            window().shell().walk().advance(seconds);
            return true;
        });
    }

    @Test
    void theStripSpeaksTheLanguageAndShowsPagesOfManyChannels() {
        present();
        LayerStrip strip = window().shell().walk().strip();
        window().onFx(() -> {
            strip.toggle();
            window().appearance().languageProperty().set(Language.CHINESE);
            return true;
        });
        window().settle();
        assertThat(flip().getText()).isEqualTo("翻转卷积核");
        assertThat(window().onFx(() -> window().node("strip-kind", Label.class).getText())).isEqualTo("= 互相关");
        window().push(KeyCode.ESCAPE);
        assertThat(window().isShown("layerStrip")).as("Present is left").isFalse();
    }

    @Test
    void overTheNumbersOfANetworkThereIsNoStripAndTheKeysSayWhy() {
        present();
        window().push(KeyCode.L);
        window().onFx(() -> {
            var model = window().model();
            model.show(model.walk().placeProperty().get().walk(), View.START, Caption.same("C1"), Caption.same(""));
            return true;
        });
        window().settle();
        assertThat(window().isShown("layerStrip")).as("it would show another scene's settings").isFalse();
        for (var key : new KeyCode[] {KeyCode.L, KeyCode.S, KeyCode.Z, KeyCode.D, KeyCode.K, KeyCode.C}) {
            window().push(KeyCode.ESCAPE);
            if (!window().appearance().presentingProperty().get())
                present();
            window().push(key);
            assertThat(window().messageKey()).as(key.toString()).contains("walk.readOnly");
            assertThat(window().isShown("layerStrip")).isFalse();
        }
    }

    @Test
    void theStripWritesTheSizeOfTheOutputWithItsNumbers() {
        present();
        window().push(KeyCode.L);
        window().push(KeyCode.S);
        var written = window().onFx(() -> window().node("strip-size", VBox.class).getChildren().stream()
                .map(line -> ((Label) line).getText()).toList());
        assertThat(written).containsExactly("O = ⌊(I + 2P − D·(K−1) − 1) / S⌋ + 1", "= ⌊(7 + 2·1 − 1·(3−1) − 1) / 3⌋ + 1", "= 3");
    }

    @Test
    void escapeClosesTheMessageBeforeItLeavesTheHall() {
        present();
        window().push(KeyCode.SHIFT, KeyCode.D);
        assertThat(window().messageKey()).isNotEmpty();
        window().push(KeyCode.ESCAPE);
        assertThat(window().messageKey()).isEmpty();
        assertThat(window().appearance().presentingProperty().get()).isTrue();
        window().push(KeyCode.ESCAPE);
        assertThat(window().appearance().presentingProperty().get()).isFalse();
    }

    private CheckBox flip() {
        return window().onFx(() -> window().node("strip-flip", CheckBox.class));
    }

    @Test
    void theStripSaysWhetherTheKernelIsFlippedAndWhatThatMakesIt() {
        present();
        window().onFx(() -> {
            window().shell().walk().strip().toggle();
            return true;
        });
        assertThat(flip().isSelected()).isFalse();
        for (boolean flipped : new boolean[] {true, false}) {
            window().onFx(() -> {
                window().node("strip-flip", CheckBox.class).fire();
                return true;
            });
            window().settle();
            assertThat(flip().isSelected()).isEqualTo(flipped);
            assertThat(window().onFx(() -> window().node("strip-kind", Label.class).getText()))
                    .isEqualTo(flipped ? "= Convolution" : "= Cross-correlation");
        }
    }

    @Test
    void symbolsAreSwitchedInPresent() {
        present();
        window().push(KeyCode.F);
        assertThat(window().scene().view().symbols()).isTrue();
    }
}
