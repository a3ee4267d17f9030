package org.receptive.scene;

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

    /// Returns the kind of this name.
    static OperationKind ofId(String id) {
        return id.equals(CONVOLUTION.id) ? CONVOLUTION : CROSS_CORRELATION;
    }
}
