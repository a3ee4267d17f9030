package org.receptive.io.network;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.receptive.io.json.JsonField;
import org.receptive.io.json.JsonValue;
import org.receptive.model.LayerKind;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
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

/// Reads one layer of a network file.
///
/// @param field the layer's object
/// @param inputs the shapes of what it reads, at least one
record LayerReader(JsonField field, List<Shape> inputs) {

    /// The largest size or count that is read.
    static final int LARGEST = 1 << 20;

    private static final String[] WINDOW = {"kernel", "stride", "dilation", "padding"};

    /// Makes the layer.
    ///
    /// @throws ReadableException if a field is missing, unknown or beyond its limits, or the hyperparameters do not suit each other
    LayerSpec layer(LayerKind kind) {
        return switch (kind) {
            case CONV -> conv();
            case TRANSPOSED_CONV -> transposedConv();
            case PARTIAL_CONV -> partialConv();
            case DENSE -> dense();
            case RBF -> rbf();
            case MAX_POOL -> pool(PoolKind.MAX);
            case AVERAGE_POOL -> pool(PoolKind.AVERAGE);
            case ADAPTIVE_MAX_POOL -> adaptivePool(PoolKind.MAX);
            case ADAPTIVE_AVERAGE_POOL -> adaptivePool(PoolKind.AVERAGE);
            case SUBSAMPLING -> subsampling();
            case RELU -> plain(new ActivationSpec(new Activation.Relu()));
            case LEAKY_RELU -> allowing("slope", () -> new ActivationSpec(new Activation.LeakyRelu(number("slope", 0.01))));
            case SIGMOID -> plain(new ActivationSpec(new Activation.Sigmoid()));
            case TANH -> plain(new ActivationSpec(new Activation.Tanh()));
            case SCALED_TANH -> scaledTanh();
            case ELU -> allowing("alpha", () -> new ActivationSpec(new Activation.Elu(number("alpha", 1))));
            case GELU -> plain(new ActivationSpec(new Activation.Gelu()));
            case SOFTPLUS -> plain(new ActivationSpec(new Activation.Softplus()));
            case MAXOUT -> allowing("pieces", () -> new MaxoutSpec(count(field.require("pieces"))));
            case SOFTMAX -> softmax();
            case BATCH_NORM -> batchNorm();
            case LOCAL_RESPONSE_NORM -> responseNorm();
            case DROPOUT -> allowing("rate", () -> new DropoutSpec(field.require("rate").number()));
            case SUM -> plain(new JoinSpec(JoinSpec.Kind.SUM));
            case CONCATENATE -> plain(new JoinSpec(JoinSpec.Kind.CONCATENATE));
        };
    }

    private LayerSpec conv() {
        allow("in", "out", "groups", "bias");
        return new ConvSpec(channels(), count(field.require("out")), window(1), groups(), bias());
    }

    private LayerSpec transposedConv() {
        allow("in", "out", "groups", "bias", "outputPadding");
        var pad = field.find("outputPadding").map(f -> WindowReader.pair(f, 0, LARGEST)).orElse(new WindowReader.Pair(0, 0));
        return new TransposedConvSpec(channels(), count(field.require("out")), window(1), pad.rows(), pad.cols(), groups(), bias());
    }

    private LayerSpec partialConv() {
        allow("in", "table", "bias");
        return new PartialConvSpec(channels(), wholes(field.require("table"), 0), window(1), bias());
    }

    private LayerSpec dense() {
        allowWithoutWindow("in", "out", "bias");
        int in = field.find("in").map(f -> f.whole(1, Integer.MAX_VALUE)).orElseGet(() -> Math.toIntExact(inputs.getFirst().count()));
        return new DenseSpec(in, count(field.require("out")), bias());
    }

    private LayerSpec rbf() {
        allowWithoutWindow("codes");
        return new RbfSpec(wholes(field.require("codes"), -LARGEST));
    }

    private LayerSpec pool(PoolKind kind) {
        allow("ceil", "countPadding");
        return new PoolSpec(kind, window(0), flag("ceil", false), flag("countPadding", true));
    }

    private LayerSpec adaptivePool(PoolKind kind) {
        allowWithoutWindow("size");
        var size = WindowReader.pair(field.require("size"), 1, LARGEST);
        return new AdaptivePoolSpec(kind, size.rows(), size.cols());
    }

    private LayerSpec subsampling() {
        allow("in");
        return new SubsamplingSpec(channels(), window(0));
    }

    private LayerSpec scaledTanh() {
        allowWithoutWindow("amplitude", "slope");
        var usual = Activation.ScaledTanh.lecun();
        return new ActivationSpec(new Activation.ScaledTanh(number("amplitude", usual.amplitude()), number("slope", usual.slope())));
    }

    private LayerSpec softmax() {
        allowWithoutWindow("axis", "logarithm");
        var axis = field.find("axis").map(f -> switch (f.text()) {
            case "channels" -> SoftmaxSpec.Axis.CHANNELS;
            case "rows" -> SoftmaxSpec.Axis.ROWS;
            case "cols" -> SoftmaxSpec.Axis.COLS;
            default -> throw f.noChoice(List.of("\"channels\"", "\"rows\"", "\"cols\""));
        }).orElse(SoftmaxSpec.Axis.CHANNELS);
        return new SoftmaxSpec(axis, flag("logarithm", false));
    }

    private LayerSpec batchNorm() {
        allowWithoutWindow("in", "epsilon", "momentum", "affine");
        var usual = BatchNormSpec.usual(channels());
        return new BatchNormSpec(channels(), number("epsilon", usual.epsilon()), number("momentum", usual.momentum()),
                flag("affine", true));
    }

    private LayerSpec responseNorm() {
        allowWithoutWindow("size", "alpha", "beta", "k");
        var usual = LocalResponseNormSpec.usual(count(field.require("size")));
        return new LocalResponseNormSpec(usual.size(), number("alpha", usual.alpha()), number("beta", usual.beta()),
                number("k", usual.k()));
    }

    private LayerSpec plain(LayerSpec layer) {
        allowWithoutWindow();
        return layer;
    }

    private LayerSpec allowing(String own, Supplier<LayerSpec> layer) {
        allowWithoutWindow(own);
        return layer.get();
    }

    private void allow(String... own) {
        allowWithoutWindow(Stream.concat(Stream.of(own), Stream.of(WINDOW)).toArray(String[]::new));
    }

    private void allowWithoutWindow(String... own) {
        field.allowOnly(Stream.concat(Stream.of("name", "type", "inputs"), Stream.of(own)).toArray(String[]::new));
    }

    /// Reads the window; without `stride` it moves by `usualStride`, or where that is 0 by its own size.
    private Window window(int usualStride) {
        var kernel = WindowReader.pair(field.require("kernel"), 1, LARGEST);
        var own = usualStride == 0 ? kernel : new WindowReader.Pair(usualStride, usualStride);
        var stride = field.find("stride").map(f -> WindowReader.pair(f, 1, LARGEST)).orElse(own);
        var dilation = field.find("dilation").map(f -> WindowReader.pair(f, 1, LARGEST)).orElse(new WindowReader.Pair(1, 1));
        var bare = new Window(new WindowAxis(kernel.rows(), stride.rows(), 0, 0, dilation.rows()),
                new WindowAxis(kernel.cols(), stride.cols(), 0, 0, dilation.cols()));
        return field.find("padding").map(f -> padded(bare, f)).orElse(bare);
    }

    private static Window padded(Window bare, JsonField field) {
        return switch (field.value()) {
            case JsonValue.Num _, JsonValue.Items _ -> {
                var pad = WindowReader.pair(field, 0, LARGEST);
                yield new Window(bare.rows().withPadding(pad.rows(), pad.rows()), bare.cols().withPadding(pad.cols(), pad.cols()));
            }
            case JsonValue.Text _, JsonValue.Fields _, JsonValue.Flag _, JsonValue.Nothing _ ->
                WindowReader.padded(bare, field, LARGEST).window();
        };
    }

    private int channels() {
        return field.find("in").map(LayerReader::count).orElseGet(() -> inputs.getFirst().channels());
    }

    private int groups() {
        return field.find("groups").map(LayerReader::count).orElse(1);
    }

    private boolean bias() {
        return flag("bias", true);
    }

    private boolean flag(String name, boolean usual) {
        return field.find(name).map(JsonField::flag).orElse(usual);
    }

    private double number(String name, double usual) {
        return field.find(name).map(JsonField::number).orElse(usual);
    }

    private static int count(JsonField field) {
        return field.whole(1, LARGEST);
    }

    private static List<List<Integer>> wholes(JsonField field, int least) {
        return field.entries().stream().map(row -> row.entries().stream().map(f -> f.whole(least, LARGEST)).toList()).toList();
    }
}
