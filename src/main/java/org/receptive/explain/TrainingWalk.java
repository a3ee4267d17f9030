package org.receptive.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.nn.ParameterLayout;
import org.receptive.nn.Parameters;
import org.receptive.text.ReadableException;
import org.receptive.trace.Backward;
import org.receptive.trace.Losses;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Operation;
import org.receptive.trace.Walk;

/// One training iteration of a network on one example as a walk: forward through every layer, the softmax and the cross-entropy of its
/// label, back through every gradient, the update of every parameter by plain gradient descent, and the loss afterwards.
///
/// The maps of the way forward are the engine's float32 values, so winners of a maximum agree with it.
public final class TrainingWalk {

    private static final String LOSS = "loss";

    private TrainingWalk() {
    }

    /// Makes the walk.
    ///
    /// @param network the network with its learned numbers
    /// @param learned the learned numbers
    /// @param activations what it gave for the example
    /// @param label the class of the example
    /// @param rate the learning rate
    /// @throws ReadableException if the network has no such class
    public static Walk of(NetworkWalk network, Parameters learned, Activations activations, int label, double rate) {
        var stages = WholePath.stages(network, activations);
        var q = stages.getLast().y();
        int classes = q.values().count();
        if (label < 0 || label >= classes)
            throw ReadableException.of("error.loss.class", label, classes - 1);
        var y = NamedMap.of(new MapId(LOSS, "y"), Role.PARAMETER, q.form(), oneHot(q.values(), label));
        stages.add(Losses.of(Losses.Kind.CROSS_ENTROPY, q, y, new MapId(LOSS, "L")));
        var back = Backward.of(new Walk(stages), false);
        stages.addAll(back.stages());
        var updates = back.update(rate);
        stages.addAll(updates);
        stages.add(after(network, updated(network, learned, updates), activations, y));
        return new Walk(stages);
    }

    private static Array4 oneHot(Array4 like, int label) {
        var values = new double[like.count()];
        values[label] = 1;
        return like.withValues(values);
    }

    private static Parameters updated(NetworkWalk network, Parameters learned, List<Operation> updates) {
        var byName = new HashMap<MapId, Array4>();
        updates.forEach(update -> byName.put(update.output(), update.y().values()));
        var parameters = learned.copy();
        for (var slice : learned.layout().slices())
            // the running averages of a normalisation are no matter of gradients
            if (slice.spec().isLearned())
                Optional.ofNullable(byName.get(network.name(slice).updated())).ifPresent(updated -> put(updated, parameters, slice));
        return parameters;
    }

    private static void put(Array4 updated, Parameters parameters, ParameterLayout.Slice slice) {
        var values = updated.toArray();
        for (int i = 0; i < values.length; i++)
            parameters.values()[slice.offset() + i] = (float) values[i];
    }

    /// The example passes the network with the updated numbers: what came out then is a given map, and its loss one step.
    private static Operation after(NetworkWalk network, Parameters updated, Activations before, NamedMap y) {
        var activations = new Inference(network.network(), updated).run(before.input());
        var q = WholePath.stages(new NetworkWalk(network.network(), updated), activations).getLast().y();
        return Losses.of(Losses.Kind.CROSS_ENTROPY, NamedMap.of(q.id().updated(), Role.INPUT, q.form(), q.values()), y,
                new MapId(LOSS, "L").updated());
    }
}
