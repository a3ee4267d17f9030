package org.receptive.simd;

import static org.receptive.simd.Lanes.LENGTH;
import static org.receptive.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;

/// Sums over lanes in a fixed order. The Vector API leaves the order of its own reduction open, and with it the last bit, so a run could
/// not be repeated exactly.
final class LaneSums {

    private static final VectorShuffle<Float> HALF = swap(LENGTH / 2);
    private static final VectorShuffle<Float> QUARTER = swap(LENGTH / 4);
    private static final VectorShuffle<Float> EIGHTH = swap(LENGTH / 8);
    private static final VectorShuffle<Float> SIXTEENTH = swap(LENGTH / 16);

    private LaneSums() {}

    private static VectorShuffle<Float> swap(int distance) {
        return VectorShuffle.fromOp(SPECIES, lane -> lane ^ distance);
    }

    /// Returns the sum of the [Lanes#LENGTH] floats from `at` on: halves are added until one is left.
    static float sum(float[] values, int at) {
        var v = FloatVector.fromArray(SPECIES, values, at);
        if (LENGTH >= 2)
            v = v.add(v.rearrange(HALF));
        if (LENGTH >= 4)
            v = v.add(v.rearrange(QUARTER));
        if (LENGTH >= 8)
            v = v.add(v.rearrange(EIGHTH));
        if (LENGTH >= 16)
            v = v.add(v.rearrange(SIXTEENTH));
        return v.lane(0);
    }
}
