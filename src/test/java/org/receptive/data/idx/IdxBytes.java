package org.receptive.data.idx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/// Makes the bytes of IDX files, good and bad.
public final class IdxBytes {

    private IdxBytes() {}

    /// A header of any content, then `values`.
    public static byte[] of(int magic, int[] sizes, byte... values) {
        var buffer = ByteBuffer.allocate(4 + 4 * sizes.length + values.length).putInt(magic);
        for (int size : sizes)
            buffer.putInt(size);
        return buffer.put(values).array();
    }

    public static byte[] images(int count, int rows, int cols, long seed) {
        return of(0x803, new int[] {count, rows, cols}, noise(count * rows * cols, 256, seed));
    }

    public static byte[] labels(int count, long seed) {
        return of(0x801, new int[] {count}, noise(count, 10, seed));
    }

    public static byte[] noise(int length, int bound, long seed) {
        var random = new SplittableRandom(seed);
        byte[] values = new byte[length];
        for (int i = 0; i < length; i++)
            values[i] = (byte) random.nextInt(bound);
        return values;
    }

    public static byte[] packed(byte... content) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Writes a small data set with its four customary files.
    public static void folder(Path folder, long seed) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("train-images-idx3-ubyte.gz"), packed(images(30, 4, 5, seed)));
            Files.write(folder.resolve("train-labels-idx1-ubyte.gz"), packed(labels(30, seed)));
            Files.write(folder.resolve("t10k-images-idx3-ubyte"), images(10, 4, 5, seed + 1));
            Files.write(folder.resolve("t10k-labels-idx1-ubyte"), labels(10, seed + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
