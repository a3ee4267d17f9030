package org.receptive.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import org.receptive.io.scene.SceneFile;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneChanges;
import org.receptive.text.FailureLog;
import org.receptive.text.ReadableException;
import org.receptive.ui.walk.WalkViewModel;

/// Writes scene and settings a second after they came to rest, so that neither closing the window nor a power cut loses them.
final class Autosave {

    private static final Duration REST = Duration.seconds(1);

    private final Supplier<SceneChanges> scene;
    private final Path file;
    private final Runnable keepSettings;
    private final PauseTransition rest = new PauseTransition(REST);
    /// What stands in the file of what the scene was opened as, as far as it is known.
    private Optional<Scene> opened = Optional.empty();

    /// Watches the scene of a model.
    ///
    /// @param scene returns what is to be kept, and what it was opened as
    Autosave(WalkViewModel model, Supplier<SceneChanges> scene, Path file, Runnable keepSettings) {
        this.scene = scene;
        this.file = file;
        this.keepSettings = keepSettings;
        rest.setOnFinished(e -> write());
        watch(model.edited().sceneProperty());
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
            keep(scene.get());
            keepSettings.run();
        } catch (ReadableException | IOException e) {
            FailureLog.write("scene and settings are not kept", e);
        }
    }

    /// Writes the scene, and once for each opening what it was opened as. That file goes first and comes last, so that a power cut in
    /// between leaves no scene beside what another was opened as.
    private void keep(SceneChanges now) throws IOException {
        var beside = LastScene.openedBeside(file);
        boolean known = now.any() && opened.equals(Optional.of(now.opened()));
        if (!known)
            Files.deleteIfExists(beside);
        SceneFile.write(now.now(), file);
        if (!known && now.any())
            SceneFile.write(now.opened(), beside);
        opened = now.any() ? Optional.of(now.opened()) : Optional.empty();
    }
}
