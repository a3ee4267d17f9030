package org.receptive.data.generate;

import java.util.stream.IntStream;
import org.receptive.data.LabelledImages;

/// Generates digits as labelled images, for training where there are no files and no network.
public final class GeneratedImages {

    /// As many as MNIST has for training.
    public static final int TRAINING_COUNT = 60_000;
    /// As many as MNIST has for testing.
    public static final int TEST_COUNT = 10_000;

    private static final long TRAINING_SEED = 1;
    private static final long TEST_SEED = 2;

    private GeneratedImages() {}

    /// Makes the training images.
    public static LabelledImages training() {
        return make(TRAINING_SEED, TRAINING_COUNT);
    }

    /// Makes the test images, none of which is a training image.
    public static LabelledImages test() {
        return make(TEST_SEED, TEST_COUNT);
    }

    /// Makes the first `count` images of a seed, on all processors.
    public static LabelledImages make(long seed, int count) {
        return make(new GeneratedDigits(WritingStyle.VARIED), seed, count);
    }

    /// Makes the first `count` images of a seed in many hands, on all processors.
    public static LabelledImages ofManyHands(long seed, int count) {
        return make(GeneratedDigits.ofManyHands(WritingStyle.STEADY), seed, count);
    }

    private static LabelledImages make(GeneratedDigits digits, long seed, int count) {
        int size = GeneratedDigits.ROWS * GeneratedDigits.COLS;
        var pixels = new byte[Math.multiplyExact(count, size)];
        var labels = new byte[count];
        IntStream.range(0, count).parallel().forEach(i -> {
            digits.image(seed, i, pixels, i * size);
            labels[i] = (byte) digits.label(seed, i);
        });
        return LabelledImages.of(GeneratedDigits.ROWS, GeneratedDigits.COLS, GeneratedDigits.CLASSES, pixels, labels);
    }
}
