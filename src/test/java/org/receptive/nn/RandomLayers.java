package org.receptive.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.LocalResponseNormSpec;
import org.receptive.spec.MaxoutSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.text.ReadableException;

/// Layers of every kind with random hyperparameters, many of them around the sizes at which the fast loops change blocks.
final class RandomLayers {

    private static final List<SoftmaxSpec.Axis> AXES = List.of(SoftmaxSpec.Axis.values());

    /// Every function.
    static final List<Activation> FUNCTIONS = List.of(new Activation.Relu(), new Activation.LeakyRelu(0.1), new Activation.LeakyRelu(-0.2),
            new Activation.Sigmoid(), new Activation.Tanh(), Activation.ScaledTanh.lecun(), new Activation.Elu(1.3),
            new Activation.Elu(-0.5), new Activation.Gelu(), new Activation.Softplus());

    private static final int[] CHANNELS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 16, 17, 33};
    private static final int[] SIZES = {1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 15, 16, 17, 24, 25, 28, 32, 33, 40};
    private static final int[] BATCHES = {1, 2, 3, 5, 7, 9, 15, 17, 19, 23, 31, 33, 37};

    /// The kinds of layers with one input.
    enum Kind {
        CONVOLUTION, TRANSPOSED, PARTIAL, DENSE, RADIAL_BASIS, MAX_POOL, AVERAGE_POOL, ADAPTIVE_POOL, SUBSAMPLING, ACTIVATION, MAXOUT,
        SOFTMAX, DROPOUT, BATCH_NORM, RESPONSE_NORM
    }

    private final Random random;

    RandomLayers(long seed) {
        random = new Random(seed);
    }

    /// Draws a layer whose reference is computed with at most `work` operations.
    Agreement.Setting setting(Kind kind, long work) {
        while (true) {
            var input = shape(kind);
            int batch = of(BATCHES);
            try {
                var layer = layer(kind, input);
                for (int b = batch; b >= 1; b -= 1 + b / 3) {
                    var setting = Agreement.Setting.of(layer, input, b, random.nextLong());
                    if (setting.work() <= work)
                        return setting;
                }
            } catch (ReadableException _) {
                // The numbers do not fit one another: others are drawn.
            }
        }
    }

    private Shape shape(Kind kind) {
        return switch (kind) {
            case DENSE -> random.nextBoolean()
                    ? new Shape(1 + random.nextInt(300), 1, 1)
                    : new Shape(channels(), 1 + random.nextInt(6), 1 + random.nextInt(6));
            case TRANSPOSED -> new Shape(channels(), 1 + random.nextInt(14), 1 + random.nextInt(14));
            default -> new Shape(channels(), size(), size());
        };
    }

    /// Draws a layer for an input.
    ///
    /// @throws ReadableException if what was drawn does not suit it
    LayerSpec layer(Kind kind, Shape input) {
        int in = input.channels();
        var layer = switch (kind) {
            case CONVOLUTION -> {
                int groups = groups(in);
                yield new ConvSpec(in, groups * Math.max(1, channels() / groups), window(7), groups, random.nextBoolean());
            }
            case TRANSPOSED -> {
                int groups = groups(in);
                var window = window(5);
                yield new TransposedConvSpec(in, groups * Math.max(1, channels() / groups), window, outputPad(window.rows()),
                        outputPad(window.cols()), groups, random.nextBoolean());
            }
            case PARTIAL -> new PartialConvSpec(in, table(in, channels()), window(5), random.nextBoolean());
            case DENSE -> new DenseSpec((int) input.count(), 1 + random.nextInt(300), random.nextBoolean());
            case RADIAL_BASIS -> new RbfSpec(IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(_ -> random.ints(input.count(), 0, 2).mapToObj(bit -> 2 * bit - 1).toList()).toList());
            case MAX_POOL -> pool(PoolKind.MAX, input);
            case AVERAGE_POOL -> pool(PoolKind.AVERAGE, input);
            case ADAPTIVE_POOL -> new AdaptivePoolSpec(random.nextBoolean() ? PoolKind.MAX : PoolKind.AVERAGE, 1 + random.nextInt(9),
                    1 + random.nextInt(9));
            case SUBSAMPLING -> new SubsamplingSpec(in, window(4));
            case ACTIVATION -> new ActivationSpec(FUNCTIONS.get(random.nextInt(FUNCTIONS.size())));
            case MAXOUT -> new MaxoutSpec(groups(in));
            case SOFTMAX -> new SoftmaxSpec(AXES.get(random.nextInt(3)), random.nextBoolean());
            case BATCH_NORM -> new BatchNormSpec(in, 1e-3, 0.1, random.nextBoolean());
            case RESPONSE_NORM ->
                new LocalResponseNormSpec(1 + random.nextInt(7), random.nextDouble(), random.nextDouble(), 0.5 + random.nextDouble());
            case DROPOUT -> new DropoutSpec(0.3);
        };
        layer.outputShape(input);
        return layer;
    }

    private PoolSpec pool(PoolKind kind, Shape input) {
        var rows = poolAxis();
        var cols = poolAxis();
        var spec = new PoolSpec(kind, new Window(rows, cols), random.nextBoolean(), random.nextBoolean());
        var output = spec.outputShape(input);
        requireCells(rows, input.rows(), output.rows());
        requireCells(cols, input.cols(), output.cols());
        return spec;
    }

    /// A dilated window can step over a small input; what the maximum of nothing is does not matter.
    private static void requireCells(WindowAxis axis, int input, int outputs) {
        for (int o = 0; o < outputs; o++) {
            int output = o;
            if (IntStream.range(0, axis.kernel()).map(k -> axis.inputIndex(output, k)).noneMatch(i -> i >= 0 && i < input))
                throw ReadableException.of("error.spec.noInput");
        }
    }

    private WindowAxis poolAxis() {
        int kernel = 1 + random.nextInt(4);
        int dilation = random.nextInt(3) == 0 ? 2 : 1;
        int most = (dilation * (kernel - 1) + 1) / 2;
        return new WindowAxis(kernel, 1 + random.nextInt(4), random.nextInt(most + 1), random.nextInt(most + 1), dilation);
    }

    private Window window(int largest) {
        if (random.nextInt(6) == 0)
            return Window.same(1 + random.nextInt(largest), 1 + random.nextInt(largest));
        return new Window(axis(largest), axis(largest));
    }

    private WindowAxis axis(int largest) {
        int kernel = 1 + random.nextInt(largest);
        int stride = random.nextInt(2) == 0 ? 1 : 1 + random.nextInt(4);
        int dilation = random.nextInt(3) > 0 ? 1 : 1 + random.nextInt(3);
        boolean padded = random.nextBoolean();
        return new WindowAxis(kernel, stride, padded ? random.nextInt(5) : 0, padded ? random.nextInt(5) : 0, dilation);
    }

    private int outputPad(WindowAxis axis) {
        return random.nextInt(Math.max(axis.stride(), axis.dilation()));
    }

    private List<List<Integer>> table(int in, int out) {
        var table = new ArrayList<List<Integer>>();
        for (int o = 0; o < out; o++) {
            int certain = random.nextInt(in);
            double density = random.nextDouble();
            table.add(IntStream.range(0, in).filter(i -> i == certain || random.nextDouble() < density).boxed().toList());
        }
        return table;
    }

    /// Draws a divisor: mostly 1, or as many as there are channels.
    private int groups(int channels) {
        if (random.nextInt(3) > 0)
            return 1;
        var divisors = IntStream.rangeClosed(1, channels).filter(d -> channels % d == 0).toArray();
        return random.nextBoolean() ? channels : of(divisors);
    }

    private int channels() {
        return random.nextBoolean() ? of(CHANNELS) : 1 + random.nextInt(40);
    }

    private int size() {
        return random.nextInt(3) > 0 ? of(SIZES) : 1 + random.nextInt(40);
    }

    private int of(int... values) {
        return values[random.nextInt(values.length)];
    }
}
