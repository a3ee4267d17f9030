package org.receptive.scene;

import java.util.Optional;
import org.receptive.trace.Operation;
import org.receptive.trace.TermMatrices;

/// Whether an operation is shown as it slides or written out as a matrix, and how.
///
/// @param look which of the pictures
/// @param zeros whether the entries that are forced to 0 are written
public record MatrixView(Look look, boolean zeros) {

    /// The pictures of an operation.
    public enum Look {
        /// The maps, with the window on them.
        SLIDING("sliding", Optional.empty()),
        /// The matrix times the input as one column.
        MATRIX("matrix", Optional.of(TermMatrices.Kind.INPUT)),
        /// The patches under the window as rows, times the weights as one column.
        PATCHES("im2col", Optional.of(TermMatrices.Kind.PATCHES)),
        /// The transposed matrix times the output as one column.
        TRANSPOSED("transposed", Optional.of(TermMatrices.Kind.TRANSPOSED));

        private final String word;
        private final Optional<TermMatrices.Kind> kind;

        Look(String word, Optional<TermMatrices.Kind> kind) {
            this.word = word;
            this.kind = kind;
        }

        /// Returns the word in files; its texts are `matrix.look.WORD`.
        public String word() {
            return word;
        }

        /// Returns the matrix that it shows, if it shows one.
        public Optional<TermMatrices.Kind> kind() {
            return kind;
        }
    }

    /// The maps as they are.
    public static final MatrixView SLIDING = new MatrixView(Look.SLIDING, false);

    /// Returns the matrix that is shown of an operation, if it can be written out as one.
    public Optional<TermMatrices.Kind> kind(Operation operation) {
        return look.kind().filter(_ -> TermMatrices.existFor(operation));
    }

    /// Returns another picture.
    public MatrixView with(Look value) {
        return new MatrixView(value, zeros);
    }

    /// Returns this picture with or without the zeros.
    public MatrixView withZeros(boolean value) {
        return new MatrixView(look, value);
    }
}
