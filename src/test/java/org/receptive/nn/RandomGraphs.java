package org.receptive.nn;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.NetworkSpec.Node;
import org.receptive.spec.Shape;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.text.ReadableException;

/// Small networks in which layers are read by several others, by none, and joined again.
final class RandomGraphs {

    private static final int MOST_VALUES = 1500;

    /// Squared distances are so large that what follows would lose its digits in any float arithmetic.
    private static final List<RandomLayers.Kind> KINDS = EnumSet.complementOf(EnumSet.of(RandomLayers.Kind.RADIAL_BASIS)).stream().toList();

    private final Random random;
    private final RandomLayers layers;

    RandomGraphs(long seed) {
        random = new Random(seed);
        layers = new RandomLayers(seed + 1);
    }

    /// Draws a network of three to twelve layers.
    NetworkSpec network() {
        var input = new Shape(1 + random.nextInt(6), 1 + random.nextInt(9), 1 + random.nextInt(9));
        var nodes = new ArrayList<Node>();
        var shapes = new ArrayList<>(List.of(input));
        var names = new ArrayList<>(List.of(NetworkSpec.INPUT));
        int count = 2 + random.nextInt(10);
        while (nodes.size() < count)
            step(nodes, names, shapes);
        int last = (int) shapes.getLast().count();
        append(nodes, names, shapes, new DenseSpec(last, 1 + random.nextInt(10), true), List.of(names.getLast()));
        if (random.nextBoolean())
            append(nodes, names, shapes, SoftmaxSpec.overClasses(), List.of(names.getLast()));
        return new NetworkSpec("graph", input, nodes);
    }

    private void step(List<Node> nodes, List<String> names, List<Shape> shapes) {
        int from = random.nextInt(3) > 0 ? names.size() - 1 : random.nextInt(names.size());
        if (random.nextInt(3) == 0 && join(from, nodes, names, shapes))
            return;
        var kind = random.nextInt(3) == 0 ? RandomLayers.Kind.ACTIVATION : KINDS.get(random.nextInt(KINDS.size()));
        try {
            append(nodes, names, shapes, layers.layer(kind, shapes.get(from)), List.of(names.get(from)));
        } catch (ReadableException misfit) {
            // another is drawn
        }
    }

    private boolean join(int first, List<Node> nodes, List<String> names, List<Shape> shapes) {
        var kind = random.nextBoolean() ? JoinSpec.Kind.SUM : JoinSpec.Kind.CONCATENATE;
        var inputs = new ArrayList<>(List.of(names.get(first)));
        for (int i = 0; i < names.size(); i++) {
            var shape = shapes.get(i);
            boolean fits = shape.rows() == shapes.get(first).rows() && shape.cols() == shapes.get(first).cols()
                    && (kind == JoinSpec.Kind.CONCATENATE || shape.equals(shapes.get(first)));
            if (fits && random.nextInt(3) > 0)
                inputs.add(names.get(i));
        }
        if (inputs.size() < 2)
            return false;
        append(nodes, names, shapes, new JoinSpec(kind), inputs);
        return true;
    }

    private static void append(List<Node> nodes, List<String> names, List<Shape> shapes, LayerSpec layer, List<String> inputs) {
        var shape = layer.outputShape(inputs.stream().map(name -> shapes.get(names.indexOf(name))).toList());
        if (shape.count() > MOST_VALUES)
            return;
        names.add("n" + nodes.size());
        shapes.add(shape);
        nodes.add(new Node(names.getLast(), layer, inputs));
    }

    /// Makes: a convolution, a layer of the kind, the function, and readers of it; none where the kind does not suit what was drawn.
    Optional<NetworkSpec> activationAfter(RandomLayers.Kind kind, Activation function, int readers) {
        var nodes = new ArrayList<Node>();
        var shapes = new ArrayList<>(List.of(new Shape(3, 6, 7)));
        var names = new ArrayList<>(List.of(NetworkSpec.INPUT));
        try {
            append(nodes, names, shapes, new DenseSpec(126, 60, true), List.of(NetworkSpec.INPUT));
            append(nodes, names, shapes, layers.layer(kind, shapes.getLast()), List.of(names.getLast()));
        } catch (ReadableException misfit) {
            return Optional.empty();
        }
        read(nodes, names, shapes, function, readers);
        return Optional.of(new NetworkSpec("after", shapes.getFirst(), nodes));
    }

    /// Makes: two dense layers joined, the function, and readers of it.
    NetworkSpec activationAfter(JoinSpec.Kind kind, Activation function, int readers) {
        var nodes = new ArrayList<Node>();
        var shapes = new ArrayList<>(List.of(new Shape(5, 3, 1)));
        var names = new ArrayList<>(List.of(NetworkSpec.INPUT));
        append(nodes, names, shapes, new DenseSpec(15, 9, true), List.of(NetworkSpec.INPUT));
        append(nodes, names, shapes, new DenseSpec(15, 9, false), List.of(NetworkSpec.INPUT));
        append(nodes, names, shapes, new JoinSpec(kind), List.of("n0", "n1"));
        read(nodes, names, shapes, function, readers);
        return new NetworkSpec("after", shapes.getFirst(), nodes);
    }

    private void read(List<Node> nodes, List<String> names, List<Shape> shapes, Activation function, int readers) {
        append(nodes, names, shapes, new ActivationSpec(function), List.of(names.getLast()));
        var activation = names.getLast();
        int values = (int) shapes.getLast().count();
        var read = new ArrayList<String>();
        for (int r = 0; r < readers; r++) {
            append(nodes, names, shapes, new DenseSpec(values, 4, true), List.of(activation));
            read.add(names.getLast());
        }
        append(nodes, names, shapes, new JoinSpec(JoinSpec.Kind.SUM), read);
    }
}
