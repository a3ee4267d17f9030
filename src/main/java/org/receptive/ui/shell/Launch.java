package org.receptive.ui.shell;

import javafx.application.Application;

/// Starts the toolkit and opens the window.
public final class Launch {

    private Launch() {}

    /// Opens the window and returns when it is closed.
    ///
    /// @param args a scene or picture to open, if any
    public static void window(String... args) {
        Application.launch(ReceptiveApplication.class, args);
    }
}
