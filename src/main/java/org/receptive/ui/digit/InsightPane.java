package org.receptive.ui.digit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.receptive.draw.network.AttributionPainter;
import org.receptive.draw.network.NetworkStyle;
import org.receptive.draw.network.ProbabilityPainter;
import org.receptive.draw.surface.Drawing;
import org.receptive.explain.Unit;
import org.receptive.session.Attribution;
import org.receptive.session.Inspection;
import org.receptive.session.Inspection.Verdict;
import org.receptive.text.Numbers;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.ScrollReveal;
import org.receptive.ui.control.Section;
import org.receptive.ui.control.Visibility;
import org.receptive.ui.fxml.Fxml;

/// What the network says, the chosen unit, and which part of the drawing decided.
final class InsightPane {

    private final DrawViewModels models;
    private final Appearance appearance;
    private final Pictures pictures;
    private final Fxml fxml;
    private final Consumer<Unit> walk;
    private final ObservableValue<Inspection> inspection;

    private boolean lent;

    @FXML
    private VBox sections;
    @FXML
    private Section prediction;
    @FXML
    private Label answer;
    @FXML
    private Label certainty;
    @FXML
    private SurfaceView probabilities;
    @FXML
    private VBox unit;
    @FXML
    private Section deciding;
    @FXML
    private Choice<Optional<Attribution.Kind>> kinds;
    @FXML
    private Label note;
    @FXML
    private SurfaceView attribution;

    InsightPane(DrawViewModels models, DrawScreen.Surroundings around, Pictures pictures) {
        this.models = models;
        this.appearance = around.appearance();
        this.pictures = pictures;
        this.fxml = around.fxml();
        this.walk = around.walk();
        inspection = models.network().stateProperty().map(InspectionViewModel.State::inspection);
    }

    @FXML
    private void initialize() {
        pictures.show(probabilities, inspection,
                (now, style) -> new ProbabilityPainter(now.activations().probabilities(), now.content().isEmpty(), style),
                ProbabilityPainter::heightPx);
        unit.getChildren().add(fxml.load(UnitCard.class, () -> new UnitCard(models.network(), appearance, pictures, walk)).root());
        kinds.offer(List.of(new Choice.Option<>(Optional.empty(), "draw.deciding.nothing", "draw-deciding-nothing"),
                new Choice.Option<>(Optional.of(Attribution.Kind.OCCLUSION), "draw.deciding.occlusion", "draw-occlusion"),
                new Choice.Option<>(Optional.of(Attribution.Kind.GRADIENT), "draw.deciding.gradient", "draw-gradient")),
                this::ask);
        pictures.show(attribution, models.attribution().stateProperty(), (now, style) -> now.current().map(a -> picture(a, style))
                .orElseGet(() -> (on, width, height) -> on.fillRect(0, 0, width, height, style.palette().background())));
        // the room of a hall is for what there is to see
        models.network().stateProperty().map(now -> now.selected().isPresent())
                .subscribe(chosen -> Visibility.show(unit, chosen || !lent));
        inspection.subscribe(_ -> show());
        models.attribution().stateProperty().subscribe(_ -> show());
        appearance.textsProperty().subscribe(_ -> show());
    }

    /// Puts what a hall must see into another column: the chosen unit and the probabilities; they come back with [#gather].
    void lend(VBox column) {
        Visibility.show(unit, models.network().stateProperty().get().selected().isPresent());
        lent = true;
        column.getChildren().addAll(unit, probabilities);
    }

    /// Takes back what was lent.
    void gather() {
        lent = false;
        Visibility.show(unit, true);
        if (!prediction.getChildren().contains(probabilities))
            prediction.getChildren().add(probabilities);
        arrange();
    }

    private void ask(Optional<Attribution.Kind> kind) {
        models.attribution().ask(kind);
        arrange();
        // it becomes higher by the picture: where that is, is known after the next layout
        Platform.runLater(() -> {
            sections.getParent().layout();
            ScrollReveal.show(deciding);
        });
    }

    /// Lets the chosen unit step back behind the answer to a question, which would stand out of sight below it.
    private void arrange() {
        if (lent)
            return;
        sections.getChildren().remove(unit);
        sections.getChildren().add(models.attribution().stateProperty().get().asked().isPresent() ? 2 : 1, unit);
    }

    private static Drawing picture(Attribution answer, NetworkStyle style) {
        return new AttributionPainter(answer.values(), answer.inspection().model().trained().network().input(),
                answer.inspection().preprocessing().digit(), style);
    }

    private void show() {
        var texts = appearance.texts();
        switch (inspection.getValue().verdict()) {
            case Verdict.Empty _ -> say("–", texts.get("draw.verdict.empty"));
            case Verdict.Unsure(int best, int second) -> say(best + " ?", texts.get("draw.verdict.unsure", best, second));
            case Verdict.Sure(int digit, double probability) -> say(Integer.toString(digit),
                    texts.get("draw.verdict.sure", digit, Numbers.probability(probability)));
        }
        var state = models.attribution().stateProperty().get();
        kinds.show(state.asked());
        Visibility.show(attribution, state.asked().isPresent());
        // the words belong to the picture, which may be about the drawing of a moment ago
        int digit = state.answer().map(Attribution::digit).orElseGet(() -> models.network().stateProperty().get().explainedClass());
        int best = state.answer().map(Attribution::inspection).orElseGet(inspection::getValue).activations().predicted();
        var words = texts.get(state.asked().map(kind -> switch (kind) {
            case OCCLUSION -> "draw.deciding.occlusion.note";
            case GRADIENT -> "draw.deciding.gradient.note";
        }).orElse("draw.deciding.ask"), digit);
        note.setText(state.asked().isPresent() && digit != best ? texts.get("draw.deciding.chosen", digit, best) + words : words);
    }

    /// Says it in one line, for a lecture hall.
    static String large(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Empty _ -> "–";
            case Verdict.Unsure(int best, int second) -> best + " ? " + second + " ?";
            case Verdict.Sure(int digit, double probability) -> digit + "  " + Numbers.probability(probability);
        };
    }

    private void say(String digit, String words) {
        answer.setText(digit);
        certainty.setText(words);
    }
}
