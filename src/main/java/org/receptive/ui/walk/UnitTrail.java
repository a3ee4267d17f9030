package org.receptive.ui.walk;

import java.util.ArrayList;
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
import org.receptive.explain.UnitOperation;
import org.receptive.model.LayerKind;
import org.receptive.reference.ActivationFunction;
import org.receptive.scene.Caption;
import org.receptive.scene.Scene;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.text.Numbers;
import org.receptive.trace.NamedMap;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;

/// The way that led into a unit of a network, above its arithmetic: a path back, what the layer's activation makes of the value, and a copy
/// to be changed.
public final class UnitTrail extends HBox {

    private final ConvolveViewModel model;
    private final Appearance appearance;
    private final Label crumbs = new Label();
    private final Label passes = new Label();
    private final Button edit;
    private Optional<Visit> visit = Optional.empty();
    private Optional<Scene> before = Optional.empty();

    /// A unit that is being looked at.
    ///
    /// @param unit its arithmetic
    /// @param title its name
    /// @param note what is said about it
    /// @param copy the same as a scene that may be changed, if there is one
    /// @param path the names that lead to it from the Draw screen, the outermost first
    public record Visit(UnitOperation unit, Caption title, Caption note, Optional<Scene> copy, List<Caption> path) {
        /// Copies the list.
        public Visit {
            path = List.copyOf(path);
        }
    }

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
        var button = button(new Button(null, new FontIcon(MaterialDesignC.CHEVRON_LEFT)), "trail.back");
        button.setOnAction(e -> {
            leave();
            back.run();
        });
        edit = button(new Button(), "trail.edit");
        edit.setOnAction(e -> editCopy());
        crumbs.setId("trail-path");
        crumbs.setMinWidth(40);
        passes.setId("trail-activation");
        passes.getStyleClass().add("result");
        passes.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(button, crumbs, space, passes, edit);
        model.shownProperty().subscribe(_ -> refresh());
        model.documentProperty().subscribe(_ -> refresh());
        appearance.textsProperty().subscribe(_ -> refresh());
        refresh();
    }

    private Button button(Button button, String key) {
        appearance.explain(appearance.label(button, key), key + ".tip");
        button.setId(key.replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("small");
        return button;
    }

    /// Opens a unit's arithmetic.
    public void enter(Visit to) {
        visit = Optional.of(to);
        before = Optional.empty();
        model.show(to.unit().walk(), to.unit().view(), to.title(), to.note());
    }

    /// Opens the unit as a scene that may be changed, at the place where the walk stands.
    private void editCopy() {
        visit.flatMap(Visit::copy).ifPresent(copy -> {
            before = Optional.of(model.sceneProperty().get());
            var view = model.shownProperty().get().view();
            boolean sameSteps = view.stage() == 0 && copy.outputShape().count() == model.momentProperty().get().operation().stepCount();
            model.open(sameSteps ? copy.withView(view.withPin(Optional.empty())) : copy);
        });
    }

    /// Leaves the unit: what was shown before is shown again.
    public void leave() {
        if (isVisiting())
            before.ifPresentOrElse(model::open, model::leave);
        visit = Optional.empty();
        refresh();
    }

    /// Tells whether the unit, or the copy of it, is what is shown.
    private boolean isVisiting() {
        var shown = model.shownProperty().get();
        return visit.filter(v -> v.unit().walk() == shown.walk() || before.isPresent() && model.readOnlyProperty().get().isEmpty()
                && v.title().equals(shown.title())).isPresent();
    }

    private void refresh() {
        boolean here = isVisiting();
        Visibility.show(this, here);
        if (!here)
            return;
        var now = visit.orElseThrow();
        boolean reads = model.readOnlyProperty().get().isPresent();
        Visibility.show(edit, reads && now.copy().isPresent());
        var language = appearance.texts().language();
        var names = new ArrayList<>(List.of(appearance.texts().get("screen.draw")));
        now.path().forEach(name -> names.add(name.in(language)));
        names.add(place());
        crumbs.setText(String.join("  ›  ", names));
        boolean same = reads || now.copy().filter(model.sceneProperty().get()::sameArithmetic).isPresent();
        passes.setText(same ? activation().map(this::passed).orElse("") : appearance.texts().get("trail.changed"));
    }

    /// Says which unit is at work: the place follows the walk.
    private String place() {
        var target = model.momentProperty().get().step().target();
        var y = model.momentProperty().get().operation().y();
        return y.form() == NamedMap.Form.VECTOR ? appearance.texts().get("draw.path.unit", y.index(target))
                : appearance.texts().get("draw.path.place", target.row(), target.col());
    }

    /// Returns the activation that the value at work has still to pass.
    private Optional<Activation> activation() {
        return model.momentProperty().get().stage() == 0 ? visit.flatMap(v -> v.unit().passes()) : Optional.empty();
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
        return activation().map(f -> ActivationFunction.value(f, z)).orElse(z);
    }
}
