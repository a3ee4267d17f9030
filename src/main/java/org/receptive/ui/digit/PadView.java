package org.receptive.ui.digit;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.receptive.data.ink.InkPicture;
import org.receptive.data.ink.Stroke;
import org.receptive.draw.surface.Align;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;
import org.receptive.explain.ReadCells;
import org.receptive.explain.Region;
import org.receptive.explain.Stage;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;

/// The sheet of paper that one draws on.
public final class PadView extends StackPane {

    private final DrawViewModel model;
    private final Appearance appearance;
    private final SurfaceView surface;

    /// Makes the pad of a model.
    public PadView(DrawViewModel model, Appearance appearance, PaintFonts fonts) {
        this.model = model;
        this.appearance = appearance;
        surface = new SurfaceView(fonts, appearance, this::draw);
        setId("pad");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(appearance.text("draw.pad.spoken"));
        setCursor(Cursor.CROSSHAIR);
        getChildren().add(surface);
        model.lookProperty().subscribe(l -> surface.redraw());
        model.hoveredProperty().subscribe(u -> surface.redraw());
        model.selectedProperty().subscribe(u -> surface.redraw());
        model.settingsProperty().subscribe(s -> surface.redraw());
        appearance.paletteProperty().subscribe(p -> surface.redraw());
        appearance.textsProperty().subscribe(t -> surface.redraw());
        setOnMousePressed(e -> {
            requestFocus();
            if (e.getButton() == MouseButton.PRIMARY)
                model.press(x(e), y(e));
        });
        setOnMouseDragged(e -> model.drag(x(e), y(e)));
        setOnMouseReleased(e -> model.release());
    }

    private double x(MouseEvent e) {
        return onPaper(e.getX() / getWidth());
    }

    private double y(MouseEvent e) {
        return onPaper(e.getY() / getHeight());
    }

    /// Ink beside the paper would be read by the network and seen by nobody.
    private static double onPaper(double share) {
        return Math.clamp(share, 0, 1);
    }

    private void draw(Surface on, double width, double height) {
        var palette = appearance.paletteProperty().get();
        var look = model.lookProperty().get();
        int paper = palette.ink().at(0);
        on.fillRect(0, 0, width, height, paper);
        look.content().picture().ifPresent(p -> picture(on, p, width, height, palette));
        double thick = look.seen().settings().brush().padFraction() * width;
        for (var stroke : look.content().strokes())
            stroke(on, stroke, width, height, thick, palette.ink().at(1));
        if (look.content().isEmpty())
            on.text(appearance.texts().get("draw.pad.empty"), width / 2, height / 2, new TextStyle(appearance.sizesProperty().get().title(),
                    false, Align.CENTER), ColourScale.textOn(paper, palette));
        sight(on, look, width, height, palette);
        on.strokeRect(1, 1, width - 2, height - 2, palette.input(), 2);
    }

    private static void picture(Surface on, InkPicture picture, double width, double height, Palette palette) {
        on.cells(0, 0, width, height, picture.rows(), picture.cols(), StagesPainter.colours(picture, palette));
    }

    private static void stroke(Surface on, Stroke stroke, double width, double height, double thick, int ink) {
        var points = stroke.points();
        // a dot is a line of no length, which has round ends
        int n = Math.max(2, points.size());
        double[] xs = new double[n];
        double[] ys = new double[n];
        for (int i = 0; i < n; i++) {
            var point = points.get(Math.min(i, points.size() - 1));
            xs[i] = point.x() * width + (i >= points.size() ? 0.01 : 0);
            ys[i] = point.y() * height;
        }
        on.polyline(xs, ys, ink, thick);
    }

    /// Frames the part of the drawing that the lit unit sees.
    private void sight(Surface on, Inspection look, double width, double height, Palette palette) {
        var region = model.lit().flatMap(u -> Optional.ofNullable(model.receptiveField(u).get(Stage.INPUT))).map(ReadCells::region);
        int margin = (look.model().model().network().input().rows() - look.seen().digit().rows()) / 2;
        region.ifPresent(r -> {
            double[] xs = new double[4];
            double[] ys = new double[4];
            for (int corner = 0; corner < 4; corner++) {
                var at = corner(look, r, corner, margin);
                xs[corner] = Math.clamp(at.x() * width, 2, width - 2);
                ys[corner] = Math.clamp(at.y() * height, 2, height - 2);
            }
            on.polygon(xs, ys, Argb.withOpacity(palette.kernel(), 0.14), palette.kernel(), 3);
        });
    }

    private static Stroke.Point corner(Inspection look, Region region, int corner, int margin) {
        boolean lower = corner >= 2;
        boolean right = corner == 1 || corner == 2;
        return look.seen().onPad((lower ? region.lastRow() + 1 : region.firstRow()) - margin, (right ? region.lastCol() + 1 : region
                .firstCol()) - margin);
    }
}
