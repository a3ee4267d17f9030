package org.receptive.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.receptive.model.Models;
import org.receptive.nn.OptimizerSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.Shape;
import org.receptive.text.ReadableException;

class MemoryEstimateTest {

    private static final OptimizerSpec MOMENTUM = OptimizerSpec.Sgd.withMomentum(0.9);

    @Test
    void lenetNeedsTensOfMegabytes() {
        assertThat(MemoryEstimate.bytes(Models.require("lenet5").network(), 64, MOMENTUM)).isBetween(5_000_000L, 100_000_000L);
    }

    @Test
    void aNetworkLargerThanTheMemoryIsRefusedBeforeAnythingIsAllocated() {
        Map<String, LayerSpec> layers = new LinkedHashMap<>();
        layers.put("wide", new DenseSpec(784, 260_000, true));
        layers.put("last", new DenseSpec(260_000, 10, true));
        var network = NetworkSpec.chain("huge", new Shape(1, 28, 28), layers);
        assertThatThrownBy(() -> MemoryEstimate.check(network, 64, MOMENTUM, 2_000_000_000L)).isInstanceOf(ReadableException.class)
                .hasMessageContaining("2000 MB").hasMessageContaining("-Xmx");
    }

    @Test
    void gradientsOfEveryShardCount() {
        var network = Models.require("lenet5").network();
        assertThat(MemoryEstimate.bytes(network, 1, MOMENTUM)).isLessThan(MemoryEstimate.bytes(network, 128, MOMENTUM));
    }
}
