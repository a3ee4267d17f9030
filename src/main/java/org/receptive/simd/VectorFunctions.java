package org.receptive.simd;

import static org.receptive.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/// Computes elementary functions of vectors, in arithmetic whose every bit is defined. (The Vector API's own come from whichever library or
/// loop happens to run, so two runs could differ.) Accurate to a few units in the last place.
///
/// The polynomials are those of the Cephes library (Moshier, 1992).
final class VectorFunctions {

    private static final float LOG2_E = 1.442695f;
    private static final float LN2_HIGH = 0.6933594f;
    private static final float LN2_LOW = -0.00021219444f;
    private static final float LARGEST = 88.02f;
    private static final float SMALLEST = -87.3f;
    /// Adding and taking away 1.5·2²³ rounds a float of moderate size to a whole number.
    private static final float ROUNDER = 12582912f;

    private VectorFunctions() {}

    /// Returns `e^x`, for arguments held within ±88, where a float ends.
    static FloatVector exp(FloatVector argument) {
        var x = argument.blend(LARGEST, argument.compare(VectorOperators.GT, LARGEST));
        x = x.blend(SMALLEST, x.compare(VectorOperators.LT, SMALLEST));
        var n = x.mul(LOG2_E).add(ROUNDER).sub(ROUNDER);
        var r = n.fma(broadcast(-LN2_HIGH), x);
        r = n.fma(broadcast(-LN2_LOW), r);
        var p = broadcast(0.00019875691f);
        p = p.fma(r, broadcast(0.0013981999f));
        p = p.fma(r, broadcast(0.008333452f));
        p = p.fma(r, broadcast(0.041665796f));
        p = p.fma(r, broadcast(0.16666666f));
        p = p.fma(r, broadcast(0.5f));
        p = p.fma(r.mul(r), r).add(1f);
        return p.mul(powerOfTwo(n));
    }

    /// Returns `2^n` for whole numbers n within ±127, by writing the exponent's bits.
    private static FloatVector powerOfTwo(FloatVector n) {
        var bits = n.add(ROUNDER).reinterpretAsInts();
        return bits.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
    }

    /// Returns the natural logarithm of positive arguments.
    static FloatVector log(FloatVector argument) {
        var bits = argument.reinterpretAsInts();
        var exponent = (FloatVector) bits.lanewise(VectorOperators.LSHR, 23).sub(126).convert(VectorOperators.I2F, 0);
        var m = bits.and((1 << 23) - 1).or(126 << 23).reinterpretAsFloats();
        var small = m.compare(VectorOperators.LT, 0.70710677f);
        exponent = exponent.sub(1f, small);
        m = m.add(m, small).sub(1f);
        var square = m.mul(m);
        var p = broadcast(0.070376836f);
        p = p.fma(m, broadcast(-0.1151461f));
        p = p.fma(m, broadcast(0.116769984f));
        p = p.fma(m, broadcast(-0.12420141f));
        p = p.fma(m, broadcast(0.14249323f));
        p = p.fma(m, broadcast(-0.16668057f));
        p = p.fma(m, broadcast(0.20000714f));
        p = p.fma(m, broadcast(-0.24999994f));
        p = p.fma(m, broadcast(0.3333333f));
        p = p.mul(m).mul(square);
        p = exponent.fma(broadcast(LN2_LOW), p);
        p = square.fma(broadcast(-0.5f), p);
        return exponent.fma(broadcast(LN2_HIGH), m.add(p));
    }

    /// Returns `1/(1 + e^−x)`.
    static FloatVector sigmoid(FloatVector x) {
        return broadcast(1f).div(exp(x.neg()).add(1f));
    }

    /// Returns the hyperbolic tangent: a polynomial near 0, where `1 − 2/(e^2x + 1)` would lose its digits.
    static FloatVector tanh(FloatVector x) {
        var square = x.mul(x);
        var p = broadcast(-0.0057049887f);
        p = p.fma(square, broadcast(0.020639088f));
        p = p.fma(square, broadcast(-0.053739715f));
        p = p.fma(square, broadcast(0.13331442f));
        p = p.fma(square, broadcast(-0.3333328f));
        var near = p.mul(square).fma(x, x);
        var far = broadcast(1f).sub(broadcast(2f).div(exp(x.add(x)).add(1f)));
        return far.blend(near, x.abs().compare(VectorOperators.LT, 0.625f)).blend(x, x.test(VectorOperators.IS_NAN));
    }

    /// Returns `ln(1 + e^x)`.
    static FloatVector softplus(FloatVector x) {
        var positive = x.blend(0f, x.compare(VectorOperators.LT, 0f));
        return positive.add(log(exp(x.abs().neg()).add(1f)));
    }

    /// Returns the normal distribution function Φ, to 1.5e-7 (Abramowitz and Stegun 7.1.26).
    static FloatVector normalCdf(FloatVector x) {
        var z = x.abs().mul(0.70710677f);
        var t = broadcast(1f).div(z.fma(broadcast(0.3275911f), broadcast(1f)));
        var p = broadcast(1.0614054f);
        p = p.fma(t, broadcast(-1.4531521f));
        p = p.fma(t, broadcast(1.4214138f));
        p = p.fma(t, broadcast(-0.28449672f));
        p = p.fma(t, broadcast(0.2548296f));
        var half = p.mul(t).mul(exp(z.mul(z).neg())).mul(0.5f);
        return broadcast(1f).sub(half).blend(half, x.compare(VectorOperators.LT, 0f));
    }

    /// Returns the density of the normal distribution.
    static FloatVector normalDensity(FloatVector x) {
        return exp(x.mul(x).mul(-0.5f)).mul(0.3989423f);
    }

    private static FloatVector broadcast(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }
}
