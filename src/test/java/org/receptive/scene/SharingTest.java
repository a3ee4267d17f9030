package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PaddingValues;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

/// What sharing saves, and how often cells are read.
class SharingTest {

    private static Scene convolution(Random random) {
        while (true) {
            var scene = SceneCatalogue.first();
            var edits = new RandomEdits(random.nextLong());
            for (int i = 0; i < 12; i++)
                scene = edits.edit(scene).scene();
            if (scene.outputShape().count() * scene.convolution().spec().termsPerOutput() < 40_000)
                return scene;
        }
    }

    @Test
    void everyCellIsReadAsOftenAsTheWindowsOfOneFeatureMapReadIt() {
        var random = new Random(12);
        for (int i = 0; i < 300; i++) {
            var scene = convolution(random);
            var operation = scene.walk().stages().getFirst();
            var input = scene.inputShapes(0).getFirst();
            var counted = new int[input.rows()][input.cols()];
            for (int r = 0; r < scene.outputShape().rows(); r++)
                for (int c = 0; c < scene.outputShape().cols(); c++)
                    operation.reads().of(0, r, c, term -> term.factors().getFirst().source().ifPresent(cell -> {
                        if (cell.channel() == 0 && cell.map().equals(operation.maps().getFirst().id()))
                            counted[cell.row()][cell.col()]++;
                    }));
            var sharing = Sharing.of(scene).orElseThrow();
            assertThat(sharing.reads()).as(scene.convolution().spec().toString())
                    .isEqualTo(Arrays.stream(counted).flatMapToInt(Arrays::stream).boxed().toList());
        }
    }

    @Test
    void aCornerIsReadOnceAndTheMiddleNineTimesByAWindowOfNineCells() {
        assertThat(PaddingValues.ZEROS.reads(WindowAxis.plain(3), 6)).containsExactly(1, 2, 3, 3, 2, 1);
    }

    @Test
    void aReflectedCellIsReadInThePaddingToo() {
        assertThat(PaddingValues.REFLECT.reads(new WindowAxis(3, 1, 1, 1, 1), 4)).containsExactly(2, 4, 4, 2);
        assertThat(PaddingValues.REPLICATE.reads(new WindowAxis(3, 1, 1, 1, 1), 4)).containsExactly(3, 3, 3, 3);
    }

    @Test
    void theFirstLayerOfAlexNetHas105MillionParametersUnsharedAnd35ThousandShared() {
        var input = new Shape(3, 227, 227);
        var layer = new ConvSpec(3, 96, new Window(new WindowAxis(11, 4, 0, 0, 1), new WindowAxis(11, 4, 0, 0, 1)), 1, true);
        assertThat(layer.multiplyAdds(input) + layer.outputShape(input).count()).isEqualTo(105_705_600);
        assertThat(layer.weightCount() + layer.biasCount()).isEqualTo(34_944);
    }

    @Test
    void onlyASlidingKernelHasThem() {
        for (var entry : SceneCatalogue.entries()) {
            var scene = entry.load();
            for (int stage = 0; stage < scene.stages().size(); stage++) {
                var at = scene.withView(scene.view().at(scene.view().grain(), stage, 0, 0));
                assertThat(Sharing.of(at).isPresent()).as(entry.name())
                        .isEqualTo(at.stage().setting() instanceof ConvolutionSetting);
                Sharing.of(at).ifPresent(s -> assertThat(s.shared()).isLessThanOrEqualTo(s.local()));
            }
        }
    }
}
