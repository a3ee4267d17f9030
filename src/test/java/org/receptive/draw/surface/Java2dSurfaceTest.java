package org.receptive.draw.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextStyle.Align;

class Java2dSurfaceTest {

    private static final PaintFonts FONTS = PaintFonts.load();
    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;
    private static final int RED = 0xFFFF0000;

    private static BufferedImage drawn(double scale, Consumer<Surface> drawing) {
        return Java2dSurface.render((surface, w, h) -> {
            surface.fillRect(0, 0, w, h, WHITE);
            drawing.accept(surface);
        }, 60, 40, scale, FONTS);
    }

    private record Bounds(int left, int top, int right, int bottom) {
        static Bounds ofInk(BufferedImage image) {
            int left = image.getWidth();
            int top = image.getHeight();
            int right = -1;
            int bottom = -1;
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    // Faint antialiasing does not count.
                    if ((image.getRGB(x, y) & 0xFF) < 0x80) {
                        left = Math.min(left, x);
                        right = Math.max(right, x);
                        top = Math.min(top, y);
                        bottom = Math.max(bottom, y);
                    }
                }
            }
            return new Bounds(left, top, right, bottom);
        }
    }

    @Test
    void theImageIsAsLargeAsItsScaleSays() {
        BufferedImage image = drawn(1.25, _ -> {});
        assertThat(image.getWidth()).isEqualTo(75);
        assertThat(image.getHeight()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 3})
    void aGridOfCellsIsTheSameAsItsRectangles(double scale) {
        int[] colours = {RED, BLACK, WHITE, BLACK, RED, RED};
        var grid = drawn(scale, s -> s.cells(4, 6, 15, 10, 2, 3, colours));
        var one = drawn(scale, s -> {
            for (int i = 0; i < colours.length; i++)
                s.fillRect(4 + i % 3 * 5, 6 + Math.floorDiv(i, 3) * 5, 5, 5, colours[i]);
        });
        for (int y = 0; y < grid.getHeight(); y++)
            for (int x = 0; x < grid.getWidth(); x++)
                assertThat(grid.getRGB(x, y)).as("(%d, %d)", x, y).isEqualTo(one.getRGB(x, y));
        assertThatThrownBy(() -> drawn(scale, s -> s.cells(0, 0, 9, 9, 2, 2, colours))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLineThroughPointsCoversThemAll() {
        var ink = Bounds.ofInk(drawn(1, s -> s.polyline(new double[] {10, 30, 50}, new double[] {10, 30, 10}, BLACK, 4)));
        assertThat(ink.left()).isBetween(7, 9);
        assertThat(ink.right()).isBetween(50, 52);
        assertThat(ink.bottom()).isBetween(29, 33);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 2, 3.7})
    void neighbouringTranslucentCellsMeetWithoutSeamOrOverlap(double scale) {
        BufferedImage image = drawn(scale, s -> {
            for (int i = 0; i < 6; i++)
                s.fillRect(3.3 + i * 7.7, 5, 7.7, 20, 0x80000000);
        });
        int y = (int) (15 * scale);
        for (int x = (int) Math.round(3.3 * scale); x < (int) Math.round(49.5 * scale); x++)
            assertThat(image.getRGB(x, y) & 0xFF).isEqualTo(0x7F);
    }

    @Test
    void strokesLieOnTheEdgeAndAreCrisp() {
        BufferedImage image = drawn(1, s -> s.strokeRect(10, 10, 20, 20, RED, 2));
        assertThat(image.getRGB(9, 20)).isEqualTo(RED);
        assertThat(image.getRGB(10, 20)).isEqualTo(RED);
        assertThat(image.getRGB(8, 20)).isEqualTo(WHITE);
        assertThat(image.getRGB(11, 20)).isEqualTo(WHITE);
    }

    @Test
    void aTranslucentFrameIsNotDarkerAtItsCorners() {
        BufferedImage image = drawn(1, s -> s.strokeRect(10, 10, 20, 20, 0x80000000, 4));
        assertThat(image.getRGB(10, 10)).isEqualTo(image.getRGB(10, 20));
    }

    @Test
    void gridLinesOfNeighbouringCellsCoincide() {
        BufferedImage image = drawn(1.25, s -> {
            s.strokeRect(5.2, 5, 9.6, 20, BLACK, 1);
            s.strokeRect(14.8, 5, 9.6, 20, BLACK, 1);
        });
        int dark = 0;
        for (int x = 10; x < 26; x++)
            dark += (image.getRGB(x, 20) & 0xFF) < 0x80 ? 1 : 0;
        assertThat(dark).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "8", "27", "−21"})
    void numbersStandInTheMiddleOfTheirCell(String number) {
        Bounds ink = Bounds.ofInk(drawn(4, s -> s.text(number, 30, 20, new TextStyle(16, false, Align.CENTER), BLACK)));
        assertThat((ink.top + ink.bottom + 1) / 2.0).isCloseTo(80, within(2.0));
        assertThat((ink.left + ink.right + 1) / 2.0).isCloseTo(120, within(4.0));
    }

    @ParameterizedTest
    @EnumSource
    void theAnchorIsWhereTheAlignmentSays(Align align) {
        Bounds ink = Bounds.ofInk(drawn(4, s -> s.text("800", 30, 20, new TextStyle(12, false, align), BLACK)));
        double middle = (ink.left + ink.right) / 2.0 / 4;
        switch (align) {
            case LEFT -> assertThat(middle).isGreaterThan(35);
            case CENTER -> assertThat(middle).isCloseTo(30, within(1.0));
            case RIGHT -> assertThat(middle).isLessThan(25);
        }
    }

    @Test
    void digitsAreTabularAndWidthsGrowWithTheSize() {
        TextStyle style = TextStyle.ofSize(15);
        assertThat(FONTS.width("1111", style)).isEqualTo(FONTS.width("8080", style), within(1e-6));
        assertThat(FONTS.width("123", style.withSize(30))).isEqualTo(2 * FONTS.width("123", style), within(1e-6));
        assertThat(FONTS.width("", style)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void hatchingOfNeighbouringCellsJoins(double scale) {
        BufferedImage whole = drawn(scale, s -> s.hatch(4, 4, 40, 30, BLACK, 5));
        BufferedImage parts = drawn(scale, s -> {
            for (int r = 0; r < 3; r++) { for (int c = 0; c < 4; c++)
                s.hatch(4 + c * 10, 4 + r * 10, 10, 10, BLACK, 5); }
        });
        for (int y = 0; y < whole.getHeight(); y++) {
            for (int x = 0; x < whole.getWidth(); x++)
                assertThat(parts.getRGB(x, y)).isEqualTo(whole.getRGB(x, y));
        }
        assertThat(Bounds.ofInk(whole).right).isLessThan((int) Math.round(44 * scale));
    }

    @Test
    void theGradientGoesThroughItsColours() {
        BufferedImage image = drawn(1, s -> s.gradientRect(0, 0, 60, 10, new int[] {BLACK, RED, WHITE}));
        assertThat((image.getRGB(0, 5) >> 16) & 0xFF).isLessThan(10);
        assertThat(image.getRGB(30, 5) & 0xFFFF).isLessThan(0x0A0A);
        assertThat(image.getRGB(59, 5) & 0xFF).isGreaterThan(0xF0);
    }

    @Test
    void transparentColoursAndEmptyRectanglesDrawNothing() {
        BufferedImage image = drawn(1, s -> {
            s.fillRect(0, 0, 10, 10, 0x00FF0000);
            s.fillRect(20, 20, -5, 5, RED);
            s.roundRect(10, 10, 20, 20, 4, 0, 0, 1);
            s.line(0, 0, 50, 30, 0, 2, Dash.DASHED);
            s.text("7", 30, 20, TextStyle.ofSize(20), 0);
        });
        assertThat(Bounds.ofInk(image).right).isEqualTo(-1);
    }

    @Test
    void aDashedLineHasGapsAndASolidOneHasNone() {
        BufferedImage image = drawn(1, s -> {
            s.line(0, 10, 60, 10, BLACK, 1, Dash.SOLID);
            s.line(0, 20.5, 60, 20.5, BLACK, 1, Dash.DASHED);
        });
        int solid = 0;
        int dashed = 0;
        for (int x = 0; x < 60; x++) {
            solid += image.getRGB(x, 10) == BLACK ? 1 : 0;
            dashed += image.getRGB(x, 20) == BLACK ? 1 : 0;
        }
        assertThat(solid).isEqualTo(60);
        assertThat(dashed).isBetween(25, 40);
    }

    @Test
    void impossibleArgumentsAreRefused() {
        assertThatThrownBy(() -> drawn(0, _ -> {})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> drawn(1, s -> s.polygon(new double[2], new double[3], RED, RED, 1))).hasMessageContaining("2 x and 3 y");
        assertThatThrownBy(() -> drawn(1, s -> s.gradientRect(0, 0, 9, 9, new int[] {RED}))).hasMessageContaining("at least 2");
        assertThatThrownBy(() -> TextStyle.ofSize(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
