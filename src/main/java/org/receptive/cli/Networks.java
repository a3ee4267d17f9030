package org.receptive.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.receptive.io.network.ModelFile;
import org.receptive.io.network.NetworkFile;
import org.receptive.model.Models;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.ReadableException;

/// Finds the network that a command names.
final class Networks {

    private static final String WEIGHTS = ".safetensors";

    private Networks() {}

    /// Returns the network of a file, with weights or without, or the one of that name; a name comes first.
    ///
    /// @throws ReadableException if there is neither, or the file holds no network
    static NetworkSpec find(String nameOrFile) {
        var named = Models.find(nameOrFile);
        if (named.isPresent())
            return named.get().network();
        var file = Path.of(nameOrFile);
        if (nameOrFile.endsWith(WEIGHTS))
            return ModelFile.read(file).network();
        if (Files.exists(file) || nameOrFile.endsWith(".json"))
            return NetworkFile.read(file);
        throw ReadableException.of("cli.model", nameOrFile, Models.ids());
    }
}
