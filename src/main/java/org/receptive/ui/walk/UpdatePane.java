package org.receptive.ui.walk;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.text.Numbers;
import org.receptive.ui.canvas.PaintedView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;

/// Beside the maps of an update: the loss before and after, and after each parameter has moved.
final class UpdatePane {

    private static final PseudoClass WORSE = PseudoClass.getPseudoClass("worse");
    private static final int DIGITS = 3;
    /// From here on a loss is told in significant digits.
    private static final double LARGE = 1e5;

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
    private PaintedView stair;
    @FXML
    private Label sentence;

    UpdatePane(UpdateFigures update, Appearance appearance, PaintFonts fonts) {
        this.update = update;
        this.appearance = appearance;
        this.fonts = fonts;
    }

    @FXML
    private void initialize() {
        stair.show(appearance, fonts,
                (on, width, height, style) -> update.figuresProperty().get().ifPresent(f -> f.stair().paint(on, width, height, style)));
        update.figuresProperty().subscribe(f -> refresh());
        appearance.textsProperty().subscribe(t -> refresh());
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
        head.setText(texts.get(figures.moves()));
        sentence.setText(figures.outcome().map(texts::get).orElse(""));
        Visibility.show(sentence, figures.outcome().isPresent());
        stair.redraw();
    }

    private static String loss(double value) {
        // the decimals of a loss that runs away mean nothing
        if (!Double.isFinite(value) || Math.abs(value) >= LARGE)
            return Numbers.display(value);
        return Numbers.decimals(value, DIGITS);
    }
}
