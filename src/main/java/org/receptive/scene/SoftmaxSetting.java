package org.receptive.scene;

import java.util.List;
import java.util.Optional;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.text.ReadableException;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.Operation;
import org.receptive.trace.Operations;

/// A softmax as a stage, whose scores are divided by a temperature first.
///
/// @param spec the hyperparameters
/// @param temperature T; 1 is the softmax of a network
public record SoftmaxSetting(SoftmaxSpec spec, double temperature) implements Setting {

    private static final String FUNCTION = "function";
    private static final double COLDEST = 0.01;
    private static final double HOTTEST = 100;

    /// Checks the temperature.
    ///
    /// @throws ReadableException if it is beyond the limits
    public SoftmaxSetting {
        if (!(temperature >= COLDEST && temperature <= HOTTEST))
            throw ReadableException.of("error.scene.temperature", temperature, COLDEST, HOTTEST);
    }

    @Override
    public String word() {
        return SettingKind.SOFTMAX.word();
    }

    @Override
    public String letter() {
        return SettingKind.SOFTMAX.letter();
    }

    @Override
    public Optional<LayerSpec> layer() {
        return Optional.of(spec);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return spec.outputShape(inputs);
    }

    @Override
    public Operation operation(List<NamedMap> inputs, MapId output) {
        return Operations.softmax(spec, temperature, inputs.getFirst(), output);
    }

    @Override
    public List<Knob> knobs() {
        return List.of(new Knob.Flag("logarithm", FUNCTION, spec.logarithm()),
                new Knob.Real("temperature", FUNCTION, temperature, COLDEST, HOTTEST));
    }

    @Override
    public Setting with(Knob knob) {
        return switch (knob) {
            case Knob.Flag flag -> new SoftmaxSetting(new SoftmaxSpec(spec.axis(), flag.value()), temperature);
            case Knob.Real real -> new SoftmaxSetting(spec, real.value());
            case Knob.Whole _, Knob.PerAxis _, Knob.Sides _, Knob.Choice _ -> this;
        };
    }
}
