package org.receptive.study;

import java.nio.file.Path;
import org.receptive.data.DataLocator;
import org.receptive.place.UserFolders;

/// Where trainings find and leave things, and what they may use.
///
/// @param settings the folder in which the last setup is remembered
/// @param runs the folder in which the last training is kept
/// @param locator knows where MNIST may lie
/// @param images gets the digits
/// @param threads how many threads all trainings together use
/// @param historyBytes the memory for the recorded weights of one training
public record Workplace(Path settings, Path runs, DataLocator locator, ImageSource images, int threads, long historyBytes) {

    private static final long HISTORY_BYTES = 48L << 20;

    /// Describes this machine.
    public static Workplace ofSystem() {
        var folders = UserFolders.ofSystem();
        var locator = DataLocator.of(java.util.Optional.empty(), System.getenv());
        return new Workplace(folders.settings(), folders.data().resolve("runs"), locator, new SystemImages(locator),
                Runtime.getRuntime().availableProcessors(), HISTORY_BYTES);
    }

    /// Returns the file of the last setup.
    Path setupFile() {
        return settings.resolve("training.json");
    }
}
