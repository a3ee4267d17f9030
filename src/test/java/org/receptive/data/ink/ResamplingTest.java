package org.receptive.data.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ResamplingTest {

    private static InkPicture random(int rows, int cols) {
        var random = new Random(7);
        float[] values = new float[rows * cols];
        for (int i = 0; i < values.length; i++)
            values[i] = random.nextFloat();
        return InkPicture.of(rows, cols, values);
    }

    @Test
    void aCellIsTheMeanOfWhatItCovers() {
        var result = Resampling.average(InkPicture.of(2, 4, 0, 1, 1, 1, 0, 0, 1, 0), 0.5, 0, 0, 1, 2);
        assertThat(result.values()).containsExactly(0.25f, 0.75f);
    }

    @Test
    void aPixelOnTheEdgeOfTwoCellsIsShared() {
        // three pixels on two cells: each cell covers one and a half
        var result = Resampling.average(InkPicture.of(1, 3, 0, 1, 0.5f), 2.0 / 3, 0, 0, 1, 2);
        assertThat(result.value(0, 0)).isCloseTo((float) (0.5 / 1.5 * 2 / 3), within(1e-6f));
        assertThat(result.value(0, 1)).isCloseTo((float) ((0.5 + 0.5) / 1.5 * 2 / 3), within(1e-6f));
    }

    @Test
    void theMassShrinksWithTheArea() {
        var source = random(37, 53);
        double scale = 20.0 / 53;
        assertThat(Resampling.average(source, scale, 2, 0, 20, 20).sum()).isCloseTo(source.sum() * scale * scale, within(1e-3));
    }

    @Test
    void scaleOneCopies() {
        var source = random(20, 20);
        assertThat(Resampling.average(source, 1, 0, 0, 20, 20)).isEqualTo(source);
        assertThat(Resampling.nearest(source, 1, 0, 0, 20, 20)).isEqualTo(source);
    }

    @Test
    void enlargingRepeatsPixels() {
        var result = Resampling.average(InkPicture.of(1, 2, 0.25f, 1), 2, 0, 0, 2, 4);
        assertThat(result.values()).containsExactly(0.25f, 0.25f, 1, 1, 0.25f, 0.25f, 1, 1);
    }
}
