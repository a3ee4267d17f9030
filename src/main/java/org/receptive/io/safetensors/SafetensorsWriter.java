package org.receptive.io.safetensors;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.receptive.io.json.JsonWriter;
import org.receptive.text.ReadableException;

/// Writes the bytes of a safetensors file. The same tensors and texts always give the same bytes.
final class SafetensorsWriter {

    private static final int ALIGNMENT = 8;
    private static final int CHUNK = 1 << 14;

    private SafetensorsWriter() {
    }

    /// Writes `file` to `out`, which stays open.
    ///
    /// @param longest how many bytes the header may have
    /// @throws IOException if the stream fails
    /// @throws ReadableException if the header would be longer
    static void write(SafetensorsFile file, OutputStream out, int longest) throws IOException {
        var header = header(file, longest);
        out.write(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).array());
        out.write(header);
        var buffer = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (var tensor : file.tensors())
            for (int done = 0; done < tensor.values().length; done += CHUNK) {
                int count = Math.min(CHUNK, tensor.values().length - done);
                buffer.clear().asFloatBuffer().put(tensor.values(), done, count);
                out.write(buffer.array(), 0, count * Float.BYTES);
            }
    }

    /// Returns the JSON, padded with spaces so that the values begin at a multiple of 8 bytes.
    private static byte[] header(SafetensorsFile file, int longest) {
        var json = new StringBuilder("{");
        if (!file.metadata().isEmpty())
            json.append('"').append(NamedTensor.METADATA).append("\":")
                    .append(new TreeMap<>(file.metadata()).entrySet().stream()
                            .map(e -> JsonWriter.quoted(e.getKey()) + ":" + JsonWriter.quoted(e.getValue()))
                            .collect(Collectors.joining(",", "{", "}")));
        long begin = 0;
        for (var tensor : file.tensors()) {
            long end = begin + (long) tensor.values().length * Float.BYTES;
            json.append(json.length() == 1 ? "" : ",").append(JsonWriter.quoted(tensor.name())).append(":{\"dtype\":\"")
                    .append(TensorType.F32).append("\",\"shape\":")
                    .append(tensor.shape().stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")))
                    .append(",\"data_offsets\":[").append(begin).append(',').append(end).append("]}");
            begin = end;
        }
        var bytes = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
        int padding = Math.floorMod(-bytes.length, ALIGNMENT);
        if (bytes.length + padding > longest)
            throw ReadableException.of("error.safetensors.headerTooLong", bytes.length, longest);
        var padded = ByteBuffer.allocate(bytes.length + padding).put(bytes);
        while (padded.hasRemaining())
            padded.put((byte) ' ');
        return padded.array();
    }
}
