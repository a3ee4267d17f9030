package org.receptive.simd;

import static org.receptive.simd.Lanes.LENGTH;
import static org.receptive.simd.Lanes.SPECIES;

import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;
import org.receptive.spec.LocalResponseNormSpec;
import org.receptive.spec.Shape;

/// Computes local response normalisation of a lane block: `y[c] = x[c] / d[c]^β` with `d[c] = k + α/n · Σ x[j]²` over neighbouring maps.
public final class ResponseNormPlan {

    private final int channels;
    private final int step;
    private final int[] first;
    private final int[] end;
    /// For each map the first of those that read it, and the one after the last.
    private final int[] firstReader;
    private final int[] endReader;
    private final float alpha;
    private final float beta;
    private final float k;

    /// Plans an input of this shape.
    public ResponseNormPlan(LocalResponseNormSpec spec, Shape input) {
        channels = input.channels();
        step = input.rows() * input.cols() * LENGTH;
        first = new int[channels];
        end = new int[channels];
        for (int c = 0; c < channels; c++) {
            first[c] = Math.max(0, spec.first(c));
            end[c] = Math.min(channels, spec.first(c) + spec.size());
        }
        firstReader = new int[channels];
        endReader = new int[channels];
        for (int j = 0; j < channels; j++) {
            int map = j;
            firstReader[j] = IntStream.range(0, channels).filter(c -> map < end[c]).findFirst().orElse(channels);
            endReader[j] = IntStream.range(0, channels).filter(c -> first[c] > map).findFirst().orElse(channels);
        }
        alpha = (float) (spec.alpha() / spec.size());
        beta = (float) spec.beta();
        k = (float) spec.k();
    }

    /// Returns how many values a lane block has.
    public int floats() {
        return channels * step;
    }

    /// Normalises. Modifies: y; divisors, which gets the d.
    public void forward(float[] x, float[] divisors, float[] y) {
        SlidingSum.requireInside(0, floats(), x);
        SlidingSum.requireInside(0, floats(), divisors);
        SlidingSum.requireInside(0, floats(), y);
        for (int c = 0; c < channels; c++)
            for (int p = 0; p < step; p += LENGTH) {
                var squares = FloatVector.zero(SPECIES);
                for (int j = first[c]; j < end[c]; j++) {
                    var v = FloatVector.fromArray(SPECIES, x, j * step + p);
                    squares = v.fma(v, squares);
                }
                var d = squares.mul(alpha).add(k);
                d.intoArray(divisors, c * step + p);
                FloatVector.fromArray(SPECIES, x, c * step + p).mul(power(d, -beta)).intoArray(y, c * step + p);
            }
    }

    /// Computes `gradX[j] = gradY[j]/d[j]^β − 2·α/n·β · x[j] · Σ gradY[c]·x[c]/d[c]^(β+1)`, c over the maps that read j.
    ///
    /// Modifies: gradX; shares, which gets the summands.
    ///
    /// @param divisors those of the last [#forward]
    public void backward(float[] x, float[] divisors, float[] gradY, float[] shares, float[] gradX) {
        SlidingSum.requireInside(0, floats(), x);
        SlidingSum.requireInside(0, floats(), divisors);
        SlidingSum.requireInside(0, floats(), gradY);
        SlidingSum.requireInside(0, floats(), shares);
        SlidingSum.requireInside(0, floats(), gradX);
        for (int i = 0; i < floats(); i += LENGTH) {
            var d = FloatVector.fromArray(SPECIES, divisors, i);
            FloatVector.fromArray(SPECIES, gradY, i).mul(FloatVector.fromArray(SPECIES, x, i)).mul(power(d, -beta - 1)).intoArray(shares,
                    i);
        }
        for (int j = 0; j < channels; j++)
            for (int p = 0; p < step; p += LENGTH) {
                var sum = FloatVector.zero(SPECIES);
                for (int c = firstReader[j]; c < endReader[j]; c++)
                    sum = sum.add(FloatVector.fromArray(SPECIES, shares, c * step + p));
                int i = j * step + p;
                var own = FloatVector.fromArray(SPECIES, gradY, i).mul(power(FloatVector.fromArray(SPECIES, divisors, i), -beta));
                own.sub(FloatVector.fromArray(SPECIES, x, i).mul(sum).mul(2 * alpha * beta)).intoArray(gradX, i);
            }
    }

    private static FloatVector power(FloatVector base, float exponent) {
        return VectorFunctions.exp(VectorFunctions.log(base).mul(exponent));
    }
}
