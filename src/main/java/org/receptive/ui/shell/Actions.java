package org.receptive.ui.shell;

import java.nio.file.Path;
import java.util.Locale;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.io.scene.SceneFile;
import org.receptive.scene.Caption;
import org.receptive.scene.Scene;
import org.receptive.text.FailureLog;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import org.receptive.ui.shell.FileDialogs.Kind;
import org.receptive.ui.walk.ConvolveViewModel;

/// What the bars, the keys and a dropped file can do with scenes. A failure becomes a message; what is on screen stays.
final class Actions {

    private final ConvolveViewModel model;
    private final FileDialogs dialogs;
    private final Runnable openExport;

    Actions(ConvolveViewModel model, FileDialogs dialogs, Runnable openExport) {
        this.model = model;
        this.dialogs = dialogs;
        this.openExport = openExport;
    }

    void undo() {
        model.undo();
    }

    void redo() {
        model.redo();
    }

    void export() {
        model.player().pause();
        openExport.run();
    }

    void open() {
        dialogs.open(Kind.SCENE).ifPresent(this::openScene);
    }

    void openImage() {
        dialogs.open(Kind.IMAGE).ifPresent(this::importImage);
    }

    void openExample(SceneCatalogue.Entry entry) {
        model.open(entry.load());
    }

    /// Opens a dropped or chosen file: a scene by its name, else a picture.
    void openFile(Path file) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json"))
            openScene(file);
        else
            importImage(file);
    }

    private void importImage(Path file) {
        read(file, () -> model.importImage(file));
    }

    private void openScene(Path file) {
        read(file, () -> model.open(SceneFile.read(file)));
    }

    /// A file that somebody chose must not end anything, whatever reading it leads to.
    private void read(Path file, Runnable reading) {
        try {
            reading.run();
        } catch (ReadableException e) {
            model.report(e.problem());
        } catch (RuntimeException e) {
            FailureLog.write("a file could not be read: " + file, e);
            model.report(Message.of("file.unforeseen", file));
        }
    }

    void save() {
        dialogs.save(Kind.SCENE, "scene.json").ifPresent(this::saveTo);
    }

    private void saveTo(Path chosen) {
        var file = chosen.getFileName().toString().contains(".") ? chosen : chosen.resolveSibling(chosen.getFileName() + ".json");
        try {
            SceneFile.write(named(model.sceneProperty().get(), file), file);
            model.report(Message.of("file.saved", file));
        } catch (ReadableException e) {
            model.report(e.problem());
        }
    }

    private static Scene named(Scene scene, Path file) {
        return scene.title().isEmpty()
                ? scene.withCaptions(Caption.same(file.getFileName().toString().replaceFirst("\\.json$", "")), scene.note())
                : scene;
    }
}
