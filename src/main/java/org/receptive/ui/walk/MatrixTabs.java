package org.receptive.ui.walk;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.receptive.scene.MatrixView;
import org.receptive.scene.MatrixView.Look;
import org.receptive.trace.TermMatrices;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.Visibility;

/// The tabs over the picture of an operation that is a matrix: as it slides, or written out in one of three ways.
final class MatrixTabs {

    private final WalkPlayer walk;
    private final Appearance appearance;
    /// Whether the tabs stay while the operation slides.
    private final BooleanProperty open = new SimpleBooleanProperty();

    @FXML
    private HBox tabs;
    @FXML
    private Choice<Look> looks;
    @FXML
    private ToggleButton zeros;
    @FXML
    private Label hint;

    MatrixTabs(WalkPlayer walk, Appearance appearance) {
        this.walk = walk;
        this.appearance = appearance;
    }

    @FXML
    private void initialize() {
        looks.offer(Arrays.stream(Look.values())
                .map(look -> new Choice.Option<>(look, "matrix.look." + look.word(), "look-" + look.word(), List.of())).toList(),
                look -> show(now().with(look)));
        walk.placeProperty().subscribe(p -> refresh());
        appearance.textsProperty().subscribe(t -> refresh());
        open.subscribe(o -> refresh());
    }

    private MatrixView now() {
        return walk.placeProperty().get().view().matrix();
    }

    private void show(MatrixView view) {
        open.set(true);
        walk.setMatrix(view);
    }

    /// Tells whether the operation at work is a matrix at all.
    boolean exist() {
        return TermMatrices.existFor(walk.placeProperty().get().moment().operation());
    }

    /// Whether the tabs were opened, or closed.
    ObservableBooleanValue openProperty() {
        return open;
    }

    /// Tells whether the tabs are there.
    boolean areOpen() {
        return exist() && (open.get() || now().look() != Look.SLIDING);
    }

    /// Opens the tabs with the matrix, or closes them.
    void toggle() {
        if (!exist())
            return;
        boolean opens = !areOpen();
        open.set(opens);
        walk.setMatrix(now().with(opens ? Look.MATRIX : Look.SLIDING));
    }

    private void refresh() {
        var view = now();
        looks.show(view.look());
        zeros.setSelected(view.zeros());
        Visibility.show(zeros, view.look() == Look.MATRIX || view.look() == Look.TRANSPOSED);
        hint.setText(appearance.texts().get("matrix.hint." + view.look().word()));
        Visibility.show(tabs, areOpen());
    }

    @FXML
    private void changeZeros() {
        walk.setMatrix(now().withZeros(zeros.isSelected()));
    }
}
