package org.receptive.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.receptive.array.Array4;
import org.receptive.reference.CrossEntropyLoss;
import org.receptive.reference.LossReduction;
import org.receptive.reference.SquaredErrorLoss;
import org.receptive.trace.Losses.Kind;
import org.receptive.trace.NamedMap.Role;

/// Every loss and its gradient over seeded random settings, held against the textbook engine and against differences.
class LossOperationsTest {

    private static final int SETTINGS = 1000;
    private static final MapId Q = new MapId("before", "q");
    private static final MapId L = new MapId("loss", "L");

    /// What came out, and what should have come out: one class, or for a squared distance any values.
    private record Case(Kind kind, int wanted, Array4 q, Array4 y) {

        static Case draw(Kind kind, Random random) {
            int classes = 1 + random.nextInt(12);
            int wanted = random.nextInt(classes);
            boolean squared = kind == Kind.SQUARED_ERROR || kind == Kind.MEAN_SQUARED_ERROR;
            var scores = random.doubles(classes, -4, 4).toArray();
            var q = kind == Kind.CROSS_ENTROPY ? Losses.probabilities(scores) : scores;
            var y = squared ? random.doubles(classes, -4, 4).toArray() : new double[classes];
            if (!squared)
                y[wanted] = 1;
            return new Case(kind, wanted, row(q), row(y));
        }

        Operation operation(Array4 values) {
            return Losses.of(kind, NamedMap.example(Q, Role.OUTPUT, values),
                    NamedMap.example(new MapId("loss", "y"), Role.PARAMETER, y), L);
        }

        double expected() {
            return switch (kind) {
                case CROSS_ENTROPY -> CrossEntropyLoss.forward(LossReduction.SUM, 0, q.map(Math::log), List.of(wanted));
                case SOFTMAX_CROSS_ENTROPY -> CrossEntropyLoss.forward(LossReduction.SUM, 0, q, List.of(wanted));
                case SQUARED_ERROR -> SquaredErrorLoss.forward(LossReduction.SUM, q, y) / 2;
                case MEAN_SQUARED_ERROR -> SquaredErrorLoss.forward(LossReduction.MEAN, q, y);
            };
        }

        double[] expectedGradient() {
            var gradient = switch (kind) {
                case CROSS_ENTROPY -> q.like((n, c, h, w) -> -y.get(n, c, h, w) / q.get(n, c, h, w));
                case SOFTMAX_CROSS_ENTROPY -> CrossEntropyLoss.backward(LossReduction.SUM, 0, q, List.of(wanted));
                case SQUARED_ERROR -> SquaredErrorLoss.backward(LossReduction.SUM, q, y).map(g -> g / 2);
                case MEAN_SQUARED_ERROR -> SquaredErrorLoss.backward(LossReduction.MEAN, q, y);
            };
            return gradient.toArray();
        }

        private static Array4 row(double... values) {
            return Array4.of(1, values.length, 1, 1, values);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theLossAndEveryGradientAreThoseOfTheTextbookEngine(Kind kind) {
        var random = new Random(kind.id().hashCode());
        for (int i = 0; i < SETTINGS; i++) {
            var c = Case.draw(kind, random);
            var loss = c.operation(c.q());
            double size = 1 + Math.abs(c.expected());
            assertThat(loss.step(0).value()).as("%s", c).isCloseTo(c.expected(), within(1e-10 * size)).isEqualTo(loss.y().values().get(0, 0,
                    0, 0));
            assertThat(loss.termCount(0)).isEqualTo(loss.step(0).terms().size());
            var gradient = Backward.of(new Walk(List.of(loss)), true).stages().getLast();
            assertThat(gradient.output()).isEqualTo(Q.gradient());
            var expected = c.expectedGradient();
            double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
            for (int j = 0; j < expected.length; j++) {
                assertThat(gradient.step(j).value()).as("∂L/∂q[%s] of %s", j, c).isCloseTo(expected[j], within(1e-10 * (1 + largest)))
                        .isEqualTo(gradient.y().values().toArray()[j]);
                double difference = (nudged(c, j, 1e-4) - nudged(c, j, -1e-4)) / 2e-4;
                if (kind != Kind.CROSS_ENTROPY || c.q().toArray()[j] > 0.01)
                    assertThat(expected[j]).as("difference at %s of %s", j, c).isCloseTo(difference, within(1e-4 * (1 + largest)));
            }
        }
    }

    private static double nudged(Case c, int at, double by) {
        var values = c.q().toArray();
        values[at] += by;
        return c.operation(Case.row(values)).step(0).value();
    }
}
