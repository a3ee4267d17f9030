package org.receptive.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Says in one sentence why a file cannot be written and what to do instead.
final class WriteProblems {

    /// With less than this free, a failed write is put down to the full disk.
    private static final long HARDLY_ANY_BYTES = 64 * 1024;

    private WriteProblems() {}

    /// Finds what can be known before anything is written. Permissions alone are not enough: the superuser has them all.
    ///
    /// @throws ReadableException if `target` cannot become an ordinary file
    static void check(Path target) {
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target))
            throw ReadableException.of("file.isFolder", target);
        if (Files.exists(target) && !Files.isRegularFile(target))
            throw ReadableException.of("file.notOrdinary", target);
        if (!Files.isDirectory(folder))
            throw ReadableException.of(hasFileAbove(folder) ? "file.folderIsFile" : "file.folderMissing", folder);
        if (!Files.isWritable(folder))
            throw ReadableException.of("file.folderReadOnly", folder);
        if (Files.exists(target) && !Files.isWritable(target))
            throw ReadableException.of("file.readOnly", target);
    }

    private static boolean hasFileAbove(Path folder) {
        for (Path p = folder; p != null; p = p.getParent()) { if (Files.exists(p))
            return !Files.isDirectory(p); }
        return false;
    }

    /// Makes the exception for a failure while writing.
    static ReadableException explained(Path target, IOException failure) {
        return new ReadableException(message(target, failure), failure);
    }

    private static Message message(Path target, IOException failure) {
        Path folder = target.getParent();
        if (folder == null)
            return Message.of("file.isFolder", target);
        if (isDiskFull(folder, failure))
            return Message.of("file.diskFull", target, folder);
        if (failure instanceof AccessDeniedException)
            return Message.of("file.folderReadOnly", folder);
        String reason = failure.getMessage();
        return Message.of("file.failed", target, reason == null ? failure.getClass().getSimpleName() : reason);
    }

    private static boolean isDiskFull(Path folder, IOException failure) {
        String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("no space left") || said.contains("not enough space") || said.contains("quota"))
            return true;
        try {
            return Files.getFileStore(folder).getUsableSpace() < HARDLY_ANY_BYTES && Files.isWritable(folder);
        } catch (IOException | ReadOnlyFileSystemException e) {
            return false;
        }
    }
}
