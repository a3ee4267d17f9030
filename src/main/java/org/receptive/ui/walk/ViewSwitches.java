package org.receptive.ui.walk;

import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;
import org.receptive.scene.View;

/// What the picture shows on request: the values to come, the numbers of rows and columns, names in the formula.
final class ViewSwitches {

    private final WalkPlayer walk;

    @FXML
    private ToggleButton allOutputs;
    @FXML
    private ToggleButton indices;
    @FXML
    private ToggleButton symbols;

    ViewSwitches(WalkPlayer walk) {
        this.walk = walk;
    }

    @FXML
    private void initialize() {
        walk.placeProperty().map(WalkPlayer.Place::view).subscribe(this::show);
    }

    private void show(View view) {
        allOutputs.setSelected(view.allOutputs());
        indices.setSelected(view.indices());
        symbols.setSelected(view.symbols());
    }

    @FXML
    private void changeAllOutputs() {
        walk.setAllOutputs(allOutputs.isSelected());
    }

    @FXML
    private void changeIndices() {
        walk.setIndices(indices.isSelected());
    }

    @FXML
    private void changeSymbols() {
        walk.setSymbols(symbols.isSelected());
    }
}
