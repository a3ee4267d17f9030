package org.receptive.ui.walk;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Tip;

/// What the picture shows on request: the values to come, the numbers of rows and columns, names in the formula.
final class ViewSwitches {

    private final WalkPlayer walk;
    private final Appearance appearance;
    private final BooleanProperty previewing = new SimpleBooleanProperty(false);

    @FXML
    private ToggleButton allOutputs;
    @FXML
    private ToggleButton indices;
    @FXML
    private ToggleButton symbols;

    ViewSwitches(WalkPlayer walk, Appearance appearance) {
        this.walk = walk;
        this.appearance = appearance;
    }

    @FXML
    private void initialize() {
        walk.placeProperty().subscribe(this::show);
        var words = Bindings.createStringBinding(
                () -> appearance.texts().get(previewing.get() ? "view.allOutputs.edited.tip" : "view.allOutputs.tip"), previewing,
                appearance.textsProperty());
        Tip.explain(allOutputs, words);
        allOutputs.accessibleTextProperty().bind(words);
    }

    private void show(WalkPlayer.Place place) {
        var view = place.view();
        previewing.set(place.isPreviewing());
        allOutputs.setSelected(place.showsAllOutputs());
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
