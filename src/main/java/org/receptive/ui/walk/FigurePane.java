package org.receptive.ui.walk;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface;
import org.receptive.explain.FunctionPoint;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;

/// Beside the maps of a step: the curve of the function that is applied, or who won in every window.
final class FigurePane {

    private static final int DIGITS = 3;
    /// A slope below this lets next to nothing through.
    private static final double FLAT = 0.02;
    private static final double SHAPE = 0.9;

    private final WalkViewModel model;
    private final Appearance appearance;
    private final PaintFonts fonts;

    @FXML
    private VBox pane;
    @FXML
    private Label head;
    @FXML
    private SurfaceView picture;
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
        picture.show(fonts, this::draw);
        moves.getChildren().forEach(control -> appearance.tip(control, "figure.move"));
        pane.widthProperty().subscribe(w -> shape());
        model.figures().figureProperty().subscribe(f -> refresh());
        model.edited().activeProperty().subscribe(a -> refresh());
        appearance.textsProperty().subscribe(t -> refresh());
        appearance.paletteProperty().subscribe(p -> picture.redraw());
        appearance.sizesProperty().subscribe(s -> {
            shape();
            picture.redraw();
        });
    }

    private void draw(Surface on, double width, double height) {
        on.fillRect(0, 0, width, height, appearance.paletteProperty().get().background());
        var style = UpdatePane.style(appearance, fonts);
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
        var lines = switch (figure) {
            case StepFigures.Curve curve -> List.of(Message.of("figure.function"), words(curve.point()));
            case StepFigures.Won won -> words(won);
        };
        head.setText(texts.get(lines.get(0)));
        says.setText(texts.get(lines.get(1)));
        ties.setText(lines.size() > 2 ? texts.get(lines.get(2)) : "");
        Visibility.show(ties, lines.size() > 2);
        Visibility.show(moves, figure instanceof StepFigures.Won && model.edited().activeProperty().get());
        picture.setAccessibleText(texts.get("figure.spoken", head.getText(), says.getText()));
        shape();
        picture.redraw();
    }

    /// Makes the picture as high as it needs to be, and no higher than it is wide.
    private void shape() {
        double most = pane.getWidth() * SHAPE;
        var style = UpdatePane.style(appearance, fonts);
        picture.setPrefHeight(model.figures().figureProperty().get()
                .map(f -> f instanceof StepFigures.Won won ? Math.min(most, won.chart().heightFor(pane.getWidth(), style)) : most)
                .orElse(most));
    }

    private static Message words(FunctionPoint point) {
        var x = Numbers.display(point.x(), DIGITS);
        var slope = Numbers.display(point.slope(), DIGITS);
        if (point.back()) {
            var key = point.slope() == 0 ? "figure.function.shut"
                    : Math.abs(point.slope()) < FLAT ? "figure.function.flat" : "figure.function.back";
            return Message.of(key, x, slope);
        }
        return point.known()
                ? Message.of("figure.function.says", x, Numbers.display(point.value(), DIGITS), slope)
                : Message.of("figure.function.ahead", x);
    }

    private static List<Message> words(StepFigures.Won won) {
        var lines = new ArrayList<>(List.of(Message.of("figure.winners"),
                Message.of(won.winners().back() ? "figure.winners.back" : "figure.winners.says")));
        if (won.alike() > 1)
            lines.add(Message.of("figure.winners.ties", won.alike()));
        else
            if (won.hasTies())
                lines.add(Message.of(won.winners().least() ? "figure.winners.tieLeast" : "figure.winners.tie"));
        return lines;
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
