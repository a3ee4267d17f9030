package org.receptive.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.data.ink.InkPicture;
import org.receptive.data.ink.InkPipeline;
import org.receptive.data.ink.PenWidth;

class GeneratedDigitsTest {

    private static final int SIZE = GeneratedDigits.ROWS * GeneratedDigits.COLS;
    private static final GeneratedDigits DIGITS = new GeneratedDigits(WritingStyle.VARIED);

    private static byte[] images(GeneratedDigits digits, long seed, IntStream order, int count) {
        byte[] images = new byte[count * SIZE];
        order.forEach(i -> digits.image(seed, i, images, i * SIZE));
        return images;
    }

    @Test
    void anyTenFromAMultipleOfTenHoldEveryDigitOnce() {
        for (int block = -3; block < 30; block++) {
            int first = block * 10;
            assertThat(IntStream.range(first, first + 10).map(i -> DIGITS.label(5, i)).sorted()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8,
                    9);
        }
    }

    @Test
    void labelsDoNotComeInOneOrder() {
        assertThat(IntStream.range(0, 50).map(i -> DIGITS.label(5, i * 10L)).distinct().count()).isGreaterThan(7);
    }

    @Test
    void theSameSeedGivesTheSameBytesInAnyOrderOnAnyThread() {
        var forwards = images(DIGITS, 3, IntStream.range(0, 200), 200);
        var backwards = images(new GeneratedDigits(WritingStyle.VARIED), 3, IntStream.range(0, 200).map(i -> 199 - i), 200);
        var parallel = images(DIGITS, 3, IntStream.range(0, 200).parallel(), 200);
        assertThat(backwards).isEqualTo(forwards);
        assertThat(parallel).isEqualTo(forwards);
    }

    @Test
    void otherSeedsAndIndicesGiveOtherDigits() {
        byte[] first = images(DIGITS, 3, IntStream.range(0, 100), 100);
        byte[] second = images(DIGITS, 4, IntStream.range(0, 100), 100);
        for (int i = 0; i < 100; i++) {
            byte[] here = Arrays.copyOfRange(first, i * SIZE, (i + 1) * SIZE);
            assertThat(here).isNotEqualTo(Arrays.copyOfRange(second, i * SIZE, (i + 1) * SIZE));
            if (i > 0)
                assertThat(here).isNotEqualTo(Arrays.copyOfRange(first, (i - 1) * SIZE, i * SIZE));
        }
    }

    @Test
    void everyDigitFillsItsTwentyPixelsAndLiesInTheMiddle() {
        byte[] images = images(DIGITS, 8, IntStream.range(0, 300), 300);
        for (int i = 0; i < 300; i++) {
            var picture = InkPicture.ofBytes(28, 28, images, i * SIZE);
            var box = picture.inkBox().orElseThrow();
            assertThat(Math.max(box.rows(), box.cols())).isBetween(19, 20);
            assertThat(picture.centreOfMass().orElseThrow().row()).isCloseTo(InkPipeline.MIDDLE, within(0.52));
            assertThat(picture.centreOfMass().orElseThrow().col()).isCloseTo(InkPipeline.MIDDLE, within(0.52));
        }
    }

    @Test
    void digitsHaveAsMuchInkAsMnist() {
        byte[] images = images(DIGITS, 1, IntStream.range(0, 1000), 1000);
        double ink = IntStream.range(0, images.length).mapToDouble(i -> (images[i] & 0xFF) / 255.0).sum() / images.length;
        // the mean of MNIST's training pictures
        assertThat(ink).isCloseTo(0.1307, within(0.01));
    }

    @Test
    void strokesAndPictureBelongTogether() {
        var drawing = DIGITS.drawing(2, 17);
        assertThat(drawing.label()).hasValue(DIGITS.label(2, 17));
        var pen = new PenWidth.OfDrawing(0.1);
        var redrawn = InkPipeline.MNIST.withPen(pen).run(drawing).digit();
        var picture = DIGITS.stages(2, 17).digit();
        double common = 0;
        for (int i = 0; i < SIZE; i++)
            common += Math.min(redrawn.values()[i], picture.values()[i]);
        assertThat(common).isGreaterThan(0.6 * Math.min(redrawn.sum(), picture.sum()));
    }

    @Test
    void withoutVariationADigitHasAsManyLooksAsPrototypes() {
        var still = new GeneratedDigits(new WritingStyle(0, 0, 0, 0, 0, 0, 0, 0.12, 0));
        var looks = IntStream.range(0, 3000).filter(i -> still.label(1, i) == 7).mapToObj(i -> Arrays.toString(image(still, i))).distinct()
                .count();
        assertThat(looks).isEqualTo(Prototype.ofAllDigits().get(7).size());
    }

    private static byte[] image(GeneratedDigits digits, int index) {
        byte[] image = new byte[SIZE];
        digits.image(1, index, image, 0);
        return image;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyDigitHasSeveralPrototypesInsideTheSquare(boolean manyHands) {
        var all = manyHands ? Prototype.ofManyHands() : Prototype.ofAllDigits();
        assertThat(all).hasSize(10);
        for (var ways : all) {
            assertThat(ways).hasSizeGreaterThanOrEqualTo(4);
            assertThat(ways.stream().map(Prototype::name)).doesNotHaveDuplicates();
            for (var way : ways) {
                assertThat(way.weight()).isPositive();
                assertThat(way.strokes()).isNotEmpty().allSatisfy(stroke -> assertThat(stroke).hasSizeGreaterThan(1));
                assertThat(way.strokes().stream().flatMap(java.util.List::stream)).allSatisfy(knot -> {
                    assertThat(knot.x()).isBetween(-0.1, 1.1);
                    assertThat(knot.y()).isBetween(-0.1, 1.1);
                });
            }
        }
    }

    @Test
    void manyHandsHoldTheUsualWaysAndAtLeastFourOthersOfEveryDigit() {
        for (int digit = 0; digit < 10; digit++) {
            var usual = Prototype.ofAllDigits().get(digit);
            var all = Prototype.ofManyHands().get(digit);
            assertThat(all).startsWith(usual.toArray(Prototype[]::new)).hasSizeGreaterThanOrEqualTo(usual.size() + 4);
        }
    }

    @Test
    void digitsInManyHandsFillTheirTwentyPixelsAndAreMadeInAnyOrder() {
        var hands = GeneratedDigits.ofManyHands(WritingStyle.STEADY);
        byte[] images = images(hands, 8, IntStream.range(0, 300), 300);
        assertThat(images(hands, 8, IntStream.range(0, 300).map(i -> 299 - i).parallel(), 300)).isEqualTo(images);
        for (int i = 0; i < 300; i++) {
            var box = InkPicture.ofBytes(28, 28, images, i * SIZE).inkBox().orElseThrow();
            assertThat(Math.max(box.rows(), box.cols())).isBetween(19, 20);
        }
    }

    @Test
    void impossibleVariationIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WritingStyle(-1, 0, 0, 0, 0, 0, 0, 0.1, 0)).withMessageContaining("-1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new WritingStyle(0, 0, 0, 0, 0, 0, 0, 0, 0)).withMessageContaining("pen");
        assertThatIllegalArgumentException().isThrownBy(() -> Prototype.parse("7 plain")).withMessageContaining("7 plain");
    }
}
