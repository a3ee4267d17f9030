package org.receptive.session;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.receptive.data.fetch.DataCatalogue;
import org.receptive.data.folders.DataLocator;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.session.ImageSource.TrainingImages;

/// A place to train in with a few generated digits, whatever data is chosen, in a folder of the test.
public final class SmallEnvironment {

    /// How many digits there are to learn from.
    public static final int TRAINING = 600;
    /// How many digits there are to test with.
    public static final int TEST = 200;

    private static final TrainingImages IMAGES = new TrainingImages(GeneratedImages.make(1, TRAINING), GeneratedImages.make(2, TEST));

    private SmallEnvironment() {}

    /// Makes the place.
    public static TrainingEnvironment in(Path folder) {
        return in(folder,
                (choice, examples, crew, cancelled) -> examples == 0 ? IMAGES : images(examples));
    }

    /// Returns the digits.
    ///
    /// @param examples how many there are to learn from, at most
    public static TrainingImages images(int examples) {
        return new TrainingImages(IMAGES.training().slice(0, Math.min(TRAINING, examples)), IMAGES.test());
    }

    /// Makes the place with other digits.
    public static TrainingEnvironment in(Path folder, ImageSource images) {
        return new TrainingEnvironment(folder.resolve("settings"), folder.resolve("runs"),
                new DataLocator(Optional.of(folder.resolve("mnist")), Optional.empty(), folder),
                DataCatalogue.mnist().from("http://127.0.0.1:1/"), images, 2, 40L << 20);
    }

    /// Returns a setup that trains in a second.
    public static TrainingSetup setup() {
        return TrainingSetup.ofRecipe("lenet5", new DataChoice.Generated()).withSchedule(ScheduleChoice.CONSTANT).withEpochs(2)
                .withBatchSize(20);
    }

    /// Returns where MNIST lies, if the environment says so.
    public static Optional<DataLocator> mnist() {
        return Optional.ofNullable(System.getenv(DataLocator.VARIABLE))
                .map(_ -> DataLocator.of(Optional.empty(), Map.copyOf(System.getenv())));
    }
}
