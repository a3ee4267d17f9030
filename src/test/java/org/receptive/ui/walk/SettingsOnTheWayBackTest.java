package org.receptive.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.io.scene.SceneFile;
import org.receptive.scene.Axes;
import org.receptive.scene.Edit;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.Scene;
import org.receptive.scene.View;
import org.receptive.trace.Operation;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.player.Player;

/// At a gradient its stage is set, and the scene stays at a place that its walk has.
class SettingsOnTheWayBackTest {

    private final WalkViewModel model = new WalkViewModel(new SceneBuilder().build(), new Player());

    private void standAt(String output, int step) {
        var scene = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("24-")).findFirst().orElseThrow().load();
        int stage = scene.walk().stages().stream().map(s -> s.output().toString()).toList().indexOf(output);
        model.open(scene.withView(View.START.at(Grain.VALUE, stage, step, 0)));
    }

    private Scene scene() {
        return model.edited().sceneProperty().get();
    }

    private Operation shown() {
        return model.walk().placeProperty().get().moment().operation();
    }

    private void set(Function<Scene, Edit> edit) {
        model.editor().changeSetting(edit);
        assertThat(model.editor().noticeProperty().get()).isEmpty();
        assertThat(scene().view()).isEqualTo(model.walk().placeProperty().get().view());
        assertThat(SceneFile.read(SceneFile.toJson(scene()), "again").view()).isEqualTo(scene().view());
    }

    @Test
    void aSmallerKernelLeavesOneAtTheLastWeightThereIs() {
        standAt("convolution.∂L/∂w", 8);
        set(s -> KnobEdits.number(s, "kernel", Axes.BOTH, 2));
        assertThat(shown().output()).hasToString("convolution.∂L/∂w");
        assertThat(scene().view().step()).isEqualTo(3);
    }

    @Test
    void whereAGradientIsNoMoreOneStandsAtTheLoss() {
        standAt("convolution.∂L/∂b", 0);
        set(s -> KnobEdits.flag(s, "bias", false));
        assertThat(shown().output()).hasToString("loss.L");
    }

    @Test
    void whereStagesBeforeAreNoMoreOneStaysAtTheSameGradient() {
        standAt("convolution.w′", 4);
        set(s -> KnobEdits.flag(s, "inputGradient", true));
        assertThat(shown().output()).hasToString("convolution.w′");
        set(s -> KnobEdits.choose(s, "optimizer", "adam"));
        assertThat(shown().output()).hasToString("convolution.w′");
        set(s -> KnobEdits.choose(s, "optimizer", "sgd"));
        assertThat(shown().output()).hasToString("convolution.w′");
        assertThat(scene().view().step()).isEqualTo(4);
    }

    @Test
    void theEndStaysTheEndWithMoreStagesAndWithFewer() {
        standAt("loss.L′", 0);
        set(s -> KnobEdits.choose(s, "optimizer", "adam"));
        set(s -> KnobEdits.choose(s, "optimizer", "sgd"));
        assertThat(shown().output()).hasToString("loss.L′");
    }
}
