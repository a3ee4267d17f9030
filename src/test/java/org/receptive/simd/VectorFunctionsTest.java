package org.receptive.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;

class VectorFunctionsTest {

    private static final int COUNT = 40_000 / Lanes.LENGTH * Lanes.LENGTH;
    private static final float[] EXTREMES = {Float.NEGATIVE_INFINITY, -Float.MAX_VALUE, -1e30f, -1000f, -104f, -89f, -88.1f, -0f, 0f,
        Float.MIN_VALUE, 88.1f, 89f, 104f, 1000f, 1e30f, Float.MAX_VALUE, Float.POSITIVE_INFINITY};

    private static float[] apply(UnaryOperator<FloatVector> function, float... x) {
        var padded = Arrays.copyOf(x, Lanes.blocks(x.length) * Lanes.LENGTH);
        for (int i = 0; i < padded.length; i += Lanes.LENGTH)
            function.apply(FloatVector.fromArray(Lanes.SPECIES, padded, i)).intoArray(padded, i);
        return Arrays.copyOf(padded, x.length);
    }

    /// Evenly spread numbers, the ends included, and as many close to 0, where digits are lost first.
    private static float[] between(double low, double high) {
        var random = new Random(1);
        var x = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            double even = low + (high - low) * i / (COUNT - 1);
            x[i] = (float) (i % 2 == 0 || i == COUNT - 1 ? even : even * StrictMath.pow(10, -8 * random.nextDouble()));
        }
        return x;
    }

    private static void requireClose(UnaryOperator<FloatVector> function, DoubleUnaryOperator exact, float[] x, double ulps,
            double absolute) {
        var y = apply(function, x);
        double most = 0;
        int at = 0;
        for (int i = 0; i < x.length; i++) {
            double expected = exact.applyAsDouble(x[i]);
            double error = Math.abs(y[i] - expected) / (ulps * Math.ulp((float) expected) + absolute);
            if (!(error <= most)) {
                most = error;
                at = i;
            }
        }
        assertThat(most).as("error as a share of what is allowed, at %s: %s", x[at], y[at]).isLessThanOrEqualTo(1);
    }

    @Test
    void expIsRightToFourUnitsInTheLastPlace() {
        requireClose(VectorFunctions::exp, StrictMath::exp, between(-87.3, 88.02), 4, 0);
    }

    @Test
    void logIsRightToFourUnitsInTheLastPlace() {
        var x = between(-87, 88.7);
        for (int i = 0; i < x.length; i++)
            x[i] = (float) StrictMath.exp(x[i]);
        requireClose(VectorFunctions::log, StrictMath::log, x, 4, 0);
        requireClose(VectorFunctions::log, StrictMath::log, between(0.5, 2), 4, 0);
        assertThat(apply(VectorFunctions::log, 1f)).containsExactly(0f);
    }

    @Test
    void tanhIsRightToFourUnitsInTheLastPlace() {
        requireClose(VectorFunctions::tanh, StrictMath::tanh, between(-12, 12), 4, 0);
        requireClose(VectorFunctions::tanh, StrictMath::tanh, between(-1e-3, 1), 4, 0);
    }

    @Test
    void sigmoidIsRightToFourUnitsInTheLastPlace() {
        requireClose(VectorFunctions::sigmoid, x -> 1 / (1 + StrictMath.exp(-x)), between(-87, 87), 4, 0);
    }

    @Test
    void softplusIsRightToATenMillionth() {
        requireClose(VectorFunctions::softplus, x -> Math.max(0, x) + StrictMath.log1p(StrictMath.exp(-Math.abs(x))), between(-60, 60), 4,
                1e-7);
    }

    @Test
    void normalCdfIsRightToFourTenMillionths() {
        requireClose(VectorFunctions::normalCdf, VectorFunctionsTest::normalCdf, between(-9, 9), 0, 4e-7);
    }

    @Test
    void normalDensityIsRightToATenMillionth() {
        requireClose(VectorFunctions::normalDensity, VectorFunctionsTest::density, between(-12, 12), 4, 1e-7);
    }

    private static double density(double x) {
        return StrictMath.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /// `1/2 + φ(x)·Σ x^(2n+1)/(1·3·…·(2n+1))`, which converges for every x.
    private static double normalCdf(double x) {
        double term = Math.abs(x);
        double sum = term;
        for (int n = 1; n < 200; n++) {
            term *= x * x / (2 * n + 1);
            sum += term;
        }
        double above = Math.min(1, 0.5 + density(x) * sum);
        return x < 0 ? 1 - above : above;
    }

    @Test
    void whatIsBeyondAFloatStaysFinite() {
        requireAll(apply(VectorFunctions::exp, EXTREMES), 0, Float.MAX_VALUE);
        requireAll(apply(VectorFunctions::sigmoid, EXTREMES), 0, 1);
        requireAll(apply(VectorFunctions::tanh, EXTREMES), -1, 1);
        requireAll(apply(VectorFunctions::normalCdf, EXTREMES), 0, 1);
        requireAll(apply(VectorFunctions::normalDensity, EXTREMES), 0, 0.4f);
        requireAll(apply(VectorFunctions::softplus, Arrays.copyOf(EXTREMES, EXTREMES.length - 1)), 0, Float.MAX_VALUE);
        assertThat(apply(VectorFunctions::softplus, Float.POSITIVE_INFINITY, 1e30f)).containsExactly(Float.POSITIVE_INFINITY, 1e30f);
    }

    private static void requireAll(float[] values, float least, float most) {
        for (float value : values)
            assertThat(value).isBetween(least, most);
    }

    @Test
    void limitsAreReached() {
        assertThat(apply(VectorFunctions::tanh, -100f, -20f, 0f, 20f, 100f)).containsExactly(-1f, -1f, 0f, 1f, 1f);
        assertThat(apply(VectorFunctions::sigmoid, 0f, 30f, 200f)).containsExactly(0.5f, 1f, 1f);
        assertThat(apply(VectorFunctions::sigmoid, -200f)[0]).isLessThan(1e-37f);
        assertThat(apply(VectorFunctions::exp, 0f, -0f)).containsExactly(1f, 1f);
        assertThat(apply(VectorFunctions::exp, -1000f)[0]).isLessThan(1e-37f);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(apply(VectorFunctions::exp, Float.NaN)).containsExactly(Float.NaN);
        assertThat(apply(VectorFunctions::tanh, Float.NaN)).containsExactly(Float.NaN);
        assertThat(apply(VectorFunctions::sigmoid, Float.NaN)).containsExactly(Float.NaN);
        assertThat(apply(VectorFunctions::softplus, Float.NaN)).containsExactly(Float.NaN);
        assertThat(apply(VectorFunctions::normalCdf, Float.NaN)).containsExactly(Float.NaN);
        assertThat(apply(VectorFunctions::normalDensity, Float.NaN)).containsExactly(Float.NaN);
    }

    @Test
    void aLaneDoesNotDependOnTheOthers() {
        var x = between(-30, 30);
        var together = apply(VectorFunctions::tanh, x);
        for (int i = 0; i < x.length; i += 97)
            assertThat(apply(VectorFunctions::tanh, x[i])).containsExactly(together[i]);
    }
}
