package org.receptive.session;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.receptive.explain.Inference;
import org.receptive.explain.Stage;
import org.receptive.nn.Parameters;
import org.receptive.nn.SingleInference;
import org.receptive.spec.Activation;
import org.receptive.spec.NetworkSpec;

/// How many units of a layer with ReLU give 0 for every digit: no gradient passes them, so they do not learn any more. Of a convolution a
/// whole feature map counts as one unit, since it has one kernel.
///
/// @param layer what the layer is called
/// @param dead how many units are dead
/// @param units how many there are
/// @param digits for how many digits that was looked at
public record DeadUnits(String layer, int dead, int units, int digits) {

    /// Returns the share of the units that are dead.
    public double share() {
        return (double) dead / units;
    }

    /// Counts in every layer with ReLU and returns the one with the largest share; nothing where there is none, and for networks whose
    /// layers take too long to compute one by one.
    ///
    /// @param inputs what the network reads, one array a digit
    static Optional<DeadUnits> most(NetworkSpec network, Parameters parameters, List<float[]> inputs) {
        var stages = Stage.of(network).stream().filter(stage -> stage.activation().filter(Activation.Relu.class::isInstance).isPresent())
                .toList();
        if (stages.isEmpty() || inputs.isEmpty() || !SingleInference.supports(network))
            return Optional.empty();
        var inference = new Inference(network, parameters);
        var alive = stages.stream().map(stage -> new boolean[stage.shape().channels()]).toList();
        for (var input : inputs) {
            var values = inference.run(input);
            for (int s = 0; s < stages.size(); s++)
                mark(alive.get(s), values.of(stages.get(s).node()));
        }
        return IntStream.range(0, stages.size()).mapToObj(s -> of(stages.get(s), alive.get(s), inputs.size()))
                .max(Comparator.comparingDouble(DeadUnits::share));
    }

    private static void mark(boolean[] alive, float[] values) {
        int each = values.length / alive.length;
        for (int i = 0; i < values.length; i++)
            if (values[i] > 0)
                alive[i / each] = true;
    }

    private static DeadUnits of(Stage stage, boolean[] alive, int digits) {
        int dead = (int) IntStream.range(0, alive.length).filter(i -> !alive[i]).count();
        return new DeadUnits(stage.label() + " · " + stage.producer(), dead, alive.length, digits);
    }
}
