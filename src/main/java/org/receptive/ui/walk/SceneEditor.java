package org.receptive.ui.walk;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.receptive.scene.Edit;
import org.receptive.scene.History;
import org.receptive.scene.InputPreset;
import org.receptive.scene.KernelPreset;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneChanges;
import org.receptive.scene.SceneEdits;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.text.ReadableException;
import org.receptive.trace.Cell;
import org.receptive.trace.Walk;

/// Edits the scene that is walked through, with undo and redo.
///
/// An impossible setting becomes a message and the nearest possible value; the picture never blanks. While something is walked through that
/// is no scene, the editor rests: it keeps its scene and changes nothing.
public final class SceneEditor {

    private final WalkPlayer player;
    private final History history;
    private final ReadOnlyObjectWrapper<Scene> scene;
    private final ReadOnlyObjectWrapper<Scene> document;
    private final ReadOnlyObjectWrapper<SceneChanges> changes;
    private final ReadOnlyObjectWrapper<Optional<Message>> message = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canReset = new ReadOnlyBooleanWrapper();
    private final BooleanProperty colourPictures = new SimpleBooleanProperty(false);
    private Walk walk;
    private boolean publishing;
    private long seed;

    /// Edits a scene that `player` stands in already.
    SceneEditor(SceneChanges first, WalkPlayer player) {
        this.player = player;
        history = new History(first);
        scene = new ReadOnlyObjectWrapper<>(first.now());
        document = new ReadOnlyObjectWrapper<>(first.now());
        changes = new ReadOnlyObjectWrapper<>(first);
        canReset.set(first.any());
        walk = player.placeProperty().get().walk();
        player.placeProperty().subscribe(this::walked);
    }

    // Properties

    /// What is shown, position included.
    public ReadOnlyObjectProperty<Scene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    /// What is shown as of the last edit; unlike the scene it does not change while one walks or points.
    public ReadOnlyObjectProperty<Scene> documentProperty() {
        return document.getReadOnlyProperty();
    }

    /// What is shown beside what it was opened as, both as of the last edit.
    public ReadOnlyObjectProperty<SceneChanges> changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// Whether the scene is what is walked through, so that it can be edited.
    public ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    /// Why the last edit was not made as it was asked for, if so.
    public ReadOnlyObjectProperty<Optional<Message>> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Whether there is an edit to undo.
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /// Whether there is an undone edit to do again.
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /// Whether the scene differs from what it was opened as.
    public ReadOnlyBooleanProperty canResetProperty() {
        return canReset.getReadOnlyProperty();
    }

    /// Whether a coloured picture becomes three input channels instead of one of grey.
    public BooleanProperty colourPicturesProperty() {
        return colourPictures;
    }

    /// Tells whether the cell holds a number that can be changed.
    public boolean isEditable(Cell cell) {
        var place = player.placeProperty().get();
        return active.get() && new Cells(place.walk(), place.moment()).isEditable(cell);
    }

    // Commands

    /// Changes a setting or a value; each call is one undo.
    public void change(Function<Scene, Edit> edit) {
        apply(edit, Optional.empty(), true);
    }

    /// Shows another scene; the one before can be had back with undo.
    void open(Scene other) {
        open(SceneChanges.none(other));
    }

    /// Shows a scene that was opened before, as it was left; the one before can be had back with undo.
    void open(SceneChanges other) {
        active.set(true);
        attempt(() -> {
            var next = walkOf(other.now());
            history.open(other);
            message.set(Optional.empty());
            publish(next, false);
        });
    }

    /// Takes what is shown for what was saved, with the title and the note of the file: from now on it counts as opened from there.
    public void saved(Scene written) {
        if (!active.get())
            return;
        history.save(written.withView(scene.get().view()));
        publish(false);
    }

    /// Brings back the scene as it was opened; that is an edit, too, which can be undone. What one chose to see stays.
    public void reset() {
        if (canReset.get())
            apply(now -> new Edit(changes.get().opened().lookedAtLike(now.view()), Optional.empty()), Optional.empty(), false);
    }

    /// Puts a prepared input into every input channel; a random one differs each time.
    public void fillInput(InputPreset preset) {
        change(s -> preset.applyTo(s, ++seed));
    }

    /// Puts prepared numbers into every kernel; random ones differ each time.
    public void fillKernel(KernelPreset preset) {
        change(s -> preset.applyTo(s, ++seed));
    }

    /// Changes a value; calls in a row with the same `key` are one undo, until [#endEntry].
    void change(String key, Function<Scene, Edit> edit) {
        apply(edit, Optional.of(key), true);
    }

    /// Ends the undo that equal keys still add to.
    void endEntry() {
        history.closeEntry();
    }

    /// Puts a typed number into a cell.
    public void type(Cell cell, String text) {
        try {
            double value = Numbers.parse(text);
            change(s -> SceneEdits.paint(s, cell, value));
        } catch (ReadableException e) {
            report(e.problem());
        }
    }

    /// Takes the last edit back.
    public void undo() {
        travel(History::undo);
    }

    /// Makes the last undone edit again.
    public void redo() {
        travel(History::redo);
    }

    private void travel(Function<History, Optional<Scene>> way) {
        if (!active.get())
            return;
        way.apply(history).ifPresent(s -> publish(s.title().equals(document.get().title())));
        message.set(Optional.empty());
    }

    /// Says why something could not be done.
    public void report(Message problem) {
        message.set(Optional.of(problem));
    }

    /// Takes the message away.
    public void dismiss() {
        message.set(Optional.empty());
    }

    /// Changes nothing until the scene is shown again.
    void rest() {
        active.set(false);
        canUndo.set(false);
        canRedo.set(false);
        canReset.set(false);
    }

    /// Shows the scene again, as it was left.
    void resume() {
        active.set(true);
        publish(false);
    }

    private void apply(Function<Scene, Edit> edit, Optional<String> key, boolean edited) {
        if (!active.get()) {
            report(Message.of("walk.readOnly"));
            return;
        }
        attempt(() -> {
            var result = edit.apply(scene.get());
            // what cannot be computed must not enter the history
            var next = walkOf(result.scene());
            history.push(result.scene(), key);
            message.set(result.message());
            publish(next, edited);
        });
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (ReadableException e) {
            report(e.problem());
        }
    }

    private Walk walkOf(Scene next) {
        return next.sameArithmetic(document.get()) ? walk : next.walk();
    }

    /// Keeps the view with the scene while one walks through it.
    private void walked(WalkPlayer.Place place) {
        if (!publishing && active.get() && !place.view().equals(scene.get().view())) {
            history.push(scene.get().withView(place.view()), Optional.empty());
            scene.set(history.present());
        }
    }

    /// Shows the history's present scene everywhere.
    ///
    /// @param edited whether it is the scene before with a change, and not another one
    private void publish(boolean edited) {
        publish(walkOf(history.present()), edited);
    }

    private void publish(Walk next, boolean edited) {
        var now = history.present();
        var before = document.get();
        boolean sameArithmetic = now.sameArithmetic(before);
        walk = next;
        publishing = true;
        try {
            if (edited && !sameArithmetic)
                player.showEdited(walk, now.view());
            else
                player.show(walk, now.view());
        } finally {
            publishing = false;
        }
        scene.set(now);
        if (!sameArithmetic || !now.title().equals(before.title()) || !now.note().equals(before.note()))
            document.set(now);
        changes.set(history.changes());
        canReset.set(active.get() && changes.get().any());
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
    }
}
