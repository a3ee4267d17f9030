package org.receptive.ui.walk;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
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
import org.receptive.text.Notice;
import org.receptive.text.Numbers;
import org.receptive.text.ReadableException;
import org.receptive.trace.Cell;

/// Edits the scene that is walked through, and says what became of each edit.
///
/// An impossible setting becomes a notice and the nearest possible value; the picture never blanks. While something is walked through that
/// is no scene, nothing can be edited.
public final class SceneEditor {

    private final WalkPlayer player;
    private final EditedScene edited;
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty colourPictures = new SimpleBooleanProperty(false);
    private long seed;

    /// Edits a scene that `player` stands in.
    SceneEditor(EditedScene edited, WalkPlayer player) {
        this.edited = edited;
        this.player = player;
    }

    // Properties

    /// What is edited.
    public EditedScene edited() {
        return edited;
    }

    /// Why the last edit was not made as it was asked for, if so, or what became of it.
    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Whether a coloured picture becomes three input channels instead of one of grey.
    public BooleanProperty colourPicturesProperty() {
        return colourPictures;
    }

    /// Tells whether the cell holds a number that can be changed.
    public boolean isEditable(Cell cell) {
        var place = player.placeProperty().get();
        return isActive() && edited.sceneProperty().get().owns(cell.map()) && new Cells(place.walk(), place.moment()).isEditable(cell);
    }

    private boolean isActive() {
        return edited.activeProperty().get();
    }

    // Commands

    /// Changes a setting or a value; each call is one undo.
    public void change(Function<Scene, Edit> edit) {
        apply(edit, Optional.empty(), true);
    }

    /// Changes a value; calls in a row with the same `key` are one undo, until [#endEntry].
    void change(String key, Function<Scene, Edit> edit) {
        apply(edit, Optional.of(key), true);
    }

    /// Changes a setting of the stage at work; where one stands stays, on the way back, too.
    void changeSetting(Function<Scene, Edit> edit) {
        endLook();
        change(now -> {
            if (!now.isOnWayBack())
                return edit.apply(now);
            var result = edit.apply(edited.atWork());
            return new Edit(now.becoming(result.scene()), result.notice());
        });
    }

    /// Changes which stages there are, at the one at work; where that is refused one stays where one stands.
    void changeStage(Function<Scene, Edit> edit) {
        endLook();
        change(now -> {
            var result = edit.apply(edited.atWork());
            return result.refusal().isPresent() ? new Edit(now, result.notice()) : result;
        });
    }

    /// Ends the undo that equal keys still add to.
    void endEntry() {
        edited.endEntry();
    }

    /// Shows another scene for a look, until the next look or command; see [#endLook].
    void look(Scene other) {
        attempt(() -> edited.look(other));
    }

    /// Shows the scene again as it was before the look at another.
    void endLook() {
        edited.endLook();
    }

    /// Shows a scene that was opened before, as it was left; the one before can be had back with undo.
    void open(SceneChanges other) {
        attempt(() -> {
            edited.open(other);
            dismiss();
        });
    }

    /// Takes what is kept for what was saved, with the title and the note of the file: from now on it counts as opened from there.
    public void saved(Scene written) {
        if (isActive())
            edited.saved(written);
    }

    /// Brings back the scene as it was opened; that is an edit, too, which can be undone. What one chose to see stays.
    public void reset() {
        if (edited.canResetProperty().get())
            apply(now -> new Edit(edited.changesProperty().get().opened().lookedAtLike(now.view()), Optional.empty()), Optional.empty(),
                    false);
    }

    /// Puts a prepared input into every input channel; a random one differs each time.
    public void fillInput(InputPreset preset) {
        change(s -> preset.applyTo(s, ++seed));
    }

    /// Puts prepared numbers into every kernel; random ones differ each time.
    public void fillKernel(KernelPreset preset) {
        changeSetting(s -> preset.applyTo(s, ++seed));
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
        if (isActive()) {
            edited.travel(way);
            dismiss();
        }
    }

    /// Says what became of something.
    public void say(Notice said) {
        notice.set(Optional.of(said));
    }

    /// Says why something could not be done.
    public void report(Message problem) {
        say(Notice.problem(problem));
    }

    /// Takes the notice away.
    public void dismiss() {
        notice.set(Optional.empty());
    }

    private void apply(Function<Scene, Edit> edit, Optional<String> key, boolean isChange) {
        if (!isActive()) {
            report(Message.of("walk.readOnly"));
            return;
        }
        attempt(() -> {
            var before = player.placeProperty().get();
            var result = edit.apply(edited.kept().now());
            edited.become(result.scene(), key, isChange);
            notice.set(result.notice().or(() -> Rescaling.notice(before, player.placeProperty().get())));
        });
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (ReadableException e) {
            report(e.problem());
        }
    }
}
