package org.receptive.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.receptive.array.Array4;
import org.receptive.array.Array4.Sums;
import org.receptive.reference.Conv2d;
import org.receptive.reference.Layers;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

/// What must hold between two computations of a convolution, whatever its numbers are: on both engines, for more than a thousand random
/// layers each, and to the last bit.
class MetamorphicTest {

    /// For each of the properties.
    private static final int LAYERS = 150;

    /// The two engines.
    enum Engine {
        TEXTBOOK {
            @Override
            Array4 forward(LayerSpec layer, Array4 x, Array4 w, Array4 b) {
                return Layers.forward(layer, Layers.Reading.of(x, Map.of("weight", w, "bias", b)));
            }

            @Override
            Array4 gradX(LayerSpec layer, Array4 x, Array4 w, Array4 gradY) {
                return Layers.backward(layer, Layers.Reading.of(x, Map.of("weight", w)), gradY).gradX();
            }
        },
        FAST {
            @Override
            Array4 forward(LayerSpec layer, Array4 x, Array4 w, Array4 b) {
                var y = EngineRun.of(layer, x.shape(), EngineGoldenTest.floats(x), parameters(layer, x, w, b), new float[0]).y();
                return array(x.n(), layer.outputShape(x.shape()), y);
            }

            @Override
            Array4 gradX(LayerSpec layer, Array4 x, Array4 w, Array4 gradY) {
                var run = EngineRun.of(layer, x.shape(), EngineGoldenTest.floats(x), parameters(layer, x, w, w),
                        EngineGoldenTest.floats(gradY));
                return array(x.n(), x.shape(), run.gradX());
            }
        };

        abstract Array4 forward(LayerSpec layer, Array4 x, Array4 w, Array4 b);

        abstract Array4 gradX(LayerSpec layer, Array4 x, Array4 w, Array4 gradY);

        Array4 forward(RandomConvolution layer) {
            return forward(layer.spec(), layer.x(), layer.w(), layer.b());
        }

        private static float[] parameters(LayerSpec layer, Array4 x, Array4 w, Array4 b) {
            return EngineRun.parameters(Agreement.Setting.single(layer, x.shape()),
                    Map.of("layer.weight", EngineGoldenTest.floats(w), "layer.bias", EngineGoldenTest.floats(b)));
        }

        private static Array4 array(int n, Shape shape, float[] values) {
            return Array4.of(n, shape.channels(), shape.rows(), shape.cols(),
                    IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray());
        }
    }

    private static Stream<RandomConvolution> layers(long seed) {
        return RandomConvolution.draw(seed, LAYERS);
    }

    /// Numbers are compared, not bits: −0 is 0.
    private static void requireEqual(RandomConvolution layer, Array4 found, Array4 expected) {
        assertThat(found.map(value -> value + 0.0)).as(layer.toString()).isEqualTo(expected.map(value -> value + 0.0));
    }

    private static Window window(Window window, UnaryOperator<WindowAxis> change) {
        return new Window(change.apply(window.rows()), change.apply(window.cols()));
    }

    private static double dot(Array4 a, Array4 b) {
        return IntStream.range(0, a.count()).mapToDouble(i -> a.toArray()[i] * b.toArray()[i]).sum();
    }

    private static Array4 plus(Array4 a, int factor, Array4 b) {
        return a.like((n, c, row, col) -> a.get(n, c, row, col) + factor * b.get(n, c, row, col));
    }

    private static Array4 channels(Array4 array, int first, int count) {
        return Array4.fill(array.n(), count, array.h(), array.w(), (n, c, row, col) -> array.get(n, first + c, row, col));
    }

    private static Array4 examples(Array4 array, int first, int count) {
        return Array4.fill(count, array.shape(), (n, c, row, col) -> array.get(first + n, c, row, col));
    }

    /// The sum of the mathematicians, written down once more: the kernel is read from its end.
    private static Array4 convolved(RandomConvolution layer) {
        var spec = layer.spec();
        var x = layer.x();
        var w = layer.w();
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        var y = new Sums(x.n(), spec.outputShape(x.shape()));
        y.toArray4().forEach((n, o, r, c) -> w.forEach((filter, i, kr, kc) -> {
            if (filter == o)
                y.add(n, o, r, c, w.get(o, i, kr, kc) * x.getPadded(n, spec.firstInputChannel(o) + i,
                        rows.inputIndex(r, w.h() - 1 - kr), cols.inputIndex(c, w.w() - 1 - kc)));
        }));
        return y.toArray4();
    }

    @Test
    void theLayersReachEveryCorner() {
        assertThat(layers(0)).anyMatch(layer -> layer.spec().groups() > 1 && layer.spec().channelsPerFilter() > 1)
                .anyMatch(layer -> layer.x().h() == 1).anyMatch(layer -> layer.x().n() > 1).anyMatch(layer -> layer.spec().bias())
                .anyMatch(layer -> layer.spec().window().rows().dilation() > 1 && layer.spec().window().rows().stride() > 1)
                .anyMatch(layer -> layer.spec().window().cols().padBefore() != layer.spec().window().cols().padAfter())
                .anyMatch(layer -> leftOver(layer.spec().window().rows(), layer.x().h()) > 0);
    }

    @ParameterizedTest
    @EnumSource
    void correlationWithTheRotatedKernelIsConvolution(Engine engine) {
        layers(1).map(RandomConvolution::unbiased).forEach(layer -> {
            var rotated = engine.forward(layer.spec(), layer.x(), Conv2d.flipped(layer.w()), layer.b());
            requireEqual(layer, rotated, convolved(layer));
            requireEqual(layer, Conv2d.forwardFlipped(layer.spec(), layer.x(), layer.w(), layer.b()), rotated);
        });
    }

    @ParameterizedTest
    @EnumSource
    void dilationIsAKernelWithZerosBetween(Engine engine) {
        layers(2).forEach(layer -> {
            var window = layer.spec().window();
            int down = window.rows().dilation();
            int right = window.cols().dilation();
            var stuffed = Array4.fill(layer.w().n(), layer.w().c(), window.rows().extent(), window.cols().extent(),
                    (o, i, row, col) -> row % down == 0 && col % right == 0 ? layer.w().get(o, i, row / down, col / right) : 0);
            var undilated = layer.spec().withWindow(window(window, axis -> axis.withKernel(axis.extent()).withDilation(1)));
            requireEqual(layer, engine.forward(undilated, layer.x(), stuffed, layer.b()), engine.forward(layer));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aStrideTakesEveryFewOutputsOfStrideOne(Engine engine) {
        layers(3).forEach(layer -> {
            var window = layer.spec().window();
            var all = engine.forward(layer.with(layer.spec().withWindow(window(window, axis -> axis.withStride(1)))));
            var y = engine.forward(layer);
            requireEqual(layer, y, y.like((n, o, r, c) -> all.get(n, o, r * window.rows().stride(), c * window.cols().stride())));
        });
    }

    @ParameterizedTest
    @EnumSource
    void groupsAreLayersSideBySide(Engine engine) {
        layers(4).forEach(layer -> {
            var spec = layer.spec();
            int in = spec.inChannels() / spec.groups();
            int out = spec.outChannels() / spec.groups();
            var y = engine.forward(layer);
            for (int g = 0; g < spec.groups(); g++) {
                var own = new ConvSpec(in, out, spec.window(), 1, spec.bias());
                var alone = engine.forward(own, channels(layer.x(), g * in, in), examples(layer.w(), g * out, out),
                        examples(layer.b(), g * out, out));
                requireEqual(layer, channels(y, g * out, out), alone);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void paddingIsAnImageWithZerosAround(Engine engine) {
        layers(5).forEach(layer -> {
            var rows = layer.spec().window().rows();
            var cols = layer.spec().window().cols();
            var framed = Array4.fill(layer.x().n(), layer.x().c(), rows.paddedSize(layer.x().h()), cols.paddedSize(layer.x().w()),
                    (n, i, row, col) -> layer.x().getPadded(n, i, row - rows.padBefore(), col - cols.padBefore()));
            var narrow = layer.spec().withWindow(window(layer.spec().window(), axis -> axis.withPadding(0, 0)));
            requireEqual(layer, engine.forward(narrow, framed, layer.w(), layer.b()), engine.forward(layer));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aLayerWithoutBiasIsLinearInItsInputAndInItsWeight(Engine engine) {
        layers(6).map(RandomConvolution::unbiased).forEach(layer -> {
            var spec = layer.spec();
            var x = RandomConvolution.others(layer.x());
            var w = RandomConvolution.others(layer.w());
            var y = engine.forward(layer);
            requireEqual(layer, engine.forward(spec, plus(layer.x(), 3, x), layer.w(), layer.b()),
                    plus(y, 3, engine.forward(spec, x, layer.w(), layer.b())));
            requireEqual(layer, engine.forward(spec, layer.x(), plus(layer.w(), -2, w), layer.b()),
                    plus(y, -2, engine.forward(spec, layer.x(), w, layer.b())));
        });
    }

    @ParameterizedTest
    @EnumSource
    void anInputShiftedByTheStrideShiftsTheOutputByOne(Engine engine) {
        layers(7).forEach(layer -> {
            var x = layer.x();
            int down = layer.spec().window().rows().stride();
            int right = layer.spec().window().cols().stride();
            var here = Array4.fill(x.n(), x.c(), x.h() + down, x.w() + right, x::getPadded);
            var there = here.like((n, i, row, col) -> x.getPadded(n, i, row - down, col - right));
            var y = engine.forward(layer.spec(), here, layer.w(), layer.b());
            var shifted = engine.forward(layer.spec(), there, layer.w(), layer.b());
            // the first row and column of the shifted output look at what was outside before
            var expected = y.like((n, o, r, c) -> r == 0 || c == 0 ? shifted.get(n, o, r, c) : y.get(n, o, r - 1, c - 1));
            requireEqual(layer, shifted, expected);
        });
    }

    @ParameterizedTest
    @EnumSource
    void channelsMayStandInAnyOrderIfTheirWeightsDo(Engine engine) {
        layers(8).map(RandomConvolution::ungrouped).forEach(layer -> {
            var x = layer.x();
            var w = layer.w();
            var y = engine.forward(layer);
            requireEqual(layer, engine.forward(layer.spec(), x.like((n, i, row, col) -> x.get(n, x.c() - 1 - i, row, col)),
                    w.like((o, i, kr, kc) -> w.get(o, w.c() - 1 - i, kr, kc)), layer.b()), y);
            var turned = engine.forward(layer.spec(), x, w.like((o, i, kr, kc) -> w.get(w.n() - 1 - o, i, kr, kc)),
                    layer.b().like((o, i, kr, kc) -> layer.b().get(w.n() - 1 - o, 0, 0, 0)));
            requireEqual(layer, turned, y.like((n, o, r, c) -> y.get(n, y.c() - 1 - o, r, c)));
        });
    }

    /// Returns how many cells at the end of the padded input no window reaches, because the stride does not divide the way there.
    private static int leftOver(WindowAxis axis, int input) {
        return (axis.paddedSize(input) - axis.extent()) % axis.stride();
    }

    @ParameterizedTest
    @EnumSource
    void theTransposedConvolutionIsTheAdjointAndTheGradient(Engine engine) {
        layers(9).map(RandomConvolution::unbiased).forEach(layer -> {
            var spec = layer.spec();
            var y = engine.forward(layer);
            var z = RandomConvolution.others(y);
            var transposed = new TransposedConvSpec(spec.outChannels(), spec.inChannels(), spec.window(),
                    leftOver(spec.window().rows(), layer.x().h()), leftOver(spec.window().cols(), layer.x().w()), spec.groups(), false);
            var back = engine.forward(transposed, z, layer.w(), layer.b());
            assertThat(dot(y, z)).as(layer.toString()).isEqualTo(dot(layer.x(), back));
            requireEqual(layer, engine.gradX(spec, layer.x(), layer.w(), z), back);
        });
    }

    @ParameterizedTest
    @EnumSource
    void anExampleDoesNotKnowTheOthersOfItsBatch(Engine engine) {
        layers(10).forEach(layer -> {
            var y = engine.forward(layer);
            for (int n = 0; n < y.n(); n++)
                requireEqual(layer, engine.forward(layer.spec(), examples(layer.x(), n, 1), layer.w(), layer.b()), examples(y, n, 1));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aKernelOfOneWeightIsADenseLayerAtEveryPixel(Engine engine) {
        layers(11).map(RandomConvolution::ungrouped).forEach(layer -> {
            var x = layer.x();
            var w = Array4.fill(layer.w().n(), layer.w().c(), 1, 1, (o, i, kr, kc) -> layer.w().get(o, i, 0, 0));
            var y = engine.forward(layer.spec().withWindow(Window.valid(1, 1)), x, w, layer.b());
            var pixels = Array4.fill(x.n() * x.h() * x.w(), x.c(), 1, 1,
                    (p, i, row, col) -> x.get(p / (x.h() * x.w()), i, p / x.w() % x.h(), p % x.w()));
            var dense = engine.forward(new DenseSpec(x.c(), w.n(), layer.spec().bias()), pixels, w, layer.b());
            requireEqual(layer, y, y.like((n, o, r, c) -> dense.get((n * x.h() + r) * x.w() + c, o, 0, 0)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aKernelAsLargeAsTheImageIsADenseLayer(Engine engine) {
        layers(12).map(RandomConvolution::ungrouped).forEach(layer -> {
            var x = layer.x();
            var w = RandomConvolution.others(Array4.fill(layer.w().n(), x.shape(), (o, i, row, col) -> x.get(0, i, row, col)));
            var y = engine.forward(layer.spec().withWindow(Window.valid(x.h(), x.w())), x, w, layer.b());
            int values = (int) x.shape().count();
            requireEqual(layer,
                    engine.forward(new DenseSpec(values, w.n(), layer.spec().bias()), x, w.reshaped(w.n(), values, 1, 1), layer.b()), y);
        });
    }
}
