package org.receptive.data.idx;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Reads a file that may be compressed with gzip, with or without a name that says so.
///
/// @param path where it lies
public record PackedFile(Path path) {

    /// What deflate can make of one byte at the very most, see <https://zlib.net/zlib_tech.html>.
    private static final long MOST_RATIO = 1032;
    private static final int BUFFER = 1 << 16;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    /// Opens the uncompressed content.
    ///
    /// @throws IOException if it cannot be read; a damaged compression may show only while reading
    public InputStream open() throws IOException {
        var raw = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            return startsAsGzip(raw) ? new GZIPInputStream(raw, BUFFER) : raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /// Tells whether the content is compressed.
    ///
    /// @throws IOException if the file cannot be read
    public boolean isCompressed() throws IOException {
        try (var raw = new BufferedInputStream(Files.newInputStream(path))) {
            return startsAsGzip(raw);
        }
    }

    private static boolean startsAsGzip(BufferedInputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        return first == GZIP_FIRST && second == GZIP_SECOND;
    }

    /// Returns the most bytes that this file can unpack to: its own size, or the bound of its compression.
    ///
    /// @throws IOException if the file cannot be read
    public long mostContentBytes() throws IOException {
        long size = Files.size(path);
        return isCompressed() ? size * MOST_RATIO : size;
    }

    /// Computes the SHA-256 of the uncompressed content in hexadecimal digits; empty if that is longer than `mostBytes`, which ends the
    /// reading of a file that unpacks without end.
    ///
    /// @throws IOException if the file cannot be read or its compression is damaged
    public Optional<String> sha256(long mostBytes) throws IOException {
        var digest = sha256();
        long seen = 0;
        byte[] buffer = new byte[BUFFER];
        try (var in = open()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                seen += n;
                if (seen > mostBytes)
                    return Optional.empty();
                digest.update(buffer, 0, n);
            }
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }
}
