package org.receptive.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.golden.GoldenOperation.Layer;
import org.receptive.reference.Layers;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

/// Every way in which a golden file may write its hyperparameters and shapes.
class GoldenReadingTest {

    private static GoldenCase read(String op, String params, String inputs) {
        var file = GoldenFile.parse("any", "{\"cases\": [{\"id\": \"B/0\", \"op\": \"" + op + "\", \"params\": {" + params
                + "}, \"inputs\": {"
                + inputs + "}}]}");
        return file.read(file.cases().getFirst());
    }

    private static String tensor(String name, int... shape) {
        int count = 1;
        var sizes = new StringBuilder();
        for (int size : shape) {
            count *= size;
            sizes.append(sizes.isEmpty() ? "" : ",").append(size);
        }
        var data = new StringBuilder("0");
        for (int i = 1; i < count; i++)
            data.append(",").append(i);
        return "\"" + name + "\": {\"shape\": [" + sizes + "], \"data\": [" + data + "]}";
    }

    private static Object spec(GoldenCase golden) {
        return golden.operation() instanceof Layer layer ? layer.spec() : golden.operation();
    }

    private static Array4 output(GoldenCase golden) {
        return golden.operation() instanceof Layer layer
                ? Layers.forward(layer.spec(), Layers.Reading.of(golden.x(), golden.parameters()))
                : golden.x();
    }

    @Test
    void signalsAndWholeNumbersAndNamedPaddingAreUnderstood() {
        var golden = read("conv1d", "\"stride\": 2, \"padding\": \"valid\", \"dilation\": 1",
                tensor("x", 2, 1, 4) + "," + tensor("weight", 1, 1, 2));
        assertThat(spec(golden)).isEqualTo(new ConvSpec(1, 1, Window.signal(new WindowAxis(2, 2, 0, 0, 1)), 1, false));
        assertThat(golden.x()).isEqualTo(Array4.of(2, 1, 1, 4, 0, 1, 2, 3, 4, 5, 6, 7));
    }

    @Test
    void samePaddingPutsTheOddZeroAfter() {
        var golden = read("conv2d", "\"padding\": \"same\"", tensor("x", 1, 1, 1, 3) + "," + tensor("weight", 1, 1, 1, 2));
        assertThat(output(golden)).isEqualTo(Array4.of(1, 1, 1, 3, 1, 2, 0));
    }

    @Test
    void aListOfOneStandsForBothAxesAndAListOfTwoForEach() {
        var golden = read("max_pool2d", "\"kernel\": [2], \"stride\": [1, 2], \"ceil_mode\": true", tensor("x", 3, 4, 4));
        assertThat(spec(golden))
                .isEqualTo(new PoolSpec(PoolKind.MAX, new Window(WindowAxis.plain(2), WindowAxis.plain(2).withStride(2)), true, true));
        assertThat(golden.x().shape()).hasToString("3×4×4");
    }

    @Test
    void theStrideOfAPoolingIsItsKernelIfNoneIsGiven() {
        for (var stride : new String[] {"", ", \"stride\": null", ", \"stride\": []"})
            assertThat(spec(read("avg_pool1d", "\"kernel_size\": 3" + stride, tensor("x", 2, 9))))
                    .isEqualTo(new PoolSpec(PoolKind.AVERAGE, Window.signal(WindowAxis.plain(3).withStride(3)), false, true));
    }

    @Test
    void aDivisorOfItsOwnIsACoefficient() {
        var golden = read("avg_pool2d", "\"kernel\": 2, \"stride\": 2, \"ceil_mode\": true, \"divisor_override\": 8",
                tensor("x", 1, 1, 3, 3));
        assertThat(spec(golden)).isInstanceOf(SubsamplingSpec.class);
        assertThat(output(golden)).isEqualTo(Array4.of(1, 1, 2, 2, 1, 7 / 8.0, 13 / 8.0, 1));
    }

    @Test
    void anAdaptiveSizeMayBeLeftOut() {
        assertThat(spec(read("adaptive_max_pool2d", "\"output_size\": [null, 2]", tensor("x", 1, 1, 3, 5))))
                .isEqualTo(new AdaptivePoolSpec(PoolKind.MAX, 3, 2));
        assertThat(spec(read("adaptive_avg_pool1d", "\"output_size\": 2", tensor("x", 1, 1, 5))))
                .isEqualTo(new AdaptivePoolSpec(PoolKind.AVERAGE, 1, 2));
    }

    @Test
    void softmaxRunsAlongAnyAxis() {
        assertThat(spec(read("softmax", "\"dim\": -1", tensor("x", 2, 3, 4)))).isEqualTo(new SoftmaxSpec(SoftmaxSpec.Axis.COLS, false));
        assertThat(spec(read("softmax", "\"dim\": 2", tensor("x", 2, 3, 4, 5)))).isEqualTo(new SoftmaxSpec(SoftmaxSpec.Axis.ROWS, false));
        var overBatch = read("log_softmax", "\"dim\": 0", tensor("x", 2, 3));
        assertThat(spec(overBatch)).isEqualTo(new SoftmaxSpec(SoftmaxSpec.Axis.CHANNELS, true));
        assertThat(overBatch.x()).isEqualTo(Array4.of(1, 2, 1, 3, 0, 1, 2, 3, 4, 5));
    }

    @Test
    void denseInputsMayHaveAnyAxesBeforeTheLast() {
        assertThat(read("linear", "", tensor("x", 4) + "," + tensor("weight", 3, 4)).x()).isEqualTo(Array4.of(1, 4, 1, 1, 0, 1, 2, 3));
        assertThat(read("linear", "", tensor("x", 2, 1, 2) + "," + tensor("weight", 3, 2)).x())
                .isEqualTo(Array4.of(2, 2, 1, 1, 0, 1, 2, 3));
    }

    @Test
    void whatIsUnknownIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> read("gelu", "\"approximate\": \"tanh\"", tensor("x", 2)))
                .withMessage("B/0 (gelu) cannot be read: unknown approximate tanh: expected none");
        assertThatIllegalArgumentException().isThrownBy(() -> read("fold", "", tensor("x", 2)))
                .withMessageContaining("unknown operation fold");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("mse_loss", "\"reduction\": \"none\"", tensor("x", 2) + "," + tensor("target", 2)))
                .withMessageContaining("unknown reduction none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("conv2d", "\"padding\": \"reflect\"", tensor("x", 1, 1, 3, 3) + "," + tensor("weight", 1, 1, 2, 2)))
                .withMessageContaining("unknown padding \"reflect\"");
    }
}
