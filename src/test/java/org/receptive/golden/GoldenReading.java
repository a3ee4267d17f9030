package org.receptive.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.receptive.array.Array4;
import org.receptive.golden.Layouts.Layout;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.LocalResponseNormSpec;
import org.receptive.spec.MaxoutSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import tools.jackson.databind.JsonNode;

/// The inputs of a golden case, read by its operation's name.
///
/// @param operation what is computed
/// @param x the input
/// @param parameters `weight` and `bias`, as far as they are there
/// @param layouts how the other tensors of the case are laid out
record GoldenReading(GoldenOperation operation, Array4 x, Map<String, Array4> parameters, Layouts layouts) {

    static GoldenReading of(String op, JsonNode json) {
        var params = new GoldenParams(json.path("params"), op.endsWith("1d") ? 1 : 2);
        var inputs = json.path("inputs");
        var windowed = Layouts.alike(op.endsWith("1d") ? Layout.SIGNAL : Layout.IMAGE);
        return switch (op) {
            case "conv1d", "conv2d", "true_conv1d", "true_conv2d", "conv_transpose1d", "conv_transpose2d", "partial_conv2d" ->
                ConvolutionReading.of(op, inputs, params, windowed);
            case "lenet_subsample" -> subsampling(inputs, params, windowed.with("weight", Layout.VECTOR));
            case "max_pool1d", "max_pool2d" -> layer(pool(PoolKind.MAX, params), inputs, windowed);
            case "avg_pool1d", "avg_pool2d" -> average(inputs, params, windowed);
            case "adaptive_max_pool1d", "adaptive_max_pool2d" -> adaptive(PoolKind.MAX, inputs, params, windowed);
            case "adaptive_avg_pool1d", "adaptive_avg_pool2d" -> adaptive(PoolKind.AVERAGE, inputs, params, windowed);
            case "global_max_pool1d", "global_max_pool2d" -> global(PoolKind.MAX, inputs, windowed);
            case "global_avg_pool1d", "global_avg_pool2d" -> global(PoolKind.AVERAGE, inputs, windowed);
            case "linear" -> dense(inputs);
            case "batch_norm1d", "batch_norm2d" -> batchNorm(inputs, params);
            case "local_response_norm" -> layer(new LocalResponseNormSpec(params.number("size", 0, 5), params.real("alpha", 1e-4),
                    params.real("beta", 0.75), params.real("k", 1)), inputs, Layouts.alike(Layout.BATCH));
            case "maxout" -> layer(new MaxoutSpec(params.number("pieces", 0, 0)), inputs, Layouts.alike(Layout.BATCH));
            case "softmax" -> softmax(inputs, params, false);
            case "log_softmax" -> softmax(inputs, params, true);
            case "cross_entropy", "mse_loss" -> loss(op, inputs, params);
            default -> layer(new ActivationSpec(activation(op, params)), inputs, Layouts.alike(Layout.BATCH));
        };
    }

    /// Reads the inputs of a layer: x and what it learns.
    static GoldenReading layer(LayerSpec spec, JsonNode inputs, Layouts layouts) {
        return reading(new GoldenOperation.Layer(spec), inputs, layouts);
    }

    static GoldenReading reading(GoldenOperation operation, JsonNode inputs, Layouts layouts) {
        var parameters = new LinkedHashMap<String, Array4>();
        for (var name : new String[] {"weight", "bias", BatchNormSpec.RUNNING_MEAN, BatchNormSpec.RUNNING_VARIANCE})
            if (inputs.path(name).isObject())
                parameters.put(name, layouts.read(name, inputs.path(name)));
        return new GoldenReading(operation, layouts.read("x", inputs.path("x")), parameters, layouts);
    }

    private static Activation activation(String op, GoldenParams params) {
        return switch (op) {
            case "relu" -> new Activation.Relu();
            case "leaky_relu" -> new Activation.LeakyRelu(params.real("negative_slope", 0.01));
            case "sigmoid" -> new Activation.Sigmoid();
            case "tanh" -> new Activation.Tanh();
            case "scaled_tanh" -> new Activation.ScaledTanh(params.real("A", 1.7159), params.real("S", 2.0 / 3));
            case "elu" -> new Activation.Elu(params.real("alpha", 1));
            case "gelu" -> {
                require("none", params.text("approximate", "none"), "approximate");
                yield new Activation.Gelu();
            }
            case "softplus" -> {
                require("1.0", String.valueOf(params.real("beta", 1)), "beta");
                yield new Activation.Softplus();
            }
            default -> throw new IllegalArgumentException("unknown operation " + op);
        };
    }

    private static void require(String expected, String found, String name) {
        if (!found.equals(expected))
            throw new IllegalArgumentException("unknown " + name + " " + found + ": expected " + expected);
    }

    private static GoldenReading subsampling(JsonNode inputs, GoldenParams params, Layouts layouts) {
        int channels = layouts.read("x", inputs.path("x")).c();
        return layer(new SubsamplingSpec(channels, params.poolWindow()), inputs, layouts);
    }

    private static PoolSpec pool(PoolKind kind, GoldenParams params) {
        return new PoolSpec(kind, params.poolWindow(), params.flag("ceil_mode", false), params.flag("count_include_pad", true));
    }

    /// Reads an average; one with a divisor of its own is a trainable subsampling with the coefficient 1/divisor.
    private static GoldenReading average(JsonNode inputs, GoldenParams params, Layouts layouts) {
        var spec = pool(PoolKind.AVERAGE, params);
        int divisor = params.number("divisor_override", 0, 0);
        if (divisor == 0)
            return layer(spec, inputs, layouts);
        var x = layouts.read("x", inputs.path("x"));
        var out = spec.outputShape(x.shape());
        var window = new Window(reaching(spec.window().rows(), x.h(), out.rows()), reaching(spec.window().cols(), x.w(), out.cols()));
        var parameters = Map.of("weight", Array4.fill(x.c(), 1, 1, 1, (n, c, row, col) -> 1.0 / divisor), "bias",
                Array4.fill(x.c(), 1, 1, 1, (n, c, row, col) -> 0));
        return new GoldenReading(new GoldenOperation.Layer(new SubsamplingSpec(x.c(), window)), x, parameters, layouts);
    }

    /// Returns the axis with the padding after the input that gives this many outputs without rounding up.
    private static WindowAxis reaching(WindowAxis axis, int input, int outputs) {
        int after = (outputs - 1) * axis.stride() + axis.extent() - input - axis.padBefore();
        return axis.withPadding(axis.padBefore(), Math.max(after, axis.padAfter()));
    }

    private static GoldenReading adaptive(PoolKind kind, JsonNode inputs, GoldenParams params, Layouts layouts) {
        var x = layouts.read("x", inputs.path("x"));
        int rows = params.axes() == 1 ? 1 : params.number("output_size", 0, x.h());
        return layer(new AdaptivePoolSpec(kind, rows, params.number("output_size", 1, x.w())), inputs, layouts);
    }

    private static GoldenReading global(PoolKind kind, JsonNode inputs, Layouts layouts) {
        var x = layouts.read("x", inputs.path("x"));
        return layer(AdaptivePoolSpec.global(kind), inputs, layouts.with("y", _ -> List.of(x.n(), x.c(), 1, 1)));
    }

    private static GoldenReading batchNorm(JsonNode inputs, GoldenParams params) {
        var layouts = Layouts.alike(Layout.BATCH).with("weight", Layout.VECTOR);
        for (var name : new String[] {BatchNormSpec.RUNNING_MEAN, BatchNormSpec.RUNNING_VARIANCE})
            layouts = layouts.with(name, Layout.VECTOR).with("new_" + name, Layout.VECTOR);
        var x = layouts.read("x", inputs.path("x"));
        var spec = new BatchNormSpec(x.c(), params.real("eps", 1e-5), params.real("momentum", 0.1), inputs.path("weight").isObject());
        return reading(new GoldenOperation.Layer(spec, params.flag("training", false)), inputs, layouts);
    }

    private static GoldenReading dense(JsonNode inputs) {
        var layouts = Layouts.alike(Layout.FEATURES);
        var weight = layouts.read("weight", inputs.path("weight"));
        return layer(new DenseSpec(weight.c(), weight.n(), inputs.path("bias").isObject()), inputs, layouts);
    }

    /// Reads a softmax over any axis; over the batch axis, that axis becomes the maps of one example.
    private static GoldenReading softmax(JsonNode inputs, GoldenParams params, boolean logarithm) {
        int rank = Layouts.shape(inputs.path("x")).size();
        int dim = Math.floorMod(params.number("dim", 0, rank == 0 || rank == 1 || rank == 3 ? 0 : 1), Math.max(rank, 1));
        if (rank > 4)
            throw new IllegalArgumentException("softmax of " + rank + " axes");
        if (dim == 0) {
            Layout maps = shape -> List.of(1, shape.isEmpty() ? 1 : shape.getFirst(), 1,
                    shape.stream().skip(1).reduce(1, Math::multiplyExact));
            return layer(new SoftmaxSpec(SoftmaxSpec.Axis.CHANNELS, logarithm), inputs, Layouts.alike(maps));
        }
        var axis = dim == 1 ? SoftmaxSpec.Axis.CHANNELS : dim == rank - 1 ? SoftmaxSpec.Axis.COLS : SoftmaxSpec.Axis.ROWS;
        return layer(new SoftmaxSpec(axis, logarithm), inputs, Layouts.alike(Layout.BATCH));
    }

    private static GoldenReading loss(String op, JsonNode inputs, GoldenParams params) {
        boolean mean = switch (params.text("reduction", "mean")) {
            case "mean" -> true;
            case "sum" -> false;
            default -> throw new IllegalArgumentException("unknown reduction " + params.text("reduction", "mean"));
        };
        var layouts = Layouts.alike(Layout.BATCH).with("target", Layout.BATCH);
        if (op.equals("mse_loss"))
            return reading(new GoldenOperation.SquaredError(layouts.read("target", inputs.path("target")), mean), inputs, layouts);
        var target = inputs.path("target").isObject() ? inputs.path("target").path("data") : params.node("target");
        return reading(new GoldenOperation.CrossEntropy(GoldenParams.integers(target), mean, params.real("label_smoothing", 0)), inputs,
                layouts);
    }
}
