package org.receptive.simd;

import static org.receptive.simd.Lanes.LENGTH;

import java.util.List;
import java.util.stream.IntStream;
import org.receptive.spec.DenseSpec;

/// Turns the hyperparameters of a dense layer into plans for a lane block: its outputs are the filters of a [SlidingSum] with a single
/// position, whose terms are all the inputs.
public final class DensePlans {

    private DensePlans() {}

    /// Plans `y[o] = start[o] + Σ_i w[o·I + i] · x[i]`.
    public static SlidingSum forward(DenseSpec spec) {
        return plan(spec.outCount(), spec.inCount(), spec.inCount(), 1);
    }

    /// Plans `gradX[i] = Σ_o w[o·I + i] · gradY[o]`.
    public static SlidingSum input(DenseSpec spec) {
        return plan(spec.inCount(), 1, spec.outCount(), spec.inCount());
    }

    private static SlidingSum plan(int filters, int filterW, int termCount, int termW) {
        var terms = new SlidingSum.Terms(IntStream.range(0, termCount).map(t -> t * LENGTH).toArray(),
                IntStream.range(0, termCount).map(t -> t * termW).toArray());
        return new SlidingSum(filters, filterW, LENGTH, List.of(new SlidingSum.PositionRun(new int[] {0}, new int[] {0}, terms)));
    }
}
