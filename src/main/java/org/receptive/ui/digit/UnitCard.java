package org.receptive.ui.digit;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.receptive.draw.network.StageTitles;
import org.receptive.explain.ReadCells;
import org.receptive.explain.Stage;
import org.receptive.explain.Unit;
import org.receptive.explain.UnitArithmetic;
import org.receptive.explain.UnitTerm;
import org.receptive.model.LayerKind;
import org.receptive.spec.ActivationSpec;
import org.receptive.text.Numbers;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Section;

/// The chosen unit: its value, what it sees, its strongest terms, and the way into its arithmetic.
final class UnitCard extends VBox {

    private static final int TERMS = 6;

    private final DrawViewModel model;
    private final Appearance appearance;
    private final Label name = new Label();
    private final Label value = new Label();
    private final Label sees = new Label();
    private final Label how = new Label();
    private final GridPane terms = new GridPane(6, 2);
    private final Button walk;

    UnitCard(DrawViewModel model, Appearance appearance, Runnable walkIn) {
        this.model = model;
        this.appearance = appearance;
        setId("draw-unit");
        name.setId("draw-unit-name");
        value.setId("draw-unit-value");
        value.getStyleClass().add("unit-value");
        sees.getStyleClass().add("muted");
        how.getStyleClass().add("muted");
        for (var label : new Label[] {name, sees, how}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        walk = appearance.explain(appearance.label(new Button(), "draw.walk"), "draw.walk.tip");
        walk.setId("draw-walk");
        walk.getStyleClass().add("accent");
        walk.setOnAction(e -> walkIn.run());
        getChildren().add(new Section(appearance, "draw.section.unit", name, new FlowPane(8, 4, value, walk), sees, how, terms));
        model.selectedProperty().subscribe(u -> refresh());
        model.lookProperty().subscribe(l -> refresh());
        appearance.textsProperty().subscribe(t -> refresh());
    }

    private void refresh() {
        var unit = model.selectedProperty().get();
        for (var node : new Region[] {value, walk, sees, how, terms}) {
            node.setVisible(unit.isPresent());
            node.setManaged(unit.isPresent());
        }
        name.getStyleClass().remove("muted");
        if (unit.isEmpty()) {
            name.getStyleClass().add("muted");
            name.setText(appearance.texts().get("draw.unit.none"));
            return;
        }
        show(unit.get());
    }

    private void show(Unit unit) {
        var stage = model.stages().get(unit.stage());
        var texts = appearance.texts();
        var arithmetic = model.arithmetic(unit);
        name.setText(StageTitles.unit(stage, unit, texts));
        value.setText("= " + Numbers.display(model.value(unit)));
        boolean walks = model.canWalk(unit.stage());
        walk.setVisible(walks);
        walk.setManaged(walks);
        var region = Optional.ofNullable(model.receptiveField(unit).get(Stage.INPUT)).map(ReadCells::region);
        sees.setText(region.map(r -> texts.get("draw.unit.sees", r.rows(), r.cols(), r.firstRow(), r.lastRow(), r.firstCol(), r.lastCol()))
                .orElse(""));
        how.setText(arithmetic.readsInput() ? how(stage, arithmetic) + "\n" + texts.get(InkTexts.of(model.lookProperty().get().model()
                .model()
                .normalisation()))
                : how(stage, arithmetic));
        terms.getChildren().clear();
        var head = new Label(texts.get("draw.unit.strongest"));
        head.getStyleClass().add("muted");
        terms.add(head, 0, 0, 6, 1);
        int row = 1;
        for (var term : arithmetic.strongest(TERMS))
            terms.addRow(row++, source(term), number(Numbers.display(term.value(), 3)), new Label(sign(arithmetic.kind())), number(Numbers
                    .display(term.weight(), 3)), new Label("="), number(Numbers.display(term.product(), 3)));
    }

    private Label source(UnitTerm term) {
        var label = new Label(term.stage() == Stage.INPUT ? appearance.texts().get("draw.map.input") : place(model.stages().get(term
                .stage()),
                term));
        label.getStyleClass().add("muted");
        label.setMinWidth(64);
        return label;
    }

    private String place(Stage stage, UnitTerm term) {
        var name = StageTitles.title(stage, appearance.texts());
        return stage.shape().rows() * stage.shape().cols() == 1 ? name + "[" + term.channel() + "]"
                : name + "[" + term.channel() + "," + term.row() + "," + term.col() + "]";
    }

    private static Label number(String text) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static String sign(UnitArithmetic.Kind kind) {
        return switch (kind) {
            case WEIGHTED_SUM, SUBSAMPLING, MEAN, MAXIMUM, PLAIN_SUM, SHARE -> "×";
            case DISTANCE -> "−";
        };
    }

    private String how(Stage stage, UnitArithmetic a) {
        var texts = appearance.texts();
        var sum = switch (a.kind()) {
            case WEIGHTED_SUM, SUBSAMPLING -> texts.get("draw.unit.sum", a.terms().size(), Numbers.display(a.bias()), Numbers.display(a
                    .sum()));
            case MEAN -> texts.get("draw.unit.mean", a.terms().size(), Numbers.display(a.sum()));
            case MAXIMUM -> texts.get("draw.unit.maximum", a.terms().size(), Numbers.display(a.sum()));
            case DISTANCE -> texts.get("draw.unit.distance", a.terms().size(), Numbers.display(a.sum()));
            case PLAIN_SUM -> texts.get("draw.unit.plain", a.terms().size(), Numbers.display(a.sum()));
            case SHARE -> texts.get("draw.unit.share", Numbers.display(a.sum()));
        };
        return stage.activation().map(f -> sum + "\n" + texts.get("trail.passes", texts.get(LayerKind.of(new ActivationSpec(f)).title()),
                Numbers.display(a.sum()), Numbers.display(a.value()))).orElse(sum);
    }
}
