package org.receptive.ui.digit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.data.ink.InkPicture;
import org.receptive.data.ink.Stroke;
import org.receptive.data.ink.StrokeDrawing;
import org.receptive.draw.network.StageTitles;
import org.receptive.explain.ReadCells;
import org.receptive.explain.ReceptiveField;
import org.receptive.explain.Stage;
import org.receptive.explain.Unit;
import org.receptive.explain.UnitArithmetic;
import org.receptive.explain.UnitScene;
import org.receptive.scene.Caption;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;

/// The Draw screen without a scene graph: what is shown as read-only properties, what can be done as commands.
///
/// Commands only note what changed; [#pulse], once a frame, lets the network look. So a fast pen costs no more than a slow one.
public final class DrawViewModel {

    private static final double ERASER = 0.06;

    private final AttributionWorker decider;
    private final Undo<PadContent> history;
    private final ReadOnlyObjectWrapper<Inspection> look;
    private final ReadOnlyObjectWrapper<PadSettings> settings = new ReadOnlyObjectWrapper<>(PadSettings.MNIST);
    private final ReadOnlyObjectWrapper<PadTool> tool = new ReadOnlyObjectWrapper<>(PadTool.PEN);
    private final ReadOnlyObjectWrapper<Optional<Unit>> hovered = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Unit>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Integer>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<AttributionKind> deciding = new ReadOnlyObjectWrapper<>(AttributionKind.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Message>> message = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    /// For each layer that was asked about, whether it can be walked through.
    private final Map<Integer, Boolean> walkable = new HashMap<>();
    private ShownModel model;
    private PadContent content;
    private Optional<Stroke.Point> pen = Optional.empty();
    private boolean stale;

    /// Opens a pad with something on it.
    ///
    /// @param background runs what takes long, one task at a time
    /// @param screen runs what changes properties
    public DrawViewModel(ShownModel model, PadContent first, Executor background, Executor screen) {
        this.model = model;
        decider = new AttributionWorker(background, screen);
        content = first;
        history = new Undo<>(first);
        look = new ReadOnlyObjectWrapper<>(Inspection.of(model, first, PadSettings.MNIST));
    }

    // Properties

    /// What the network sees and says.
    public ReadOnlyObjectProperty<Inspection> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// The stages and the movement.
    public ReadOnlyObjectProperty<PadSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /// What the pointer does on the pad.
    public ReadOnlyObjectProperty<PadTool> toolProperty() {
        return tool.getReadOnlyProperty();
    }

    /// The unit that is pointed at.
    public ReadOnlyObjectProperty<Optional<Unit>> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /// The unit that was clicked.
    public ReadOnlyObjectProperty<Optional<Unit>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The layer that is shown large, if one is.
    public ReadOnlyObjectProperty<Optional<Integer>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// Which answer to the question what decided is shown.
    public ReadOnlyObjectProperty<AttributionKind> decidingProperty() {
        return deciding.getReadOnlyProperty();
    }

    /// Why the last wish was not granted, if so.
    public ReadOnlyObjectProperty<Optional<Message>> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Whether there is something to take back.
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /// Whether something taken back can be had again.
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /// Knows which part of the drawing decided.
    public AttributionWorker decider() {
        return decider;
    }

    /// Returns what lies on the pad at this moment, which [#lookProperty] shows from the next frame on.
    public PadContent content() {
        return content;
    }

    /// Returns the unit whose links are lit: the one pointed at, else the one clicked.
    public Optional<Unit> lit() {
        return hovered.get().or(selected::get);
    }

    /// Returns which part of the input (−1) and of every layer before it a unit sees.
    public Map<Integer, ReadCells> receptiveField(Unit unit) {
        return ReceptiveField.of(model.model().network(), model.stages(), unit);
    }

    /// Returns how a unit's value comes about.
    public UnitArithmetic arithmetic(Unit unit) {
        return UnitArithmetic.of(model.model().network(), model.stages(), model.model().parameters(), look.get().pass(), unit);
    }

    /// Tells whether the units of a layer can be walked through step by step.
    public boolean canWalk(int stage) {
        return walkable.computeIfAbsent(stage, s -> UnitScene.of(model.model().network(), model.stages(), model.model().parameters(), look
                .get()
                .pass(), new Unit(s, 0, 0, 0)).isPresent());
    }

    /// Returns a unit as something to walk through step by step; empty if its layer is no convolution.
    public Optional<UnitScene> walk(Unit unit) {
        pulse();
        var scene = UnitScene.of(model.model().network(), model.stages(), model.model().parameters(), look.get().pass(), unit);
        return arithmetic(unit).readsInput() ? scene.map(walk -> walk.remarked(InkTexts.of(model.model().normalisation()))) : scene;
    }

    /// Names the way to a unit: layer and map.
    public List<String> path(Unit unit, Texts texts) {
        var stage = model.stages().get(unit.stage());
        return List.of(StageTitles.title(stage, texts), texts.get("draw.path.map", unit.channel()));
    }

    /// Returns the unit's value.
    public float value(Unit unit) {
        var stage = model.stages().get(unit.stage());
        var shape = stage.shape();
        return look.get().pass().of(stage.node())[(unit.channel() * shape.rows() + unit.row()) * shape.cols() + unit.col()];
    }

    /// Returns the drawing that can be kept as one of my digits; empty if nothing, or no stroke, was drawn.
    public Optional<StrokeDrawing> drawing() {
        return content.strokes().isEmpty() ? Optional.empty() : Optional.of(content.drawing());
    }

    // Commands

    /// Puts the pen or the eraser on the pad.
    public void press(double x, double y) {
        var at = new Stroke.Point(x, y);
        pen = Optional.of(at);
        show(switch (tool.get()) {
            case PEN -> content.begun(at);
            case ERASER -> content.erased(at, at, ERASER);
        });
    }

    /// Moves it on.
    public void drag(double x, double y) {
        var to = new Stroke.Point(x, y);
        pen.ifPresent(from -> {
            pen = Optional.of(to);
            show(switch (tool.get()) {
                case PEN -> content.drawn(to);
                case ERASER -> content.erased(from, to, ERASER);
            });
        });
    }

    /// Lifts it: what was done since it was put down is one undo.
    public void release() {
        if (pen.isPresent())
            keep(content);
        pen = Optional.empty();
    }

    /// Takes everything away.
    public void clear() {
        pen = Optional.empty();
        keep(PadContent.EMPTY);
    }

    /// Puts a picture on the pad.
    public void load(InkPicture picture) {
        pen = Optional.empty();
        keep(PadContent.of(picture));
    }

    /// Puts a drawing on the pad, in its middle.
    public void load(StrokeDrawing drawing) {
        pen = Optional.empty();
        keep(PadContent.of(drawing).fitted(0.75));
    }

    /// Takes the last edit of the pad back.
    public void undo() {
        pen = Optional.empty();
        show(history.undo());
        publishHistory();
    }

    /// Makes it again.
    public void redo() {
        pen = Optional.empty();
        show(history.redo());
        publishHistory();
    }

    /// Chooses between pen and eraser.
    public void setTool(PadTool value) {
        tool.set(value);
    }

    /// Changes stages, pen or movement.
    public void change(UnaryOperator<PadSettings> change) {
        settings.set(change.apply(settings.get()));
        stale = true;
    }

    /// Lets another network look; what is drawn stays. A network that cannot read the pad becomes a message.
    public void use(Caption name, org.receptive.io.network.TrainedModel other) {
        try {
            use(ShownModel.of(name, other));
        } catch (ReadableException e) {
            report(e.problem());
        }
    }

    private void use(ShownModel other) {
        boolean same = labels(other).equals(labels(model));
        model = other;
        walkable.clear();
        if (!same) {
            hovered.set(Optional.empty());
            selected.set(Optional.empty());
            opened.set(Optional.empty());
        }
        stale = true;
        pulse();
    }

    private static List<String> labels(ShownModel model) {
        return model.stages().stream().map(s -> s.label() + s.shape()).toList();
    }

    /// Points at a unit.
    public void hover(Optional<Unit> unit) {
        hovered.set(unit);
    }

    /// Chooses a unit.
    public void select(Optional<Unit> unit) {
        selected.set(unit);
    }

    /// Moves the choice by cells within its map, and by maps within its layer.
    public void moveSelection(int maps, int rows, int cols) {
        var unit = selected.get().orElse(firstUnit());
        var shape = model.stages().get(unit.stage()).shape();
        selected.set(Optional.of(new Unit(unit.stage(), Math.clamp(unit.channel() + maps, 0, shape.channels() - 1),
                Math.clamp(unit.row() + rows, 0, shape.rows() - 1), Math.clamp(unit.col() + cols, 0, shape.cols() - 1))));
    }

    /// Goes to another layer, keeping the place in proportion.
    public void moveToStage(int by) {
        var unit = selected.get().orElse(firstUnit());
        int stage = Math.clamp(unit.stage() + by, 0, model.stages().size() - 1);
        var from = shape(unit.stage());
        var to = shape(stage);
        selected.set(Optional.of(new Unit(stage, Math.min(unit.channel(), to.channels() - 1), unit.row() * to.rows() / from.rows(),
                unit.col() * to.cols() / from.cols())));
        opened.set(opened.get().map(_ -> stage));
    }

    /// Where the keys begin: in the layer that is shown large, or in the first.
    private Unit firstUnit() {
        return new Unit(opened.get().orElse(0), 0, 0, 0);
    }

    private org.receptive.spec.Shape shape(int stage) {
        return model.stages().get(stage).shape();
    }

    /// Shows a layer large, or all of them.
    public void open(Optional<Integer> stage) {
        opened.set(stage.filter(s -> s >= 0 && s < model.stages().size()));
    }

    /// Asks what decided.
    public void decide(AttributionKind value) {
        deciding.set(value);
        decider.ask(look.get(), value);
    }

    /// Says why something could not be done.
    public void report(Message problem) {
        message.set(Optional.of(problem));
    }

    /// Takes the message away.
    public void dismiss() {
        message.set(Optional.empty());
    }

    /// Lets the network look if anything changed since the last frame.
    public void pulse() {
        if (!stale)
            return;
        stale = false;
        look.set(Inspection.of(model, content, settings.get()));
        decider.ask(look.get(), deciding.get());
    }

    /// Returns the layers of the network.
    public List<Stage> stages() {
        return model.stages();
    }

    private void show(PadContent value) {
        content = value;
        stale = true;
    }

    private void keep(PadContent value) {
        show(value);
        history.push(value);
        publishHistory();
    }

    private void publishHistory() {
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
    }
}
