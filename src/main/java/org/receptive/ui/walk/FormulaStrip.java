package org.receptive.ui.walk;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.receptive.draw.scene.FormulaLayout;
import org.receptive.draw.scene.FormulaPainter;
import org.receptive.draw.scene.Frame;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface;
import org.receptive.text.FailureLog;
import org.receptive.trace.StepText;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;

/// The arithmetic of the present step as chips; hovering a chip lights its cell.
public final class FormulaStrip {

    private static final double MOST_LINES = 4;
    private static final double MOST_OF_A_HALL = 0.14;

    private final WalkViewModel model;
    private final Appearance appearance;
    private final PaintFonts fonts;
    private FormulaLayout formula = FormulaLayout.EMPTY;

    @FXML
    private VBox strip;
    @FXML
    private HBox top;
    @FXML
    private Label head;
    @FXML
    private Label general;
    @FXML
    private ScrollPane scroll;
    @FXML
    private SurfaceView surface;

    FormulaStrip(WalkViewModel model, Appearance appearance, PaintFonts fonts) {
        this.model = model;
        this.appearance = appearance;
        this.fonts = fonts;
    }

    @FXML
    private void initialize() {
        surface.show(fonts, this::draw);
        surface.setOnMouseMoved(e -> model.pointing().hover(formula.cellAt(e.getX(), e.getY(), appearance.sizesProperty().get())));
        surface.setOnMouseExited(e -> model.pointing().hover(Optional.empty()));
        model.walk().placeProperty().subscribe(p -> refresh());
        model.pointing().litProperty().subscribe(l -> surface.redraw());
        appearance.textsProperty().subscribe(t -> refresh());
        appearance.paletteProperty().subscribe(p -> surface.redraw());
        appearance.sizesProperty().subscribe(s -> refresh());
        strip.widthProperty().subscribe(w -> refresh());
    }

    /// Puts something at the right end of the head line.
    void addToHead(Node node) {
        top.getChildren().add(node);
    }

    private Frame frame() {
        return model.frame(appearance.paletteProperty().get(), appearance.sizesProperty().get(), appearance.texts());
    }

    private FormulaLayout lay(Frame frame) {
        return FormulaLayout.of(frame, Math.max(200, strip.getWidth() - 40 - frame.sizes().formula()), fonts::width);
    }

    /// A formula that cannot be laid out leaves an empty strip that says so; everything else goes on.
    private void refresh() {
        try {
            show(frame());
        } catch (RuntimeException e) {
            FailureLog.write("a formula could not be laid out", e);
            formula = FormulaLayout.EMPTY;
            head.setText(appearance.texts().get("picture.failed"));
            surface.redraw();
        }
    }

    private void show(Frame frame) {
        var text = new StepText(appearance.texts());
        general.setText(text.general(frame.operation()));
        Visibility.show(general, frame.view().symbols());
        formula = lay(frame);
        double line = FormulaLayout.lineHeight(frame.sizes());
        double shown = Math.min(formula.height(), mostLines(line) * line);
        // A sum too long for the strip still shows what it comes to.
        var result = formula.height() > shown ? "   " + formula.result() : "";
        head.setText(FormulaPainter.headText(frame) + result);
        surface.setMinHeight(formula.height());
        surface.setPrefHeight(formula.height());
        scroll.setMinHeight(shown + 2);
        scroll.setPrefHeight(shown + 2);
        if (frame.view().grain() == Grain.TERM && formula.height() > shown)
            scroll.setVvalue(Math.clamp((formula.now() - line) / (formula.height() - shown), 0, 1));
        strip.setAccessibleText(text.formula(frame.moment()));
        surface.redraw();
    }

    /// In a hall the maps need the height more than a long sum does, whose result stands in the head line as well.
    private double mostLines(double line) {
        return appearance.presentingProperty().get()
                ? Math.clamp(Math.floor(MOST_OF_A_HALL * appearance.roomProperty().get().getHeight() / line), 2, MOST_LINES)
                : MOST_LINES;
    }

    private void draw(Surface on, double width, double height) {
        var frame = frame();
        on.fillRect(0, 0, width, height, frame.palette().background());
        new FormulaPainter(on, frame).chips(formula, 0, 0, 0, height);
    }

    /// Returns the formula of the present step as text, all digits kept.
    public String text() {
        return new StepText(appearance.texts()).formula(model.walk().placeProperty().get().moment());
    }
}
