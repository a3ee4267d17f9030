package org.receptive.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.io.network.ModelFile;
import org.receptive.io.network.PretrainedModels;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.reference.Dense;
import org.receptive.scene.Scene;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.Shape;
import org.receptive.text.ReadableException;

/// A dense layer as a convolution gives the same numbers where the dense layer stood.
class FullyConvolutionalTest {

    private static final int SIDE = 28;
    private static final int WIDE = 44;
    /// Two poolings of two move the whole network by four columns at a step.
    private static final int STEP = 4;
    private static final int CLASSES = 10;
    private static final double NEAR = 1e-5;

    private final ModelFile lenet = PretrainedModels.require("lenet5");

    private float[] scores(float[] input) {
        return new Inference(lenet.network(), lenet.parameters()).run(input).of("fc3");
    }

    private float[] slid(float[] input, int cols) {
        var wide = FullyConvolutional.of(lenet.network(), lenet.parameters(), SIDE, cols);
        return new Inference(wide.network(), wide.parameters()).run(input).of("fc3");
    }

    private static void alike(float found, float expected, String what) {
        assertThat((double) found).as(what).isCloseTo(expected, within(NEAR * Math.max(1, Math.abs(expected))));
    }

    @Test
    void onItsOwnInputItGivesTheSameScores() {
        var random = new Random(5);
        var input = new float[SIDE * SIDE];
        for (int i = 0; i < input.length; i++)
            input[i] = (float) random.nextGaussian();
        var expected = scores(input);
        var found = slid(input, SIDE);
        assertThat(found).hasSize(CLASSES);
        for (int k = 0; k < CLASSES; k++)
            alike(found[k], expected[k], "class " + k);
    }

    /// The first layer puts zeros around a crop where the wide drawing goes on: so ink is only in columns that lie beside no crop.
    @Test
    void onAWiderDrawingItGivesTheScoresOfEveryCrop() {
        var random = new Random(6);
        int places = (WIDE - SIDE) / STEP + 1;
        var input = new float[SIDE * WIDE];
        for (int row = 0; row < SIDE; row++)
            for (int col = 0; col < WIDE; col++)
                if (!liesBesideACrop(col, places))
                    input[row * WIDE + col] = (float) random.nextGaussian();
        var found = slid(input, WIDE);
        assertThat(found).hasSize(CLASSES * places);
        for (int place = 0; place < places; place++) {
            var crop = new float[SIDE * SIDE];
            for (int row = 0; row < SIDE; row++)
                System.arraycopy(input, row * WIDE + place * STEP, crop, row * SIDE, SIDE);
            var expected = scores(crop);
            for (int k = 0; k < CLASSES; k++)
                alike(found[k * places + place], expected[k], "class " + k + " at place " + place);
        }
    }

    private static boolean liesBesideACrop(int col, int places) {
        for (int place = 0; place < places; place++) {
            int left = place * STEP;
            if ((col >= left - 2 && col < left) || (col >= left + SIDE && col < left + SIDE + 2))
                return true;
        }
        return false;
    }

    @Test
    void theShapesOfAWiderDrawingAreMapsOfScores() {
        var wide = FullyConvolutional.of(lenet.network(), lenet.parameters(), SIDE, WIDE).network();
        assertThat(wide.output()).isEqualTo(new Shape(CLASSES, 1, 5));
        assertThat(wide.parameterCount()).isEqualTo(lenet.network().parameterCount());
    }

    @Test
    void whatIsSmallerThanTheNetworkReadsIsRefused() {
        assertThatThrownBy(() -> FullyConvolutional.of(lenet.network(), lenet.parameters(), SIDE, SIDE - STEP))
                .isInstanceOf(ReadableException.class);
    }

    /// The scene of a dense layer that slides: the textbook's dense layer on both drawings in it.
    @Test
    void theSceneOfADenseLayerThatSlidesHasTheNumbersOfTheDenseLayer() {
        Scene scene = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("40-")).findFirst().orElseThrow().load();
        var setting = scene.convolution();
        var y = scene.walk().stages().getFirst().y();
        var dense = new DenseSpec(25, 2, true);
        for (int left = 0; left < y.cols(); left++) {
            int from = left;
            var seen = Array4.fill(1, 25, 1, 1, (_, i, _, _) -> scene.input().get(0, 0, i / 5, from + i % 5));
            var expected = Dense.forward(dense, seen, setting.weight().reshaped(2, 25, 1, 1), setting.bias());
            assertThat(y.value(0, 0, left)).isEqualTo(expected.get(0, 0, 0, 0));
            assertThat(y.value(1, 0, left)).isEqualTo(expected.get(0, 1, 0, 0));
        }
        assertThat(y.value(0, 0, 0)).as("plus on the plus").isPositive();
        assertThat(y.value(1, 0, 6)).as("cross on the cross").isPositive();
        assertThat(y.value(1, 0, 0)).as("cross on the plus").isNegative();
    }
}
