package org.receptive.data.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.data.folders.MnistFolder;
import org.receptive.text.ReadableException;

/// Good files come back as they were written; of a bad one, one sentence says what is wrong.
class IdxFileTest {

    private static final int IMAGES = 0x803;
    private static final int LABELS = 0x801;

    @TempDir
    private Path folder;

    private Path file(byte... content) throws IOException {
        return Files.write(folder.resolve("some-file"), content);
    }

    private void refused(IdxKind kind, byte[] content, String sentence) throws IOException {
        var path = file(content);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThatThrownBy(() -> new IdxFile(path).read(kind))
                .isInstanceOf(ReadableException.class).hasMessage(sentence.replace("FILE", path.toString())));
    }

    /// Refuses the content both plain and compressed, with the same sentence.
    private void refusedBothWays(IdxKind kind, byte[] content, String sentence) throws IOException {
        refused(kind, content, sentence);
        refused(kind, IdxBytes.packed(content), sentence);
    }

    @Test
    void randomFilesComeBackAsTheyWereWritten() throws IOException {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 60; i++) {
            int count = random.nextInt(1, 40);
            int rows = random.nextInt(1, 30);
            int cols = random.nextInt(1, 30);
            byte[] content = IdxBytes.images(count, rows, cols, i);
            var read = new IdxFile(file(i % 2 == 0 ? content : IdxBytes.packed(content))).read(IdxKind.IMAGES);
            assertThat(new int[] {read.size(0), read.size(1), read.size(2)}).containsExactly(count, rows, cols);
            assertThat(read.values()).isEqualTo(Arrays.copyOfRange(content, 16, content.length));
        }
    }

    @Test
    void contentThatCompressesWellIsReadInGrowingSteps() throws IOException {
        byte[] content = IdxBytes.of(IMAGES, new int[] {500, 40, 40}, new byte[800_000]);
        content[content.length - 1] = 77;
        var path = file(IdxBytes.packed(content));
        assertThat(Files.size(path) * 6).isLessThan(800_000 / 8);
        assertThat(new IdxFile(path).read(IdxKind.IMAGES).values()).isEqualTo(Arrays.copyOfRange(content, 16, content.length));
    }

    @Test
    void anotherKindOfFileIsRefusedByItsFirstBytes() throws IOException {
        refusedBothWays(IdxKind.IMAGES, IdxBytes.labels(3, 1), "FILE is not an IDX file of images: it begins with 0x00000801 and not with "
                + "0x00000803");
        refusedBothWays(IdxKind.LABELS, IdxBytes.images(1, 2, 2, 1), "FILE is not an IDX file of labels: it begins with 0x00000803 and not "
                + "with 0x00000801");
        refusedBothWays(IdxKind.LABELS, "<html>Please log in</html>".getBytes(StandardCharsets.UTF_8),
                "FILE is not an IDX file of labels: it begins with 0x3c68746d and not with 0x00000801");
    }

    @Test
    void aHeaderThatBreaksOffIsRefused() throws IOException {
        refusedBothWays(IdxKind.IMAGES, new byte[0], "FILE ends unexpectedly within its header: 0 bytes are there and 16 are needed; "
                + "download or copy the file again");
        refusedBothWays(IdxKind.IMAGES, Arrays.copyOf(IdxBytes.images(1, 2, 2, 1), 11), "FILE ends unexpectedly within its header: 11 bytes are "
                + "there and 16 are needed; download or copy the file again");
        refused(IdxKind.LABELS, new byte[] {0}, "FILE ends unexpectedly within its header: 1 bytes are there and 8 are needed; "
                + "download or copy the file again");
    }

    @Test
    void valuesThatBreakOffAreRefused() throws IOException {
        byte[] images = IdxBytes.images(5, 3, 3, 1);
        refusedBothWays(IdxKind.IMAGES, Arrays.copyOf(images, images.length - 1),
                "FILE ends unexpectedly: its header declares 5 images of 3 × 3 pixels, and only 44 bytes follow; download or copy the file again");
        refusedBothWays(IdxKind.LABELS, IdxBytes.of(LABELS, new int[] {4}, (byte) 1, (byte) 2),
                "FILE ends unexpectedly: its header declares 4 labels, and only 2 bytes follow; download or copy the file again");
    }

    @Test
    void bytesAfterTheEndAreRefused() throws IOException {
        refusedBothWays(IdxKind.LABELS, IdxBytes.of(LABELS, new int[] {2}, (byte) 1, (byte) 2, (byte) 3),
                "FILE continues after its end: its header declares 2 labels, and more bytes follow; download or copy the file again");
    }

    @Test
    void aHeaderThatAsksForTerabytesAllocatesNothing() throws IOException {
        byte[] huge = IdxBytes.of(IMAGES, new int[] {-1, -1, -1}, (byte) 0);
        refused(IdxKind.IMAGES, huge,
                "FILE ends unexpectedly: its header declares 4294967295 images of 4294967295 × 4294967295 pixels, and only 1 "
                        + "bytes follow; download or copy the file again");
        byte[] packed = IdxBytes.packed(huge);
        refused(IdxKind.IMAGES, packed, "FILE cannot be intact: its header declares 4294967295 images of 4294967295 × 4294967295 pixels, "
                + "which do not fit into " + packed.length + " compressed bytes; download or copy the file again");
    }

    @Test
    void contentBeyondTheMemoryIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] content = IdxBytes.of(IMAGES, new int[] {1000, 30, 30}, new byte[900_000]);
        var path = file(IdxBytes.packed(content));
        assertThatThrownBy(() -> new IdxFile(path, 899_999).read(IdxKind.IMAGES)).hasMessage(path + " is too large: its header declares "
                + "1000 images of 30 × 30 pixels, and at most 899999 bytes may be read; give Java more memory with -Xmx");
        assertThat(new IdxFile(path, 900_000).read(IdxKind.IMAGES).values()).hasSize(900_000);
    }

    @Test
    void nothingIsNoDataSet() throws IOException {
        refusedBothWays(IdxKind.IMAGES, IdxBytes.of(IMAGES, new int[] {7, 0, 28}),
                "FILE holds nothing: its header declares 7 images of 0 × 28 pixels, and each number must be at least 1");
        refusedBothWays(IdxKind.LABELS, IdxBytes.of(LABELS, new int[] {0}),
                "FILE holds nothing: its header declares 0 labels, and each number must be at least 1");
    }

    @Test
    void damagedCompressionIsRefused() throws IOException {
        byte[] packed = IdxBytes.packed(IdxBytes.images(20, 9, 9, 1));
        refused(IdxKind.IMAGES, Arrays.copyOf(packed, packed.length - 20),
                "FILE is damaged and cannot be decompressed: download or copy the file again");
        refused(IdxKind.IMAGES, Arrays.copyOf(packed, 5), "FILE is damaged and cannot be decompressed: download or copy the file again");
        // The last eight bytes are the checksum and the length.
        byte[] altered = packed.clone();
        altered[packed.length - 6] ^= 1;
        refused(IdxKind.IMAGES, altered, "FILE is damaged and cannot be decompressed: download or copy the file again");
    }

    @Test
    void noDamageOfARandomByteEndsInAnythingButASentence() throws IOException {
        var random = new SplittableRandom(2);
        byte[] packed = IdxBytes.packed(IdxBytes.images(3, 5, 5, 1));
        for (int i = 0; i < 400; i++) {
            byte[] bad = packed.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            var path = file(bad);
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                try {
                    // A flipped bit of the header's time or system leaves the content as it is.
                    assertThat(new IdxFile(path).read(IdxKind.IMAGES).values()).hasSize(75);
                } catch (ReadableException e) {
                    assertThat(e).hasMessageStartingWith(path.toString());
                }
            });
        }
    }

    @Test
    void aFileThatIsNotThereOrNoFileIsNamed() {
        var missing = folder.resolve("missing");
        assertThatThrownBy(() -> new IdxFile(missing).read(IdxKind.LABELS))
                .hasMessage(missing + " does not exist: give a folder that has it, or download it with receptive data fetch");
        assertThatThrownBy(() -> new IdxFile(folder).read(IdxKind.LABELS))
                .hasMessage(folder + " is not a regular file: choose a file in IDX format");
    }

    @Test
    void imagesAndLabelsMustBelongTogether() throws IOException {
        var images = new IdxFile(Files.write(folder.resolve("images"), IdxBytes.images(4, 2, 2, 1)));
        var fewer = new IdxFile(Files.write(folder.resolve("fewer"), IdxBytes.labels(3, 1)));
        assertThatThrownBy(() -> new MnistFolder.LabelledFiles(images, fewer, 10).read()).hasMessage(images.path()
                + " holds 4 images but " + fewer.path() + " holds 3 labels: take both files from the same data set");
        var wrong = new IdxFile(
                Files.write(folder.resolve("wrong"), IdxBytes.of(LABELS, new int[] {4}, (byte) 9, (byte) 0, (byte) 200, (byte) 1)));
        assertThatThrownBy(() -> new MnistFolder.LabelledFiles(images, wrong, 10).read())
                .hasMessage(wrong.path() + " has the label 200 at index 2: labels must lie from 0 to 9");
        assertThatThrownBy(() -> new MnistFolder.LabelledFiles(images, wrong, 201).read().label(4))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(new MnistFolder.LabelledFiles(images, wrong, 201).read().label(2)).isEqualTo(200);
    }
}
