package org.receptive.io.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GifFramesTest {

    @TempDir
    private Path folder;

    private static BufferedImage sheet(Color paper) {
        var image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        var on = image.createGraphics();
        on.setColor(paper);
        on.fillRect(0, 0, 30, 20);
        on.dispose();
        return image;
    }

    private static BufferedImage marked(int x, int y) {
        var image = sheet(Color.WHITE);
        var on = image.createGraphics();
        on.setColor(Color.BLACK);
        on.fillRect(x, y, 6, 4);
        on.dispose();
        return image;
    }

    private Path animation(List<BufferedImage> frames) {
        var file = folder.resolve("animation.gif");
        try (var writer = GifWriter.open(file, 10, GifPalette.of(frames))) {
            for (var frame : frames)
                writer.add(frame);
            writer.finish(0);
        }
        return file;
    }

    private static void showsTheMarkAt(ImportedImage image, int x, int y) {
        assertThat(image.cols()).isEqualTo(30);
        assertThat(image.rows()).isEqualTo(20);
        for (int row = 0; row < 20; row++)
            for (int col = 0; col < 30; col++)
                assertThat(image.value(0, row, col)).isEqualTo(row >= y && row < y + 4 && col >= x && col < x + 6 ? 9 : 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 30})
    void theFirstFrameWithInkIsTakenAtItsPlace(int bareFrames) {
        var frames = new java.util.ArrayList<BufferedImage>(java.util.Collections.nCopies(bareFrames, sheet(Color.WHITE)));
        frames.add(marked(17, 9));
        frames.add(marked(2, 2));
        showsTheMarkAt(ImageImport.readGrey(animation(frames), 32), 17, 9);
    }

    @Test
    void anAnimationWithoutInkIsABareSheet() {
        var file = animation(List.of(sheet(Color.WHITE), sheet(Color.WHITE), sheet(Color.WHITE)));
        assertThat(ImageImport.readGrey(file, 32).values()).hasSize(600).containsOnly(0);
        assertThat(InkImport.read(file).orElseThrow().isEmpty()).isTrue();
    }
}
