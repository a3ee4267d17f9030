package org.receptive.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.Shape;
import org.receptive.text.ReadableException;

/// Says which stages a stage reads: the network's graph with dropout left out and activations inside their stages.
final class Wiring {

    private final NetworkSpec network;
    private final List<Stage> stages;
    private final Map<String, Integer> stageOf = new HashMap<>();
    private final Map<String, List<String>> inputs = new HashMap<>();

    Wiring(NetworkSpec network, List<Stage> stages) {
        this.network = network;
        this.stages = stages;
        stageOf.put(NetworkSpec.INPUT, Stage.INPUT);
        for (var stage : stages) {
            stageOf.put(stage.producer(), stage.index());
            stageOf.put(stage.node(), stage.index());
        }
        for (var node : network.nodes()) {
            inputs.put(node.name(), node.inputs());
            // What is no stage passes on what it reads.
            if (!stageOf.containsKey(node.name()))
                stageOf.put(node.name(), stageOf.getOrDefault(node.inputs().getFirst(), Stage.INPUT));
        }
    }

    /// Returns the indices of the stages that a stage reads, in the order of its layer's inputs.
    List<Integer> sources(Stage stage) {
        return inputs.getOrDefault(stage.producer(), List.of()).stream().map(name -> stageOf.getOrDefault(name, Stage.INPUT)).toList();
    }

    /// Returns the shape of a stage, or of the input.
    Shape shape(int stage) {
        return stage == Stage.INPUT ? network.input() : stages.get(stage).shape();
    }

    /// Returns the name of the layer whose output a stage shows, or of the input.
    String node(int stage) {
        return stage == Stage.INPUT ? NetworkSpec.INPUT : stages.get(stage).node();
    }

    /// Returns the stage of a unit.
    ///
    /// @throws ReadableException if the network has no such unit
    Stage require(Unit unit) {
        if (unit.stage() < 0 || unit.stage() >= stages.size())
            throw ReadableException.of("error.explain.stage", unit.stage(), stages.size() - 1);
        var stage = stages.get(unit.stage());
        var shape = stage.shape();
        boolean inside = unit.channel() >= 0 && unit.channel() < shape.channels() && unit.row() >= 0 && unit.row() < shape.rows()
                && unit.col() >= 0 && unit.col() < shape.cols();
        if (!inside)
            throw ReadableException.of("error.explain.unit", stage.label(), unit.channel(), unit.row(), unit.col(), shape.toString());
        return stage;
    }
}
