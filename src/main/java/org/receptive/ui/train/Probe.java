package org.receptive.ui.train;

import java.util.Optional;
import org.receptive.explain.Activations;
import org.receptive.session.PreparedTraining;
import org.receptive.session.Replay;
import org.receptive.session.Replay.LayerMaps;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.train.FloatValues;
import org.receptive.train.ParameterHistory.Snapshot;

/// The digit whose feature maps are shown.
///
/// @param digit the picture and what the network takes it for
/// @param probabilities of all classes
/// @param maps what the chosen layer, its activation function included, makes of it
/// @param iteration of the weights
public record Probe(TestDigit digit, FloatValues probabilities, Optional<LayerMaps> maps, long iteration) {

    /// Returns what it is and what it was taken for.
    Message sentence() {
        return Message.of("training.probe.answer", digit.label(), digit.predicted(), Numbers.probability(digit.probability()));
    }

    /// What is to be computed of it.
    ///
    /// @param prepared the training
    /// @param snapshot the weights
    /// @param layer whose feature maps and gradients
    /// @param example the digit's index in the test set
    /// @param gradients whether gradients are wanted too
    record Request(PreparedTraining prepared, Snapshot snapshot, String layer, int example, boolean gradients) {}

    /// What was computed.
    ///
    /// @param request what was asked for
    /// @param probe the digit and its maps
    /// @param gradients of the layer's kernels, if they were wanted
    record Answer(Request request, Probe probe, Optional<LayerMaps> gradients) {}

    /// Computes feature maps and gradients, on one thread.
    static final class Work {

        private Optional<Replay> last = Optional.empty();

        Answer answer(Request request) {
            var replay = last.filter(r -> r.prepared().equals(request.prepared())).orElseGet(() -> new Replay(request.prepared()));
            last = Optional.of(replay);
            var values = request.snapshot().values();
            var layer = Optional.of(request.layer()).filter(name -> !name.isEmpty());
            var probabilities = replay.probabilities(values, request.example());
            int predicted = Activations.likeliest(probabilities.toArray());
            var digit = new TestDigit(request.prepared().images().test(), request.example(), predicted, probabilities.get(predicted));
            var maps = layer.map(name -> replay.featureMaps(values, request.example(), name));
            var layout = request.prepared().task().network().layout();
            var gradients = layer.filter(_ -> request.gradients()).map(name -> Replay.kernels(layout, name, replay.gradient(values)));
            return new Answer(request, new Probe(digit, probabilities, maps, request.snapshot().iteration()), gradients);
        }
    }
}
