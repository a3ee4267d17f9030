package org.receptive.session;

import java.nio.file.Path;
import java.util.Optional;
import org.receptive.text.Message;

/// Which digits a training learns from.
public sealed interface DataChoice {

    /// The MNIST files, wherever they are found.
    record Mnist() implements DataChoice {}

    /// The four files in MNIST's format in one folder.
    ///
    /// @param folder the folder
    record Folder(Path folder) implements DataChoice {}

    /// Digits that the program draws.
    record Generated() implements DataChoice {}

    /// Labelled drawings of one's own, one a line; a fifth of them is kept for the test.
    ///
    /// @param file a file of strokes
    record MyDigits(Path file) implements DataChoice {}

    /// Returns what it is called.
    default Message title() {
        return switch (this) {
            case Mnist _ -> Message.of("training.data.mnist");
            case Generated _ -> Message.of("training.data.generated");
            case Folder(var folder) -> Message.of("training.name", name(folder));
            case MyDigits(var file) -> Message.of("training.name", name(file));
        };
    }

    /// The root of a disk has no name of its own.
    private static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).orElse(file).toString();
    }
}
