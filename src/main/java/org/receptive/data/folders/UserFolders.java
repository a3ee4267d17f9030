package org.receptive.data.folders;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Knows the folders that are customary on a system for the settings and the data of this application.
///
/// @param system the name of the operating system, as Java's `os.name` gives it
/// @param home the user's home folder
/// @param chosen one folder for everything instead of the customary ones
/// @param environment the environment variables
public record UserFolders(String system, Path home, Optional<Path> chosen, Map<String, String> environment) {

    /// Copies the environment, so that the folders never change.
    public UserFolders {
        environment = Map.copyOf(environment);
    }

    /// Describes this machine; the system property `receptive.home` chooses one folder for everything.
    public static UserFolders ofSystem() {
        return new UserFolders(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")),
                Optional.ofNullable(System.getProperty("receptive.home")).map(Path::of), System.getenv());
    }

    /// Returns the folder of the settings: `~/.config/receptive`, `~/Library/Application Support/Receptive` or `%APPDATA%\Receptive`.
    public Path settings() {
        return chosen.orElseGet(() -> customary("APPDATA", "XDG_CONFIG_HOME", ".config"));
    }

    /// Returns the folder of large files that can be fetched again: `~/.local/share/receptive`,
    /// `~/Library/Application Support/Receptive` or `%LOCALAPPDATA%\Receptive`.
    public Path data() {
        return chosen.orElseGet(() -> customary("LOCALAPPDATA", "XDG_DATA_HOME", ".local/share"));
    }

    private Path customary(String windowsVariable, String xdgVariable, String underHome) {
        if (system.startsWith("Mac"))
            return home.resolve("Library/Application Support/Receptive");
        if (system.startsWith("Windows"))
            return variable(windowsVariable).orElse(home).resolve("Receptive");
        return variable(xdgVariable).orElseGet(() -> home.resolve(underHome)).resolve("receptive");
    }

    private Optional<Path> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty()).map(Path::of);
    }
}
