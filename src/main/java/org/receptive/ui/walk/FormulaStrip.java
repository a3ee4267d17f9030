package org.receptive.ui.walk;

import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.receptive.draw.scene.FoldedFormula;
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
    private static final double MOST_OF_A_HALL = 0.145;

    private final WalkViewModel model;
    private final Appearance appearance;
    private final PaintFonts fonts;
    private FoldedFormula formula = FoldedFormula.EMPTY;

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
    @FXML
    private SurfaceView last;

    FormulaStrip(WalkViewModel model, Appearance appearance, PaintFonts fonts) {
        this.model = model;
        this.appearance = appearance;
        this.fonts = fonts;
    }

    @FXML
    private void initialize() {
        show(surface, FoldedFormula::body);
        show(last, FoldedFormula::last);
        model.walk().placeProperty().subscribe(p -> refresh());
        model.pointing().litProperty().subscribe(l -> redraw());
        appearance.textsProperty().subscribe(t -> refresh());
        appearance.paletteProperty().subscribe(p -> redraw());
        appearance.sizesProperty().subscribe(s -> refresh());
        strip.widthProperty().subscribe(w -> refresh());
        // not while the lines are laid out, which would be asked for once more and never come
        surface.heightProperty().addListener(h -> Platform.runLater(this::follow));
        scroll.viewportBoundsProperty().addListener(b -> Platform.runLater(this::follow));
    }

    private void show(SurfaceView view, Function<FoldedFormula, FormulaLayout> part) {
        view.show(fonts, (on, width, height) -> draw(part.apply(formula), on, width, height));
        view.setOnMouseMoved(
                e -> model.pointing().hover(part.apply(formula).cellAt(e.getX(), e.getY(), appearance.sizesProperty().get())));
        view.setOnMouseExited(e -> model.pointing().hover(Optional.empty()));
    }

    private void redraw() {
        surface.redraw();
        last.redraw();
    }

    /// Puts something at the right end of the head line.
    void addToHead(Node node) {
        top.getChildren().add(node);
    }

    private Frame frame() {
        return model.frame(appearance.paletteProperty().get(), appearance.sizesProperty().get(), appearance.texts());
    }

    private FormulaLayout lay(Frame frame) {
        double width = Math.max(200, strip.getWidth() - 40 - frame.sizes().formula());
        return inHall()
                ? FormulaLayout.within(mostLines(FormulaLayout.lineHeight(frame.sizes())), frame, width,
                        FoldedFormula.noteWidth(frame, fonts::width), fonts::width)
                : FormulaLayout.of(frame, width, fonts::width);
    }

    /// A formula that cannot be laid out leaves an empty strip that says so; everything else goes on.
    private void refresh() {
        try {
            show(frame());
        } catch (RuntimeException e) {
            FailureLog.write("a formula could not be laid out", e);
            formula = FoldedFormula.EMPTY;
            head.setText(appearance.texts().get("picture.failed"));
            redraw();
        }
    }

    private void show(Frame frame) {
        var text = new StepText(appearance.texts());
        general.setText(text.general(frame.operation()));
        Visibility.show(general, frame.view().symbols());
        var whole = lay(frame);
        double line = FormulaLayout.lineHeight(frame.sizes());
        double shown = Math.min(whole.height(), mostLines(line) * line);
        formula = inHall()
                ? FoldedFormula.forHall(whole, (int) mostLines(line), frame.view().grain() == Grain.TERM, frame, fonts::width)
                : FoldedFormula.of(whole, shown, frame.sizes());
        scroll.setVbarPolicy(inHall() ? ScrollBarPolicy.NEVER : ScrollBarPolicy.AS_NEEDED);
        // A sum too long for the strip still shows what it comes to.
        var result = whole.height() > shown ? "   " + whole.result() : "";
        head.setText(FormulaPainter.headText(frame) + result);
        stretch(surface, formula.body().height());
        stretch(last, formula.last().height());
        Visibility.show(last, formula.isFolded());
        double above = shown - formula.last().height();
        scroll.setMinHeight(above + 2);
        scroll.setPrefHeight(above + 2);
        follow();
        strip.setAccessibleText(text.formula(frame.moment()));
        redraw();
    }

    /// Scrolls to the line at work, at once and again when the lines have their height: where they have not, a place has no meaning yet.
    private void follow() {
        var frame = frame();
        double line = FormulaLayout.lineHeight(frame.sizes());
        double seen = scroll.getViewportBounds().getHeight();
        double over = surface.getHeight() - seen;
        boolean follows = frame.view().grain() == Grain.TERM && over > 1;
        double top = formula.body().now() - line * Math.floor(seen / line / 2);
        // a share that stays the same moves nothing, even if the lines have become more since it was set
        scroll.setVvalue(0);
        scroll.setVvalue(follows ? Math.clamp(top / over, 0, 1) : 0);
    }

    private static void stretch(SurfaceView view, double height) {
        view.setMinHeight(height);
        view.setPrefHeight(height);
    }

    /// In a hall the maps need the height more than a long sum does, whose result stands in the head line as well.
    private double mostLines(double line) {
        return inHall()
                ? Math.clamp(Math.floor(MOST_OF_A_HALL * appearance.roomProperty().get().getHeight() / line), 2, MOST_LINES)
                : MOST_LINES;
    }

    private boolean inHall() {
        return appearance.presentingProperty().get();
    }

    private void draw(FormulaLayout part, Surface on, double width, double height) {
        var frame = frame();
        on.fillRect(0, 0, width, height, frame.palette().background());
        new FormulaPainter(on, frame).chips(part, 0, 0, 0, height);
    }

    /// Returns the formula of the present step as text, all digits kept.
    public String text() {
        return new StepText(appearance.texts()).formula(model.walk().placeProperty().get().moment());
    }
}
