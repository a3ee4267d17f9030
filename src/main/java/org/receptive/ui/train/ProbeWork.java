package org.receptive.ui.train;

import java.util.Optional;
import org.receptive.explain.Activations;
import org.receptive.session.FeatureMaps;
import org.receptive.session.Replay;

/// Computes the feature maps and gradients that are asked for, on one thread.
final class ProbeWork {

    private Optional<Replay> replay = Optional.empty();

    ProbeAnswer answer(ProbeRequest request) {
        var prepared = request.prepared();
        if (replay.isEmpty() || !replay.get().prepared().equals(prepared))
            replay = Optional.of(new Replay(prepared));
        var values = request.snapshot().values();
        var probabilities = replay.get().probabilities(values, request.example());
        int predicted = Activations.likeliest(probabilities.toArray());
        var digit = TestDigits.digit(prepared.images().test(), request.example(), predicted, probabilities.get(predicted));
        var maps = request.layer().isEmpty() ? Optional.<FeatureMaps>empty()
                : Optional.of(replay.get().featureMaps(values, request.example(), request.layer()));
        var gradients = request.gradients() && !request.layer().isEmpty() ? Optional.of(Replay.kernels(prepared.task().network().layout(),
                request.layer(), replay.get().gradient(values))) : Optional.<org.receptive.session.Kernels>empty();
        return new ProbeAnswer(prepared, request.layer(), new Probe(digit, probabilities, maps, request.snapshot().iteration()), gradients);
    }
}
