package org.receptive.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.receptive.scene.Scene;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Reads and writes scenes as JSON files; docs/scene-format.md describes every
/// field.
///
/// Reading what was written gives an equal scene. Whatever else a file may hold
/// ends in a [ReadableException] with one sentence that names the file, the
/// place and the way out.
public final class SceneFile {

    /// The largest file that is read, in bytes.
    public static final int LARGEST = 4 << 20;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private SceneFile() {
    }

    /// Reads the scene in `file`. A file beyond [#LARGEST] is refused before any of it is read.
    ///
    /// @throws ReadableException if there is no such file, it cannot be read, or it holds no scene
    public static Scene read(Path file) {
        var name = String.valueOf(file.getFileName());
        requireFile(file, name);
        try (var in = Files.newInputStream(file)) {
            return read(in, name);
        } catch (IOException e) {
            throw new ReadableException(Message.of("error.scene.open", name, Message.of("error.scene.unreadable")), e);
        }
    }

    /// Reads the scene in `in`, which stays open, and at most [#LARGEST] bytes of it.
    ///
    /// @param name what messages call it
    /// @throws IOException if the stream fails
    /// @throws ReadableException if it holds no scene
    public static Scene read(InputStream in, String name) throws IOException {
        var bytes = in.readNBytes(LARGEST + 1);
        return named(name, () -> SceneReader.scene(JsonText.parse(text(bytes)), title(name)));
    }

    /// Reads the scene that the text `json` describes.
    ///
    /// @param name what messages call it
    /// @throws ReadableException if it describes none
    public static Scene read(String json, String name) {
        return named(name, () -> {
            requireSize(json.length());
            return SceneReader.scene(JsonText.parse(json), title(name));
        });
    }

    /// Writes `scene` to `file`; a failure leaves an older file as it was.
    ///
    /// @throws ReadableException if it cannot be written
    public static void write(Scene scene, Path file) {
        AtomicFiles.writeText(file, toJson(scene));
    }

    /// Returns the text of a scene file, a row of numbers on each line.
    public static String toJson(Scene scene) {
        return JsonLayout.pretty(SceneWriter.json(scene));
    }

    private static void requireFile(Path file, String name) {
        named(name, () -> {
            if (Files.isDirectory(file))
                throw ReadableException.of("error.scene.folder");
            if (!Files.exists(file))
                throw ReadableException.of("error.scene.noFile", file.toAbsolutePath().normalize());
            if (!Files.isRegularFile(file) || !Files.isReadable(file))
                throw ReadableException.of("error.scene.unreadable");
            return requireSize(file.toFile().length());
        });
    }

    private static long requireSize(long bytes) {
        if (bytes > LARGEST)
            throw ReadableException.of("error.scene.large", LARGEST >> 20);
        return bytes;
    }

    private static String text(byte[] bytes) {
        requireSize(bytes.length);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ReadableException(Message.of("error.scene.encoding"), e);
        }
    }

    private static String title(String name) {
        return name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
    }

    private static <T> T named(String name, Supplier<T> work) {
        try {
            return work.get();
        } catch (ReadableException e) {
            throw new ReadableException(Message.of("error.scene.open", name, e.problem()), e);
        }
    }
}
