package org.receptive.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.receptive.ui.shell.FileDialogs.Kind;
import org.receptive.ui.train.TrainDialogs;

/// Asks for the files of the Train screen.
///
/// @param dialogs the dialogs of the window
record TrainFiles(FileDialogs dialogs) implements TrainDialogs {

    @Override
    public Optional<Path> dataFolder() {
        return dialogs.open(Kind.DATA_FOLDER);
    }

    @Override
    public Optional<Path> drawings() {
        return dialogs.open(Kind.DRAWINGS);
    }

    @Override
    public Optional<Path> picture(String proposedName) {
        return dialogs.save(Kind.SHEET, proposedName);
    }

    @Override
    public Optional<Path> network(String proposedName) {
        return dialogs.save(Kind.MODEL, proposedName);
    }
}
