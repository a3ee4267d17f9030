package org.receptive.draw.surface;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RectTest {

    private static final Rect SQUARE = new Rect(10, 20, 4, 4);

    @ParameterizedTest
    @CsvSource({"12, 22, 9, 9, 4", "11, 21, 2, 1, 2", "0, 0, 99, 99, 16", "14, 20, 4, 4, 0", "30, 22, 5, 1, 0", "30, 40, 5, 5, 0"})
    void whatTwoRectanglesShareIsAnArea(double x, double y, double w, double h, double area) {
        var other = new Rect(x, y, w, h);
        assertThat(SQUARE.common(other)).isEqualTo(area);
        assertThat(other.common(SQUARE)).isEqualTo(area);
        assertThat(SQUARE.overlaps(other)).isEqualTo(area > 0);
    }

    @Test
    void itsRightAndLowerEdgeBelongToItWhereItEnclosesAndNotWhereItIsPressed() {
        assertThat(SQUARE.encloses(SQUARE)).isTrue();
        assertThat(SQUARE.contains(10, 20)).isTrue();
        assertThat(SQUARE.contains(14, 22)).isFalse();
    }
}
