package org.receptive.simd;

import static org.receptive.simd.Lanes.LENGTH;
import static org.receptive.simd.Lanes.SPECIES;

import java.util.function.UnaryOperator;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.receptive.spec.Activation;

/// Applies an activation to every value of a buffer, and its derivative to every gradient. Input and output may be the same array, where
/// [#fromOutput] says that the derivative needs only the output.
public final class ActivationLoops {

    private ActivationLoops() {}

    /// Tells whether the derivative follows from the output alone, so that the output may take the input's place.
    public static boolean fromOutput(Activation function) {
        return switch (function) {
            case Activation.Relu _, Activation.Sigmoid _, Activation.Tanh _, Activation.ScaledTanh _, Activation.Softplus _ -> true;
            case Activation.LeakyRelu leaky -> leaky.slope() > 0;
            case Activation.Elu elu -> elu.alpha() > 0;
            case Activation.Gelu _ -> false;
        };
    }

    /// Computes `y = f(x)` for `count` values, a multiple of the lanes. Modifies: y.
    public static void forward(Activation function, float[] x, float[] y, int count) {
        SlidingSum.requireInside(0, count, x);
        SlidingSum.requireInside(0, count, y);
        switch (function) {
            case Activation.Relu _ -> relu(x, y, count, 0f);
            case Activation.LeakyRelu leaky -> relu(x, y, count, (float) leaky.slope());
            case Activation.Sigmoid _ -> each(x, y, count, VectorFunctions::sigmoid);
            case Activation.Tanh _ -> each(x, y, count, VectorFunctions::tanh);
            case Activation.ScaledTanh tanh -> scaledTanh(x, y, count, (float) tanh.amplitude(), (float) tanh.slope());
            case Activation.Elu elu ->
                each(x, y, count, v -> VectorFunctions.exp(v).sub(1f).mul((float) elu.alpha()).blend(v, v.compare(VectorOperators.GT, 0f)));
            case Activation.Gelu _ -> each(x, y, count, v -> v.mul(VectorFunctions.normalCdf(v)));
            case Activation.Softplus _ -> each(x, y, count, VectorFunctions::softplus);
        }
    }

    private static void relu(float[] x, float[] y, int count, float slope) {
        for (int i = 0; i < count; i += LENGTH) {
            var v = FloatVector.fromArray(SPECIES, x, i);
            v.mul(slope, v.compare(VectorOperators.LT, 0f)).intoArray(y, i);
        }
    }

    private static void scaledTanh(float[] x, float[] y, int count, float amplitude, float slope) {
        for (int i = 0; i < count; i += LENGTH)
            VectorFunctions.tanh(FloatVector.fromArray(SPECIES, x, i).mul(slope)).mul(amplitude).intoArray(y, i);
    }

    private static void each(float[] x, float[] y, int count, UnaryOperator<FloatVector> function) {
        for (int i = 0; i < count; i += LENGTH)
            function.apply(FloatVector.fromArray(SPECIES, x, i)).intoArray(y, i);
    }

    /// Computes `gradX = gradY · f′(x)` for `count` values; x is read only where [#fromOutput] is false. Modifies: gradX, which may be
    /// gradY.
    public static void backward(Activation function, float[] x, float[] y, float[] gradY, float[] gradX, int count) {
        SlidingSum.requireInside(0, count, y);
        SlidingSum.requireInside(0, count, gradY);
        SlidingSum.requireInside(0, count, gradX);
        switch (function) {
            case Activation.Relu _ -> reluBackward(y, gradY, gradX, count, 0f);
            case Activation.LeakyRelu leaky -> reluBackward(fromOutput(leaky) ? y : x, gradY, gradX, count, (float) leaky.slope());
            case Activation.Sigmoid _ -> slope(y, gradY, gradX, count, v -> v.sub(v.mul(v)));
            case Activation.Tanh _ -> slope(y, gradY, gradX, count, v -> v.mul(v).neg().add(1f));
            case Activation.ScaledTanh tanh -> scaledTanhBackward(y, gradY, gradX, count, (float) tanh.amplitude(), (float) tanh.slope());
            case Activation.Elu elu -> slope(fromOutput(elu) ? y : x, gradY, gradX, count, eluSlope(elu));
            case Activation.Gelu _ -> slope(x, gradY, gradX, count,
                    v -> VectorFunctions.normalCdf(v).add(v.mul(VectorFunctions.normalDensity(v))));
            case Activation.Softplus _ -> slope(y, gradY, gradX, count, v -> VectorFunctions.exp(v.neg()).neg().add(1f));
        }
    }

    private static UnaryOperator<FloatVector> eluSlope(Activation.Elu elu) {
        float alpha = (float) elu.alpha();
        return v -> {
            var below = fromOutput(elu) ? v.add(alpha) : VectorFunctions.exp(v).mul(alpha);
            return below.blend(1f, v.compare(VectorOperators.GT, 0f));
        };
    }

    private static void reluBackward(float[] y, float[] gradY, float[] gradX, int count, float slope) {
        for (int i = 0; i < count; i += LENGTH) {
            var g = FloatVector.fromArray(SPECIES, gradY, i);
            g.mul(slope, FloatVector.fromArray(SPECIES, y, i).compare(VectorOperators.LE, 0f)).intoArray(gradX, i);
        }
    }

    private static void scaledTanhBackward(float[] y, float[] gradY, float[] gradX, int count, float amplitude, float slope) {
        for (int i = 0; i < count; i += LENGTH) {
            var v = FloatVector.fromArray(SPECIES, y, i);
            var derivative = v.mul(v).mul(-slope / amplitude).add(amplitude * slope);
            FloatVector.fromArray(SPECIES, gradY, i).mul(derivative).intoArray(gradX, i);
        }
    }

    private static void slope(float[] at, float[] gradY, float[] gradX, int count, UnaryOperator<FloatVector> derivative) {
        for (int i = 0; i < count; i += LENGTH)
            FloatVector.fromArray(SPECIES, gradY, i).mul(derivative.apply(FloatVector.fromArray(SPECIES, at, i))).intoArray(gradX, i);
    }
}
