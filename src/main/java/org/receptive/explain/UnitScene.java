package org.receptive.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.receptive.array.Array4;
import org.receptive.model.LayerKind;
import org.receptive.nn.Parameters;
import org.receptive.scene.Caption;
import org.receptive.scene.OperationKind;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneLimits;
import org.receptive.scene.View;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.MaxoutSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PaddingMode;
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
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// A unit of a real network as a scene to walk through: the maps that its layer reads, its one filter, and the step that computes it.
///
/// Convolutions are shown as they are. An average pooling that divides every window alike is the convolution of one map with equal weights,
/// and trainable subsampling one with its coefficient everywhere, so they are shown too. A maximum is no sum of products and gives no
/// scene.
///
/// @param scene what the Convolve screen shows: one filter, cross-correlation, standing at the unit's cell
/// @param activation the function that the value passes afterwards
/// @param unit which unit
public record UnitScene(Scene scene, Optional<Activation> activation, Unit unit) {

    /// Makes the scene of a unit; none for layers that are no convolution, or larger than a scene may be.
    ///
    /// @param activations what the network gave for the example
    /// @throws ReadableException if the network has no such unit
    public static Optional<UnitScene> of(NetworkSpec network, List<Stage> stages, Parameters parameters, Activations activations,
            Unit unit) {
        var wiring = new Wiring(network, stages);
        var stage = wiring.require(unit);
        return filter(stage, parameters, wiring.shape(wiring.sources(stage).getFirst()), unit).flatMap(filter -> {
            int source = wiring.sources(stage).getFirst();
            var shape = wiring.shape(source);
            var x = activations.of(wiring.node(source));
            var input = Array4.fill(1, filter.channels().size(), shape.rows(), shape.cols(),
                    (n, c, row, col) -> x[(filter.channels().get(c) * shape.rows() + row) * shape.cols() + col]);
            return scene(network, stage, unit, filter, input);
        }).map(scene -> new UnitScene(scene, stage.activation(), unit));
    }

    /// Returns the same scene with a remark behind its note.
    public UnitScene remarked(Message remark) {
        var note = scene.note();
        var more = Caption.of(remark);
        return new UnitScene(scene.withCaptions(scene.title(), new Caption(note.en() + ". " + more.en(), note.zh() + "。" + more.zh())),
                activation, unit);
    }

    /// One filter and the input channels that it reads.
    private record Filter(List<Integer> channels, Window window, float[] weights, Optional<Double> bias) {}

    private static Optional<Filter> filter(Stage stage, Parameters parameters, Shape in, Unit unit) {
        var weights = tensor(stage, parameters, "weight");
        var bias = tensor(stage, parameters, "bias").map(values -> (double) values[unit.channel()]);
        int out = unit.channel();
        return switch (stage.layer()) {
            case ConvSpec conv -> {
                int first = conv.firstInputChannel(out);
                var channels = IntStream.range(first, first + conv.channelsPerFilter()).boxed().toList();
                int from = out * conv.termsPerOutput();
                yield weights.map(w -> new Filter(channels, conv.window(), part(w, from, conv.termsPerOutput()), bias));
            }
            case PartialConvSpec conv -> weights.map(w -> new Filter(conv.table().get(out), conv.window(), ofTable(conv, out, w), bias));
            case SubsamplingSpec sub -> weights.map(w -> new Filter(List.of(out), sub.window(), equal(sub.window(), w[out]), bias));
            case PoolSpec pool -> dividesAlike(pool, in)
                    ? Optional.of(new Filter(List.of(out), pool.window(), equal(pool.window(), 1f / pool.window().tapCount()), bias))
                    : Optional.empty();
            case TransposedConvSpec _,DenseSpec _,RbfSpec _,AdaptivePoolSpec _,ActivationSpec _,MaxoutSpec _,SoftmaxSpec _,DropoutSpec _,JoinSpec _ ->
                Optional.empty();
        };
    }

    private static Optional<float[]> tensor(Stage stage, Parameters parameters, String name) {
        return parameters.layout().find(stage.producer() + "." + name).map(parameters::tensor);
    }

    private static float[] part(float[] weights, int from, int count) {
        return Arrays.copyOfRange(weights, from, from + count);
    }

    private static float[] ofTable(PartialConvSpec conv, int out, float[] weights) {
        int taps = conv.window().tapCount();
        var read = conv.table().get(out);
        var kernel = new float[read.size() * taps];
        for (int i = 0; i < read.size(); i++)
            System.arraycopy(weights, (out * conv.inChannels() + read.get(i)) * taps, kernel, i * taps, taps);
        return kernel;
    }

    private static float[] equal(Window window, float weight) {
        var kernel = new float[window.tapCount()];
        Arrays.fill(kernel, weight);
        return kernel;
    }

    private static boolean dividesAlike(PoolSpec pool, Shape in) {
        var window = pool.window();
        boolean padded = window.rows().padBefore() + window.rows().padAfter() + window.cols().padBefore() + window.cols().padAfter() > 0;
        return pool.kind() == PoolKind.AVERAGE && (pool.countPadding() || !padded)
                && !(pool.ceil() && (hangs(window.rows(), in.rows()) || hangs(window.cols(), in.cols())));
    }

    private static boolean hangs(WindowAxis axis, int input) {
        return !axis.fits(input) || axis.ceilOutputSize(input) != axis.outputSize(input);
    }

    private static Optional<Scene> scene(NetworkSpec network, Stage stage, Unit unit, Filter filter, Array4 input) {
        var window = filter.window();
        var spec = new ConvSpec(filter.channels().size(), 1, window, 1, filter.bias().isPresent());
        var weight = Array4.fill(1, filter.channels().size(), window.rows().kernel(), window.cols().kernel(),
                (o, c, row, col) -> filter.weights()[(c * window.rows().kernel() + row) * window.cols().kernel() + col]);
        var bias = Array4.of(1, 1, 1, 1, filter.bias().orElse(0.0));
        try {
            SceneLimits.require(input);
            SceneLimits.require(spec, weight, bias);
        } catch (ReadableException tooLarge) {
            return Optional.empty();
        }
        int step = unit.row() * stage.shape().cols() + unit.col();
        return Optional.of(Scene.of(title(network, stage, unit), note(stage, filter), OperationKind.CROSS_CORRELATION, spec,
                padding(window), input, weight, bias, View.START.at(View.START.grain(), 0, step, 0)));
    }

    private static PaddingMode padding(Window window) {
        return Arrays.stream(PaddingMode.values()).filter(mode -> mode.applyTo(window).equals(window)).findFirst().orElse(
                PaddingMode.CUSTOM);
    }

    private static Caption title(NetworkSpec network, Stage stage, Unit unit) {
        return Caption.of(Message.of("explain.scene.title", stage.label(), unit.channel(), network.name()));
    }

    private static Caption note(Stage stage, Filter filter) {
        var reads = Message.of("explain.scene.note", filter.channels().size());
        var passes = stage.activation()
                .map(function -> Message.of("explain.scene.passes", reads, LayerKind.of(new ActivationSpec(function)).title()));
        return Caption.of(passes.orElse(reads));
    }
}
