package org.receptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.reference.UpdateRule.Adadelta;
import org.receptive.reference.UpdateRule.Adagrad;
import org.receptive.reference.UpdateRule.Adam;
import org.receptive.reference.UpdateRule.AdamW;
import org.receptive.reference.UpdateRule.RmsProp;
import org.receptive.reference.UpdateRule.Sgd;

/// Steps calculated by hand, and what every rule has in common.
class OptimizersTest {

    private static final double EPSILON = 1e-12;

    private static double after(UpdateRule rule, double start, double... gradients) {
        var number = Optimizers.LearnedNumber.of(start);
        for (double gradient : gradients)
            number = Optimizers.step(rule, number, gradient);
        return number.value();
    }

    private static void requireValue(double found, double expected) {
        assertThat(found).isCloseTo(expected, within(1e-9));
    }

    @Test
    void plainDescentFollowsTheGradient() {
        requireValue(after(Sgd.plain(0.1), 5, 10, -20), 6);
    }

    @Test
    void momentumKeepsTheVelocityAndTheFirstStepIsNotDampened() {
        requireValue(after(new Sgd(1, 0.5, 0, 0, false), 0, 4, 2), -4 - (2 + 2));
        requireValue(after(new Sgd(1, 0.5, 0.75, 0, false), 0, 4, 2), -4 - (2 + 0.5));
    }

    @Test
    void nesterovLooksAhead() {
        requireValue(after(new Sgd(1, 0.5, 0, 0, true), 0, 4, 2), -(4 + 2) - (2 + 2));
    }

    @Test
    void weightDecayPullsTowardsZero() {
        requireValue(after(new Sgd(0.1, 0, 0, 0.5, false), 2, 0), 1.9);
    }

    @Test
    void decoupledDecayDoesNotPassThroughTheMeans() {
        requireValue(after(new AdamW(0.1, 0.9, 0.999, EPSILON, 0.5, false), 2, 0), 1.9);
        requireValue(after(new Adam(0.1, 0.9, 0.999, EPSILON, 0.5, false), 2, 0), 1.9);
        requireValue(after(new AdamW(0.1, 0.9, 0.999, EPSILON, 0.5, false), 2, -3), 2 * 0.95 + 0.1);
        requireValue(after(new Adam(0.1, 0.9, 0.999, EPSILON, 0.5, false), 2, -3), 2.1);
    }

    @Test
    void theFirstStepOfAdamHasTheLengthOfTheLearningRate() {
        for (double gradient : new double[] {1e-3, 1, 1e3})
            requireValue(after(new Adam(0.1, 0.9, 0.999, EPSILON, 0, false), 0, gradient), -0.1);
    }

    @Test
    void amsgradDividesByTheLargestMeanOfSquares() {
        // with β₁ = 0 and β₂ = 1/2: s = 8, then 4 + 1/2; corrected by 1/2 and 3/4
        requireValue(after(new Adam(1, 0, 0.5, EPSILON, 0, true), 0, 4, 1), -1 - 1 / Math.sqrt(8 / 0.75));
        requireValue(after(new Adam(1, 0, 0.5, EPSILON, 0, false), 0, 4, 1), -1 - 1 / Math.sqrt(4.5 / 0.75));
    }

    @Test
    void adagradSumsTheSquaresAndSlowsDown() {
        requireValue(after(new Adagrad(1, 0, 0, 0, EPSILON), 0, 3, 4), -1 - 4 / 5.0);
        requireValue(after(new Adagrad(1, 1, 0, 16, EPSILON), 0, 3, 12), -3 / 5.0 - 12 / 13.0 / 2);
    }

    @Test
    void rmsPropDividesByTheRootOfTheMeanSquare() {
        requireValue(after(new RmsProp(1, 0.75, EPSILON, 0, 0, false), 0, 2), -2);
        requireValue(after(new RmsProp(1, 0.75, EPSILON, 0, 0.5, false), 0, 2, 0), -3);
    }

    @Test
    void centeredRmsPropDividesByTheDeviation() {
        requireValue(after(new RmsProp(1, 0.75, EPSILON, 0, 0, true), 0, 2), -2 / Math.sqrt(1 - 0.25));
    }

    @Test
    void adadeltaBeginsWithStepsOfTheSizeOfEpsilon() {
        requireValue(after(new Adadelta(1, 0.75, 0.01, 0), 0, 2), -0.1 / Math.sqrt(1.01) * 2);
    }

    @Test
    void everyRuleDescendsAParabola() {
        for (var rule : List.of(Sgd.plain(0.1), new Sgd(0.05, 0.9, 0, 0, true), new Adagrad(0.5, 0, 0, 0, 1e-10),
                new RmsProp(0.01, 0.99, 1e-8, 0, 0, false), new Adam(0.05, 0.9, 0.999, 1e-8, 0, false),
                new AdamW(0.05, 0.9, 0.999, 1e-8, 0.01, false), new Adadelta(1, 0.9, 1e-2, 0))) {
            var number = Optimizers.LearnedNumber.of(3);
            for (int step = 0; step < 500; step++)
                number = Optimizers.step(rule, number, 2 * (number.value() - 1));
            assertThat(number.value()).as(rule.toString()).isCloseTo(1, within(0.15));
            assertThat(number.steps()).isEqualTo(500);
        }
    }
}
