package org.receptive.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.PassEdits;
import org.receptive.scene.Scene.Passes;
import org.receptive.scene.SettingKind;
import org.receptive.scene.StageEdits;
import org.receptive.ui.player.Player;

/// Iterations in a row, without a window.
class IterationsTest {

    @Test
    void anAxisThatBecomesAnotherOneStopsNothing() {
        var model = new WalkViewModel(new SceneCatalogue.Entry("26-low-frequencies-stay", List.of()).load(), new Player());
        var editor = model.editor();
        editor.change(s -> StageEdits.add(s, SettingKind.SQUARED_ERROR));
        editor.change(s -> KnobEdits.real(s, "rate", 0.003));
        editor.change(s -> PassEdits.walk(s, Passes.ITERATION));
        model.walk().goToStage(0);
        assertThat(model.walk().placeProperty().get().view().bars()).isTrue();
        model.iterations().run(10);
        assertThat(editor.noticeProperty().get().map(n -> n.words().key())).as("the first changes the axis of the output")
                .contains("lane.rescaled");
        int frames = 1;
        while (model.iterations().leftProperty().get() > 0) {
            model.iterations().advance();
            frames++;
        }
        assertThat(frames).isEqualTo(10);
        assertThat(editor.noticeProperty().get().map(n -> n.words().key())).contains("iterations.done");
    }
}
