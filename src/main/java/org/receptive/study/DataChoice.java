package org.receptive.study;

import java.nio.file.Path;

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
}
