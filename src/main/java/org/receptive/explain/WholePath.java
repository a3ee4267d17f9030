package org.receptive.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.receptive.scene.View;
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
import org.receptive.trace.MapId;
import org.receptive.trace.Operation;
import org.receptive.trace.Operations;
import org.receptive.trace.Walk;

/// The way of one example through a whole network, from its input to the probabilities, as a walk; and where in it a unit is computed.
///
/// The layers behind the unit belong to it: pointing at a cell shows there what it reaches.
public final class WholePath {

    private static final String SOFTMAX = "softmax";

    private WholePath() {
    }

    /// Makes the walk: every layer, and a softmax where the network gives scores.
    ///
    /// @param activations what the network gave for the example
    public static Walk of(NetworkWalk network, Activations activations) {
        return new Walk(stages(network, activations));
    }

    /// Returns the stages of the way, to be continued.
    static List<Operation> stages(NetworkWalk network, Activations activations) {
        var stages = new ArrayList<>(network.walk(activations).stages());
        if (isClassifier(network.network()) && !stages.getLast().id().equals(SOFTMAX))
            stages.add(Operations.of(SoftmaxSpec.overClasses(), List.of(stages.getLast().y()), Map.of(), new MapId(SOFTMAX, "q")));
        return stages;
    }

    /// Tells whether a network ends in scores or probabilities of classes, so that it can be told what an example should be.
    public static boolean isClassifier(NetworkSpec network) {
        return switch (network.nodes().getLast().layer()) {
            case RbfSpec _ -> false;
            case SoftmaxSpec softmax -> !softmax.logarithm();
            case ConvSpec _, PartialConvSpec _, TransposedConvSpec _, DenseSpec _, PoolSpec _, AdaptivePoolSpec _, SubsamplingSpec _,
                    ActivationSpec _, MaxoutSpec _, BatchNormSpec _, LocalResponseNormSpec _, DropoutSpec _, JoinSpec _ ->
                true;
        };
    }

    /// Returns the place at which a walk that begins with this way computes the probability of a class; none where it computes none.
    public static Optional<View> atProbability(NetworkSpec network, int label, Walk walk) {
        if (!isClassifier(network))
            return Optional.empty();
        return IntStream.range(0, walk.stages().size()).filter(s -> walk.stages().get(s).id().equals(SOFTMAX)).boxed()
                .reduce((_, last) -> last).map(s -> View.START.at(View.START.grain(), s, label, 0));
    }

    /// Returns the place at which a walk that begins with this way computes a unit.
    ///
    /// @throws org.receptive.text.ReadableException if the network has no such unit
    public static View at(NetworkWalk network, Unit unit, Walk walk) {
        var stage = network.wiring().require(unit);
        var id = network.name(stage.producer());
        for (int s = 0; s < walk.stages().size(); s++) {
            var y = walk.stages().get(s).y();
            if (y.id().equals(id))
                return View.START.at(View.START.grain(), s, y.index(y.cell(unit.channel(), unit.row(), unit.col())), 0);
        }
        throw new IllegalArgumentException("the walk does not make " + id);
    }
}
