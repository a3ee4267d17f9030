package org.receptive.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.Shape;

class DropoutTest {

    private static final Shape SHAPE = new Shape(1000, 1, 1);

    private static Workspace workspace(double rate) {
        var workspace = new Workspace(new Network(Agreement.Setting.single(new DropoutSpec(rate), SHAPE)),
                Workspace.Use.ALL_GRADIENTS);
        Arrays.fill(workspace.input(), 1f);
        return workspace;
    }

    @Test
    void aShareOfTheValuesIsDroppedAndTheOthersAreEnlarged() {
        for (double rate : new double[] {0, 0.1, 0.5, 0.9}) {
            var workspace = workspace(rate);
            workspace.forward(new float[0], 0, true, 4);
            var y = workspace.output(0);
            int dropped = 0;
            for (float value : y) {
                assertThat(value).isIn(0f, (float) (1 / (1 - rate)));
                dropped += value == 0 ? 1 : 0;
            }
            assertThat(dropped / (double) y.length).isCloseTo(rate, within(0.03));
        }
    }

    @Test
    void theGradientPassesWhereTheValueDid() {
        var workspace = workspace(0.5);
        workspace.forward(new float[0], 0, true, 4);
        Arrays.fill(workspace.gradOutput(0), 1f);
        workspace.backward(new float[0], new float[0], 0);
        assertThat(workspace.gradInput()).isEqualTo(workspace.output(0));
    }

    @Test
    void nothingChangesOutsideTraining() {
        var workspace = workspace(0.5);
        workspace.forward(new float[0], 0, false, 4);
        assertThat(workspace.output(0)).containsOnly(1f);
    }

    @Test
    void everySeedAndEveryLaneHasItsOwnMask() {
        var workspace = workspace(0.5);
        workspace.forward(new float[0], 0, true, 4);
        var first = workspace.output(0).clone();
        workspace.forward(new float[0], 0, true, 5);
        int lanes = first.length / 1000;
        int agree = 0;
        int neighbours = 0;
        for (int i = 0; i < first.length; i++) {
            agree += first[i] == workspace.output(0)[i] ? 1 : 0;
            neighbours += first[i] == first[i / lanes * lanes + (i + 1) % lanes] ? 1 : 0;
        }
        assertThat(agree / (double) first.length).isCloseTo(0.5, within(0.03));
        assertThat(neighbours / (double) first.length).isCloseTo(0.5, within(0.03));
    }
}
