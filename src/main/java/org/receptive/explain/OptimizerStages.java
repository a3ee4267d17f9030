package org.receptive.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.receptive.array.Array4;
import org.receptive.nn.OptimizerSpec;
import org.receptive.trace.Backward;
import org.receptive.trace.CorrectedMean;
import org.receptive.trace.Equation;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Form;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Operation;
import org.receptive.trace.PointwiseReads;
import org.receptive.trace.Reads;
import org.receptive.trace.Reduction;
import org.receptive.trace.RootQuotient;
import org.receptive.trace.UpdateReads;
import org.receptive.trace.UpdateStep;

/// From the gradient of one example to the new weights: the gradient of the batch, what the optimizer makes of it, the update.
///
/// G is the gradient of the batch and R what the other examples have in it; the letters of what a rule remembers are those of
/// [OptimizerSpec], with ′ afterwards; τ is the dampening of momentum.
final class OptimizerStages {

    private static final Reduction SUM = new Reduction.Sum();

    private final NamedMap weight;
    private final NamedMap gradient;
    private final TensorUpdate update;
    private final List<Operation> stages = new ArrayList<>();

    /// @param weight the tensor before the update
    /// @param gradient the gradient of the chosen example
    OptimizerStages(NamedMap weight, NamedMap gradient, TensorUpdate update) {
        this.weight = weight;
        this.gradient = gradient.as(Role.INPUT);
        this.update = update;
    }

    List<Operation> make() {
        var batch = batch();
        switch (update.rule()) {
            case OptimizerSpec.Sgd rule -> descend(weight, velocity(rule, decayed(batch, rule.weightDecay())));
            case OptimizerSpec.Adam rule -> adam(rule, decayed(batch, rule.weightDecay()), weight);
            case OptimizerSpec.AdamW rule -> {
                var plain = new OptimizerSpec.Adam(rule.beta1(), rule.beta2(), rule.epsilon(), 0);
                adam(plain, batch, rule.weightDecay() == 0 ? weight : shrunk(1 - update.rate() * rule.weightDecay()));
            }
            case OptimizerSpec.RmsProp rule when rule.momentum() == 0 -> {
                var d = decayed(batch, rule.weightDecay());
                descend(weight, quotient(d, squares(d, rule.alpha(), 0, "α"), rule.epsilon()));
            }
            case OptimizerSpec.RmsProp _, OptimizerSpec.Adagrad _, OptimizerSpec.Adadelta _ -> given();
        }
        return stages;
    }

    private NamedMap batch() {
        var whole = map("G", update.gradient());
        double share = 1.0 / update.examples();
        var rest = IntStream.range(0, update.gradient().length)
                .mapToDouble(i -> update.gradient()[i] - share * gradient.value(gradient.cell(i))).toArray();
        var others = map("R", rest);
        var factor = number("1/N", share);
        return stage("gradient-of-batch", List.of(gradient, others, factor), whole,
                PointwiseReads.sum(List.of(List.of(gradient, factor), List.of(others))), SUM);
    }

    private NamedMap decayed(NamedMap batch, double decay) {
        if (decay == 0)
            return batch;
        var lambda = number("λ", decay);
        var theta = theta(weight);
        var values = IntStream.range(0, update.before().length)
                .mapToDouble(i -> batch.value(batch.cell(i)) + decay * update.before()[i]).toArray();
        return stage("weight-decay", List.of(batch, theta, lambda), map("D", values),
                PointwiseReads.sum(List.of(List.of(batch), List.of(theta, lambda))), SUM);
    }

    private NamedMap shrunk(double factor) {
        var theta = theta(weight);
        var k = number("1 − ηλ", factor);
        var values = IntStream.range(0, update.before().length).mapToDouble(i -> update.before()[i] * factor).toArray();
        return stage("weight-decay", List.of(theta, k), map("D", values), PointwiseReads.sum(List.of(List.of(theta, k))), SUM);
    }

    private NamedMap velocity(OptimizerSpec.Sgd rule, NamedMap d) {
        if (rule.momentum() == 0)
            return d;
        // the first step takes all of the gradient
        var v = running("velocity", "v", 0, d, rule.momentum(), "μ", update.steps() == 1 ? 1 : 1 - rule.dampening(), "1 − τ");
        if (!rule.nesterov())
            return v;
        var mu = number("μ", rule.momentum());
        var values = IntStream.range(0, update.before().length)
                .mapToDouble(i -> d.value(d.cell(i)) + rule.momentum() * v.value(v.cell(i))).toArray();
        return stage("direction", List.of(d, v, mu), map("u", values), PointwiseReads.sum(List.of(List.of(d), List.of(v, mu))), SUM);
    }

    /// The running mean of a gradient, or its running sum where `take` is 1.
    private NamedMap running(String id, String letter, int memory, NamedMap d, double keep, String keepName, double take,
            String takeName) {
        var before = map(letter, update.memoryBefore().get(memory));
        var kept = number(keepName, keep);
        var taken = number(takeName, take);
        var own = take == 1 ? List.of(d) : List.of(d, taken);
        var read = new ArrayList<>(List.of(before, d, kept));
        if (take != 1)
            read.add(taken);
        return stage(id, read, map(letter + "′", update.memoryAfter().get(memory)),
                PointwiseReads.sum(List.of(List.of(before, kept), own)), SUM);
    }

    private NamedMap squares(NamedMap d, double keep, int memory, String keepName) {
        var before = map("s", update.memoryBefore().get(memory));
        var kept = number(keepName, keep);
        var taken = number("1 − " + keepName, 1 - keep);
        return stage("second-moment", List.of(before, d, kept, taken), map("s′", update.memoryAfter().get(memory)),
                PointwiseReads.sum(List.of(List.of(before, kept), List.of(d, d, taken))), SUM);
    }

    private void adam(OptimizerSpec.Adam rule, NamedMap d, NamedMap from) {
        var m = running("first-moment", "m", 0, d, rule.beta1(), "β₁", 1 - rule.beta1(), "1 − β₁");
        var s = squares(d, rule.beta2(), 1, "β₂");
        double left1 = 1 - StrictMath.pow(rule.beta1(), (double) update.steps());
        double left2 = 1 - StrictMath.pow(rule.beta2(), (double) update.steps());
        var direction = CorrectedMean.stage(new MapId(weight.id().stage(), "u"), m, s, left1, left2, rule.epsilon());
        stages.add(direction);
        descend(from, direction.y().as(Role.INPUT));
    }

    private NamedMap quotient(NamedMap g, NamedMap s, double epsilon) {
        var values = IntStream.range(0, update.before().length)
                .mapToDouble(i -> g.value(g.cell(i)) / (Math.sqrt(s.value(s.cell(i))) + epsilon)).toArray();
        var made = g.id().letter() + " / (√" + s.id().letter() + " + ε)";
        return stage("direction", List.of(g, s), map("u", values),
                new PointwiseReads(List.of(List.of(g), List.of(s)), Equation.QUOTIENT_OF_ROOT, made), new RootQuotient(epsilon));
    }

    private void descend(NamedMap from, NamedMap direction) {
        var theta = theta(from);
        var eta = number(Backward.RATE, update.rate());
        stage("update", List.of(theta, direction, eta), updated(), new UpdateReads(theta, direction, eta), new UpdateStep());
    }

    /// The step of a rule that is not taken apart: what it was is what the weights differ by.
    private void given() {
        var theta = theta(weight);
        var step = map("u", IntStream.range(0, update.before().length)
                .mapToDouble(i -> (double) update.after()[i] - update.before()[i]).toArray());
        stage("update", List.of(theta, step), updated(), PointwiseReads.sum(List.of(List.of(theta), List.of(step))), SUM);
    }

    private NamedMap stage(String id, List<NamedMap> read, NamedMap like, Reads reads, Reduction reduction) {
        var y = like.as(Role.OUTPUT);
        var maps = new ArrayList<>(read);
        maps.add(y);
        stages.add(new Operation(id, maps, y.id(), reads, reduction));
        return y.as(Role.INPUT);
    }

    private NamedMap updated() {
        var after = map(weight.id().letter(), update.after());
        return new NamedMap(weight.id().updated(), Role.OUTPUT, after.form(), after.values(), after.border(), false, after.part());
    }

    private static NamedMap theta(NamedMap map) {
        return map.as(Role.INPUT);
    }

    private NamedMap map(String letter, float[] values) {
        return map(letter, IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray());
    }

    /// Makes a map that is laid out as the weights.
    private NamedMap map(String letter, double[] values) {
        return NamedMap.of(new MapId(weight.id().stage(), letter), Role.INPUT, weight.form(),
                weight.values().withValues(values));
    }

    private static NamedMap number(String letter, double value) {
        return NamedMap.of(new MapId("", letter), Role.PARAMETER, Form.NUMBERS, Array4.of(1, 1, 1, 1, value));
    }
}
