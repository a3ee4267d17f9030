package org.receptive.matrix;

/// A linear map that takes the mean away and makes the covariance of what it was fitted to the identity: `y = W·(x − mean)`.
///
/// Never changes; may be shared between threads. Its numbers, [#mean] and [#matrix], are all there is to store.
public final class Whitening {

    private final int inputs;
    private final int outputs;
    private final float[] mean;
    /// Input by input, the weights of all outputs, so that an input of 0 costs nothing.
    private final float[] byInput;
    /// `−W·mean`
    private final float[] bias;

    private Whitening(int outputs, float[] mean, float[] byInput) {
        this.inputs = mean.length;
        this.outputs = outputs;
        this.mean = mean;
        this.byInput = byInput;
        bias = new float[outputs];
        for (int k = 0; k < outputs; k++) {
            double sum = 0;
            for (int i = 0; i < inputs; i++)
                sum -= (double) byInput[i * outputs + k] * mean[i];
            bias[k] = (float) sum;
        }
    }

    /// Makes a map of stored numbers.
    ///
    /// @param mean (inputs)
    /// @param matrix W (outputs, inputs), row by row
    /// @throws IllegalArgumentException if the number of entries does not fit or one is not finite
    public static Whitening of(int outputs, float[] mean, float[] matrix) {
        if (outputs < 1 || mean.length < 1 || matrix.length != (long) outputs * mean.length)
            throw new IllegalArgumentException(
                    "a whitening of " + mean.length + " values to " + outputs + " cannot have " + matrix.length + " weights");
        float[] byInput = new float[matrix.length];
        for (int k = 0; k < outputs; k++)
            for (int i = 0; i < mean.length; i++)
                byInput[i * outputs + k] = finite(matrix[k * mean.length + i]);
        for (float value : mean)
            finite(value);
        return new Whitening(outputs, mean.clone(), byInput);
    }

    /// Fits PCA whitening: turns onto the directions of largest variance and divides each by its deviation.
    ///
    /// `y[k] = v[k]·(x − mean) / √(λ[k] + ε)`
    ///
    /// @param covariance of the data, decomposed
    /// @param mean of the data
    /// @param components how many directions are kept, 1 … size
    /// @param epsilon added to each variance, so that directions without any are not blown up
    public static Whitening pca(SymmetricEigen covariance, float[] mean, int components, double epsilon) {
        check(covariance, mean, components, epsilon);
        int n = covariance.size();
        float[] byInput = new float[n * components];
        for (int k = 0; k < components; k++) {
            double scale = 1 / Math.sqrt(Math.max(0, covariance.value(k)) + epsilon);
            for (int i = 0; i < n; i++)
                byInput[i * components + k] = (float) (scale * covariance.vector(k, i));
        }
        return new Whitening(components, mean.clone(), byInput);
    }

    /// Fits ZCA whitening: as [#pca], then turned back, so that the result still looks like the data.
    ///
    /// `W = Σ v[k]·v[k]ᵀ / √(λ[k] + ε)` over the kept directions
    ///
    /// @see <a href="https://doi.org/10.1016/S0042-6989(97)00121-1">Bell and Sejnowski 1997</a>
    public static Whitening zca(SymmetricEigen covariance, float[] mean, int components, double epsilon) {
        check(covariance, mean, components, epsilon);
        int n = covariance.size();
        double[] sum = new double[n * n];
        double[] vector = new double[n];
        for (int k = 0; k < components; k++) {
            double scale = 1 / Math.sqrt(Math.max(0, covariance.value(k)) + epsilon);
            for (int i = 0; i < n; i++)
                vector[i] = covariance.vector(k, i);
            for (int i = 0; i < n; i++)
                addScaled(sum, i * n, scale * vector[i], vector);
        }
        float[] byInput = new float[n * n];
        for (int i = 0; i < sum.length; i++)
            byInput[i] = (float) sum[i];
        return new Whitening(n, mean.clone(), byInput);
    }

    /// Returns how many values go in.
    public int inputs() {
        return inputs;
    }

    /// Returns how many values come out.
    public int outputs() {
        return outputs;
    }

    /// Returns a copy of the mean (inputs).
    public float[] mean() {
        return mean.clone();
    }

    /// Returns a copy of W (outputs, inputs), row by row.
    public float[] matrix() {
        float[] matrix = new float[byInput.length];
        for (int k = 0; k < outputs; k++)
            for (int i = 0; i < inputs; i++)
                matrix[k * inputs + i] = byInput[i * outputs + k];
        return matrix;
    }

    /// Writes W·(x − mean) for the x at `source[sourceOffset + i·sourceStride]` to `target[targetOffset + k·targetStride]`.
    ///
    /// The two may be the same array, even overlap.
    public void apply(float[] source, int sourceOffset, int sourceStride, float[] target, int targetOffset, int targetStride) {
        float[] sums = bias.clone();
        for (int i = 0, from = sourceOffset; i < inputs; i++, from += sourceStride)
            if (source[from] != 0)
                addScaled(sums, source[from], i * outputs);
        for (int k = 0, to = targetOffset; k < outputs; k++, to += targetStride)
            target[to] = sums[k];
    }

    private void addScaled(float[] sums, float factor, int row) {
        for (int k = 0; k < outputs; k++)
            sums[k] += factor * byInput[row + k];
    }

    private static void addScaled(double[] sum, int row, double factor, double[] vector) {
        for (int j = 0; j < vector.length; j++)
            sum[row + j] += factor * vector[j];
    }

    private static void check(SymmetricEigen covariance, float[] mean, int components, double epsilon) {
        if (mean.length != covariance.size() || components < 1 || components > covariance.size())
            throw new IllegalArgumentException("a covariance of " + covariance.size() + " values cannot be whitened with a mean of "
                    + mean.length + " and " + components + " components");
        if (!(epsilon > 0 && Double.isFinite(epsilon)))
            throw new IllegalArgumentException("epsilon must be above 0 and finite, not " + epsilon);
    }

    private static float finite(float value) {
        if (!Float.isFinite(value))
            throw new IllegalArgumentException("a whitening needs finite numbers, not " + value);
        return value;
    }
}
