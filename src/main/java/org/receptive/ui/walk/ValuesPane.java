package org.receptive.ui.walk;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.receptive.scene.InputPreset;
import org.receptive.scene.KernelPreset;
import org.receptive.scene.SceneEdits;
import org.receptive.text.Numbers;
import org.receptive.text.ReadableException;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.Section;

/// Where the numbers come from: tool and brush, prepared inputs, pictures, and kernel presets.
final class ValuesPane extends VBox {

    private static final List<Double> BRUSHES = List.of(0.0, 1.0, 4.0, 6.0, 9.0, -1.0, -2.0);

    private final ConvolveViewModel model;
    private final Appearance appearance;

    ValuesPane(ConvolveViewModel model, Appearance appearance, Runnable openImage) {
        super(18);
        this.model = model;
        this.appearance = appearance;
        getChildren().addAll(input(openImage), kernel());
    }

    private Section input(Runnable openImage) {
        var tools = new Choice<>(appearance, List.of(new Choice.Option<>(Tool.PAINT, "tool.paint", "paint"),
                new Choice.Option<>(Tool.TYPE, "tool.type", "type"), new Choice.Option<>(Tool.POINT, "tool.point", "point")),
                model.toolProperty()::set);
        model.toolProperty().subscribe(tools::show);
        appearance.explain(tools, "tool.tip");
        return new Section(appearance, "section.input", tools, brushes(), sources(openImage), colour());
    }

    private FlowPane brushes() {
        var group = new ToggleGroup();
        var row = new FlowPane(4, 4);
        for (double value : BRUSHES) {
            var swatch = appearance.explain(new ToggleButton(Numbers.display(value)), "brush.tip", value);
            swatch.setId("brush" + (int) value);
            swatch.getStyleClass().add("swatch");
            swatch.setToggleGroup(group);
            swatch.setOnAction(e -> model.brushProperty().set(value));
            model.brushProperty().subscribe(b -> swatch.setSelected(b.doubleValue() == value));
            row.getChildren().add(swatch);
        }
        row.getChildren().add(otherBrush());
        return row;
    }

    private TextField otherBrush() {
        var other = appearance.explain(new TextField(), "brush.other");
        other.setId("brushOther");
        other.getStyleClass().add("stepper-field");
        other.setPrefColumnCount(4);
        model.brushProperty().subscribe(b -> other.setText(Numbers.display(b.doubleValue())));
        other.setOnAction(e -> {
            try {
                model.brushProperty().set(Numbers.parse(other.getText()));
            } catch (ReadableException problem) {
                model.report(problem.problem());
                other.setText(Numbers.display(model.brushProperty().get()));
            }
        });
        return other;
    }

    private HBox sources(Runnable openImage) {
        var examples = appearance.label(new MenuButton(), "input.preset");
        examples.setId("inputPresets");
        for (var preset : InputPreset.values()) {
            var item = new MenuItem();
            item.setId("input-" + preset.id());
            item.textProperty().bind(appearance.text(preset.label().key()));
            item.setOnAction(e -> model.fillInput(preset));
            examples.getItems().add(item);
        }
        var image = appearance.explain(appearance.label(new Button(), "input.image"), "input.image.tip");
        image.setId("image");
        image.setOnAction(e -> openImage.run());
        var clear = appearance.label(new Button(), "input.clear");
        clear.setId("clear");
        clear.setOnAction(e -> model.change(SceneEdits::clearInput));
        return new HBox(6, examples, image, clear);
    }

    private CheckBox colour() {
        var colour = appearance.label(new CheckBox(), "input.colour");
        colour.setId("colour");
        colour.selectedProperty().bindBidirectional(model.colourPicturesProperty());
        return colour;
    }

    private Section kernel() {
        var flow = new FlowPane(6, 6);
        flow.setId("kernelPresets");
        for (var preset : KernelPreset.values()) {
            var button = appearance.explain(appearance.label(new Button(), preset.label().key()), "kernel.preset.tip");
            button.setId("kernel-" + preset.id());
            button.getStyleClass().add("preset");
            button.setOnAction(e -> model.fillKernel(preset));
            flow.getChildren().add(button);
        }
        return new Section(appearance, "section.kernel", flow);
    }
}
