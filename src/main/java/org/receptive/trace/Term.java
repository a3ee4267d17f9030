package org.receptive.trace;

/// One multiply-add: the input cell, the kernel cell, and their values.
///
/// @param left the input cell
/// @param right the kernel cell, named by its place in the stored weight
/// @param leftValue the input's value, 0 in the padding
/// @param rightValue the weight
/// @param padding whether the input cell lies in the padding
public record Term(Cell left, Cell right, double leftValue, double rightValue, boolean padding) {

    /// Returns `leftValue · rightValue`.
    public double product() {
        return leftValue * rightValue;
    }
}
