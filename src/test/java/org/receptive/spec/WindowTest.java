package org.receptive.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowTest {

    private static Shape output(Window window, int rows, int cols) {
        return ConvSpec.single(window).outputShape(new Shape(1, rows, cols));
    }

    @Test
    void validWindowShrinksByKernelMinusOne() {
        assertThat(output(Window.valid(3, 2), 5, 7)).isEqualTo(new Shape(1, 3, 6));
    }

    @Test
    void sameWindowKeepsTheSizeForOddAndEvenKernels() {
        for (int rows = 1; rows < 7; rows++)
            for (int cols = 1; cols < 7; cols++)
                assertThat(output(Window.same(rows, cols), 8, 9)).isEqualTo(new Shape(1, 8, 9));
    }

    @Test
    void sameWindowOfAnEvenKernelPutsTheOddZeroAfter() {
        assertThat(Window.same(4, 3)).isEqualTo(new Window(new WindowAxis(4, 1, 1, 2, 1), new WindowAxis(3, 1, 1, 1, 1)));
    }

    @Test
    void fullWindowGrowsByKernelMinusOne() {
        assertThat(output(Window.full(3, 4), 5, 5)).isEqualTo(new Shape(1, 7, 8));
    }

    @Test
    void signalIsAnImageOfOneRow() {
        assertThat(output(Window.signal(new WindowAxis(3, 2, 1, 1, 1)), 1, 9)).isEqualTo(new Shape(1, 1, 5));
    }

    @Test
    void windowFitsOnlyIfBothAxesDo() {
        assertThat(Window.valid(3, 5).fits(3, 5)).isTrue();
        assertThat(Window.valid(3, 5).fits(2, 5)).isFalse();
        assertThat(Window.valid(3, 5).fits(3, 4)).isFalse();
    }

    @Test
    void placesAreRowsTimesColumns() {
        assertThat(Window.valid(3, 5).tapCount()).isEqualTo(15);
    }
}
