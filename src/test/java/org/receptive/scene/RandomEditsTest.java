package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.receptive.spec.Shape;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Timeline;

/// Whatever is asked for, the result can be shown.
class RandomEditsTest {

    private static final int SEQUENCES = 2000;
    private static final int EDITS = 12;

    @Test
    void everySequenceOfEditsStaysInsideTheTimelineAndExplainsItself() {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            var edits = new RandomEdits(seed);
            var scene = Scenes.counting();
            for (int i = 0; i < EDITS; i++) {
                var before = edits.look(scene);
                var edit = edits.edit(before);
                scene = edit.scene();
                assertNearest(before, scene);
                edit.notice().ifPresent(notice -> {
                    for (var language : Language.all())
                        assertThat(Texts.of(language).get(notice.words())).isNotBlank().doesNotContain("{");
                });
                assertThat(scene.title()).isEqualTo(before.title());
                if (scene.equals(before))
                    assertThat(scene).isSameAs(before);
            }
        }
    }

    @Test
    void momentsOfEditedScenesCanBeComputed() {
        for (int seed = 0; seed < 60; seed++) {
            var edits = new RandomEdits(seed);
            var scene = Scenes.counting();
            for (int i = 0; i < EDITS; i++)
                scene = edits.edit(edits.look(scene)).scene();
            var timeline = new Timeline(scene.walk(), scene.view().grain());
            long index = scene.view().indexIn(timeline);
            assertThat(timeline.stepAt(index)).isEqualTo(scene.view().step());
            assertThat(timeline.offsetAt(index)).isEqualTo(scene.view().offset());
            assertThat(timeline.at(index).step().index()).isEqualTo(scene.view().step());
        }
    }

    private static void assertNearest(Scene before, Scene after) {
        var from = place(before);
        var to = place(after);
        var shape = after.outputShape();
        assertThat(to).isEqualTo(new Place(Math.min(from.channel(), shape.channels() - 1), Math.min(from.row(), shape.rows() - 1),
                Math.min(from.col(), shape.cols() - 1)));
    }

    private record Place(int channel, int row, int col) {
    }

    private static Place place(Scene scene) {
        Shape shape = scene.outputShape();
        int step = scene.view().step();
        return new Place(step / shape.cols() / shape.rows(), step / shape.cols() % shape.rows(), step % shape.cols());
    }
}
