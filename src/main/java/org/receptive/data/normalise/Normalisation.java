package org.receptive.data.normalise;

import org.receptive.matrix.Whitening;

/// Maps pixels in [0, 1] to what a network reads. Belongs to the network like its weights: what it was trained with must be done to
/// everything that it is shown.
public sealed interface Normalisation {

    /// Leaves pixels in [0, 1].
    record UnitRange() implements Normalisation {}

    /// Takes one mean away and divides by one deviation: `y = (x − mean) / deviation`, the same for all pixels.
    record MeanAndDeviation(double mean, double deviation) implements Normalisation {

        /// The mean and deviation of all pixels of MNIST's training set.
        public static final MeanAndDeviation MNIST = new MeanAndDeviation(0.1307, 0.3081);

        /// Checks the numbers.
        ///
        /// @throws IllegalArgumentException if one is not finite or the deviation is not above 0
        public MeanAndDeviation {
            if (!Double.isFinite(mean) || !Double.isFinite(deviation) || deviation <= 0)
                throw new IllegalArgumentException("a mean must be finite and a deviation above 0, not " + mean + " and " + deviation);
        }
    }

    /// Decorrelates pixels and gives each direction the variance 1; the result is no picture any more.
    record PcaWhitening(Whitening whitening) implements Normalisation {}

    /// Decorrelates pixels as PCA does, then turns back: the result is a picture again, with its outlines brought out.
    record ZcaWhitening(Whitening whitening) implements Normalisation {}

    /// Returns how many values come out for a picture of `pixels`.
    ///
    /// @throws IllegalArgumentException if this was fitted to pictures of another size
    default int outputs(int pixels) {
        return switch (this) {
            case UnitRange _, MeanAndDeviation _ -> pixels;
            case PcaWhitening(Whitening whitening) -> checked(whitening, pixels).outputs();
            case ZcaWhitening(Whitening whitening) -> checked(whitening, pixels).outputs();
        };
    }

    /// Normalises one picture whose pixel i is `source[sourceOffset + i·sourceStride]`; value k goes to `target[targetOffset +
    /// k·targetStride]`.
    ///
    /// The two may be the same array with the same offset and stride.
    ///
    /// @param pixels how many pixels the picture has
    /// @throws IllegalArgumentException if this was fitted to pictures of another size
    default void apply(float[] source, int sourceOffset, int sourceStride, int pixels, float[] target, int targetOffset, int targetStride) {
        switch (this) {
            case UnitRange _ -> affine(source, sourceOffset, sourceStride, pixels, target, targetOffset, targetStride, 1, 0);
            case MeanAndDeviation(double mean, double deviation) -> affine(source, sourceOffset, sourceStride, pixels, target, targetOffset,
                    targetStride, (float) (1 / deviation), (float) (-mean / deviation));
            case PcaWhitening(Whitening whitening) ->
                checked(whitening, pixels).apply(source, sourceOffset, sourceStride, target, targetOffset, targetStride);
            case ZcaWhitening(Whitening whitening) ->
                checked(whitening, pixels).apply(source, sourceOffset, sourceStride, target, targetOffset, targetStride);
        }
    }

    private static void affine(float[] source, int sourceOffset, int sourceStride, int pixels, float[] target, int targetOffset,
            int targetStride, float factor, float summand) {
        for (int i = 0; i < pixels; i++)
            target[targetOffset + i * targetStride] = source[sourceOffset + i * sourceStride] * factor + summand;
    }

    private static Whitening checked(Whitening whitening, int pixels) {
        if (whitening.inputs() != pixels)
            throw new IllegalArgumentException("the whitening was fitted to pictures of " + whitening.inputs() + " pixels, not " + pixels);
        return whitening;
    }
}
