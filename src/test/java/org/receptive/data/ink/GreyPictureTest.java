package org.receptive.data.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GreyPictureTest {

    private static final InkPicture SIX = InkPipeline.MNIST.run(Drawings.six(0, 0, 2, 3)).digit();

    private static float[] grey(float paper, float ink) {
        float[] values = SIX.values();
        for (int i = 0; i < values.length; i++)
            values[i] = paper + values[i] * (ink - paper);
        return values;
    }

    @Test
    void lightOnBlackIsTakenAsItIs() {
        assertThat(GreyPicture.ink(28, 28, SIX.values())).isEqualTo(SIX);
    }

    @Test
    void darkOnLightIsTurned() {
        var ink = GreyPicture.ink(28, 28, grey(0.9f, 0.2f));
        for (int i = 0; i < 784; i++)
            assertThat(ink.values()[i]).isCloseTo(SIX.values()[i], within(1e-5f));
    }

    @Test
    void grainOfThePaperIsCutAway() {
        var random = new Random(3);
        float[] values = grey(0.85f, 0.1f);
        for (int i = 0; i < values.length; i++)
            values[i] = Math.clamp(values[i] + 0.04f * (random.nextFloat() - 0.5f), 0, 1);
        var ink = GreyPicture.ink(28, 28, values);
        assertThat(ink.inkBox().orElseThrow().rows()).isBetween(19, 21);
        assertThat(ink.value(0, 0)).isZero();
    }

    @Test
    void aSheetOfOneColourIsEmpty() {
        float[] values = new float[100];
        for (float colour : new float[] {0, 0.5f, 1}) {
            Arrays.fill(values, colour);
            assertThat(GreyPicture.ink(10, 10, values).isEmpty()).isTrue();
        }
    }

    @Test
    void aPhotographOfADigitBecomesTheDigit() {
        int side = 300;
        var canvas = new Pen(12, true).draw(Drawings.six(40, 100, 60, 120), new Paper(0, 0, side), side);
        float[] values = canvas.values();
        for (int i = 0; i < values.length; i++)
            values[i] = 0.95f - 0.8f * values[i];
        var stages = InkPipeline.MNIST.run(GreyPicture.ink(side, side, values));
        var drawn = InkPipeline.MNIST.run(canvas).digit();
        for (int i = 0; i < 784; i++)
            assertThat(stages.digit().values()[i]).isCloseTo(drawn.values()[i], within(1e-4f));
        assertThat(Math.max(stages.scaled().inkBox().orElseThrow().rows(), stages.scaled().inkBox().orElseThrow().cols())).isEqualTo(20);
        assertThat(stages.digit().centreOfMass().orElseThrow().row()).isCloseTo(InkPipeline.MIDDLE, within(0.51));
    }

    @Test
    void aPictureWithoutPixelsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> GreyPicture.ink(0, 5)).withMessageContaining("0 × 5");
        assertThatIllegalArgumentException().isThrownBy(() -> GreyPicture.ink(1, 1, Float.NaN)).withMessageContaining("NaN");
    }
}
