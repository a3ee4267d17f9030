package org.receptive.simd;

import static org.receptive.simd.Lanes.LENGTH;
import static org.receptive.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/// Computes the losses of a lane block and their gradients with respect to the network's output `[class][lane]`. Lanes without an example
/// must have weight 0 in `weights`; they then give no gradient.
public final class LossLoops {

    private LossLoops() {}

    /// Computes for each lane the cross-entropy of its logits from its target distribution, `log Σ e^z − Σ t·z`, and the gradient
    /// `weight·(softmax(z) − t)`.
    ///
    /// Modifies: gradient; losses, one for each lane.
    ///
    /// @param targets the distribution t, `[class][lane]`
    /// @param weights a factor for each lane: 1/N for the mean over N examples, 0 for no example
    /// @see org.receptive.spec.SoftmaxSpec
    public static void crossEntropy(float[] logits, int classes, float[] targets, float[] weights, float[] gradient, float[] losses) {
        requireBuffers(logits, classes, targets, gradient);
        var most = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        for (int k = 0; k < classes; k++)
            most = most.max(FloatVector.fromArray(SPECIES, logits, k * LENGTH));
        var sum = FloatVector.zero(SPECIES);
        var aimed = FloatVector.zero(SPECIES);
        for (int k = 0; k < classes; k++) {
            var z = FloatVector.fromArray(SPECIES, logits, k * LENGTH).sub(most);
            var e = VectorFunctions.exp(z);
            e.intoArray(gradient, k * LENGTH);
            sum = sum.add(e);
            aimed = aimed.add(z.mul(FloatVector.fromArray(SPECIES, targets, k * LENGTH)));
        }
        VectorFunctions.log(sum).sub(aimed).intoArray(losses, 0);
        var weight = FloatVector.fromArray(SPECIES, weights, 0);
        for (int k = 0; k < classes; k++) {
            var p = FloatVector.fromArray(SPECIES, gradient, k * LENGTH).div(sum);
            p.sub(FloatVector.fromArray(SPECIES, targets, k * LENGTH)).mul(weight).intoArray(gradient, k * LENGTH);
        }
    }

    /// Computes for each lane the mean of the squared differences, `Σ (y − t)² / K`, and the gradient `weight·2·(y − t)/K`.
    ///
    /// Modifies: gradient; losses.
    public static void meanSquaredError(float[] outputs, int classes, float[] targets, float[] weights, float[] gradient, float[] losses) {
        requireBuffers(outputs, classes, targets, gradient);
        var factor = FloatVector.fromArray(SPECIES, weights, 0).mul(2f / classes);
        var sum = FloatVector.zero(SPECIES);
        for (int k = 0; k < classes; k++) {
            var d = FloatVector.fromArray(SPECIES, outputs, k * LENGTH).sub(FloatVector.fromArray(SPECIES, targets, k * LENGTH));
            sum = d.fma(d, sum);
            d.mul(factor).intoArray(gradient, k * LENGTH);
        }
        sum.div(classes).intoArray(losses, 0);
    }

    /// Computes LeNet-5's loss of squared distances y to the codes, of which the right one is to be small and all others large:
    /// `y_D + log(e^−j + Σ_k e^−y_k)`, and the gradient `weight·(t − e^−y / (e^−j + Σ e^−y))`.
    ///
    /// Modifies: gradient; losses.
    ///
    /// @param rubbish j, beyond which a distance no longer matters
    /// @see <a href="http://yann.lecun.com/exdb/publis/pdf/lecun-98.pdf">LeCun et al. 1998, equation 9</a>
    public static void competition(float[] distances, int classes, float[] targets, float rubbish, float[] weights, float[] gradient,
            float[] losses) {
        requireBuffers(distances, classes, targets, gradient);
        var least = FloatVector.broadcast(SPECIES, rubbish);
        for (int k = 0; k < classes; k++)
            least = least.min(FloatVector.fromArray(SPECIES, distances, k * LENGTH));
        var sum = VectorFunctions.exp(least.sub(rubbish));
        var right = FloatVector.zero(SPECIES);
        for (int k = 0; k < classes; k++) {
            var y = FloatVector.fromArray(SPECIES, distances, k * LENGTH);
            var e = VectorFunctions.exp(least.sub(y));
            e.intoArray(gradient, k * LENGTH);
            sum = sum.add(e);
            right = right.add(y.mul(FloatVector.fromArray(SPECIES, targets, k * LENGTH)));
        }
        VectorFunctions.log(sum).sub(least).add(right).intoArray(losses, 0);
        var weight = FloatVector.fromArray(SPECIES, weights, 0);
        for (int k = 0; k < classes; k++) {
            var share = FloatVector.fromArray(SPECIES, gradient, k * LENGTH).div(sum);
            FloatVector.fromArray(SPECIES, targets, k * LENGTH).sub(share).mul(weight).intoArray(gradient, k * LENGTH);
        }
    }

    private static void requireBuffers(float[] outputs, int classes, float[] targets, float[] gradient) {
        SlidingSum.requireInside(0, classes * LENGTH, outputs);
        SlidingSum.requireInside(0, classes * LENGTH, targets);
        SlidingSum.requireInside(0, classes * LENGTH, gradient);
    }
}
