package org.receptive.ui.walk;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.receptive.explain.UnitScene;
import org.receptive.model.LayerKind;
import org.receptive.reference.ActivationFunction;
import org.receptive.scene.Scene;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.text.Numbers;
import org.receptive.trace.Moment;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;

/// The way that led into a unit of a network, above its arithmetic: a path back, and what the layer's activation makes of the value.
public final class UnitTrail {

    private final WalkViewModel model;
    private final Appearance appearance;
    private final Runnable back;
    private Optional<Visit> visit = Optional.empty();

    @FXML
    private HBox bar;
    @FXML
    private Label crumbs;
    @FXML
    private Label passes;

    /// A unit that is being looked at.
    ///
    /// @param unit its arithmetic
    /// @param path the names that lead to it
    /// @param before the scene that was shown before
    private record Visit(UnitScene unit, List<String> path, Scene before) {}

    /// Makes the trail of a model.
    ///
    /// @param back returns to where the unit was chosen
    UnitTrail(WalkViewModel model, Appearance appearance, Runnable back) {
        this.model = model;
        this.appearance = appearance;
        this.back = back;
    }

    @FXML
    private void initialize() {
        model.walk().placeProperty().subscribe(p -> refresh());
        model.editor().documentProperty().subscribe(d -> refresh());
        appearance.textsProperty().subscribe(t -> refresh());
    }

    @FXML
    private void goBack() {
        leave();
        back.run();
    }

    /// Opens a unit's arithmetic.
    ///
    /// @param path the names that lead to it, the outermost first
    public void enter(UnitScene unit, List<String> path) {
        var before = visit.map(Visit::before).orElseGet(() -> model.editor().sceneProperty().get());
        model.open(unit.scene());
        visit = Optional.of(new Visit(unit, List.copyOf(path), before));
        refresh();
    }

    /// Leaves the unit: what was shown before is shown again.
    public void leave() {
        visit.ifPresent(v -> {
            visit = Optional.empty();
            model.open(v.before());
        });
        refresh();
    }

    /// Returns the scene to be kept for the next start: a visit to a unit ends with the window.
    public Scene sceneToKeep() {
        return visit.map(Visit::before).orElseGet(() -> model.editor().sceneProperty().get());
    }

    private void refresh() {
        boolean here = visit.filter(v -> v.unit().scene().title().equals(model.editor().documentProperty().get().title())).isPresent();
        Visibility.show(bar, here);
        if (!here)
            return;
        var now = visit.orElseThrow();
        // the place follows the walk
        var at = moment().step().target();
        crumbs.setText(String.join("  ›  ", now.path()) + "  ›  " + appearance.texts().get("draw.path.place", at.row(), at.col()));
        boolean same = model.editor().documentProperty().get().sameArithmetic(now.unit().scene());
        passes.setText(same ? now.unit().activation().map(this::passed).orElse("") : appearance.texts().get("trail.changed"));
    }

    private String passed(Activation function) {
        if (!moment().complete())
            return "";
        double z = moment().step().value();
        return appearance.texts().get("trail.passes", appearance.texts().get(LayerKind.of(new ActivationSpec(function)).title()), Numbers
                .display(z), Numbers.display(ActivationFunction.value(function, z)));
    }

    /// Returns what the activation makes of the value at the present step, as the network shows it.
    public double shownValue() {
        double z = moment().step().value();
        return visit.flatMap(v -> v.unit().activation()).map(f -> ActivationFunction.value(f, z)).orElse(z);
    }

    private Moment moment() {
        return model.walk().placeProperty().get().moment();
    }
}
