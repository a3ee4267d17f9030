package org.receptive.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.model.LayerKind;
import org.receptive.scene.Caption;
import org.receptive.scene.View;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.Message;
import org.receptive.trace.ConvolutionReads;
import org.receptive.trace.MapId;
import org.receptive.trace.Moment;
import org.receptive.trace.NamedMap;
import org.receptive.trace.Operation;
import org.receptive.trace.Operations;
import org.receptive.trace.Reduction;
import org.receptive.trace.Term;
import org.receptive.trace.Walk;

/// How one value of a network comes about: the layer that computes it, and the activation that it passes afterwards, as a walk of one stage
/// or two.
///
/// Of a layer that makes several images only the unit's own map is walked, and only the maps that it reads; they keep the numbers that they
/// have in the network.
///
/// @param unit which value
/// @param stage the layer
/// @param walk what is walked through
/// @param step which step of every stage of the walk is the unit's
public record UnitOperation(Unit unit, Stage stage, Walk walk, int step) {

    static UnitOperation of(NetworkWalk network, Activations activations, Unit unit) {
        var stage = network.wiring().require(unit);
        var inputs = inputs(network, stage, activations);
        var y = network.map(stage.producer(), activations);
        boolean several = y.form() == NamedMap.Form.MAPS && y.channels() > 1
                && inputs.stream().noneMatch(m -> m.form() == NamedMap.Form.VECTOR);
        var parameters = network.parameters(stage.producer());
        var first = several
                ? new OneMapOperation(inputs, parameters, y, unit.channel()).of(stage.layer())
                : Operations.of(stage.layer(), inputs, parameters, y);
        var operations = new ArrayList<>(List.of(first));
        passes(stage).ifPresent(function -> {
            var a = network.map(stage.node(), activations);
            operations.add(Operations.of(new ActivationSpec(function), List.of(first.y()), Map.of(),
                    several ? OneMapOperation.slices(a, List.of(unit.channel())) : a));
        });
        int channel = several ? 0 : unit.channel();
        int step = first.stepOf(first.y().cell(channel, unit.row(), unit.col()));
        return new UnitOperation(unit, stage, new Walk(operations), step);
    }

    /// Returns the maps that a stage reads.
    static List<NamedMap> inputs(NetworkWalk network, Stage stage, Activations activations) {
        var wiring = network.wiring();
        return wiring.sources(stage).stream().map(source -> network.map(wiring.node(source), activations)).toList();
    }

    /// Names the unit's map, or the unit where a map has a single one, and the network.
    public Caption title(NetworkSpec network) {
        boolean single = stage.shape().rows() * stage.shape().cols() == 1;
        Object layer = stage.label().equals(Stage.OUTPUT) ? Message.of("draw.map.output") : stage.label();
        return Caption.of(Message.of(single ? "explain.unit.title" : "explain.scene.title", layer, unit.channel(), network.name()));
    }

    /// Says what is walked through.
    public Message note() {
        var reads = operation().reads() instanceof ConvolutionReads convolution
                ? filter(convolution.table().get(operation().y().form() == NamedMap.Form.VECTOR ? unit.channel() : 0).size())
                : Message.of("explain.unit.note", LayerKind.of(stage.layer()).title());
        return passes().map(function -> Message.of("explain.scene.passes", reads, LayerKind.of(new ActivationSpec(function)).title()))
                .orElse(
                        reads);
    }

    private static Message filter(int maps) {
        return maps == 1 ? Message.of("explain.scene.note.one") : Message.of("explain.scene.note", maps);
    }

    /// Returns the activation that the value of the layer passes afterwards, if any.
    public Optional<Activation> passes() {
        return passes(stage);
    }

    private static Optional<Activation> passes(Stage stage) {
        return stage.activation().filter(_ -> !stage.node().equals(stage.producer()));
    }

    /// Returns the operation of the layer itself.
    public Operation operation() {
        return walk.stages().getFirst();
    }

    /// Returns the finished step of the layer itself.
    public Moment moment() {
        var made = operation().step(step);
        return new Moment(0, operation(), made, made.terms().size(), true);
    }

    /// Returns the value that the walk comes to: that of the unit.
    public double value() {
        return walk.stages().getLast().step(step).value();
    }

    /// Returns the place in the walk at which the layer computes the unit.
    public View view() {
        return View.START.at(View.START.grain(), 0, step, 0);
    }

    /// Tells whether it is computed from the network's input itself.
    public boolean readsInput() {
        return operation().maps().stream().anyMatch(m -> m.id().equals(MapId.of("x")));
    }

    /// Returns the terms of several factors that contribute most to a sum, the strongest first; padding contributes nothing.
    ///
    /// @param count how many, at most
    public List<Term> strongest(int count) {
        return moment().step().terms().stream().filter(term -> term.factors().size() > 1 && !term.padding())
                .sorted(Comparator.comparingDouble((Term term) -> -Math.abs(contribution(term)))).limit(count).toList();
    }

    /// Returns what a term of several factors adds to the value of the layer.
    public double contribution(Term term) {
        double difference = term.first().value() - term.last().value();
        return operation().reduction() instanceof Reduction.SquaredDistance ? difference * difference : term.product();
    }
}
