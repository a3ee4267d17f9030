package org.receptive.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.receptive.spec.Shape;
import org.receptive.text.ReadableException;

class Array4Test {

    private static final Array4 A = Array4.of(1, 2, 2, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, -12);

    @Test
    void valuesAreStoredRowByRow() {
        assertThat(A.get(0, 0, 1, 0)).isEqualTo(4);
        assertThat(A.get(0, 1, 0, 2)).isEqualTo(9);
    }

    @Test
    void everyIndexIsVisitedOnceInStorageOrder() {
        var visited = new ArrayList<Double>();
        A.forEach((n, c, row, col) -> visited.add(A.get(n, c, row, col)));
        assertThat(visited).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, -12.0);
    }

    @Test
    void aBatchIsFilledExampleByExample() {
        var batch = Array4.fill(2, new Shape(1, 1, 2), (n, c, row, col) -> 10 * n + col);
        assertThat(batch).isEqualTo(Array4.of(2, 1, 1, 2, 0, 1, 10, 11));
        assertThat(batch.get(1, 0, 0, 1)).isEqualTo(11);
    }

    @Test
    void sumsAddUpAndLoseWhatFallsOutside() {
        var sums = Array4.Sums.like(Array4.of(2, 1, 1, 2, 0, 0, 0, 0));
        sums.add(1, 0, 0, 1, 3);
        sums.add(1, 0, 0, 1, 4);
        sums.add(0, 0, 0, 2, 100);
        sums.add(0, 0, -1, 0, 100);
        var before = sums.toArray4();
        sums.add(0, 0, 0, 0, 5);
        assertThat(before).isEqualTo(Array4.of(2, 1, 1, 2, 0, 0, 0, 7));
        assertThat(sums.toArray4()).isEqualTo(Array4.of(2, 1, 1, 2, 5, 0, 0, 7));
    }

    @Test
    void anotherShapeThanRequiredIsRefusedWithBothShapes() {
        A.requireShape("array.weight", 1, new Shape(2, 2, 3));
        assertThatExceptionOfType(ReadableException.class).isThrownBy(() -> A.requireShape("array.weight", 2, 2, 2, 3))
                .withMessage("the weight must have the shape 2×2×2×3 but has 1×2×2×3: give one of that shape");
    }

    @Test
    void outsideTheMapEverythingIsZero() {
        assertThat(A.getPadded(0, 0, -1, 0)).isZero();
        assertThat(A.getPadded(0, 0, 0, 3)).isZero();
        assertThat(A.getPadded(0, 0, 2, 0)).isZero();
        assertThat(A.getPadded(0, 1, 1, 2)).isEqualTo(-12);
    }

    @Test
    void theGivenValuesAreCopied() {
        double[] given = {1, 2};
        var array = Array4.of(1, 1, 1, 2, given);
        given[0] = 9;
        array.toArray()[1] = 9;
        assertThat(array).isEqualTo(Array4.of(1, 1, 1, 2, 1, 2));
    }

    @Test
    void changingOneValueLeavesTheOldArrayAsItWas() {
        var changed = A.with(0, 1, 0, 1, 80);
        assertThat(changed.get(0, 1, 0, 1)).isEqualTo(80);
        assertThat(A.get(0, 1, 0, 1)).isEqualTo(8);
    }

    @Test
    void changingAValueBeyondARowIsRefusedInsteadOfHittingTheNextRow() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> A.with(0, 0, 0, 3, 80));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> A.with(0, 0, -1, 3, 80));
    }

    @Test
    void theLargestAbsoluteValueMayBeNegative() {
        assertThat(A.maxAbs()).isEqualTo(12);
        assertThat(A.isNonNegative()).isFalse();
    }

    @Test
    void aWrongNumberOfValuesIsRefusedWithBothNumbers() {
        assertThatExceptionOfType(ReadableException.class).isThrownBy(() -> Array4.of(1, 1, 2, 2, 1, 2, 3))
                .withMessage("an array of 1×1×2×2 holds 4 values but 3 were given");
    }

    @Test
    void anEmptyArrayIsRefused() {
        assertThatExceptionOfType(ReadableException.class).isThrownBy(() -> Array4.of(1, 0, 2, 2))
                .withMessageStartingWith("an array of 1 × 0 × 2 × 2 cannot be made: each number must be at least 1");
        assertThatExceptionOfType(ReadableException.class).isThrownBy(() -> Array4.fill(-1, 1, 2, 2, (n, c, row, col) -> 0))
                .withMessageStartingWith("an array of −1 × 1 × 2 × 2 cannot be made");
    }

    @Test
    void anArrayWhoseCountOverflowsIsRefused() {
        assertThatExceptionOfType(ReadableException.class).isThrownBy(() -> Array4.of(1 << 16, 1 << 16, 1 << 16, 1 << 16))
                .withMessageContaining("their product at most 2147483647");
        assertThatExceptionOfType(ReadableException.class).isThrownBy(() -> Array4.fill(1 << 16, 1, 1 << 16, 1, (n, c, row, col) -> 0))
                .withMessageContaining("their product at most 2147483647");
    }

    @Test
    void arraysOfTheSameValuesAndAnotherShapeDiffer() {
        assertThat(Array4.of(1, 1, 2, 1, 1, 2)).isNotEqualTo(Array4.of(1, 1, 1, 2, 1, 2));
    }
}
