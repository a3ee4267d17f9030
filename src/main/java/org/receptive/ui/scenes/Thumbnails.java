package org.receptive.ui.scenes;

import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.receptive.draw.scene.SceneThumbnail;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.text.FailureLog;

/// The small pictures of scenes, painted in the background and kept as long as their size and colours are wanted.
public final class Thumbnails {

    /// How large the pictures are.
    ///
    /// @param widthPx in px of the device
    /// @param heightPx in px of the device
    record Size(int widthPx, int heightPx) {}

    private final PaintFonts fonts;
    private final Executor background;
    private final Executor screen;
    private final Map<SceneThumbnail, Image> kept = new HashMap<>();
    /// Read in the background too, so that pictures that are no longer wanted are not painted.
    private volatile Optional<Variant> variant = Optional.empty();

    /// What all kept pictures have in common.
    private record Variant(Size size, boolean dark) {}

    /// Makes an empty collection; it paints on `background` and reports on `screen`.
    public Thumbnails(PaintFonts fonts, Executor background, Executor screen) {
        this.fonts = fonts;
        this.background = background;
        this.screen = screen;
    }

    /// Gives the picture to `use`, now or when it is painted; never if it cannot be painted, or if others are wanted by then.
    void ask(SceneThumbnail thumbnail, Size size, Consumer<Image> use) {
        var wanted = new Variant(size, thumbnail.palette().isDark());
        if (!isWanted(wanted)) {
            kept.clear();
            variant = Optional.of(wanted);
        }
        var there = Optional.ofNullable(kept.get(thumbnail));
        there.ifPresentOrElse(use, () -> background.execute(() -> {
            if (isWanted(wanted))
                paint(thumbnail, size).ifPresent(image -> screen.execute(() -> keep(thumbnail, wanted, image, use)));
        }));
    }

    private void keep(SceneThumbnail thumbnail, Variant wanted, Image image, Consumer<Image> use) {
        if (isWanted(wanted)) {
            kept.put(thumbnail, image);
            use.accept(image);
        }
    }

    private boolean isWanted(Variant wanted) {
        return variant.equals(Optional.of(wanted));
    }

    private Optional<Image> paint(SceneThumbnail thumbnail, Size size) {
        try {
            var drawn = thumbnail.render(size.widthPx(), size.heightPx(), fonts);
            var pixels = ((DataBufferInt) drawn.getRaster().getDataBuffer()).getData();
            return Optional.of(new WritableImage(new PixelBuffer<>(size.widthPx(), size.heightPx(), IntBuffer.wrap(pixels),
                    PixelFormat.getIntArgbPreInstance())));
        } catch (RuntimeException e) {
            FailureLog.write("a small picture could not be drawn", e);
            return Optional.empty();
        }
    }
}
