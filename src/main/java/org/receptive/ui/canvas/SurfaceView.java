package org.receptive.ui.canvas;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.receptive.draw.surface.Drawing;
import org.receptive.draw.surface.PaintFonts;

/// Shows a [Drawing] at its own size, sharp on every display, redrawn at most once a frame.
///
/// The picture is drawn by the same [org.receptive.draw.surface.Java2dSurface] that writes PNG and GIF, so screen and export are equal pixel by
/// pixel. One pixel of the drawing is one pixel of this node: the coordinates of a mouse event are those of the drawing.
public final class SurfaceView extends Region {

    private final Pane pane = new Pane();

    /// Makes a view of nothing.
    public SurfaceView() {
        getChildren().add(pane);
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::renderScaleXProperty).subscribe(this::redraw);
    }

    /// Makes a view of `drawing`; it draws as soon as it stands in a scene and has a size.
    public SurfaceView(PaintFonts fonts, Drawing drawing) {
        this();
        show(fonts, drawing);
    }

    /// Shows `drawing` from now on.
    public void show(PaintFonts fonts, Drawing drawing) {
        pane.drawn = Optional.of(new Drawn(fonts, drawing));
        redraw();
    }

    /// Asks for the picture to be drawn again with the next frame. Call it on the JavaFX thread, as often as anything changes.
    public void redraw() {
        pane.requestLayout();
    }

    @Override
    protected void layoutChildren() {
        pane.resize(getWidth(), getHeight());
        pane.requestLayout();
    }

    /// What is shown, and the fonts it needs.
    private record Drawn(PaintFonts fonts, Drawing drawing) {}

    /// Draws during the layout pass. It is unmanaged, so that a redraw does not lay out the screen around it.
    private static final class Pane extends Region {
        private Optional<Drawn> drawn = Optional.empty();
        private final ImageView shown = new ImageView();
        // The renderer may still read the last frame while the next one is drawn.
        private PixelPicture front = new PixelPicture(1, 1);
        private PixelPicture back = new PixelPicture(1, 1);

        Pane() {
            setManaged(false);
            setMouseTransparent(true);
            shown.setManaged(false);
            shown.setSmooth(false);
            getChildren().add(shown);
        }

        @Override
        protected void layoutChildren() {
            Scene scene = getScene();
            Window window = scene == null ? null : scene.getWindow();
            double scale = window == null ? 1 : window.getRenderScaleX();
            int deviceWidth = (int) Math.ceil(getWidth() * scale);
            int deviceHeight = (int) Math.ceil(getHeight() * scale);
            if (deviceWidth == 0 || deviceHeight == 0 || drawn.isEmpty()) { return; }
            PixelPicture frame = back.hasSize(deviceWidth, deviceHeight) ? back : new PixelPicture(deviceWidth, deviceHeight);
            back = front;
            front = frame;
            var what = drawn.get();
            frame.draw(what.drawing(), getWidth(), getHeight(), scale, what.fonts());
            shown.setImage(frame.image());
            shown.setFitWidth(deviceWidth / scale);
            shown.setFitHeight(deviceHeight / scale);
        }
    }
}
