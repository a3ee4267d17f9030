package org.receptive.ui.shell;

import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.receptive.scene.Scene;
import org.testfx.framework.junit5.ApplicationExtension;

/// A test in a window that is opened anew for each of its facts: its method with `@Start` opens it.
@ExtendWith(ApplicationExtension.class)
abstract class WindowFixture {

    private Optional<WindowDriver> opened = Optional.empty();

    /// Opens the window with a scene.
    final void open(Stage stage, Scene scene) {
        open(new WindowDriver(stage, scene));
    }

    /// Takes the window that was opened.
    final void open(WindowDriver window) {
        opened = Optional.of(window);
    }

    /// Returns the window.
    ///
    /// @throws java.util.NoSuchElementException before it is open
    final WindowDriver window() {
        return opened.orElseThrow();
    }
}
