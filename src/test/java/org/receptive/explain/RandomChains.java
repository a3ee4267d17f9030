package org.receptive.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.receptive.array.Array4;
import org.receptive.nn.ParameterLayout;
import org.receptive.nn.Parameters;
import org.receptive.reference.ReferenceNetwork;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.MaxoutSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.NetworkSpec.Node;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.text.ReadableException;

/// Small random networks of every kind of layer that works on maps, some with a branch that is joined again.
final class RandomChains {

    private final Random random;

    RandomChains(long seed) {
        random = new Random(seed);
    }

    /// Draws a network of a few layers.
    NetworkSpec network() {
        var input = new Shape(1 + random.nextInt(4), 4 + random.nextInt(6), 4 + random.nextInt(6));
        var nodes = new ArrayList<Node>();
        var shapes = new ArrayList<>(List.of(input));
        var names = new ArrayList<>(List.of(NetworkSpec.INPUT));
        int count = 2 + random.nextInt(4);
        for (int tries = 0; nodes.size() < count || nodes.isEmpty(); tries++)
            try {
                boolean joins = random.nextInt(5) == 0;
                var read = joins ? List.of(random.nextInt(names.size()), names.size() - 1) : List.of(names.size() - 1);
                var inputs = read.stream().map(shapes::get).toList();
                var layer = joins
                        ? new JoinSpec(random.nextBoolean() ? JoinSpec.Kind.SUM : JoinSpec.Kind.CONCATENATE)
                        : layer(inputs.getFirst());
                var shape = layer.outputShape(inputs);
                if (shape.count() > 600)
                    continue;
                nodes.add(new Node("n" + nodes.size(), layer, read.stream().map(names::get).toList()));
                names.add(nodes.getLast().name());
                shapes.add(shape);
            } catch (ReadableException misfit) {
                if (tries > 100)
                    return network();
            }
        return new NetworkSpec("small", input, nodes);
    }

    private LayerSpec layer(Shape in) {
        int channels = in.channels();
        return switch (random.nextInt(13)) {
            case 0, 1, 2 -> new ConvSpec(channels, 1 + random.nextInt(4), window(), 1, random.nextBoolean());
            case 3 -> new ConvSpec(channels, channels * 2, window(), channels, true);
            case 4 -> new PartialConvSpec(channels, table(channels), window(), true);
            case 5 -> new PoolSpec(PoolKind.MAX, pooling(), random.nextBoolean(), true);
            case 6 -> new PoolSpec(PoolKind.AVERAGE, pooling(), random.nextBoolean(), random.nextBoolean());
            case 7 -> new SubsamplingSpec(channels, window());
            case 8 -> new TransposedConvSpec(channels, 1 + random.nextInt(3), window(), 0, 0, 1, true);
            case 9 ->
                new AdaptivePoolSpec(random.nextBoolean() ? PoolKind.MAX : PoolKind.AVERAGE, 1 + random.nextInt(3), 1 + random.nextInt(3));
            case 10 -> ActivationSpec.relu();
            case 11 -> random.nextBoolean() ? new MaxoutSpec(2) : new DropoutSpec(0.5);
            default -> new DenseSpec((int) in.count(), 1 + random.nextInt(6), random.nextBoolean());
        };
    }

    private List<List<Integer>> table(int in) {
        return IntStream.range(0, 1 + random.nextInt(4)).mapToObj(_ -> {
            int always = random.nextInt(in);
            return IntStream.range(0, in).filter(i -> i == always || random.nextBoolean()).boxed().toList();
        }).toList();
    }

    private Window window() {
        return new Window(axis(true), axis(true));
    }

    private Window pooling() {
        return new Window(axis(false), axis(false));
    }

    private WindowAxis axis(boolean wide) {
        int kernel = 1 + random.nextInt(3);
        int most = wide ? 2 : kernel / 2;
        return new WindowAxis(kernel, 1 + random.nextInt(3), random.nextInt(most + 1), random.nextInt(most + 1), 1 + random.nextInt(2));
    }

    /// Draws parameters, either all above 0 or of both signs.
    Parameters parameters(NetworkSpec network, boolean positive) {
        var layout = ParameterLayout.of(network);
        var values = new float[layout.size()];
        for (int i = 0; i < values.length; i++)
            values[i] = positive ? 0.2f + random.nextFloat() : (float) random.nextGaussian() / 2;
        for (var node : network.nodes())
            if (node.layer() instanceof PartialConvSpec partial)
                clearTable(partial, layout.ofLayer(node.name()).getFirst().offset(), values);
        return new Parameters(layout, values);
    }

    private static void clearTable(PartialConvSpec partial, int offset, float[] values) {
        int places = partial.window().tapCount();
        for (int out = 0; out < partial.outChannels(); out++)
            for (int in = 0; in < partial.inChannels(); in++)
                for (int t = 0; t < places && !partial.connects(out, in); t++)
                    values[offset + (out * partial.inChannels() + in) * places + t] = 0;
    }

    float[] input(NetworkSpec network, boolean positive) {
        var values = new float[(int) network.input().count()];
        for (int i = 0; i < values.length; i++)
            values[i] = positive ? random.nextFloat() : (float) random.nextGaussian();
        return values;
    }

    Unit unit(List<Stage> stages) {
        var stage = stages.get(random.nextInt(stages.size()));
        var shape = stage.shape();
        return new Unit(stage.index(), random.nextInt(shape.channels()), random.nextInt(shape.rows()), random.nextInt(shape.cols()));
    }

    /// Returns what every layer gives, in `double`.
    static Map<String, Array4> outputs(NetworkSpec network, Parameters parameters, float[] input) {
        return new HashMap<>(new ReferenceNetwork(network, Tensors.of(parameters)).forward(Tensors.example(network.input(), input)));
    }
}
