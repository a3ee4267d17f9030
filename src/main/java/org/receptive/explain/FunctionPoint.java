package org.receptive.explain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.receptive.reference.ActivationFunction;
import org.receptive.spec.Activation;
import org.receptive.trace.GradientReads;
import org.receptive.trace.Moment;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Operation;
import org.receptive.trace.Reduction;
import org.receptive.trace.Walk;

/// Where the value of a step lies on the curve of its activation function: its value and its slope there.
///
/// On the way back the same point is found from the gradient: δ is multiplied by the slope.
///
/// @param function the function
/// @param x where it is taken
/// @param value f(x)
/// @param slope f′(x)
/// @param reach the axis goes from `−reach` to `reach`: the same for all values of a map
/// @param back whether the gradient is at work, so that the slope counts
/// @param known whether the step has come to its value
public record FunctionPoint(Activation function, double x, double value, double slope, double reach, boolean back, boolean known) {

    /// The axis ends here, unless values lie beyond.
    public static final double LEAST_REACH = 4;

    /// Finds the point of a moment; none where no function is at work, or its value is no number.
    public static Optional<FunctionPoint> of(Walk walk, Moment moment) {
        return forward(walk, moment.operation()).flatMap(op -> {
            var input = op.maps(Role.INPUT).getFirst();
            var function = ((Reduction.Function) op.reduction()).function();
            double x = input.value(input.cell(moment.operation().y().index(moment.step().target())));
            if (!Double.isFinite(x))
                return Optional.empty();
            return Optional.of(new FunctionPoint(function, x, ActivationFunction.value(function, x),
                    ActivationFunction.derivative(function, x), reach(input), isBack(moment.operation()), moment.complete()));
        });
    }

    private static boolean isBack(Operation operation) {
        return operation.reads() instanceof GradientReads.Gated;
    }

    /// Finds the operation that applies the function: the one at work, or the one whose gradient is.
    private static Optional<Operation> forward(Walk walk, Operation at) {
        if (at.reduction() instanceof Reduction.Function)
            return Optional.of(at);
        if (!(at.reads() instanceof GradientReads.Gated reads))
            return Optional.empty();
        return walk.stages().stream().filter(op -> op.reduction() instanceof Reduction.Function)
                .filter(op -> op.output().stage().equals(reads.gate().id().stage())).findFirst()
                .filter(op -> op.y().values().count() == at.y().values().count());
    }

    /// Doubles the axis until it holds every value of a map.
    private static double reach(NamedMap map) {
        double most = 0;
        for (double value : map.values().toArray())
            if (Double.isFinite(value))
                most = Math.max(most, Math.abs(value));
        double reach = LEAST_REACH;
        while (reach < most)
            reach *= 2;
        return reach;
    }

    /// Returns the function at places evenly apart from `−reach` to `reach`.
    ///
    /// @param points how many, at least two
    public List<Double> curve(int points) {
        return places(points).stream().map(at -> ActivationFunction.value(function, at)).toList();
    }

    /// Returns its derivative at the same places.
    ///
    /// @param points how many, at least two
    public List<Double> slopes(int points) {
        return places(points).stream().map(at -> ActivationFunction.derivative(function, at)).toList();
    }

    private List<Double> places(int points) {
        return IntStream.range(0, points).mapToObj(i -> reach * (2.0 * i / (points - 1) - 1)).toList();
    }
}
