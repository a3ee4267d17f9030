package org.receptive.io.safetensors;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.receptive.io.AtomicFiles;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Holds the content of a safetensors file, the format in which Python frameworks exchange weights, and reads and writes it.
///
/// A file is the length N of the header (8 bytes, little-endian), the header (N bytes of JSON: for every tensor its type, its shape and its
/// bytes), and the values. Reading what was written gives an equal value; what else a file may hold ends in a [ReadableException] with one
/// sentence that names the file, the tensor and the way out, before any memory is set aside for it. Source:
/// github.com/huggingface/safetensors.
///
/// @param tensors in the order of their bytes; no two have the same name
/// @param metadata texts that go with them, sorted by key
public record SafetensorsFile(List<NamedTensor> tensors, Map<String, String> metadata) {

    private static final long MOST_BYTES = 1L << 30;

    /// Checks that every name stands for one tensor.
    ///
    /// @throws ReadableException if two tensors have the same name or a text has no form in UTF-8
    public SafetensorsFile {
        tensors = List.copyOf(tensors);
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
        var names = new HashSet<String>();
        for (var tensor : tensors)
            if (!names.add(tensor.name()))
                throw ReadableException.of("error.safetensors.twice", NamedTensor.shown(tensor.name()));
        metadata.keySet().forEach(NamedTensor::requireName);
        metadata.forEach(SafetensorsHeader::requireText);
    }

    /// Returns how many bytes all values of a file that is read may take: 1 GiB, or a quarter of the memory that the program may use.
    public static long mostBytes() {
        return Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 4);
    }

    /// Reads `file`.
    ///
    /// @throws ReadableException if there is no such file, it cannot be read, or it is no safetensors file
    public static SafetensorsFile read(Path file) {
        return read(file, mostBytes());
    }

    static SafetensorsFile read(Path file, long mostBytes) {
        var name = String.valueOf(file.getFileName());
        try {
            requireFile(file);
            long size = Files.size(file);
            try (var in = Files.newInputStream(file)) {
                return new SafetensorsReader(in, OptionalLong.of(size), mostBytes).read();
            }
        } catch (ReadableException e) {
            throw named(name, e.problem(), e);
        } catch (IOException e) {
            throw named(name, Message.of("error.scene.unreadable"), e);
        }
    }

    /// Reads the file that `bytes` holds.
    ///
    /// @param name what messages call it
    /// @throws ReadableException if it is no safetensors file
    public static SafetensorsFile read(byte[] bytes, String name) {
        try {
            return read(new ByteArrayInputStream(bytes), name, OptionalLong.of(bytes.length), mostBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("an array does not fail", e);
        }
    }

    /// Reads the file that `in` holds to its end, for example a resource; the stream stays open. One that does not end is given up one
    /// byte after the last tensor.
    ///
    /// @param name what messages call it
    /// @throws IOException if the stream fails
    /// @throws ReadableException if it is no safetensors file
    public static SafetensorsFile read(InputStream in, String name) throws IOException {
        return read(in, name, OptionalLong.empty(), mostBytes());
    }

    static SafetensorsFile read(InputStream in, String name, OptionalLong size, long mostBytes) throws IOException {
        try {
            return new SafetensorsReader(in, size, mostBytes).read();
        } catch (ReadableException e) {
            throw named(name, e.problem(), e);
        }
    }

    /// Writes this to `file`; a failure leaves an older file as it was.
    ///
    /// @throws ReadableException if it cannot be written
    public void write(Path file) {
        AtomicFiles.write(file, out -> SafetensorsWriter.write(this, out, SafetensorsHeader.LONGEST));
    }

    /// Returns the bytes of the file.
    ///
    /// @throws ReadableException if the texts are too long for a header
    public byte[] toBytes() {
        var out = new ByteArrayOutputStream();
        try {
            SafetensorsWriter.write(this, out, SafetensorsHeader.LONGEST);
        } catch (IOException e) {
            throw new UncheckedIOException("an array does not fail", e);
        }
        return out.toByteArray();
    }

    /// Finds the tensor of that name.
    public Optional<NamedTensor> find(String name) {
        return tensors.stream().filter(tensor -> tensor.name().equals(name)).findFirst();
    }

    private static void requireFile(Path file) {
        if (Files.isDirectory(file))
            throw ReadableException.of("error.safetensors.folder");
        if (!Files.exists(file))
            throw ReadableException.of("error.scene.noFile", file.toAbsolutePath().normalize());
        if (!Files.isRegularFile(file) || !Files.isReadable(file))
            throw ReadableException.of("error.scene.unreadable");
    }

    private static ReadableException named(String name, Message problem, Exception cause) {
        return new ReadableException(Message.of("error.safetensors.open", name, problem), cause);
    }
}
