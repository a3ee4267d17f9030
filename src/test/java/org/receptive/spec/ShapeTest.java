package org.receptive.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void valuesStandMapByMapAndRowByRow() {
        var shape = new Shape(3, 4, 5);
        int expected = 0;
        for (int channel = 0; channel < 3; channel++)
            for (int row = 0; row < 4; row++)
                for (int col = 0; col < 5; col++)
                    assertThat(shape.index(channel, row, col)).isEqualTo(expected++);
        assertThat(shape.count()).isEqualTo(expected);
    }

    @Test
    void theNextExampleBeginsWhereChannelsCountOn() {
        assertThat(new Shape(3, 4, 5).index(3, 0, 0)).isEqualTo(60);
    }
}
