package org.receptive.ui.walk;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.receptive.scene.History;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneChanges;
import org.receptive.trace.Backward;
import org.receptive.trace.Operation;
import org.receptive.trace.Walk;

/// The scene that is edited, with what it was opened as and the way back; shows it to whoever walks through it.
///
/// While something is walked through that is no scene, it rests: it stays as it is.
public final class EditedScene {

    private final WalkPlayer player;
    private History history;
    /// What the scene was before it was changed for a look, while it is.
    private Optional<History> beforeLook = Optional.empty();
    private final ReadOnlyObjectWrapper<Scene> scene;
    private final ReadOnlyObjectWrapper<Scene> document;
    private final ReadOnlyObjectWrapper<SceneChanges> changes;
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canReset = new ReadOnlyBooleanWrapper();
    private Walk walk;
    private boolean publishing;

    /// Takes a scene that `player` stands in already.
    EditedScene(SceneChanges first, WalkPlayer player) {
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

    /// Returns the scene and what it was opened as; a look at another does not count.
    public SceneChanges kept() {
        return beforeLook.orElse(history).changes();
    }

    /// Returns what is shown, standing at the stage whose settings are shown, and which is replaced, removed or followed by another: on the
    /// way back that is the one whose gradient is shown, and at an update the loss.
    Scene atWork() {
        var now = scene.get();
        if (!now.isOnWayBack())
            return now;
        int shown = Math.min(now.view().stage(), walk.stages().size() - 1);
        return now.withView(now.view().at(now.view().grain(), Backward.forwardStage(walk, now.stages().size(), shown), 0, 0)
                .withPin(Optional.empty()));
    }

    /// Returns which stage that is.
    ObservableValue<Integer> stageAtWork() {
        return scene.map(_ -> atWork().stageIndex());
    }

    // Commands

    /// Becomes another scene, as it was left; the one before can be had back.
    void open(SceneChanges other) {
        var next = walkOf(other.now());
        dropLook();
        history.open(other);
        publish(next, false);
    }

    /// Becomes what an edit made of it.
    ///
    /// @param key edits in a row with the same key are one step back
    /// @param edited whether it is the scene before with a change, and not another one
    void become(Scene next, Optional<String> key, boolean edited) {
        // what cannot be computed must not enter the history
        var nextWalk = walkOf(next);
        var placed = placed(next, nextWalk);
        dropLook();
        history.push(placed, key);
        publish(nextWalk, edited);
    }

    /// Takes what is shown for what was saved, with the title and the note of the file.
    void saved(Scene written) {
        dropLook();
        history.save(written.withView(history.present().view()));
        publish(walkOf(history.present()), false);
    }

    /// Becomes another scene for a look: the next look, and every command, begins again with the scene before.
    void look(Scene next) {
        var nextWalk = walkOf(next);
        var placed = placed(next, nextWalk);
        var before = beforeLook.orElse(history);
        history = before.copy();
        history.push(placed, Optional.empty());
        beforeLook = Optional.of(before);
        publish(nextWalk, true);
    }

    /// Becomes again what it was before the look at another, if there was one.
    void endLook() {
        if (beforeLook.isEmpty())
            return;
        dropLook();
        publish(walkOf(history.present()), true);
    }

    private void dropLook() {
        history = beforeLook.orElse(history);
        beforeLook = Optional.empty();
    }

    /// Ends the step back that equal keys still add to.
    void endEntry() {
        history.closeEntry();
    }

    /// Goes one edit back or on.
    void travel(Function<History, Optional<Scene>> way) {
        endLook();
        way.apply(history).ifPresent(s -> publish(walkOf(s), s.title().equals(document.get().title())));
    }

    /// Changes nothing until the scene is shown again.
    void rest() {
        dropLook();
        active.set(false);
        canUndo.set(false);
        canRedo.set(false);
        canReset.set(false);
    }

    /// Shows the scene again, as it was left.
    void resume() {
        publish(walkOf(history.present()), false);
    }

    private Walk walkOf(Scene next) {
        return next.sameArithmetic(document.get()) ? walk : next.walk();
    }

    /// Returns a changed scene at a place that its walk has: on the way back where the same is made as before, else at the loss.
    private Scene placed(Scene next, Walk nextWalk) {
        var view = next.view();
        if (next.isOnWayBack() && scene.get().isOnWayBack()) {
            var shown = walk.stages().get(Math.min(scene.get().view().stage(), walk.stages().size() - 1)).output();
            int at = nextWalk.stages().stream().map(Operation::output).toList().indexOf(shown);
            view = at < 0 ? view.at(view.grain(), next.stages().size() - 1, 0, 0) : view.at(view.grain(), at, view.step(), view.offset());
        }
        view = view.within(nextWalk);
        return view.equals(next.view()) ? next : next.withView(view);
    }

    /// Keeps the view with the scene while one walks through it.
    private void walked(WalkPlayer.Place place) {
        if (!publishing && active.get() && !place.view().equals(scene.get().view())) {
            history.push(scene.get().withView(place.view()), Optional.empty());
            scene.set(history.present());
        }
    }

    /// Shows the history's present scene everywhere, the walk first: who hears of the scene sees both.
    private void publish(Walk next, boolean edited) {
        var now = history.present();
        var before = document.get();
        boolean sameArithmetic = now.sameArithmetic(before);
        walk = next;
        publishing = true;
        try {
            // an edit that changes no number, such as the name of a padding, hides nothing that an edit before has revealed
            if (edited && (!sameArithmetic || player.placeProperty().get().edited()))
                player.showEdited(walk, now.view());
            else
                player.show(walk, now.view());
        } finally {
            publishing = false;
        }
        scene.set(now);
        active.set(true);
        if (!sameArithmetic || !now.title().equals(before.title()) || !now.note().equals(before.note()))
            document.set(now);
        changes.set(history.changes());
        canReset.set(changes.get().any());
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
    }
}
