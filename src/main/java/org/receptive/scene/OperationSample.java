package org.receptive.scene;

import java.util.List;
import java.util.stream.IntStream;
import org.receptive.array.Array4;
import org.receptive.spec.Shape;
import org.receptive.trace.Operation;

/// An operation at work on a few numbers, from which its small picture is drawn.
///
/// @param operation the operation
/// @param curve its output over one input value, where it is a function of one; else nothing
public record OperationSample(Operation operation, List<Point> curve) {

    private static final int POINTS = 33;
    private static final int CLASSES = 4;
    /// The numbers of a small map, so that its greatest and its least do not stand at a corner of every window.
    private static final double[] VALUES = {2, 4, 1, 3, 1, 3, 9, 2, 4, 0, 5, 6, 3, 7, 2, 1};

    /// A point of a curve.
    ///
    /// @param input what goes in
    /// @param output what comes out
    public record Point(double input, double output) {}

    /// Copies the points.
    public OperationSample {
        curve = List.copyOf(curve);
    }

    /// Makes the sample of an operation.
    public static OperationSample of(SettingKind kind) {
        return switch (kind) {
            case ACTIVATION -> new OperationSample(at(kind, scores(0)), curve(kind, -3, 3));
            case CROSS_ENTROPY -> new OperationSample(at(kind, probabilities(0.5)), curve(kind, 0.04, 1));
            case SQUARED_ERROR, MEAN_SQUARED_ERROR -> new OperationSample(at(kind, probabilities(0.5)), curve(kind, -0.2, 2.2));
            case SOFTMAX_CROSS_ENTROPY -> new OperationSample(at(kind, scores(0)), curve(kind, -3, 5));
            case DENSE -> new OperationSample(at(kind, Array4.of(1, CLASSES, 1, 1, 1, 2, 3, 4)), List.of());
            case SOFTMAX -> new OperationSample(at(kind, Array4.of(1, CLASSES, 1, 1, 1, 0.4, 1.7, 0.9)), List.of());
            case MAXOUT, BATCH_NORMALISATION, LOCAL_RESPONSE_NORMALISATION -> new OperationSample(at(kind, map(3, 3)), List.of());
            case CIRCLE_CONVOLUTION -> new OperationSample(at(kind, map(1, 5)), List.of());
            case TRANSPOSED_CONVOLUTION, SUM, CONCATENATION -> new OperationSample(at(kind, map(1, 2)), List.of());
            case CROSS_CORRELATION, CONVOLUTION, MAX_POOLING, AVERAGE_POOLING, MIN_POOLING, L2_POOLING ->
                new OperationSample(at(kind, map(1, 4)), List.of());
        };
    }

    private static Array4 map(int channels, int size) {
        return Array4.fill(1, channels, size, size, (_, c, row, col) -> VALUES[(c * 5 + row * size + col) % VALUES.length]);
    }

    private static Array4 probabilities(double first) {
        return Array4.fill(1, CLASSES, 1, 1, (_, c, _, _) -> c == 0 ? first : (1 - first) / (CLASSES - 1));
    }

    private static Array4 scores(double first) {
        return Array4.fill(1, CLASSES, 1, 1, (_, c, _, _) -> c == 0 ? first : 0);
    }

    private static Operation at(SettingKind kind, Array4 input) {
        Shape shape = input.shape();
        var inputs = IntStream.range(0, kind.inputs()).mapToObj(_ -> SceneStage.INPUT).toList();
        var begun = kind.begin(inputs.stream().map(_ -> shape).toList());
        // so that several maps compete
        var pieces = begun.knobs().stream().filter(knob -> knob.id().equals("pieces")).findFirst()
                .map(_ -> begun.with(new Knob.Whole("pieces", "function", shape.channels(), 1, shape.channels()))).orElse(begun);
        var stage = new SceneStage("", pieces, inputs);
        return new Scene(Caption.same(""), Caption.same(""), input, List.of(stage), Scene.Passes.FORWARD, View.START).walk().stages()
                .getFirst();
    }

    private static List<Point> curve(SettingKind kind, double from, double to) {
        boolean shares = kind == SettingKind.CROSS_ENTROPY || kind == SettingKind.SQUARED_ERROR || kind == SettingKind.MEAN_SQUARED_ERROR;
        return IntStream.range(0, POINTS).mapToDouble(i -> from + (to - from) * i / (POINTS - 1))
                .mapToObj(t -> new Point(t, at(kind, shares ? probabilities(t) : scores(t)).step(0).value())).toList();
    }
}
