package org.receptive.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MapsTest {

    private static final Maps COUNTED = Maps.of(2, 3, 4, 5, i -> i);

    @Test
    void numbersAreStoredMapBySliceByRowByColumn() {
        assertThat(COUNTED.get(0, 0, 0, 4)).isEqualTo(4);
        assertThat(COUNTED.get(0, 0, 1, 0)).isEqualTo(5);
        assertThat(COUNTED.get(0, 1, 0, 0)).isEqualTo(20);
        assertThat(COUNTED.get(1, 0, 0, 0)).isEqualTo(60);
        assertThat(COUNTED.get(1, 2, 3, 4)).isEqualTo(119);
        assertThat(COUNTED.toArray()).hasSize(120).startsWith(0, 1, 2).endsWith(118, 119);
    }

    @Test
    void anIndexAndItsCellAreFoundFromEachOther() {
        for (int i = 0; i < 120; i++) {
            int map = i / 60;
            assertThat(COUNTED.get(map, COUNTED.sliceAt(i), COUNTED.rowAt(i), COUNTED.colAt(i))).isEqualTo(i);
            assertThat(COUNTED.index(map, COUNTED.sliceAt(i), COUNTED.rowAt(i), COUNTED.colAt(i))).isEqualTo(i);
        }
        assertThat(COUNTED.index(1, 2, 3, 4)).isEqualTo(119);
        assertThat(COUNTED.sliceAt(60 + 25)).isEqualTo(1);
    }

    @Test
    void cellsAreAskedForInTheSameOrder() {
        assertThat(Maps.fill(2, 3, 4, 5, (m, s, r, c) -> ((m * 3 + s) * 4 + r) * 5 + c)).isEqualTo(COUNTED).hasSameHashCodeAs(COUNTED);
    }

    @Test
    void oneMapAloneKeepsItsNumbers() {
        var second = COUNTED.only(1);
        assertThat(second.count()).isEqualTo(1);
        assertThat(second.slices()).isEqualTo(3);
        assertThat(second.get(0, 2, 3, 4)).isEqualTo(119);
        assertThat(second.toArray()).startsWith(60, 61).endsWith(119);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> COUNTED.only(2));
    }

    @Test
    void theLargestAmountLeavesOutWhatIsNoNumber() {
        var numbers = new float[] {1, -3, Float.NaN, Float.POSITIVE_INFINITY};
        var maps = Maps.of(1, 1, 2, 2, i -> numbers[i]);
        assertThat(maps.largest()).isEqualTo(3);
        assertThat(maps.isNonNegative()).isFalse();
        assertThat(COUNTED.isNonNegative()).isTrue();
    }

    @Test
    void whatWasHandedOutCanBeWrittenToWithoutChangingTheMaps() {
        COUNTED.toArray()[0] = 7;
        assertThat(COUNTED.get(0, 0, 0, 0)).isZero();
    }

    @Test
    void otherShapesAreNotEqual() {
        assertThat(Maps.of(3, 2, 4, 5, i -> i)).isNotEqualTo(COUNTED);
        assertThat(Maps.of(3, 2, 4, 5, i -> i).hasShapeOf(COUNTED)).isFalse();
    }

    @Test
    void anEmptyStackIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Maps.of(0, 1, 1, 1, i -> i)).withMessageContaining("0 × 1 × 1 × 1");
    }
}
