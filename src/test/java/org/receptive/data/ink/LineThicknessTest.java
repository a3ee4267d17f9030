package org.receptive.data.ink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineThicknessTest {

    private static InkPicture drawn(double thickness) {
        return new Pen(thickness / 2, true).draw(Drawings.six(300, 200, 250, 400), new Paper(0, 0, 1000), 1000);
    }

    private static double apart(InkPicture one, InkPicture other) {
        double apart = 0;
        for (int i = 0; i < 784; i++)
            apart += Math.abs(one.values()[i] - other.values()[i]);
        return apart / other.sum();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2, 3, 5, 8, 12, 20, 30})
    void aThinLineBecomesTheOneThatAPenDraws(double thickness) {
        var thin = InkPipeline.MNIST.run(LineThickness.thickened(drawn(thickness))).digit();
        assertThat(apart(thin, InkPipeline.MNIST.run(Drawings.six(300, 200, 250, 400)).digit())).isLessThan(0.12);
    }

    @Test
    void paleLinesBecomeFullInk() {
        float[] pale = drawn(3).values();
        for (int i = 0; i < pale.length; i++)
            pale[i] *= 0.4f;
        var full = LineThickness.thickened(drawn(3));
        assertThat(LineThickness.thickened(InkPicture.of(1000, 1000, pale))).isEqualTo(full);
    }

    @Test
    void thickLinesSmallDigitsAndBareSheetsStayAsTheyAre() {
        var thick = drawn(60);
        assertThat(LineThickness.thickened(thick)).isSameAs(thick);
        var small = new Pen(0.5, true).draw(Drawings.six(3, 2, 20, 30), new Paper(0, 0, 50), 50);
        assertThat(LineThickness.thickened(small)).isSameAs(small);
        var bare = new InkPicture(80, 80, new float[6400]);
        assertThat(LineThickness.thickened(bare)).isSameAs(bare);
    }

    @Test
    void aThinDigitThatTouchesTheEdgeLosesNoInk() {
        var canvas = drawn(2);
        var tight = canvas.crop(canvas.inkBox().orElseThrow());
        assertThat(apart(InkPipeline.MNIST.run(LineThickness.thickened(tight)).digit(),
                InkPipeline.MNIST.run(LineThickness.thickened(canvas)).digit())).isLessThan(1e-4);
    }
}
