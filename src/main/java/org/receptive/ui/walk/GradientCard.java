package org.receptive.ui.walk;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.receptive.explain.GradientCheck;
import org.receptive.explain.GradientCheck.Verdict;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.trace.Cell;
import org.receptive.trace.Walk;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Section;
import org.receptive.ui.control.StepRow;
import org.receptive.ui.control.Visibility;

/// The check of a gradient number by number: the loss on both sides of the value, what follows from it, and what the way back gives.
final class GradientCard {

    private static final int DIGITS = 10;

    private final WalkViewModel model;
    private final Appearance appearance;

    @FXML
    private Section card;
    @FXML
    private Label verdict;
    @FXML
    private Button close;
    @FXML
    private GridPane numbers;
    @FXML
    private StepRow nudge;
    @FXML
    private Label says;

    GradientCard(WalkViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    @FXML
    private void initialize() {
        appearance.tip(close, "check.close");
        nudge.listen(by -> model.gradient().finer(-by));
        model.gradient().stateProperty().subscribe(s -> refresh());
        model.gradient().openProperty().subscribe(o -> refresh());
        appearance.textsProperty().subscribe(t -> refresh());
    }

    @FXML
    private void close() {
        model.gradient().openProperty().set(false);
    }

    private void refresh() {
        var gradient = model.gradient();
        var check = gradient.stateProperty().get().flatMap(CheckedGradient.State::check).filter(c -> gradient.openProperty().get());
        Visibility.show(card, check.isPresent());
        check.ifPresent(this::show);
    }

    private void show(GradientCheck check) {
        var texts = appearance.texts();
        var walk = model.walk().placeProperty().get().walk();
        var name = symbol(walk, check.nudged());
        verdict.setText(texts.get(Message.of("check.verdict." + GradientPill.key(check.verdict()), check.digits())));
        for (var each : Verdict.values())
            verdict.pseudoClassStateChanged(GradientPill.style(each), each == check.verdict());
        numbers.getChildren().clear();
        row(0, texts.get("check.at", name + " + ε"), check.above());
        row(1, texts.get("check.at", name + " − ε"), check.below());
        row(2, texts.get("check.quotient"), check.quotient());
        row(3, symbol(walk, check.cell()), check.gradient());
        nudge.show("10" + Numbers.superscript(-model.gradient().exponent()));
        says.setText(texts.get(CheckedGradient.says(check, name)));
    }

    private void row(int row, String name, double value) {
        var label = new Label(name);
        label.getStyleClass().add("muted");
        var number = new Label(Double.isFinite(value) ? Numbers.decimals(value, DIGITS) : Numbers.exact(value));
        number.setId("check-" + row);
        number.setMinWidth(Label.USE_PREF_SIZE);
        number.getStyleClass().addAll("check-number", row < 2 ? "muted" : "strong");
        numbers.addRow(row, label, number);
    }

    private static String symbol(Walk walk, Cell cell) {
        return walk.map(cell.map()).symbol(cell);
    }
}
