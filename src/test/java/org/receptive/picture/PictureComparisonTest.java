package org.receptive.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.draw.surface.Java2dSurface;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;

/// What passes for the same picture and what does not, on a page as large as the pictures on file.
class PictureComparisonTest {

    private static final PaintFonts FONTS = PaintFonts.load();
    private static final String FONT = "/org/receptive/draw/theme/fonts/NotoSansCJKsc-Regular.otf";
    private static final Palette PALETTE = Palette.light();
    private static final int WIDTH = 680;
    private static final int HEIGHT = 360;
    private static final int ROWS = 8;
    private static final int COLS = 14;
    private static final int CELL = 40;
    private static final double SMALLEST_TEXT = 9;

    /// Draws a page of coloured cells with numbers, and something more.
    private static BufferedImage page(Consumer<Surface> more) {
        return Java2dSurface.render((surface, w, h) -> {
            surface.fillRect(0, 0, w, h, PALETTE.background());
            for (int i = 0; i < ROWS * COLS; i++)
                cell(surface, i, ColourScale.SIGNED.colour(i % 9 - 4, 4, PALETTE));
            more.accept(surface);
        }, WIDTH, HEIGHT, 1, FONTS);
    }

    private static BufferedImage page() {
        return page(_ -> {});
    }

    private static void cell(Surface surface, int i, int colour) {
        int x = 20 + i % COLS * CELL;
        int y = 20 + Math.floorDiv(i, COLS) * CELL;
        surface.fillRect(x, y, CELL, CELL, colour);
        surface.strokeRect(x, y, CELL, CELL, PALETTE.gridLine(), 1);
        number(surface, String.valueOf(i % 9), x + CELL / 2.0, y + CELL / 2.0);
    }

    private static void number(Surface surface, String text, double x, double y) {
        surface.text(text, x, y, new TextStyle(14, false, Align.CENTER), PALETTE.textPrimary());
    }

    private static Consumer<Surface> small(String text, double x) {
        return surface -> surface.text(text, x, 350, new TextStyle(SMALLEST_TEXT, false, Align.LEFT), PALETTE.textMuted());
    }

    private static boolean alike(BufferedImage a, BufferedImage b) {
        return PictureComparison.of(a, b).isAlike() && PictureComparison.of(b, a).isAlike();
    }

    @Test
    void aPictureIsLikeItself() {
        assertThat(PictureComparison.of(page(), page())).isEqualTo(new PictureComparison(true, WIDTH * HEIGHT, 0, 0));
    }

    /// Writes as a surface does, but fills the outlines of the characters instead of taking the font's own pixels.
    private static BufferedImage outlined(String text, TextStyle style, double shift) throws IOException, FontFormatException {
        var page = page();
        var g = page.createGraphics();
        try (var in = Optional.ofNullable(PaintFonts.class.getResourceAsStream(FONT)).orElseThrow()) {
            var font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont((float) style.sizePx());
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g.setColor(new Color(PALETTE.textPrimary()));
            g.fill(font.createGlyphVector(g.getFontRenderContext(), text).getOutline((float) (600 + shift),
                    (float) Math.rint(340 + FONTS.baselineBelowMiddle(style))));
        }
        g.dispose();
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "−", "x", "轮"})
    void aCharacterAntialiasedOtherwisePasses(String character) throws IOException, FontFormatException {
        var style = new TextStyle(13, false, Align.LEFT);
        var page = page(s -> s.text(character, 600, 340, style, PALETTE.textPrimary()));
        for (double shift : new double[] {-0.1, 0, 0.1}) {
            var other = outlined(character, style, shift);
            assertThat(alike(page, other)).as("%s px aside", shift).isTrue();
            assertThat(alike(page(), other)).isFalse();
        }
    }

    @Test
    void onePixelOfAnotherShadePasses() {
        var other = page();
        other.setRGB(330, 5, 0xC0C0C0);
        assertThat(alike(page(), other)).isTrue();
    }

    @Test
    void shadesThatNoOneSeesPassEverywhere() {
        var other = page();
        for (int y = 0; y < HEIGHT; y++)
            for (int x = 0; x < WIDTH; x++)
                other.setRGB(x, y, other.getRGB(x, y) ^ 0x030303);
        assertThat(alike(page(), other)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "−", "+", "=", "≈", "Σ", "轮"})
    void aCharacterThatIsMissingFailsInTheSmallestText(String character) {
        assertThat(alike(page(), page(small(character, 600)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 7", "3 8", "5 6", "0 8", "6 8", "+ −", "= ≈"})
    void anotherCharacterFailsInTheTextOfACell(String pair) {
        var characters = pair.split(" ", -1);
        assertThat(alike(page(s -> number(s, characters[0], 640, 340)), page(s -> number(s, characters[1], 640, 340)))).isFalse();
    }

    @Test
    void aNumberMissingInACellFails() {
        var colour = ColourScale.SIGNED.colour(7 - 4, 4, PALETTE);
        assertThat(alike(page(), page(s -> s.fillRect(20 + 7 * CELL + 4, 24, CELL - 8, CELL - 8, colour)))).isFalse();
    }

    @Test
    void aCellOfAnotherColourFails() {
        assertThat(alike(page(), page(s -> cell(s, 7, ColourScale.SIGNED.colour(2, 4, PALETTE))))).isFalse();
    }

    @Test
    void aFrameThatIsMovedThickenedOrMissingFails() {
        var page = page(s -> s.strokeRect(60, 60, 120, 120, PALETTE.kernel(), 3));
        assertThat(alike(page, page(s -> s.strokeRect(61, 60, 120, 120, PALETTE.kernel(), 3)))).isFalse();
        assertThat(alike(page, page(s -> s.strokeRect(60, 60, 120, 120, PALETTE.kernel(), 2)))).isFalse();
        assertThat(alike(page, page())).isFalse();
    }

    @Test
    void aFaintLineThatIsMissingFails() {
        assertThat(alike(page(), page(s -> s.line(600, 10, 640, 10, PALETTE.gridLine(), 1, Dash.SOLID)))).isFalse();
    }

    @Test
    void aPictureOfAnotherSizeFails() {
        var wider = new BufferedImage(WIDTH + 1, HEIGHT, BufferedImage.TYPE_INT_RGB);
        wider.setData(page().getData());
        assertThat(alike(page(), wider)).isFalse();
        assertThat(PictureComparison.difference(page(), wider).getWidth()).isEqualTo(WIDTH + 1);
    }

    @Test
    void theDifferenceIsRedWhereOnlyOnePictureHasInk() {
        var difference = PictureComparison.difference(page(), page(s -> s.fillRect(600, 10, 30, 30, PALETTE.kernel())));
        assertThat(difference.getRGB(615, 25) & 0xFFFFFF).isEqualTo(0xD00000);
        assertThat(difference.getRGB(660, 25) & 0xFF).isGreaterThan(200);
    }
}
