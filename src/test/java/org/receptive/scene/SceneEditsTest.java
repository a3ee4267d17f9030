package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.text.Language;
import org.receptive.text.Notice;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;

class SceneEditsTest {

    private final Scene scene = Scenes.counting();

    @Test
    void paintingChangesOneCell() {
        var painted = SceneEdits.paint(scene, new Cell("x", 0, 1, 2), -0.5);
        assertThat(painted.notice()).isEmpty();
        assertThat(painted.scene().input()).isEqualTo(scene.input().with(0, 0, 1, 2, -0.5));
        assertThat(painted.scene().convolution().weight()).isSameAs(scene.convolution().weight());
    }

    @Test
    void kernelSlicesAreCountedThroughTheFilters() {
        var grouped = Scenes.grouped(4, 4, 2);
        var painted = SceneEdits.paint(grouped, new Cell("w", 5, 2, 1), 77).scene();
        assertThat(painted.convolution().weight()).isEqualTo(grouped.convolution().weight().with(2, 1, 2, 1, 77));
        assertThat(painted.walk().stages().getFirst().map("w").value(new Cell("w", 5, 2, 1))).isEqualTo(77);
    }

    @Test
    void biasIsPaintedOnlyWhereThereIsOne() {
        var cell = new Cell("b", 0, 0, 0);
        assertThat(SceneEdits.paint(Edits.bias(scene, true).scene(), cell, 3).scene().convolution().bias().get(0, 0, 0, 0)).isEqualTo(3);
        assertThat(SceneEdits.paint(scene, cell, 3).scene()).isSameAs(scene);
    }

    @Test
    void strokeOverTheEdgePaintsWhatLiesInside() {
        var edit = SceneEdits.paint(scene, List.of(new Cell("x", 0, 0, 0), new Cell("x", 0, -1, 0)), 50);
        assertThat(edit.notice()).isEmpty();
        assertThat(edit.scene().input()).isEqualTo(scene.input().with(0, 0, 0, 0, 50));
    }

    @Test
    void paddingAndOutputRefuseAndSayWhy() {
        var padding = SceneEdits.paint(scene, new Cell("x", 0, -1, 0), 1);
        assertThat(padding.scene()).isSameAs(scene);
        assertThat(english(padding)).contains("row −1, column 0 lies in the padding");
        assertThat(english(SceneEdits.paint(scene, new Cell("y", 0, 0, 0), 1))).startsWith("an output is computed");
    }

    @Test
    void numberBeyondTheLimitBecomesTheLimit() {
        var cell = new Cell("x", 0, 0, 0);
        var edit = SceneEdits.paint(scene, cell, Double.NEGATIVE_INFINITY);
        assertThat(edit.scene().input().get(0, 0, 0, 0)).isEqualTo(-1e9);
        assertThat(english(edit)).contains("−∞").endsWith("−1000000000 is the nearest possible value");
        assertThat(SceneEdits.paint(scene, cell, Double.NaN).scene().input().get(0, 0, 0, 0)).isZero();
    }

    @Test
    void newInputKeepsKernelAndSettings() {
        var edit = SceneEdits.input(scene, Scenes.counting(1, 1, 9, 9));
        assertThat(edit.notice()).isEmpty();
        assertThat(edit.scene().convolution().weight()).isEqualTo(scene.convolution().weight());
        assertThat(edit.scene().input()).isEqualTo(Scenes.counting(1, 1, 9, 9));
    }

    @Test
    void colourInputRepeatsTheKernelForEachChannel() {
        var colour = SceneEdits.input(scene, Scenes.counting(1, 3, 5, 6)).scene();
        assertThat(colour.convolution().spec().inChannels()).isEqualTo(3);
        assertThat(colour.convolution().weight().get(0, 2, 1, 1)).isEqualTo(5);
    }

    @Test
    void greyInputJoinsTheGroupsOfAColourScene() {
        var grey = SceneEdits.input(Scenes.grouped(3, 3, 3), Scenes.counting(1, 1, 5, 5)).scene();
        assertThat(grey.convolution().spec().groups()).isEqualTo(1);
        assertThat(grey.convolution().spec().outChannels()).isEqualTo(3);
    }

    @Test
    void inputBeyondTheLimitsIsCutAndTooSmallOnesGrow() {
        var large = SceneEdits.input(scene, Scenes.counting(2, 17, 5, 70));
        assertThat(large.scene().input().c()).isEqualTo(16);
        assertThat(large.scene().input().w()).isEqualTo(64);
        assertThat(large.notice()).isPresent();
        var small = SceneEdits.input(scene, Scenes.counting(1, 1, 1, 3));
        assertThat(small.scene().input()).isEqualTo(Array4.of(1, 1, 3, 3, 1, 2, 3, 0, 0, 0, 0, 0, 0));
        assertThat(small.notice()).isPresent();
    }

    @Test
    void clearedInputIsZero() {
        assertThat(SceneEdits.clearInput(scene).scene().input().maxAbs()).isZero();
    }

    @Test
    void preparedKernelBringsItsSizeAndServesEveryChannel() {
        var edit = SceneEdits.kernelValues(Scenes.grouped(2, 2, 1), Array4.of(1, 1, 1, 2, -1, 1));
        assertThat(edit.scene().convolution().weight()).isEqualTo(Array4.of(2, 2, 1, 2, -1, 1, -1, 1, -1, 1, -1, 1));
        assertThat(edit.scene().outputShape().cols()).isEqualTo(5);
    }

    @Test
    void preparedKernelThatDoesNotFitKeepsItsMiddle() {
        var edit = SceneEdits.kernelValues(scene, Scenes.counting(1, 1, 7, 1));
        assertThat(edit.scene().convolution().weight()).isEqualTo(Array4.of(1, 1, 5, 1, 2, 3, 4, 5, 6));
        assertThat(edit.notice()).isPresent();
    }

    private static String english(Edit edit) {
        return Texts.of(Language.ENGLISH).get(edit.notice().orElseThrow().words());
    }

    @Test
    void whatBecameTheNearestIsAdviceAndWhatWasNotDoneIsAProblem() {
        var nearest = SceneEdits.paint(Scenes.counting(), new Cell("x", 0, 0, 0), 1e30);
        assertThat(nearest.notice().orElseThrow().tone()).isEqualTo(Notice.Tone.ADVICE);
        var refused = SceneEdits.paint(Scenes.counting(), new Cell("y", 0, 0, 0), 1);
        assertThat(refused.notice().orElseThrow().tone()).isEqualTo(Notice.Tone.PROBLEM);
    }
}
