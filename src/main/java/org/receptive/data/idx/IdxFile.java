package org.receptive.data.idx;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.zip.ZipException;
import org.receptive.text.Message;
import org.receptive.text.ProgramCall;
import org.receptive.text.ReadableException;

/// Reads a file in the IDX format of the MNIST database, plain or compressed, and believes nothing of its header before it has seen it.
///
/// Layout: magic number, then one size for each axis, each 4 bytes with the high byte first, then the values, one byte each.
///
/// @param path where the file lies
/// @param mostBytes how much content may be held in memory
/// @see <a href="http://yann.lecun.com/exdb/mnist/">The MNIST database, file formats</a>
public record IdxFile(Path path, long mostBytes) {

    /// A quarter of the heap: while a compressed file is read, its content may be there twice.
    private static final int PART_OF_HEAP = 4;
    /// A compressed file gets room for this many times its size at once, and more only as its content shows up.
    private static final long FIRST_ROOM = 6;
    private static final int LEAST_ROOM = 1 << 12;
    private static final int MOST_ARRAY = Integer.MAX_VALUE - 8;

    /// Names a file whose content may take a fair part of the memory.
    public IdxFile(Path path) {
        this(path, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    /// Reads the whole file.
    ///
    /// @throws ReadableException if it is missing, damaged, of another kind, or larger than the memory; nothing is allocated on the
    ///         strength of the header alone
    public Values read(IdxKind kind) {
        if (!Files.exists(path))
            throw ReadableException.of("data.idx.missing", path, ProgramCall.of("data fetch"));
        if (!Files.isRegularFile(path))
            throw ReadableException.of("data.idx.notOrdinary", path);
        try (var in = new PackedFile(path).open()) {
            long[] sizes = header(in, kind);
            int length = checkedLength(kind, sizes);
            byte[] values = values(in, length, kind, sizes);
            if (in.read() >= 0)
                throw ReadableException.of("data.idx.trailing", path, kind.promise(sizes));
            return new Values(Arrays.stream(sizes).mapToInt(Math::toIntExact).toArray(), values);
        } catch (EOFException | ZipException e) {
            throw new ReadableException(Message.of("data.idx.damaged", path), e);
        } catch (IOException e) {
            var reason = e.getMessage();
            throw new ReadableException(Message.of("data.idx.unreadable", path, reason == null ? e.getClass().getSimpleName() : reason), e);
        }
    }

    /// Reads only how many images or labels the header promises; nothing if it cannot be read. Reading the file says why.
    public OptionalInt promised(IdxKind kind) {
        try (var in = new PackedFile(path).open()) {
            long count = header(in, kind)[0];
            return count <= MOST_ARRAY ? OptionalInt.of((int) count) : OptionalInt.empty();
        } catch (IOException | ReadableException e) {
            return OptionalInt.empty();
        }
    }

    /// Reads the whole file only to see whether it is intact, and returns its sizes.
    ///
    /// @throws ReadableException if it is not
    public int[] check(IdxKind kind) {
        return read(kind).sizes();
    }

    private long[] header(InputStream in, IdxKind kind) throws IOException {
        var header = ByteBuffer.wrap(in.readNBytes(kind.headerBytes()));
        if (header.remaining() >= Integer.BYTES) {
            int magic = header.getInt(0);
            if (magic != kind.magic())
                throw ReadableException.of("data.idx.magic", path, kind.word(), hex(magic), hex(kind.magic()));
        }
        if (header.remaining() < kind.headerBytes())
            throw ReadableException.of("data.idx.header", path, header.remaining(), kind.headerBytes());
        long[] sizes = new long[kind.axes()];
        for (int axis = 0; axis < sizes.length; axis++)
            sizes[axis] = Integer.toUnsignedLong(header.getInt(Integer.BYTES * (1 + axis)));
        return sizes;
    }

    private static String hex(int magic) {
        return String.format("0x%08x", magic);
    }

    private int checkedLength(IdxKind kind, long... sizes) throws IOException {
        long length = 1;
        for (long size : sizes)
            length = size == 0 || length == 0 ? 0 : length > Long.MAX_VALUE / size ? Long.MAX_VALUE : length * size;
        if (length == 0)
            throw ReadableException.of("data.idx.empty", path, kind.promise(sizes));
        var packed = new PackedFile(path);
        long room = packed.mostContentBytes() - kind.headerBytes();
        if (length > room)
            throw packed.isCompressed()
                    ? ReadableException.of("data.idx.impossible", path, kind.promise(sizes), Files.size(path))
                    : cut(kind, room, sizes);
        if (length > Math.min(mostBytes, MOST_ARRAY))
            throw ReadableException.of("data.idx.memory", path, kind.promise(sizes), Math.min(mostBytes, MOST_ARRAY));
        return Math.toIntExact(length);
    }

    private ReadableException cut(IdxKind kind, long found, long... sizes) {
        return ReadableException.of("data.idx.cut", path, kind.promise(sizes), found);
    }

    private byte[] values(InputStream in, int length, IdxKind kind, long... sizes) throws IOException {
        byte[] values = new byte[(int) Math.min(length, Math.max(LEAST_ROOM, FIRST_ROOM * Files.size(path)))];
        int filled = 0;
        while (filled < length) {
            if (filled == values.length)
                values = Arrays.copyOf(values, (int) Math.min(length, 2L * values.length));
            int n = in.readNBytes(values, filled, values.length - filled);
            filled += n;
            if (filled < values.length)
                throw cut(kind, filled, sizes);
        }
        return values;
    }

    /// Holds the sizes and values of an IDX file, as bytes in the order of the file.
    public static final class Values {

        private final int[] sizes;
        private final byte[] values;

        Values(int[] sizes, byte[] values) {
            this.sizes = sizes;
            this.values = values;
        }

        /// Returns the length of an axis; axis 0 counts images or labels.
        public int size(int axis) {
            return sizes[axis];
        }

        /// Returns a copy of the lengths of all axes.
        public int[] sizes() {
            return sizes.clone();
        }

        /// Returns the values themselves and not a copy: there may be many megabytes of them.
        public byte[] values() {
            return values;
        }
    }
}
