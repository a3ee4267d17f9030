package org.receptive.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.receptive.draw.chart.DigitTiles;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Rect;
import org.receptive.ui.canvas.PaintedView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.Visibility;
import org.receptive.ui.train.StripView.Shown;

/// Kernels and feature maps: which layer, which of the two, the digit that is looked at, and the picture.
final class StripPane {

    private final TrainViewModel model;
    private final Appearance appearance;
    private final PaintFonts fonts;
    private final SheetFile file;
    @FXML
    private Choice<Shown> shown;
    @FXML
    private ComboBox<String> layer;
    @FXML
    private CheckBox gradients;
    @FXML
    private HBox probe;
    @FXML
    private PaintedView digit;
    @FXML
    private Label answer;
    @FXML
    private Button whole;
    @FXML
    private Button why;
    @FXML
    private HBox working;
    @FXML
    private ProgressBar progress;
    @FXML
    private StripView view;
    @FXML
    private PaintedView lesson;
    @FXML
    private Button png;
    @FXML
    private Label invitation;

    StripPane(TrainViewModel model, Appearance appearance, PaintFonts fonts, SheetFile file) {
        this.model = model;
        this.appearance = appearance;
        this.fonts = fonts;
        this.file = file;
    }

    @FXML
    private void initialize() {
        view.show(model, appearance, fonts);
        view.enlargedProperty().subscribe(filter -> Visibility.show(whole, filter.isPresent()));
        model.weight().stateProperty().subscribe(now -> {
            Visibility.show(why, now.canAsk() && now.progress().isEmpty());
            Visibility.show(working, now.progress().isPresent());
            progress.setProgress(now.progress().orElse(0));
        });
        shown.offer(List.of(new Choice.Option<>(Shown.KERNELS, "training.kernels", "train-kernels"),
                new Choice.Option<>(Shown.MAPS, "training.maps", "train-maps"),
                new Choice.Option<>(Shown.BATCH, "training.lesson", "train-batch")), view.shownProperty()::set);
        new LessonView(lesson, model, appearance, fonts);
        model.lesson().wantedProperty().bind(lesson.visibleProperty().flatMap(on -> lesson.sceneProperty().map(_ -> on)).orElse(false));
        model.runs().singleBatchesProperty().map(count -> count.intValue() > 0).subscribe((_, single) -> lookAtBatches(single));
        // before the first training no digit has been read and there are no maps
        var maps = shown.lookup("#train-maps");
        var batch = shown.lookup("#train-batch");
        model.runs().stateProperty().map(s -> s.runs().isEmpty()).subscribe(none -> {
            maps.setDisable(none);
            batch.setDisable(none);
            invitation.setVisible(none);
        });
        // a hall does not see the button
        appearance.presentingProperty()
                .subscribe(hall -> appearance.label(invitation, hall ? "training.invitation.hall" : "training.invitation"));
        LayerNames.list(layer, model);
        model.replay().stateProperty().map(ReplayViewModel.State::layers).subscribe(_ -> showParts());
        gradients.selectedProperty().bindBidirectional(model.probe().showGradientsProperty());
        view.shownProperty().subscribe(_ -> showParts());
        digit.show(appearance, fonts, (on, w, h, style) -> model.probe().stateProperty().get().probe()
                .ifPresent(p -> DigitTiles.picture(on, p.digit().tile(style.texts()), new Rect(0, 0, w - 1, h - 1), style)));
        model.probe().stateProperty().subscribe(_ -> digit.redraw());
        Spoken.show(answer, model.probe().stateProperty().map(s -> s.probe().map(Probe::sentence)), "", appearance);
    }

    private void showParts() {
        var now = view.shownProperty().get();
        shown.show(now);
        Visibility.show(probe, now == Shown.MAPS);
        Visibility.show(lesson, now == Shown.BATCH);
        Visibility.show(png, now != Shown.BATCH);
        Visibility.show(view, now != Shown.BATCH);
        Visibility.show(gradients, now == Shown.KERNELS && !model.replay().stateProperty().get().layers().isEmpty());
    }

    /// Single batches are looked at one by one; a training that goes on shows its kernels again.
    private void lookAtBatches(boolean single) {
        if (single)
            view.shownProperty().set(Shown.BATCH);
        else
            if (view.shownProperty().get() == Shown.BATCH)
                view.shownProperty().set(Shown.KERNELS);
    }

    /// Shows what the layer makes of a test digit.
    void look(int example) {
        model.probe().choose(example);
        view.shownProperty().set(Shown.MAPS);
    }

    @FXML
    void export() {
        file.save(view.sheetForFile(), view.style());
    }

    @FXML
    private void askWhy() {
        model.weight().ask();
    }

    @FXML
    private void giveUp() {
        model.weight().cancel();
    }

    @FXML
    private void chooseLayer() {
        Optional.ofNullable(layer.getValue()).ifPresent(model.replay()::chooseLayer);
    }

    @FXML
    private void putOnPad() {
        model.probe().putOnPad();
    }

    @FXML
    private void previousDigit() {
        model.probe().previous();
    }

    @FXML
    private void nextDigit() {
        model.probe().next();
    }

    @FXML
    private void showWhole() {
        view.enlargedProperty().set(OptionalInt.empty());
    }
}
