package org.receptive.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.model.Models;
import org.receptive.nn.Parameters;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.ReadableException;

class AttributionTest {

    private static final double STEP = 1.0 / 1024;

    private static double output(NetworkSpec network, Parameters parameters, float[] input, int k) {
        return Objects.requireNonNull(RandomChains.outputs(network, parameters, input).get(network.nodes().getLast().name()))
                .get(0, k, 0, 0);
    }

    @Test
    void theGradientIsThatOfNumericDifferences() {
        var chains = new RandomChains(41);
        var random = new Random(42);
        for (var model : Models.all()) {
            var network = model.network();
            var parameters = model.recipe().initialiser().draw(network, 5);
            int sign = model.id().equals("lenet5-1998") ? -1 : 1;
            var input = chains.input(network, false);
            var found = InputGradient.of(network, parameters, input, 3);
            int agreeing = 0;
            for (int i = 0; i < 20; i++) {
                int at = random.nextInt(input.length);
                var up = input.clone();
                var down = input.clone();
                up[at] += (float) STEP;
                down[at] -= (float) STEP;
                double numeric = sign * (output(network, parameters, up, 3) - output(network, parameters, down, 3))
                        / ((double) up[at] - down[at]);
                agreeing += Math.abs(found[at] - numeric) <= 2e-3 * Math.max(1, Math.abs(numeric)) ? 1 : 0;
            }
            // A maximum may change hands within the step.
            assertThat(agreeing).as(model.id()).isGreaterThanOrEqualTo(18);
        }
    }

    @Test
    void everyPlaceTellsByHowMuchTheProbabilityFallsWhenItIsCovered() {
        var chains = new RandomChains(43);
        var network = Models.require("lenet5").network();
        var live = new Inference(network, Models.require("lenet5").recipe().initialiser().draw(network, 6));
        var input = chains.input(network, false);
        var found = OcclusionMap.of(live, input, network.input(), 2, 5, sheet(network.input(), -0.4f));
        var covered = input.clone();
        for (int row = 0; row < 3; row++)
            for (int col = 18; col < 23; col++)
                covered[row * 28 + col] = -0.4f;
        float expected = live.run(input).probabilities()[2] - live.run(covered).probabilities()[2];
        assertThat(found[20]).isCloseTo(expected, within(1e-6f));
        assertThat(found).hasSize(784);
    }

    @Test
    void coveringPaperWithPaperChangesNothing() {
        var network = Models.require("lenet5").network();
        var live = new Inference(network, Models.require("lenet5").recipe().initialiser().draw(network, 6));
        var input = new float[784];
        input[14 * 28 + 14] = 1;
        var found = OcclusionMap.of(live, input, network.input(), 2, 3, sheet(network.input(), 0));
        for (int i = 0; i < found.length; i++)
            if (Math.abs(i / 28 - 14) > 1 || Math.abs(i % 28 - 14) > 1)
                assertThat(found[i]).isZero();
        assertThat(found[14 * 28 + 14]).isNotZero();
    }

    @Test
    void aClassThatIsNotThereIsRefused() {
        var network = Models.require("lenet5").network();
        var parameters = new RandomChains(44).parameters(network, false);
        assertThatThrownBy(() -> InputGradient.of(network, parameters, new float[784], 10)).isInstanceOf(ReadableException.class);
        assertThatThrownBy(() -> OcclusionMap.of(new Inference(network, parameters), new float[784], network.input(), -1, 3,
                sheet(network.input(), 0))).isInstanceOf(ReadableException.class);
    }

    private static float[] sheet(org.receptive.spec.Shape shape, float paper) {
        var sheet = new float[(int) shape.count()];
        java.util.Arrays.fill(sheet, paper);
        return sheet;
    }
}
