package org.receptive.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AugmenterTest {

    private static final int SIDE = 28;
    private static final int SIZE = SIDE * SIDE;

    /// A ring of ink left of and above the middle, with soft edges.
    private static byte[] ring() {
        byte[] image = new byte[SIZE];
        for (int row = 0; row < SIDE; row++)
            for (int col = 0; col < SIDE; col++) {
                double off = Math.abs(Math.hypot(row - 12.0, (col - 12.5) * 1.3) - 6);
                image[row * SIDE + col] = (byte) Math.round(255 * Math.clamp(2 - off, 0, 1));
            }
        return image;
    }

    private static float[] augmented(Augmentation amounts, long exampleSeed) {
        float[] target = new float[SIZE];
        new Augmenter(amounts, SIDE, SIDE, 1).augment(ring(), 0, exampleSeed, target, 0, 1);
        return target;
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values)
            sum += value;
        return sum;
    }

    private static double middle(float[] values, boolean ofRows) {
        double moment = 0;
        for (int i = 0; i < SIZE; i++)
            moment += values[i] * (ofRows ? i / SIDE : i % SIDE);
        return moment / sum(values);
    }

    @Test
    void noAmountIsTheIdentity() {
        var image = ring();
        float[] expected = new float[SIZE];
        for (int i = 0; i < SIZE; i++)
            expected[i] = (image[i] & 0xFF) * (1 / 255f);
        assertThat(augmented(Augmentation.NONE, 5)).isEqualTo(expected);
        assertThat(Augmentation.NONE.isNone()).isTrue();
        assertThat(Augmentation.STANDARD.isNone()).isFalse();
        // the same through sampling and through blending, with amounts too small to see
        assertThat(distance(augmented(new Augmentation(1e-9, 1e-9, 1e-9, 1e-9, 1e-9, 4, 1e-9), 5), expected)).isLessThan(1e-3);
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < SIZE; i++)
            sum += Math.abs(a[i] - b[i]);
        return sum;
    }

    @Test
    void theSameSeedGivesTheSamePictureWhateverWasDoneBefore() {
        var image = ring();
        var first = new Augmenter(Augmentation.STANDARD, SIDE, SIDE, 9);
        var second = new Augmenter(Augmentation.STANDARD, SIDE, SIDE, 9).forAnotherThread();
        float[] a = new float[SIZE];
        float[] b = new float[SIZE];
        for (int i = 0; i < 20; i++)
            second.augment(image, 0, i, b, 0, 1);
        for (int i = 0; i < 20; i++) {
            first.augment(image, 0, Augmenter.exampleSeed(1, 2, i), a, 0, 1);
            second.augment(image, 0, Augmenter.exampleSeed(1, 2, i), b, 0, 1);
            assertThat(a).isEqualTo(b);
        }
        first.augment(image, 0, Augmenter.exampleSeed(1, 3, 19), a, 0, 1);
        assertThat(a).isNotEqualTo(b);
    }

    @Test
    void pixelsGoWhereOffsetAndStrideSay() {
        byte[] images = new byte[3 * SIZE];
        System.arraycopy(ring(), 0, images, 2 * SIZE, SIZE);
        float[] target = new float[SIZE * 16];
        Arrays.fill(target, -1);
        new Augmenter(Augmentation.STANDARD, SIDE, SIDE, 1).augment(images, 2 * SIZE, 77, target, 5, 16);
        float[] plain = augmented(Augmentation.STANDARD, 77);
        for (int i = 0; i < target.length; i++)
            assertThat(target[i]).isEqualTo(i % 16 == 5 ? plain[i / 16] : -1);
    }

    @Test
    void everyAmountKeepsInkBetweenZeroAndOne() {
        for (int i = 0; i < 300; i++)
            for (float value : augmented(new Augmentation(30, 180, 0.9, 2, 300, 3, 1), i))
                assertThat(value).isBetween(0f, 1f);
    }

    @Test
    void aShiftMovesTheInkByAtMostItsAmount() {
        var image = augmented(Augmentation.NONE, 0);
        double farthest = 0;
        for (int i = 0; i < 100; i++) {
            var shifted = augmented(new Augmentation(3, 0, 0, 0, 0, 4, 0), i);
            assertThat(sum(shifted)).isCloseTo(sum(image), within(0.05));
            double down = middle(shifted, true) - middle(image, true);
            assertThat(down).isBetween(-3.01, 3.01);
            assertThat(middle(shifted, false) - middle(image, false)).isBetween(-3.01, 3.01);
            farthest = Math.max(farthest, Math.abs(down));
        }
        assertThat(farthest).isGreaterThan(2.5);
    }

    @Test
    void scalingChangesTheAreaOfTheInk() {
        var image = augmented(Augmentation.NONE, 0);
        double least = 9;
        double most = 0;
        for (int i = 0; i < 100; i++) {
            double ratio = sum(augmented(new Augmentation(0, 0, 0.2, 0, 0, 4, 0), i)) / sum(image);
            assertThat(ratio).isBetween(0.8 * 0.8 - 0.03, 1.2 * 1.2 + 0.03);
            least = Math.min(least, ratio);
            most = Math.max(most, ratio);
        }
        assertThat(least).isLessThan(0.8);
        assertThat(most).isGreaterThan(1.25);
    }

    @Test
    void aTurnKeepsInkAndItsDistanceFromTheMiddle() {
        var image = augmented(Augmentation.NONE, 0);
        double radius = Math.hypot(middle(image, true) - 13.5, middle(image, false) - 13.5);
        for (int i = 0; i < 50; i++) {
            var turned = augmented(new Augmentation(0, 90, 0, 0, 0, 4, 0), i);
            assertThat(sum(turned)).isCloseTo(sum(image), within(0.02 * sum(image)));
            assertThat(Math.hypot(middle(turned, true) - 13.5, middle(turned, false) - 13.5)).isCloseTo(radius, within(0.1));
        }
    }

    @Test
    void thicknessOnlyAddsOrOnlyTakesInk() {
        var image = augmented(Augmentation.NONE, 0);
        int thicker = 0;
        for (int i = 0; i < 60; i++) {
            var changed = augmented(new Augmentation(0, 0, 0, 0, 0, 4, 1), i);
            boolean more = sum(changed) >= sum(image);
            for (int k = 0; k < SIZE; k++)
                assertThat(more ? changed[k] >= image[k] : changed[k] <= image[k]).isTrue();
            thicker += more ? 1 : 0;
        }
        assertThat(thicker).isBetween(15, 45);
    }

    @Test
    void anElasticFieldIsSmoothAndAsStrongAsItsFormula() {
        double alpha = 34;
        double sigma = 4;
        var fields = new ElasticFields(1, alpha, sigma);
        var random = new Random(2);
        double squares = 0;
        double steps = 0;
        int count = 0;
        for (int i = 0; i < 200; i++) {
            long window = random.nextLong();
            float[] row = new float[28];
            float[] next = new float[28];
            fields.addRow(window, 10, 28, row);
            fields.addRow(window, 11, 28, next);
            for (int col = 1; col < 28; col++, count++) {
                squares += row[col] * row[col];
                steps = Math.max(steps, Math.max(Math.abs(row[col] - row[col - 1]), Math.abs(row[col] - next[col])));
            }
        }
        // white noise of deviation 1/√3, smoothed in the plane: divided by 2σ√π
        assertThat(Math.sqrt(squares / count)).isCloseTo(alpha / Math.sqrt(3) / (2 * sigma * Math.sqrt(Math.PI)), within(0.2));
        assertThat(steps).isLessThan(1.5);
    }

    @Test
    void picturesOfOtherSizesAreChangedToo() {
        byte[] image = new byte[5 * 9];
        Arrays.fill(image, (byte) 255);
        float[] target = new float[45];
        new Augmenter(Augmentation.STANDARD, 5, 9, 1).augment(image, 0, 3, target, 0, 1);
        assertThat(target[2 * 9 + 4]).isEqualTo(1, within(1e-5f));
    }

    @Test
    void impossibleAmountsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Augmentation(-1, 0, 0, 0, 0, 4, 0)).withMessageContaining("shift");
        assertThatIllegalArgumentException().isThrownBy(() -> new Augmentation(0, 0, 1, 0, 0, 4, 0)).withMessageContaining("scale");
        assertThatIllegalArgumentException().isThrownBy(() -> new Augmentation(0, 0, 0, 0, 1, 0, 0)).withMessageContaining("smoothness");
        assertThatIllegalArgumentException().isThrownBy(() -> new Augmentation(0, Double.NaN, 0, 0, 1, 4, 0))
                .withMessageContaining("rotation");
    }
}
