package org.receptive.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.receptive.simd.ActivationLoops;
import org.receptive.simd.ChannelBlockedConv;
import org.receptive.simd.ChannelBlockedLayout;
import org.receptive.simd.ChannelLoops;
import org.receptive.simd.Lanes;
import org.receptive.simd.PoolPlan;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.LocalResponseNormSpec;
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

    private final ParameterLayout layout;
    private final List<PlannedLayer> layers;
    private final ChannelBlockedLayout inputLayout;
    private final float[] input;
    private final float[] output;

    /// A layer and its output.
    private record PlannedLayer(SingleLayer layer, ChannelBlockedLayout shape, float[] y) {}

    /// What one layer does to an example in that layout.
    private sealed interface SingleLayer {
        void run(float[] x, float[] y);
    }

    private record Product(ChannelBlockedConv conv, String name, float[] plain) implements SingleLayer {
        @Override
        public void run(float[] x, float[] y) {
            conv.run(x, plain, y);
        }
    }

    private record Pool(PoolKind kind, PoolPlan plan) implements SingleLayer {
        @Override
        public void run(float[] x, float[] y) {
            switch (kind) {
                case MAX -> plan.max(x, y);
                case AVERAGE -> plan.sum(x, y);
            }
        }
    }

    private record Elementwise(Activation function, int floats) implements SingleLayer {
        @Override
        public void run(float[] x, float[] y) {
            ActivationLoops.forward(function, x, y, floats);
        }
    }

    /// Batch normalisation by the running averages: a factor and a summand for each map.
    private static final class Scale implements SingleLayer {

        private final BatchNormLayer layer;
        private final ChannelBlockedLayout shape;
        private final float[] factors;
        private final float[] summands;

        Scale(BatchNormSpec spec, ChannelBlockedLayout shape, int at) {
            layer = new BatchNormLayer(spec, shape.shape(), at);
            this.shape = shape;
            factors = new float[shape.grouped().channels() * Lanes.LENGTH];
            summands = new float[factors.length];
        }

        void load(float[] parameters) {
            layer.foldRunning(parameters, factors, summands);
        }

        @Override
        public void run(float[] x, float[] y) {
            ChannelLoops.scaleLanes(x, shape.grouped(), factors, summands, y);
        }
    }

    private record Identity() implements SingleLayer {
        @Override
        public void run(float[] x, float[] y) {
            System.arraycopy(x, 0, y, 0, y.length);
        }
    }

    /// Plans a network.
    ///
    /// @throws IllegalArgumentException if it is not one that [#supports]
    public SingleInference(NetworkSpec spec) {
        layout = ParameterLayout.of(spec);
        inputLayout = new ChannelBlockedLayout(spec.input());
        input = new float[inputLayout.floats()];
        layers = new ArrayList<>();
        var before = spec.input();
        for (var node : spec.nodes()) {
            var shape = new ChannelBlockedLayout(spec.shapeOf(node.name()));
            var layer = layer(node.name(), node.layer(), before, offset(node.name()))
                    .orElseThrow(() -> new IllegalArgumentException(node.name()));
            layers.add(new PlannedLayer(layer, shape, new float[shape.floats()]));
            before = shape.shape();
        }
        output = new float[(int) before.count()];
    }

    private int offset(String layer) {
        return layout.ofLayer(layer).stream().findFirst().map(ParameterLayout.Slice::offset).orElse(0);
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
            case PartialConvSpec _, DenseSpec _, PoolSpec _, AdaptivePoolSpec _, ActivationSpec _, DropoutSpec _, BatchNormSpec _ -> true;
            case TransposedConvSpec _, RbfSpec _, SubsamplingSpec _, MaxoutSpec _, SoftmaxSpec _, JoinSpec _,
                    LocalResponseNormSpec _ -> false;
        };
    }

    private static Optional<SingleLayer> layer(String name, LayerSpec spec, Shape input, int at) {
        var grouped = new ChannelBlockedLayout(input).grouped();
        return switch (spec) {
            case ConvSpec conv -> Optional.of(product(ChannelBlockedConv.of(conv, input), name));
            case PartialConvSpec partial -> Optional.of(product(ChannelBlockedConv.of(partial, input), name));
            case DenseSpec dense -> Optional.of(product(ChannelBlockedConv.of(dense, input), name));
            case PoolSpec pool -> Optional.of(new Pool(pool.kind(), PoolPlan.of(pool, grouped)));
            case AdaptivePoolSpec pool -> Optional.of(new Pool(pool.kind(), PoolPlan.of(pool, grouped)));
            case ActivationSpec activation -> Optional.of(new Elementwise(activation.function(), new ChannelBlockedLayout(input).floats()));
            case BatchNormSpec norm -> Optional.of(new Scale(norm, new ChannelBlockedLayout(input), at));
            case DropoutSpec _ -> Optional.of(new Identity());
            case TransposedConvSpec _, RbfSpec _, SubsamplingSpec _, MaxoutSpec _, SoftmaxSpec _, JoinSpec _, LocalResponseNormSpec _ ->
                Optional.empty();
        };
    }

    private static SingleLayer product(ChannelBlockedConv conv, String name) {
        return new Product(conv, name, new float[conv.scratch()]);
    }

    /// Takes over the parameters, which may change afterwards without effect here.
    public void load(Parameters parameters) {
        for (var planned : layers)
            switch (planned.layer()) {
            case Product product -> {
                var slices = layout.ofLayer(product.name());
                product.conv().load(parameters.values(), slices.getFirst().offset(), slices.size() < 2 ? -1 : slices.get(1).offset());
            }
            case Scale scale -> scale.load(parameters.values());
            case Pool _, Elementwise _, Identity _ -> {
                // nothing to learn
            }
            }
    }

    /// Computes the network's output for one example in storage order.
    ///
    /// @return the output in storage order; the array is used again by the next call
    public float[] run(float[] example) {
        inputLayout.pack(example, input);
        float[] x = input;
        for (var planned : layers) {
            planned.layer().run(x, planned.y());
            x = planned.y();
        }
        layers.getLast().shape().unpack(x, output);
        return output;
    }

    /// Returns what a layer gave in the last [#run], in storage order.
    ///
    /// @param index the layer's place in the network
    public float[] outputOf(int index) {
        var planned = layers.get(index);
        var values = new float[(int) planned.shape().shape().count()];
        planned.shape().unpack(planned.y(), values);
        return values;
    }
}
