package org.receptive.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.receptive.array.Array4;
import org.receptive.reference.ReferenceNetwork;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.ParameterSpec;
import org.receptive.spec.Shape;

/// Holds the fast engine against the textbook loops in `double`.
final class Agreement {

    /// Of the largest magnitude in the array.
    private static final double TOLERANCE = 1e-4;
    private static final double LEAST_SCALE = 1e-2;

    private Agreement() {}

    /// A layer or network with the number of examples and the seed of its numbers.
    record Setting(NetworkSpec spec, int batch, long seed) {

        static Setting of(LayerSpec layer, Shape input, int batch, long seed) {
            return new Setting(single(layer, input), batch, seed);
        }

        static NetworkSpec single(LayerSpec layer, Shape input) {
            return new NetworkSpec("one", input, List.of(new NetworkSpec.Node("layer", layer, List.of(NetworkSpec.INPUT))));
        }

        /// How many multiply-adds and values the batch costs.
        long work() {
            long values = spec.shapes().values().stream().mapToLong(Shape::count).sum();
            return (spec.multiplyAdds() + spec.connections() + 10 * values) * batch;
        }

        @Override
        public String toString() {
            return batch + " of " + spec.input() + " through " + spec.nodes() + ", seed " + seed;
        }
    }

    /// Requires outputs and all gradients of both to be the same, up to rounding.
    static void require(Setting setting) {
        var random = new Random(setting.seed());
        var spec = setting.spec();
        var x = random(random, setting.batch(), spec.input());
        var gradY = random(random, setting.batch(), spec.output());
        var tensors = parameters(spec, random);
        var network = new ReferenceNetwork(spec, tensors);
        var run = EngineRun.of(spec, EngineGoldenTest.floats(x), values(spec, tensors), EngineGoldenTest.floats(gradY));
        requireClose(run.y(), network.output(x).toArray(), setting + ": output");
        var gradients = network.backward(x, gradY);
        var layout = ParameterLayout.of(spec);
        gradients.forEach((name, gradient) -> requireClose(name.equals(NetworkSpec.INPUT) ? run.gradX() : run.gradient(layout, name),
                gradient.toArray(), setting + ": gradient of " + name));
        assertThat(gradients).hasSize((int) layout.slices().stream().filter(slice -> slice.spec().isLearned()).count() + 1);
    }

    /// Returns numbers that a float holds exactly, of variance about 1 before and after every layer.
    static Map<String, Array4> parameters(NetworkSpec spec, Random random) {
        var tensors = new HashMap<String, Array4>();
        for (var slice : ParameterLayout.of(spec).slices())
            tensors.put(slice.name(), tensor(slice.spec(), random));
        return tensors;
    }

    private static Array4 tensor(ParameterSpec spec, Random random) {
        var shape = ReferenceNetwork.shape(spec);
        double scale = spec.name().equals("bias") ? 0.5 : 1 / Math.sqrt(spec.fanIn());
        var drawn = Array4.fill(shape.get(0), shape.get(1), shape.get(2), shape.get(3),
                (n, c, row, col) -> (float) (random.nextGaussian() * scale));
        return spec.name().equals(BatchNormSpec.RUNNING_VARIANCE) ? drawn.map(v -> v * v + 0.25) : drawn;
    }

    static Array4 random(Random random, int batch, Shape shape) {
        return Array4.fill(batch, shape.channels(), shape.rows(), shape.cols(), (n, c, row, col) -> (float) random.nextGaussian());
    }

    /// Lays tensors out as the engine stores them.
    static float[] values(NetworkSpec spec, Map<String, Array4> tensors) {
        var floats = new HashMap<String, float[]>();
        tensors.forEach((name, tensor) -> floats.put(name, EngineGoldenTest.floats(tensor)));
        return EngineRun.parameters(spec, floats);
    }

    /// Returns one of the tensors.
    static Array4 tensor(Map<String, Array4> tensors, String name) {
        return Objects.requireNonNull(tensors.get(name), name);
    }

    /// Requires each number to be off by at most a ten-thousandth of the largest one.
    static void requireClose(float[] found, double[] expected, String what) {
        double scale = LEAST_SCALE;
        for (double value : expected)
            if (Double.isFinite(value))
                scale = Math.max(scale, Math.abs(value));
        assertThat(found.length).as(what).isEqualTo(expected.length);
        var wrong = new ArrayList<String>();
        for (int i = 0; i < expected.length; i++)
            if (Float.compare(found[i], (float) expected[i]) != 0 && !(Math.abs(found[i] - expected[i]) <= TOLERANCE * scale))
                wrong.add(i + ": " + found[i] + " for " + expected[i]);
        assertThat(wrong.stream().limit(10)).as("%s, %d of %d wrong", what, wrong.size(), expected.length).isEmpty();
    }
}
