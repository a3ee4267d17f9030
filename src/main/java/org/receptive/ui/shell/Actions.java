package org.receptive.ui.shell;

import java.nio.file.Path;
import java.util.Locale;
import org.receptive.array.Array4;
import org.receptive.io.Destination;
import org.receptive.io.picture.ImageImport;
import org.receptive.io.scene.SceneFile;
import org.receptive.scene.Caption;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneChanges;
import org.receptive.scene.SceneEdits;
import org.receptive.text.FailureLog;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.scenes.ScenesViewModel;
import org.receptive.ui.shell.FileDialogs.Kind;
import org.receptive.ui.walk.WalkViewModel;

/// What the bars, the keys and a dropped file can do with scenes. A failure becomes a message; what is on screen stays.
final class Actions {

    /// A picture becomes an input of at most so many rows and columns.
    private static final int PICTURE = 32;
    private static final String ENDING = "json";

    private final WalkViewModel model;
    private final FileDialogs dialogs;
    private final Appearance appearance;
    private final Cards cards;
    private final ScenesViewModel collection;

    Actions(WalkViewModel model, Appearance appearance, FileDialogs dialogs, Cards cards, ScenesViewModel collection) {
        this.model = model;
        this.appearance = appearance;
        this.dialogs = dialogs;
        this.cards = cards;
        this.collection = collection;
    }

    void undo() {
        model.editor().undo();
    }

    void redo() {
        model.editor().redo();
    }

    void reset() {
        model.walk().player().pause();
        model.editor().reset();
    }

    void export() {
        model.walk().player().pause();
        cards.export(model.shown());
    }

    void open() {
        dialogs.open(Kind.SCENE).ifPresent(this::openScene);
    }

    void openImage() {
        dialogs.open(Kind.IMAGE).ifPresent(this::importImage);
    }

    /// Opens the collection of scenes.
    void scenes() {
        model.walk().player().pause();
        cards.scenes(this);
    }

    /// Returns the scene that is edited.
    Scene scene() {
        return model.edited().sceneProperty().get();
    }

    /// Tells whether there is a scene to save.
    boolean canSave() {
        return model.edited().activeProperty().get();
    }

    /// Shows a scene of the collection.
    void show(Scene scene) {
        model.open(scene);
    }

    /// Opens a dropped or chosen file: a scene by its name, else a picture.
    void openFile(Path file) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith("." + ENDING))
            openScene(file);
        else
            importImage(file);
    }

    /// Puts a picture file into the input, scaled down where it is larger than a scene shows well.
    private void importImage(Path file) {
        read(file, () -> {
            boolean colour = model.editor().colourPicturesProperty().get();
            var image = colour ? ImageImport.readRgb(file, PICTURE) : ImageImport.readGrey(file, PICTURE);
            var input = Array4.of(1, image.channels(), image.rows(), image.cols(), image.values());
            model.editor().change(s -> SceneEdits.input(s, input));
        });
    }

    private void openScene(Path file) {
        read(file, () -> {
            model.open(SceneFile.read(file));
            collection.note(file);
        });
    }

    /// A file that someone chose must not end anything, whatever reading it leads to.
    private void read(Path file, Runnable reading) {
        try {
            reading.run();
        } catch (ReadableException e) {
            model.editor().report(e.problem());
        } catch (RuntimeException e) {
            FailureLog.write("a file could not be read: " + file, e);
            model.editor().report(Message.of("file.unforeseen", file));
        }
    }

    void save() {
        var title = scene().title().in(appearance.texts().language());
        dialogs.save(Kind.SCENE, FileNames.of(title, "scene") + "." + ENDING).ifPresent(this::saveTo);
    }

    private void saveTo(Path chosen) {
        try {
            var target = Destination.of(chosen, ENDING);
            var file = target.file();
            var editor = model.editor();
            var saved = named(editor.edited().kept(), file);
            SceneFile.write(saved, file);
            editor.saved(saved);
            collection.note(file);
            model.editor().say(target.done());
        } catch (ReadableException e) {
            model.editor().report(e.problem());
        }
    }

    /// Says what the scene is called in the file: as it was called, but by the name of the file if it has no title, or has other numbers
    /// than its title was given to and was saved under another name. The note says itself that it came with other numbers.
    private static Scene named(SceneChanges changes, Path file) {
        var title = changes.now().title();
        var name = file.getFileName().toString().replaceFirst("\\.json$", "");
        boolean keeps = changes.title().equals(title)
                || Language.all().stream().anyMatch(language -> FileNames.of(title.in(language), "").equals(name));
        return changes.now().withCaptions(title.isEmpty() || !keeps ? Caption.same(name) : title, changes.captioned().note());
    }
}
