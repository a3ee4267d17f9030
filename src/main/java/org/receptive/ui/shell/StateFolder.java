package org.receptive.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.receptive.data.folders.UserFolders;
import org.receptive.text.FailureLog;

/// Where settings and the unsaved scene are kept between two runs.
///
/// @param folder the folder; it need not exist yet
public record StateFolder(Path folder) {

    /// Chooses the folder: the system property `receptive.home`, else what is customary on this system.
    public static StateFolder ofSystem() {
        return new StateFolder(UserFolders.ofSystem().settings());
    }

    /// Makes the folder, if it can be made; where it cannot, nothing is kept, and the first attempt to write says so.
    public StateFolder made() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            FailureLog.write("settings cannot be kept in " + folder, e);
        }
        return this;
    }

    /// Returns the file of the settings.
    public Path settings() {
        return folder.resolve("settings.json");
    }

    /// Returns the file of the scene that was on screen last, saved or not.
    public Path lastScene() {
        return folder.resolve("last-scene.json");
    }
}
