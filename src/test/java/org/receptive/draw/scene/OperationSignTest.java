package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.receptive.draw.surface.Java2dSurface;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.Palette;
import org.receptive.scene.OperationSample;
import org.receptive.scene.SettingKind;

/// The small pictures of operations.
class OperationSignTest {

    private static final int SIDE = 32;
    private static final PaintFonts FONTS = PaintFonts.load();

    private static int[] pixels(SettingKind kind, Palette palette) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        new OperationSign(OperationSample.of(kind), palette).drawOn(new Java2dSurface(image, FONTS, 1), SIDE, SIDE);
        return image.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
    }

    @Test
    void everyOperationHasAPictureOfItsOwnInBothThemes() {
        for (boolean dark : new boolean[] {false, true}) {
            var seen = new HashSet<Integer>();
            for (var kind : SettingKind.values()) {
                var pixels = pixels(kind, Palette.of(dark));
                assertThat(Arrays.stream(pixels).distinct().count()).as("%s", kind).isGreaterThan(2);
                assertThat(seen.add(Arrays.hashCode(pixels))).as("%s looks like another", kind).isTrue();
            }
        }
    }

    @Test
    void onlyFunctionsOfOneValueHaveACurve() {
        for (var kind : SettingKind.values())
            assertThat(OperationSample.of(kind).curve().isEmpty()).as("%s", kind)
                    .isEqualTo(kind != SettingKind.ACTIVATION && kind.group() != SettingKind.Group.LOSS);
    }
}
