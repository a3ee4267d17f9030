package org.receptive.data.fetch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Says in one sentence why a fetched file cannot be stored.
final class StorageProblems {

    private StorageProblems() {}

    /// Makes the exception for a failure to write `file`.
    static ReadableException explained(Path file, IOException failure) {
        return new ReadableException(message(file.toAbsolutePath(), failure), failure);
    }

    private static Message message(Path file, IOException failure) {
        Path folder = file.resolveSibling("").normalize();
        var said = String.valueOf(failure.getMessage());
        var lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("not enough space") || lower.contains("quota"))
            return Message.of("data.fetch.diskFull", file, folder);
        if (Files.isDirectory(file))
            return Message.of("data.fetch.inTheWay", file);
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException || lower.contains("not a directory"))
            return Message.of("file.folderIsFile", folder);
        if (failure instanceof AccessDeniedException)
            return Message.of("file.folderReadOnly", folder);
        return Message.of("file.failed", file, said);
    }
}
