package org.receptive.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.io.scene.SceneFile;
import org.receptive.scene.Scene;
import org.receptive.text.ProgramCall;
import org.receptive.text.ReadableException;

/// Finds the scene that a command names.
final class Scenes {

    private Scenes() {}

    /// Returns the scene of a file, or the prepared one of that name; the file comes first.
    ///
    /// @throws ReadableException if there is neither, or the file is no scene
    static Scene find(String nameOrFile) {
        var file = Path.of(nameOrFile);
        if (Files.exists(file) || nameOrFile.endsWith(".json"))
            return SceneFile.read(file);
        return SceneCatalogue.entries().stream().filter(e -> e.name().equals(nameOrFile)).findFirst()
                .orElseThrow(() -> ReadableException.of("cli.scene", nameOrFile, ProgramCall.of("examples"))).load();
    }
}
