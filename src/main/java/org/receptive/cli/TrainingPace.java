package org.receptive.cli;

import java.util.ArrayList;
import org.receptive.nn.WorkerPool;
import org.receptive.session.PreparedTraining;
import org.receptive.session.TrainingEnvironment;
import org.receptive.session.TrainingSetup;
import org.receptive.train.Trainer;

/// Measures how fast the training that the Train screen begins with runs without a window.
final class TrainingPace {

    private TrainingPace() {}

    /// Trains and returns the median time of an epoch, its test included, in the second half of the epochs, when everything is compiled.
    static double epochSeconds(int epochs) {
        var setup = TrainingSetup.FIRST.withEpochs(epochs);
        var place = TrainingEnvironment.ofSystem();
        try (var workers = new WorkerPool(place.threads())) {
            var images = place.images().load(setup.data(), 0, workers, () -> false);
            var trainer = new Trainer(PreparedTraining.of(setup, images).task(), workers);
            var seconds = new ArrayList<Double>();
            long last = System.nanoTime();
            while (!trainer.isOver())
                if (trainer.step().endsEpoch()) {
                    long now = System.nanoTime();
                    seconds.add((now - last) / 1e9);
                    last = now;
                }
            var warm = seconds.subList(seconds.size() / 2, seconds.size()).stream().sorted().toList();
            return warm.get(warm.size() / 2);
        }
    }
}
