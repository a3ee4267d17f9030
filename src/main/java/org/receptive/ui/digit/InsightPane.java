package org.receptive.ui.digit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.receptive.draw.network.AttributionPainter;
import org.receptive.draw.network.NetworkStyle;
import org.receptive.draw.network.ProbabilityPainter;
import org.receptive.draw.surface.Drawing;
import org.receptive.draw.theme.Sizes;
import org.receptive.explain.Unit;
import org.receptive.explain.WholePath;
import org.receptive.session.Attribution;
import org.receptive.session.Inspection;
import org.receptive.session.Inspection.Verdict;
import org.receptive.text.Numbers;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.ScrollReveal;
import org.receptive.ui.control.Section;
import org.receptive.ui.control.Tip;
import org.receptive.ui.control.Visibility;
import org.receptive.ui.fxml.Fxml;

/// What the network says, the chosen unit, and which part of the drawing decided.
final class InsightPane {

    private static final double ATTRIBUTION_PX = 168;
    /// In a hall the picture grows with the letters.
    private static final double ATTRIBUTION_EM = 8.4;

    private final DrawViewModels models;
    private final Appearance appearance;
    private final Pictures pictures;
    private final Fxml fxml;
    private final Consumer<Unit> walk;
    private final Runnable path;
    private final IntConsumer probability;
    private final ObservableValue<Inspection> inspection;

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
        this.path = around.path();
        this.probability = around.probability();
        inspection = models.network().stateProperty().map(InspectionViewModel.State::inspection);
    }

    @FXML
    private void initialize() {
        pictures.show(probabilities, inspection,
                (now, style) -> new ProbabilityPainter(now.activations().probabilities(), now.content().isEmpty(), style),
                ProbabilityPainter::heightPx);
        probabilities.setOnMouseClicked(this::walkInto);
        Tip.explain(probabilities, appearance.text("draw.softmax.tip"));
        unit.getChildren().add(fxml.load(UnitCard.class, () -> new UnitCard(models.network(), appearance, pictures, walk, path)).root());
        kinds.offer(List.of(new Choice.Option<>(Optional.empty(), "draw.deciding.nothing", "draw-deciding-nothing"),
                new Choice.Option<>(Optional.of(Attribution.Kind.OCCLUSION), "draw.deciding.occlusion", "draw-occlusion"),
                new Choice.Option<>(Optional.of(Attribution.Kind.GRADIENT), "draw.deciding.gradient", "draw-gradient")),
                this::ask);
        pictures.show(attribution, models.attribution().stateProperty(), (now, style) -> now.current().map(a -> picture(a, style))
                .orElseGet(() -> (on, width, height) -> on.fillRect(0, 0, width, height, style.palette().background())));
        pictures.style().subscribe(style -> resize(style.sizes()));
        inspection.subscribe(_ -> show());
        models.attribution().stateProperty().subscribe(_ -> show());
        appearance.textsProperty().subscribe(_ -> show());
        appearance.presentingProperty().subscribe(_ -> show());
    }

    /// A click on a bar leads to the softmax that made it.
    private void walkInto(MouseEvent e) {
        var now = inspection.getValue();
        if (e.getButton() == MouseButton.PRIMARY && hasSoftmax())
            new ProbabilityPainter(now.activations().probabilities(), false, pictures.style().getValue()).at(e.getY())
                    .ifPresent(probability);
    }

    /// Says what the probabilities are, and their sum; nothing where they come of no softmax.
    private String softmax() {
        if (!hasSoftmax())
            return "";
        double sum = 0;
        for (float p : inspection.getValue().activations().probabilities())
            sum += p;
        return " " + appearance.texts().get("draw.softmax", Numbers.display(sum, 4));
    }

    private boolean hasSoftmax() {
        var now = inspection.getValue();
        return !now.content().isEmpty() && WholePath.isClassifier(now.model().trained().network());
    }

    private void resize(Sizes sizes) {
        double side = Math.max(ATTRIBUTION_PX, Math.rint(ATTRIBUTION_EM * sizes.least()));
        attribution.setMinWidth(side);
        attribution.setPrefWidth(side);
        attribution.setMinHeight(side + AttributionPainter.legendPx(sizes));
        attribution.setPrefHeight(side + AttributionPainter.legendPx(sizes));
    }

    /// What a hall sees elsewhere.
    ///
    /// @param probabilities how likely each digit is
    /// @param deciding which part of the drawing decided
    /// @param unit the chosen unit
    record Lent(Region probabilities, Region deciding, Region unit) {}

    /// Returns what a hall sees elsewhere; all comes back with [#gather].
    Lent lend() {
        deciding.showHead(false);
        return new Lent(probabilities, deciding, unit);
    }

    /// Takes back what was lent.
    void gather() {
        deciding.showHead(true);
        HallColumn.takeWidth(probabilities);
        prediction.getChildren().remove(probabilities);
        prediction.getChildren().add(probabilities);
        sections.getChildren().setAll(prediction, deciding, unit);
    }

    private void ask(Optional<Attribution.Kind> kind) {
        models.attribution().ask(kind);
        // it becomes higher by the picture: where that is, is known after the next layout
        Platform.runLater(this::revealAnswer);
    }

    /// Does nothing if something else has taken its place since the question.
    private void revealAnswer() {
        Optional.ofNullable(deciding.getParent()).ifPresent(around -> {
            around.layout();
            ScrollReveal.show(attribution);
        });
    }

    private static Drawing picture(Attribution answer, NetworkStyle style) {
        return new AttributionPainter(answer.values(), answer.leastScale(), answer.inspection().model().trained().network().input(),
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
        probabilities.setCursor(hasSoftmax() ? Cursor.HAND : Cursor.DEFAULT);
        var state = models.attribution().stateProperty().get();
        kinds.show(state.asked());
        boolean drawn = !inspection.getValue().content().isEmpty();
        Visibility.show(attribution, drawn && state.asked().isPresent());
        // the words belong to the picture, which may be about the drawing of a moment ago
        int digit = state.answer().map(Attribution::digit).orElseGet(() -> models.network().stateProperty().get().explainedClass());
        int best = state.answer().map(Attribution::inspection).orElseGet(inspection::getValue).activations().predicted();
        var words = texts.get(state.asked().map(kind -> switch (kind) {
            case OCCLUSION -> "draw.deciding.occlusion.note";
            case GRADIENT -> "draw.deciding.gradient.note";
        }).orElse("draw.deciding.ask"), digit);
        // in a hall the picture speaks for itself, and below it is no room
        boolean nothing = state.current().filter(Attribution::isPracticallyNothing).isPresent();
        Visibility.show(note, !appearance.presentingProperty().get() || !attribution.isVisible() || nothing);
        if (!drawn && state.asked().isPresent())
            note.setText(texts.get("draw.deciding.empty"));
        else
            note.setText((state.asked().isPresent() && digit != best ? texts.get("draw.deciding.chosen", digit, best) : "")
                    + (nothing
                            ? texts.get("draw.deciding.nothingChanges", digit)
                            : words));
    }

    /// Returns the answer, for a lecture hall.
    static String large(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Empty _ -> "–";
            case Verdict.Unsure(int best, int _) -> best + " ?";
            case Verdict.Sure(int digit, double _) -> Integer.toString(digit);
        };
    }

    /// Returns what stands below the answer: how likely it is, or what else it could be.
    static String belowLarge(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Empty _ -> "";
            case Verdict.Unsure(int _, int second) -> second + " ?";
            case Verdict.Sure(int _, double probability) -> Numbers.probability(probability);
        };
    }

    private void say(String digit, String words) {
        answer.setText(digit);
        certainty.setText(words + softmax());
    }
}
