package org.receptive.export;

/// Follows an export, and can end it.
public interface Progress {

    /// Follows nothing and never ends.
    Progress NONE = (done, total) -> true;

    /// Is told after each frame; returns whether to go on.
    boolean goesOn(int done, int total);
}
