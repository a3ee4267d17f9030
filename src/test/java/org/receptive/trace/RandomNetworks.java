package org.receptive.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.receptive.array.Array4;
import org.receptive.reference.ReferenceNetwork;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.NetworkSpec.Node;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.Window;
import org.receptive.trace.NamedMap.Role;

/// Seeded random networks, chains and graphs with two branches, and the walks through them.
final class RandomNetworks {

    private final Random random;

    private RandomNetworks(long seed) {
        random = new Random(seed);
    }

    /// A network with numbers.
    ///
    /// @param spec its layers
    /// @param parameters its tensors as `layer.name`
    /// @param x its input
    record Network(NetworkSpec spec, Map<String, Array4> parameters, Array4 x) {

        /// Makes an operation of every layer, in the order of the network.
        Walk walk() {
            var made = new HashMap<String, NamedMap>();
            made.put(NetworkSpec.INPUT, NamedMap.example(new MapId(NetworkSpec.INPUT, "x"), Role.INPUT, x));
            var stages = new ArrayList<Operation>();
            for (var node : spec.nodes()) {
                var inputs = node.inputs().stream().map(name -> Optional.ofNullable(made.get(name)).orElseThrow()).toList();
                var operation = Operations.of(node.layer(), inputs, parametersOf(node), new MapId(node.name(), "y"));
                made.put(node.name(), operation.y());
                stages.add(operation);
            }
            return new Walk(stages);
        }

        private Map<String, Array4> parametersOf(Node node) {
            var own = new HashMap<String, Array4>();
            for (var parameter : node.layer().parameters())
                own.put(parameter.name(), Optional.ofNullable(parameters.get(node.name() + "." + parameter.name())).orElseThrow());
            return own;
        }

        /// Computes the output of every layer.
        Map<String, Array4> outputs() {
            return new ReferenceNetwork(spec, parameters).forward(x);
        }
    }

    /// Draws networks of convolution, activation, pooling, dense layer and softmax.
    static Stream<Network> chains(long seed, int count) {
        var networks = new RandomNetworks(seed);
        return Stream.generate(networks::chain).limit(count);
    }

    /// Draws networks in which a sum joins what a convolution makes with what it reads.
    static Stream<Network> residuals(long seed, int count) {
        var networks = new RandomNetworks(seed);
        return Stream.generate(networks::residual).limit(count);
    }

    private int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    private LayerSpec activation() {
        return new ActivationSpec(random.nextBoolean() ? new Activation.Relu() : new Activation.Tanh());
    }

    private LayerSpec pool() {
        return PoolSpec.square(random.nextBoolean() ? PoolKind.MAX : PoolKind.AVERAGE, 2);
    }

    private Network chain() {
        var input = new Shape(upTo(2), 4 + random.nextInt(3), 4 + random.nextInt(3));
        int filters = upTo(3);
        var conv = new ConvSpec(input.channels(), filters, random.nextBoolean() ? Window.valid(2, upTo(3)) : Window.same(3, 3), 1,
                random.nextBoolean());
        var pool = pool();
        int count = (int) pool.outputShape(conv.outputShape(input)).count();
        int classes = 2 + random.nextInt(4);
        return numbers(new NetworkSpec("chain", input, List.of(new Node("conv", conv, List.of(NetworkSpec.INPUT)),
                new Node("act", activation(), List.of("conv")), new Node("pool", pool, List.of("act")),
                new Node("dense", new DenseSpec(count, classes, random.nextBoolean()), List.of("pool")),
                new Node("out", new SoftmaxSpec(SoftmaxSpec.Axis.CHANNELS, random.nextBoolean()), List.of("dense")))));
    }

    private Network residual() {
        var input = new Shape(upTo(2), 3 + random.nextInt(3), 3 + random.nextInt(3));
        int filters = upTo(2);
        var kind = random.nextBoolean() ? JoinSpec.Kind.SUM : JoinSpec.Kind.CONCATENATE;
        int joined = (kind == JoinSpec.Kind.SUM ? 1 : 2) * filters * (input.rows() / 2) * (input.cols() / 2);
        return numbers(new NetworkSpec("residual", input,
                List.of(new Node("stem", new ConvSpec(input.channels(), filters, Window.same(3, 3), 1, true), List.of(NetworkSpec.INPUT)),
                        new Node("act", activation(), List.of("stem")),
                        new Node("same", new ConvSpec(filters, filters, Window.same(3, 3), 1, random.nextBoolean()), List.of("act")),
                        new Node("join", new JoinSpec(kind), List.of("act", "same")), new Node("pool", pool(), List.of("join")),
                        new Node("dense", new DenseSpec(joined, 3, true), List.of("pool")))));
    }

    private Network numbers(NetworkSpec spec) {
        var parameters = new HashMap<String, Array4>();
        for (var node : spec.nodes())
            for (var parameter : node.layer().parameters()) {
                var shape = ReferenceNetwork.shape(parameter);
                parameters.put(node.name() + "." + parameter.name(), values(shape.get(0), shape.get(1), shape.get(2), shape.get(3)));
            }
        var shape = spec.input();
        return new Network(spec, parameters, values(1, shape.channels(), shape.rows(), shape.cols()));
    }

    private Array4 values(int n, int c, int h, int w) {
        return Array4.fill(n, c, h, w, (_, _, _, _) -> random.nextBoolean() ? random.nextInt(9) - 4 : random.nextGaussian());
    }
}
