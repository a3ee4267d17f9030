package org.receptive.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CircleKernelTest {

    @Test
    void weightsOnCellsStayWhereTheyAre() {
        var cells = new CircleKernel(4, 1, false).effective(5, k -> k + 1);
        assertThat(cells).containsExactly(0, 1, 0, 4, 5, 2, 0, 3, 0);
        assertThat(new CircleKernel(4, 1, true).effective(5, k -> k + 1)).isEqualTo(cells);
    }

    @Test
    void aWeightBetweenCellsIsSharedOutAmongFour() {
        var circle = new CircleKernel(8, 2, false);
        var cells = circle.effective(0, k -> k == 1 ? 1 : 0);
        double near = Math.sqrt(2) - 1;
        assertThat(cells[1 * 5 + 3]).as("the cell at (−1, 1)").isCloseTo((1 - near) * (1 - near), within(1e-11));
        assertThat(cells[0 * 5 + 4]).as("the cell at (−2, 2)").isCloseTo(near * near, within(1e-11));
        assertThat(cells[0 * 5 + 3]).isCloseTo(near * (1 - near), within(1e-11));
        assertThat(new CircleKernel(8, 2, true).effective(0, k -> k == 1 ? 1 : 0)[1 * 5 + 3]).isEqualTo(1);
    }

    /// A linear function is found between cells without error, so the sum over cells is the sum over the places.
    @Test
    void theEffectiveKernelReadsWhatStandsBetweenCells() {
        var random = new Random(8);
        for (int i = 0; i < 200; i++) {
            var circle = new CircleKernel(3 + random.nextInt(14), 1 + 6 * random.nextDouble(), false);
            var weights = random.doubles(circle.points(), -1, 1).toArray();
            double middle = random.nextDouble();
            double a = random.nextDouble();
            double b = random.nextDouble();
            var cells = circle.effective(middle, k -> weights[k]);
            assertThat(cells).hasSize(circle.side() * circle.side());
            double found = 0;
            for (int r = 0; r < circle.side(); r++)
                for (int c = 0; c < circle.side(); c++)
                    found += cells[r * circle.side() + c] * (1 + a * (r - circle.reach()) + b * (c - circle.reach()));
            double expected = middle + IntStream.range(0, circle.points())
                    .mapToDouble(k -> weights[k] * (1 + a * circle.row(k) + b * circle.col(k))).sum();
            assertThat(found).isCloseTo(expected, within(1e-9));
        }
    }

    /// Returns by how much the answer to a wave changes while the image turns by 0–90°, as a share of its mean.
    private static double ripple(int side, double[] across, double[] down, DoubleUnaryOperator wave) {
        var answers = IntStream.rangeClosed(0, 18).mapToDouble(i -> {
            double turn = Math.toRadians(5 * i);
            double x = 0;
            double y = 0;
            for (int r = 0; r < side; r++)
                for (int c = 0; c < side; c++) {
                    double value = wave.applyAsDouble((c - side / 2) * Math.cos(turn) + (r - side / 2) * Math.sin(turn));
                    x += across[r * side + c] * value;
                    y += down[r * side + c] * value;
                }
            return Math.hypot(x, y);
        }).summaryStatistics();
        return (answers.getMax() - answers.getMin()) / answers.getAverage();
    }

    @Test
    void theAnswerOfTheCircleHardlyChangesWhileTheImageTurnsAndThatOfTheSquareDoes() {
        DoubleUnaryOperator wave = d -> Math.sin(2 * Math.PI * d / 8);
        var square = new double[25];
        var turned = new double[25];
        for (int r = -1; r <= 1; r++)
            for (int c = -1; c <= 1; c++) {
                square[(2 + 2 * r) * 5 + 2 + 2 * c] = c / 6.0;
                turned[(2 + 2 * r) * 5 + 2 + 2 * c] = r / 6.0;
            }
        assertThat(ripple(5, square, turned, wave)).isBetween(0.2, 0.25);
        var circle = new CircleKernel(8, 2, false);
        assertThat(ripple(5, circle.effective(0, k -> circle.col(k)), circle.effective(0, k -> circle.row(k)), wave)).isLessThan(0.012);
        var nearest = new CircleKernel(8, 2, true);
        assertThat(ripple(5, nearest.effective(0, k -> nearest.col(k)), nearest.effective(0, k -> nearest.row(k)), wave))
                .isBetween(0.06, 0.09);
        assertThat(Arrays.stream(circle.effective(0, _ -> 1)).filter(v -> v != 0).count()).as("cells that are read").isEqualTo(20);
    }
}
