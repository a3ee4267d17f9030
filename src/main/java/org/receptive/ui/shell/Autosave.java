package org.receptive.ui.shell;

import java.nio.file.Path;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.receptive.io.SceneFile;
import org.receptive.scene.Scene;
import org.receptive.text.ReadableException;
import org.receptive.ui.convolve.ConvolveViewModel;

/// Writes the scene on screen a second after it came to rest, so that neither closing the window nor a power cut loses it.
final class Autosave {

    private static final System.Logger LOG = System.getLogger("org.receptive");
    private static final Duration REST = Duration.seconds(1);

    private final ConvolveViewModel model;
    private final Path file;
    private final PauseTransition rest = new PauseTransition(REST);

    Autosave(ConvolveViewModel model, Path file) {
        this.model = model;
        this.file = file;
    }

    void start() {
        rest.setOnFinished(e -> write(model.sceneProperty().get()));
        model.sceneProperty().subscribe((before, now) -> rest.playFromStart());
    }

    /// Writes now; a scene is small, so this takes about a millisecond.
    private void write(Scene scene) {
        try {
            SceneFile.write(scene, file);
        } catch (ReadableException e) {
            LOG.log(System.Logger.Level.WARNING, e.getMessage());
        }
    }

    /// Writes now what has not been written yet.
    void flush() {
        rest.stop();
        write(model.sceneProperty().get());
    }
}
