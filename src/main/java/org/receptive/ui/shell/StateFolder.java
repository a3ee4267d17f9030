package org.receptive.ui.shell;

import java.nio.file.Path;
import org.receptive.data.folders.UserFolders;

/// Where settings and the unsaved scene are kept between two runs.
///
/// @param folder the folder; it need not exist yet
public record StateFolder(Path folder) {

    private static final System.Logger LOG = System.getLogger("org.receptive");

    /// Chooses the folder: the system property `receptive.home`, else what is customary on this system.
    public static StateFolder ofSystem() {
        return new StateFolder(UserFolders.ofSystem().settings());
    }

    /// Makes the folder, if it can be made; where it cannot, nothing is kept, and the first attempt to write says so.
    public StateFolder made() {
        var file = folder.toFile();
        if (!file.isDirectory() && !file.mkdirs())
            LOG.log(System.Logger.Level.WARNING, "settings cannot be kept in " + folder);
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
