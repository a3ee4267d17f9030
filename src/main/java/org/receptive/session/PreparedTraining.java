package org.receptive.session;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.receptive.data.LabelledImages;
import org.receptive.data.normalise.Normalisation;
import org.receptive.io.network.TrainedModel;
import org.receptive.model.Models;
import org.receptive.nn.Network;
import org.receptive.nn.Parameters;
import org.receptive.session.ImageSource.TrainingImages;
import org.receptive.spec.NetworkSpec;
import org.receptive.train.FloatValues;
import org.receptive.train.ImageExamples;
import org.receptive.train.ParameterHistory;
import org.receptive.train.TrainingTask;

/// A setup with its digits in memory, ready to train.
///
/// @param setup what was chosen
/// @param images the digits themselves
/// @param normalisation how their pixels become what the network reads
/// @param task what is trained
public record PreparedTraining(TrainingSetup setup, TrainingImages images, Normalisation normalisation, TrainingTask task) {

    /// How many digits show whether a unit is dead.
    private static final int LOOKED_AT = 200;

    /// Puts a setup and its digits together.
    ///
    /// @throws org.receptive.text.ReadableException if they do not suit each other
    public static PreparedTraining of(TrainingSetup setup, TrainingImages images) {
        return of(setup, images, () -> false).orElseThrow();
    }

    /// Puts a setup and its digits together; nothing if meanwhile no one waits for it.
    static Optional<PreparedTraining> of(TrainingSetup setup, TrainingImages images, BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean())
            return Optional.empty();
        var network = setup.network();
        int margin = margin(network, images);
        var normalisation = setup.normalisation().fit(Models.require(setup.model()).recipe(), images.training(), margin);
        if (cancelled.getAsBoolean())
            return Optional.empty();
        var training = examples(setup, images, normalisation);
        var test = ImageExamples.plain(images.test(), normalisation, margin);
        return Optional.of(
                new PreparedTraining(setup, images, normalisation,
                        new TrainingTask(new Network(network), setup.plan(), training, Optional.of(test))))
                .filter(_ -> !cancelled.getAsBoolean());
    }

    private static int margin(NetworkSpec network, TrainingImages images) {
        return TrainedModel.margin(network, images.training().rows(), images.training().cols());
    }

    private static ImageExamples examples(TrainingSetup setup, TrainingImages images, Normalisation normalisation) {
        return new ImageExamples(images.training(), normalisation, margin(setup.network(), images), setup.changes(), setup.seed());
    }

    /// Returns the same training with digits whose buffers are its own, so that another thread can train meanwhile; nothing is tested.
    PreparedTraining apart() {
        return new PreparedTraining(setup, images, normalisation,
                TrainingTask.of(task.network(), task.plan(), examples(setup, images, normalisation)));
    }

    /// Puts images behind the network's normalisation, unchanged, with buffers of their own.
    ImageExamples plain(LabelledImages digits) {
        return ImageExamples.plain(digits, normalisation, TrainedModel.margin(task.network().spec(), digits.rows(), digits.cols()));
    }

    /// Counts the dead units of the network with some weights, over the first training digits.
    Optional<DeadUnits> deadUnits(Parameters parameters) {
        var some = plain(images.training().slice(0, Math.min(LOOKED_AT, images.training().count())));
        var inputs = IntStream.range(0, some.count()).mapToObj(i -> {
            var input = new float[Math.toIntExact(some.shape().count())];
            some.copy(i, 0, 0, input, 0, 1);
            return input;
        }).toList();
        return DeadUnits.most(task.network().spec(), parameters, inputs);
    }

    /// Returns the network with some weights, for use elsewhere.
    public TrainedModel model(FloatValues values) {
        return new TrainedModel(task.network().spec(), parameters(values), normalisation);
    }

    /// Returns recorded numbers as parameters of the network.
    Parameters parameters(FloatValues values) {
        return new Parameters(task.network().layout(), values.toArray());
    }

    /// Writes the network with recorded weights to a file, and with it the iteration, the seed and, where it is known, the accuracy on the
    /// test digits.
    ///
    /// @throws org.receptive.text.ReadableException if it cannot be written
    public void write(Path file, ParameterHistory.Snapshot snapshot, OptionalDouble accuracy) {
        var known = accuracy.isPresent() ? String.format(Locale.ROOT, "%.4f", accuracy.getAsDouble()) : "";
        model(snapshot.values()).toFile(
                Map.of("iteration", String.valueOf(snapshot.iteration()), "seed", String.valueOf(setup.seed()), "test_accuracy", known))
                .write(file);
    }
}
