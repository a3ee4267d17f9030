package org.receptive.ui.digit;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.text.Numbers;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.Section;

/// The right side of the Draw screen: what the network says, the chosen unit, and what decided.
final class InsightPane extends VBox {

    private static final double DECIDING_PX = 168;

    private final DrawViewModel model;
    private final Appearance appearance;

    InsightPane(DrawViewModel model, Appearance appearance, PaintFonts fonts, Runnable walk) {
        super(18);
        this.model = model;
        this.appearance = appearance;
        getStyleClass().add("inspector-content");
        getChildren().addAll(prediction(fonts), new UnitCard(model, appearance, walk), deciding(fonts));
    }

    private Section prediction(PaintFonts fonts) {
        var answer = new Label();
        answer.setId("draw-answer");
        answer.getStyleClass().add("answer");
        var doubt = new Label();
        doubt.setId("draw-doubt");
        doubt.getStyleClass().add("muted");
        doubt.setWrapText(true);
        doubt.setMinHeight(Region.USE_PREF_SIZE);
        Runnable show = () -> say(answer, doubt);
        model.lookProperty().subscribe(l -> show.run());
        appearance.textsProperty().subscribe(t -> show.run());
        var painter = new ProbabilityPainter(model, appearance);
        var bars = new SurfaceView(fonts, appearance, painter::draw);
        bars.setId("draw-probabilities");
        Runnable fit = () -> {
            bars.setMinHeight(painter.heightPx());
            bars.setPrefHeight(painter.heightPx());
            bars.redraw();
        };
        model.lookProperty().subscribe(l -> fit.run());
        appearance.sizesProperty().subscribe(s -> fit.run());
        appearance.paletteProperty().subscribe(p -> bars.redraw());
        return new Section(appearance, "draw.section.prediction", answer, doubt, bars);
    }

    private void say(Label answer, Label doubt) {
        var texts = appearance.texts();
        switch (model.lookProperty().get().verdict()) {
            case Verdict.Empty _ -> {
                answer.setText("–");
                doubt.setText(texts.get("draw.verdict.empty"));
            }
            case Verdict.Unsure(int best, int second) -> {
                answer.setText(best + " ?");
                doubt.setText(texts.get("draw.verdict.unsure", best, second));
            }
            case Verdict.Sure(int digit, double probability) -> {
                answer.setText(Integer.toString(digit));
                doubt.setText(texts.get("draw.verdict.sure", digit, Numbers.percent(probability)));
            }
        }
    }

    private Section deciding(PaintFonts fonts) {
        var choice = new Choice<>(appearance, List.of(new Choice.Option<>(AttributionKind.NOTHING, "draw.deciding.nothing",
                "draw-deciding-nothing"),
                new Choice.Option<>(AttributionKind.OCCLUSION, "draw.deciding.occlusion", "draw-occlusion"), new Choice.Option<>(
                        AttributionKind.GRADIENT, "draw.deciding.gradient", "draw-gradient")), model::decide);
        choice.getStyleClass().add("tight");
        var words = new Label();
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var painter = new AttributionPainter(model, appearance);
        var picture = new SurfaceView(fonts, appearance, painter::draw);
        picture.setId("draw-deciding");
        picture.setMinSize(DECIDING_PX, DECIDING_PX + 24);
        picture.setPrefSize(DECIDING_PX, DECIDING_PX + 24);
        Runnable show = () -> {
            var asked = model.decidingProperty().get();
            choice.show(asked);
            boolean on = asked != AttributionKind.NOTHING;
            picture.setVisible(on);
            picture.setManaged(on);
            // the words belong to the picture, which may be about the drawing of a moment ago
            int digit = model.decider().answerProperty().get().map(a -> a.look().pass().predicted()).orElseGet(() -> model.lookProperty()
                    .get()
                    .pass().predicted());
            words.setText(appearance.texts().get(switch (asked) {
                case NOTHING -> "draw.deciding.ask";
                case OCCLUSION -> "draw.deciding.occlusion.note";
                case GRADIENT -> "draw.deciding.gradient.note";
            }, digit));
            picture.redraw();
        };
        model.decidingProperty().subscribe(d -> show.run());
        model.decider().answerProperty().subscribe(a -> show.run());
        model.lookProperty().subscribe(l -> show.run());
        appearance.textsProperty().subscribe(t -> show.run());
        appearance.paletteProperty().subscribe(p -> picture.redraw());
        return new Section(appearance, "draw.section.deciding", choice, words, picture);
    }
}
