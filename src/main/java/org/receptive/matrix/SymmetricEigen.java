package org.receptive.matrix;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.receptive.text.ReadableException;

/// The eigenvalues of a symmetric matrix, largest first, and an orthonormal eigenvector for each: `A = Σ λ[k]·v[k]·v[k]ᵀ`.
public final class SymmetricEigen {

    private final int size;
    private final double[] values;
    /// Vector k is row k.
    private final double[] vectors;

    private SymmetricEigen(int size, double[] values, double[] vectors) {
        this.size = size;
        this.values = values;
        this.vectors = vectors;
    }

    /// Decomposes a symmetric matrix.
    ///
    /// Not modified: `matrix`.
    ///
    /// @param size its rows and its columns
    /// @param matrix its entries row by row
    /// @throws IllegalArgumentException if there are not size·size entries
    /// @throws ReadableException if an entry is not finite, so that there are no eigenvalues
    public static SymmetricEigen of(int size, double... matrix) {
        if (size < 1 || matrix.length != (long) size * size)
            throw new IllegalArgumentException("a matrix of " + size + " × " + size + " cannot have " + matrix.length + " entries");
        for (double entry : matrix)
            if (!Double.isFinite(entry))
                throw ReadableException.of("error.whitening.noEigenvalues", entry);
        var eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(new DMatrixRMaj(size, size, true, matrix.clone())))
            throw new IllegalStateException("no eigenvalues found: the matrix is not symmetric");
        int[] order = IntStream.range(0, size).boxed()
                .sorted((a, b) -> Double.compare(eigen.getEigenvalue(b).getReal(), eigen.getEigenvalue(a).getReal()))
                .mapToInt(Integer::intValue).toArray();
        double[] values = new double[size];
        double[] vectors = new double[size * size];
        for (int k = 0; k < size; k++) {
            values[k] = eigen.getEigenvalue(order[k]).getReal();
            System.arraycopy(eigen.getEigenVector(order[k]).getData(), 0, vectors, k * size, size);
        }
        return new SymmetricEigen(size, values, vectors);
    }

    /// Returns the rows of the matrix.
    public int size() {
        return size;
    }

    /// Returns eigenvalue `k`; number 0 is the largest.
    public double value(int k) {
        return values[k];
    }

    /// Returns component `i` of eigenvector `k`.
    public double vector(int k, int i) {
        return vectors[k * size + i];
    }
}
