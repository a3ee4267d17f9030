package org.receptive.ui.shell;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the user for a file. The headless platform has no dialogs, and tests answer by themselves.
public interface FileDialogs {

    /// What a file is chosen for.
    enum Kind {
        /// A scene.
        SCENE,
        /// A picture to convolve.
        IMAGE,
        /// An animation or picture to write.
        EXPORT,
        /// A trained network.
        MODEL,
        /// A sheet of kernels or maps to write.
        SHEET,
        /// A folder with digits.
        DATA_FOLDER,
        /// A file of labelled drawings.
        DRAWINGS
    }

    /// Asks for a file to read; empty if the user cancels.
    Optional<Path> open(Kind kind);

    /// Asks for a file to write, proposing a name; empty if the user cancels.
    Optional<Path> save(Kind kind, String proposedName);
}
