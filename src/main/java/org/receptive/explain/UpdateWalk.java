package org.receptive.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.receptive.nn.LossSpec;
import org.receptive.scene.View;
import org.receptive.text.ReadableException;
import org.receptive.trace.Backward;
import org.receptive.trace.Losses;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Operation;
import org.receptive.trace.Walk;

/// Why one learned tensor changed in one iteration of a training, as a walk: one example of the batch forward to the loss and back to the
/// gradient of the tensor; the gradient of the batch, which is the share of this example and the rest; what the optimizer makes of it; and
/// the update.
///
/// Forward, the batch's gradient, what the optimizer remembers and the new weights are the engine's float32 values. The example's gradient
/// is that of the walk, and the rest is the difference of the two.
public final class UpdateWalk {

    private static final String LOSS = "loss";

    private UpdateWalk() {
    }

    /// Makes the walk.
    ///
    /// @param network the network with the weights that the batch met
    /// @param activations what it gave for the example
    /// @param loss what training makes small
    /// @param label the class of the example
    /// @param update what the iteration did to the tensor
    /// @throws ReadableException if the loss cannot be walked, or the gradient may have been shortened: then what the other examples added
    ///      is not known
    public static Walk of(NetworkWalk network, Activations activations, LossSpec loss, int label, TensorUpdate update) {
        if (update.clipNorm() > 0)
            throw ReadableException.of("error.replay.clipped", update.clipNorm());
        var stages = compared(network, activations, loss, label);
        var weight = network.name(update.slice());
        for (var back : Backward.of(new Walk(stages), false).stages()) {
            stages.add(back);
            if (back.output().equals(weight.gradient()))
                break;
        }
        var walk = new Walk(stages);
        var learned = stages.stream().flatMap(s -> s.maps().stream()).filter(m -> m.id().equals(weight)).findFirst().orElseThrow();
        var all = new ArrayList<>(stages);
        all.addAll(new OptimizerStages(learned, walk.map(weight.gradient()), update).make());
        return new Walk(all);
    }

    /// Tells whether a loss can be walked.
    public static boolean isPossible(LossSpec loss) {
        return switch (loss) {
            case LossSpec.CrossEntropy _, LossSpec.MeanSquaredError _ -> true;
            case LossSpec.Competition _ -> false;
        };
    }

    /// Returns the place at which such a walk computes the gradient of a number of the tensor.
    public static View at(NetworkWalk network, TensorUpdate update, int index, Walk walk) {
        var gradient = network.name(update.slice()).gradient();
        var outputs = walk.stages().stream().map(Operation::output).toList();
        return View.START.at(View.START.grain(), outputs.indexOf(gradient), index, 0);
    }

    private static List<Operation> compared(NetworkWalk network, Activations activations, LossSpec loss, int label) {
        var output = new MapId(LOSS, "L");
        switch (loss) {
            case LossSpec.CrossEntropy(double smoothing) -> {
                var stages = new ArrayList<>(WholePath.stages(network, activations));
                var q = stages.getLast().y();
                double other = smoothing / q.values().count();
                stages.add(Losses.of(Losses.Kind.CROSS_ENTROPY, q, target(q, label, 1 - smoothing + other, other), output));
                return stages;
            }
            case LossSpec.MeanSquaredError(double low, double high) -> {
                var stages = new ArrayList<>(network.walk(activations).stages());
                var q = stages.getLast().y();
                stages.add(Losses.of(Losses.Kind.MEAN_SQUARED_ERROR, q, target(q, label, high, low), output));
                return stages;
            }
            case LossSpec.Competition _ -> throw ReadableException.of("error.replay.loss");
        }
    }

    private static NamedMap target(NamedMap like, int label, double right, double wrong) {
        var values = new double[like.values().count()];
        Arrays.fill(values, wrong);
        values[label] = right;
        return NamedMap.of(new MapId(LOSS, "y"), Role.PARAMETER, like.form(),
                like.values().withValues(values));
    }
}
