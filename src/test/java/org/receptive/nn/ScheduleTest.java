package org.receptive.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static void requireFactor(Schedule schedule, double epoch, double epochs, double expected) {
        assertThat(schedule.factor(epoch, epochs)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void aConstantScheduleNeverChanges() {
        for (double epoch = 0; epoch <= 10; epoch += 0.3)
            requireFactor(new Schedule.Constant(), epoch, 10, 1);
    }

    @Test
    void stepsDropAtWholeMultiples() {
        var step = new Schedule.StepDecay(3, 0.1);
        requireFactor(step, 0, 10, 1);
        requireFactor(step, 2.999, 10, 1);
        requireFactor(step, 3, 10, 0.1);
        requireFactor(step, 5.5, 10, 0.1);
        requireFactor(step, 6, 10, 0.01);
        requireFactor(step, 9, 10, 0.001);
    }

    @Test
    void theCosineFallsFromOneToItsFloor() {
        var cosine = new Schedule.Cosine(0.2);
        requireFactor(cosine, 0, 8, 1);
        requireFactor(cosine, 2, 8, 0.2 + 0.8 * (1 + Math.sqrt(0.5)) / 2);
        requireFactor(cosine, 4, 8, 0.6);
        requireFactor(cosine, 8, 8, 0.2);
        requireFactor(cosine, 9, 8, 0.2);
    }

    @Test
    void oneCycleRisesAndFalls() {
        var cycle = new Schedule.OneCycle(0.25, 0.04, 0.001);
        requireFactor(cycle, 0, 8, 0.04);
        requireFactor(cycle, 1, 8, 0.52);
        requireFactor(cycle, 2, 8, 1);
        requireFactor(cycle, 5, 8, 0.5005);
        requireFactor(cycle, 8, 8, 0.001);
        requireFactor(cycle, 20, 8, 0.001);
        requireFactor(new Schedule.OneCycle(0, 0.04, 0.001), 0, 8, 1);
    }

    @Test
    void factorsStayBetweenZeroAndOneAndMoveSmoothly() {
        for (var schedule : List.of(new Schedule.Cosine(0), new Schedule.OneCycle(0.3, 0.1, 0))) {
            double before = schedule.factor(0, 5);
            for (int i = 0; i <= 5000; i++) {
                double factor = schedule.factor(i / 1000.0, 5);
                assertThat(factor).isBetween(0.0, 1.0).isCloseTo(before, within(0.002));
                before = factor;
            }
        }
    }
}
