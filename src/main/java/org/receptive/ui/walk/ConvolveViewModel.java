package org.receptive.ui.walk;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.receptive.array.Array4;
import org.receptive.draw.scene.Frame;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.io.picture.ImageImport;
import org.receptive.scene.Edit;
import org.receptive.scene.History;
import org.receptive.scene.InputPreset;
import org.receptive.scene.KernelPreset;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneEdits;
import org.receptive.scene.View;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.trace.Grain;
import org.receptive.trace.Moment;
import org.receptive.trace.SlicePages;
import org.receptive.trace.Timeline;
import org.receptive.trace.Walk;
import org.receptive.ui.player.Player;

/// The Convolve screen without a scene graph: what is shown as read-only properties, what can be done as commands.
///
/// An impossible wish becomes a message and the nearest possible value; the picture never blanks.
public final class ConvolveViewModel {

    private static final double TURN_SECONDS = 0.6;
    private static final int PICTURE = 32;

    private final Player player;
    private final History history;
    private final ReadOnlyObjectWrapper<Scene> scene;
    private final ReadOnlyObjectWrapper<Scene> document;
    private final ReadOnlyObjectWrapper<Walk> walk;
    private final ReadOnlyObjectWrapper<Moment> moment;
    private final Pointing pointing = new Pointing(() -> momentProperty().get().finished());
    private final ReadOnlyObjectWrapper<Optional<Message>> message = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper turn;
    private final BooleanProperty linkedAxes = new SimpleBooleanProperty(true);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(false);
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.PAINT);
    private final BooleanProperty colourPictures = new SimpleBooleanProperty(false);
    private final DoubleProperty brush = new SimpleDoubleProperty(9);
    private boolean publishing;
    private int strokes;
    private Optional<Scene> beforeStroke = Optional.empty();
    private long seed;

    /// Opens a scene; `player` walks along its timeline.
    public ConvolveViewModel(Scene first, Player player) {
        this.player = player;
        this.history = new History(first);
        var made = first.walk();
        this.walk = new ReadOnlyObjectWrapper<>(made);
        this.scene = new ReadOnlyObjectWrapper<>(first);
        this.document = new ReadOnlyObjectWrapper<>(first);
        this.moment = new ReadOnlyObjectWrapper<>(momentOf(first, made));
        this.turn = new ReadOnlyDoubleWrapper(moment.get().operation().isFlipped() ? 1 : 0);
        publish();
        player.indexProperty().subscribe(index -> moveTo(index.intValue()));
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

    /// What is walked through.
    public ReadOnlyObjectProperty<Walk> walkProperty() {
        return walk.getReadOnlyProperty();
    }

    /// Where the walk stands.
    public ReadOnlyObjectProperty<Moment> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /// What the pointer and the keyboard are on.
    public Pointing pointing() {
        return pointing;
    }

    /// Why the last wish was not granted as it was, if so.
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

    /// How far the kernel is turned, 0 … 1 for 180°.
    public ReadOnlyDoubleProperty turnProperty() {
        return turn.getReadOnlyProperty();
    }

    /// Whether rows and columns are set together.
    public BooleanProperty linkedAxesProperty() {
        return linkedAxes;
    }

    /// Whether the kernel turns at once.
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /// What a press on a cell does.
    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /// Whether a coloured picture becomes three input channels instead of one of grey.
    public BooleanProperty colourPicturesProperty() {
        return colourPictures;
    }

    /// The value that the brush paints.
    public DoubleProperty brushProperty() {
        return brush;
    }

    /// The player that moves along the timeline.
    public Player player() {
        return player;
    }

    /// Returns the timeline at the present grain.
    public Timeline timeline() {
        return new Timeline(walk.get(), scene.get().view().grain());
    }

    /// Returns everything that the picture shows now.
    public Frame frame(Palette palette, Sizes sizes, Texts texts) {
        return new Frame(moment.get(), timeline(), scene.get().view(), pointing.litProperty().get(), turn.get(), palette,
                sizes, texts);
    }

    // Commands

    /// Moves the clock: plays on, and turns the kernel a little further.
    public void advance(double seconds) {
        player.advance(seconds);
        double goal = moment.get().operation().isFlipped() ? 1 : 0;
        if (turn.get() != goal) {
            double by = reducedMotion.get() ? 1 : seconds / TURN_SECONDS;
            turn.set(goal > turn.get() ? Math.min(goal, turn.get() + by) : Math.max(goal, turn.get() - by));
        }
    }

    /// Changes a setting or a value; each call is one undo.
    public void change(Function<Scene, Edit> edit) {
        apply(edit, Optional.empty());
    }

    /// Changes a setting; calls in a row with the same `key` are one undo, until [#endStroke].
    public void change(String key, Function<Scene, Edit> edit) {
        apply(edit, Optional.of(key));
    }

    /// Shows another scene; the one before can be had back with undo.
    public void open(Scene other) {
        player.pause();
        apply(now -> new Edit(other, Optional.empty()), Optional.empty());
        turn.set(moment.get().operation().isFlipped() ? 1 : 0);
        pointing.clear();
    }

    /// Puts a picture file into the input, scaled to at most 32 × 32.
    public void importImage(Path file) {
        change(s -> {
            var image = colourPictures.get() ? ImageImport.readRgb(file, PICTURE) : ImageImport.readGrey(file, PICTURE);
            return SceneEdits.input(s, Array4.of(1, image.channels(), image.rows(), image.cols(), image.values()));
        });
    }

    /// Puts a prepared input into every input channel; a random one differs each time.
    public void fillInput(InputPreset preset) {
        change(s -> preset.applyTo(s, ++seed));
    }

    /// Puts prepared numbers into every kernel; random ones differ each time.
    public void fillKernel(KernelPreset preset) {
        change(s -> preset.applyTo(s, ++seed));
    }

    /// Begins a stroke of the brush on a cell.
    public void beginStroke(Cell cell) {
        strokes++;
        var before = history.present();
        paint(List.of(cell));
        beforeStroke = Optional.of(before);
    }

    /// Paints cells with the brush; the cells of one stroke are one undo.
    public void paint(Collection<Cell> cells) {
        var editable = cells.stream().filter(this::isEditable).toList();
        var begun = beforeStroke;
        if (!editable.isEmpty())
            change("stroke " + strokes, s -> SceneEdits.paint(s, editable, brush.get()));
        beforeStroke = begun;
    }

    /// Takes the last stroke back if nothing was edited since.
    public void takeStrokeBack() {
        endStroke();
        if (beforeStroke.filter(before -> !history.present().sameArithmetic(before)).isPresent())
            undo();
        beforeStroke = Optional.empty();
    }

    /// Ends the stroke: the next edit is an undo of its own.
    public void endStroke() {
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

    /// Tells whether the cell holds a number that can be changed.
    public boolean isEditable(Cell cell) {
        return new Cells(walk.get(), moment.get()).isEditable(cell);
    }

    /// Tells whether the cell is computed by a step.
    public boolean isComputed(Cell cell) {
        return walk.get().stages().stream().anyMatch(s -> s.y().holds(cell));
    }

    /// Keeps a cell's links lit; the same cell again lets go.
    public void togglePin(Cell cell) {
        look(v -> v.withPin(v.pin().equals(Optional.of(cell)) ? Optional.empty() : Optional.of(cell)));
    }

    /// Lets the pinned cell go.
    public void unpin() {
        look(v -> v.withPin(Optional.empty()));
    }

    /// Takes the last edit back.
    public void undo() {
        beforeStroke = Optional.empty();
        history.undo().ifPresent(s -> publish());
        message.set(Optional.empty());
    }

    /// Makes the last undone edit again.
    public void redo() {
        beforeStroke = Optional.empty();
        history.redo().ifPresent(s -> publish());
        message.set(Optional.empty());
    }

    /// Walks by output values or by multiply-adds, staying at the same output value.
    public void setGrain(Grain grain) {
        look(v -> v.grain() == grain ? v : v.at(grain, v.stage(), v.step(), 0));
    }

    /// Shows names or numbers in the formula.
    public void setSymbols(boolean symbols) {
        look(v -> v.withSymbols(symbols));
    }

    /// Shows another page of the input channels that a filter reads; one that does not exist becomes the nearest. Walking by multiply-adds,
    /// the page in the picture is the one at work, so the walk goes to the first of that page.
    public void setInputPage(int page) {
        var now = scene.get();
        switch (now.view().grain()) {
            case VALUE -> look(v -> v.withInputPage(page));
            case TERM -> player.seek((int) timeline().indexOf(now.view().stage(), now.view().step(), SlicePages.of(moment.get()).firstTerm(moment.get(), page)));
        }
    }

    /// Goes to the step that computes an output cell.
    public void goTo(Cell output) {
        var stages = walk.get().stages();
        for (int s = 0; s < stages.size(); s++)
            if (stages.get(s).y().holds(output))
                player.seek((int) timeline().indexOf(s, stages.get(s).stepOf(output), 0));
    }

    /// Says why something could not be done.
    public void report(Message problem) {
        message.set(Optional.of(problem));
    }

    /// Takes the message away.
    public void dismiss() {
        message.set(Optional.empty());
    }

    private void apply(Function<Scene, Edit> edit, Optional<String> key) {
        beforeStroke = Optional.empty();
        try {
            var result = edit.apply(scene.get());
            history.push(result.scene(), key);
            message.set(result.message());
            publish();
        } catch (ReadableException e) {
            report(e.problem());
        }
    }

    private void look(UnaryOperator<View> change) {
        history.push(scene.get().withView(change.apply(scene.get().view())), Optional.empty());
        publish();
    }

    private void moveTo(int index) {
        if (publishing)
            return;
        var timeline = timeline();
        var view = scene.get().view().at(timeline.grain(), timeline.stageAt(index), timeline.stepAt(index), timeline.offsetAt(index));
        if (!view.equals(scene.get().view())) {
            history.push(scene.get().withView(view), Optional.empty());
            moment.set(timeline.at(index));
            scene.set(history.present());
        }
    }

    /// Shows the history's present scene everywhere.
    private void publish() {
        publishing = true;
        try {
            var now = history.present();
            var before = document.get();
            boolean sameArithmetic = now.sameArithmetic(before);
            if (!sameArithmetic)
                walk.set(now.walk());
            var timeline = new Timeline(walk.get(), now.view().grain());
            player.resize(Math.toIntExact(timeline.length()), Math.toIntExact(now.view().indexIn(timeline)));
            moment.set(momentOf(now, walk.get()));
            player.setRowLength(moment.get().operation().y().cols() * timeline.momentsPerStep(now.view().stage(), now.view().step()));
            scene.set(now);
            if (!sameArithmetic || !now.title().equals(before.title()) || !now.note().equals(before
                    .note()))
                document.set(now);
            canUndo.set(history.canUndo());
            canRedo.set(history.canRedo());
            pointing.follow(walk.get(), moment.get(), now.view().pin());
        } finally {
            publishing = false;
        }
    }

    private static Moment momentOf(Scene scene, Walk walk) {
        var timeline = new Timeline(walk, scene.view().grain());
        return timeline.at(scene.view().indexIn(timeline));
    }
}
