package org.receptive.ui.walk;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.receptive.draw.scene.FormulaLayout;
import org.receptive.draw.scene.FormulaPainter;
import org.receptive.draw.scene.Frame;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextMeasure;
import org.receptive.text.FailureLog;
import org.receptive.text.Numbers;
import org.receptive.trace.Grain;
import org.receptive.trace.StepText;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;

/// The arithmetic of the present step as chips; hovering a chip lights its cell.
public final class FormulaStrip extends VBox {

    private static final double MOST_LINES = 4;

    private final ConvolveViewModel model;
    private final Appearance appearance;
    private final TextMeasure measure;
    private final SurfaceView surface;
    private final ScrollPane scroll;
    private FormulaLayout formula = FormulaLayout.EMPTY;
    private final Label head = new Label();
    private final Label general = new Label();

    /// Makes the strip of a model.
    public FormulaStrip(ConvolveViewModel model, Appearance appearance, PaintFonts fonts) {
        super(4);
        this.model = model;
        this.appearance = appearance;
        this.measure = fonts::width;
        this.surface = new SurfaceView(fonts, appearance, this::draw);
        this.scroll = new ScrollPane(surface);
        setId("formula");
        getStyleClass().add("formula-strip");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        head.getStyleClass().add("formula-head");
        general.getStyleClass().add("formula-general");
        getChildren().addAll(header(), scroll);
        surface.setOnMouseMoved(e -> model.pointing().hover(formula.cellAt(e.getX(), e.getY(), appearance.sizesProperty().get())));
        surface.setOnMouseExited(e -> model.pointing().hover(Optional.empty()));
        model.sceneProperty().subscribe(s -> refresh());
        model.pointing().litProperty().subscribe(l -> surface.redraw());
        appearance.textsProperty().subscribe(t -> refresh());
        appearance.paletteProperty().subscribe(p -> surface.redraw());
        appearance.sizesProperty().subscribe(s -> refresh());
        widthProperty().subscribe(w -> refresh());
    }

    private HBox header() {
        var symbols = appearance.explain(appearance.label(new ToggleButton(), "formula.symbols"), "formula.symbols.tip");
        symbols.setId("symbols");
        symbols.getStyleClass().addAll("small", "flat");
        symbols.setOnAction(e -> model.setSymbols(symbols.isSelected()));
        model.sceneProperty().subscribe(s -> symbols.setSelected(s.view().symbols()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        general.setMinWidth(0);
        var row = new HBox(12, head, space, general, symbols);
        row.setAlignment(Pos.CENTER_LEFT);
        head.setMinWidth(Region.USE_PREF_SIZE);
        symbols.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }

    private Frame frame() {
        return model.frame(appearance.paletteProperty().get(), appearance.sizesProperty().get(), appearance.texts());
    }

    private FormulaLayout lay(Frame frame) {
        return FormulaLayout.of(frame, Math.max(200, getWidth() - 48), measure);
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
        general.setVisible(frame.view().symbols());
        general.setManaged(frame.view().symbols());
        formula = lay(frame);
        double line = FormulaLayout.lineHeight(frame.sizes());
        double shown = Math.min(formula.height(), MOST_LINES * line);
        // A sum too long for the strip still shows what it comes to.
        var result = formula.height() > shown ? "   " + formula.result() : "";
        head.setText(FormulaPainter.headText(frame) + result);
        surface.setMinHeight(formula.height());
        surface.setPrefHeight(formula.height());
        scroll.setMinHeight(shown + 2);
        scroll.setPrefHeight(shown + 2);
        if (frame.view().grain() == Grain.MULTIPLY_ADD && formula.height() > shown)
            scroll.setVvalue(Math.clamp((formula.now() - line) / (formula.height() - shown), 0, 1));
        setAccessibleText(text.formula(frame.moment()));
        surface.redraw();
    }

    private void draw(Surface on, double width, double height) {
        var frame = frame();
        on.fillRect(0, 0, width, height, frame.palette().background());
        new FormulaPainter(on, frame).chips(formula, 0, 0, 0, height);
    }

    /// Returns the formula of the present step as text, all digits kept.
    public String text() {
        return new StepText(appearance.texts()).formula(model.momentProperty().get());
    }
}
