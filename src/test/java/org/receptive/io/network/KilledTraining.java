package org.receptive.io.network;

import java.nio.file.Path;
import java.util.Optional;
import org.receptive.nn.Network;
import org.receptive.nn.OptimizerSpec;
import org.receptive.nn.Schedule;
import org.receptive.nn.WorkerPool;
import org.receptive.train.Checkpoint;
import org.receptive.train.CheckpointStore;
import org.receptive.train.Patterns;
import org.receptive.train.Trainer;
import org.receptive.train.TrainingControl;
import org.receptive.train.TrainingListener;
import org.receptive.train.TrainingPlan;
import org.receptive.train.TrainingRun;
import org.receptive.train.TrainingTask;

/// A program that trains a small network, goes on from the checkpoint it finds, and says on each line what it has kept. It is killed.
public final class KilledTraining {

    static final int EPOCHS = 150;

    private KilledTraining() {}

    static TrainingTask task() {
        var plan = TrainingPlan.standard().withEpochs(EPOCHS).withBatchSize(32).withLearningRate(0.003).withHeldOut(0.1)
                .withOptimizer(new OptimizerSpec.Adam(0.9, 0.999, 1e-8, 0)).withSchedule(new Schedule.Cosine(0.01));
        return new TrainingTask(new Network(Patterns.network(true)), plan, new Patterns(200, 0.4), Optional.of(new Patterns(50, 0)));
    }

    /// Trains from where the store is to the end.
    static Checkpoint train(CheckpointStore store, TrainingListener listener) {
        try (var workers = new WorkerPool(2)) {
            var task = task();
            var trainer = store.load().map(checkpoint -> Trainer.resume(task, checkpoint, workers))
                    .orElseGet(() -> new Trainer(task, workers));
            new TrainingRun(trainer, listener, store, new TrainingControl()).run();
            return trainer.checkpoint();
        }
    }

    /// Trains with the checkpoint file that is named.
    public static void main(String[] arguments) {
        var store = new CheckpointFile(Path.of(arguments[0]));
        System.out.println("begin " + store.load().map(checkpoint -> checkpoint.position().epoch()).orElse(0));
        train(store, new TrainingListener() {
            @Override
            public void checkpointKept(Checkpoint checkpoint) {
                System.out.println("kept " + checkpoint.position().epoch());
            }
        });
    }
}
