package org.receptive.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.model.Models;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.NetworkSpec.Node;
import org.receptive.spec.Shape;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.Window;

class StageTest {

    private static List<String> labels(NetworkSpec network) {
        return Stage.of(network).stream().map(Stage::label).toList();
    }

    private static List<String> nodes(NetworkSpec network) {
        return Stage.of(network).stream().map(Stage::node).toList();
    }

    @Test
    void everyLeNetHasTheLabelsOfThePaper() {
        assertThat(labels(Models.require("lenet5").network())).containsExactly("C1", "S2", "C3", "S4", "F5", "F6", "out");
        assertThat(labels(Models.require("lenet-d2l").network())).containsExactly("C1", "S2", "C3", "S4", "F5", "F6", "out");
        assertThat(labels(Models.require("lenet5-1998").network())).containsExactly("C1", "S2", "C3", "S4", "C5", "F6", "out");
    }

    @Test
    void aStageShowsTheActivationOfTheLayerThatComputes() {
        var first = Stage.of(Models.require("lenet5").network()).getFirst();
        assertThat(first.producer()).isEqualTo("conv1");
        assertThat(first.node()).isEqualTo("relu1");
        assertThat(first.activation()).isPresent();
        assertThat(first.shape()).isEqualTo(new Shape(6, 28, 28));
    }

    @Test
    void dropoutAndTheLastSoftmaxAreNoStages() {
        var network = new NetworkSpec("n", new Shape(1, 2, 2),
                List.of(new Node("a", new DenseSpec(4, 3, true), List.of(NetworkSpec.INPUT)),
                        new Node("d", new DropoutSpec(0.5), List.of("a")), new Node("b", new DenseSpec(3, 2, true), List.of("d")),
                        new Node("p", SoftmaxSpec.overClasses(), List.of("b"))));
        assertThat(nodes(network)).containsExactly("a", "b");
        assertThat(labels(network)).containsExactly("F1", "out");
    }

    @Test
    void anActivationStandsAloneWhereOthersReadTheSumToo() {
        var conv = new ConvSpec(2, 2, Window.same(3, 3), 1, true);
        var network = new NetworkSpec("n", new Shape(2, 4, 4),
                List.of(new Node("c", conv, List.of(NetworkSpec.INPUT)), new Node("r", ActivationSpec.relu(), List.of("c")),
                        new Node("s", new JoinSpec(JoinSpec.Kind.SUM), List.of("c", "r")),
                        new Node("t", ActivationSpec.relu(), List.of("s")), new Node("o", new DenseSpec(32, 2, true), List.of("t"))));
        assertThat(nodes(network)).containsExactly("c", "r", "t", "o");
        assertThat(labels(network)).containsExactly("C1", "A2", "J3", "out");
    }

    @Test
    void everyNetworkHasStages() {
        var chains = new RandomChains(1);
        for (int i = 0; i < 200; i++) {
            var network = chains.network();
            var stages = Stage.of(network);
            assertThat(stages).isNotEmpty();
            for (var stage : stages)
                assertThat(stage.shape()).isEqualTo(network.shapeOf(stage.node()));
        }
    }
}
