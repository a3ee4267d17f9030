package org.receptive.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.receptive.text.FailureLog;
import org.receptive.text.ReadableException;

/// Writes a file under another name and gives it its own with [#commit]. Closed before that, it vanishes.
public final class PendingFile implements AutoCloseable {

    private static final String ENDING = ".part";

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final OutputStream out;
    private boolean committed;

    private PendingFile(Path target, Path temporary, FileChannel channel) {
        this.target = target;
        this.temporary = temporary;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /// Returns how the temporary names for a target begin: not with its own name, with which they might be too long for the file system.
    private static String temporaryStart(Path target) {
        return ".receptive-" + Integer.toHexString(String.valueOf(target.getFileName()).hashCode()) + "-";
    }

    /// Removes what a program that was killed while writing `target` has left beside it.
    static void removeRemnants(Path target) throws IOException {
        Path folder = target.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder))
            return;
        try (var remnants = Files.newDirectoryStream(folder, temporaryStart(target) + "*" + ENDING)) {
            for (var remnant : remnants)
                Files.deleteIfExists(remnant);
        }
    }

    /// Starts a file that is to become `target`.
    ///
    /// @throws ReadableException if nothing can be written there
    public static PendingFile open(Path target) {
        Path wanted = target.toAbsolutePath().normalize();
        try {
            // A link stays a link: what it points to is replaced.
            Path end = Files.isSymbolicLink(wanted) && Files.exists(wanted) ? wanted.toRealPath() : wanted;
            WriteProblems.check(end);
            Path temporary = end.resolveSibling(temporaryStart(end) + UUID.randomUUID() + ENDING);
            return new PendingFile(end, temporary, FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw WriteProblems.explained(wanted, e);
        }
    }

    /// Appends content.
    ///
    /// @throws ReadableException if it cannot be written, for example because the disk is full
    public void write(AtomicFiles.Content content) {
        try {
            content.writeTo(out);
        } catch (IOException e) {
            throw WriteProblems.explained(target, e);
        }
    }

    /// Puts the finished file in the place of the target.
    ///
    /// @throws ReadableException if that fails; the old file is then still there
    public void commit() {
        try {
            out.flush();
            // Renaming a file whose content is not yet on the disk could leave an empty one after a power cut.
            channel.force(true);
            channel.close();
            try {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
            }
            committed = true;
        } catch (IOException e) {
            throw WriteProblems.explained(target, e);
        }
    }

    /// Removes what was written unless it was committed.
    @Override
    public void close() {
        if (committed)
            return;
        try {
            channel.close();
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // The reason why the file was given up matters more to the reader than that a remnant stays.
            FailureLog.write("cannot remove " + temporary, e);
        }
    }
}
