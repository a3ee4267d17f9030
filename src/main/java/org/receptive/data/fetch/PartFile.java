package org.receptive.data.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.zip.ZipException;
import org.receptive.data.idx.PackedFile;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Holds the beginning of a file under the name `….part`, which stays when fetching ends early and is continued later.
final class PartFile implements AutoCloseable {

    /// What compression may add to content that cannot be compressed.
    private static final long SLACK = 1 << 16;

    private final DataCatalogue.RemoteFile wanted;
    private final Path target;
    private final Path part;
    private final FileChannel channel;

    private PartFile(DataCatalogue.RemoteFile wanted, Path target, Path part, FileChannel channel) {
        this.wanted = wanted;
        this.target = target;
        this.part = part;
        this.channel = channel;
    }

    /// Opens what is there of a file, or begins it.
    ///
    /// @throws ReadableException if nothing can be written to the folder
    static PartFile open(Path folder, DataCatalogue.RemoteFile wanted) {
        var target = folder.resolve(wanted.part().packedName());
        var part = folder.resolve(wanted.part().packedName() + ".part");
        try {
            Files.createDirectories(folder);
            return new PartFile(wanted, target, part, FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw problem(part, e);
        }
    }

    long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw problem(part, e);
        }
    }

    /// Tells whether a compressed file of the wanted content could be so long.
    boolean mayHold(long bytes) {
        return bytes <= wanted.bytes() + SLACK;
    }

    /// Appends bytes.
    ///
    /// @throws ReadableException if they cannot be written, for example because the disk is full
    void append(ByteBuffer bytes) {
        try {
            channel.position(channel.size());
            while (bytes.hasRemaining())
                channel.write(bytes);
        } catch (IOException e) {
            throw problem(part, e);
        }
    }

    /// Drops what is there.
    void restart() {
        try {
            channel.truncate(0);
        } catch (IOException e) {
            throw problem(part, e);
        }
    }

    /// Tells whether the file is whole, by the digest of its content. A file that unpacks to more than it should is not unpacked further.
    boolean isWhole() {
        try {
            return new PackedFile(part).sha256(wanted.bytes()).filter(wanted.sha256()::equalsIgnoreCase).isPresent();
        } catch (EOFException | ZipException e) {
            return false;
        } catch (IOException e) {
            throw problem(part, e);
        }
    }

    /// Gives the file its name, in one step.
    void commit() {
        try {
            // Renaming a file whose content is not yet on the disk could leave an empty one after a power cut.
            channel.force(true);
            channel.close();
            try {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw problem(target, e);
        }
    }

    /// Closes the file; one without content goes.
    @Override
    public void close() {
        try {
            boolean empty = channel.isOpen() && channel.size() == 0;
            channel.close();
            if (empty)
                Files.deleteIfExists(part);
        } catch (IOException e) {
            throw problem(part, e);
        }
    }

    /// Makes the exception that says in one sentence why `file` cannot be written.
    private static ReadableException problem(Path file, IOException failure) {
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
