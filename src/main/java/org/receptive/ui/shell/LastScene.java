package org.receptive.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.receptive.draw.scene.Rehearsal;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.io.scene.SceneFile;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneChanges;
import org.receptive.text.FailureLog;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// What the window begins with: the scene that was on screen last, or the first example where there is none or it cannot be shown.
///
/// A file that cannot be shown is renamed and kept, because the scene that is shown instead is soon written in its place.
///
/// @param scene what to show, and what it was opened as
/// @param problem what became of the scene of last time, if it is not that one
record LastScene(SceneChanges scene, Optional<Message> problem) {

    /// Reads the file and draws the scene once where no one sees it.
    static LastScene of(Path file) {
        return of(file, Rehearsal::of);
    }

    /// Reads the file.
    ///
    /// @param rehearsal draws a scene; whatever it throws means that the scene cannot be shown
    static LastScene of(Path file, Consumer<Scene> rehearsal) {
        if (!Files.exists(file))
            return new LastScene(SceneChanges.none(SceneCatalogue.first()), Optional.empty());
        try {
            var scene = SceneFile.read(file);
            rehearsal.accept(scene);
            return new LastScene(new SceneChanges(opened(openedBeside(file), scene), scene), Optional.empty());
        } catch (RuntimeException e) {
            FailureLog.write("the last scene cannot be shown again", e);
            return new LastScene(SceneChanges.none(SceneCatalogue.first()), Optional.of(keptAside(file, e)));
        }
    }

    /// Returns the file of what the scene was opened as, which is there only if that was something else.
    static Path openedBeside(Path file) {
        return file.resolveSibling(stem(file) + "-opened.json");
    }

    /// Reads what the scene was opened as; where that cannot be read, the scene counts as opened at this start.
    private static Scene opened(Path file, Scene scene) {
        try {
            return Files.exists(file) ? SceneFile.read(file) : scene;
        } catch (RuntimeException e) {
            FailureLog.write("what the last scene was opened as cannot be read", e);
            return scene;
        }
    }

    private static Message keptAside(Path file, RuntimeException failure) {
        var aside = free(file);
        try {
            Files.move(file, aside);
        } catch (IOException e) {
            FailureLog.write("the file of the last scene cannot be renamed", e);
            return Message.of("start.notAside", file);
        }
        return failure instanceof ReadableException readable
                ? Message.of("start.asideUnreadable", readable.problem(), aside)
                : Message.of("start.aside", aside);
    }

    /// Finds a name beside the file that is not taken: `last-scene-kept-1.json`.
    private static Path free(Path file) {
        var name = stem(file);
        int number = 1;
        var free = file.resolveSibling(name + "-kept-" + number + ".json");
        while (Files.exists(free))
            free = file.resolveSibling(name + "-kept-" + ++number + ".json");
        return free;
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.json$", "");
    }
}
