package org.receptive.ui.digit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.data.ink.Stroke;
import org.receptive.draw.network.StageTitles;
import org.receptive.explain.Activations;
import org.receptive.explain.ReceptiveField;
import org.receptive.explain.ReceptiveField.ReadCells;
import org.receptive.explain.Stage;
import org.receptive.explain.StrongestPath;
import org.receptive.explain.Unit;
import org.receptive.explain.UnitOperation;
import org.receptive.io.network.TrainedModel;
import org.receptive.scene.Caption;
import org.receptive.scene.Scene;
import org.receptive.session.Inspection;
import org.receptive.session.ShownModel;
import org.receptive.text.Message;
import org.receptive.text.Notice;
import org.receptive.text.ReadableException;

/// The network that reads the pad, without a scene graph: what every layer gave, and which unit is looked at.
///
/// A move of the pen only marks the answer as old; [#pulse], once a frame, runs the network. So a fast pen costs no more than a slow one.
public final class InspectionViewModel {

    /// What is shown of the network.
    ///
    /// @param inspection its answer to the pad
    /// @param hovered the unit that is pointed at
    /// @param selected the unit that was clicked
    /// @param enlarged the layer that has the picture for itself, if one has
    /// @param askedForPath whether the strongest path is to be drawn, if that was said: else it is when a unit is chosen
    public record State(Inspection inspection, Optional<Unit> hovered, Optional<Unit> selected, Optional<Integer> enlarged,
            Optional<Boolean> askedForPath) {

        /// Returns the unit whose receptive field is framed: the one pointed at, else the one clicked.
        public Optional<Unit> highlighted() {
            return hovered.or(() -> selected);
        }

        /// Returns the layers of the network.
        public List<Stage> stages() {
            return inspection.model().stages();
        }

        /// Returns which part of the input ([Stage#INPUT]) and of every layer before it the highlighted unit reads.
        public Map<Integer, ReadCells> receptiveField() {
            return highlighted().map(unit -> ReceptiveField.of(inspection.model().trained().network(), stages(), unit)).orElse(Map.of());
        }

        /// Returns the corners, clockwise, of the part of the drawing that the highlighted unit reads, in the unit square; none without.
        public List<Stroke.Point> receptiveFieldOnPad() {
            return Optional.ofNullable(receptiveField().get(Stage.INPUT)).map(read -> inspection.onPad(read.region())).orElse(List.of());
        }

        /// Returns the class that explanations are about: that of the chosen output, else the network's answer.
        public int explainedClass() {
            var output = stages().getLast();
            return selected.filter(unit -> unit.stage() == output.index())
                    .map(unit -> (unit.channel() * output.shape().rows() + unit.row()) * output.shape().cols() + unit.col())
                    .orElseGet(() -> inspection.activations().predicted());
        }

        /// Tells whether the strongest path is drawn.
        public boolean showsPath() {
            return askedForPath.orElse(selected.isPresent());
        }

        /// Returns the unit whose strongest path is drawn: the one clicked, else the network's answer; none of an empty pad.
        public Optional<Unit> pathFrom() {
            if (!showsPath() || inspection.content().isEmpty())
                return Optional.empty();
            var output = stages().getLast();
            int cells = output.shape().rows() * output.shape().cols();
            int answer = inspection.activations().predicted();
            return selected.or(() -> Optional.of(new Unit(output.index(), answer / cells, answer % cells / output.shape().cols(),
                    answer % output.shape().cols())));
        }

        State with(Inspection value) {
            return new State(value, hovered, selected, enlarged, askedForPath);
        }

        State select(Optional<Unit> value) {
            return new State(inspection, hovered, value, enlarged, askedForPath);
        }

        State enlarge(Optional<Integer> value) {
            return new State(inspection, hovered, selected, value, askedForPath);
        }

        State showPath(boolean value) {
            // what is so of itself need not be remembered
            return new State(inspection, hovered, selected, enlarged, Optional.of(value).filter(v -> v != selected.isPresent()));
        }
    }

    private final PadViewModel pad;
    private final ReadOnlyObjectWrapper<State> state;
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper choices = new ReadOnlyIntegerWrapper();
    private boolean stale;
    private Optional<FoundPath> found = Optional.empty();

    /// A path, and in which answer it was found.
    private record FoundPath(Activations answer, StrongestPath path) {}

    /// Lets a network read a pad.
    public InspectionViewModel(PadViewModel pad, ShownModel model) {
        this.pad = pad;
        var now = pad.stateProperty().get();
        state = new ReadOnlyObjectWrapper<>(new State(Inspection.of(model, now.content(), now.settings()), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty()));
        pad.stateProperty().subscribe((before, after) -> stale |= !(after.content().equals(before.content())
                && after.settings().equals(before.settings())));
    }

    // Properties

    /// What is shown now.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Why the last command could not be carried out, if so.
    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// How many networks were chosen.
    ReadOnlyIntegerProperty choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /// Returns the network's answer that is shown.
    public Inspection inspection() {
        return state.get().inspection();
    }

    /// Returns the network that reads the pad.
    public ShownModel model() {
        return inspection().model();
    }

    /// Returns a unit's arithmetic as something to walk through step by step.
    public UnitOperation walk(Unit unit) {
        return inspection().operation(unit);
    }

    /// Returns the strongest path that is drawn now; found once for every answer.
    public StrongestPath path() {
        var from = state.get().pathFrom();
        if (from.isEmpty())
            return StrongestPath.NONE;
        var now = inspection();
        var path = found.filter(f -> f.answer() == now.activations() && f.path().units().getFirst().equals(from.get()))
                .orElseGet(() -> new FoundPath(now.activations(), StrongestPath.of(model().walk(), now.activations(), from.get())));
        found = Optional.of(path);
        return path.path();
    }

    /// Names what [#walk] gave.
    public Caption title(UnitOperation unit) {
        return unit.title(model().trained().network());
    }

    /// Says what [#walk] gave, and why the numbers are not those of the ink where it reads the drawing itself.
    public Caption note(UnitOperation unit) {
        return unit.readsInput()
                ? Caption.of(Message.of("explain.unit.remarked", unit.note(), model().inputNote()))
                : Caption.of(unit.note());
    }

    /// Returns what [#walk] gave as a scene that may be changed; none where its layer is no convolution, nor can be put as one.
    public Optional<Scene> copy(UnitOperation unit) {
        return model().walk().copy(inspection().activations(), unit.unit(), title(unit), note(unit));
    }

    /// Names the way to a unit: network, layer, and map where a map has several units.
    public List<Caption> path(Unit unit) {
        var stage = model().stages().get(unit.stage());
        var layer = StageTitles.caption(stage);
        boolean single = stage.shape().rows() * stage.shape().cols() == 1;
        return single
                ? List.of(model().name(), layer)
                : List.of(model().name(), layer, Caption.of(Message.of("draw.path.map", unit.channel())));
    }

    // Commands

    /// Lets another network read the pad, which was chosen; what is drawn stays. A network that cannot read it becomes a message.
    public void use(Caption name, TrainedModel trained) {
        choices.set(choices.get() + 1);
        follow(name, trained);
    }

    /// Lets other weights read the pad, as [#use] does, without a choice; tells whether they can.
    boolean follow(Caption name, TrainedModel trained) {
        try {
            var other = ShownModel.of(name, trained);
            boolean alike = layers(other).equals(layers(model()));
            stale = false;
            var now = pad.stateProperty().get();
            var inspection = Inspection.of(other, now.content(), now.settings());
            state.set(alike
                    ? state.get().with(inspection)
                    : new State(inspection, Optional.empty(), Optional.empty(), Optional.empty(), state.get().askedForPath()));
            return true;
        } catch (ReadableException e) {
            report(e.problem());
            return false;
        }
    }

    private static List<String> layers(ShownModel model) {
        return model.stages().stream().map(s -> s.label() + s.shape()).toList();
    }

    /// Points at a unit.
    public void hover(Optional<Unit> unit) {
        var now = state.get();
        state.set(new State(now.inspection(), unit, now.selected(), now.enlarged(), now.askedForPath()));
    }

    /// Chooses a unit.
    public void select(Optional<Unit> unit) {
        state.set(state.get().select(unit));
    }

    /// Moves the choice by cells within its map, and by maps within its layer.
    public void moveSelection(int maps, int rows, int cols) {
        if (begins())
            return;
        var unit = chosen();
        var shape = model().stages().get(unit.stage()).shape();
        select(Optional.of(new Unit(unit.stage(), Math.clamp(unit.channel() + maps, 0, shape.channels() - 1),
                Math.clamp(unit.row() + rows, 0, shape.rows() - 1), Math.clamp(unit.col() + cols, 0, shape.cols() - 1))));
    }

    /// Goes to another layer, keeping the place in proportion.
    public void moveToStage(int by) {
        if (begins())
            return;
        var unit = chosen();
        int stage = Math.clamp(unit.stage() + by, 0, model().stages().size() - 1);
        var from = model().stages().get(unit.stage()).shape();
        var to = model().stages().get(stage).shape();
        var moved = new Unit(stage, Math.min(unit.channel(), to.channels() - 1), unit.row() * to.rows() / from.rows(),
                unit.col() * to.cols() / from.cols());
        var now = state.get();
        state.set(now.select(Optional.of(moved)).enlarge(now.enlarged().map(_ -> stage)));
    }

    /// With nothing chosen the first key chooses where the keys begin, so that no map is passed over.
    private boolean begins() {
        boolean nothing = state.get().selected().isEmpty();
        if (nothing)
            select(Optional.of(chosen()));
        return nothing;
    }

    /// Where the keys begin: at the chosen unit, else in the layer that is enlarged, else in the first.
    private Unit chosen() {
        var now = state.get();
        return now.selected().orElseGet(() -> new Unit(now.enlarged().orElse(0), 0, 0, 0));
    }

    /// Gives a layer the picture for itself, or shows all of them.
    public void enlarge(Optional<Integer> stage) {
        state.set(state.get().enlarge(stage.filter(s -> s >= 0 && s < model().stages().size())));
    }

    /// Draws the strongest path over the maps, or not.
    public void showPath(boolean shown) {
        state.set(state.get().showPath(shown));
    }

    /// Draws the strongest path, or no longer.
    public void togglePath() {
        showPath(!state.get().showsPath());
    }

    /// Says what became of something.
    public void say(Notice said) {
        notice.set(Optional.of(said));
    }

    /// Says why something could not be done.
    public void report(Message problem) {
        say(Notice.problem(problem));
    }

    /// Takes the message away.
    public void dismiss() {
        notice.set(Optional.empty());
    }

    /// Runs the network if the pad has changed since the last frame.
    public void pulse() {
        pad.pulse();
        if (!stale)
            return;
        stale = false;
        var now = pad.stateProperty().get();
        state.set(state.get().with(Inspection.of(model(), now.content(), now.settings())));
    }
}
