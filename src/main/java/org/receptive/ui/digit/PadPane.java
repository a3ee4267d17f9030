package org.receptive.ui.digit;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.text.Numbers;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.Section;

/// The left side of the Draw screen: the pad with its tools, the stages on the way to the network, and the movement.
final class PadPane extends VBox {

    private static final double PAD_PX = 256;

    private final DrawViewModel model;
    private final Appearance appearance;

    PadPane(DrawViewModel model, Appearance appearance, PaintFonts fonts, PadView pad, SampleButton samples) {
        super(14);
        this.model = model;
        this.appearance = appearance;
        pad.setMinSize(PAD_PX, PAD_PX);
        pad.setPrefSize(PAD_PX, PAD_PX);
        pad.setMaxSize(PAD_PX, PAD_PX);
        getStyleClass().add("inspector-content");
        getChildren().addAll(new Section(appearance, "draw.section.pad", pad, tools(), edits(samples)), answer(), seen(fonts), movement(
                fonts));
    }

    /// In a lecture hall the pane that says what the network reads is folded away, so it stands here, large.
    private Label answer() {
        var answer = new Label();
        answer.setId("draw-answer-large");
        answer.getStyleClass().add("answer");
        Runnable show = () -> answer.setText(switch (model.lookProperty().get().verdict()) {
            case Verdict.Empty _ -> "–";
            case Verdict.Unsure(int best, int second) -> best + " ? " + second + " ?";
            case Verdict.Sure(int digit, double probability) -> digit + "  " + Numbers.percent(probability);
        });
        model.lookProperty().subscribe(l -> show.run());
        appearance.presentingProperty().subscribe(presenting -> {
            answer.setVisible(presenting);
            answer.setManaged(presenting);
        });
        return answer;
    }

    private HBox tools() {
        var tool = new Choice<>(appearance, List.of(new Choice.Option<>(PadTool.PEN, "draw.pen", "draw-pen"), new Choice.Option<>(
                PadTool.ERASER, "draw.eraser", "draw-eraser")), model::setTool);
        model.toolProperty().subscribe(tool::show);
        var brush = new Choice<>(appearance, List.of(new Choice.Option<>(Brush.THIN, Brush.THIN.key(), "draw-thin"), new Choice.Option<>(
                Brush.MEDIUM, Brush.MEDIUM.key(), "draw-medium"), new Choice.Option<>(Brush.THICK, Brush.THICK.key(), "draw-thick")),
                b -> model.change(s -> s.withBrush(b)));
        model.settingsProperty().subscribe(s -> brush.show(s.brush()));
        var row = new HBox(8, tool, space(), brush);
        row.getStyleClass().add("tight");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox edits(SampleButton samples) {
        var clear = icon("draw-clear", "draw.clear", MaterialDesignD.DELETE_OUTLINE, model::clear);
        appearance.label(clear, "draw.clear");
        var row = new HBox(6, enabledBy(icon("draw-undo", "bar.undo", MaterialDesignU.UNDO, model::undo), model.canUndoProperty()),
                enabledBy(
                        icon("draw-redo", "bar.redo", MaterialDesignR.REDO, model::redo), model.canRedoProperty()), clear, space(),
                samples);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button icon(String id, String key, Ikon icon, Runnable action) {
        var button = appearance.explain(new Button(null, new FontIcon(icon)), key);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private static Button enabledBy(Button button, ObservableValue<Boolean> enabled) {
        enabled.subscribe(on -> button.setDisable(!on));
        return button;
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private Section seen(PaintFonts fonts) {
        var stages = new StagesPainter(model, appearance);
        var picture = new SurfaceView(fonts, appearance, stages::draw);
        picture.setMinSize(PAD_PX, 88);
        picture.setPrefSize(PAD_PX, 88);
        model.lookProperty().subscribe(l -> picture.redraw());
        appearance.paletteProperty().subscribe(p -> picture.redraw());
        appearance.textsProperty().subscribe(t -> picture.redraw());
        var row = new HBox(6, stage("draw-crop", "draw.crop", s -> s.withStages(!s.crop(), s.scale(), s.centre()), PadSettings::crop),
                space(),
                stage("draw-scale", "draw.scale", s -> s.withStages(s.crop(), !s.scale(), s.centre()), PadSettings::scale), space(),
                stage("draw-centre", "draw.centre", s -> s.withStages(s.crop(), s.scale(), !s.centre()), PadSettings::centre));
        return new Section(appearance, "draw.section.seen", picture, row);
    }

    private CheckBox stage(String id, String key, UnaryOperator<PadSettings> toggle, java.util.function.Predicate<PadSettings> isOn) {
        var box = appearance.explain(appearance.label(new CheckBox(), key), key + ".tip");
        box.setId(id);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setOnAction(e -> model.change(toggle));
        model.settingsProperty().subscribe(s -> box.setSelected(isOn.test(s)));
        return box;
    }

    private Section movement(PaintFonts fonts) {
        var right = slider("draw-right", "draw.right", PadSettings.FARTHEST, 1);
        var down = slider("draw-down", "draw.down", PadSettings.FARTHEST, 1);
        var turn = slider("draw-turn", "draw.turn", PadSettings.LARGEST_TURN, 5);
        Runnable apply = () -> model.change(s -> s.withMovement(Math.rint(down.getValue()), Math.rint(right.getValue()), Math.rint(turn
                .getValue())));
        model.settingsProperty().subscribe(s -> {
            show(right, s.right());
            show(down, s.down());
            show(turn, s.degrees());
        });
        for (var slider : List.of(right, down, turn))
            slider.valueProperty().subscribe((before, now) -> apply.run());
        var reset = appearance.label(new Button(), "draw.reset");
        reset.setId("draw-reset");
        reset.getStyleClass().addAll("small", "flat");
        reset.setOnAction(e -> model.change(s -> s.withMovement(0, 0, 0)));
        model.settingsProperty().subscribe(s -> reset.setDisable(!s.isMoved()));
        var kept = new KeptPainter(model, appearance);
        var bars = new SurfaceView(fonts, appearance, kept::draw);
        model.lookProperty().subscribe(l -> {
            bars.setMinHeight(kept.heightPx());
            bars.setPrefHeight(kept.heightPx());
            bars.redraw();
        });
        appearance.paletteProperty().subscribe(p -> bars.redraw());
        appearance.textsProperty().subscribe(t -> bars.redraw());
        return new Section(appearance, "draw.section.move", named("draw.right", right, PadSettings::right, " px"), named("draw.down", down,
                PadSettings::down, " px"), named("draw.turn", turn, PadSettings::degrees, "°"), reset, bars);
    }

    private static void show(Slider slider, double value) {
        if (Math.rint(slider.getValue()) != value)
            slider.setValue(value);
    }

    private Slider slider(String id, String key, double most, double step) {
        var slider = appearance.explain(new Slider(-most, most, 0), key);
        slider.setId(id);
        slider.setBlockIncrement(step);
        HBox.setHgrow(slider, Priority.ALWAYS);
        return slider;
    }

    private HBox named(String key, Slider slider, java.util.function.ToDoubleFunction<PadSettings> value, String unit) {
        var name = appearance.label(new Label(), key);
        name.setMinWidth(64);
        var number = new Label();
        number.setMinWidth(48);
        number.setAlignment(Pos.CENTER_RIGHT);
        model.settingsProperty().subscribe(s -> number.setText(Numbers.display(value.applyAsDouble(s)) + unit));
        var row = new HBox(6, name, slider, number);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
