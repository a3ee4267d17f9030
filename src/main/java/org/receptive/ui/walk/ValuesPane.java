package org.receptive.ui.walk;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.receptive.scene.ConvolutionSetting;
import org.receptive.scene.InputPreset;
import org.receptive.scene.KernelPreset;
import org.receptive.scene.SceneEdits;
import org.receptive.text.Numbers;
import org.receptive.text.ReadableException;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.Section;
import org.receptive.ui.control.Visibility;

/// Where the numbers come from: tool and brush, prepared inputs, pictures, and kernel presets.
final class ValuesPane {

    private static final List<Double> BRUSHES = List.of(0.0, 1.0, 4.0, 6.0, 9.0, -1.0, -2.0);

    private final SceneEditor editor;
    private final Brush brush;
    private final Appearance appearance;
    private final Runnable openImage;

    @FXML
    private Choice<Brush.Tool> tools;
    @FXML
    private FlowPane brushes;
    @FXML
    private TextField otherBrush;
    @FXML
    private MenuButton presets;
    @FXML
    private Button clear;
    @FXML
    private CheckBox colour;
    @FXML
    private Section kernelSection;
    @FXML
    private FlowPane kernelPresets;

    ValuesPane(WalkViewModel model, Appearance appearance, Runnable openImage) {
        editor = model.editor();
        brush = model.brush();
        this.appearance = appearance;
        this.openImage = openImage;
    }

    @FXML
    private void initialize() {
        tools.offer(List.of(new Choice.Option<>(Brush.Tool.PAINT, "tool.paint", "paint"),
                new Choice.Option<>(Brush.Tool.TYPE, "tool.type", "type"), new Choice.Option<>(Brush.Tool.POINT, "tool.point", "point")),
                brush.toolProperty()::set);
        brush.toolProperty().subscribe(tools::show);
        appearance.tip(presets, "input.preset");
        appearance.tip(clear, "input.clear");
        appearance.tip(colour, "input.colour");
        var group = new ToggleGroup();
        for (double value : BRUSHES)
            brushes.getChildren().add(brushes.getChildren().size() - 1, swatch(value, group));
        brush.valueProperty().subscribe(b -> otherBrush.setText(Numbers.display(b.doubleValue())));
        for (var preset : InputPreset.values())
            presets.getItems().add(item(preset));
        colour.selectedProperty().bindBidirectional(editor.colourPicturesProperty());
        for (var preset : KernelPreset.values())
            kernelPresets.getChildren().add(button(preset));
        editor.edited().sceneProperty().map(_ -> editor.edited().atWork().stage().setting() instanceof ConvolutionSetting)
                .subscribe(slides -> Visibility.show(kernelSection, slides));
    }

    private ToggleButton swatch(double value, ToggleGroup group) {
        var swatch = appearance.explain(new ToggleButton(Numbers.display(value)), "brush.tip", value);
        swatch.setId("brush" + (int) value);
        swatch.getStyleClass().add("swatch");
        swatch.setToggleGroup(group);
        swatch.setOnAction(e -> brush.valueProperty().set(value));
        brush.valueProperty().subscribe(b -> swatch.setSelected(b.doubleValue() == value));
        return swatch;
    }

    private MenuItem item(InputPreset preset) {
        var item = new MenuItem();
        item.setId("input-" + preset.id());
        item.textProperty().bind(appearance.text(preset.label().key()));
        appearance.tip(item, preset.label().key());
        item.setOnAction(e -> editor.fillInput(preset));
        return item;
    }

    private Button button(KernelPreset preset) {
        var button = appearance.tip(appearance.label(new Button(), preset.label().key()), preset.label().key());
        button.setId("kernel-" + preset.id());
        button.getStyleClass().add("preset");
        button.setOnAction(e -> editor.fillKernel(preset));
        return button;
    }

    @FXML
    private void typeBrush() {
        try {
            brush.valueProperty().set(Numbers.parse(otherBrush.getText()));
        } catch (ReadableException problem) {
            editor.report(problem.problem());
            otherBrush.setText(Numbers.display(brush.valueProperty().get()));
        }
    }

    @FXML
    private void openImage() {
        openImage.run();
    }

    @FXML
    private void clear() {
        editor.change(SceneEdits::clearInput);
    }
}
