package org.receptive.trace;

import java.util.function.DoubleUnaryOperator;
import org.receptive.array.Array4;
import org.receptive.reference.ActivationFunction;
import org.receptive.spec.Activation;
import org.receptive.spec.PoolSpec;
import org.receptive.trace.NamedMap.Role;

/// Makes gates: maps of the way forward with which the way back multiplies δ. So what a value decided, such as the winner of a maximum, is
/// seen, and which cells are read never depends on values.
final class Gates {

    private static final String LETTER = "g";

    private Gates() {
    }

    private static MapId id(Operation forward) {
        return new MapId(forward.output().stage(), LETTER);
    }

    /// Makes the derivatives of a function at what it was applied to, laid out as that.
    static NamedMap of(Operation forward, Activation function) {
        var z = forward.maps(Role.INPUT).getFirst();
        DoubleUnaryOperator derivative = value -> ActivationFunction.derivative(function, value);
        return new NamedMap(id(forward), Role.PARAMETER, z.form(), z.values().map(derivative), Border.none(z.rows(), z.cols()), false,
                z.part());
    }

    /// Makes for every output a block of the window's size: for a maximum 1 at the winner, the first of equal ones; for a mean one over the
    /// divisor at every cell that counts.
    static NamedMap of(Operation forward, PoolSpec spec) {
        var shape = forward.y().shape();
        int kernelRows = spec.window().rows().kernel();
        int kernelCols = spec.window().cols().kernel();
        var values = new double[shape.channels() * shape.rows() * kernelRows * shape.cols() * kernelCols];
        for (int i = 0; i < forward.stepCount(); i++) {
            var step = forward.step(i);
            var winner = step.reduction().chosen(step, step.terms().size());
            long counting = step.terms().stream().filter(Term::counts).count();
            int channel = i / (shape.rows() * shape.cols());
            int row = i / shape.cols() % shape.rows() * kernelRows;
            int col = i % shape.cols() * kernelCols;
            for (int k = 0; k < step.terms().size(); k++) {
                int at = ((channel * shape.rows() * kernelRows) + row + k / kernelCols) * shape.cols() * kernelCols + col + k % kernelCols;
                values[at] = winner.isPresent()
                        ? winner.getAsInt() == k ? 1 : 0
                        : step.terms().get(k).counts() ? 1.0 / counting : 0;
            }
        }
        return NamedMap.of(id(forward), Role.PARAMETER, NamedMap.Form.MAPS,
                Array4.of(1, shape.channels(), shape.rows() * kernelRows, shape.cols() * kernelCols, values));
    }

    /// Makes the winners of a maximum over neighbouring maps: 1 where a map gave the value, laid out as what was read.
    static NamedMap ofMaxout(Operation forward) {
        var x = forward.maps(Role.INPUT).getFirst();
        var values = new double[x.values().count()];
        for (int i = 0; i < forward.stepCount(); i++) {
            var step = forward.step(i);
            step.reduction().chosen(step, step.terms().size())
                    .ifPresent(k -> values[x.index(step.terms().get(k).first().shown())] = 1);
        }
        return new NamedMap(id(forward), Role.PARAMETER, x.form(), x.values().withValues(values),
                Border.none(x.rows(), x.cols()), false, x.part());
    }

    /// Makes the factor with which batch normalisation after training scales every value of a map: `w / √(σ² + ε)`, laid out as the input.
    static NamedMap of(Operation forward, NormalisationReads.Batch reads, double epsilon) {
        var x = reads.x();
        var shape = x.shape();
        var values = new double[x.values().count()];
        for (int c = 0; c < shape.channels(); c++)
            for (int row = 0; row < shape.rows(); row++)
                for (int col = 0; col < shape.cols(); col++) {
                    int channel = c;
                    double weight = reads.w().map(w -> w.value(w.cell(channel, 0, 0))).orElse(1.0);
                    values[x.index(x.cell(c, row, col))] = weight
                            / Math.sqrt(reads.variance().value(reads.variance().cell(c, 0, 0)) + epsilon);
                }
        return new NamedMap(id(forward), Role.PARAMETER, x.form(), x.values().withValues(values),
                Border.none(x.rows(), x.cols()), false, x.part());
    }
}
