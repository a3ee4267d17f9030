package org.receptive.ui.shell;

import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import org.receptive.io.scene.SceneFile;
import org.receptive.scene.Scene;
import org.receptive.text.FailureLog;
import org.receptive.text.ReadableException;
import org.receptive.ui.walk.WalkViewModel;

/// Writes scene and settings a second after they came to rest, so that neither closing the window nor a power cut loses them.
final class Autosave {

    private static final Duration REST = Duration.seconds(1);

    private final Supplier<Scene> scene;
    private final Path file;
    private final Runnable keepSettings;
    private final PauseTransition rest = new PauseTransition(REST);

    /// Watches the scene of a model.
    ///
    /// @param scene returns what is to be kept
    Autosave(WalkViewModel model, Supplier<Scene> scene, Path file, Runnable keepSettings) {
        this.scene = scene;
        this.file = file;
        this.keepSettings = keepSettings;
        rest.setOnFinished(e -> write());
        watch(model.editor().sceneProperty());
    }

    /// Writes after this value has changed, too.
    void watch(ObservableValue<?> value) {
        value.subscribe((before, now) -> rest.playFromStart());
    }

    /// Writes now what may not have been written yet.
    void flush() {
        rest.stop();
        write();
    }

    private void write() {
        try {
            SceneFile.write(scene.get(), file);
            keepSettings.run();
        } catch (ReadableException e) {
            FailureLog.write("scene and settings are not kept", e);
        }
    }
}
