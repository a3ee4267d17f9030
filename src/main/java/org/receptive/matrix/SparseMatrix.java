package org.receptive.matrix;

import java.util.Collection;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.ops.DConvertMatrixStruct;
import org.ejml.sparse.csc.CommonOps_DSCC;

/// A matrix of which most entries are 0 and only the others are kept.
///
/// Never changes; may be shared between threads.
public final class SparseMatrix {

    /// An entry that is kept; its value may be 0.
    ///
    /// @param row which row, from 0
    /// @param col which column, from 0
    /// @param value its value
    public record Kept(int row, int col, double value) {
    }

    private final DMatrixSparseCSC held;

    private SparseMatrix(DMatrixSparseCSC held) {
        this.held = held;
    }

    /// Makes a matrix of the entries that are kept; everything else is 0.
    ///
    /// @throws IllegalArgumentException if an entry lies outside the matrix
    public static SparseMatrix of(int rows, int cols, Collection<Kept> entries) {
        var list = new DMatrixSparseTriplet(rows, cols, entries.size());
        for (var entry : entries) {
            if (entry.row() < 0 || entry.row() >= rows || entry.col() < 0 || entry.col() >= cols)
                throw new IllegalArgumentException("a matrix of " + rows + " × " + cols + " has no entry " + entry);
            list.addItem(entry.row(), entry.col(), entry.value());
        }
        var held = new DMatrixSparseCSC(rows, cols, entries.size());
        DConvertMatrixStruct.convert(list, held);
        return new SparseMatrix(held);
    }

    private int rows() {
        return held.getNumRows();
    }

    private int cols() {
        return held.getNumCols();
    }

    /// Counts the entries that are kept.
    public int kept() {
        return held.getNonZeroLength();
    }

    /// Returns A·x.
    ///
    /// @throws IllegalArgumentException if x has not one value a column
    public double[] times(double... x) {
        require(x.length, cols());
        return CommonOps_DSCC.mult(held, column(x), new DMatrixRMaj(rows(), 1)).getData();
    }

    private static DMatrixRMaj column(double[] values) {
        return new DMatrixRMaj(values.length, 1, true, values.clone());
    }

    private static void require(int length, int needed) {
        if (length != needed)
            throw new IllegalArgumentException("a list of " + length + " numbers where " + needed + " are needed");
    }
}
