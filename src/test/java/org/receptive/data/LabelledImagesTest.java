package org.receptive.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.receptive.data.idx.IdxBytes;

/// Parts of a set hold the images they are asked for, and an image is written where the caller wants it.
class LabelledImagesTest {

    private static final int COUNT = 50;
    private static final int ROWS = 3;
    private static final int COLS = 4;
    private static final byte[] PIXELS = IdxBytes.noise(COUNT * ROWS * COLS, 256, 5);
    private static final byte[] LABELS = IdxBytes.noise(COUNT, 10, 6);
    private static final LabelledImages ALL = LabelledImages.of(ROWS, COLS, 10, PIXELS, LABELS);

    private static void isImage(int expected, LabelledImages part, int index) {
        assertThat(part.label(index)).isEqualTo(LABELS[expected]);
        assertThat(part.image(index)).isEqualTo(Arrays.copyOfRange(PIXELS, expected * 12, expected * 12 + 12));
        for (int r = 0; r < ROWS; r++)
            for (int c = 0; c < COLS; c++)
                assertThat(part.pixel(index, r, c)).isEqualTo(PIXELS[expected * 12 + r * COLS + c] & 0xFF);
    }

    @Test
    void sliceAndSelectFindTheImagesAlsoOfAPart() {
        isImage(7, ALL, 7);
        isImage(12, ALL.slice(10, 20), 2);
        isImage(13, ALL.slice(10, 20).slice(3, 5), 0);
        isImage(19, ALL.slice(10, 20).select(9, 0, 9), 2);
        assertThat(ALL.slice(10, 20).count()).isEqualTo(10);
        assertThat(ALL.slice(10, 10).count()).isZero();
        assertThat(ALL.select(4, 4, 4).count()).isEqualTo(3);
    }

    @Test
    void anIndexOutsideIsRefused() {
        var part = ALL.slice(10, 20);
        assertThatThrownBy(() -> part.label(10)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> part.select(10)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> part.slice(0, 11)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> part.pixel(0, 0, 4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> part.pixel(0, -1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void splitGivesEveryImageToOneOfTheTwoParts() {
        var numbered = LabelledImages.of(1, 1, 200, identity(200), identity(200));
        var split = numbered.split(60, 3);
        assertThat(split.rest().count()).isEqualTo(140);
        assertThat(split.heldOut().count()).isEqualTo(60);
        assertThat(IntStream.concat(labels(split.rest()), labels(split.heldOut())).sorted()).containsExactly(IntStream.range(0, 200)
                .boxed().toArray(Integer[]::new));
        assertThat(labels(split.heldOut())).isSorted();
    }

    @Test
    void theSeedChoosesWhatIsHeldOutEvenly() {
        var numbered = LabelledImages.of(1, 1, 20, identity(20), identity(20));
        assertThat(labels(numbered.split(5, 1).heldOut()))
                .containsExactlyElementsOf(labels(numbered.split(5, 1).heldOut()).boxed().toList());
        int[] chosen = new int[20];
        for (int seed = 0; seed < 4000; seed++)
            labels(numbered.split(5, seed).heldOut()).forEach(i -> chosen[i]++);
        // Each image is expected 1000 times with a standard deviation of 27.
        assertThat(Arrays.stream(chosen).boxed()).allSatisfy(times -> assertThat(times).isBetween(860, 1140));
        assertThat(numbered.split(0, 1).heldOut().count()).isZero();
        assertThat(numbered.split(20, 1).rest().count()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> numbered.split(21, 1)).withMessage("21 of 20 images cannot be held out");
    }

    @Test
    void anImageIsCopiedScaledToEveryStrideAndNothingElseIsTouched() {
        for (int stride : new int[] {1, 2, 16}) {
            float[] target = new float[12 * stride + 7];
            Arrays.fill(target, Float.NaN);
            ALL.slice(10, 20).copyImage(4, target, 5, stride, 1 / 255f, -0.5f);
            for (int i = 0; i < target.length; i++) {
                int p = (i - 5) / stride;
                if (i >= 5 && (i - 5) % stride == 0 && p < 12)
                    assertThat(target[i]).isEqualTo((PIXELS[14 * 12 + p] & 0xFF) * (1 / 255f) - 0.5f);
                else
                    assertThat(target[i]).isNaN();
            }
        }
    }

    @Test
    void anImageThatDoesNotFitIsNotBegun() {
        float[] target = new float[23];
        assertThatThrownBy(() -> ALL.copyImage(0, target, 1, 2, 1, 9)).isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("an image of 12 pixels from 1 with stride 2 does not fit 23 values");
        assertThatThrownBy(() -> ALL.copyImage(0, target, -1, 1, 1, 9)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ALL.copyImage(50, target, 0, 1, 1, 9)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(target).containsOnly(0f);
        ALL.copyImage(0, target, 0, 2, 1, 9);
        assertThat(target[22]).isEqualTo((PIXELS[11] & 0xFF) + 9f);
    }

    @Test
    void whatACallerReceivesIsItsOwn() {
        ALL.image(3)[0]++;
        isImage(3, ALL, 3);
    }

    @Test
    void arraysThatDoNotAgreeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LabelledImages.of(2, 2, 10, new byte[7], new byte[2]))
                .withMessage("7 pixels are not 2 images of 2 × 2");
        assertThatIllegalArgumentException().isThrownBy(() -> LabelledImages.of(1, 1, 2, new byte[1], new byte[] {2}))
                .withMessage("label 2 of image 0 is not below 2");
        assertThatIllegalArgumentException().isThrownBy(() -> LabelledImages.of(0, 1, 2, new byte[0], new byte[0]));
    }

    private static byte[] identity(int count) {
        byte[] values = new byte[count];
        for (int i = 0; i < count; i++)
            values[i] = (byte) i;
        return values;
    }

    private static IntStream labels(LabelledImages images) {
        return IntStream.range(0, images.count()).map(images::label);
    }
}
