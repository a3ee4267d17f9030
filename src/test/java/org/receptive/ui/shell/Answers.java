package org.receptive.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// File dialogs that answer what a test has put there, and cancel otherwise.
final class Answers implements FileDialogs {

    private final Deque<Path> paths = new ArrayDeque<>();

    void next(Path path) {
        paths.add(path);
    }

    /// Takes the proposed name in this folder.
    void nextIn(Path folder) {
        paths.add(folder);
    }

    @Override
    public Optional<Path> open(Kind kind) {
        return Optional.ofNullable(paths.poll());
    }

    @Override
    public Optional<Path> save(Kind kind, String proposedName) {
        return Optional.ofNullable(paths.poll()).map(path -> Files.isDirectory(path) ? path.resolve(proposedName) : path);
    }
}
