package org.receptive.ui.walk;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.scene.View.Ways;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.Section;
import org.receptive.ui.control.Visibility;
import org.receptive.ui.fxml.Fxml;

/// The column on the right: stages, settings, values, and what follows from them.
final class Inspector {

    private final WalkViewModel model;
    private final MatrixTabs tabs;
    private final OperationMenuPane menu;
    private final Appearance appearance;
    private final PaintFonts fonts;
    private final Fxml fxml;
    private final Runnable openImage;
    private Optional<LayerFacts.OutputSize> written = Optional.empty();
    private Optional<Node> operations = Optional.empty();

    @FXML
    private ScrollPane scroll;
    @FXML
    private Label readOnly;
    @FXML
    private StackPane checkSlot;
    @FXML
    private StackPane updateSlot;
    @FXML
    private StackPane stageSlot;
    @FXML
    private VBox ways;
    @FXML
    private Choice<Ways> way;
    @FXML
    private VBox reading;
    @FXML
    private VBox upper;
    @FXML
    private Section outputSize;
    @FXML
    private VBox sizeFormula;
    @FXML
    private StackPane valueSlot;
    @FXML
    private VBox lower;
    @FXML
    private Section costSection;
    @FXML
    private Label parameters;
    @FXML
    private Label chain;
    @FXML
    private StackPane sharingSlot;
    @FXML
    private Section fieldSection;
    @FXML
    private Label field;

    /// Makes the column of a model.
    ///
    /// @param tabs what shows the operation as a matrix
    /// @param menu where operations are chosen
    /// @param openImage asks for a picture to put into the input
    Inspector(WalkViewModel model, MatrixTabs tabs, OperationMenuPane menu, Appearance appearance, PaintFonts fonts, Fxml fxml,
            Runnable openImage) {
        this.model = model;
        this.tabs = tabs;
        this.menu = menu;
        this.appearance = appearance;
        this.fonts = fonts;
        this.fxml = fxml;
        this.openImage = openImage;
    }

    @FXML
    private void initialize() {
        var editor = model.editor();
        appearance.tip(sizeFormula, "section.outputSize");
        // the check stands at the top, and one looks for it
        checkSlot.visibleProperty().subscribe(visible -> scroll.setVvalue(visible ? 0 : scroll.getVvalue()));
        put(updateSlot, fxml.load(UpdateSection.class, () -> new UpdateSection(model, appearance, fonts)).root());
        var stage = fxml.load(StagePane.class, () -> new StagePane(model, tabs, menu, appearance, fonts));
        operations = Optional.of(stage.controller().operations());
        stageSlot.getChildren().add(stage.root());
        valueSlot.getChildren().add(fxml.load(ValuesPane.class, () -> new ValuesPane(model, appearance, openImage)).root());
        put(sharingSlot, fxml.load(SharingPane.class, () -> new SharingPane(model, appearance, fonts)).root());
        new WaysChoice(model.walk(), ways, way).listen();
        new StageSettings(model, appearance, upper, lower, reading);
        editor.edited().documentProperty().subscribe(d -> refresh());
        // another scene is looked at from the top
        editor.edited().documentProperty().subscribe((before, now) -> {
            if (!before.title().equals(now.title()))
                scroll.setVvalue(0);
        });
        editor.edited().stageAtWork().subscribe(s -> refresh());
        editor.edited().activeProperty().subscribe(active -> refresh());
        appearance.textsProperty().subscribe(t -> refresh());
    }

    /// Returns where the operation of the stage at work is chosen.
    Optional<Node> operations() {
        return operations;
    }

    /// Takes the check of a gradient, above everything else.
    void take(Node check) {
        put(checkSlot, check);
    }

    /// Where nothing is shown there is no gap either.
    private static void put(StackPane slot, Node part) {
        slot.getChildren().setAll(part);
        slot.visibleProperty().bind(part.visibleProperty());
        slot.managedProperty().bind(part.visibleProperty());
    }

    private static void show(Label label, Optional<String> words) {
        label.setText(words.orElse(""));
        Visibility.show(label, words.isPresent());
    }

    private void refresh() {
        boolean active = model.edited().activeProperty().get();
        var facts = new LayerFacts(model.edited().atWork(), appearance.texts());
        var size = facts.outputSize();
        // new nodes are styled and laid out anew, at every stroke of the brush
        if (!size.equals(written))
            size.ifPresent(s -> s.write(sizeFormula));
        written = size;
        parameters.setText(facts.cost());
        show(chain, facts.chain());
        show(field, facts.field());
        Visibility.show(fieldSection, active && facts.field().isPresent());
        Visibility.show(readOnly, !active);
        Visibility.show(reading, !active);
        Visibility.show(upper, active);
        Visibility.show(outputSize, active && size.isPresent());
        Visibility.show(valueSlot, active);
        Visibility.show(lower, active && !lower.getChildren().isEmpty());
        Visibility.show(costSection, active);
    }
}
