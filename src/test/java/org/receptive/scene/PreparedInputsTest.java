package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;
import org.receptive.data.ink.InkPipeline;
import org.receptive.io.scene.SceneCatalogue;

/// What the scenes of prepared inputs claim, computed anew from the digits that they were made of.
class PreparedInputsTest {

    private static final int DIGITS = 400;
    private static final int SIDE = 7;
    private static final int KEPT = 4;
    private static final SimpleMatrix CENTRED = centred();

    private static Scene scene(String number) {
        return SceneCatalogue.entries().stream().filter(e -> e.name().startsWith(number)).findFirst().orElseThrow().load();
    }

    /// Digits in rows, averaged over 4 × 4 pixels, without their mean.
    private static SimpleMatrix centred() {
        var all = new SimpleMatrix(DIGITS, SIDE * SIDE);
        var digits = new GeneratedDigits(WritingStyle.VARIED);
        for (int i = 0; i < DIGITS; i++) {
            var digit = InkPipeline.MNIST.run(digits.drawing(1000 + i, i % 10)).digit();
            for (int r = 0; r < 28; r++)
                for (int c = 0; c < 28; c++) {
                    int cell = r / 4 * SIDE + c / 4;
                    all.set(i, cell, all.get(i, cell) + digit.value(r, c) / 16);
                }
        }
        for (int c = 0; c < SIDE * SIDE; c++) {
            double mean = all.extractVector(false, c).elementSum() / DIGITS;
            for (int i = 0; i < DIGITS; i++)
                all.set(i, c, all.get(i, c) - mean);
        }
        return all;
    }

    private static SimpleMatrix components(String number) {
        var weight = weights(scene(number).stages().getFirst());
        return new SimpleMatrix(KEPT, SIDE * SIDE, true, weight);
    }

    private static double[] weights(SceneStage stage) {
        return Objects.requireNonNull(stage.setting().values().get("w")).toArray();
    }

    private static SimpleMatrix covariance(SimpleMatrix rows) {
        return rows.transpose().mult(rows).divide(DIGITS - 1.0);
    }

    @Test
    void theKernelsAreTheDirectionsInWhichTheDigitsVaryMost() {
        var kernels = components("93-");
        assertThat(kernels.mult(kernels.transpose()).minus(SimpleMatrix.identity(KEPT)).elementMaxAbs()).as("orthonormal")
                .isLessThan(2e-3);
        var all = covariance(CENTRED);
        var values = all.eig().getEigenvalues().stream().map(v -> v.getReal()).sorted((a, b) -> Double.compare(b, a)).toList();
        var found = covariance(CENTRED.mult(kernels.transpose()));
        for (int k = 0; k < KEPT; k++) {
            assertThat(found.get(k, k)).as("variance along component %d", k).isCloseTo(values.get(k), within(2e-3 * values.get(k)));
            for (int other = 0; other < k; other++)
                assertThat(found.get(k, other)).as("components %d and %d", k, other).isCloseTo(0, within(1e-3));
        }
    }

    @Test
    void theTransposedKernelsGiveBackAsMuchOfTheDigitAsTheNoteSays() {
        var scene = scene("93-");
        var digit = scene.input().toArray();
        var back = scene.walk().stages().getLast().y().values().toArray();
        double lost = IntStream.range(0, digit.length).mapToDouble(i -> Math.pow(digit[i] - back[i], 2)).sum();
        double all = Arrays.stream(digit).map(v -> v * v).sum();
        assertThat(1 - lost / all).isCloseTo(0.79, within(0.005));
        var own = CENTRED.extractVector(true, 10).getDDRM().getData();
        for (int i = 0; i < digit.length; i++)
            assertThat(digit[i]).isCloseTo(own[i], within(0.0051));
    }

    @Test
    void whitenedComponentsAllVaryByOne() {
        var kernels = components("94-");
        var factors = weights(scene("94-").stages().getLast());
        var found = covariance(CENTRED.mult(kernels.transpose()));
        var deviations = List.of(0.461, 0.420, 0.362, 0.336);
        for (int k = 0; k < KEPT; k++) {
            assertThat(Math.sqrt(found.get(k, k))).isCloseTo(deviations.get(k), within(6e-4));
            assertThat(Math.sqrt(found.get(k, k)) * factors[k]).isCloseTo(1, within(2e-3));
        }
    }

    @Test
    void normalisingIsOneWeightAndOneBias() {
        var scene = scene("95-");
        var x = scene.input().toArray();
        var y = scene.walk().stages().getFirst().y().values().toArray();
        for (int i = 0; i < x.length; i++)
            assertThat(y[i]).isCloseTo((x[i] - 0.1307) / 0.3081, within(2e-4));
        assertThat(y[0]).isEqualTo(-0.4242);
    }
}
