package org.receptive.nn;

import java.util.LinkedHashMap;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;

/// The LeNet of the golden files: two convolutions with hyperbolic tangents and averages, and three dense layers.
final class LeNet {

    private LeNet() {}

    /// @param between layers to put before the last dense one
    static NetworkSpec spec(LayerSpec... between) {
        var tanh = new ActivationSpec(new Activation.Tanh());
        var layers = new LinkedHashMap<String, LayerSpec>();
        layers.put("conv1", new ConvSpec(1, 6, Window.same(5, 5), 1, true));
        layers.put("act1", tanh);
        layers.put("pool1", PoolSpec.square(PoolKind.AVERAGE, 2));
        layers.put("conv2", new ConvSpec(6, 16, Window.valid(5, 5), 1, true));
        layers.put("act2", tanh);
        layers.put("pool2", PoolSpec.square(PoolKind.AVERAGE, 2));
        layers.put("fc1", new DenseSpec(400, 120, true));
        layers.put("act3", tanh);
        layers.put("fc2", new DenseSpec(120, 84, true));
        layers.put("act4", tanh);
        for (var layer : between)
            layers.put("between" + layers.size(), layer);
        layers.put("fc3", new DenseSpec(84, 10, true));
        return NetworkSpec.chain("LeNet", new Shape(1, 28, 28), layers);
    }
}
