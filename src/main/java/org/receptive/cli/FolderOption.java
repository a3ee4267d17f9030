package org.receptive.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.receptive.data.folders.DataLocator;
import org.receptive.text.ReadableException;
import picocli.CommandLine.Option;

/// The option `--data` where images have to lie in files: a folder of them.
final class FolderOption {

    @Option(names = "--data", paramLabel = "DIR")
    private Optional<Path> folder = Optional.empty();

    /// Returns where to look.
    ///
    /// @throws ReadableException if it is the word for digits that are made, which lie nowhere
    DataLocator locator() {
        if (folder.equals(Optional.of(Path.of(ImagesOption.GENERATED))))
            throw ReadableException.of("data.generated");
        return DataLocator.of(folder, System.getenv());
    }
}
