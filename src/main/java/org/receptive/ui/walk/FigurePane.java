package org.receptive.ui.walk;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.receptive.draw.chart.ChartStyle;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface;
import org.receptive.ui.canvas.PaintedView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;

/// Beside the maps of a step: the curve of the function that is applied, or who won in every window.
final class FigurePane {

    private static final double SHAPE = 0.9;

    private final WalkViewModel model;
    private final Appearance appearance;
    private final PaintFonts fonts;

    @FXML
    private VBox pane;
    @FXML
    private Label head;
    @FXML
    private PaintedView picture;
    @FXML
    private Label says;
    @FXML
    private Label ties;
    @FXML
    private HBox moves;

    FigurePane(WalkViewModel model, Appearance appearance, PaintFonts fonts) {
        this.model = model;
        this.appearance = appearance;
        this.fonts = fonts;
    }

    @FXML
    private void initialize() {
        picture.show(appearance, fonts, this::draw);
        moves.getChildren().forEach(control -> appearance.tip(control, "figure.move"));
        pane.widthProperty().subscribe(w -> shape());
        model.figures().figureProperty().subscribe(f -> refresh());
        model.edited().activeProperty().subscribe(a -> refresh());
        appearance.textsProperty().subscribe(t -> refresh());
        appearance.sizesProperty().subscribe(s -> shape());
    }

    private void draw(Surface on, double width, double height, ChartStyle style) {
        model.figures().figureProperty().get().ifPresent(figure -> {
            switch (figure) {
                case StepFigures.Curve curve -> curve.chart().paint(on, width, height, style);
                case StepFigures.Won won -> won.chart().paint(on, width, height, style);
            }
        });
    }

    private void refresh() {
        var figure = model.figures().figureProperty().get();
        Visibility.show(pane, figure.isPresent());
        figure.ifPresent(this::show);
    }

    private void show(StepFigures.Figure figure) {
        var texts = appearance.texts();
        head.setText(texts.get(figure.head()));
        says.setText(texts.get(figure.says()));
        ties.setText(figure.ties().map(texts::get).orElse(""));
        Visibility.show(ties, figure.ties().isPresent());
        Visibility.show(moves, figure instanceof StepFigures.Won && model.edited().activeProperty().get());
        picture.setAccessibleText(texts.get("figure.spoken", head.getText(), says.getText()));
        shape();
        picture.redraw();
    }

    /// Makes the picture as high as it needs to be, and no higher than it is wide.
    private void shape() {
        double most = pane.getWidth() * SHAPE;
        picture.setPrefHeight(model.figures().figureProperty().get()
                .map(f -> f instanceof StepFigures.Won won ? Math.min(most, won.chart().heightFor(pane.getWidth(), picture.style())) : most)
                .orElse(most));
    }

    @FXML
    private void left() {
        model.shift().move(0, -1);
    }

    @FXML
    private void right() {
        model.shift().move(0, 1);
    }

    @FXML
    private void up() {
        model.shift().move(-1, 0);
    }

    @FXML
    private void down() {
        model.shift().move(1, 0);
    }
}
