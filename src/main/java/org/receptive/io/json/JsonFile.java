package org.receptive.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Opens JSON files of any format and puts the file's name before every complaint.
public final class JsonFile {

    /// The largest file that is read, in bytes.
    public static final int LARGEST = 4 << 20;

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String ENDING = ".json";

    private JsonFile() {}

    /// Reads what `file` holds. A file beyond [#LARGEST] is refused before any of it is read.
    ///
    /// @throws ReadableException if there is no such file, it cannot be read, or `reader` refuses it
    public static <T> T read(Path file, Function<JsonValue, T> reader) {
        var name = String.valueOf(file.getFileName());
        requireFile(file, name);
        try (var in = Files.newInputStream(file)) {
            return read(in, name, reader);
        } catch (IOException e) {
            throw new ReadableException(Message.of("error.scene.open", name, Message.of("error.scene.unreadable")), e);
        }
    }

    /// Reads what `in` holds, which stays open, and at most [#LARGEST] bytes of it.
    ///
    /// @throws IOException if the stream fails
    /// @throws ReadableException if `reader` refuses it
    public static <T> T read(InputStream in, String name, Function<JsonValue, T> reader) throws IOException {
        var bytes = in.readNBytes(LARGEST + 1);
        return named(name, () -> reader.apply(JsonReader.parse(text(bytes))));
    }

    /// Reads what the text `json` holds.
    ///
    /// @throws ReadableException if `reader` refuses it
    public static <T> T read(String json, String name, Function<JsonValue, T> reader) {
        return named(name, () -> {
            requireSize(json.length());
            return reader.apply(JsonReader.parse(json));
        });
    }

    /// Returns the name of a file without its ending.
    public static String title(String name) {
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
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

    private static <T> T named(String name, Supplier<T> work) {
        try {
            return work.get();
        } catch (ReadableException e) {
            throw new ReadableException(Message.of("error.scene.open", name, e.problem()), e);
        }
    }
}
