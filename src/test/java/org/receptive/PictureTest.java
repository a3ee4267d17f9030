package org.receptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.receptive.draw.network.DigitPictures;
import org.receptive.draw.scene.RecordingSurface;
import org.receptive.picture.ChartPictures;
import org.receptive.picture.FormulaPictures;
import org.receptive.picture.PictureComparison;
import org.receptive.picture.ReferenceFiles;
import org.receptive.picture.ReferencePicture;
import org.receptive.picture.ScenePictures;

/// What the painters draw of fixed data is what was drawn and looked at before. Where a picture is to change, `-Dpictures.renew=true`
/// replaces those on file; look at each before it is kept.
class PictureTest {

    private static final long MOST_BYTES = 2L << 20;

    private static final List<ReferencePicture> PICTURES = Stream.of(
            ScenePictures.all(), FormulaPictures.all(), ChartPictures.all(), DigitPictures.all()).flatMap(List::stream).toList();
    private static final ReferenceFiles FILES = new ReferenceFiles();

    @BeforeAll
    static void renewIfAskedTo() throws IOException {
        if (Boolean.getBoolean(ReferenceFiles.RENEW))
            FILES.renew(PICTURES);
    }

    @TestFactory
    Stream<DynamicTest> everyPictureIsAsItWas() {
        return PICTURES.stream().map(picture -> DynamicTest.dynamicTest(picture.name() + " looks as on file",
                () -> compare(picture.name(), FILES.paint(picture))));
    }

    private static void compare(String name, BufferedImage image) throws IOException {
        var reference = ReferenceFiles.read(name);
        var found = reference.map(r -> PictureComparison.of(image, r));
        if (found.filter(PictureComparison::isAlike).isEmpty())
            fail("%s is not the picture on file: %s; look into %s, and renew with -D%s=true if it is to be so", name,
                    found.map(PictureComparison::toString).orElse("there is none"), ReferenceFiles.leave(name, image, reference),
                    ReferenceFiles.RENEW);
    }

    @Test
    void everyPictureOnFileIsCompared() throws IOException {
        assertThat(ReferenceFiles.names()).containsExactlyElementsOf(PICTURES.stream().map(ReferencePicture::name).sorted().toList());
    }

    @Test
    void thePicturesOnFileStaySmall() throws IOException {
        assertThat(ReferenceFiles.bytes()).isLessThan(MOST_BYTES);
    }

    /// A character that the bundled fonts lack would come from the machine's.
    @Test
    void noPictureNeedsAFontOfTheMachine() throws IOException, FontFormatException {
        var regular = font("Regular");
        var bold = font("Bold");
        for (var picture : PICTURES) {
            var surface = new RecordingSurface((s, style) -> s.length() * style.sizePx() * 0.55);
            picture.drawing().drawOn(surface, picture.width(), picture.height());
            for (var text : surface.texts())
                assertThat((text.style().bold() ? bold : regular).canDisplayUpTo(text.text())).as("%s: %s", picture.name(), text.text())
                        .isEqualTo(-1);
        }
    }

    private static Font font(String weight) throws IOException, FontFormatException {
        var name = "/org/receptive/draw/theme/fonts/NotoSansCJKsc-" + weight + ".otf";
        try (var in = Optional.ofNullable(PictureTest.class.getResourceAsStream(name)).orElseThrow()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }
}
