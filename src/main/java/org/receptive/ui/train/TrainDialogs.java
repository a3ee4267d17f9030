package org.receptive.ui.train;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the person at the screen for files and folders; empty answers mean that nothing was chosen.
public interface TrainDialogs {

    /// Asks for a folder with the four files of MNIST or of a data set in its format.
    Optional<Path> dataFolder();

    /// Asks for a file of labelled drawings.
    Optional<Path> drawings();

    /// Asks where to write a picture, proposing a name that ends with `.png`.
    Optional<Path> picture(String proposedName);
}
