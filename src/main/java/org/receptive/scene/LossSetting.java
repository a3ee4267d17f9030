package org.receptive.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.receptive.array.Array4;
import org.receptive.spec.Shape;
import org.receptive.text.ReadableException;
import org.receptive.trace.Losses;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Operation;
import org.receptive.trace.UpdateMemory;
import org.receptive.trace.UpdateMethod;
import org.receptive.trace.UpdateMethod.Kind;

/// A loss as a stage, the last of a scene: one number of what came out and what should have come out. It is where the way back begins,
/// so it has the settings of that, too.
///
/// @param kind the loss
/// @param target y (1, C, H, W), what should have come out
/// @param method how the update moves parameters
/// @param memory what the update remembers of the iterations before
/// @param inputGradient whether the gradient of the scene's input is walked, too
public record LossSetting(Losses.Kind kind, Array4 target, UpdateMethod method, UpdateMemory memory, boolean inputGradient)
        implements
            Setting {

    private static final String FUNCTION = "function";
    private static final String OPTIMIZER = "optimizer";
    private static final String MOMENTUM = "momentum";
    private static final String BETA_1 = "beta1";
    private static final String BETA_2 = "beta2";
    private static final String EPSILON = "epsilon";
    /// Whoever keeps all of it forgets nothing, and a mean would never begin.
    private static final double MOST_KEPT = 0.9999;
    private static final double USUAL_RATE = 0.1;
    private static final double MOST_RATE = 100;

    /// Checks the numbers.
    ///
    /// @throws ReadableException if one is beyond the limits
    public LossSetting {
        SceneLimits.requireFinite("spec.targets", target);
        if (!(method.rate() >= 0 && method.rate() <= MOST_RATE))
            throw ReadableException.of("error.scene.rate", method.rate(), MOST_RATE);
    }

    /// Makes a loss for a map of this shape, with 1 for the first value and 0 for all others.
    static LossSetting begin(Losses.Kind kind, Shape shape) {
        return new LossSetting(kind, oneHot(shape, 0), UpdateMethod.sgd(USUAL_RATE), UpdateMemory.NONE, false);
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
    public Shape outputShape(List<Shape> inputs) {
        var shape = inputs.getFirst();
        if (!shape.equals(target.shape()))
            throw ReadableException.of("error.scene.target", target.shape(), shape);
        return new Shape(1, 1, 1);
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
        var knobs = new ArrayList<Knob>();
        // maps have no classes
        if (hasClasses())
            knobs.add(new Knob.Whole("target", FUNCTION, wanted(), 0, target.count() - 1));
        knobs.addAll(
                List.of(new Knob.Choice(OPTIMIZER, FUNCTION, method.kind().word(), Arrays.stream(Kind.values()).map(Kind::word).toList()),
                        new Knob.Real("rate", FUNCTION, method.rate(), 0, MOST_RATE)));
        switch (method.kind()) {
            case SGD -> {
                // needs nothing else
            }
            case MOMENTUM -> knobs.add(new Knob.Real(MOMENTUM, FUNCTION, method.momentum(), 0, MOST_KEPT));
            case ADAM -> knobs.addAll(List.of(new Knob.Real(BETA_1, FUNCTION, method.beta1(), 0, MOST_KEPT),
                    new Knob.Real(BETA_2, FUNCTION, method.beta2(), 0, MOST_KEPT),
                    new Knob.Real(EPSILON, FUNCTION, method.epsilon(), 0, 1)));
        }
        knobs.add(new Knob.Flag("inputGradient", FUNCTION, inputGradient));
        return knobs;
    }

    @Override
    public Setting with(Knob knob) {
        return switch (knob) {
            case Knob.Whole whole -> new LossSetting(kind, oneHot(target.shape(), whole.value()), method, memory, inputGradient);
            case Knob.Real real -> new LossSetting(kind, target, with(real), memory, inputGradient);
            case Knob.Flag flag -> new LossSetting(kind, target, method, memory, flag.value());
            case Knob.Choice choice -> Arrays.stream(Kind.values()).filter(k -> k.word().equals(choice.value()) && k != method.kind())
                    .findFirst().map(k -> new LossSetting(kind, target, method.with(k), UpdateMemory.NONE, inputGradient)).orElse(this);
            case Knob.PerAxis _, Knob.Sides _ -> this;
        };
    }

    private UpdateMethod with(Knob.Real knob) {
        var m = method;
        double value = knob.value();
        return switch (knob.id()) {
            case MOMENTUM -> new UpdateMethod(m.kind(), m.rate(), value, m.beta1(), m.beta2(), m.epsilon());
            case BETA_1 -> new UpdateMethod(m.kind(), m.rate(), m.momentum(), value, m.beta2(), m.epsilon());
            case BETA_2 -> new UpdateMethod(m.kind(), m.rate(), m.momentum(), m.beta1(), value, m.epsilon());
            case EPSILON -> new UpdateMethod(m.kind(), m.rate(), m.momentum(), m.beta1(), m.beta2(), value);
            default -> new UpdateMethod(m.kind(), value, m.momentum(), m.beta1(), m.beta2(), m.epsilon());
        };
    }

    /// Returns η, the learning rate.
    public double rate() {
        return method.rate();
    }

    /// Returns another loss of the same target, updated in the same way.
    LossSetting as(Losses.Kind other) {
        return new LossSetting(other, target, method, memory, inputGradient);
    }

    @Override
    public LossSetting withMemory(UpdateMemory other) {
        return new LossSetting(kind, target, method, other, inputGradient);
    }

    @Override
    public Map<String, Array4> values() {
        return Map.of("y", target);
    }

    @Override
    public Setting withValues(String letter, Array4 values) {
        return new LossSetting(kind, values.reshaped(1, target.c(), target.h(), target.w()), method, memory, inputGradient);
    }

    @Override
    public Setting following(List<Shape> inputs) {
        var shape = inputs.getFirst();
        if (shape.equals(target.shape()))
            return this;
        int nearest = Math.min(wanted(), Math.toIntExact(shape.count()) - 1);
        boolean isClass = hasClasses() && target.equals(oneHot(target.shape(), wanted()));
        return new LossSetting(kind, isClass ? oneHot(shape, nearest) : cut(shape), method, memory, inputGradient);
    }

    private boolean hasClasses() {
        return target.c() == target.count() && target.c() > 1;
    }

    /// The target in another size: what there was stays at the top left, new cells are 0.
    private Array4 cut(Shape shape) {
        return Array4.fill(1, shape, (_, c, row, col) -> c < target.c() ? target.getPadded(0, c, row, col) : 0);
    }
}
