package org.receptive.trace;

import java.util.ArrayList;
import java.util.List;
import org.receptive.array.Array4;
import org.receptive.trace.NamedMap.Role;

/// Makes the stages that move one learned map: what the optimizer remembers of its gradients, the direction, and the step.
///
/// @param method how parameters move
/// @param memory what is remembered of the iterations before
record UpdateStages(UpdateMethod method, UpdateMemory memory) {

    /// Makes the stages, the last of which is the step.
    ///
    /// @param theta the learned map, read
    /// @param gradient its gradient, read
    List<Operation> of(NamedMap theta, NamedMap gradient) {
        var stages = new ArrayList<Operation>();
        var direction = switch (method.kind()) {
            case SGD -> gradient;
            case MOMENTUM -> velocity(stages, theta, gradient);
            case ADAM -> corrected(stages, theta, gradient);
        };
        var eta = constant(Backward.RATE, method.rate());
        stages.add(GradientOperations.folded("update", List.of(theta, direction, eta), made(theta, theta.id().updated()),
                new UpdateReads(theta, direction, eta), new UpdateStep()));
        return stages;
    }

    private static NamedMap constant(String letter, double value) {
        return NamedMap.of(new MapId("", letter), Role.PARAMETER, NamedMap.Form.NUMBERS, Array4.of(1, 1, 1, 1, value));
    }

    /// Returns a map that is made, laid out as the learned one.
    private static NamedMap made(NamedMap theta, MapId id) {
        return new NamedMap(id, Role.OUTPUT, theta.form(), theta.values(), theta.border(), theta.flipped(), theta.part());
    }

    private NamedMap remembered(String kind, NamedMap theta) {
        var id = UpdateMemory.id(kind, theta.id());
        return new NamedMap(id, Role.INPUT, theta.form(), memory.of(id, theta.values()), theta.border(), theta.flipped(), theta.part());
    }

    private NamedMap velocity(List<Operation> stages, NamedMap theta, NamedMap gradient) {
        var v = remembered("v", theta);
        var mu = constant("μ", method.momentum());
        return add(stages, "velocity", theta, v, gradient, List.of(mu), new PointwiseReads(List.of(List.of(v, mu), List.of(gradient)),
                new Equation(List.of("μ ·", "+", "="), true), rule(v, "μ", gradient, "")));
    }

    private NamedMap corrected(List<Operation> stages, NamedMap theta, NamedMap gradient) {
        var m = remembered("m", theta);
        var s = remembered("s", theta);
        var beta1 = constant("β₁", method.beta1());
        var rest1 = constant("1−β₁", 1 - method.beta1());
        var beta2 = constant("β₂", method.beta2());
        var rest2 = constant("1−β₂", 1 - method.beta2());
        var mean = add(stages, "first-moment", theta, m, gradient, List.of(beta1, rest1),
                new PointwiseReads(List.of(List.of(m, beta1), List.of(gradient, rest1)),
                        new Equation(List.of("β₁ ·", "+ (1−β₁) ·", "="), true), rule(m, "β₁", gradient, "")));
        var square = add(stages, "second-moment", theta, s, gradient, List.of(beta2, rest2),
                new PointwiseReads(List.of(List.of(s, beta2), List.of(gradient, gradient, rest2)),
                        new Equation(List.of("β₂ ·", "+ (1−β₂) ·", "² ="), true), rule(s, "β₂", gradient, "²")));
        int t = memory.steps() + 1;
        var direction = CorrectedMean.stage(UpdateMemory.id("d", theta.id()), mean, square, 1 - Math.pow(method.beta1(), t),
                1 - Math.pow(method.beta2(), t), method.epsilon());
        stages.add(direction);
        return direction.y().as(Role.INPUT);
    }

    private static String rule(NamedMap kept, String factor, NamedMap gradient, String power) {
        var rest = factor.equals("μ") ? "" : "(1−" + factor + ") · ";
        return factor + " · " + kept.id().letter() + " + " + rest + gradient.id().letter() + power;
    }

    private static NamedMap add(List<Operation> stages, String id, NamedMap theta, NamedMap kept, NamedMap gradient,
            List<NamedMap> constants, PointwiseReads reads) {
        var maps = new ArrayList<>(List.of(kept, gradient));
        maps.addAll(constants);
        var stage = GradientOperations.folded(id, maps, made(theta, kept.id().updated()), reads, new Reduction.Sum());
        stages.add(stage);
        return stage.y().as(Role.INPUT);
    }
}
