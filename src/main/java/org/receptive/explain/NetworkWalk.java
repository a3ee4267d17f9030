package org.receptive.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.nn.ParameterLayout;
import org.receptive.nn.Parameters;
import org.receptive.scene.Caption;
import org.receptive.scene.Scene;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LocalResponseNormSpec;
import org.receptive.spec.MaxoutSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.trace.GradientReads;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Operation;
import org.receptive.trace.Operations;
import org.receptive.trace.Reduction;
import org.receptive.trace.Walk;

/// A network with its learned numbers as something to walk through: every layer is a stage that reads the maps of the layers before it.
///
/// A map is named after the stage on screen and a letter: x the input, z before and a after an activation, p pooled, s the scores of the
/// last layer, q probabilities; w and b what a layer learned. The values are those that the engine computed.
public final class NetworkWalk {

    private final NetworkSpec network;
    private final List<Stage> stages;
    private final Wiring wiring;
    private final Map<String, MapId> names;
    private final Map<String, Map<String, Array4>> parameters = new HashMap<>();

    /// Prepares the walks of a network; the learned numbers are copied once, here.
    public NetworkWalk(NetworkSpec network, Parameters learned) {
        this.network = network;
        stages = Stage.of(network);
        wiring = new Wiring(network, stages);
        names = names(network, stages);
        var tensors = Tensors.of(learned);
        for (var node : network.nodes()) {
            var own = new HashMap<String, Array4>();
            for (var parameter : node.layer().parameters())
                own.put(parameter.name(), tensors.get(node.name() + "." + parameter.name()));
            parameters.put(node.name(), Map.copyOf(own));
        }
    }

    private static Map<String, MapId> names(NetworkSpec network, List<Stage> stages) {
        var names = new HashMap<String, MapId>();
        names.put(NetworkSpec.INPUT, MapId.of("x"));
        // what is no stage: dropout, under its own name, and a softmax behind the last
        for (var node : network.nodes())
            names.put(node.name(), node.layer() instanceof DropoutSpec ? new MapId(node.name(), "a") : new MapId(Stage.OUTPUT, "q"));
        for (var stage : stages) {
            names.put(stage.node(), new MapId(stage.label(), "a"));
            names.put(stage.producer(), new MapId(stage.label(), letter(stage)));
        }
        return Map.copyOf(names);
    }

    private static String letter(Stage stage) {
        boolean scores = stage.label().equals(Stage.OUTPUT) && stage.activation().isEmpty();
        // an activation behind it has the letter a
        var last = stage.node().equals(stage.producer()) ? "a" : "z";
        return switch (stage.layer()) {
            case ConvSpec _, PartialConvSpec _, TransposedConvSpec _, DenseSpec _, RbfSpec _, BatchNormSpec _ -> scores ? "s" : "z";
            case JoinSpec join -> join.kind() == JoinSpec.Kind.CONCATENATE ? last : scores ? "s" : "z";
            case PoolSpec _, AdaptivePoolSpec _, SubsamplingSpec _ -> "p";
            case ActivationSpec _, MaxoutSpec _, DropoutSpec _, LocalResponseNormSpec _ -> last;
            case SoftmaxSpec _ -> "q";
        };
    }

    /// Returns the walk through all layers for one example, in the order of computation.
    ///
    /// @param activations what the network gave for it
    public Walk walk(Activations activations) {
        return new Walk(network.nodes().stream().map(node -> operation(node, activations)).toList());
    }

    private Operation operation(NetworkSpec.Node node, Activations activations) {
        var inputs = node.inputs().stream().map(name -> map(name, activations)).toList();
        var y = map(node.name(), activations);
        return activations.mask(node.name()).map(factors -> masked(inputs.getFirst().as(Role.INPUT),
                NamedMap.example(new MapId(node.name(), "g"), Role.PARAMETER, Tensors.example(network.shapeOf(node.name()), factors)), y))
                .orElseGet(() -> Operations.of(node.layer(), inputs, parameters(node.name()), y));
    }

    /// Dropout at work multiplies every value by what was drawn for it.
    private static Operation masked(NamedMap x, NamedMap mask, NamedMap y) {
        return new Operation("dropout", List.of(x, mask, y), y.id(), new GradientReads.Gated(x, mask, 1), new Reduction.Sum());
    }

    /// Returns the walk that computes one value of a layer.
    ///
    /// @param activations what the network gave for the example
    /// @throws org.receptive.text.ReadableException if the network has no such unit
    public UnitOperation unit(Activations activations, Unit unit) {
        return UnitOperation.of(this, activations, unit);
    }

    /// Returns a value of a convolution, of an average pooling that divides every window alike or of a subsampling as a scene whose numbers
    /// and settings may be changed; none for other layers, and where it is larger than a scene may be.
    ///
    /// @param title its name
    /// @param note what is said about it
    public Optional<Scene> copy(Activations activations, Unit unit, Caption title, Caption note) {
        var stage = wiring.require(unit);
        var own = new OneMapOperation(UnitOperation.inputs(this, stage, activations), parameters(stage.producer()),
                map(stage.producer(), activations), unit.channel()).of(stage.layer());
        return EditableCopy.of(own, unit.row() * stage.shape().cols() + unit.col(), title, note);
    }

    /// Returns the name of what a layer gives.
    MapId name(String node) {
        return names.getOrDefault(node, MapId.of(node));
    }

    /// Returns the name of what a layer learned.
    MapId name(ParameterLayout.Slice slice) {
        boolean dense = slice.spec().shape().size() == 2;
        return new MapId(name(slice.layer()).stage(), slice.spec().name().equals("bias") ? "b" : dense ? "W" : "w");
    }

    /// Returns what a layer gave, or the input, under its name.
    NamedMap map(String node, Activations activations) {
        return NamedMap.example(name(node), Role.OUTPUT,
                Tensors.example(network.shapeOf(node), activations.of(node)));
    }

    /// Returns what a layer learned, by the names of its tensors.
    Map<String, Array4> parameters(String node) {
        return parameters.getOrDefault(node, Map.of());
    }

    /// Returns which stage reads which.
    Wiring wiring() {
        return wiring;
    }

    /// Returns the structure.
    public NetworkSpec network() {
        return network;
    }

    /// Returns the layers as they are shown.
    public List<Stage> stages() {
        return stages;
    }
}
