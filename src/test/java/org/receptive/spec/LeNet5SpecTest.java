package org.receptive.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The counts that LeCun et al. (1998) publish for LeNet-5 in section II.B, layer by layer.
class LeNet5SpecTest {

    /// Table I.
    private static final List<List<Integer>> C3 = List.of(List.of(0, 1, 2), List.of(1, 2, 3), List.of(2, 3, 4), List.of(3, 4, 5),
            List.of(0, 4, 5), List.of(0, 1, 5), List.of(0, 1, 2, 3), List.of(1, 2, 3, 4), List.of(2, 3, 4, 5), List.of(0, 3, 4, 5),
            List.of(0, 1, 4, 5), List.of(0, 1, 2, 5), List.of(0, 1, 3, 4), List.of(1, 2, 4, 5), List.of(0, 2, 3, 5),
            List.of(0, 1, 2, 3, 4, 5));

    private static NetworkSpec leNet5() {
        var halving = new Window(WindowAxis.plain(2).withStride(2), WindowAxis.plain(2).withStride(2));
        var layers = new LinkedHashMap<String, LayerSpec>();
        layers.put("C1", new ConvSpec(1, 6, Window.valid(5, 5), 1, true));
        layers.put("S2", new SubsamplingSpec(6, halving));
        layers.put("S2act", new ActivationSpec(Activation.ScaledTanh.lecun()));
        layers.put("C3", new PartialConvSpec(6, C3, Window.valid(5, 5), true));
        layers.put("S4", new SubsamplingSpec(16, halving));
        layers.put("S4act", new ActivationSpec(Activation.ScaledTanh.lecun()));
        layers.put("C5", new ConvSpec(16, 120, Window.valid(5, 5), 1, true));
        layers.put("F6", new DenseSpec(120, 84, true));
        layers.put("F6act", new ActivationSpec(Activation.ScaledTanh.lecun()));
        layers.put("Output", new RbfSpec(
                IntStream.range(0, 10).mapToObj(k -> IntStream.range(0, 84).mapToObj(j -> j % 10 == k ? 1 : -1).toList()).toList()));
        return NetworkSpec.chain("LeNet-5", new Shape(1, 32, 32), layers);
    }

    @ParameterizedTest
    @CsvSource({
        "C1, 6×28×28, 156, 122304",
        "S2, 6×14×14, 12, 5880",
        "C3, 16×10×10, 1516, 151600",
        "S4, 16×5×5, 32, 2000",
        "C5, 120×1×1, 48120, 48120",
        "F6, 84×1×1, 10164, 10164",
        "Output, 10×1×1, 0, 840",
    })
    void everyLayerHasThePublishedCounts(String name, String shape, long parameters, long connections) {
        var network = leNet5();
        var node = network.nodes().stream().filter(n -> n.name().equals(name)).findFirst().orElseThrow();
        assertThat(network.shapeOf(name)).hasToString(shape);
        assertThat(node.layer().parameterCount()).isEqualTo(parameters);
        assertThat(node.layer().connections(network.shapeOf(node.inputs().getFirst()))).isEqualTo(connections);
    }

    @Test
    void theNetworkHasSixtyThousandTrainableParameters() {
        assertThat(leNet5().parameterCount()).isEqualTo(60_000);
    }

    @Test
    void theNetworkHas340908Connections() {
        assertThat(leNet5().connections()).isEqualTo(340_908);
    }

    @Test
    void multiplyAddsAreTheConnectionsWithoutBiases() {
        long biases = 6 * 28 * 28 + 6 * 14 * 14 + 16 * 10 * 10 + 16 * 5 * 5 + 120 + 84;
        assertThat(leNet5().multiplyAdds()).isEqualTo(340_908 - biases);
    }
}
