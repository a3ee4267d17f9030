package org.receptive.ui.train;

import java.util.Optional;
import org.receptive.nn.ParameterLayout;
import org.receptive.session.Kernels;
import org.receptive.session.Replay;
import org.receptive.session.TrainingSetup;
import org.receptive.train.FloatValues;

/// The kernels with which a training will begin, to the number: the first picture of the screen. Keeps the last ones.
final class UntrainedKernels {

    private Optional<Drawn> last = Optional.empty();

    private record Drawn(String model, long seed, ParameterLayout layout, FloatValues values) {}

    /// Returns the kernels of a layer, or of the first layer that has some.
    Optional<Kernels> of(TrainingSetup setup, String layer) {
        var layers = Replay.layers(setup.network());
        if (layers.isEmpty())
            return Optional.empty();
        if (last.isEmpty() || !last.get().model().equals(setup.model()) || last.get().seed() != setup.seed())
            last = Optional.of(draw(setup));
        var drawn = last.get();
        return Optional.of(Replay.kernels(drawn.layout(), layers.contains(layer) ? layer : layers.getFirst(), drawn.values()));
    }

    private static Drawn draw(TrainingSetup setup) {
        var network = setup.network();
        var values = setup.plan().initialiser().draw(network, setup.seed()).values();
        return new Drawn(setup.model(), setup.seed(), ParameterLayout.of(network), FloatValues.of(values));
    }
}
