package org.receptive.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.receptive.draw.chart.ChartStyle;
import org.receptive.draw.chart.SliceSheet;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.Visibility;
import org.receptive.ui.train.StripView.Shown;

/// Kernels and feature maps: which layer, which of the two, the digit that is looked at, and the picture.
final class StripPane extends VBox {

    private final TrainViewModel model;
    private final Appearance appearance;
    private final StripView view;
    private final SheetFile file;

    StripPane(TrainViewModel model, Appearance appearance, PaintFonts fonts, SheetFile export) {
        super(6);
        this.model = model;
        this.appearance = appearance;
        this.file = export;
        this.view = new StripView(model, appearance, fonts);
        getStyleClass().add("strip-pane");
        setMinHeight(0);
        var stage = new StackPane(view, invitation());
        stage.setMinHeight(0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        getChildren().addAll(head(fonts), stage);
    }

    private FlowPane head(PaintFonts fonts) {
        var choice = new Choice<>(appearance, List.of(new Choice.Option<>(Shown.KERNELS, "training.kernels", "train-kernels"),
                new Choice.Option<>(Shown.MAPS, "training.maps", "train-maps")), view.shownProperty()::set);
        view.shownProperty().subscribe(choice::show);
        // before the first training no digit has been read and there are no maps
        var maps = choice.lookup("#train-maps");
        model.runsProperty().subscribe(runs -> maps.setDisable(runs.isEmpty()));
        var save = appearance.explain(appearance.label(new Button(), "training.png"), "training.png.tip");
        save.setId("train-png");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(e -> export());
        var head = new FlowPane(6, 6, choice, layer(), gradients(), new ProbeBox(model, appearance, fonts, view.shownProperty()), back(),
                save);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /// Shows what the layer makes of a test digit.
    void look(int example) {
        model.replay().chooseProbe(example);
        view.shownProperty().set(Shown.MAPS);
    }

    /// Writes what is shown to a file, if there is something.
    void export() {
        view.sheetForFile().ifPresent(sheet -> file.save(sheet, view.look()));
    }

    private ComboBox<String> layer() {
        var box = new ComboBox<String>();
        box.setId("train-layer");
        appearance.explain(box, "training.layer.tip");
        // a new converter names the layers anew, also where two networks call them alike
        Runnable name = () -> {
            var network = model.shownNetwork();
            if (!(box.getConverter() instanceof LayerNames names && names.network().equals(network)))
                box.setConverter(new LayerNames(network));
        };
        model.setupProperty().subscribe(s -> name.run());
        model.runsProperty().subscribe(r -> name.run());
        model.chosenRunProperty().subscribe(r -> name.run());
        var replay = model.replay();
        replay.layersProperty().subscribe(layers -> {
            box.getItems().setAll(layers);
            box.setValue(replay.chosenLayerProperty().get());
        });
        replay.chosenLayerProperty().subscribe(box::setValue);
        box.setOnAction(e -> Optional.ofNullable(box.getValue()).filter(l -> !l.isEmpty() && !l.equals(replay.chosenLayerProperty().get()))
                .ifPresent(replay::chooseLayer));
        replay.layersProperty().subscribe(layers -> Visibility.show(box, !layers.isEmpty()));
        return box;
    }

    private CheckBox gradients() {
        var box = appearance.explain(appearance.label(new CheckBox(), "training.gradients"), "training.gradients.tip");
        box.setId("train-gradients");
        box.selectedProperty().bindBidirectional(model.replay().showGradientsProperty());
        Runnable show = () -> Visibility.show(box, view.shownProperty().get() == Shown.KERNELS && !model.replay().layersProperty().get()
                .isEmpty());
        view.shownProperty().subscribe(s -> show.run());
        model.replay().layersProperty().subscribe(l -> show.run());
        return box;
    }

    private Button back() {
        var back = appearance.label(new Button(null, new FontIcon(MaterialDesignA.ARROW_LEFT)), "training.whole");
        back.setId("train-whole");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(e -> view.enlargedProperty().set(OptionalInt.empty()));
        view.enlargedProperty().subscribe(e -> Visibility.show(back, e.isPresent()));
        return back;
    }

    /// What stands here as long as there is nothing to show.
    private Label invitation() {
        var invitation = appearance.label(new Label(), "training.invitation");
        invitation.setId("train-invitation");
        invitation.getStyleClass().add("invitation");
        invitation.setWrapText(true);
        invitation.setMaxWidth(330);
        invitation.setMouseTransparent(true);
        StackPane.setAlignment(invitation, Pos.CENTER_RIGHT);
        model.runsProperty().subscribe(runs -> invitation.setVisible(runs.isEmpty()));
        return invitation;
    }

    /// Writes a sheet to a file.
    @FunctionalInterface
    interface SheetFile {
        void save(SliceSheet sheet, ChartStyle look);
    }
}
