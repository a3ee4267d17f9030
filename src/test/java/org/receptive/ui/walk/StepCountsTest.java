package org.receptive.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.receptive.scene.Scene;
import org.receptive.scene.SettingKind;
import org.receptive.scene.StageEdits;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;

/// A total says what its steps are.
class StepCountsTest {

    private static String said(Scene scene, Grain grain) {
        return Texts.of(Language.ENGLISH).get(StepCounts.of(new Timeline(scene.walk(), grain)).message());
    }

    @Test
    void theBiasStepsAreCountedApart() {
        var scene = new SceneBuilder().input(6, 6).bias().build();
        assertThat(StepCounts.of(new Timeline(scene.walk(), Grain.TERM))).isEqualTo(new StepCounts(144, 16, 0));
        assertThat(said(scene, Grain.TERM)).isEqualTo("Steps: 160 = 144 multiply-adds + 16 biases");
    }

    @Test
    void withoutABiasOrByValuesTheTotalSpeaksForItself() {
        assertThat(said(new SceneBuilder().input(6, 6).build(), Grain.TERM)).isEqualTo("Steps: 144");
        assertThat(said(new SceneBuilder().input(6, 6).bias().build(), Grain.VALUE)).isEqualTo("Steps: 16");
    }

    @Test
    void stepsOfStagesWithoutWeightsAreOthers() {
        var scene = StageEdits.add(new SceneBuilder().input(6, 6).bias().build(), SettingKind.MAX_POOLING).scene();
        assertThat(said(scene, Grain.TERM)).isEqualTo("Steps: 176 = 144 multiply-adds + 16 biases + 16 others");
    }
}
