package org.receptive.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class LossLoopsTest {

    private static final double STEP = 1e-5;

    /// A loss of a lane block.
    private interface Loss {
        void compute(float[] y, int classes, float[] targets, float[] weights, float[] gradient, float[] losses);
    }

    /// What a loss of one example is in `double`: outputs first, targets after them.
    private interface Exact {
        double of(double[] y, double[] targets);
    }

    /// Returns the values of one lane.
    private static double[] lane(float[] values, int classes, int lane) {
        var own = new double[classes];
        for (int k = 0; k < classes; k++)
            own[k] = values[k * Lanes.LENGTH + lane];
        return own;
    }

    private static void require(Loss loss, Exact exact, float[] y, float[] targets, int classes) {
        var random = new Random(9);
        var weights = new float[Lanes.LENGTH];
        for (int lane = 0; lane < Lanes.LENGTH; lane++)
            weights[lane] = lane % 5 == 3 ? 0 : random.nextFloat();
        var gradient = new float[y.length];
        var losses = new float[Lanes.LENGTH];
        Arrays.fill(gradient, Float.NaN);
        loss.compute(y, classes, targets, weights, gradient, losses);
        for (int lane = 0; lane < Lanes.LENGTH; lane++) {
            var at = lane(y, classes, lane);
            var t = lane(targets, classes, lane);
            double expected = exact.of(at, t);
            assertThat((double) losses[lane]).isCloseTo(expected, within(1e-5 * Math.max(1, Math.abs(expected))));
            for (int k = 0; k < classes; k++) {
                double slope = weights[lane] * slope(at, k, moved -> exact.of(moved, t));
                assertThat((double) gradient[k * Lanes.LENGTH + lane]).as("class %d, lane %d", k, lane).isCloseTo(slope,
                        within(1e-5 * Math.max(1, Math.abs(slope))));
                if (weights[lane] == 0)
                    assertThat(gradient[k * Lanes.LENGTH + lane]).isZero();
            }
        }
    }

    private static double slope(double[] at, int k, ToDoubleFunction<double[]> loss) {
        var above = at.clone();
        var below = at.clone();
        above[k] += STEP;
        below[k] -= STEP;
        return (loss.applyAsDouble(above) - loss.applyAsDouble(below)) / (2 * STEP);
    }

    private static float[] random(Random random, int classes, double scale) {
        var values = new float[classes * Lanes.LENGTH];
        for (int i = 0; i < values.length; i++)
            values[i] = (float) (random.nextGaussian() * scale);
        return values;
    }

    private static float[] oneHot(Random random, int classes, double smoothing) {
        var targets = new float[classes * Lanes.LENGTH];
        for (int lane = 0; lane < Lanes.LENGTH; lane++) {
            int right = random.nextInt(classes);
            for (int k = 0; k < classes; k++)
                targets[k * Lanes.LENGTH + lane] = (float) ((k == right ? 1 - smoothing : 0) + smoothing / classes);
        }
        return targets;
    }

    private static double logSum(double[] z) {
        double most = Arrays.stream(z).max().orElseThrow();
        return most + Math.log(Arrays.stream(z).map(v -> Math.exp(v - most)).sum());
    }

    private static double crossEntropy(double[] z, double[] t) {
        double sum = 0;
        for (int k = 0; k < z.length; k++)
            sum += t[k] * (logSum(z) - z[k]);
        return sum;
    }

    private static double meanSquaredError(double[] y, double[] t) {
        double sum = 0;
        for (int k = 0; k < y.length; k++)
            sum += (y[k] - t[k]) * (y[k] - t[k]) / y.length;
        return sum;
    }

    private static double competition(double[] y, double[] t, double rubbish) {
        var negated = new double[y.length + 1];
        double right = 0;
        for (int k = 0; k < y.length; k++) {
            negated[k] = -y[k];
            right += t[k] * y[k];
        }
        negated[y.length] = -rubbish;
        return right + logSum(negated);
    }

    @Test
    void crossEntropyAndItsGradient() {
        var random = new Random(1);
        for (int classes : new int[] {1, 2, 10, 37})
            for (double scale : new double[] {0.01, 1, 10, 300})
                for (double smoothing : new double[] {0, 0.1})
                    require(LossLoops::crossEntropy, LossLoopsTest::crossEntropy, random(random, classes, scale),
                            oneHot(random, classes, smoothing), classes);
    }

    @Test
    void meanSquaredErrorAndItsGradient() {
        var random = new Random(2);
        for (int classes : new int[] {1, 2, 10, 37})
            require(LossLoops::meanSquaredError, LossLoopsTest::meanSquaredError, random(random, classes, 2), random(random, classes, 1),
                    classes);
    }

    @Test
    void competitionAndItsGradient() {
        var random = new Random(3);
        for (int classes : new int[] {1, 2, 10})
            for (double scale : new double[] {0.1, 2, 20, 200})
                for (float rubbish : new float[] {0.5f, 4, 100}) {
                    var distances = random(random, classes, scale);
                    for (int i = 0; i < distances.length; i++)
                        distances[i] = Math.abs(distances[i]);
                    require((y, k, t, w, g, l) -> LossLoops.competition(y, k, t, rubbish, w, g, l), (y, t) -> competition(y, t, rubbish),
                            distances, oneHot(random, classes, 0), classes);
                }
    }

    @Test
    void competitionPushesWrongDistancesUpOnlyAsFarAsTheRubbishClass() {
        var targets = new float[2 * Lanes.LENGTH];
        Arrays.fill(targets, 0, Lanes.LENGTH, 1f);
        var y = new float[2 * Lanes.LENGTH];
        var weights = new float[Lanes.LENGTH];
        Arrays.fill(weights, 1f);
        for (int lane = 0; lane < Lanes.LENGTH; lane++)
            y[Lanes.LENGTH + lane] = lane == 0 ? 1 : 60;
        var gradient = new float[y.length];
        LossLoops.competition(y, 2, targets, 5, weights, gradient, new float[Lanes.LENGTH]);
        assertThat(gradient[Lanes.LENGTH]).isLessThan(-0.2f);
        assertThat(gradient[Lanes.LENGTH + 1]).isBetween(-1e-20f, 0f);
        assertThat(gradient[0]).isPositive();
    }

    @Test
    void farApartOutputsGiveFiniteLosses() {
        var y = new float[2 * Lanes.LENGTH];
        Arrays.fill(y, 0, Lanes.LENGTH, 1e6f);
        var targets = new float[y.length];
        Arrays.fill(targets, Lanes.LENGTH, y.length, 1f);
        require(LossLoops::crossEntropy, LossLoopsTest::crossEntropy, y, targets, 2);
        require((a, k, t, w, g, l) -> LossLoops.competition(a, k, t, 3, w, g, l), (a, t) -> competition(a, t, 3), y, targets, 2);
    }

    @Test
    void outputsThatAreNoNumbersShowInTheLoss() {
        for (int wrong = 0; wrong < 3; wrong++) {
            var y = new float[3 * Lanes.LENGTH];
            y[wrong * Lanes.LENGTH] = Float.NaN;
            var targets = oneHot(new Random(4), 3, 0);
            var weights = new float[Lanes.LENGTH];
            Arrays.fill(weights, 1f);
            var losses = new float[Lanes.LENGTH];
            for (Loss loss : new Loss[] {LossLoops::crossEntropy, LossLoops::meanSquaredError,
                (a, k, t, w, g, l) -> LossLoops.competition(a, k, t, 3, w, g, l)}) {
                loss.compute(y, 3, targets, weights, new float[y.length], losses);
                assertThat(losses[0]).isNaN();
                assertThat(losses[1]).isFinite();
            }
        }
    }
}
