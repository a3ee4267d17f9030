package org.receptive.ui.digit;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import org.receptive.data.ink.PadSettings;
import org.receptive.draw.network.InkStagesPainter;
import org.receptive.draw.network.NetworkStyle;
import org.receptive.draw.network.SimilarityPainter;
import org.receptive.session.Inspection;
import org.receptive.text.Numbers;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Section;

/// What becomes of the drawing on its way to the network, and how it is moved before it gets there.
final class PreprocessingPane {

    private final DrawViewModels models;
    private final Pictures pictures;

    @FXML
    private VBox sections;
    @FXML
    private Section seen;
    @FXML
    private Section move;
    @FXML
    private SurfaceView stages;
    @FXML
    private CheckBox crop;
    @FXML
    private CheckBox scale;
    @FXML
    private CheckBox centre;
    @FXML
    private Slider right;
    @FXML
    private Slider down;
    @FXML
    private Slider turn;
    @FXML
    private Label rightPx;
    @FXML
    private Label downPx;
    @FXML
    private Label turnDegrees;
    @FXML
    private Button reset;
    @FXML
    private SurfaceView similarities;

    PreprocessingPane(DrawViewModels models, Pictures pictures) {
        this.models = models;
        this.pictures = pictures;
    }

    @FXML
    private void initialize() {
        var inspection = models.network().stateProperty().map(InspectionViewModel.State::inspection);
        pictures.show(stages, inspection, PreprocessingPane::stages);
        pictures.show(similarities, inspection, PreprocessingPane::similarities, SimilarityPainter::heightPx);
        limit(right, PadSettings.FARTHEST);
        limit(down, PadSettings.FARTHEST);
        limit(turn, PadSettings.LARGEST_TURN);
        models.pad().stateProperty().map(PadViewModel.State::settings).subscribe(this::show);
        for (var slider : List.of(right, down, turn))
            slider.valueProperty().subscribe((_, _) -> move());
    }

    /// Returns what a hall sees elsewhere, beside the button that puts the drawing back; both come back with [#gather].
    Section lend() {
        move.showHead(false);
        return move;
    }

    /// Returns that button.
    Node lendReset() {
        return reset;
    }

    /// Takes back what was lent.
    void gather() {
        move.showHead(true);
        move.getChildren().remove(reset);
        move.getChildren().add(move.getChildren().indexOf(similarities), reset);
        sections.getChildren().setAll(seen, move);
    }

    private static InkStagesPainter stages(Inspection inspection, NetworkStyle style) {
        var stages = inspection.preprocessing().stages();
        return new InkStagesPainter(List.of(stages.cropped(), stages.scaled(), inspection.preprocessing().digit()), style);
    }

    private static SimilarityPainter similarities(Inspection inspection, NetworkStyle style) {
        var stages = inspection.model().stages();
        return new SimilarityPainter(stages, stages.stream().map(stage -> inspection.similarity(stage.index())).toList(),
                inspection.preprocessing().settings().isMoved(), style);
    }

    private static void limit(Slider slider, double most) {
        slider.setMin(-most);
        slider.setMax(most);
    }

    private void show(PadSettings settings) {
        crop.setSelected(settings.crop());
        scale.setSelected(settings.scale());
        centre.setSelected(settings.centre());
        show(right, settings.right());
        show(down, settings.down());
        show(turn, settings.degrees());
        rightPx.setText(Numbers.display(settings.right()) + " px");
        downPx.setText(Numbers.display(settings.down()) + " px");
        turnDegrees.setText(Numbers.display(settings.degrees()) + "°");
        reset.setDisable(!settings.isMoved());
    }

    private static void show(Slider slider, double value) {
        if (Math.rint(slider.getValue()) != value)
            slider.setValue(value);
    }

    @FXML
    private void switchStages() {
        models.pad().change(s -> s.withStages(crop.isSelected(), scale.isSelected(), centre.isSelected()));
    }

    private void move() {
        models.pad().change(s -> s.withMovement(Math.rint(down.getValue()), Math.rint(right.getValue()), Math.rint(turn.getValue())));
    }

    @FXML
    private void reset() {
        models.pad().change(s -> s.withMovement(0, 0, 0));
    }
}
