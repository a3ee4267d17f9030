package org.receptive.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.array.Maps;
import org.receptive.nn.InferenceEngine;
import org.receptive.nn.Network;
import org.receptive.nn.ParameterLayout;
import org.receptive.nn.Parameters;
import org.receptive.nn.TrainingEngine;
import org.receptive.nn.WorkerPool;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.train.Evaluation;
import org.receptive.train.EvaluationReport;
import org.receptive.train.ExampleSet;
import org.receptive.train.FloatValues;

/// Computes again what a network was at a recorded iteration: everything is a function of the setup and the weights. One thread uses it
/// at a time, and no other thread helps.
public final class Replay {

    /// How many training examples the gradient is a mean of.
    public static final int GRADIENT_EXAMPLES = 64;

    private static final int LISTED_MISTAKES = 12;

    /// The kernels of a layer, their gradients, or its feature maps.
    ///
    /// @param layer the layer's name
    /// @param maps the numbers: for every filter a slice for each map that it reads, or maps of one slice
    public record LayerMaps(String layer, Maps maps) {}

    private final PreparedTraining prepared;
    // a pool of one has no threads of its own, so nothing has to be closed
    private final WorkerPool workers = new WorkerPool(1);
    // examples of its own: those of the training have buffers that its threads are using
    private final ExampleSet test;
    private final ExampleSet first;
    private final Map<String, InferenceEngine> engines = new HashMap<>();
    private Optional<Evaluation> evaluation = Optional.empty();
    private Optional<TrainingEngine> training = Optional.empty();

    /// Prepares for replaying a training.
    public Replay(PreparedTraining prepared) {
        this.prepared = prepared;
        test = prepared.plain(prepared.images().test());
        var training = prepared.images().training();
        first = prepared.plain(training.slice(0, Math.min(GRADIENT_EXAMPLES, training.count())));
    }

    /// Returns the training.
    public PreparedTraining prepared() {
        return prepared;
    }

    /// Lists the layers of a network that have kernels.
    public static List<String> layers(NetworkSpec network) {
        return network.nodes().stream().filter(node -> node.layer() instanceof ConvSpec || node.layer() instanceof PartialConvSpec)
                .map(NetworkSpec.Node::name).toList();
    }

    /// Returns the kernels of a layer; a map that is not read has a kernel of zeros.
    ///
    /// @param values all parameters, or a gradient in their layout
    public static LayerMaps kernels(ParameterLayout layout, String layer, FloatValues values) {
        var slice = layout.find(layer + ".weight").orElseThrow(() -> new IllegalArgumentException(layer));
        var shape = slice.spec().shape();
        int offset = slice.offset();
        return new LayerMaps(layer, Maps.of(shape.get(0), shape.get(1), shape.get(2), shape.get(3), i -> values.get(offset + i)));
    }

    /// Computes what a layer makes of a test digit, its activation function included.
    public LayerMaps featureMaps(FloatValues values, int example, String layer) {
        var engine = engine(seen(layer));
        compute(engine, values, example);
        var last = engine.network().spec().nodes().getLast();
        var shape = engine.network().spec().output();
        var outputs = engine.outputs();
        return new LayerMaps(last.name(), Maps.of(shape.channels(), 1, shape.rows(), shape.cols(), i -> outputs[i]));
    }

    /// Computes the probability of each class for a test digit.
    public FloatValues probabilities(FloatValues values, int example) {
        var engine = engine(spec().nodes().getLast().name());
        compute(engine, values, example);
        return FloatValues.of(engine.probabilities(), 0, engine.classes());
    }

    private void compute(InferenceEngine engine, FloatValues values, int example) {
        var layout = engine.network().layout();
        // the first layers' parameters are the first of all
        var parameters = new Parameters(layout, Arrays.copyOf(values.toArray(), layout.size()));
        engine.compute(parameters, test.from(example), 1);
    }

    private NetworkSpec spec() {
        return prepared.task().network().spec();
    }

    /// The layer, or the activation function that reads it.
    private String seen(String layer) {
        return spec().nodes().stream().filter(node -> node.layer() instanceof ActivationSpec && node.inputs().contains(layer))
                .map(NetworkSpec.Node::name).findFirst().orElse(layer);
    }

    private InferenceEngine engine(String last) {
        return engines.computeIfAbsent(last, name -> new InferenceEngine(new Network(upTo(name)), workers, 1));
    }

    private NetworkSpec upTo(String last) {
        var nodes = new ArrayList<NetworkSpec.Node>();
        for (var node : spec().nodes()) {
            nodes.add(node);
            if (node.name().equals(last))
                break;
        }
        return new NetworkSpec(spec().name(), spec().input(), nodes);
    }

    /// Evaluates weights on all test digits: the same report, to the bit, as the training's own.
    public EvaluationReport evaluate(FloatValues values) {
        if (evaluation.isEmpty())
            evaluation = Optional.of(new Evaluation(prepared.task().network(), prepared.task().plan().loss(), workers));
        return evaluation.get().report(prepared.parameters(values), test, LISTED_MISTAKES);
    }

    /// Computes the gradient of the mean loss of the first training examples, unchanged, in the layout of the parameters.
    public FloatValues gradient(FloatValues values) {
        int count = first.count();
        if (training.isEmpty())
            training = Optional.of(new TrainingEngine(prepared.task().network(), prepared.task().plan().loss(), count, workers));
        var engine = training.get();
        engine.computeGradient(prepared.parameters(values), first.from(0), count, 0);
        return FloatValues.of(engine.gradient());
    }
}
