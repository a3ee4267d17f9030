package org.receptive.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.model.Models;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.NetworkSpec.Node;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

class PoolBeforeActivationTest {

    private static final LayerSpec POOL = PoolSpec.square(PoolKind.MAX, 2);

    private static List<String> order(NetworkSpec network) {
        return network.nodes().stream().map(node -> node.name() + node.inputs()).toList();
    }

    @Test
    void rectifiersOfLenetMoveBehindThePooling() {
        assertThat(order(PoolBeforeActivation.of(Models.require("lenet5").network()))).startsWith("conv1[input]", "pool1[conv1]",
                "relu1[pool1]", "conv2[relu1]", "pool2[conv2]", "relu2[pool2]", "fc1[relu2]");
    }

    @Test
    void otherFunctionsAndMeansStayInPlace() {
        var sigmoid = Models.require("lenet-d2l").network();
        assertThat(PoolBeforeActivation.of(sigmoid)).isEqualTo(sigmoid);
    }

    @Test
    void aRectifierThatSomethingElseReadsStaysInPlace() {
        var network = new NetworkSpec("branch", new Shape(2, 6, 6),
                List.of(new Node("relu", ActivationSpec.relu(), List.of("input")),
                        new Node("pool",
                                new PoolSpec(PoolKind.MAX, new Window(new WindowAxis(3, 1, 1, 1, 1), new WindowAxis(3, 1, 1, 1, 1)), false,
                                        true),
                                List.of("relu")),
                        new Node("sum", new JoinSpec(JoinSpec.Kind.SUM), List.of("relu", "pool"))));
        assertThat(PoolBeforeActivation.of(network)).isEqualTo(network);
    }

    @Test
    void valuesAndGradientsStayTheSameToTheBit() {
        var random = new Random(7);
        for (var function : List.<Activation>of(new Activation.Relu(), new Activation.LeakyRelu(0.1))) {
            var network = new NetworkSpec("chain", new Shape(3, 9, 8),
                    List.of(new Node("conv", new ConvSpec(3, 7, Window.same(3, 3), 1, true), List.of("input")),
                            new Node("relu", new ActivationSpec(function), List.of("conv")), new Node("pool", POOL, List.of("relu")),
                            new Node("last", new ConvSpec(7, 2, Window.valid(2, 2), 1, true), List.of("pool"))));
            var parameters = values(random, ParameterLayout.of(network).size());
            var x = values(random, 5 * 3 * 9 * 8);
            var gradient = values(random, 5 * (int) network.output().count());
            var plain = EngineRun.of(network, x, parameters, gradient);
            var faster = EngineRun.of(PoolBeforeActivation.of(network), x, parameters, gradient);
            assertThat(faster.y()).isEqualTo(plain.y());
            assertThat(faster.gradX()).isEqualTo(plain.gradX());
            assertThat(faster.gradParameters()).isEqualTo(plain.gradParameters());
        }
    }

    private static float[] values(Random random, int count) {
        var values = new float[count];
        for (int i = 0; i < count; i++)
            values[i] = (float) random.nextGaussian();
        return values;
    }
}
