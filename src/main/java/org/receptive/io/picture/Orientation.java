package org.receptive.io.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// How a camera was held: what must be done to a stored picture before it stands upright, as its Exif data say.
///
/// @param mirrored whether left and right are exchanged, before anything else
/// @param quarterTurns how often it is then turned clockwise by 90°, 0 to 3
/// @see <a href="https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E">CIPA DC-008, Exif, tag 274</a>
record Orientation(boolean mirrored, int quarterTurns) {

    static final Orientation UPRIGHT = new Orientation(false, 0);

    private static final int JPEG_START = 0xFFD8;
    private static final int JPEG_EXIF = 0xFFE1;
    private static final int JPEG_SCAN = 0xFFDA;
    private static final byte[] JPEG_EXIF_NAME = {'E', 'x', 'i', 'f', 0, 0};
    private static final long PNG_START = 0x89504E470D0A1A0AL;
    private static final int PNG_EXIF = 'e' << 24 | 'X' << 16 | 'I' << 8 | 'f';
    private static final int MOST_EXIF_BYTES = 1 << 20;

    /// Reads how a file is to be turned; whatever is wrong with its Exif data, the picture itself may be right, and stays as it is.
    static Orientation of(ImageInputStream in) {
        try {
            in.seek(0);
            var exif = in.readUnsignedShort() == JPEG_START ? inJpeg(in) : inPng(in);
            return exif.isPresent() ? tagged(exif.get()) : UPRIGHT;
        } catch (IOException | RuntimeException e) {
            return UPRIGHT;
        }
    }

    /// Finds the segment before the picture.
    private static Optional<byte[]> inJpeg(ImageInputStream in) throws IOException {
        for (int marker = in.readUnsignedShort(); marker != JPEG_SCAN; marker = in.readUnsignedShort()) {
            int length = in.readUnsignedShort() - 2;
            if (marker == JPEG_EXIF) {
                var segment = new byte[length];
                in.readFully(segment);
                if (Arrays.equals(segment, 0, JPEG_EXIF_NAME.length, JPEG_EXIF_NAME, 0, JPEG_EXIF_NAME.length))
                    return Optional.of(Arrays.copyOfRange(segment, JPEG_EXIF_NAME.length, length));
            } else {
                in.seek(in.getStreamPosition() + length);
            }
        }
        return Optional.empty();
    }

    /// Finds the chunk, which may stand before or after the picture.
    private static Optional<byte[]> inPng(ImageInputStream in) throws IOException {
        in.seek(0);
        if (in.readLong() != PNG_START)
            return Optional.empty();
        while (true) {
            long length = in.readUnsignedInt();
            int type = in.readInt();
            if (type == PNG_EXIF && length <= MOST_EXIF_BYTES) {
                var chunk = new byte[(int) length];
                in.readFully(chunk);
                return Optional.of(chunk);
            }
            in.seek(in.getStreamPosition() + length + Integer.BYTES);
        }
    }

    /// Exif data are a TIFF file without a picture.
    private static Orientation tagged(byte[] exif) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("tiff").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(exif))) {
            reader.setInput(in, true, false);
            var field = TIFFDirectory.createFromMetadata(reader.getImageMetadata(0)).getTIFFField(BaselineTIFFTagSet.TAG_ORIENTATION);
            return field == null ? UPRIGHT : of(field.getAsInt(0));
        } finally {
            reader.dispose();
        }
    }

    private static Orientation of(int tag) {
        return switch (tag) {
            case 2 -> new Orientation(true, 0);
            case 3 -> new Orientation(false, 2);
            case 4 -> new Orientation(true, 2);
            case 5 -> new Orientation(true, 3);
            case 6 -> new Orientation(false, 1);
            case 7 -> new Orientation(true, 1);
            case 8 -> new Orientation(false, 3);
            default -> UPRIGHT;
        };
    }

    /// Puts a picture upright.
    AreaScaling.Source upright(AreaScaling.Source stored) {
        if (equals(UPRIGHT))
            return stored;
        var from = stored.image();
        int width = from.getWidth();
        int height = from.getHeight();
        boolean sideways = quarterTurns % 2 == 1;
        var to = new BufferedImage(sideways ? height : width, sideways ? width : height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                int across = mirrored ? width - 1 - x : x;
                int argb = from.getRGB(x, y);
                switch (quarterTurns) {
                    case 1 -> to.setRGB(height - 1 - y, across, argb);
                    case 2 -> to.setRGB(width - 1 - across, height - 1 - y, argb);
                    case 3 -> to.setRGB(y, width - 1 - across, argb);
                    default -> to.setRGB(across, y, argb);
                }
            }
        return sideways
                ? new AreaScaling.Source(to, stored.fileHeight(), stored.fileWidth())
                : new AreaScaling.Source(to, stored.fileWidth(), stored.fileHeight());
    }
}
