package org.receptive.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.receptive.array.Array4;
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
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.text.ReadableException;
import org.receptive.trace.Border;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NormalisationReads;
import org.receptive.trace.Operation;
import org.receptive.trace.Operations;

/// A layer of a network as a stage: pooling, activation, dense, maxout, normalisation, sum.
///
/// @param spec the hyperparameters, one of those that [SettingKind] offers
/// @param parameters its learned tensors, `weight` and `bias`, as far as it has them
public record LayerSetting(LayerSpec spec, Map<String, Array4> parameters) implements Setting {

    private static final String WINDOW = "window";
    private static final String FUNCTION = "function";
    /// Whether the window is the whole input, whatever size that has.
    static final String GLOBAL = "global";
    private static final double LEAST = 1e-6;
    private static final Map<String, String> TENSORS = Map.of("W", "weight", "w", "weight", "b", "bias", NormalisationReads.MEAN,
            BatchNormSpec.RUNNING_MEAN, NormalisationReads.VARIANCE, BatchNormSpec.RUNNING_VARIANCE);

    /// Copies the parameters and checks the limits.
    ///
    /// @throws ReadableException if a number is beyond them
    public LayerSetting {
        parameters = Map.copyOf(parameters);
        parameters.values().forEach(values -> SceneLimits.requireFinite("spec.weights", values));
        switch (spec) {
            case PoolSpec pool -> SceneLimits.require(pool.window());
            case DenseSpec dense -> {
                SceneLimits.require("spec.outputs", dense.outCount(), SceneLimits.UNITS);
                SceneLimits.requireWeights((long) dense.inCount() * dense.outCount());
            }
            case BatchNormSpec _ -> requireVariances(parameters);
            case MaxoutSpec maxout -> SceneLimits.require("spec.pieces", maxout.pieces(), SceneLimits.INPUT_CHANNELS);
            case LayerSpec _ -> {
            }
        }
    }

    private static void requireVariances(Map<String, Array4> parameters) {
        for (double value : parameters.getOrDefault(BatchNormSpec.RUNNING_VARIANCE, Array4.of(1, 1, 1, 1, 1)).toArray())
            if (value < 0)
                throw ReadableException.of("error.scene.variance", value);
    }

    @Override
    public String word() {
        return SettingKind.of(spec).word();
    }

    @Override
    public String letter() {
        return SettingKind.of(spec).letter();
    }

    @Override
    public Optional<LayerSpec> layer() {
        return Optional.of(spec);
    }

    @Override
    public Optional<Window> window() {
        return spec instanceof PoolSpec pool ? Optional.of(pool.window()) : Optional.empty();
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return spec.outputShape(inputs);
    }

    @Override
    public NamedMap framed(NamedMap input) {
        boolean pooled = spec instanceof PoolSpec && input.form() == NamedMap.Form.MAPS;
        return pooled ? input.bordered(Border.ofPooling((PoolSpec) spec, input.rows(), input.cols())) : input;
    }

    @Override
    public Operation operation(List<NamedMap> inputs, MapId output) {
        return Operations.of(spec, inputs, parameters, output);
    }

    @Override
    public List<Knob> knobs() {
        return switch (spec) {
            case PoolSpec pool -> {
                var rows = pool.window().rows();
                var cols = pool.window().cols();
                var knobs = new ArrayList<>(List.<Knob>of(
                        new Knob.PerAxis("kernel", WINDOW, rows.kernel(), cols.kernel(), 1, SceneLimits.KERNEL, Axes.BOTH, true),
                        new Knob.PerAxis("stride", WINDOW, rows.stride(), cols.stride(), 1, SceneLimits.STRIDE, Axes.BOTH, true),
                        new Knob.PerAxis("dilation", WINDOW, rows.dilation(), cols.dilation(), 1, SceneLimits.DILATION, Axes.BOTH, true),
                        new Knob.PerAxis("padding", WINDOW, rows.padBefore(), cols.padBefore(), 0, SceneLimits.PADDING, Axes.BOTH, true),
                        new Knob.Flag("ceil", WINDOW, pool.ceil())));
                if (pool.kind() == PoolKind.AVERAGE)
                    knobs.add(new Knob.Flag("countPadding", WINDOW, pool.countPadding()));
                knobs.add(new Knob.Flag(GLOBAL, WINDOW, false));
                yield List.copyOf(knobs);
            }
            case AdaptivePoolSpec _ -> List.of(new Knob.Flag(GLOBAL, WINDOW, true));
            case ActivationSpec activation ->
                List.of(new Knob.Choice("function", FUNCTION, ActivationWords.of(activation.function()), ActivationWords.ALL));
            case DenseSpec dense -> List.of(new Knob.Whole("outputs", FUNCTION, dense.outCount(), 1, SceneLimits.UNITS),
                    new Knob.Flag("bias", FUNCTION, dense.bias()));
            case MaxoutSpec maxout -> List.of(new Knob.Whole("pieces", FUNCTION, maxout.pieces(), 1, SceneLimits.INPUT_CHANNELS));
            case LocalResponseNormSpec norm -> List.of(new Knob.Whole("neighbours", FUNCTION, norm.size(), 1, SceneLimits.INPUT_CHANNELS),
                    new Knob.Real("alpha", FUNCTION, norm.alpha(), 0, SceneLimits.VALUE),
                    new Knob.Real("beta", FUNCTION, norm.beta(), 0, 10),
                    new Knob.Real("k", FUNCTION, norm.k(), LEAST, SceneLimits.VALUE));
            case LayerSpec _ -> List.of();
        };
    }

    @Override
    public Setting with(Knob knob) {
        return switch (spec) {
            case PoolSpec pool when knob.id().equals(GLOBAL) ->
                knob instanceof Knob.Flag(_, _, boolean on) && on
                        ? new LayerSetting(new AdaptivePoolSpec(pool.kind(), 1, 1), parameters)
                        : this;
            case PoolSpec pool -> new LayerSetting(pooled(pool, knob), parameters);
            case AdaptivePoolSpec pool -> knob instanceof Knob.Flag(_, _, boolean on) && !on ? newPooling(pool.kind()) : this;
            case ActivationSpec _ when knob instanceof Knob.Choice choice ->
                new LayerSetting(new ActivationSpec(ActivationWords.function(choice.value())), parameters);
            case DenseSpec dense when knob instanceof Knob.Whole number -> dense(dense.inCount(), number.value(), dense.bias());
            case DenseSpec dense when knob instanceof Knob.Flag flag -> dense(dense.inCount(), dense.outCount(), flag.value());
            case MaxoutSpec _ when knob instanceof Knob.Whole number -> new LayerSetting(new MaxoutSpec(number.value()), parameters);
            case LocalResponseNormSpec norm -> new LayerSetting(changed(norm, knob), parameters);
            case LayerSpec _ -> this;
        };
    }

    private static LocalResponseNormSpec changed(LocalResponseNormSpec norm, Knob knob) {
        return switch (knob) {
            case Knob.Whole whole -> new LocalResponseNormSpec(whole.value(), norm.alpha(), norm.beta(), norm.k());
            case Knob.Real(var id, _, double value, _, _) -> switch (id) {
                case "alpha" -> new LocalResponseNormSpec(norm.size(), value, norm.beta(), norm.k());
                case "beta" -> new LocalResponseNormSpec(norm.size(), norm.alpha(), value, norm.k());
                default -> new LocalResponseNormSpec(norm.size(), norm.alpha(), norm.beta(), value);
            };
            case Knob.PerAxis _, Knob.Sides _, Knob.Choice _, Knob.Flag _ -> norm;
        };
    }

    private static PoolSpec pooled(PoolSpec pool, Knob knob) {
        var window = pool.window();
        return switch (knob) {
            case Knob.PerAxis(var id, _, int rows, int cols, _, _, _, _) -> new PoolSpec(pool.kind(), switch (id) {
                case "kernel" -> new Window(window.rows().withKernel(rows), window.cols().withKernel(cols));
                case "stride" -> new Window(window.rows().withStride(rows), window.cols().withStride(cols));
                case "dilation" -> new Window(window.rows().withDilation(rows), window.cols().withDilation(cols));
                default -> new Window(window.rows().withPadding(rows, rows), window.cols().withPadding(cols, cols));
            }, pool.ceil(), pool.countPadding());
            case Knob.Flag(var id, _, boolean on) -> id.equals("ceil")
                    ? new PoolSpec(pool.kind(), window, on, pool.countPadding())
                    : new PoolSpec(pool.kind(), window, pool.ceil(), on);
            case Knob.Whole _, Knob.Real _, Knob.Choice _, Knob.Sides _ -> pool;
        };
    }

    /// Returns a dense layer of another size: what there was stays, new weights are small whole numbers by chance.
    private LayerSetting dense(int inputs, int outputs, boolean bias) {
        var old = parameters.getOrDefault("weight", Array4.of(1, 1, 1, 1, 0));
        var random = new Random(7);
        var weight = Array4.fill(outputs, inputs, 1, 1, (o, j, _, _) -> {
            // small enough that a softmax behind it is not all in one class
            double fresh = random.nextInt(-2, 3) / 10.0;
            return o < old.n() && j < old.c() && parameters.containsKey("weight") ? old.get(o, j, 0, 0) : fresh;
        });
        var changed = new LinkedHashMap<String, Array4>();
        changed.put("weight", weight);
        if (bias) {
            var before = parameters.get("bias");
            changed.put("bias",
                    Array4.fill(outputs, 1, 1, 1, (o, _, _, _) -> before != null && o < before.n() ? before.get(o, 0, 0, 0) : 0));
        }
        return new LayerSetting(new DenseSpec(inputs, outputs, bias), changed);
    }

    @Override
    public Map<String, Array4> values() {
        var values = new LinkedHashMap<String, Array4>();
        if (spec instanceof BatchNormSpec) {
            values.put(NormalisationReads.MEAN, parameters.get(BatchNormSpec.RUNNING_MEAN));
            values.put(NormalisationReads.VARIANCE, parameters.get(BatchNormSpec.RUNNING_VARIANCE));
        }
        if (parameters.containsKey("weight"))
            values.put(spec instanceof BatchNormSpec ? "w" : "W", parameters.get("weight"));
        if (parameters.containsKey("bias"))
            values.put("b", parameters.get("bias"));
        return values;
    }

    @Override
    public Setting withValues(String letter, Array4 values) {
        var name = TENSORS.getOrDefault(letter, "weight");
        var changed = new LinkedHashMap<>(parameters);
        var old = parameters.get(name);
        changed.put(name, old == null ? values : values.reshaped(old.n(), old.c(), old.h(), old.w()));
        return new LayerSetting(spec, changed);
    }

    @Override
    public Setting following(List<Shape> inputs) {
        return switch (spec) {
            case DenseSpec dense when dense.inCount() != inputs.getFirst().count() ->
                dense(Math.toIntExact(inputs.getFirst().count()), dense.outCount(), dense.bias());
            case BatchNormSpec norm when norm.channels() != inputs.getFirst().channels() -> newNormalisation(inputs.getFirst());
            case LayerSpec _ -> this;
        };
    }

    /// Makes a dense layer with weights by chance.
    static LayerSetting newDense(int inputs, int outputs) {
        return new LayerSetting(new DenseSpec(1, 1, true), Map.of()).dense(inputs, outputs, true);
    }

    /// Makes a batch normalisation whose statistics are small whole numbers.
    static LayerSetting newNormalisation(Shape input) {
        int channels = input.channels();
        return new LayerSetting(BatchNormSpec.usual(channels),
                Map.of("weight", Array4.fill(channels, 1, 1, 1, (_, _, _, _) -> 1), "bias",
                        Array4.fill(channels, 1, 1, 1, (_, _, _, _) -> 0),
                        BatchNormSpec.RUNNING_MEAN, Array4.fill(channels, 1, 1, 1, (_, _, _, _) -> 2), BatchNormSpec.RUNNING_VARIANCE,
                        Array4.fill(channels, 1, 1, 1, (_, _, _, _) -> 4)));
    }

    static LayerSetting newPooling(PoolKind kind) {
        return new LayerSetting(PoolSpec.square(kind, 2), Map.of());
    }

    static LayerSetting newActivation() {
        return new LayerSetting(new ActivationSpec(new Activation.Relu()), Map.of());
    }
}
