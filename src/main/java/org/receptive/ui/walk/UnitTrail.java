package org.receptive.ui.walk;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.receptive.explain.UnitScene;
import org.receptive.model.LayerKind;
import org.receptive.reference.ActivationFunction;
import org.receptive.scene.Scene;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.text.Numbers;
import org.receptive.ui.control.Appearance;

/// The way that led into a unit of a network, above its arithmetic: a path back, and what the layer's activation makes of the value.
public final class UnitTrail extends HBox {

    private final ConvolveViewModel model;
    private final Appearance appearance;
    private final Label crumbs = new Label();
    private final Label passes = new Label();
    private Optional<Visit> visit = Optional.empty();

    /// A unit that is being looked at.
    ///
    /// @param unit its arithmetic
    /// @param path the names that lead to it
    /// @param before the scene that was shown before
    private record Visit(UnitScene unit, List<String> path, Scene before) {}

    /// Makes the trail of a model.
    ///
    /// @param back returns to where the unit was chosen
    public UnitTrail(ConvolveViewModel model, Appearance appearance, Runnable back) {
        super(10);
        this.model = model;
        this.appearance = appearance;
        setId("trail");
        getStyleClass().add("trail");
        setAlignment(Pos.CENTER_LEFT);
        var button = appearance.explain(appearance.label(new Button(null, new FontIcon(MaterialDesignC.CHEVRON_LEFT)), "trail.back"),
                "trail.back.tip");
        button.setId("trail-back");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("small");
        button.setOnAction(e -> {
            leave();
            back.run();
        });
        crumbs.setId("trail-path");
        crumbs.setMinWidth(40);
        passes.setId("trail-activation");
        passes.getStyleClass().add("result");
        passes.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(button, crumbs, space, passes);
        model.momentProperty().subscribe(m -> refresh());
        model.documentProperty().subscribe(d -> refresh());
        appearance.textsProperty().subscribe(t -> refresh());
        refresh();
    }

    /// Opens a unit's arithmetic.
    ///
    /// @param path the names that lead to it, the outermost first
    public void enter(UnitScene unit, List<String> path) {
        var before = visit.map(Visit::before).orElseGet(() -> model.sceneProperty().get());
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
        return visit.map(Visit::before).orElseGet(() -> model.sceneProperty().get());
    }

    private void refresh() {
        boolean here = visit.filter(v -> v.unit().scene().title().equals(model.documentProperty().get().title())).isPresent();
        setVisible(here);
        setManaged(here);
        if (!here)
            return;
        var now = visit.orElseThrow();
        // the place follows the walk
        var at = model.momentProperty().get().step().target();
        crumbs.setText(String.join("  ›  ", now.path()) + "  ›  " + appearance.texts().get("draw.path.place", at.row(), at.col()));
        boolean same = model.documentProperty().get().sameArithmetic(now.unit().scene());
        passes.setText(same ? now.unit().activation().map(this::passed).orElse("") : appearance.texts().get("trail.changed"));
    }

    private String passed(Activation function) {
        if (!model.momentProperty().get().complete())
            return "";
        double z = model.momentProperty().get().step().value();
        return appearance.texts().get("trail.passes", appearance.texts().get(LayerKind.of(new ActivationSpec(function)).title()), Numbers
                .display(z), Numbers.display(ActivationFunction.value(function, z)));
    }

    /// Returns what the activation makes of the value at the present step, as the network shows it.
    public double shownValue() {
        double z = model.momentProperty().get().step().value();
        return visit.flatMap(v -> v.unit().activation()).map(f -> ActivationFunction.value(f, z)).orElse(z);
    }
}
