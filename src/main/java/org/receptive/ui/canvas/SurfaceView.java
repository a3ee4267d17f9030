package org.receptive.ui.canvas;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.receptive.draw.scene.Apology;
import org.receptive.draw.surface.Drawing;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface;
import org.receptive.text.FailureLog;
import org.receptive.ui.control.Appearance;

/// Shows a [Drawing] at its own size, sharp on every display, redrawn at most once a frame.
///
/// The picture is drawn by the same [org.receptive.draw.surface.Java2dSurface] that writes PNG and GIF, so screen and export are equal
/// pixel by pixel. One pixel of the drawing is one pixel of this node: the coordinates of a mouse event are those of the drawing.
public final class SurfaceView extends Region {

    private final Pane pane = new Pane();
    private Optional<Appearance> appearance = Optional.empty();

    /// Makes a view of nothing.
    public SurfaceView() {
        getChildren().add(pane);
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::renderScaleXProperty).subscribe(this::redraw);
    }

    /// Makes a view of `drawing`; it draws as soon as it stands in a scene and has a size.
    ///
    /// Where a drawing fails, a sentence stands in its place until the next one succeeds: a failure must not end the layout of the window.
    ///
    /// @param appearance the language and the colours of that sentence
    public SurfaceView(PaintFonts fonts, Appearance appearance, Drawing drawing) {
        this();
        setAppearance(appearance);
        show(fonts, drawing);
    }

    /// Says in which language and colours it says that a drawing failed.
    public void setAppearance(Appearance appearance) {
        this.appearance = Optional.of(appearance);
    }

    /// Returns in which language and colours it says that a drawing failed.
    ///
    /// @throws java.util.NoSuchElementException before it was set
    public Appearance getAppearance() {
        return appearance.orElseThrow();
    }

    /// Shows `drawing` from now on.
    public void show(PaintFonts fonts, Drawing drawing) {
        pane.drawn = Optional.of(new Drawn(fonts, getAppearance(), drawing));
        redraw();
    }

    /// Asks for the picture to be drawn again with the next frame. Call it on the JavaFX thread, as often as anything changes.
    public void redraw() {
        pane.requestLayout();
    }

    /// Draws onto another surface what is shown here, at the size of this view.
    public void drawOn(Surface other) {
        pane.drawn.ifPresent(d -> d.drawing().drawOn(other, getWidth(), getHeight()));
    }

    /// Tells whether the last drawing failed, so that a sentence is shown in its place.
    public boolean hasFailed() {
        return pane.failed;
    }

    @Override
    protected void layoutChildren() {
        pane.resize(getWidth(), getHeight());
        pane.requestLayout();
    }

    /// What is shown, and what it needs.
    private record Drawn(PaintFonts fonts, Appearance appearance, Drawing drawing) {}

    /// Draws during the layout pass. It is unmanaged, so that a redraw does not lay out the screen around it.
    private static final class Pane extends Region {
        private Optional<Drawn> drawn = Optional.empty();
        private final ImageView shown = new ImageView();
        // The renderer may still read the last frame while the next one is drawn.
        private PixelPicture front = new PixelPicture(1, 1);
        private PixelPicture back = new PixelPicture(1, 1);
        private boolean failed;

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
            int deviceWidth = PixelPicture.deviceSize(getWidth(), scale);
            int deviceHeight = PixelPicture.deviceSize(getHeight(), scale);
            if (deviceWidth == 0 || deviceHeight == 0 || drawn.isEmpty()) { return; }
            PixelPicture frame = back.suits(deviceWidth, deviceHeight) ? back : new PixelPicture(deviceWidth, deviceHeight);
            back = front;
            front = frame;
            draw(drawn.get(), frame, scale);
            shown.setImage(frame.image());
            shown.setViewport(new Rectangle2D(0, 0, deviceWidth, deviceHeight));
            shown.setFitWidth(deviceWidth / scale);
            shown.setFitHeight(deviceHeight / scale);
        }

        private void draw(Drawn what, PixelPicture frame, double scale) {
            try {
                frame.draw(what.drawing(), getWidth(), getHeight(), scale, what.fonts());
                failed = false;
            } catch (RuntimeException e) {
                if (!failed)
                    FailureLog.write("a picture could not be drawn", e);
                failed = true;
                var look = what.appearance();
                var apology = new Apology(look.paletteProperty().get(), look.sizesProperty().get(), look.texts());
                frame.draw(apology, getWidth(), getHeight(), scale, what.fonts());
            }
        }
    }
}
