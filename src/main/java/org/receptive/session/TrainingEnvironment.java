package org.receptive.session;

import java.nio.file.Path;
import java.util.Optional;
import org.receptive.data.fetch.DataCatalogue;
import org.receptive.data.fetch.DataDownload;
import org.receptive.data.fetch.DataDownload.Timeouts;
import org.receptive.data.folders.DataLocation;
import org.receptive.data.folders.DataLocator;
import org.receptive.data.folders.MnistFolder;
import org.receptive.data.folders.UserFolders;
import org.receptive.data.generate.GeneratedImages;

/// Where trainings find and leave things, and what they may use.
///
/// @param settings the folder in which the last setup is remembered
/// @param runs the folder in which the last training is kept
/// @param locator knows where MNIST may lie
/// @param catalogue where MNIST can be fetched
/// @param images gets the digits
/// @param threads how many threads all trainings together use
/// @param historyBytes the memory for the recorded weights of one training and the states from which its iterations are computed again
public record TrainingEnvironment(Path settings, Path runs, DataLocator locator, DataCatalogue catalogue, ImageSource images, int threads,
        long historyBytes) {

    private static final long HISTORY_BYTES = 60L << 20;
    private static final int SHARE_OF_STARTS = 5;

    /// Describes this machine.
    public static TrainingEnvironment ofSystem() {
        var folders = UserFolders.ofSystem();
        var locator = DataLocator.of(Optional.empty(), System.getenv());
        return new TrainingEnvironment(folders.settings(), folders.data().resolve("runs"), locator, DataCatalogue.mnist(),
                new SystemImages(locator), Runtime.getRuntime().availableProcessors(), HISTORY_BYTES);
    }

    /// Returns the part of the memory that is for the states from which iterations are computed again.
    long startBytes() {
        return historyBytes / SHARE_OF_STARTS;
    }

    /// Returns the part of the memory that is for the recorded weights.
    long snapshotBytes() {
        return historyBytes - startBytes();
    }

    private Path setupFile() {
        return settings.resolve("training.json");
    }

    /// Returns the setup that was used last; the first one if there is none that can be used.
    public TrainingSetup lastSetup() {
        return SetupJson.read(setupFile()).orElse(TrainingSetup.FIRST);
    }

    /// Remembers a setup.
    ///
    /// @throws org.receptive.text.ReadableException if it cannot be written
    public void remember(TrainingSetup setup) {
        SetupJson.write(setupFile(), setup);
    }

    /// Returns where the last training is kept.
    public KeptRun keptRun() {
        return new KeptRun(runs);
    }

    /// Tells whether the files of MNIST are there.
    public boolean hasMnist() {
        return locator.locate() instanceof DataLocation.Found;
    }

    /// Returns how many digits there are, as far as that can be told without reading them: nothing for drawings, for files that are not
    /// there, and for those that cannot be read.
    public Optional<DataCounts> counts(DataChoice choice) {
        return switch (choice) {
            case DataChoice.Mnist _ -> locator.locate() instanceof DataLocation.Found(var found, _)
                    ? DataCounts.of(found)
                    : Optional.empty();
            case DataChoice.Folder(var folder) -> DataCounts.of(new MnistFolder(folder));
            case DataChoice.Generated _ -> Optional.of(new DataCounts(GeneratedImages.TRAINING_COUNT, GeneratedImages.TEST_COUNT));
            case DataChoice.MyDigits _ -> Optional.empty();
        };
    }

    /// Starts to fetch MNIST to where it will be found.
    public Download fetchMnist() {
        return Download.start(new DataDownload(catalogue, locator.target(), Timeouts.customary()));
    }
}
