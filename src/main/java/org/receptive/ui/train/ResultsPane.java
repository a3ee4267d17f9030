package org.receptive.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.receptive.draw.chart.ClassBars;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.text.Numbers;
import org.receptive.train.ConfusionMatrix;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Section;
import org.receptive.ui.control.Visibility;

/// How well the shown network does on the test digits: accuracy, confusions, the digits of a cell, the surest mistakes.
final class ResultsPane extends VBox {

    /// The width of what stands in the pane.
    static final double CONTENT_PX = 264;

    private static final int CLASSES = 10;
    private static final int MOST_MISTAKES = 8;

    private final TrainViewModel model;
    private final Appearance appearance;
    private final PaintFonts fonts;
    private final IntConsumer chosen;

    /// Makes the pane.
    ///
    /// @param chosen is told the test digit that was clicked
    ResultsPane(TrainViewModel model, Appearance appearance, PaintFonts fonts, IntConsumer chosen) {
        super(14);
        this.chosen = chosen;
        this.model = model;
        this.appearance = appearance;
        this.fonts = fonts;
        getStyleClass().add("inspector-content");
        getChildren().addAll(accuracy(), new Section(appearance, "training.confusion", new ConfusionView(model, appearance, fonts,
                CONTENT_PX)
                .picture()), opened(), mistakes(), classes());
    }

    private Section accuracy() {
        var figure = new Label();
        figure.setId("train-accuracy");
        figure.getStyleClass().add("large-figure");
        var sentence = SetupPane.note(Optional.of("train-accuracy-note"));
        Runnable show = () -> {
            var evaluation = model.replay().evaluationProperty().get();
            figure.setText(evaluation.map(e -> Numbers.percent(e.report().accuracy())).orElse("–"));
            sentence.setText(evaluation.map(this::sentence).orElse(appearance.texts().get("training.noAccuracy")));
        };
        model.replay().evaluationProperty().subscribe(e -> show.run());
        appearance.textsProperty().subscribe(t -> show.run());
        var section = new Section(appearance, "training.accuracy", figure, sentence);
        section.setSpacing(2);
        return section;
    }

    private String sentence(ShownEvaluation evaluation) {
        var score = evaluation.report().score();
        return appearance.texts().get(evaluation.iteration() == 0 ? "training.wrong.start" : "training.wrong", Numbers.grouped(score.count()
                - score.correct()), Numbers.grouped(score.count()), Numbers.grouped(evaluation.iteration()));
    }

    private VBox opened() {
        var head = new Label();
        head.setId("train-opened");
        head.getStyleClass().add("section-head");
        head.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(head, Priority.ALWAYS);
        var close = appearance.explain(new Button(null, new FontIcon(MaterialDesignC.CLOSE)), "training.closeCell");
        close.setId("train-opened-close");
        close.getStyleClass().addAll("button-icon", "flat", "small");
        close.setOnAction(e -> model.replay().closeCell());
        var line = new HBox(6, head, close);
        line.setAlignment(Pos.CENTER_LEFT);
        var digits = new DigitsView(appearance, fonts, "train-opened-digits", CONTENT_PX, chosen);
        var box = new VBox(4, line, digits.picture());
        Runnable show = () -> {
            var cell = model.replay().openedCellProperty().get();
            Visibility.show(box, cell.isPresent());
            cell.ifPresent(c -> {
                head.setText(sentence(c));
                digits.show(c.digits());
            });
        };
        model.replay().openedCellProperty().subscribe(c -> show.run());
        appearance.textsProperty().subscribe(t -> show.run());
        return box;
    }

    private String sentence(OpenedCell cell) {
        var key = cell.actual() == cell.predicted() ? "training.opened.right" : "training.opened.wrong";
        var all = appearance.texts().get(key, cell.actual(), cell.predicted(), cell.count());
        return cell.digits().size() < cell.count() ? appearance.texts().get("training.opened.first", all, cell.digits().size()) : all;
    }

    private Section mistakes() {
        var digits = new DigitsView(appearance, fonts, "train-mistakes", CONTENT_PX, chosen);
        var section = new Section(appearance, "training.mistakes", digits.picture());
        section.setMinHeight(Region.USE_PREF_SIZE);
        Runnable show = () -> {
            var evaluation = model.replay().evaluationProperty().get();
            var all = evaluation.map(ShownEvaluation::surestMistakes).orElse(List.of());
            // the digits of an opened cell stand in their place
            Visibility.show(section, !all.isEmpty() && model.replay().openedCellProperty().get().isEmpty());
            digits.show(all.subList(0, Math.min(MOST_MISTAKES, all.size())));
        };
        model.replay().evaluationProperty().subscribe(e -> show.run());
        model.replay().openedCellProperty().subscribe(c -> show.run());
        return section;
    }

    private Section classes() {
        var picture = new PaintedView(appearance, fonts, "train-classes", "training.classes", (on, w, h, look) -> bars().paint(on, w,
                look));
        appearance.sizesProperty().subscribe(s -> {
            picture.setMinHeight(bars().height(picture.look()));
            picture.setPrefHeight(bars().height(picture.look()));
        });
        var section = new Section(appearance, "training.classes", picture);
        model.replay().evaluationProperty().subscribe(e -> {
            picture.redraw();
            Visibility.show(section, e.isPresent());
        });
        return section;
    }

    private ClassBars bars() {
        var confusion = model.replay().evaluationProperty().get().map(e -> e.report().confusion());
        int count = confusion.map(ConfusionMatrix::classes).orElse(CLASSES);
        return new ClassBars(IntStream.range(0, count).mapToObj(k -> confusion.map(c -> c.accuracy(k)).orElse(OptionalDouble.empty()))
                .toList());
    }
}
