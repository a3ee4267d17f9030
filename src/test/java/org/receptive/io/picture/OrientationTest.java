package org.receptive.io.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 96;

    @TempDir
    private Path folder;

    /// An F on white, which looks different however it is turned or mirrored.
    private static void letter(Graphics2D on) {
        on.setColor(java.awt.Color.WHITE);
        on.fillRect(-1, -1, WIDTH + 2, HEIGHT + 2);
        on.setColor(java.awt.Color.BLACK);
        on.fillRect(8, 8, 16, 80);
        on.fillRect(8, 8, 48, 16);
        on.fillRect(8, 40, 32, 16);
    }

    /// What a camera stores if the upright picture needs `tag`: the inverse of what the tag asks for, written out after the standard, which
    /// says where row 0 and column 0 of the stored picture belong.
    private static BufferedImage stored(int tag) {
        boolean sideways = tag >= 5;
        var image = new BufferedImage(sideways ? HEIGHT : WIDTH, sideways ? WIDTH : HEIGHT, BufferedImage.TYPE_INT_RGB);
        var on = image.createGraphics();
        on.transform(switch (tag) {
            // row 0 top, column 0 left; then right; bottom right; bottom left
            case 1 -> new AffineTransform();
            case 2 -> new AffineTransform(-1, 0, 0, 1, WIDTH, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, WIDTH, HEIGHT);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, HEIGHT);
            // row 0 left, column 0 top; then right and top; right and bottom; left and bottom
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, -1, 1, 0, 0, WIDTH);
            case 7 -> new AffineTransform(0, -1, -1, 0, HEIGHT, WIDTH);
            default -> new AffineTransform(0, 1, -1, 0, HEIGHT, 0);
        });
        letter(on);
        on.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /// A TIFF structure with one entry, as cameras write it: most significant byte first or last.
    private static byte[] exif(int tag, ByteOrder order) {
        return ByteBuffer.allocate(26).order(order).put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42).putInt(8).putShort((short) 1).putShort((short) 274).putShort((short) 3).putInt(1)
                .putShort((short) tag)
                .putShort((short) 0).putInt(0).array();
    }

    private static byte[] jpeg(byte[] plain, byte[] exif) {
        return ByteBuffer.allocate(plain.length + exif.length + 10).put(plain, 0, 2).putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 8)).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif)
                .put(plain, 2, plain.length - 2).array();
    }

    /// The chunk may stand behind the picture, before the end.
    private static byte[] png(byte[] plain, byte[] exif) {
        var crc = new CRC32();
        var chunk = ByteBuffer.allocate(exif.length + 12).putInt(exif.length).put("eXIf".getBytes(StandardCharsets.US_ASCII)).put(exif);
        crc.update(chunk.array(), 4, exif.length + 4);
        chunk.putInt((int) crc.getValue());
        int end = plain.length - 12;
        return ByteBuffer.allocate(plain.length + chunk.capacity()).put(plain, 0, end).put(chunk.array()).put(plain, end, 12).array();
    }

    private void readsUpright(byte[] file) throws IOException {
        var upright = Files.write(folder.resolve("upright"), encoded(stored(1), "png"));
        var turned = Files.write(folder.resolve("turned"), file);
        var ink = ImageImport.readGrey(turned, 12);
        assertThat(ink.rows()).isEqualTo(12);
        assertThat(ink.cols()).isEqualTo(8);
        assertThat(ink.values()).isEqualTo(ImageImport.readGrey(upright, 12).values());
        assertThat(ImageImport.readRgb(turned, 12).values()).isEqualTo(ImageImport.readRgb(upright, 12).values());
        assertThat(InkImport.read(turned).orElseThrow().rows()).isEqualTo(HEIGHT);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
    void aPhotographIsPutUprightHoweverTheCameraWasHeld(int tag) throws IOException {
        readsUpright(jpeg(encoded(stored(tag), "jpg"), exif(tag, ByteOrder.BIG_ENDIAN)));
        readsUpright(jpeg(encoded(stored(tag), "jpg"), exif(tag, ByteOrder.LITTLE_ENDIAN)));
        readsUpright(png(encoded(stored(tag), "png"), exif(tag, ByteOrder.LITTLE_ENDIAN)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 65535})
    void anOrientationThatDoesNotExistTurnsNothing(int tag) throws IOException {
        readsUpright(jpeg(encoded(stored(1), "jpg"), exif(tag, ByteOrder.BIG_ENDIAN)));
    }

    @Test
    void damagedExifDataDoNotKeepAPictureFromBeingRead() throws IOException {
        byte[] whole = exif(6, ByteOrder.BIG_ENDIAN);
        for (int length = 0; length < 20; length++)
            readsUpright(jpeg(encoded(stored(1), "jpg"), java.util.Arrays.copyOf(whole, length)));
        for (int at = 2; at < 8; at++) {
            byte[] broken = whole.clone();
            broken[at] = -1;
            // what is left may still say 6
            var file = Files.write(folder.resolve("broken"), jpeg(encoded(stored(1), "jpg"), broken));
            assertThat(ImageImport.readGrey(file, 12).values()).hasSize(96);
        }
    }
}
