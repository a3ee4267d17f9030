package org.receptive.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.receptive.model.Models;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.ReadableException;

class InferenceTest {

    @Test
    void everyLayerIsThatOfTheReference() {
        var chains = new RandomChains(2);
        for (var model : Models.all()) {
            var network = model.network();
            var parameters = chains.parameters(network, false);
            for (int i = 0; i < parameters.values().length; i++)
                parameters.values()[i] /= 4;
            var input = chains.input(network, false);
            var found = new Inference(network, parameters).run(input);
            RandomChains.outputs(network, parameters, input).forEach((name, y) -> {
                var expected = y.toArray();
                double scale = Math.max(1, y.maxAbs());
                for (int i = 0; i < expected.length; i++)
                    assertThat((double) found.of(name)[i]).as("%s %s %d", model.id(), name, i).isCloseTo(expected[i], within(1e-4 * scale));
            });
        }
    }

    @Test
    void probabilitiesSumToOneAndTheSmallestDistanceWins() {
        var chains = new RandomChains(3);
        var network = Models.require("lenet5-1998").network();
        var live = new Inference(network, chains.parameters(network, false));
        var input = chains.input(network, false);
        var found = live.run(input);
        var distances = found.of(network.nodes().getLast().name());
        int least = 0;
        float sum = 0;
        for (int k = 0; k < distances.length; k++) {
            least = distances[k] < distances[least] ? k : least;
            sum += found.probabilities()[k];
        }
        assertThat(found.predicted()).isEqualTo(least);
        assertThat(sum).isCloseTo(1, within(1e-5f));
        assertThat(live.probabilities(input)).containsExactly(found.probabilities());
    }

    @Test
    void theLikeliestClassIsTheFirstOfEqualOnes() {
        assertThat(Activations.likeliest(new float[] {0.1f, 0.4f, 0.1f, 0.4f})).isEqualTo(1);
        assertThat(Activations.likeliest(new float[] {1})).isZero();
    }

    @Test
    void networksWithJoinsAreComputedToo() {
        var chains = new RandomChains(4);
        for (int i = 0; i < 60; i++) {
            var network = chains.network();
            var parameters = chains.parameters(network, false);
            var input = chains.input(network, false);
            var found = new Inference(network, parameters).run(input);
            var last = network.nodes().getLast().name();
            var expected = Objects.requireNonNull(RandomChains.outputs(network, parameters, input).get(last));
            for (int k = 0; k < expected.count(); k++)
                assertThat((double) found.of(last)[k]).isCloseTo(expected.toArray()[k], within(1e-3 * Math.max(1, expected.maxAbs())));
            assertThat(found.of(NetworkSpec.INPUT)).isEqualTo(input).isNotSameAs(input);
        }
    }

    @Test
    void anInputOfAnotherSizeIsRefused() {
        var network = Models.require("lenet5").network();
        var live = new Inference(network, new RandomChains(5).parameters(network, false));
        assertThatThrownBy(() -> live.run(new float[100])).isInstanceOf(ReadableException.class);
    }
}
