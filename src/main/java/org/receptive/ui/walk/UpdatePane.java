package org.receptive.ui.walk;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.receptive.draw.chart.ChartStyle;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.explain.UpdateCourse;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;

/// Beside the maps of an update: the loss before and after, and after each parameter has moved.
final class UpdatePane {

    private static final PseudoClass WORSE = PseudoClass.getPseudoClass("worse");
    private static final int DIGITS = 3;

    private final UpdateFigures update;
    private final Appearance appearance;
    private final PaintFonts fonts;

    @FXML
    private VBox pane;
    @FXML
    private Label before;
    @FXML
    private Label after;
    @FXML
    private Label afterWord;
    @FXML
    private Label head;
    @FXML
    private SurfaceView stair;
    @FXML
    private Label sentence;

    UpdatePane(UpdateFigures update, Appearance appearance, PaintFonts fonts) {
        this.update = update;
        this.appearance = appearance;
        this.fonts = fonts;
    }

    @FXML
    private void initialize() {
        stair.show(fonts, (on, width, height) -> {
            on.fillRect(0, 0, width, height, appearance.paletteProperty().get().background());
            update.figuresProperty().get().ifPresent(f -> f.stair().paint(on, width, height, style(appearance, fonts)));
        });
        update.figuresProperty().subscribe(f -> refresh());
        appearance.textsProperty().subscribe(t -> refresh());
        appearance.paletteProperty().subscribe(p -> stair.redraw());
        appearance.sizesProperty().subscribe(s -> stair.redraw());
    }

    /// Returns how charts look now.
    static ChartStyle style(Appearance appearance, PaintFonts fonts) {
        return new ChartStyle(appearance.paletteProperty().get(), appearance.sizesProperty().get(), appearance.texts(), fonts::width);
    }

    private void refresh() {
        var figures = update.figuresProperty().get();
        Visibility.show(pane, figures.isPresent());
        figures.ifPresent(this::show);
    }

    private void show(UpdateFigures.Figures figures) {
        var texts = appearance.texts();
        var course = figures.course();
        before.setText(loss(course.first()));
        after.setText(loss(figures.now()));
        after.pseudoClassStateChanged(WORSE, !(figures.now() <= course.first()));
        afterWord.setText(texts.get(figures.isFinished() ? "update.after" : "update.now"));
        boolean single = course.groups().stream().anyMatch(g -> g.steps() > 1);
        int moves = course.losses().size() - 1;
        head.setText(texts.get(Message.of(single ? "update.each" : "update.eachMap", moves)));
        sentence.setText(figures.isFinished() ? texts.get(sentence(course)) : "");
        Visibility.show(sentence, figures.isFinished());
        stair.redraw();
    }

    private static String loss(double value) {
        return Double.isFinite(value) ? Numbers.decimals(value, DIGITS) : Numbers.exact(value);
    }

    /// Sets what happened against what the slope foretold.
    private static Message sentence(UpdateCourse course) {
        double fell = course.first() - course.last();
        if (!Double.isFinite(fell))
            return Message.of("update.lost");
        var key = fell > 0 ? "update.fell" : fell < 0 ? "update.rose" : "update.stayed";
        return Message.of(key, Numbers.significant(Math.abs(fell), DIGITS), Numbers.significant(course.predictedDecrease(), DIGITS));
    }
}
