package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.io.scene.SceneFile;
import org.receptive.scene.Scene.Passes;
import org.receptive.trace.Cell;
import org.receptive.trace.MapId;

/// A stage with two inputs, which the input and another stage feed.
class ConcatenationStageTest {

    private static Scene scene() {
        var input = Array4.fill(1, 2, 4, 4, (_, c, row, col) -> c * 16 + row * 4 + col - 9);
        var relu = new SceneStage("relu", SettingKind.ACTIVATION.begin(List.of(input.shape())), List.of(SceneStage.INPUT));
        var both = new SceneStage("both", SettingKind.CONCATENATION.begin(List.of(input.shape(), input.shape())),
                List.of("relu", SceneStage.INPUT));
        return new Scene(Caption.same("both"), Caption.same(""), input, List.of(relu, both), Passes.FORWARD, View.START);
    }

    @Test
    void itsMapsAreThoseOfTheFirstThenThoseOfTheSecond() {
        var scene = scene();
        assertThat(scene.outputShape(1).channels()).isEqualTo(4);
        var both = scene.walk().stages().get(1);
        for (int c = 0; c < 4; c++)
            for (int row = 0; row < 4; row++)
                for (int col = 0; col < 4; col++) {
                    double x = scene.input().get(0, c % 2, row, col);
                    assertThat(both.y().value(c, row, col)).isEqualTo(c < 2 ? Math.max(0, x) : x);
                }
    }

    @Test
    void aCellOfTheInputIsLinkedThroughBothStages() {
        var linked = scene().walk().linked(new Cell("x", 1, 2, 3));
        assertThat(linked).contains(new Cell(new MapId("relu", "a"), 1, 2, 3), new Cell(new MapId("both", "y"), 3, 2, 3));
    }

    @Test
    void itIsSavedWithItsTwoInputsAndOpened() {
        assertThat(SceneFile.read(SceneFile.toJson(scene()), "a")).isEqualTo(scene());
        assertThat(SceneFile.toJson(scene())).contains("\"inputs\": [\"relu\", \"x\"]");
    }
}
