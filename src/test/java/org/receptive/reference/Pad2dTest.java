package org.receptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.golden.PaddedGolden;
import org.receptive.spec.PaddingValues;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.text.ReadableException;

/// Padding with other values than zeros, against PyTorch and against differences.
class Pad2dTest {

    private static Array4 input(PaddedGolden golden, String name) {
        return Optional.ofNullable(golden.inputs().get(name)).orElseThrow();
    }

    private static void requireClose(String what, Array4 found, Array4 expected) {
        assertThat(found.hasShapeOf(expected)).as("shape of %s", what).isTrue();
        for (int i = 0; i < expected.count(); i++)
            assertThat(found.toArray()[i]).as("%s %d", what, i)
                    .isCloseTo(expected.toArray()[i], within(1e-10 * Math.max(1e-3, Math.abs(expected.toArray()[i]))));
    }

    @Test
    void outputsAndGradientsAreThoseOfPyTorch() {
        var cases = PaddedGolden.all();
        assertThat(cases).hasSize(16);
        for (var golden : cases) {
            var x = input(golden, "x");
            var w = input(golden, "weight");
            var window = golden.spec().window();
            var narrow = Pad2d.narrow(golden.spec());
            var padded = Pad2d.forward(golden.values(), window, x);
            var b = golden.inputs().getOrDefault("bias", Array4.fill(w.n(), 1, 1, 1, (_, _, _, _) -> 0));
            requireClose(golden.id() + " y", Conv2d.forward(narrow, padded, w, b), golden.y());
            var back = Conv2d.backward(narrow, padded, w, golden.gradY());
            golden.grads().forEach((name, expected) -> requireClose(golden.id() + " gradient of " + name, switch (name) {
                case "x" -> Pad2d.backward(golden.values(), window, x, back.gradX());
                case "weight" -> back.gradW();
                default -> back.gradB();
            }, expected));
        }
    }

    @Test
    void withZerosItIsThePaddingOfTheConvolution() {
        var random = new Random(3);
        var window = new Window(new WindowAxis(2, 1, 2, 1, 1), new WindowAxis(3, 2, 0, 3, 1));
        var x = Array4.fill(2, 3, 3, 4, (_, _, _, _) -> random.nextGaussian());
        var padded = Pad2d.forward(PaddingValues.ZEROS, window, x);
        padded.forEach((n, c, r, k) -> assertThat(padded.get(n, c, r, k)).isEqualTo(x.getPadded(n, c, r - 2, k)));
    }

    @Test
    void theGradientIsTheTransposeOfThePadding() {
        var random = new Random(4);
        for (var values : PaddingValues.values())
            for (int i = 0; i < 50; i++) {
                int rows = 2 + random.nextInt(4);
                int cols = 2 + random.nextInt(4);
                var window = new Window(new WindowAxis(1, 1, random.nextInt(rows), random.nextInt(rows), 1),
                        new WindowAxis(1, 1, random.nextInt(cols), random.nextInt(cols), 1));
                var x = Array4.fill(1, 2, rows, cols, (_, _, _, _) -> random.nextGaussian());
                var padded = Pad2d.forward(values, window, x);
                var g = padded.like((_, _, _, _) -> random.nextGaussian());
                assertThat(dot(padded, g)).isCloseTo(dot(x, Pad2d.backward(values, window, x, g)), within(1e-12 * padded.count()));
            }
    }

    private static double dot(Array4 a, Array4 b) {
        double sum = 0;
        for (int i = 0; i < a.count(); i++)
            sum += a.toArray()[i] * b.toArray()[i];
        return sum;
    }

    @Test
    void whatIsWiderThanTheInputAllowsIsRefusedWithTheWidestPossible() {
        var x = Array4.of(1, 1, 1, 3, 1, 2, 3);
        var window = Window.signal(new WindowAxis(3, 1, 4, 0, 1));
        assertThatExceptionOfType(ReadableException.class).isThrownBy(() -> Pad2d.forward(PaddingValues.REFLECT, window, x))
                .satisfies(e -> assertThat(e.problem().args()).containsExactly(4, 3, 2));
        assertThatExceptionOfType(ReadableException.class).isThrownBy(() -> Pad2d.forward(PaddingValues.CIRCULAR, window, x))
                .satisfies(e -> assertThat(e.problem().args()).containsExactly(4, 3, 3));
        assertThat(Pad2d.forward(PaddingValues.REPLICATE, window, x).toArray()).containsExactly(1, 1, 1, 1, 1, 2, 3);
    }
}
