package org.receptive.scene;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.text.ReadableException;
import org.receptive.trace.Losses;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Operation;

/// A loss as a stage, the last of a scene: one number of what came out and what should have come out. It is where the way back begins, so
/// it
/// has the settings of that, too.
///
/// @param kind the loss
/// @param target y (1, C, H, W), what should have come out
/// @param rate η, the learning rate of the update
/// @param inputGradient whether the gradient of the scene's input is walked, too
public record LossSetting(Losses.Kind kind, Array4 target, double rate, boolean inputGradient) implements Setting {

    private static final String FUNCTION = "function";
    private static final double USUAL_RATE = 0.1;
    private static final double MOST_RATE = 100;

    /// Checks the numbers.
    ///
    /// @throws ReadableException if one is beyond the limits
    public LossSetting {
        SceneLimits.requireFinite("spec.targets", target);
        if (!(rate >= 0 && rate <= MOST_RATE))
            throw ReadableException.of("error.scene.rate", rate, MOST_RATE);
    }

    /// Makes a loss for a map of this shape, with 1 for the first value and 0 for all others.
    static LossSetting begin(Losses.Kind kind, Shape shape) {
        return new LossSetting(kind, oneHot(shape, 0), USUAL_RATE, false);
    }

    private static Array4 oneHot(Shape shape, int index) {
        return Array4.fill(1, shape, (_, c, row, col) -> shape.index(c, row, col) == index ? 1 : 0);
    }

    @Override
    public String word() {
        return kind.id();
    }

    @Override
    public String letter() {
        return "L";
    }

    @Override
    public Optional<LayerSpec> layer() {
        return Optional.empty();
    }

    @Override
    public Optional<Window> window() {
        return Optional.empty();
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        var shape = inputs.getFirst();
        if (!shape.equals(target.shape()))
            throw ReadableException.of("error.scene.target", target.shape(), shape);
        return new Shape(1, 1, 1);
    }

    @Override
    public NamedMap framed(NamedMap input) {
        return input;
    }

    @Override
    public Operation operation(List<NamedMap> inputs, MapId output) {
        var q = inputs.getFirst();
        var like = q.values();
        return Losses.of(kind, q, NamedMap.of(new MapId(output.stage(), "y"), Role.PARAMETER, q.form(),
                target.reshaped(like.n(), like.c(), like.h(), like.w())), output);
    }

    /// The class, where one value is wanted to be 1 and all others 0.
    private int wanted() {
        var values = target.toArray();
        int best = 0;
        for (int i = 1; i < values.length; i++)
            if (values[i] > values[best])
                best = i;
        return best;
    }

    @Override
    public List<Knob> knobs() {
        return List.of(new Knob.Whole("target", FUNCTION, wanted(), 0, target.count() - 1),
                new Knob.Real("rate", FUNCTION, rate, 0, MOST_RATE), new Knob.Flag("inputGradient", FUNCTION, inputGradient));
    }

    @Override
    public Setting with(Knob knob) {
        return switch (knob) {
            case Knob.Whole whole -> new LossSetting(kind, oneHot(target.shape(), whole.value()), rate, inputGradient);
            case Knob.Real real -> new LossSetting(kind, target, real.value(), inputGradient);
            case Knob.Flag flag -> new LossSetting(kind, target, rate, flag.value());
            case Knob.PerAxis _, Knob.Sides _, Knob.Choice _ -> this;
        };
    }

    @Override
    public Map<String, Array4> values() {
        return Map.of("y", target);
    }

    @Override
    public Setting withValues(String letter, Array4 values) {
        return new LossSetting(kind, values.reshaped(1, target.c(), target.h(), target.w()), rate, inputGradient);
    }

    @Override
    public Setting following(List<Shape> inputs) {
        var shape = inputs.getFirst();
        return shape.equals(target.shape())
                ? this
                : new LossSetting(kind, oneHot(shape, Math.min(wanted(), Math.toIntExact(shape.count()) - 1)), rate, inputGradient);
    }
}
