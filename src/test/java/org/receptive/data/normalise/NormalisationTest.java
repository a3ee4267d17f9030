package org.receptive.data.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.matrix.Whitening;

class NormalisationTest {

    private static final int COUNT = 3000;
    private static final int PIXELS = 12;
    private static final byte[] IMAGES = correlated();
    private static final PixelStatistics STATISTICS = new PixelStatistics(IMAGES, COUNT, PIXELS);

    /// Pixels that share three causes, each with some noise of its own.
    private static byte[] correlated() {
        var random = new Random(4);
        byte[] images = new byte[COUNT * PIXELS];
        for (int n = 0; n < COUNT; n++) {
            double[] causes = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            for (int i = 0; i < PIXELS; i++)
                images[n * PIXELS + i] = (byte) Math.clamp(
                        Math.round(100 + 3 * i + 25 * causes[i % 3] + 12 * causes[i / 5] + 8 * random.nextGaussian()), 0, 255);
        }
        return images;
    }

    private static float[] picture(int n) {
        float[] values = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++)
            values[i] = (IMAGES[n * PIXELS + i] & 0xFF) / 255f;
        return values;
    }

    /// The covariance of everything that `normalisation` makes of the pictures, and its mean in the last row.
    private static double[][] moments(Normalisation normalisation) {
        int outputs = normalisation.outputs(PIXELS);
        double[][] moments = new double[outputs + 1][outputs];
        float[][] all = new float[COUNT][outputs];
        for (int n = 0; n < COUNT; n++) {
            normalisation.apply(picture(n), 0, 1, PIXELS, all[n], 0, 1);
            for (int i = 0; i < outputs; i++)
                moments[outputs][i] += all[n][i] / (double) COUNT;
        }
        for (float[] values : all)
            for (int i = 0; i < outputs; i++)
                for (int j = 0; j < outputs; j++)
                    moments[i][j] += (values[i] - moments[outputs][i]) * (values[j] - moments[outputs][j]) / COUNT;
        return moments;
    }

    private static void assertWhite(Normalisation normalisation) {
        double[][] moments = moments(normalisation);
        int outputs = normalisation.outputs(PIXELS);
        for (int i = 0; i < outputs; i++) {
            assertThat(moments[outputs][i]).isCloseTo(0, within(1e-4));
            for (int j = 0; j < outputs; j++)
                assertThat(moments[i][j]).isCloseTo(i == j ? 1 : 0, within(2e-3));
        }
    }

    @Test
    void whitenedPixelsHaveTheIdentityForCovariance() {
        assertWhite(STATISTICS.pcaWhitening(PIXELS, 1e-8));
        assertWhite(STATISTICS.zcaWhitening(PIXELS, 1e-8));
        assertWhite(STATISTICS.pcaWhitening(4, 1e-8));
    }

    @Test
    void aLargeEpsilonLeavesLessVariance() {
        double[][] moments = moments(STATISTICS.zcaWhitening(PIXELS, 0.01));
        for (int i = 0; i < PIXELS; i++)
            assertThat(moments[i][i]).isBetween(0.0, 0.99);
    }

    @Test
    void zcaIsSymmetricAndPcaOrdersByVariance() {
        float[] zca = STATISTICS.zcaWhitening(PIXELS, 1e-4).whitening().matrix();
        for (int i = 0; i < PIXELS; i++)
            for (int j = 0; j < PIXELS; j++)
                assertThat(zca[i * PIXELS + j]).isCloseTo(zca[j * PIXELS + i], within(1e-3f));
        float[] pca = STATISTICS.pcaWhitening(PIXELS, 1e-4).whitening().matrix();
        double before = 0;
        for (int k = 0; k < PIXELS; k++) {
            double squares = 0;
            for (int i = 0; i < PIXELS; i++)
                squares += pca[k * PIXELS + i] * pca[k * PIXELS + i];
            assertThat(squares).isGreaterThanOrEqualTo(before);
            before = squares;
        }
    }

    @Test
    void aWhiteningIsItsNumbers() {
        var fitted = STATISTICS.pcaWhitening(5, 0.01).whitening();
        var stored = Whitening.of(fitted.outputs(), fitted.mean(), fitted.matrix());
        float[] a = new float[5];
        float[] b = new float[5];
        fitted.apply(picture(7), 0, 1, a, 0, 1);
        stored.apply(picture(7), 0, 1, b, 0, 1);
        assertThat(b).isEqualTo(a);
    }

    @Test
    void meanAndDeviationAreThoseOfAllPixels() {
        double[][] sums = new double[1][2];
        for (byte value : IMAGES)
            sums[0][0] += (value & 0xFF) / 255.0 / IMAGES.length;
        for (byte value : IMAGES)
            sums[0][1] += Math.pow((value & 0xFF) / 255.0 - sums[0][0], 2) / IMAGES.length;
        var fitted = STATISTICS.meanAndDeviation();
        assertThat(fitted.mean()).isCloseTo(sums[0][0], within(1e-9));
        assertThat(fitted.deviation()).isCloseTo(Math.sqrt(sums[0][1]), within(1e-9));
        float[] values = picture(3);
        float first = values[0];
        fitted.apply(values, 0, 1, PIXELS, values, 0, 1);
        assertThat(values[0]).isCloseTo((float) ((first - fitted.mean()) / fitted.deviation()), within(1e-5f));
    }

    @Test
    void picturesOfOneColourHaveADeviationOfOne() {
        assertThat(new PixelStatistics(new byte[20], 5, 4).meanAndDeviation()).isEqualTo(new Normalisation.MeanAndDeviation(0, 1));
    }

    @Test
    void theCovarianceOfManyPicturesIsTakenFromSomeOfThem() {
        int many = 25_000;
        byte[] images = new byte[many * 3];
        var random = new Random(1);
        for (int n = 0; n < many; n++) {
            int value = random.nextInt(200);
            images[n * 3] = (byte) value;
            images[n * 3 + 1] = (byte) (value + 20);
            images[n * 3 + 2] = (byte) (220 - value);
        }
        double[] covariance = new PixelStatistics(images, many, 3).covariance();
        double variance = 200.0 * 200 / 12 / 255 / 255;
        assertThat(covariance[0]).isCloseTo(variance, within(0.02 * variance));
        assertThat(covariance[1]).isCloseTo(covariance[0], within(1e-9));
        assertThat(covariance[2]).isCloseTo(-covariance[0], within(1e-9));
    }

    @Test
    void theUnitRangeLeavesPixelsAndMovesThemToTheirPlaces() {
        float[] target = new float[PIXELS * 3];
        new Normalisation.UnitRange().apply(picture(0), 0, 1, PIXELS, target, 1, 3);
        for (int i = 0; i < PIXELS; i++)
            assertThat(target[1 + 3 * i]).isEqualTo(picture(0)[i]);
        assertThat(new Normalisation.UnitRange().outputs(99)).isEqualTo(99);
    }

    @Test
    void picturesOfAnotherSizeAreRefused() {
        var fitted = STATISTICS.zcaWhitening(PIXELS, 0.01);
        assertThatIllegalArgumentException().isThrownBy(() -> fitted.outputs(784)).withMessageContaining("12 pixels, not 784");
        assertThatIllegalArgumentException().isThrownBy(() -> new Normalisation.MeanAndDeviation(0, 0)).withMessageContaining("above 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new PixelStatistics(new byte[5], 2, 3)).withMessageContaining("5 bytes");
    }
}
