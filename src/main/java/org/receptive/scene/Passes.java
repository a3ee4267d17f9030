package org.receptive.scene;

/// Which passes a scene walks through.
public enum Passes {
    /// From the input to the last stage.
    FORWARD
}
