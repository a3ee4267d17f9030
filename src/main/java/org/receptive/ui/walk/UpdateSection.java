package org.receptive.ui.walk;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.receptive.draw.chart.SayingBars;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.explain.UpdateCourse.Prediction;
import org.receptive.scene.Scene;
import org.receptive.text.Message;
import org.receptive.ui.canvas.PaintedView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Section;
import org.receptive.ui.control.Visibility;

/// What belongs to an update, in the inspector: how far it goes, what the network says before and after, and the next iterations.
final class UpdateSection {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final WalkViewModel model;
    private final Appearance appearance;
    private final PaintFonts fonts;

    @FXML
    private VBox sections;
    @FXML
    private Section far;
    @FXML
    private PaintedView curve;
    @FXML
    private Label farNote;
    @FXML
    private Section says;
    @FXML
    private Label saidBefore;
    @FXML
    private Label saidAfter;
    @FXML
    private PaintedView bars;
    @FXML
    private Button next;
    @FXML
    private Button several;

    UpdateSection(WalkViewModel model, Appearance appearance, PaintFonts fonts) {
        this.model = model;
        this.appearance = appearance;
        this.fonts = fonts;
    }

    @FXML
    private void initialize() {
        var update = model.update();
        curve.show(appearance, fonts,
                (on, width, height, style) -> update.figuresProperty().get().ifPresent(f -> f.curve().paint(on, width, height, style)));
        bars.show(appearance, fonts, (on, width, height, style) -> update.figuresProperty().get()
                .ifPresent(f -> f.course().before().ifPresent(before -> bars(f, before).paint(on, width, style))));
        curve.setOnMousePressed(e -> drag(e.getX()));
        curve.setOnMouseDragged(e -> drag(e.getX()));
        curve.setOnMouseReleased(e -> update.endDrag());
        appearance.tip(next, "passes.next");
        appearance.tip(several, "passes.several");
        update.figuresProperty().subscribe(f -> refresh());
        model.edited().documentProperty().subscribe(d -> refresh());
        model.edited().activeProperty().subscribe(d -> refresh());
        model.iterations().leftProperty().subscribe(l -> refresh());
        appearance.textsProperty().subscribe(t -> refresh());
        appearance.sizesProperty().subscribe(s -> refresh());
    }

    private void drag(double x) {
        model.update().figuresProperty().get().ifPresent(f -> model.update()
                .drag(f.curve().rateAt(x, curve.getWidth(), curve.getHeight(), curve.style())));
    }

    @FXML
    private void next() {
        model.iterations().next();
    }

    @FXML
    private void runSeveral() {
        model.iterations().several();
    }

    private static SayingBars bars(UpdateFigures.Figures figures, Prediction before) {
        var after = figures.isFinished() ? figures.course().after().map(Prediction::probabilities).orElse(List.of()) : List.<Double>of();
        return new SayingBars(before.probabilities(), after, before.wanted());
    }

    private void refresh() {
        var figures = model.update().figuresProperty().get();
        boolean iterates = model.edited().activeProperty().get()
                && model.edited().sceneProperty().get().passes() == Scene.Passes.ITERATION;
        Visibility.show(sections, iterates);
        Visibility.show(far, figures.isPresent());
        Visibility.show(says, figures.filter(f -> f.course().before().isPresent()).isPresent());
        int left = model.iterations().leftProperty().get();
        several.setText(
                left > 0 ? appearance.texts().get("passes.stop", left) : appearance.texts().get("passes.several", Iterations.SEVERAL));
        figures.ifPresent(this::show);
    }

    private void show(UpdateFigures.Figures figures) {
        boolean past = figures.curve().isPastValley();
        farNote.setText(appearance.texts().get(past ? "update.pastValley" : "update.far.note"));
        farNote.pseudoClassStateChanged(WRONG, past);
        figures.course().before().ifPresent(before -> {
            say(saidBefore, "update.saidBefore", before);
            var after = figures.course().after().filter(_ -> figures.isFinished());
            after.ifPresent(a -> say(saidAfter, "update.saidAfter", a));
            Visibility.show(saidAfter, after.isPresent());
            double height = bars(figures, before).height(bars.style());
            bars.setMinHeight(height);
            bars.setPrefHeight(height);
        });
        curve.redraw();
        bars.redraw();
    }

    private void say(Label label, String key, Prediction saying) {
        label.setText(appearance.texts().get(key, saying.said(), Message.of(saying.isRight() ? "update.right" : "update.wrong")));
        label.pseudoClassStateChanged(WRONG, !saying.isRight());
    }
}
