package org.receptive.scene;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
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
/// @param weight w as stored (O, I/groups, kH, kW)
/// @param bias b (O, 1, 1, 1); zeros where the specification has no bias
public record ConvolutionSetting(OperationKind kind, ConvSpec spec, PaddingMode padding, Array4 weight, Array4 bias) implements Setting {

    private static final String WINDOW = "window";
    private static final String CHANNELS = "channels";

    /// Checks that the parts suit each other.
    ///
    /// @throws ReadableException if they do not, or a number is beyond the limits
    public ConvolutionSetting {
        SceneLimits.require(spec, weight, bias);
        var window = spec.window();
        // what is before and after in time has no meaning along two axes
        padding = padding == PaddingMode.CAUSAL && !isOfTime(window) ? PaddingMode.CUSTOM : padding;
        if (!padding.applyTo(window).equals(window))
            throw ReadableException.of("error.scene.padding");
        if (bias.count() != spec.outChannels())
            throw ReadableException.of("error.conv.bias", spec.outChannels(), bias.count());
        if (weight.n() != spec.outChannels() || weight.c() != spec.channelsPerFilter() || weight.h() != window.rows().kernel()
                || weight.w() != window.cols().kernel())
            throw ReadableException.of("error.scene.weight", spec.outChannels(), spec.channelsPerFilter(), window.rows().kernel(),
                    window.cols().kernel());
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
        return spec.outputShape(inputs);
    }

    @Override
    public NamedMap framed(NamedMap input) {
        return input.bordered(Border.of(spec.window(), input.rows(), input.cols()));
    }

    @Override
    public Operation operation(List<NamedMap> inputs, MapId output) {
        return Operations.sliding(kind == OperationKind.CONVOLUTION, spec, inputs.getFirst(), weight, bias, output);
    }

    @Override
    public List<Knob> knobs() {
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        var padded = paddedAxes();
        return List.of(
                new Knob.Choice("kind", "operation", kind.id(), Arrays.stream(OperationKind.values()).map(OperationKind::id).toList()),
                new Knob.PerAxis("kernel", WINDOW, rows.kernel(), cols.kernel(), 1, SceneLimits.KERNEL, Axes.BOTH, true),
                new Knob.PerAxis("stride", WINDOW, rows.stride(), cols.stride(), 1, SceneLimits.STRIDE, Axes.BOTH, true),
                new Knob.PerAxis("dilation", WINDOW, rows.dilation(), cols.dilation(), 1, SceneLimits.DILATION, Axes.BOTH, true),
                new Knob.PerAxis("padding", WINDOW, rows.padBefore(), cols.padBefore(), 0, SceneLimits.PADDING, padded, false),
                new Knob.Choice("paddingMode", WINDOW, word(padding), paddings()),
                new Knob.Sides("sides", WINDOW, Arrays.stream(Side.values()).map(s -> s.padding(spec.window())).toList(),
                        SceneLimits.PADDING, padding == PaddingMode.CUSTOM),
                new Knob.Whole("outChannels", CHANNELS, spec.outChannels(), 1, SceneLimits.CHANNELS),
                new Knob.Whole("groups", CHANNELS, spec.groups(), 1, SceneLimits.CHANNELS),
                new Knob.Flag("bias", CHANNELS, spec.bias()));
    }

    @Override
    public Setting with(Knob knob) {
        var window = spec.window();
        return switch (knob) {
            case Knob.Choice(var id, _, var word, _) when id.equals("kind") ->
                new ConvolutionSetting(OperationKind.ofId(word), spec, padding,
                        weight, bias);
            case Knob.Choice(_, _, var word, _) -> padded(mode(word));
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

    /// Returns this setting with another window: a named padding follows it, and so does the kernel, which keeps its values around its
    /// centre.
    ConvolutionSetting slid(Window value) {
        var padded = padding.applyTo(value);
        return new ConvolutionSetting(kind, spec.withWindow(padded), padding,
                Reshaping.kernel(weight, padded.rows().kernel(), padded.cols().kernel()), bias);
    }

    /// Lists the words for padding: a kernel of one row slides along time, so it may be kept from looking ahead.
    private List<String> paddings() {
        return Arrays.stream(PaddingMode.values()).filter(this::isOffered).map(ConvolutionSetting::word).toList();
    }

    private boolean isOffered(PaddingMode mode) {
        return mode != PaddingMode.CAUSAL || isOfTime(spec.window());
    }

    private static boolean isOfTime(Window window) {
        return window.rows().kernel() == 1 && window.cols().kernel() > 1;
    }

    private static String word(PaddingMode mode) {
        return switch (mode) {
            case NARROW -> "narrow";
            case EQUAL_WIDTH -> "equalWidth";
            case WIDE -> "wide";
            case CAUSAL -> "causal";
            case CUSTOM -> "sides";
        };
    }

    /// Returns the word for the zeros that there are, whether it was chosen or the numbers were; none where they have no name and are
    /// alike on all sides.
    public Optional<String> paddingWord() {
        var named = amount();
        return named == PaddingMode.CUSTOM && !sidesDiffer(paddedAxes()) ? Optional.empty() : Optional.of(word(named));
    }

    private PaddingMode amount() {
        return padding != PaddingMode.CUSTOM
                ? padding
                : Arrays.stream(PaddingMode.values()).filter(mode -> isOffered(mode) && mode.applyTo(spec.window()).equals(spec.window()))
                        .findFirst()
                        .orElseThrow();
    }

    private boolean sidesDiffer(Axes padded) {
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        return rows.padBefore() != rows.padAfter() || cols.padBefore() != cols.padAfter()
                || (padded == Axes.BOTH && rows.padBefore() != cols.padBefore());
    }

    /// A kernel of one row is padded before and after, not above and below.
    private Axes paddedAxes() {
        var rows = spec.window().rows();
        return rows.kernel() == 1 && rows.padBefore() + rows.padAfter() == 0 && spec.window().cols().kernel() > 1 ? Axes.COLS : Axes.BOTH;
    }

    private static PaddingMode mode(String word) {
        return Arrays.stream(PaddingMode.values()).filter(m -> word(m).equals(word)).findFirst().orElse(PaddingMode.CUSTOM);
    }

    /// Returns this setting with another kind of padding.
    private ConvolutionSetting padded(PaddingMode value) {
        return new ConvolutionSetting(kind, spec.withWindow(value.applyTo(spec.window())), value, weight, bias);
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
        return value.equals(spec.window()) ? this : new ConvolutionSetting(kind, spec.withWindow(value), PaddingMode.CUSTOM, weight, bias);
    }

    /// Returns this setting with more or fewer filters: new ones are known kernels that differ from all there are ([NewSlices]), without a
    /// bias of their own yet.
    private ConvolutionSetting filtered(int count) {
        return new ConvolutionSetting(kind, new ConvSpec(spec.inChannels(), count, spec.window(), spec.groups(), spec.bias()), padding,
                NewSlices.filters(weight, count),
                Array4.fill(count, 1, 1, 1, (o, _, _, _) -> o < bias.n() ? bias.get(o, 0, 0, 0) : 0));
    }

    private ConvolutionSetting grouped(int groups) {
        var changed = new ConvSpec(spec.inChannels(), spec.outChannels(), spec.window(), groups, spec.bias());
        return new ConvolutionSetting(kind, changed, padding, Reshaping.regrouped(weight, spec, changed), bias);
    }

    private ConvolutionSetting biased(boolean on) {
        if (on == spec.bias())
            return this;
        return new ConvolutionSetting(kind, new ConvSpec(spec.inChannels(), spec.outChannels(), spec.window(), spec.groups(), on), padding,
                weight, Array4.fill(spec.outChannels(), 1, 1, 1, (_, _, _, _) -> 0));
    }

    /// Returns this setting for another number of input channels in as many groups.
    ///
    /// @throws ReadableException if the groups do not divide it
    ConvolutionSetting reading(int channels, int groups) {
        var changed = new ConvSpec(channels, spec.outChannels(), spec.window(), groups, spec.bias());
        return new ConvolutionSetting(kind, changed, padding, Reshaping.slices(weight, spec.outChannels(), changed.channelsPerFilter()),
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
                ? new ConvolutionSetting(kind, spec, padding, values, bias)
                : new ConvolutionSetting(kind, spec, padding, weight, values);
    }

    @Override
    public Setting following(List<Shape> inputs) {
        int channels = inputs.getFirst().channels();
        return channels == spec.inChannels() ? this : reading(channels, nearestGroups(channels));
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
