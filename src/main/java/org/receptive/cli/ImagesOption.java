package org.receptive.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.receptive.data.LabelledImages;
import org.receptive.data.folders.DataLocation;
import org.receptive.data.folders.DataLocator;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.text.Message;
import org.receptive.text.ProgramCall;
import picocli.CommandLine.Option;

/// The option `--data`: a folder of images, or the word `generated`.
final class ImagesOption {

    /// The word for digits that are made.
    static final String GENERATED = "generated";

    @Option(names = "--data", paramLabel = "DIR|" + GENERATED)
    private Optional<Path> folder = Optional.empty();

    /// Images to train on and to test with.
    ///
    /// @param train for training
    /// @param test for testing
    record Images(LabelledImages train, LabelledImages test) {}

    /// Reads the images; where no folder was named and none has them, digits are generated, and `notice` says so.
    Images read(Consumer<Message> notice) {
        if (isGenerated())
            return generated();
        return switch (DataLocator.of(folder, System.getenv()).locate()) {
            case DataLocation.Found found -> new Images(found.folder().train(), found.folder().test());
            case DataLocation.Missing missing when folder.isPresent() -> new Images(missing.orThrow().train(), missing.orThrow().test());
            case DataLocation.Missing _ -> {
                notice.accept(Message.of("data.generatedInstead", ProgramCall.of("data fetch")));
                yield generated();
            }
        };
    }

    private boolean isGenerated() {
        return folder.equals(Optional.of(Path.of(GENERATED)));
    }

    private static Images generated() {
        return new Images(GeneratedImages.training(), GeneratedImages.test());
    }
}
