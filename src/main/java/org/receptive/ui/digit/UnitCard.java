package org.receptive.ui.digit;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.receptive.draw.scene.SmallFormula;
import org.receptive.explain.Unit;
import org.receptive.explain.UnitOperation;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;

/// The chosen unit: its value, what it reads, its formula in small, its strongest terms, and the way into its arithmetic.
final class UnitCard {

    private static final double SOURCE_PX = 64;

    private final InspectionViewModel model;
    private final Appearance appearance;
    private final Pictures pictures;
    private final Consumer<Unit> walkInto;
    private final Runnable wholePath;

    @FXML
    private CheckBox shows;
    @FXML
    private Label path;
    @FXML
    private Label none;
    @FXML
    private VBox chosen;
    @FXML
    private Label name;
    @FXML
    private Label value;
    @FXML
    private Label receptiveField;
    @FXML
    private Label head;
    @FXML
    private SurfaceView formula;
    @FXML
    private Label after;
    @FXML
    private Label strongest;
    @FXML
    private GridPane terms;

    UnitCard(InspectionViewModel model, Appearance appearance, Pictures pictures, Consumer<Unit> walkInto, Runnable path) {
        this.model = model;
        this.appearance = appearance;
        this.pictures = pictures;
        this.walkInto = walkInto;
        this.wholePath = path;
    }

    @FXML
    private void initialize() {
        pictures.show(formula, model.stateProperty(),
                (now, _) -> (on, width, height) -> now.selected().ifPresent(unit -> formulaOf(model.walk(unit))
                        .drawOn(on, width, height)));
        formula.widthProperty().subscribe(_ -> show());
        model.stateProperty().map(InspectionViewModel.State::selected).subscribe(_ -> show());
        model.stateProperty().map(InspectionViewModel.State::inspection).subscribe(_ -> show());
        model.stateProperty().map(InspectionViewModel.State::showsPath).subscribe(_ -> showStrongest());
        pictures.style().subscribe(_ -> show());
        appearance.presentingProperty().subscribe(this::arrange);
    }

    /// A long formula leaves a hall no room below it, so what becomes of the value stands beside the value; what the unit reads stands
    /// below
    /// the maps already.
    private void arrange(boolean presenting) {
        var parts = chosen.getChildren();
        parts.remove(after);
        parts.add(parts.indexOf(presenting ? receptiveField : formula) + (presenting ? 0 : 1), after);
        Visibility.show(receptiveField, !presenting);
        // there the key is enough
        Visibility.show(shows, !presenting);
    }

    private SmallFormula formulaOf(UnitOperation unit) {
        var style = pictures.style().getValue();
        return new SmallFormula(unit.walk(), unit.moment(), style.palette(), style.sizes(), style.texts(), pictures.fonts()::width);
    }

    private void show() {
        var unit = model.stateProperty().get().selected();
        showStrongest();
        Visibility.show(none, unit.isEmpty());
        Visibility.show(chosen, unit.isPresent());
        unit.map(model::walk).ifPresent(walked -> {
            var f = formulaOf(walked);
            double height = f.heightPx(Math.max(1, formula.getWidth()));
            formula.setMinHeight(height);
            formula.setPrefHeight(height);
            formula.setAccessibleText(f.text());
            show(UnitCardText.of(model.inspection(), walked, f, appearance.texts()));
        });
    }

    private void show(UnitCardText text) {
        name.setText(text.name());
        value.setText(text.value());
        receptiveField.setText(text.receptiveField());
        head.setText(text.head());
        after.setText(text.after());
        Visibility.show(after, !text.after().isEmpty());
        Visibility.show(strongest, !text.strongest().isEmpty());
        Visibility.show(terms, !text.strongest().isEmpty());
        terms.getChildren().clear();
        for (var term : text.strongest()) {
            var source = new Label(term.source());
            source.getStyleClass().add("muted");
            source.setMinWidth(SOURCE_PX);
            var arithmetic = new Label(term.formula());
            arithmetic.setMinWidth(Region.USE_PREF_SIZE);
            terms.addRow(terms.getRowCount(), source, arithmetic);
        }
    }

    @FXML
    private void showPath() {
        model.showPath(shows.isSelected());
    }

    /// Ticks the box as the maps show it, and says the way in words.
    private void showStrongest() {
        shows.setSelected(model.stateProperty().get().showsPath());
        var words = UnitCardText.path(model.path(), model.model().stages(), appearance.texts());
        path.setText(words);
        Visibility.show(path, !words.isEmpty());
    }

    @FXML
    private void walk() {
        model.stateProperty().get().selected().ifPresent(walkInto);
    }

    @FXML
    private void wholePath() {
        wholePath.run();
    }
}
