package org.receptive.io.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.text.ReadableException;

class GifWriterTest {

    @TempDir
    private Path folder;

    /// What a player shows: every frame composed over those before it, with its delay in 1/100 s.
    private record Played(BufferedImage picture, int delay, boolean endless) {}

    private static List<Played> play(Path file) throws IOException {
        List<Played> frames = new ArrayList<>();
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in);
            var canvas = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                var tree = (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                var place = (IIOMetadataNode) tree.getElementsByTagName("ImageDescriptor").item(0);
                Graphics2D g = canvas.createGraphics();
                g.drawImage(reader.read(i), number(place, "imageLeftPosition"), number(place, "imageTopPosition"), null);
                g.dispose();
                var control = (IIOMetadataNode) tree.getElementsByTagName("GraphicControlExtension").item(0);
                assertThat(control.getAttribute("disposalMethod")).isEqualTo("doNotDispose");
                var copy = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
                copy.createGraphics().drawImage(canvas, 0, 0, null);
                boolean endless = tree.getElementsByTagName("ApplicationExtension").item(0) instanceof IIOMetadataNode e
                        && e.getAttribute("applicationID").equals("NETSCAPE") && e.getUserObject() instanceof byte[] b && b[1] == 0
                        && b[2] == 0;
                frames.add(new Played(copy, number(control, "delayTime"), endless));
            }
        } finally {
            reader.dispose();
        }
        return frames;
    }

    private static int number(IIOMetadataNode node, String attribute) {
        return Integer.parseInt(node.getAttribute(attribute));
    }

    /// A red square that wanders over a white ground, one step a frame.
    private static BufferedImage frame(int i) {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 40, 30);
        g.setColor(new Color(0xD55E00));
        g.fillRect(3 * i, 2 * i, 8, 8);
        g.dispose();
        return image;
    }

    private Path written(int frames, double framesPerSecond, double hold) {
        Path file = folder.resolve("a.gif");
        try (var gif = GifWriter.open(file, framesPerSecond, GifPalette.of(List.of(frame(0))))) {
            for (int i = 0; i < frames; i++)
                gif.add(frame(i));
            gif.finish(hold);
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10})
    void gifHasAsManyFramesAsWereWritten(int frames) throws IOException {
        assertThat(play(written(frames, 10, 0))).hasSize(frames);
    }

    @Test
    void everyFrameLooksAsItWasDrawn() throws IOException {
        List<Played> frames = play(written(10, 10, 0));
        for (int i = 0; i < frames.size(); i++) {
            for (int y = 0; y < 30; y++) {
                for (int x = 0; x < 40; x++)
                    assertThat(frames.get(i).picture().getRGB(x, y)).as("frame %d at %d, %d", i, x, y).isEqualTo(frame(i).getRGB(x, y));
            }
        }
    }

    @Test
    void theDelaysOfThirtyFramesAddUpToASecond() throws IOException {
        List<Played> frames = play(written(30, 30, 0));
        assertThat(frames.stream().mapToInt(Played::delay).sum()).isEqualTo(100);
        assertThat(frames).allMatch(f -> f.delay() == 3 || f.delay() == 4);
    }

    @Test
    void theLastFrameIsHeld() throws IOException {
        List<Played> frames = play(written(3, 10, 1.5));
        assertThat(frames.stream().map(Played::delay)).containsExactly(10, 10, 160);
    }

    @Test
    void theAnimationRepeatsForEver() throws IOException {
        assertThat(play(written(2, 10, 0)).getFirst().endless()).isTrue();
    }

    @Test
    void framesInWhichNothingChangesStillCount() throws IOException {
        Path file = folder.resolve("still.gif");
        try (var gif = GifWriter.open(file, 5, GifPalette.of(List.of(frame(3))))) {
            for (int i = 0; i < 4; i++)
                gif.add(frame(3));
            gif.finish(0);
        }
        List<Played> frames = play(file);
        assertThat(frames).hasSize(4);
        assertThat(frames.getLast().picture().getRGB(10, 10)).isEqualTo(0xFFD55E00);
        assertThat(Files.size(file)).isLessThan(2000);
    }

    @Test
    void coloursOfFlatAreasAreKeptAmongThousandsOfOthers() throws IOException {
        var busy = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++)
                busy.setRGB(x, y, x < 20 ? 0x0072B2 : 0xFF000000 | (x * 6) << 16 | (y * 8) << 8 | (x + y));
        }
        Path file = folder.resolve("busy.gif");
        try (var gif = GifWriter.open(file, 5, GifPalette.of(List.of(busy), 0xFFE69F00))) {
            gif.add(busy);
            gif.finish(0);
        }
        BufferedImage played = play(file).getFirst().picture();
        assertThat(played.getRGB(5, 5)).isEqualTo(0xFF0072B2);
        for (int x = 20; x < 40; x++)
            assertThat(Math.abs(((played.getRGB(x, 10) >> 16) & 0xFF) - x * 6)).isLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 51, Double.NaN, 0.0001})
    void speedsThatAGifCannotPlayAreRefused(double framesPerSecond) {
        assertThatThrownBy(() -> written(2, framesPerSecond, 0)).isInstanceOf(ReadableException.class).hasMessageContaining("at most 50");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aCancelledAnimationLeavesNoFile() {
        try (var gif = GifWriter.open(folder.resolve("a.gif"), 10, GifPalette.of(List.of(frame(0))))) {
            gif.add(frame(0));
            gif.add(frame(1));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFrameOfAnotherSizeIsRefused() {
        try (var gif = GifWriter.open(folder.resolve("a.gif"), 10, GifPalette.of(List.of(frame(0))))) {
            gif.add(frame(0));
            var other = new BufferedImage(41, 30, BufferedImage.TYPE_INT_RGB);
            assertThatThrownBy(() -> gif.add(other)).hasMessageContaining("41×30").hasMessageContaining("40×30");
        }
    }

    @Test
    void pngKeepsEveryPixel() throws IOException {
        Path file = folder.resolve("a.png");
        PngWriter.write(file, frame(2));
        BufferedImage read = ImageIO.read(file.toFile());
        assertThat(read.getRGB(8, 8)).isEqualTo(0xFFD55E00);
        assertThat(read.getWidth()).isEqualTo(40);
    }
}
