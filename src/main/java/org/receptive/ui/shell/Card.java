package org.receptive.ui.shell;

/// Something above the window that has to be closed before the work goes on.
interface Card {

    /// Binds its parts; called once, before it is first opened.
    default void bind() {
        // Most cards need nothing.
    }

    boolean isOpen();

    /// Closes it, if it may be closed now.
    void close();
}
