package org.receptive.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.spec.Window;

class InitialiserTest {

    private static NetworkSpec network(LayerSpec layer, Shape input) {
        return Agreement.Setting.single(layer, input);
    }

    private static float[] tensor(Initialiser initialiser, NetworkSpec spec, String name) {
        var parameters = initialiser.draw(spec, 7);
        return parameters.tensor(parameters.layout().find("layer." + name).orElseThrow());
    }

    private static void requireSpread(Initialiser initialiser, float[] weights, double fanIn, double fanOut) {
        double mean = 0;
        double squares = 0;
        double most = 0;
        for (float weight : weights) {
            mean += weight / weights.length;
            squares += (double) weight * weight / weights.length;
            most = Math.max(most, Math.abs(weight));
        }
        double variance = switch (initialiser) {
            case LECUN_NORMAL -> 1 / fanIn;
            case LECUN_UNIFORM -> 2.4 * 2.4 / (fanIn * fanIn) / 3;
            case GLOROT_UNIFORM, GLOROT_NORMAL -> 2 / (fanIn + fanOut);
            case HE_UNIFORM, HE_NORMAL -> 2 / fanIn;
            case PYTORCH -> 1 / fanIn / 3;
        };
        boolean normal = switch (initialiser) {
            case LECUN_NORMAL, GLOROT_NORMAL, HE_NORMAL -> true;
            case LECUN_UNIFORM, GLOROT_UNIFORM, HE_UNIFORM, PYTORCH -> false;
        };
        double deviation = Math.sqrt(variance);
        assertThat(mean).isCloseTo(0, within(5 * deviation / Math.sqrt(weights.length)));
        assertThat(squares).isCloseTo(variance, within(0.05 * variance));
        if (normal)
            assertThat(most).isBetween(3 * deviation, 6 * deviation);
        else
            assertThat(most).isBetween(0.99 * Math.sqrt(3) * deviation, 1.000001 * Math.sqrt(3) * deviation);
    }

    @ParameterizedTest
    @EnumSource
    void varianceAndRangeFollowFromTheFans(Initialiser initialiser) {
        requireSpread(initialiser, tensor(initialiser, network(new DenseSpec(200, 120, true), new Shape(200, 1, 1)), "weight"), 200, 120);
        requireSpread(initialiser,
                tensor(initialiser, network(new ConvSpec(16, 40, Window.valid(5, 3), 2, true), new Shape(16, 9, 9)), "weight"), 8 * 15,
                20 * 15);
        requireSpread(
                initialiser, tensor(initialiser,
                        network(new TransposedConvSpec(24, 30, Window.valid(4, 4), 0, 0, 1, true), new Shape(24, 3, 3)), "weight"),
                24 * 16, 30 * 16);
    }

    @ParameterizedTest
    @EnumSource
    void biasesBeginAtZeroUnlessTheSourceDrawsThem(Initialiser initialiser) {
        var biases = tensor(initialiser, network(new DenseSpec(100, 5000, true), new Shape(100, 1, 1)), "bias");
        switch (initialiser) {
            case LECUN_UNIFORM, PYTORCH -> requireSpread(initialiser, biases, 100, 5000);
            case LECUN_NORMAL, GLOROT_UNIFORM, GLOROT_NORMAL, HE_UNIFORM, HE_NORMAL -> assertThat(biases).containsOnly(0f);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSameNumbers(Initialiser initialiser) {
        var spec = network(new ConvSpec(2, 3, Window.valid(3, 3), 1, true), new Shape(2, 5, 5));
        assertThat(initialiser.draw(spec, 5).values()).isEqualTo(initialiser.draw(spec, 5).values());
        assertThat(initialiser.draw(spec, 5).values()).isNotEqualTo(initialiser.draw(spec, 6).values());
    }

    /// SplitMix64 by hand: the first 53 bits of the mixed counter.
    @Test
    void theNumbersAreThoseOfSplitMix64OnEveryMachine() {
        var spec = network(new DenseSpec(3, 1, false), new Shape(3, 1, 1));
        var expected = new float[3];
        for (int i = 0; i < 3; i++) {
            double share = (CounterRandom.mix(1 + (i + 1) * CounterRandom.GOLDEN_GAMMA) >>> 11) / (double) (1L << 53);
            expected[i] = (float) ((2 * share - 1) / Math.sqrt(3));
        }
        assertThat(Initialiser.PYTORCH.draw(spec, 1).values()).containsExactly(expected);
    }

    @ParameterizedTest
    @EnumSource
    void whatATableLeavesOutIsZeroAndDoesNotCountAsFanIn(Initialiser initialiser) {
        var spec = new PartialConvSpec(4, List.of(List.of(0, 2), List.of(1), List.of(0, 1, 2, 3)), Window.valid(5, 5), true);
        var weights = tensor(initialiser, network(spec, new Shape(4, 5, 5)), "weight");
        for (int i = 0; i < weights.length; i++) {
            boolean connected = spec.connects(i / 100, i / 25 % 4);
            assertThat(weights[i] != 0).as("weight %d", i).isEqualTo(connected);
        }
        if (initialiser == Initialiser.LECUN_UNIFORM)
            for (int o = 0; o < 3; o++) {
                double most = 0;
                for (int i = 0; i < 100; i++)
                    most = Math.max(most, Math.abs(weights[o * 100 + i]));
                double limit = 2.4 / (25 * spec.table().get(o).size());
                assertThat(most).isBetween(0.8 * limit, limit);
            }
    }

    @ParameterizedTest
    @EnumSource
    void subsamplingBeginsAsAnAverage(Initialiser initialiser) {
        var spec = network(new SubsamplingSpec(3, Window.valid(2, 4)), new Shape(3, 8, 8));
        assertThat(tensor(initialiser, spec, "weight")).containsOnly(1f / 8);
        assertThat(tensor(initialiser, spec, "bias")).containsOnly(0f);
    }
}
