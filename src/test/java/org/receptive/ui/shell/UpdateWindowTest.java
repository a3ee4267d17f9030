package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.LossSetting;
import org.receptive.scene.SceneEdits;
import org.receptive.scene.SettingKind;
import org.receptive.scene.StageEdits;
import org.receptive.trace.Cell;
import org.receptive.trace.MapId;
import org.receptive.ui.walk.UpdateFigures.Figures;
import org.testfx.framework.junit5.Start;

/// The course of an update is seen beside its maps.
class UpdateWindowTest extends WindowFixture {

    @Start
    void start(Stage stage) {
        open(stage, SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("24-")).findFirst().orElseThrow().load());
    }

    private String label(String id) {
        return window().onFx(() -> window().node(id, Label.class).getText());
    }

    private Optional<Figures> figures() {
        return window().onFx(() -> window().model().update().figuresProperty().get());
    }

    private double rate() {
        return ((LossSetting) window().scene().stages().getLast().setting()).rate();
    }

    @Test
    void atTheEndTheFactStandsAgainstTheSlope() {
        assertThat(label("update-before")).isEqualTo("1.049");
        assertThat(label("update-after")).isEqualTo("0.347");
        assertThat(label("update-sentence")).contains("0.702", "0.924");
        assertThat(label("update-saidBefore")).contains("2", "✗");
        assertThat(label("update-saidAfter")).contains("0", "✓");
    }

    @Test
    void theStairEndsWhereOneStands() {
        for (int i = 0; i < 6; i++)
            window().push(KeyCode.LEFT);
        assertThat(figures().orElseThrow().stair().done()).isEqualTo(20);
        assertThat(label("update-after")).isEqualTo("0.539");
        assertThat(window().isShown("update-sentence")).isFalse();
        window().push(KeyCode.HOME);
        assertThat(window().isShown("updatePane")).isFalse();
    }

    @Test
    void tenIterationsAreOneUndo() {
        window().click("passesSeveral");
        window().waitFor(() -> window().onFx(() -> window().model().iterations().leftProperty().get() == 0));
        assertThat(window().message()).contains("10");
        window().push(KeyCode.END);
        assertThat(Double.parseDouble(label("update-after"))).isLessThan(0.05);
        window().push(KeyCode.CONTROL, KeyCode.Z);
        window().push(KeyCode.END);
        assertThat(label("update-before")).isEqualTo("1.049");
    }

    @Test
    void theButtonStaysUnderThePointer() {
        var before = window().onFx(() -> window().node("passesNext", Region.class).localToScreen(0, 0));
        window().click("passesNext");
        assertThat(window().onFx(() -> window().model().walk().placeProperty().get().view().stage())).isZero();
        assertThat(window().onFx(() -> window().node("passesNext", Region.class).localToScreen(0, 0))).isEqualTo(before);
    }

    @Test
    void inAHallKeysGoOnByIterations() {
        window().push(KeyCode.F11);
        var first = window().scene().stages();
        window().push(KeyCode.A);
        var second = window().scene().stages();
        assertThat(second).isNotEqualTo(first);
        window().push(KeyCode.SHIFT, KeyCode.A);
        window().waitFor(() -> window().onFx(() -> window().model().iterations().leftProperty().get() == 0));
        assertThat(window().message()).contains("10");
        window().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window().scene().stages()).isEqualTo(second);
        window().push(KeyCode.U);
        window().push(KeyCode.A);
        assertThat(window().scene().stages()).isEqualTo(second);
    }

    @Test
    void theRingIsDraggedAndTheLearningRateFollows() {
        double before = rate();
        var curve = window().onFx(() -> {
            var node = window().node("update-curve", Region.class);
            return node.localToScreen(node.getBoundsInLocal());
        });
        double y = curve.getMinY() + 20;
        window().drag(List.of(new Point2D(curve.getMinX() + curve.getWidth() * 0.3, y),
                new Point2D(curve.getMinX() + curve.getWidth() * 0.8, y)));
        assertThat(rate()).isGreaterThan(before).isCloseTo(0.39, within(0.05));
        window().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(rate()).isEqualTo(before);
    }

    @Test
    void iterationsThatOvershootStopWhereNumbersLeaveWhatASceneHoldsAndTheGoodOnesStay() {
        // a straight line fitted with far too long steps: each is further away than the one before
        window().onFx(() -> {
            var editor = window().model().editor();
            editor.change(s -> StageEdits.remove(s.withView(s.view().at(s.view().grain(), 4, 0, 0))));
            editor.change(s -> StageEdits.replace(s.withView(s.view().at(s.view().grain(), 4, 0, 0)), SettingKind.SQUARED_ERROR));
            editor.change(s -> KnobEdits.real(s, "rate", 3));
            return true;
        });
        assertThat(window().messageKey()).isEmpty();
        var good = window().scene();
        int made = 0;
        while (made < 100 && window().onFx(() -> {
            window().model().iterations().next();
            return !window().model().editor().noticeProperty().get().map(n -> n.words().key()).equals(Optional.of("iterations.notFinite"));
        })) {
            assertThat(window().scene().stages()).isNotEqualTo(good.stages());
            good = window().scene();
            made++;
        }
        assertThat(made).isBetween(2, 99);
        assertThat(window().messageKey()).isEqualTo("iterations.notFinite");
        assertThat(window().scene().stages()).isEqualTo(good.stages());
    }

    @Test
    void whereNothingMovesTheIterationsSaySo() {
        window().onFx(() -> {
            window().model().editor().change(s -> KnobEdits.real(s, "rate", 0));
            window().model().iterations().several();
            return true;
        });
        window().waitFor(() -> window().onFx(() -> window().model().iterations().leftProperty().get() == 0));
        assertThat(window().messageKey()).isEqualTo("iterations.still");
    }

    @Test
    void aNumberWithWhichTheLossIsInfiniteIsRefusedWithTheWayOut() {
        var before = window().scene();
        window().onFx(() -> {
            window().model().editor().change(s -> SceneEdits.paint(s, new Cell(new MapId("dense", "b"), 0, 0, 0), -1e6));
            return true;
        });
        assertThat(window().messageKey()).isEqualTo("error.scene.update");
        assertThat(window().scene()).isEqualTo(before);
    }
}
