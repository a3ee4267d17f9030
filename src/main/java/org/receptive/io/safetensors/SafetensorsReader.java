package org.receptive.io.safetensors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Reads the bytes of one safetensors file from front to back. Nothing is set aside for a value before all that the header says was
/// checked.
///
/// @param in the bytes
/// @param size how many there are, if that is known
/// @param mostBytes what all values together may take in memory
record SafetensorsReader(InputStream in, OptionalLong size, long mostBytes) {

    private static final int PREFIX = Long.BYTES;
    private static final int SHORTEST_HEADER = 2;
    private static final int CHUNK = 1 << 16;
    private static final int FEW_LETTERS = 2;

    /// Reads the file.
    ///
    /// @throws IOException if the stream fails
    /// @throws ReadableException if it is no such file
    SafetensorsFile read() throws IOException {
        long length = headerLength();
        var header = SafetensorsHeader.parse(headerText((int) length));
        var entries = header.entries().stream().sorted(Comparator.comparingLong(TensorEntry::begin).thenComparingLong(TensorEntry::end))
                .toList();
        long end = requireContiguous(entries);
        requireMemory(entries);
        var available = OptionalLong.empty();
        if (size.isPresent()) {
            available = OptionalLong.of(size.getAsLong() - PREFIX - length);
            requireInside(entries, available.getAsLong());
            if (end < available.getAsLong())
                throw goesOn(end);
        }
        var tensors = new ArrayList<NamedTensor>();
        for (var entry : entries)
            tensors.add(new NamedTensor(entry.name(), entry.shape(), values(entry)));
        if (in.read() >= 0)
            throw goesOn(end);
        return new SafetensorsFile(tensors, header.metadata());
    }

    private long headerLength() throws IOException {
        var prefix = in.readNBytes(PREFIX);
        if (prefix.length < PREFIX)
            throw ReadableException.of("error.safetensors.short", prefix.length, PREFIX + SHORTEST_HEADER);
        long length = ByteBuffer.wrap(prefix).order(ByteOrder.LITTLE_ENDIAN).getLong();
        // a length of 2⁶³ or more looks negative
        boolean tooLong = length < 0 || length > SafetensorsHeader.LONGEST;
        if (tooLong && isForeign(prefix))
            throw ReadableException.of(beginsAsJson(prefix) ? "error.safetensors.json" : "error.safetensors.foreign");
        if (tooLong || length < SHORTEST_HEADER)
            throw ReadableException.of("error.safetensors.headerLength", Long.toUnsignedString(length), SHORTEST_HEADER,
                    SafetensorsHeader.LONGEST);
        if (size.isPresent() && length > size.getAsLong() - PREFIX)
            throw headerCut(length, size.getAsLong() - PREFIX);
        return length;
    }

    /// Tells whether these bytes are letters rather than a length, as a text or a picture begins; as a number they would say nothing.
    private static boolean isForeign(byte[] prefix) {
        return IntStream.range(0, PREFIX).filter(i -> prefix[i] >= ' ' && prefix[i] <= '~').count() >= FEW_LETTERS;
    }

    /// Tells whether a text begins as one in JSON does, behind the mark of its encoding if there is one.
    private static boolean beginsAsJson(byte[] prefix) {
        return new String(prefix, StandardCharsets.UTF_8).replace("\uFEFF", "").strip().startsWith("{");
    }

    private String headerText(int length) throws IOException {
        // the first byte gives most foreign files away before a hundred million are fetched
        int first = in.read();
        if (first < 0)
            throw headerCut(length, 0);
        if (first != '{')
            throw ReadableException.of("error.safetensors.headerStart", String.format(Locale.ROOT, "0x%02X", first));
        var rest = in.readNBytes(length - 1);
        if (rest.length < length - 1)
            throw headerCut(length, rest.length + 1);
        try {
            return "{" + StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(rest));
        } catch (CharacterCodingException e) {
            throw new ReadableException(Message.of("error.safetensors.headerText"), e);
        }
    }

    /// Checks the rule of the format: the tensors fill the bytes behind the header, one behind the other.
    ///
    /// @return the byte after the last tensor
    private static long requireContiguous(List<TensorEntry> entries) {
        long end = 0;
        var before = "";
        for (var entry : entries) {
            var name = NamedTensor.shown(entry.name());
            if (entry.begin() < end)
                throw ReadableException.of("error.safetensors.overlap", before, name, entry.begin());
            if (entry.begin() > end)
                throw ReadableException.of("error.safetensors.hole", end, entry.begin(), name);
            end = entry.end();
            before = name;
        }
        return end;
    }

    private void requireMemory(List<TensorEntry> entries) {
        // one tensor takes less than 2³³ bytes and there are fewer than 2²² of them
        long needed = entries.stream().mapToLong(e -> (long) e.count() * Float.BYTES).sum();
        if (needed > mostBytes)
            throw ReadableException.of("error.safetensors.memory", -Math.floorDiv(-needed, 1 << 20), mostBytes >> 20);
    }

    private static void requireInside(List<TensorEntry> entries, long available) {
        for (var entry : entries)
            if (entry.end() > available)
                throw ReadableException.of("error.safetensors.beyond", NamedTensor.shown(entry.name()), entry.end(), available);
    }

    /// Reads the values of one tensor. Of a stream of unknown length, the array grows with what arrives: a false claim costs nothing.
    private float[] values(TensorEntry entry) throws IOException {
        int width = entry.storage().bytes();
        int count = entry.count();
        var values = new float[size.isPresent() ? count : Math.min(count, CHUNK)];
        var bytes = new byte[(int) Math.min((long) count * width, CHUNK)];
        for (int done = 0; done < count;) {
            int wanted = Math.min(count - done, CHUNK / width);
            int got = in.readNBytes(bytes, 0, wanted * width);
            if (got < wanted * width)
                throw ReadableException.of("error.safetensors.cut", NamedTensor.shown(entry.name()), (long) done * width + got,
                        (long) count * width);
            if (done + wanted > values.length)
                values = Arrays.copyOf(values, (int) Math.min(count, 2L * values.length));
            var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (int stop = done + wanted; done < stop; done++)
                values[done] = entry.storage().decoder().next(buffer);
        }
        return values;
    }

    private static ReadableException headerCut(long length, long found) {
        return ReadableException.of("error.safetensors.headerCut", length, found);
    }

    private static ReadableException goesOn(long end) {
        return ReadableException.of("error.safetensors.goesOn", end);
    }
}
