package org.receptive.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.PaddingValues;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import org.receptive.trace.Border;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.Operation;
import org.receptive.trace.Operations;

/// A sliding kernel: cross-correlation, or convolution with the kernel turned.
///
/// @param kind which of the two
/// @param spec the hyperparameters
/// @param padding whether the padding is one of the named amounts, which then follows the kernel
/// @param filling what stands in the padding
/// @param weight w as stored (O, I/groups, kH, kW)
/// @param bias b (O, 1, 1, 1); zeros where the specification has no bias
public record ConvolutionSetting(OperationKind kind, ConvSpec spec, PaddingMode padding, PaddingValues filling, Array4 weight,
        Array4 bias) implements Setting {

    private static final String WINDOW = "window";
    private static final String CHANNELS = "channels";

    /// Checks that the parts suit each other.
    ///
    /// @throws ReadableException if they do not, or a number is beyond the limits
    public ConvolutionSetting {
        SceneLimits.require(spec, weight, bias);
        var window = spec.window();
        // what is before and after in time has no meaning along two axes
        padding = padding.suits(window) ? padding : PaddingMode.CUSTOM;
        if (!padding.applyTo(window).equals(window))
            throw ReadableException.of("error.scene.padding");
        if (bias.count() != spec.outChannels())
            throw ReadableException.of("error.conv.bias", spec.outChannels(), bias.count());
        if (weight.n() != spec.outChannels() || weight.c() != spec.channelsPerFilter() || weight.h() != window.rows().kernel()
                || weight.w() != window.cols().kernel())
            throw ReadableException.of("error.scene.weight", spec.outChannels(), spec.channelsPerFilter(), window.rows().kernel(),
                    window.cols().kernel());
    }

    /// Makes a setting with zeros in the padding.
    public ConvolutionSetting(OperationKind kind, ConvSpec spec, PaddingMode padding, Array4 weight, Array4 bias) {
        this(kind, spec, padding, PaddingValues.ZEROS, weight, bias);
    }

    @Override
    public String word() {
        return kind.id();
    }

    @Override
    public String letter() {
        return "z";
    }

    @Override
    public Optional<LayerSpec> layer() {
        return Optional.of(spec);
    }

    @Override
    public Optional<Window> window() {
        return Optional.of(spec.window());
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        var shape = spec.outputShape(inputs);
        var input = inputs.getFirst();
        filling.require(spec.window(), input.rows(), input.cols());
        if (!padding.applyTo(spec.window(), input.rows(), input.cols()).equals(spec.window()))
            throw ReadableException.of("error.scene.padding");
        return shape;
    }

    @Override
    public Optional<Message> sizeNote(Shape input) {
        return Optional.of(paddingKnobs().isSameWithStride()
                ? new SameAs(spec.window(), input).told(padding)
                : new KeptSize(spec.window(), input).told());
    }

    @Override
    public NamedMap framed(NamedMap input) {
        return input.bordered(Border.of(spec.window(), filling, input.rows(), input.cols()));
    }

    @Override
    public Operation operation(List<NamedMap> inputs, MapId output) {
        return Operations.sliding(kind == OperationKind.CONVOLUTION, spec, filling, inputs.getFirst(), weight, bias, output);
    }

    @Override
    public List<Knob> knobs() {
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        var knobs = new ArrayList<Knob>(List.of(
                new Knob.Choice("kind", "operation", kind.id(), Arrays.stream(OperationKind.values()).map(OperationKind::id).toList()),
                new Knob.PerAxis("kernel", WINDOW, rows.kernel(), cols.kernel(), 1, SceneLimits.KERNEL, Axes.BOTH, true),
                new Knob.PerAxis("stride", WINDOW, rows.stride(), cols.stride(), 1, SceneLimits.STRIDE, Axes.BOTH, true),
                new Knob.PerAxis("dilation", WINDOW, rows.dilation(), cols.dilation(), 1, SceneLimits.DILATION, Axes.BOTH, true)));
        knobs.addAll(paddingKnobs().list());
        knobs.addAll(List.of(
                new Knob.Whole("outChannels", CHANNELS, spec.outChannels(), 1, SceneLimits.CHANNELS),
                new Knob.Whole("groups", CHANNELS, spec.groups(), 1, SceneLimits.CHANNELS),
                new Knob.Flag("bias", CHANNELS, spec.bias())));
        return List.copyOf(knobs);
    }

    @Override
    public Setting with(Knob knob) {
        var window = spec.window();
        return switch (knob) {
            case Knob.Choice choice -> chosen(choice);
            case Knob.PerAxis(var id, _, int rows, int cols, _, _, _, _) -> switch (id) {
                case "kernel" -> slid(new Window(window.rows().withKernel(rows), window.cols().withKernel(cols)));
                case "stride" -> slid(new Window(window.rows().withStride(rows), window.cols().withStride(cols)));
                case "dilation" -> slid(new Window(window.rows().withDilation(rows), window.cols().withDilation(cols)));
                default -> padded(rows, cols);
            };
            case Knob.Sides sides -> padded(new Window(window.rows().withPadding(sides.value(Side.TOP), sides.value(Side.BOTTOM)),
                    window.cols().withPadding(sides.value(Side.LEFT), sides.value(Side.RIGHT))));
            case Knob.Whole(var id, _, int value, _, _) -> id.equals("groups") ? grouped(value) : filtered(value);
            case Knob.Flag(_, _, boolean on) -> biased(on);
            case Knob.Real _ -> this;
        };
    }

    private ConvolutionSetting chosen(Knob.Choice choice) {
        return switch (choice.id()) {
            case "kind" -> with(OperationKind.ofId(choice.value()));
            case "paddingValues" -> new ConvolutionSetting(kind, spec, padding, PaddingValues.ofWord(choice.value()), weight, bias);
            default -> padded(paddingKnobs().mode(choice.id(), choice.value()));
        };
    }

    /// Returns this setting with another window: a named padding follows it, and so does the kernel, which keeps its values around its
    /// centre.
    ConvolutionSetting slid(Window value) {
        // at stride 1 there is only one opinion on what is the same
        var mode = padding.isSame() && !PaddingKnobs.hasStride(value) ? PaddingMode.EQUAL_WIDTH : padding;
        var padded = mode.applyTo(value);
        return new ConvolutionSetting(kind, spec.withWindow(padded), mode, filling,
                Reshaping.kernel(weight, padded.rows().kernel(), padded.cols().kernel()), bias);
    }

    /// Returns this setting as the other of the two operations.
    ConvolutionSetting with(OperationKind other) {
        return new ConvolutionSetting(other, spec, padding, filling, weight, bias);
    }

    /// Returns the word for the padding that there is, whether it was chosen or the numbers were; none where they have no name and are
    /// alike on all sides.
    public Optional<String> paddingWord() {
        return paddingKnobs().word();
    }

    private PaddingKnobs paddingKnobs() {
        return new PaddingKnobs(spec.window(), padding, filling);
    }

    /// Returns this setting with another kind of padding.
    private ConvolutionSetting padded(PaddingMode value) {
        return new ConvolutionSetting(kind, spec.withWindow(value.applyTo(spec.window())), value, filling, weight, bias);
    }

    /// Pads both sides of each axis whose number changed.
    private ConvolutionSetting padded(int rows, int cols) {
        var window = spec.window();
        var down = rows == window.rows().padBefore() ? window.rows() : window.rows().withPadding(rows, rows);
        var along = cols == window.cols().padBefore() ? window.cols() : window.cols().withPadding(cols, cols);
        return padded(new Window(down, along));
    }

    /// Returns this setting with a window of other padding, which is a custom one from then on.
    private ConvolutionSetting padded(Window value) {
        return value.equals(spec.window())
                ? this
                : new ConvolutionSetting(kind, spec.withWindow(value), PaddingMode.CUSTOM, filling, weight, bias);
    }

    /// Returns this setting with more or fewer filters: new ones are known kernels that differ from all there are ([NewSlices]), without a
    /// bias of their own yet.
    private ConvolutionSetting filtered(int count) {
        return new ConvolutionSetting(kind, new ConvSpec(spec.inChannels(), count, spec.window(), spec.groups(), spec.bias()), padding,
                filling,
                NewSlices.filters(weight, count),
                Array4.fill(count, 1, 1, 1, (o, _, _, _) -> o < bias.n() ? bias.get(o, 0, 0, 0) : 0));
    }

    private ConvolutionSetting grouped(int groups) {
        var changed = new ConvSpec(spec.inChannels(), spec.outChannels(), spec.window(), groups, spec.bias());
        return new ConvolutionSetting(kind, changed, padding, filling, Reshaping.regrouped(weight, spec, changed), bias);
    }

    private ConvolutionSetting biased(boolean on) {
        if (on == spec.bias())
            return this;
        return new ConvolutionSetting(kind, new ConvSpec(spec.inChannels(), spec.outChannels(), spec.window(), spec.groups(), on), padding,
                filling,
                weight, Array4.fill(spec.outChannels(), 1, 1, 1, (_, _, _, _) -> 0));
    }

    /// Returns this setting for another number of input channels in as many groups.
    ///
    /// @throws ReadableException if the groups do not divide it
    ConvolutionSetting reading(int channels, int groups) {
        var changed = new ConvSpec(channels, spec.outChannels(), spec.window(), groups, spec.bias());
        return new ConvolutionSetting(kind, changed, padding, filling,
                Reshaping.slices(weight, spec.outChannels(), changed.channelsPerFilter()),
                bias);
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
                ? new ConvolutionSetting(kind, spec, padding, filling, values, bias)
                : new ConvolutionSetting(kind, spec, padding, filling, weight, values);
    }

    @Override
    public Setting following(List<Shape> inputs) {
        int channels = inputs.getFirst().channels();
        var read = channels == spec.inChannels() ? this : reading(channels, nearestGroups(channels));
        var window = padding.applyTo(spec.window(), inputs.getFirst().rows(), inputs.getFirst().cols());
        return window.equals(spec.window())
                ? read
                : new ConvolutionSetting(kind, read.spec.withWindow(window), padding, filling, read.weight, bias);
    }

    /// Returns the number of groups nearest to the present one that divides both channel counts.
    int nearestGroups(int channels) {
        int nearest = 1;
        for (int groups = 2; groups <= channels; groups++) {
            boolean divides = channels % groups == 0 && spec.outChannels() % groups == 0;
            if (divides && Math.abs(groups - spec.groups()) < Math.abs(nearest - spec.groups()))
                nearest = groups;
        }
        return nearest;
    }

    /// Makes a setting with the kernels of a file; the padding is named where it has a name.
    static ConvolutionSetting of(OperationKind kind, ConvSpec spec, PaddingMode padding, Array4 weight, Optional<Array4> bias) {
        return new ConvolutionSetting(kind, spec, padding, weight,
                bias.orElseGet(() -> Array4.fill(spec.outChannels(), 1, 1, 1, (_, _, _, _) -> 0)));
    }
}
