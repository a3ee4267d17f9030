package org.receptive.simd;

import static org.receptive.simd.Lanes.LENGTH;
import static org.receptive.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/// Takes the largest of `pieces` neighbouring maps, value by value.
///
/// @param pieces how many maps compete
/// @param outputs how many maps come out
/// @param positions how many cells a map has
public record MaxoutPlan(int pieces, int outputs, int positions) {

    private int map() {
        return positions * LENGTH;
    }

    private void requireBuffers(float[] x, float[] y) {
        SlidingSum.requireInside(0, outputs * pieces * map(), x);
        SlidingSum.requireInside(0, outputs * map(), y);
    }

    /// Computes the maxima. Modifies: y.
    public void forward(float[] x, float[] y) {
        requireBuffers(x, y);
        for (int c = 0; c < outputs; c++)
            for (int i = 0; i < map(); i += LENGTH) {
                var most = FloatVector.fromArray(SPECIES, x, c * pieces * map() + i);
                for (int k = 1; k < pieces; k++)
                    most = most.max(FloatVector.fromArray(SPECIES, x, (c * pieces + k) * map() + i));
                most.intoArray(y, c * map() + i);
            }
    }

    /// Gives each gradient to the first of the largest. Modifies: gradX.
    public void backward(float[] x, float[] y, float[] gradY, float[] gradX) {
        requireBuffers(x, y);
        requireBuffers(gradX, gradY);
        for (int c = 0; c < outputs; c++)
            for (int i = 0; i < map(); i += LENGTH) {
                var most = FloatVector.fromArray(SPECIES, y, c * map() + i);
                var g = FloatVector.fromArray(SPECIES, gradY, c * map() + i);
                for (int k = 0; k < pieces; k++) {
                    int at = (c * pieces + k) * map() + i;
                    var here = FloatVector.fromArray(SPECIES, x, at).compare(VectorOperators.EQ, most);
                    FloatVector.zero(SPECIES).blend(g, here).intoArray(gradX, at);
                    g = g.blend(0f, here);
                }
            }
    }
}
