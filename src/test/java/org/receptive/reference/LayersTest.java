package org.receptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.MaxoutSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.text.ReadableException;

/// Numbers calculated by hand, and what is refused, for the layers without a test of their own.
class LayersTest {

    private static final Array4 NO_BIAS = Array4.of(1, 1, 1, 1, 0);
    private static final Window HALVING = new Window(WindowAxis.plain(2).withStride(2), WindowAxis.plain(2).withStride(2));

    private static Array4 image(int rows, int cols, double... values) {
        return Array4.of(1, 1, rows, cols, values);
    }

    @Test
    void aPartialConvolutionDoesNotReadWhatItsTableLeavesOut() {
        var spec = new PartialConvSpec(2, List.of(List.of(0), List.of(0, 1)), Window.valid(1, 1), false);
        var w = Array4.of(2, 2, 1, 1, 1, 1000, 10, 100);
        assertThat(PartialConv2d.forward(spec, Array4.of(1, 2, 1, 1, 3, 4), w, NO_BIAS)).isEqualTo(Array4.of(1, 2, 1, 1, 3,
                430));
        assertThat(PartialConv2d.backward(spec, Array4.of(1, 2, 1, 1, 3, 4), w, Array4.of(1, 2, 1, 1, 1, 1)).gradW())
                .isEqualTo(Array4.of(2, 2, 1, 1, 3, 0, 3, 4));
    }

    @Test
    void subsamplingScalesTheSumOfItsWindow() {
        var x = image(2, 4, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(Subsampling.forward(new SubsamplingSpec(1, HALVING), x, image(1, 1, 0.5), image(1, 1, 1)))
                .isEqualTo(image(1, 2, 8, 12));
    }

    @Test
    void denseReadsTheExampleInStorageOrder() {
        var x = Array4.of(1, 2, 1, 2, 1, 2, 3, 4);
        var w = Array4.of(2, 4, 1, 1, 1, 10, 100, 1000, 1, 0, 0, 0);
        assertThat(Dense.forward(new DenseSpec(4, 2, true), x, w, Array4.of(2, 1, 1, 1, 0.5, -1)))
                .isEqualTo(Array4.of(1, 2, 1, 1, 4321.5, 0));
    }

    @Test
    void radialBasisMeasuresTheDistanceToEachCode() {
        assertThat(RadialBasis.forward(new RbfSpec(List.of(List.of(1, -1), List.of(-1, 1))), Array4.of(1, 2, 1, 1, 1, 0)))
                .isEqualTo(Array4.of(1, 2, 1, 1, 1, 5));
    }

    @Test
    void maxoutGivesTheGradientToTheFirstOfEqualMaps() {
        var x = Array4.of(1, 4, 1, 1, 3, 3, -2, -1);
        assertThat(Maxout.forward(new MaxoutSpec(2), x)).isEqualTo(Array4.of(1, 2, 1, 1, 3, -1));
        assertThat(Maxout.backward(new MaxoutSpec(2), x, Array4.of(1, 2, 1, 1, 5, 7)).gradX()).isEqualTo(Array4.of(1, 4, 1, 1, 5, 0, 0, 7));
    }

    @Test
    void dropoutScalesWhatStays() {
        assertThat(Dropout.forward(new DropoutSpec(0.75), image(1, 4, 1, 2, 3, 4), image(1, 4, 1, 0, 1, 0)))
                .isEqualTo(image(1, 4, 4, 0, 12, 0));
        assertThat(Layers.forward(new DropoutSpec(0.75), Layers.Reading.of(image(1, 2, 1, 2), Map.of()))).isEqualTo(image(1, 2, 1, 2));
    }

    @Test
    void concatenationStacksTheMapsOfEachExample() {
        var a = Array4.of(2, 1, 1, 1, 1, 2);
        var b = Array4.of(2, 2, 1, 1, 3, 4, 5, 6);
        assertThat(Join.forward(new JoinSpec(JoinSpec.Kind.CONCATENATE), List.of(a, b))).isEqualTo(Array4.of(2, 3, 1, 1, 1, 3, 4, 2, 5, 6));
        assertThat(Join.forward(new JoinSpec(JoinSpec.Kind.SUM), List.of(b, b, b))).isEqualTo(b.map(v -> 3 * v));
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> Join.forward(new JoinSpec(JoinSpec.Kind.SUM), List.of(a, Array4.of(1, 1, 1, 1, 1))))
                .withMessage("branches of 2 and 1 examples cannot be joined: give all the same number");
    }

    @Test
    void aGradientOfAnotherShapeIsRefused() {
        var spec = ConvSpec.single(Window.valid(2, 2));
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> Conv2d.backward(spec, image(3, 3, new double[9]), image(2, 2, new double[4]), image(3, 2, new double[6])))
                .withMessage("the gradient of the output must have the shape 1×1×2×2 but has 1×1×3×2: give one of that shape");
    }
}
