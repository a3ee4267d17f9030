package org.receptive.scene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.receptive.array.Array4;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.SizeFormula;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.spec.Window;
import org.receptive.text.ReadableException;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.Operation;
import org.receptive.trace.Operations;

/// A transposed convolution as a stage.
///
/// @param spec the hyperparameters; padding is the same on both sides of an axis
/// @param weight w as stored (I, O/groups, kH, kW)
/// @param bias b (O, 1, 1, 1); zeros where the specification has no bias
public record TransposedConvolutionSetting(TransposedConvSpec spec, Array4 weight, Array4 bias) implements Setting {

    private static final String WINDOW = "window";
    private static final String CHANNELS = "channels";

    /// Checks the limits and that the parts suit each other.
    ///
    /// @throws ReadableException if they do not, or a number is beyond the limits
    public TransposedConvolutionSetting {
        SceneLimits.require("spec.inChannels", spec.inChannels(), SceneLimits.INPUT_CHANNELS);
        SceneLimits.require("spec.outChannels", spec.outChannels(), SceneLimits.CHANNELS);
        SceneLimits.require(spec.window());
        SceneLimits.requireFinite("spec.kernelValues", weight);
        SceneLimits.requireFinite("spec.biasValues", bias);
        int maps = spec.outChannels() / spec.groups();
        var window = spec.window();
        if (weight.n() != spec.inChannels() || weight.c() != maps || weight.h() != window.rows().kernel()
                || weight.w() != window.cols().kernel())
            throw ReadableException.of("error.scene.weight", spec.inChannels(), maps, window.rows().kernel(), window.cols().kernel());
        if (bias.count() != spec.outChannels())
            throw ReadableException.of("error.conv.bias", spec.outChannels(), bias.count());
    }

    /// Makes one that doubles rows and columns: every value becomes a square of its own.
    static TransposedConvolutionSetting begin(int channels) {
        var window = new Window(Window.valid(2, 2).rows().withStride(2), Window.valid(2, 2).cols().withStride(2));
        return new TransposedConvolutionSetting(new TransposedConvSpec(channels, 1, window, 0, 0, 1, false),
                Array4.fill(channels, 1, 2, 2, (_, _, _, _) -> 1), zeros(1));
    }

    private static Array4 zeros(int count) {
        return Array4.fill(count, 1, 1, 1, (_, _, _, _) -> 0);
    }

    @Override
    public String word() {
        return SettingKind.TRANSPOSED_CONVOLUTION.word();
    }

    @Override
    public String letter() {
        return SettingKind.TRANSPOSED_CONVOLUTION.letter();
    }

    @Override
    public Optional<LayerSpec> layer() {
        return Optional.of(spec);
    }

    /// The window slides over the output, not over the input.
    @Override
    public Optional<Window> window() {
        return Optional.empty();
    }

    @Override
    public List<SizeFormula> sizes(Shape input) {
        return List.of(new SizeFormula(spec.window().rows(), input.rows(), OptionalInt.of(spec.outputPadRows())),
                new SizeFormula(spec.window().cols(), input.cols(), OptionalInt.of(spec.outputPadCols())));
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        var shape = spec.outputShape(inputs);
        SceneLimits.require("spec.output", Math.max(shape.rows(), shape.cols()), SceneLimits.OUTPUT);
        return shape;
    }

    @Override
    public Operation operation(List<NamedMap> inputs, MapId output) {
        return Operations.of(spec, inputs, Map.of("weight", weight, "bias", bias), output);
    }

    @Override
    public List<Knob> knobs() {
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        int most = Math.max(SceneLimits.STRIDE, SceneLimits.DILATION) - 1;
        return List.of(new Knob.PerAxis("kernel", WINDOW, rows.kernel(), cols.kernel(), 1, SceneLimits.KERNEL, Axes.BOTH, true),
                new Knob.PerAxis("stride", WINDOW, rows.stride(), cols.stride(), 1, SceneLimits.STRIDE, Axes.BOTH, true),
                new Knob.PerAxis("dilation", WINDOW, rows.dilation(), cols.dilation(), 1, SceneLimits.DILATION, Axes.BOTH, true),
                new Knob.PerAxis("padding", WINDOW, rows.padBefore(), cols.padBefore(), 0, SceneLimits.PADDING, Axes.BOTH, true),
                new Knob.PerAxis("outputPadding", WINDOW, spec.outputPadRows(), spec.outputPadCols(), 0, most, Axes.BOTH, true),
                new Knob.Whole("outChannels", CHANNELS, spec.outChannels(), 1, SceneLimits.CHANNELS),
                new Knob.Whole("groups", CHANNELS, spec.groups(), 1, SceneLimits.CHANNELS), new Knob.Flag("bias", CHANNELS, spec.bias()));
    }

    @Override
    public Setting with(Knob knob) {
        var window = spec.window();
        return switch (knob) {
            case Knob.PerAxis(var id, _, int rows, int cols, _, _, _, _) -> switch (id) {
                case "kernel" -> slid(new Window(window.rows().withKernel(rows), window.cols().withKernel(cols)));
                case "stride" -> slid(new Window(window.rows().withStride(rows), window.cols().withStride(cols)));
                case "dilation" -> slid(new Window(window.rows().withDilation(rows), window.cols().withDilation(cols)));
                case "padding" -> slid(new Window(window.rows().withPadding(rows, rows), window.cols().withPadding(cols, cols)));
                default ->
                    new TransposedConvolutionSetting(new TransposedConvSpec(spec.inChannels(), spec.outChannels(), window, rows, cols,
                            spec.groups(), spec.bias()), weight, bias);
            };
            case Knob.Whole(var id, _, int value, _, _) -> id.equals("groups") ? grouped(value) : filtered(value);
            case Knob.Flag(_, _, boolean on) -> on == spec.bias()
                    ? this
                    : new TransposedConvolutionSetting(sized(spec.inChannels(), spec.outChannels(), spec.groups(), on), weight,
                            zeros(spec.outChannels()));
            case Knob.Real _, Knob.Sides _, Knob.Choice _ -> this;
        };
    }

    private TransposedConvSpec sized(int in, int out, int groups, boolean biased) {
        return new TransposedConvSpec(in, out, spec.window(), spec.outputPadRows(), spec.outputPadCols(), groups, biased);
    }

    /// Returns this setting with another window; the kernels keep their values around their centre.
    private TransposedConvolutionSetting slid(Window window) {
        return new TransposedConvolutionSetting(new TransposedConvSpec(spec.inChannels(), spec.outChannels(), window, spec.outputPadRows(),
                spec.outputPadCols(), spec.groups(), spec.bias()),
                Reshaping.kernel(weight, window.rows().kernel(), window.cols().kernel()), bias);
    }

    /// Returns this setting with more or fewer output maps: new ones have kernels that differ from all there are.
    private TransposedConvolutionSetting filtered(int count) {
        var changed = sized(spec.inChannels(), count, spec.groups(), spec.bias());
        var filters = NewSlices.filters(exchanged(weight), count / spec.groups());
        return new TransposedConvolutionSetting(changed, exchanged(filters),
                Array4.fill(count, 1, 1, 1, (o, _, _, _) -> o < bias.n() ? bias.get(o, 0, 0, 0) : 0));
    }

    private static Array4 exchanged(Array4 w) {
        return Array4.fill(w.c(), w.n(), w.h(), w.w(), (a, b, row, col) -> w.get(b, a, row, col));
    }

    /// Its weights are those of the convolution that it mirrors, so they move between groups as those do.
    private TransposedConvolutionSetting grouped(int groups) {
        var changed = sized(spec.inChannels(), spec.outChannels(), groups, spec.bias());
        return new TransposedConvolutionSetting(changed, Reshaping.regrouped(weight, spec.convolution(), changed.convolution()), bias);
    }

    @Override
    public Map<String, Array4> values() {
        var values = new LinkedHashMap<String, Array4>();
        values.put("w", weight);
        if (spec.bias())
            values.put("b", bias);
        return values;
    }

    @Override
    public Setting withValues(String letter, Array4 values) {
        return letter.equals("w")
                ? new TransposedConvolutionSetting(spec, values, bias)
                : new TransposedConvolutionSetting(spec, weight, values);
    }

    @Override
    public Setting following(List<Shape> inputs) {
        int channels = inputs.getFirst().channels();
        if (channels == spec.inChannels())
            return this;
        int groups = 1;
        for (int g = 2; g <= channels; g++)
            if (channels % g == 0 && spec.outChannels() % g == 0 && Math.abs(g - spec.groups()) < Math.abs(groups - spec.groups()))
                groups = g;
        var changed = sized(channels, spec.outChannels(), groups, spec.bias());
        return new TransposedConvolutionSetting(changed, Reshaping.slices(weight, channels, spec.outChannels() / groups), bias);
    }
}
