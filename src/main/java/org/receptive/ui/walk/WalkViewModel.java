package org.receptive.ui.walk;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.draw.scene.Frame;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.Caption;
import org.receptive.scene.CaptionedWalk;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneChanges;
import org.receptive.scene.View;
import org.receptive.text.Texts;
import org.receptive.trace.Walk;
import org.receptive.ui.player.Player;

/// The Step screen without a scene graph: a walk, and the editor of the scene that it is made of.
///
/// A walk may also stand alone, without a scene that could be edited: then the editor rests until it is left again.
public final class WalkViewModel {

    /// What stands above the picture.
    ///
    /// @param title its name, marked where the scene was changed since it was opened
    /// @param note one sentence on what to look at
    /// @param oldNote the sentence that came with other numbers and is put away
    public record Head(Caption title, Caption note, Caption oldNote) {

        private static Head of(SceneChanges changes) {
            return new Head(changes.title(), changes.note(), changes.oldNote());
        }
    }

    private final WalkPlayer walk;
    private final EditedScene edited;
    private final SceneEditor editor;
    private final Brush brush;
    private final Pointing pointing;
    private final BarHand bars;
    private final CheckedGradient gradient;
    private final UpdateFigures update;
    private final Iterations iterations;
    private final StepFigures figures;
    private final InputShift shift;
    private final ReadOnlyObjectWrapper<Head> head;

    /// Opens a scene; `player` walks along its timeline.
    public WalkViewModel(Scene first, Player player) {
        this(SceneChanges.none(first), player);
    }

    /// Shows a scene that was opened before; `player` walks along its timeline.
    public WalkViewModel(SceneChanges first, Player player) {
        walk = new WalkPlayer(first.now().walk(), first.now().view(), player);
        pointing = new Pointing(walk);
        edited = new EditedScene(first, walk);
        editor = new SceneEditor(edited, walk);
        brush = new Brush(editor);
        bars = new BarHand(this);
        gradient = new CheckedGradient(walk, edited);
        update = new UpdateFigures(walk, editor);
        iterations = new Iterations(editor);
        figures = new StepFigures(walk);
        shift = new InputShift(walk, editor);
        head = new ReadOnlyObjectWrapper<>(Head.of(first));
        edited.changesProperty().subscribe(c -> head.set(Head.of(c)));
    }

    // Properties

    /// Where one stands, and how one walks on.
    public WalkPlayer walk() {
        return walk;
    }

    /// The scene, what it was opened as, and whether it can be edited now.
    public EditedScene edited() {
        return edited;
    }

    /// What edits the scene.
    public SceneEditor editor() {
        return editor;
    }

    /// What paints in the cells.
    public Brush brush() {
        return brush;
    }

    /// What moves the bars of a signal.
    public BarHand bars() {
        return bars;
    }

    /// What the pointer and the keyboard are on.
    public Pointing pointing() {
        return pointing;
    }

    /// The gradient at which one looks, compared with a nudge.
    public CheckedGradient gradient() {
        return gradient;
    }

    /// What the update does to the loss.
    public UpdateFigures update() {
        return update;
    }

    /// What stands beside the maps of a step.
    public StepFigures figures() {
        return figures;
    }

    /// What moves the input.
    public InputShift shift() {
        return shift;
    }

    /// What goes on by whole iterations.
    public Iterations iterations() {
        return iterations;
    }

    /// What stands above the picture.
    public ReadOnlyObjectProperty<Head> headProperty() {
        return head.getReadOnlyProperty();
    }

    /// Returns what is walked through, with its names, for a file.
    public CaptionedWalk shown() {
        var place = walk.placeProperty().get();
        return new CaptionedWalk(place.walk(), place.view(), head.get().title(), head.get().note());
    }

    /// Returns everything that the picture shows now.
    public Frame frame(Palette palette, Sizes sizes, Texts texts) {
        var place = walk.placeProperty().get();
        return new Frame(place.moment(), place.timeline(), place.view(), pointing.litProperty().get(), walk.motion().turnProperty().get(),
                place.edited(), palette, sizes, texts).gliding(walk.motion().glideProperty().get()).holding(bars.heldProperty().get())
                .keeping(shift.kept());
    }

    // Commands

    /// Shows another scene; the one before can be had back with undo.
    public void open(Scene other) {
        open(SceneChanges.none(other));
    }

    /// Shows a scene that was opened before, as it was left; the one before can be had back with undo.
    void open(SceneChanges other) {
        walk.player().pause();
        editor.open(other);
        arrive(Head.of(edited.changesProperty().get()));
    }

    /// Walks through something that is no scene, so that nothing in it can be edited; [#back] leads out of it.
    public void show(Walk other, View view, Caption title, Caption note) {
        walk.player().pause();
        edited.rest();
        walk.show(other, view);
        arrive(new Head(title, note, Caption.same("")));
    }

    /// Shows the scene again, as it was left.
    public void back() {
        walk.player().pause();
        edited.resume();
        arrive(Head.of(edited.changesProperty().get()));
    }

    private void arrive(Head now) {
        walk.motion().settle();
        pointing.clear();
        head.set(now);
    }
}
