package org.receptive.scene;

import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.trace.Operation;
import org.receptive.trace.Operations;

/// Which operation a scene shows.
public enum OperationKind {
    /// The kernel as stored.
    CROSS_CORRELATION("cross-correlation"),
    /// The kernel rotated by 180°.
    CONVOLUTION("convolution");

    private final String id;

    OperationKind(String id) {
        this.id = id;
    }

    /// Returns the name used in files and for texts.
    public String id() {
        return id;
    }

    /// Makes the operation over these values.
    ///
    /// @throws org.receptive.text.ReadableException if the shapes do not suit the specification
    public Operation operation(ConvSpec spec, Array4 x, Array4 w, Array4 b) {
        return switch (this) {
            case CROSS_CORRELATION -> Operations.crossCorrelation(spec, x, w, b);
            case CONVOLUTION -> Operations.convolution(spec, x, w, b);
        };
    }
}
