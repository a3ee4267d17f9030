package org.receptive.data.ink;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperSearchTest {

    private static final int ROWS = 400;
    private static final int COLS = 300;
    private static final float PAPER = 0.88f;
    private static final float INK = 0.15f;

    /// Where the sheet lies: `x`, `y` go from its middle, in pixels.
    private interface Sheet {
        boolean holds(double x, double y);
    }

    /// A six on a sheet of paper on a table, with grain; 0 black, 1 white.
    private static float[] photograph(Sheet sheet, float table, boolean drawn) {
        var ink = new Pen(8, true).draw(Drawings.six(90, 100, 90, 160), new Paper(0, 0, ROWS), ROWS);
        var random = new Random(5);
        var values = new float[ROWS * COLS];
        for (int row = 0; row < ROWS; row++)
            for (int col = 0; col < COLS; col++) {
                float paper = drawn ? PAPER + ink.value(row, col) * (INK - PAPER) : PAPER;
                float there = sheet.holds(col + 0.5 - COLS / 2.0, row + 0.5 - ROWS / 2.0) ? paper : table;
                values[row * COLS + col] = (float) Math.clamp(there + 0.012 * random.nextGaussian(), 0, 1);
            }
        return values;
    }

    private static InkPicture digit(float... values) {
        return InkPipeline.MNIST.run(GreyPicture.photographed(ROWS, COLS, values).orElseThrow()).digit();
    }

    private static Sheet strips(int left, int top, int right, int bottom) {
        return (x, y) -> x > left - COLS / 2.0 && x < COLS / 2.0 - right && y > top - ROWS / 2.0 && y < ROWS / 2.0 - bottom;
    }

    private static void likeTheFlatOne(InkPicture digit) {
        var flat = digit(photograph((_, _) -> true, 0, true));
        double apart = 0;
        for (int i = 0; i < 784; i++)
            apart += Math.abs(digit.values()[i] - flat.values()[i]);
        assertThat(apart).isLessThan(0.06 * flat.sum());
    }

    @ParameterizedTest
    @CsvSource({"30,0,0,0", "0,25,0,0", "0,0,40,0", "0,0,0,35", "3,0,0,0", "20,20,20,20", "35,50,10,60", "0,30,30,0", "25,0,25,0"})
    void aSheetWithATableAtItsSidesIsReadAsTheFlatOne(int left, int top, int right, int bottom) {
        for (float table : new float[] {0.05f, 0.25f, 0.45f})
            likeTheFlatOne(digit(photograph(strips(left, top, right, bottom), table, true)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-9, -3, 4, 8})
    void aSheetThatLiesAskewIsReadAsTheFlatOne(double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        likeTheFlatOne(digit(photograph((x, y) -> Math.abs(x * cos + y * sin) < 115 && Math.abs(y * cos - x * sin) < 165, 0.2f, true)));
    }

    @Test
    void aBareSheetOnATableIsEmpty() {
        assertThat(GreyPicture.photographed(ROWS, COLS, photograph(strips(20, 20, 20, 20), 0.2f, false)).orElseThrow().isEmpty()).isTrue();
    }

    @Test
    void aSheetWithoutTheShapeOfOneIsNotFound() {
        // a large hole in the middle of its right side; the table is seen at three sides, then at four
        Sheet torn = (x, y) -> x < 135 && Math.abs(y) < 190 && Math.hypot(x - 135, y) > 112;
        assertThat(GreyPicture.photographed(ROWS, COLS, photograph(torn, 0.2f, true))).isEmpty();
        assertThat(GreyPicture.photographed(ROWS, COLS, photograph((x, y) -> torn.holds(x, y) && x > -135, 0.2f, false))).isEmpty();
    }

    @Test
    void lightDigitsOnBlackAreNoSheets() {
        var drawings = new ArrayList<StrokeDrawing>(List.of(Drawings.path(0.5, 0, 0.5, 1), Drawings.path(0.6, 0, 0.35, 1),
                Drawings.path(0, 0, 0.7, 0, 0.3, 1),
                Drawings.path(0.3, 0, 0.6, 0.2, 0.65, 0.5, 0.6, 0.8, 0.3, 1, 0.05, 0.8, 0, 0.5, 0.05, 0.2, 0.3, 0),
                Drawings.six(0, 0, 0.6, 1),
                Drawings.path(0, 0, 0.6, 0, 0.6, 0.5, 0, 0.5, 0, 1, 0.6, 1)));
        for (var drawing : drawings)
            for (double pen : new double[] {0.06, 0.125, 0.22}) {
                var canvas = InkPipeline.MNIST.withPen(new PenWidth.OfDrawing(pen)).run(drawing).canvas();
                var tight = canvas.crop(canvas.inkBox().orElseThrow());
                for (var picture : List.of(canvas, tight))
                    assertThat(GreyPicture.photographed(picture.rows(), picture.cols(), picture.values())).as("%s at %s", drawing, pen)
                            .isPresent().get().extracting(InkPicture::sum, as(DOUBLE))
                            .isGreaterThanOrEqualTo(GreyPicture.ink(picture.rows(), picture.cols(), picture.values()).sum());
            }
    }

    @Test
    void darkDigitsThatTouchEverySideAreNotCut() {
        for (int k = 0; k < 4; k++) {
            var drawing = List.of(Drawings.six(0, 0, 0.6, 1), Drawings.path(0, 0, 0.7, 0.1, 0.3, 1),
                    Drawings.path(0, 0.1, 0.5, 0, 0.2, 0.45, 0.6, 0.7, 0.3, 1, 0, 0.9), Drawings.path(0.3, 0, 0, 0.7, 0.7, 0.65)).get(k);
            var canvas = InkPipeline.MNIST.run(drawing).canvas();
            var tight = canvas.crop(canvas.inkBox().orElseThrow());
            var grey = tight.values();
            for (int i = 0; i < grey.length; i++)
                grey[i] = 0.9f - 0.8f * grey[i];
            var read = GreyPicture.photographed(tight.rows(), tight.cols(), grey).orElseThrow();
            assertThat(read.sum()).isCloseTo(tight.sum(), within(0.01 * tight.sum()));
        }
    }
}
