package org.receptive.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.receptive.data.DataLocator;
import org.receptive.text.ReadableException;
import picocli.CommandLine.Option;

/// The option `--data`, which names a folder of images.
final class ImagesOption {

    /// The word that stands for digits made by the program.
    private static final String GENERATED = "generated";

    @Option(names = "--data", paramLabel = "DIR")
    private Optional<Path> folder = Optional.empty();

    /// Returns where to look.
    ///
    /// @throws ReadableException if digits are to be generated, which lie nowhere
    DataLocator locator() {
        if (folder.equals(Optional.of(Path.of(GENERATED))))
            throw ReadableException.of("data.generated");
        return DataLocator.of(folder, System.getenv());
    }
}
