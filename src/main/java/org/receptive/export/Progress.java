package org.receptive.export;

/// Follows an export, and can end it.
public interface Progress {

    /// Follows nothing and never ends.
    Progress NONE = (done, total) -> true;

    /// Is told after each frame, and with `done` = 0 before a single picture; returns whether to go on.
    boolean goesOn(int done, int total);
}
