package org.receptive.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.receptive.simd.ActivationLoops;
import org.receptive.simd.PoolPlan;
import org.receptive.simd.SpreadConv;
import org.receptive.simd.SpreadLayout;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.MaxoutSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;

/// Computes one example at once, with the lanes across maps: microseconds for LeNet, while the pen moves.
///
/// It serves chains of convolutions, dense layers, pooling and activations; [#supports] tells. Not for several threads at a time.
public final class SingleInference {

    private final NetworkSpec spec;
    private final ParameterLayout layout;
    private final List<Part> parts;
    private final SpreadLayout inputLayout;
    private final float[] input;
    private final float[] output;

    /// A layer and its output.
    private record Part(Layer layer, SpreadLayout shape, float[] y) {}

    /// What one layer does to a spread example.
    private sealed interface Layer {
        void run(float[] x, float[] y);
    }

    private record Product(SpreadConv conv, String name, float[] plain) implements Layer {
        @Override
        public void run(float[] x, float[] y) {
            conv.run(x, plain, y);
        }
    }

    private record Pool(PoolKind kind, PoolPlan plan) implements Layer {
        @Override
        public void run(float[] x, float[] y) {
            switch (kind) {
                case MAX -> plan.max(x, y);
                case AVERAGE -> plan.sum(x, y);
            }
        }
    }

    private record Function(org.receptive.spec.Activation function, int floats) implements Layer {
        @Override
        public void run(float[] x, float[] y) {
            ActivationLoops.forward(function, x, y, floats);
        }
    }

    private record Same() implements Layer {
        @Override
        public void run(float[] x, float[] y) {
            System.arraycopy(x, 0, y, 0, y.length);
        }
    }

    /// Plans a network.
    ///
    /// @throws IllegalArgumentException if it is not one that [#supports]
    public SingleInference(NetworkSpec spec) {
        this.spec = spec;
        layout = ParameterLayout.of(spec);
        inputLayout = new SpreadLayout(spec.input());
        input = new float[inputLayout.floats()];
        parts = new ArrayList<>();
        var before = spec.input();
        for (var node : spec.nodes()) {
            var shape = new SpreadLayout(spec.shapeOf(node.name()));
            var layer = layer(node.name(), node.layer(), before).orElseThrow(() -> new IllegalArgumentException(node.name()));
            parts.add(new Part(layer, shape, new float[shape.floats()]));
            before = shape.shape();
        }
        output = new float[(int) before.count()];
    }

    /// Tells whether the network is a chain of layers that this class computes.
    public static boolean supports(NetworkSpec spec) {
        var before = NetworkSpec.INPUT;
        for (var node : spec.nodes()) {
            if (!node.inputs().equals(List.of(before)) || !supports(node.layer()))
                return false;
            before = node.name();
        }
        return true;
    }

    private static boolean supports(LayerSpec layer) {
        return switch (layer) {
            case ConvSpec conv -> conv.groups() == 1;
            case PartialConvSpec _,DenseSpec _,PoolSpec _,AdaptivePoolSpec _,ActivationSpec _,DropoutSpec _ -> true;
            case TransposedConvSpec _,RbfSpec _,SubsamplingSpec _,MaxoutSpec _,SoftmaxSpec _,JoinSpec _ -> false;
        };
    }

    private static Optional<Layer> layer(String name, LayerSpec spec, Shape input) {
        var grouped = new SpreadLayout(input).grouped();
        return switch (spec) {
            case ConvSpec conv -> Optional.of(product(SpreadConv.of(conv, input), name));
            case PartialConvSpec partial -> Optional.of(product(SpreadConv.of(partial, input), name));
            case DenseSpec dense -> Optional.of(product(SpreadConv.of(dense, input), name));
            case PoolSpec pool -> Optional.of(new Pool(pool.kind(), PoolPlan.of(pool, grouped)));
            case AdaptivePoolSpec pool -> Optional.of(new Pool(pool.kind(), PoolPlan.of(pool, grouped)));
            case ActivationSpec activation -> Optional.of(new Function(activation.function(), new SpreadLayout(input).floats()));
            case DropoutSpec _ -> Optional.of(new Same());
            case TransposedConvSpec _,RbfSpec _,SubsamplingSpec _,MaxoutSpec _,SoftmaxSpec _,JoinSpec _ -> Optional.empty();
        };
    }

    private static Layer product(SpreadConv conv, String name) {
        return new Product(conv, name, new float[conv.scratch()]);
    }

    /// Takes over the parameters, which may change afterwards without effect here.
    public void load(Parameters parameters) {
        for (var part : parts)
            switch (part.layer()) {
            case Product product -> {
                var slices = layout.ofLayer(product.name());
                product.conv().load(parameters.values(), slices.getFirst().offset(), slices.size() < 2 ? -1 : slices.get(1).offset());
            }
            case Pool _,Function _,Same _ -> {
                // nothing to learn
            }
            }
    }

    /// Computes the network's output for one example in storage order.
    ///
    /// @return the output in storage order; the array is used again by the next call
    public float[] run(float[] example) {
        inputLayout.spread(example, input);
        float[] x = input;
        for (var part : parts) {
            part.layer().run(x, part.y());
            x = part.y();
        }
        parts.getLast().shape().collect(x, output);
        return output;
    }

    /// Returns what a layer gave in the last [#run], in storage order.
    ///
    /// @param index the layer's place in the network
    public float[] outputOf(int index) {
        var part = parts.get(index);
        var values = new float[(int) part.shape().shape().count()];
        part.shape().collect(part.y(), values);
        return values;
    }

    /// Returns the structure.
    public NetworkSpec spec() {
        return spec;
    }
}
