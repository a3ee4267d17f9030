package org.receptive.study;

import java.util.List;
import org.receptive.text.Message;

/// A prepared experiment: one training, or two that differ in one thing and run side by side.
///
/// @param id its name, which is also that of its texts
/// @param setups what is trained
public record Experiment(String id, List<TrainingSetup> setups) {

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

    /// Returns what tells a run from the other.
    ///
    /// @param run 0 or 1
    public Message label(int run) {
        return Message.of("study.experiment." + id + "." + (run + 1));
    }

    /// Returns all experiments on some data.
    public static List<Experiment> all(DataChoice data) {
        var plain = TrainingSetup.ofRecipe("lenet5", data).withSchedule(ScheduleChoice.CONSTANT);
        var rate = plain.withOptimizer(OptimizerChoice.SGD).withExamples(10_000).withEpochs(3);
        return List.of(new Experiment("rate", List.of(rate.withLearningRate(0.01), rate.withLearningRate(0.1))));
    }
}
