package org.receptive.ui.digit;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.receptive.explain.Unit;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;

/// The chosen unit: its value, what it reads, its strongest terms, and the way into its arithmetic.
final class UnitCard {

    private static final double SOURCE_PX = 64;
    private static final int COLUMNS = 6;

    private final InspectionViewModel model;
    private final Appearance appearance;
    private final Consumer<Unit> walkInto;

    @FXML
    private Label none;
    @FXML
    private VBox chosen;
    @FXML
    private Label name;
    @FXML
    private Label value;
    @FXML
    private Button walk;
    @FXML
    private Label receptiveField;
    @FXML
    private Label arithmetic;
    @FXML
    private GridPane terms;

    UnitCard(InspectionViewModel model, Appearance appearance, Consumer<Unit> walkInto) {
        this.model = model;
        this.appearance = appearance;
        this.walkInto = walkInto;
    }

    @FXML
    private void initialize() {
        model.stateProperty().map(InspectionViewModel.State::selected).subscribe(_ -> show());
        model.stateProperty().map(InspectionViewModel.State::inspection).subscribe(_ -> show());
        appearance.textsProperty().subscribe(_ -> show());
    }

    private void show() {
        var unit = model.stateProperty().get().selected();
        Visibility.show(none, unit.isEmpty());
        Visibility.show(chosen, unit.isPresent());
        unit.ifPresent(u -> {
            Visibility.show(walk, model.canWalk(u.stage()));
            show(UnitCardText.of(model.inspection(), u, appearance.texts()));
        });
    }

    private void show(UnitCardText text) {
        name.setText(text.name());
        value.setText(text.value());
        receptiveField.setText(text.receptiveField());
        arithmetic.setText(text.arithmetic());
        terms.getChildren().clear();
        terms.add(muted(appearance.texts().get("draw.unit.strongest")), 0, 0, COLUMNS, 1);
        for (var term : text.strongest()) {
            var source = muted(term.source());
            source.setMinWidth(SOURCE_PX);
            terms.addRow(terms.getRowCount(), source, number(term.value()), new Label(term.sign()), number(term.weight()), new Label("="),
                    number(term.product()));
        }
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label number(String text) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    @FXML
    private void walk() {
        model.stateProperty().get().selected().ifPresent(walkInto);
    }
}
