package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.Palette;
import org.receptive.io.scene.SceneCatalogue;

class SceneThumbnailTest {

    private static final PaintFonts FONTS = PaintFonts.load();

    private static int[] pixels(SceneCatalogue.Entry entry, boolean dark) {
        return new SceneThumbnail(entry.load(), Palette.of(dark)).render(176, 88, FONTS).getRGB(0, 0, 176, 88, new int[176 * 88], 0, 176);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theMapsOfEveryExampleReachAcrossThePictureAndLeaveItsEdgesFree(boolean dark) {
        int background = Palette.of(dark).background();
        for (var entry : SceneCatalogue.entries()) {
            var pixels = pixels(entry, dark);
            var columns = IntStream.range(0, 176).filter(x -> IntStream.range(0, 88).anyMatch(y -> pixels[y * 176 + x] != background));
            var used = columns.summaryStatistics();
            assertThat(used.getMax() - used.getMin()).as(entry.name()).isGreaterThan(100);
            assertThat(IntStream.range(0, 176)).as(entry.name()).allMatch(x -> pixels[x] == background);
            assertThat(IntStream.range(0, 88)).as(entry.name()).allMatch(y -> pixels[y * 176] == background);
        }
    }

    @Test
    void everyExampleHasItsOwnPicture() {
        assertThat(SceneCatalogue.entries().stream().map(entry -> Arrays.hashCode(pixels(entry, false)))).doesNotHaveDuplicates();
    }
}
