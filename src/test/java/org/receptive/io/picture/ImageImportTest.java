package org.receptive.io.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.text.ReadableException;

class ImageImportTest {

    @TempDir
    private Path folder;

    private Path saved(BufferedImage image, String format) throws IOException {
        Path file = folder.resolve("image." + format);
        assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
        return file;
    }

    private static BufferedImage filled(int width, int height, int type, int argb) {
        var image = new BufferedImage(width, height, type);
        int[] row = new int[width];
        Arrays.fill(row, argb);
        for (int y = 0; y < height; y++)
            image.setRGB(0, y, width, 1, row, 0, width);
        return image;
    }

    private static BufferedImage noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int y = 0; y < height; y++) { for (int x = 0; x < width; x++)
            image.setRGB(x, y, random.nextInt()); }
        return image;
    }

    private static void refuses(Path file, String key) {
        assertThatThrownBy(() -> ImageImport.readGrey(file, 32)).isInstanceOfSatisfying(ReadableException.class, e -> {
            assertThat(e.problem().key()).isEqualTo(key);
            assertThat(e.getMessage()).doesNotContain("\n");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void blackIsFullInkInEveryFormat(String format) throws IOException {
        ImportedImage image = ImageImport.readGrey(saved(filled(20, 10, BufferedImage.TYPE_INT_RGB, 0xFF000000), format), 32);
        assertThat(image.channels()).isEqualTo(1);
        assertThat(image.rows()).isEqualTo(10);
        assertThat(image.cols()).isEqualTo(20);
        assertThat(image.values()).hasSize(200).containsOnly(9);
    }

    @Test
    void transparentIsWhitePaper() throws IOException {
        Path file = saved(filled(5, 5, BufferedImage.TYPE_INT_ARGB, 0x00000000), "png");
        assertThat(ImageImport.readGrey(file, 32).values()).containsOnly(0);
        assertThat(ImageImport.readRgb(file, 32).values()).containsOnly(9);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_INT_RGB})
    void greyIsAsBrightAsTheFileSaysHoweverItIsStored(int type) throws IOException {
        var image = new BufferedImage(256, 1, type);
        for (int x = 0; x < 256; x++)
            for (int band = 0; band < image.getRaster().getNumBands(); band++)
                image.getRaster().setSample(x, 0, band, type == BufferedImage.TYPE_USHORT_GRAY ? x * 257 : x);
        var read = ImageImport.readBrightness(saved(image, "png"), 256);
        for (int x = 0; x < 256; x++)
            assertThat(read.value(0, 0, x)).isCloseTo(x / 255.0, within(1e-9));
    }

    @Test
    void coloursBecomeThreeChannelsOfLight() throws IOException {
        ImportedImage image = ImageImport.readRgb(saved(filled(4, 3, BufferedImage.TYPE_INT_RGB, 0xFFFF8000), "png"), 32);
        assertThat(image.channels()).isEqualTo(3);
        assertThat(image.value(0, 2, 3)).isEqualTo(9);
        assertThat(image.value(1, 2, 3)).isEqualTo(5);
        assertThat(image.value(2, 2, 3)).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 640, 2000, 4001})
    void aLargeImageKeepsItsShapeAndItsAverages(int width) throws IOException {
        var image = filled(width, width / 2, BufferedImage.TYPE_BYTE_GRAY, 0xFFFFFFFF);
        for (int y = 0; y < width / 2; y++) { for (int x = 0; x < width / 2; x++)
            image.setRGB(x, y, 0xFF000000); }
        ImportedImage cells = ImageImport.readGrey(saved(image, "png"), 32);
        assertThat(cells.rows()).isEqualTo(16);
        assertThat(cells.cols()).isEqualTo(32);
        assertThat(cells.value(0, 8, 3)).isEqualTo(9);
        assertThat(cells.value(0, 8, 28)).isEqualTo(0);
    }

    @Test
    void areasAreAveragedAndNotSampled() throws IOException {
        var stripes = new BufferedImage(128, 128, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 128; y++) { for (int x = 0; x < 128; x++)
            stripes.setRGB(x, y, x % 2 == 0 ? 0xFFFFFF : 0); }
        assertThat(ImageImport.readGrey(saved(stripes, "png"), 32).values()).containsOnly(5);
    }

    @Test
    void aVeryThinImageKeepsOneCell() throws IOException {
        ImportedImage image = ImageImport.readGrey(saved(filled(3000, 2, BufferedImage.TYPE_INT_RGB, 0xFF000000), "png"), 32);
        assertThat(image.rows()).isEqualTo(1);
        assertThat(image.cols()).isEqualTo(32);
    }

    @Test
    @Timeout(2)
    void anImageThatClaimsToBeHugeIsRefusedBeforeItIsDecoded() throws IOException {
        Path bomb = folder.resolve("bomb.png");
        Files.write(bomb, pngHeader(50_000, 50_000));
        long start = System.nanoTime();
        refuses(bomb, "image.tooLarge");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThatThrownBy(() -> ImageImport.readGrey(bomb, 32)).hasMessageContaining("50000 × 50000");
    }

    @Test
    void aLargeAreaIsRefusedEvenIfBothSidesAreAllowed() throws IOException {
        Path bomb = folder.resolve("bomb.png");
        Files.write(bomb, pngHeader(9_000, 9_000));
        refuses(bomb, "image.tooLarge");
    }

    private static byte[] pngHeader(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeLong(0x89504E470D0A1A0AL);
        var header = new ByteArrayOutputStream();
        var chunk = new DataOutputStream(header);
        chunk.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        chunk.writeInt(width);
        chunk.writeInt(height);
        chunk.write(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(header.toByteArray());
        out.writeInt(13);
        out.write(header.toByteArray());
        out.writeInt((int) crc.getValue());
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void aFileCutInTheMiddleIsCalledDamaged(String format) throws IOException {
        Path file = saved(noise(300, 200), format);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        refuses(file, "image.damaged");
        Files.write(file, Arrays.copyOf(whole, 24));
        refuses(file, "image.damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void scrambledFilesGiveAPictureOrASentenceButNothingElse(String format) throws IOException {
        byte[] whole = Files.readAllBytes(saved(noise(40, 40), format));
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] scrambled = whole.clone();
            for (int k = 0; k < 5; k++)
                scrambled[random.nextInt(Math.min(scrambled.length, 400))] = (byte) random.nextInt();
            Path file = Files.write(folder.resolve("scrambled"), scrambled);
            try {
                assertThat(ImageImport.readGrey(file, 32).values()).isNotEmpty();
            } catch (ReadableException e) {
                assertThat(e.problem().key()).startsWith("image.");
            }
        }
    }

    @Test
    void whatIsNoImageIsNamed() throws IOException {
        refuses(Files.writeString(folder.resolve("text.png"), "not an image"), "image.notAnImage");
        refuses(Files.write(folder.resolve("empty.png"), new byte[0]), "image.notAnImage");
        refuses(folder, "image.notAnImage");
        refuses(folder.resolve("nothing.png"), "image.missing");
    }

    @Test
    void aHugeFileIsNotOpened() throws IOException {
        Path file = folder.resolve("huge.png");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(ImageImport.MOST_BYTES + 1);
        }
        refuses(file, "image.fileTooLarge");
    }
}
