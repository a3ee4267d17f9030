package org.receptive.session;

import java.util.List;
import org.receptive.session.TrainingSetup.ActivationChoice;
import org.receptive.text.Message;

/// A prepared experiment: one training, or two that differ in one thing and run side by side.
///
/// @param id its name, which is also that of its texts
/// @param setups what is trained
public record Experiment(String id, List<TrainingSetup> setups) {

    private static final String OVERFITTING = "overfitting";

    /// Copies the list.
    public Experiment {
        setups = List.copyOf(setups);
    }

    /// Returns what it is called.
    public Message title() {
        return Message.of("study.experiment." + id);
    }

    /// Returns what is to be seen in it.
    public Message note() {
        return Message.of("study.experiment." + id + ".note");
    }

    /// Tells whether the loss is best seen on a logarithmic axis; where it rises again, it is not.
    public boolean isLogarithmic() {
        return !id.startsWith(OVERFITTING);
    }

    /// Returns what tells a run from the other.
    ///
    /// @param run 0 or 1
    public Message label(int run) {
        return Message.of("study.experiment." + id + "." + (run + 1));
    }

    /// Returns all experiments on some data. Their numbers were chosen by measuring, so that each shows its point in seconds.
    public static List<Experiment> all(DataChoice data) {
        var usual = TrainingSetup.ofRecipe("lenet5", data).withSchedule(ScheduleChoice.CONSTANT);
        var rate = usual.withOptimizer(OptimizerChoice.SGD).withExamples(10_000).withEpochs(5);
        var activation = usual.withOptimizer(OptimizerChoice.ADAM).withLearningRate(0.001).withExamples(10_000).withEpochs(5);
        var plain = usual.withExamples(2_000).withEpochs(20);
        var few = usual.withSchedule(ScheduleChoice.COSINE).withExamples(200).withBatchSize(20).withEpochs(60);
        return List.of(new Experiment("rate", List.of(rate.withLearningRate(0.01), rate.withLearningRate(0.1))),
                new Experiment("activation",
                        List.of(activation.withActivation(ActivationChoice.SIGMOID), activation.withActivation(ActivationChoice.RELU))),
                new Experiment("augmentation", List.of(plain, plain.withAugmentation(true))), new Experiment(OVERFITTING, List.of(few)),
                new Experiment(OVERFITTING + "-dropout", List.of(few, few.withDropout(0.5))),
                new Experiment(OVERFITTING + "-decay", List.of(few, few.withWeightDecay(0.005))),
                new Experiment(OVERFITTING + "-augmentation", List.of(few, few.withAugmentation(true))));
    }
}
