package org.receptive.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Remembers the scenes that edits led away from, so that every edit can be undone and redone.
///
/// Looking elsewhere (another position, grain, pin or page) is no edit: it makes no entry, and it survives an undo. An undo brings back
/// the older arithmetic and title; someone who has moved since the edit stays at the nearest position, someone who has not returns to
/// exactly what stood there before.
///
/// It knows of every scene what it was opened as, so that an undo also brings back what is compared with.
public final class History {

    /// How many edits can be undone.
    public static final int CAPACITY = 500;

    /// @param scene what is shown, with the view it had last
    /// @param arrived the view right after the edit that led here
    /// @param left the view at the edit that led on
    /// @param opened what the scene was opened as
    private record Entry(Scene scene, View arrived, View left, Scene opened) {
        Entry withScene(Scene value) {
            return new Entry(value, arrived, left, opened);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private int at;
    private Optional<String> openKey = Optional.empty();

    /// Starts a history at a scene that is opened now.
    public History(Scene first) {
        this(SceneChanges.none(first));
    }

    /// Starts a history at a scene that was opened before.
    public History(SceneChanges first) {
        var scene = first.now();
        entries.add(new Entry(scene, scene.view(), scene.view(), first.opened()));
    }

    private History(History other) {
        entries.addAll(other.entries);
        at = other.at;
        openKey = other.openKey;
    }

    /// Returns another history of the same scenes; what is done to one of the two leaves the other as it is.
    public History copy() {
        return new History(this);
    }

    /// Returns the scene that is shown now.
    public Scene present() {
        return entries.get(at).scene();
    }

    /// Returns the scene that is shown now beside what it was opened as.
    public SceneChanges changes() {
        return new SceneChanges(entries.get(at).opened(), present());
    }

    /// Tells whether there is something to undo.
    public boolean canUndo() {
        return at > 0;
    }

    /// Tells whether there is something to redo.
    public boolean canRedo() {
        return at < entries.size() - 1;
    }

    /// Makes `scene` the present one.
    ///
    /// Where it differs from the present one in more than its view, this is an edit: what was undone is forgotten, and the oldest entry
    /// too once there are more than [#CAPACITY].
    ///
    /// @param mergeKey edits in a row with an equal key are undone together, for instance one stroke of the brush; see [#closeEntry]
    public void push(Scene scene, Optional<String> mergeKey) {
        push(changes().with(scene), mergeKey);
    }

    /// Opens another scene, which later ones are compared with; the one before can be had back with undo.
    public void open(SceneChanges other) {
        push(other, Optional.empty());
    }

    /// Takes the present scene for what was saved: later ones are compared with it. That is no edit.
    public void save(Scene saved) {
        var now = entries.get(at);
        entries.set(at, new Entry(saved, now.arrived(), now.left(), saved));
        closeEntry();
    }

    private void push(SceneChanges next, Optional<String> mergeKey) {
        var scene = next.now();
        var now = entries.get(at);
        if (differsInViewOnly(scene)) {
            entries.set(at, new Entry(scene, now.arrived(), now.left(), next.opened()));
            return;
        }
        entries.subList(at + 1, entries.size()).clear();
        if (mergeKey.isPresent() && mergeKey.equals(openKey)) {
            boolean moved = !present().view().equals(now.arrived());
            entries.set(at, new Entry(scene, moved ? now.arrived() : scene.view(), scene.view(), now.opened()));
            return;
        }
        entries.set(at, new Entry(present(), now.arrived(), present().view(), now.opened()));
        entries.add(new Entry(scene, scene.view(), scene.view(), next.opened()));
        if (entries.size() > CAPACITY + 1)
            entries.removeFirst();
        at = entries.size() - 1;
        openKey = mergeKey;
    }

    /// Ends the entry that equal merge keys still add to: the pointer or the key was let go.
    public void closeEntry() {
        openKey = Optional.empty();
    }

    /// Goes back before the last edit and returns that scene; empty if there is none.
    public Optional<Scene> undo() {
        return canUndo() ? Optional.of(go(at - 1, entries.get(at).arrived())) : Optional.empty();
    }

    /// Makes the last undone edit again and returns its scene; empty if there is none.
    public Optional<Scene> redo() {
        return canRedo() ? Optional.of(go(at + 1, entries.get(at).left())) : Optional.empty();
    }

    private Scene go(int index, View untouched) {
        var target = entries.get(index);
        if (!present().view().equals(untouched))
            entries.set(index, target.withScene(Position.moved(present(), target.scene())));
        at = index;
        closeEntry();
        return present();
    }

    private boolean differsInViewOnly(Scene scene) {
        var now = present();
        return now.sameArithmetic(scene) && now.title().equals(scene.title())
                && now.note().equals(scene.note());
    }
}
