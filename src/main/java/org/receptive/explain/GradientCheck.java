package org.receptive.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.scene.ForwardPass;
import org.receptive.scene.PassEdits;
import org.receptive.scene.Scene;
import org.receptive.spec.Activation;
import org.receptive.trace.Cell;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.Operation;
import org.receptive.trace.Reduction;
import org.receptive.trace.Walk;

/// One value of a gradient, compared with what happens to the loss if the value whose gradient it is becomes a little larger or smaller:
/// `(L(w + ε) − L(w − ε)) / 2ε`, computed by the textbook engine in double precision.
///
/// @param cell the gradient
/// @param nudged the value whose gradient it is
/// @param nudge ε
/// @param above L where the value is larger by ε
/// @param below L where it is smaller by ε
/// @param gradient what the way back gives
/// @param crossesKink whether a maximum, or a function with a kink, decides otherwise on one of the two sides: then neither side is wrong
/// @param agreesElsewhere whether they agree with another ε where they do not with this
public record GradientCheck(Cell cell, Cell nudged, double nudge, double above, double below, double gradient, boolean crossesKink,
        boolean agreesElsewhere) {

    /// What the comparison comes to.
    public enum Verdict {
        /// Six digits or more are equal.
        AGREES,
        /// Few digits are equal: ε is too large, so that the curve bends, or too small for the digits of L.
        ROUGH,
        /// The nudge changes the winner of a maximum or crosses the kink of a function, so there is nothing to compare.
        KINK,
        /// The gradient is wrong.
        DIFFERS
    }

    private static final int MOST_DIGITS = 15;
    private static final int GOOD_DIGITS = 6;
    private static final int FEW_DIGITS = 3;
    /// With this ε double precision gives the most digits, usually.
    private static final double USUAL = 1e-5;
    private static final double NOTHING = 1e-10;
    private static final long QUICK = 60_000;

    /// Finds the value whose gradient a cell is, if it is one that the scene computes from input, learned maps or stages.
    public static Optional<Cell> nudgedBy(Scene scene, Walk walk, Cell cell) {
        if (!PassEdits.hasLoss(scene))
            return Optional.empty();
        return cell.map().differentiated().filter(id -> find(scene, walk, id).isPresent())
                .map(id -> new Cell(id, cell.channel(), cell.row(), cell.col()));
    }

    /// Only what the way forward reads or makes can be nudged.
    private static Optional<NamedMap> find(Scene scene, Walk walk, MapId id) {
        return forward(scene, walk).stream().flatMap(stage -> stage.maps().stream())
                .filter(map -> map.id().equals(id)).findFirst();
    }

    /// Returns the stages of the way forward.
    static List<Operation> forward(Scene scene, Walk walk) {
        return walk.stages().subList(0, scene.stages().size());
    }

    /// Tells whether a check takes no longer than a moment, so that one can be made at every step.
    public static boolean isQuick(Scene scene, Walk walk) {
        return products(scene, walk) <= QUICK;
    }

    /// Counts the terms of the way forward, roughly.
    static long products(Scene scene, Walk walk) {
        return forward(scene, walk).stream().mapToLong(s -> (long) s.stepCount() * s.termCount(0)).sum();
    }

    /// Compares a gradient.
    ///
    /// @param scene the scene
    /// @param walk the walk of the scene
    /// @param cell a value of a gradient that [#nudgedBy] knows
    /// @param nudge ε
    public static GradientCheck of(Scene scene, Walk walk, Cell cell, double nudge) {
        var nudged = nudgedBy(scene, walk, cell).orElseThrow(() -> new IllegalArgumentException(cell + " is no gradient of the scene"));
        var map = find(scene, walk, nudged.map()).orElseThrow();
        int index = map.index(nudged);
        var pass = new ForwardPass(scene);
        var above = pass.walk(Map.of(map.id(), moved(map.values(), index, nudge)));
        var below = pass.walk(Map.of(map.id(), moved(map.values(), index, -nudge)));
        var now = decisions(forward(scene, walk));
        boolean kink = !decisions(above.stages()).equals(now) || !decisions(below.stages()).equals(now);
        var check = new GradientCheck(cell, nudged, nudge, ForwardPass.loss(above), ForwardPass.loss(below),
                walk.map(cell.map()).value(cell), kink, false);
        return nudge != USUAL && check.verdict() == Verdict.DIFFERS ? check.elsewhere(of(scene, walk, cell, USUAL).verdict()) : check;
    }

    private GradientCheck elsewhere(Verdict verdict) {
        return new GradientCheck(cell, nudged, nudge, above, below, gradient, crossesKink,
                verdict == Verdict.AGREES || verdict == Verdict.ROUGH);
    }

    private static Array4 moved(Array4 values, int index, double by) {
        var changed = values.toArray();
        changed[index] += by;
        return values.withValues(changed);
    }

    /// Lists what the values decide on the way forward: the winner of every maximum, and the side of every kink.
    private static List<Integer> decisions(List<Operation> stages) {
        var decisions = new ArrayList<Integer>();
        for (var stage : stages)
            switch (stage.reduction()) {
            case Reduction.Maximum _, Reduction.Minimum _ -> {
                for (int i = 0; i < stage.stepCount(); i++) {
                    var step = stage.step(i);
                    decisions.add(step.reduction().chosen(step, step.terms().size()).orElse(-1));
                }
            }
            case Reduction.Function(var function) when hasKink(function) -> {
                for (int i = 0; i < stage.stepCount(); i++)
                    decisions.add((int) Math.signum(stage.step(i).terms().getFirst().product()));
            }
            case Reduction _ -> {
                // nothing is decided
            }
            }
        return decisions;
    }

    private static boolean hasKink(Activation function) {
        return switch (function) {
            case Activation.Relu _, Activation.LeakyRelu _ -> true;
            case Activation.Elu(double alpha) -> alpha != 1;
            case Activation.Sigmoid _, Activation.Tanh _, Activation.ScaledTanh _, Activation.Gelu _, Activation.Softplus _ -> false;
        };
    }

    /// Returns `(L(w + ε) − L(w − ε)) / 2ε`.
    public double quotient() {
        return (above - below) / (2 * nudge);
    }

    /// Counts the digits in which gradient and quotient agree; two that are as good as 0 agree in all.
    public int digits() {
        double larger = Math.max(Math.abs(gradient), Math.abs(quotient()));
        double difference = Math.abs(gradient - quotient());
        if (!Double.isFinite(difference))
            return 0;
        if (larger < NOTHING || difference == 0)
            return MOST_DIGITS;
        return Math.clamp((int) Math.floor(-Math.log10(difference / larger)), 0, MOST_DIGITS);
    }

    /// Says what the comparison comes to.
    public Verdict verdict() {
        if (crossesKink)
            return Verdict.KINK;
        int digits = digits();
        return digits >= GOOD_DIGITS ? Verdict.AGREES : digits >= FEW_DIGITS || agreesElsewhere ? Verdict.ROUGH : Verdict.DIFFERS;
    }
}
