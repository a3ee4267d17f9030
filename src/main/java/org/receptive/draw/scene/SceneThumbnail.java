package org.receptive.draw.scene;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.receptive.draw.surface.Java2dSurface;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Rect;
import org.receptive.draw.surface.ShiftedSurface;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.Scene;
import org.receptive.text.Language;
import org.receptive.text.Texts;

/// A small picture of a scene at its position: the painter's own picture without its words, which no one could read, enlarged until the
/// maps fill it.
///
/// @param scene what is shown
/// @param palette the colours
public record SceneThumbnail(Scene scene, Palette palette) {

    /// The picture that is painted, before it is made small.
    private static final double WIDTH = 480;
    private static final double NO_WORDS = 0.01;
    private static final double MARGIN = 10;
    /// How far the scale of colours reaches below its map.
    private static final double BELOW = 20;
    private static final double LEAST_ENLARGED = 0.5;
    private static final double MOST_ENLARGED = 2.2;

    /// Draws the picture into a new image of this size; it may be called on any thread.
    ///
    /// @throws RuntimeException if the scene cannot be drawn
    public BufferedImage render(int widthPx, int heightPx, PaintFonts fonts) {
        double height = WIDTH * heightPx / widthPx;
        var frame = Frame.of(scene, scene.walk(), palette, sizes(), Texts.of(Language.ENGLISH));
        var maps = frame.layout(WIDTH, height).all();
        var matrix = MatrixLayout.of(frame, WIDTH, height).map(MatrixLayout::bounds);
        double left = least(maps, Placement::paddedLeft) - MARGIN;
        double top = Math.min(least(maps, Placement::paddedTop), matrix.map(Rect::y).orElse(height)) - MARGIN;
        double right = Math.max(-least(maps, p -> -p.paddedRight()), matrix.map(Rect::right).orElse(0.0)) + MARGIN;
        double bottom = Math.max(-least(maps, p -> -p.paddedBottom()) + BELOW, matrix.map(Rect::bottom).orElse(0.0)) + MARGIN;
        double enlarged = Math.clamp(Math.min(WIDTH / (right - left), height / (bottom - top)), LEAST_ENLARGED, MOST_ENLARGED);
        double scale = enlarged * widthPx / WIDTH;
        var image = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_ARGB_PRE);
        try (var surface = new Java2dSurface(image, fonts, scale)) {
            surface.fillRect(0, 0, widthPx / scale, heightPx / scale, palette.background());
            double dx = (widthPx / scale - left - right) / 2;
            double dy = (heightPx / scale - top - bottom) / 2;
            new ScenePainter(new ShiftedSurface(surface, dx, dy), frame, WIDTH, height).paint();
        }
        return image;
    }

    private static double least(List<Placement> maps, ToDoubleFunction<Placement> edge) {
        return maps.stream().mapToDouble(edge).min().orElseThrow();
    }

    /// Words without a size are not seen and take no room from the maps.
    private static Sizes sizes() {
        return new Sizes(96, 40, NO_WORDS, NO_WORDS, NO_WORDS, NO_WORDS, 0, 1);
    }
}
