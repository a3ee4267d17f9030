package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.io.scene.SceneFile;
import org.receptive.reference.Conv2d;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.ui.SceneBuilder;

class CausalPaddingTest {

    private static List<String> offered(Scene scene) {
        return ((Knob.Choice) KnobEdits.knob(scene, "paddingMode")).options();
    }

    @Test
    void itIsOfferedWhereTheKernelHasOneRow() {
        assertThat(offered(new SceneBuilder().input(1, 12).kernel(1, 3).build())).containsExactly("narrow", "equalWidth", "wide", "causal",
                "sides");
        assertThat(offered(new SceneBuilder().build())).containsExactly("narrow", "equalWidth", "wide", "sides");
        assertThat(offered(new SceneBuilder().kernel(1, 1).build())).doesNotContain("causal");
    }

    @Test
    void theOutputIsThatOfTheSignalWithTheZerosPutBeforeIt() {
        var random = new Random(8);
        for (int n = 0; n < 200; n++) {
            int kernel = 2 + random.nextInt(4);
            int dilation = 1 + random.nextInt(3);
            var scene = new SceneBuilder().input(1, 6 + random.nextInt(10)).kernel(1, kernel).dilation(dilation)
                    .padding(PaddingMode.CAUSAL).seed(n).build();
            int zeros = dilation * (kernel - 1);
            var x = scene.input();
            var padded = Array4.fill(1, 1, 1, zeros + x.w(), (_, _, _, c) -> c < zeros ? 0 : x.get(0, 0, 0, c - zeros));
            var setting = scene.convolution();
            var bare = setting.spec().withWindow(new Window(WindowAxis.plain(1), new WindowAxis(kernel, 1, 0, 0, dilation)));
            var y = scene.walk().stages().getFirst().y().values();
            assertThat(y).isEqualTo(Conv2d.forward(bare, padded, setting.weight(), setting.bias()));
            assertThat(y.w()).isEqualTo(x.w());
        }
    }

    @Test
    void whatComesLaterChangesNoOutputBefore() {
        var scene = new SceneBuilder().input(1, 12).kernel(1, 3).dilation(2).padding(PaddingMode.CAUSAL).build();
        var changed = scene.withInput(Array4.fill(1, 1, 1, 12, (_, _, _, c) -> c < 7 ? scene.input().get(0, 0, 0, c) : 99 + c));
        for (int col = 0; col < 7; col++)
            assertThat(output(changed).get(0, 0, 0, col)).isEqualTo(output(scene).get(0, 0, 0, col));
        assertThat(output(changed).get(0, 0, 0, 7)).isNotEqualTo(output(scene).get(0, 0, 0, 7));
    }

    private static Array4 output(Scene scene) {
        return scene.walk().stages().getFirst().y().values();
    }

    @Test
    void itFollowsTheKernelAndTheDilation() {
        var scene = Edits.padding(new SceneBuilder().input(1, 12).kernel(1, 3).build(), PaddingMode.CAUSAL).scene();
        assertThat(cols(scene)).isEqualTo(new WindowAxis(3, 1, 2, 0, 1));
        var dilated = KnobEdits.number(scene, "dilation", Axes.COLS, 3).scene();
        assertThat(cols(dilated)).isEqualTo(new WindowAxis(3, 1, 6, 0, 3));
        assertThat(dilated.convolution().paddingWord()).isEqualTo(Optional.of("causal"));
        assertThat(cols(KnobEdits.number(dilated, "kernel", Axes.COLS, 5).scene())).isEqualTo(new WindowAxis(5, 1, 12, 0, 3));
    }

    private static WindowAxis cols(Scene scene) {
        return scene.convolution().spec().window().cols();
    }

    @Test
    void theSameZerosSetSideBySideHaveItsName() {
        var scene = new SceneBuilder().input(1, 12).kernel(1, 3).build();
        var set = KnobEdits.side(scene, "sides", Side.LEFT, 2).scene();
        assertThat(set.convolution().padding()).isEqualTo(PaddingMode.CUSTOM);
        assertThat(set.convolution().paddingWord()).isEqualTo(Optional.of("causal"));
    }

    @Test
    void itIsSavedByItsNameAndOpenedAgain() {
        var scene = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("28-")).findFirst().orElseThrow().load();
        var json = SceneFile.toJson(scene);
        assertThat(json).contains("\"paddingMode\": \"causal\"").contains("\"bars\": true");
        assertThat(SceneFile.read(json, "a")).isEqualTo(scene);
        assertThat(cols(scene)).isEqualTo(new WindowAxis(3, 1, 4, 0, 2));
    }
}
