package org.receptive.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.data.LabelledImages;
import org.receptive.data.augment.Augmentation;
import org.receptive.data.normalise.Normalisation;
import org.receptive.spec.Shape;

class ImageExamplesTest {

    private static final int SIDE = 8;
    private static final LabelledImages IMAGES = images();
    private static final Augmentation MOVED = new Augmentation(1, 10, 0.1, 0.1, 0, 4, 0.2);

    private static LabelledImages images() {
        var random = new Random(3);
        var pixels = new byte[20 * SIDE * SIDE];
        random.nextBytes(pixels);
        var labels = new byte[20];
        for (int i = 0; i < labels.length; i++)
            labels[i] = (byte) (i % 3);
        return LabelledImages.of(SIDE, SIDE, 3, pixels, labels);
    }

    private static float[] example(ExampleSet set, int example, long seed, int shard, int stride) {
        var target = new float[(int) set.shape().count() * stride];
        set.copy(example, seed, shard, target, stride - 1, stride);
        return target;
    }

    @Test
    void anImageIsNormalisedAndFramedByBackground() {
        var set = ImageExamples.plain(IMAGES, new Normalisation.MeanAndDeviation(0.25, 0.5), 2);
        assertThat(set.shape()).isEqualTo(new Shape(1, 12, 12));
        var values = example(set, 7, 1, 0, 3);
        for (int row = 0; row < 12; row++)
            for (int col = 0; col < 12; col++) {
                boolean inside = row >= 2 && row < 10 && col >= 2 && col < 10;
                double pixel = inside ? IMAGES.pixel(7, row - 2, col - 2) / 255.0 : 0;
                assertThat(values[(row * 12 + col) * 3 + 2]).isCloseTo((float) ((pixel - 0.25) / 0.5), within(1e-5f));
                assertThat(values[(row * 12 + col) * 3]).isZero();
            }
    }

    @Test
    void chanceDependsOnTheEpochAndTheExampleAlone() {
        var set = new ImageExamples(IMAGES, new Normalisation.UnitRange(), 0, MOVED, 5);
        var first = example(set, 4, 11, 0, 1);
        example(set, 9, 11, 0, 1);
        assertThat(example(set, 4, 11, 3, 1)).containsExactly(first);
        assertThat(example(set, 4, 12, 0, 1)).isNotEqualTo(first);
        assertThat(example(new ImageExamples(IMAGES, new Normalisation.UnitRange(), 0, MOVED, 5), 4, 11, 7, 1)).containsExactly(first);
    }

    @Test
    void evaluationSeesTheImagesUnchanged() {
        var set = new ImageExamples(IMAGES, new Normalisation.UnitRange(), 0, MOVED, 5);
        assertThat(example(set.plain(), 4, 11, 0, 1))
                .containsExactly(example(ImageExamples.plain(IMAGES, new Normalisation.UnitRange(), 0), 4, 99, 0, 1));
        assertThat(set.plain().count()).isEqualTo(20);
        assertThat(set.plain().label(4)).isEqualTo(1);
        assertThat(set.classes()).isEqualTo(3);
    }
}
