package org.receptive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;
import org.receptive.data.ink.StrokeDrawing;
import org.receptive.data.ink.StrokeLines;

/// `recognize` on pictures: what is drawn is recognised however it was drawn and photographed.
class RecognizedPicturesTest {

    private static final int COUNT = 20;
    private static final long SEED = 31;
    private static final GeneratedDigits DIGITS = new GeneratedDigits(WritingStyle.VARIED);
    private static final Color PAPER = new Color(230, 228, 220);
    private static final Color INK = new Color(32, 34, 60);
    private static final Color TABLE = new Color(60, 40, 28);

    @TempDir
    private Path folder;

    /// Draws strokes of a digit, its longer side `size` pixels, with round ends.
    private static void draw(Graphics2D on, StrokeDrawing drawing, double x, double y, double size, double thickness, Color ink) {
        var box = drawing.bounds().orElseThrow();
        double scale = size / box.longerSide();
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setColor(ink);
        on.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (var stroke : drawing.strokes()) {
            var path = new Path2D.Double();
            var first = stroke.points().getFirst();
            path.moveTo(x + (first.x() - box.left()) * scale, y + (first.y() - box.top()) * scale);
            for (var point : stroke.points())
                path.lineTo(x + (point.x() - box.left()) * scale, y + (point.y() - box.top()) * scale);
            on.draw(path);
        }
    }

    private static void grain(BufferedImage image, long seed) {
        var random = new Random(seed);
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) {
                double noise = 3 * random.nextGaussian();
                int rgb = 0;
                for (int shift = 0; shift <= 16; shift += 8)
                    rgb |= (int) Math.clamp(((image.getRGB(x, y) >> shift) & 0xFF) + noise, 0, 255) << shift;
                image.setRGB(x, y, rgb);
            }
    }

    /// Writes a sheet with each digit, and returns how many are recognised.
    private int recognized(String format, int width, int height, double size, double thickness, Consumer<Graphics2D> surroundings)
            throws IOException {
        var words = new ArrayList<>(List.of("recognize"));
        for (int i = 0; i < COUNT; i++) {
            var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var on = image.createGraphics();
            on.setColor(PAPER);
            on.fillRect(0, 0, width, height);
            surroundings.accept(on);
            draw(on, DIGITS.drawing(SEED, i), width * 0.3, height * 0.3, size, thickness, INK);
            on.dispose();
            if ("jpg".equals(format))
                grain(image, i);
            var file = folder.resolve(i + "." + format);
            ImageIO.write(image, format, file.toFile());
            words.add(file.toString());
        }
        var answers = Ran.of(words.toArray(String[]::new)).out().lines().toList();
        assertThat(answers).hasSize(COUNT);
        int right = 0;
        for (int i = 0; i < COUNT; i++)
            right += answers.get(i).contains(format + ": " + DIGITS.label(SEED, i) + " (") ? 1 : 0;
        return right;
    }

    private int asStrokes() throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < COUNT; i++)
            lines.append(StrokeLines.line(DIGITS.drawing(SEED, i))).append('\n');
        var answer = Ran.of("recognize", "--quiet", Files.writeString(folder.resolve("strokes.jsonl"), lines).toString()).out();
        return Integer.parseInt(answer.replaceAll(".*\\((\\d+) of .*\\R", "$1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 16, 40})
    void aDrawingIsRecognisedAsItsStrokesAreHoweverThinItsLines(int thickness) throws IOException {
        assertThat(recognized("png", 1152, 648, 400, thickness, _ -> {})).isGreaterThanOrEqualTo(asStrokes() - 1);
    }

    @Test
    void aPhotographIsRecognisedHoweverMuchOfTheTableItShows() throws IOException {
        int flat = recognized("jpg", 300, 400, 160, 11, _ -> {});
        assertThat(flat).isGreaterThanOrEqualTo(asStrokes() - 1);
        assertThat(recognized("jpg", 300, 400, 160, 11, on -> {
            on.setColor(TABLE);
            on.fillRect(0, 0, 24, 400);
        })).isGreaterThanOrEqualTo(flat - 1);
        assertThat(recognized("jpg", 300, 400, 160, 11, on -> {
            on.setColor(TABLE);
            on.fillRect(0, 0, 300, 400);
            on.setColor(PAPER);
            on.fillRect(24, 24, 252, 352);
        })).isGreaterThanOrEqualTo(flat - 1);
    }

    @Test
    void aSheetWhoseOutlineIsNotFoundIsSaidToBeMissingAndTheOtherPicturesAreStillRead() throws IOException {
        var image = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        var on = image.createGraphics();
        on.setColor(TABLE);
        on.fillRect(0, 0, 300, 400);
        on.setColor(PAPER);
        on.fillPolygon(new int[] {15, 285, 200, 285, 15}, new int[] {15, 15, 200, 385, 385}, 5);
        on.dispose();
        var lost = folder.resolve("lost.png");
        ImageIO.write(image, "png", lost.toFile());
        recognized("png", 300, 400, 160, 11, _ -> {});
        var answers = Ran.of("recognize", lost.toString(), folder.resolve("0.png").toString());
        assertThat(answers.code()).isZero();
        assertThat(answers.out().lines().toList().getFirst()).endsWith(
                "lost.png: no paper found: let the sheet lie flat and fill most of the picture");
        assertThat(answers.out().lines().toList().getLast()).contains("0.png: " + DIGITS.label(SEED, 0) + " (");
    }
}
