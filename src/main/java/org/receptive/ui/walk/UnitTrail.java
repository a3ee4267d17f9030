package org.receptive.ui.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.receptive.explain.UnitOperation;
import org.receptive.model.LayerKind;
import org.receptive.reference.ActivationFunction;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneChanges;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.text.Numbers;
import org.receptive.trace.Moment;
import org.receptive.trace.NamedMap;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;

/// The way that led into a walk from another screen, above its arithmetic: a path back, what can be chosen of it, and of a unit what the
/// layer's activation makes of the value and a copy to be changed.
public final class UnitTrail {

    private final WalkViewModel model;
    private final Appearance appearance;
    private final Consumer<Visit.Origin> back;
    private final Runnable focus;
    private Optional<Visit> visit = Optional.empty();
    /// The copy of the unit that was opened, if one was.
    private Optional<Opening> opening = Optional.empty();

    private boolean refreshing;

    @FXML
    private HBox bar;
    @FXML
    private Button toDrawing;
    @FXML
    private Button toTraining;
    @FXML
    private HBox choice;
    @FXML
    private Label asked;
    @FXML
    private ComboBox<String> options;
    @FXML
    private Label crumbs;
    @FXML
    private Label passes;
    @FXML
    private Button edit;

    /// How a copy of the unit came to be shown.
    ///
    /// @param copy the scene as it was opened
    /// @param before what was shown before
    private record Opening(Scene copy, SceneChanges before) {}

    /// Makes the trail of a model.
    ///
    /// @param back returns to where the walk was chosen
    /// @param focus gives the keys back to the maps
    UnitTrail(WalkViewModel model, Appearance appearance, Consumer<Visit.Origin> back, Runnable focus) {
        this.model = model;
        this.appearance = appearance;
        this.back = back;
        this.focus = focus;
    }

    @FXML
    private void initialize() {
        model.walk().placeProperty().subscribe(_ -> refresh());
        model.headProperty().subscribe(_ -> refresh());
        model.edited().changesProperty().subscribe(_ -> refresh());
        appearance.textsProperty().subscribe(_ -> refresh());
    }

    @FXML
    private void goBack() {
        var from = visit.map(Visit::from);
        leave();
        from.ifPresent(back);
    }

    /// Opens a walk. One that is being looked at is left first, so that the way back leads to what was shown before both.
    public void enter(Visit to) {
        leave();
        show(to);
    }

    /// Shows a walk in place of the one that is being looked at and asked for it; nothing if that was left meanwhile.
    public void change(Visit to) {
        if (isVisiting() && opening.isEmpty() && visit.filter(v -> v.asks() && v.from() == to.from()).isPresent())
            show(to);
    }

    private void show(Visit to) {
        visit = Optional.of(to);
        model.show(to.shown().walk(), to.shown().view(), to.shown().title(), to.shown().note());
    }

    @FXML
    private void previousOption() {
        choose(-1);
    }

    @FXML
    private void nextOption() {
        choose(1);
    }

    private void choose(int by) {
        visit.flatMap(Visit::question).ifPresent(q -> choose(q, Math.floorMod(q.chosen() + by, q.options().size())));
    }

    @FXML
    private void chooseOption() {
        int index = options.getSelectionModel().getSelectedIndex();
        if (!refreshing && index >= 0)
            visit.flatMap(Visit::question).filter(q -> q.chosen() != index).ifPresent(q -> choose(q, index));
    }

    private void choose(Visit.Question asked, int option) {
        asked.choose().accept(option, model.walk().placeProperty().get().view());
        focus.run();
    }

    /// Opens the unit as a scene that may be changed, at the place where the walk stands.
    @FXML
    private void editCopy() {
        visit.flatMap(Visit::copy).ifPresent(copy -> {
            var editor = model.editor();
            var before = editor.edited().kept();
            var view = model.walk().placeProperty().get().view().withPin(Optional.empty());
            boolean sameSteps = view.stage() == 0 && copy.outputShape().count() == moment().operation().stepCount();
            var mine = sameSteps ? copy.withView(view) : copy;
            opening = Optional.of(new Opening(mine, before));
            model.open(mine);
        });
    }

    /// Goes back to where the walk was chosen, if one is being looked at, and tells whether it was.
    public boolean back() {
        boolean here = isVisiting();
        if (here)
            goBack();
        return here;
    }

    /// Leaves the walk: what was shown before is shown again. A copy of a unit is not lost: an undo brings it back.
    public void leave() {
        if (isVisiting())
            opening.map(Opening::before).ifPresentOrElse(model::open, model::back);
        visit = Optional.empty();
        opening = Optional.empty();
        refresh();
    }

    /// Tells whether the walk, or the copy of its unit, is what is shown.
    private boolean isVisiting() {
        boolean edits = model.edited().activeProperty().get();
        return visit.filter(v -> edits
                ? opening.filter(o -> o.copy().equals(model.edited().changesProperty().get().opened())).isPresent()
                : v.shown().walk().equals(model.walk().placeProperty().get().walk())).isPresent();
    }

    private void refresh() {
        boolean here = isVisiting();
        Visibility.show(bar, here);
        if (!here)
            return;
        var now = visit.orElseThrow();
        boolean reads = !model.edited().activeProperty().get();
        Visibility.show(edit, reads && now.copy().isPresent());
        var language = appearance.texts().language();
        ask(reads ? now.question() : Optional.empty());
        Visibility.show(toDrawing, now.from() == Visit.Origin.DRAW);
        Visibility.show(toTraining, now.from() == Visit.Origin.TRAIN);
        var names = new ArrayList<>(List.of(appearance.texts().get(now.from().title())));
        now.path().forEach(name -> names.add(name.in(language)));
        names.add(place());
        crumbs.setText(String.join("  ›  ", names));
        boolean same = reads || now.copy().filter(model.edited().documentProperty().get()::sameArithmetic).isPresent();
        passes.setText(same ? activation().map(this::passed).orElse("") : appearance.texts().get("trail.changed"));
    }

    private void ask(Optional<Visit.Question> question) {
        Visibility.show(choice, question.isPresent());
        if (question.isEmpty())
            return;
        var language = appearance.texts().language();
        refreshing = true;
        asked.setText(question.get().text().in(language));
        var names = question.get().options().stream().map(option -> option.in(language)).toList();
        if (!options.getItems().equals(names))
            options.getItems().setAll(names);
        options.getSelectionModel().select(question.get().chosen());
        refreshing = false;
    }

    /// Says which unit, or which value of which stage, is at work: the place follows the walk.
    private String place() {
        var target = moment().step().target();
        var y = moment().operation().y();
        if (visit.filter(v -> v.unit().isPresent()).isEmpty())
            return (y.id().stage() + " " + y.symbol(target)).strip();
        return y.form() == NamedMap.Form.VECTOR
                ? appearance.texts().get("draw.path.unit", y.index(target))
                : appearance.texts().get("draw.path.place", target.row(), target.col());
    }

    /// Returns the activation that the value at work has still to pass.
    private Optional<Activation> activation() {
        return moment().stage() == 0 ? visit.flatMap(Visit::unit).flatMap(UnitOperation::passes) : Optional.empty();
    }

    private String passed(Activation function) {
        if (!moment().complete())
            return "";
        double z = moment().step().value();
        return appearance.texts().get("trail.passes", appearance.texts().get(LayerKind.of(new ActivationSpec(function)).title()),
                Numbers.display(z), Numbers.display(ActivationFunction.value(function, z)));
    }

    /// Returns what the activation makes of the value at the present step, as the network shows it.
    public double shownValue() {
        double z = moment().step().value();
        return activation().map(f -> ActivationFunction.value(f, z)).orElse(z);
    }

    private Moment moment() {
        return model.walk().placeProperty().get().moment();
    }
}
