package org.receptive.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.receptive.text.ReadableException;

/// Writes files whole or not at all: a reader of the target sees the old content or the new, never a half.
public final class AtomicFiles {

    /// Produces the content of a file.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFiles() {}

    /// Replaces `target` by what `content` writes; after any failure the target is as it was and nothing is left beside it.
    ///
    /// @throws ReadableException if the file cannot be written; the message names the reason and the way out
    public static void write(Path target, Content content) {
        try (var file = PendingFile.open(target)) {
            file.write(content);
            file.commit();
        }
    }

    /// Replaces `target` by a text in UTF-8.
    ///
    /// @throws ReadableException if the file cannot be written
    public static void writeText(Path target, String text) {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Removes what a program that was killed while writing `target` has left beside it. Nothing else may be writing it at the same time.
    ///
    /// @throws ReadableException if that is not possible
    public static void removeRemnants(Path target) {
        try {
            PendingFile.removeRemnants(target);
        } catch (IOException e) {
            throw WriteProblems.explained(target.toAbsolutePath().normalize(), e);
        }
    }
}
