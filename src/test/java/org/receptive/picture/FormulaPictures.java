package org.receptive.picture;

import static org.receptive.picture.PictureStyle.DARK_CHINESE;
import static org.receptive.picture.PictureStyle.DARK_ENGLISH;
import static org.receptive.picture.PictureStyle.LIGHT_CHINESE;
import static org.receptive.picture.PictureStyle.LIGHT_ENGLISH;
import static org.receptive.picture.SavedScenes.frame;
import static org.receptive.picture.SavedScenes.multiplyAdd;
import static org.receptive.picture.SavedScenes.saved;
import static org.receptive.picture.SavedScenes.symbols;
import static org.receptive.picture.SavedScenes.value;

import java.util.List;
import org.receptive.draw.scene.ExportFrame;
import org.receptive.draw.scene.FormulaLayout;
import org.receptive.draw.scene.FormulaPainter;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.scene.Scene;

/// Pictures of formula strips, and of whole pictures for taking away, which have one.
public final class FormulaPictures {

    private static final int WIDTH = 640;
    private static final int MARGIN = 12;
    private static final int POSTER_WIDTH = 800;

    private FormulaPictures() {}

    /// Lists them.
    public static List<ReferencePicture> all() {
        var fonts = PaintFonts.load();
        return List.of(
                strip("formula-of-a-value", value("01-horizontal-edges", 6), LIGHT_ENGLISH, fonts),
                strip("formula-half-way", multiplyAdd("01-horizontal-edges", 6, 4), DARK_CHINESE, fonts),
                strip("formula-in-symbols", symbols(value("09-why-convolution-flips", 12)), LIGHT_CHINESE, fonts),
                strip("formula-in-symbols-half-way", saved("41-symbols-of-a-convolution-multiply-add"), DARK_ENGLISH, fonts),
                strip("formula-of-several-channels", value("17-channels-and-filters", 4), LIGHT_ENGLISH, fonts),
                strip("formula-of-several-channels-half-way", multiplyAdd("17-channels-and-filters", 4, 12), LIGHT_CHINESE, fonts),
                strip("formula-rounded", saved("42-numbers-with-many-digits"), DARK_ENGLISH, fonts),
                strip("formula-with-a-pinned-cell", saved("33-pinned-input"), DARK_CHINESE, fonts),
                poster("poster", value("01-horizontal-edges", 6), LIGHT_ENGLISH, fonts),
                poster("poster-with-a-long-formula", multiplyAdd("39-sixteen-channels-multiply-add", 2, 95), DARK_CHINESE, fonts));
    }

    private static ReferencePicture strip(String name, Scene scene, PictureStyle style, PaintFonts fonts) {
        var frame = frame(scene, style);
        double room = WIDTH - 2 * MARGIN;
        var formula = FormulaLayout.of(frame, room, fonts::width);
        double head = frame.sizes().small() + 14;
        return new ReferencePicture(name, WIDTH, (int) Math.ceil(formula.height() + head + MARGIN), (surface, w, h) -> {
            surface.fillRect(0, 0, w, h, frame.palette().background());
            var painter = new FormulaPainter(surface, frame);
            painter.head(MARGIN, 0);
            painter.chips(FormulaLayout.of(frame, room, surface::textWidth), MARGIN, head, head, h);
        });
    }

    private static ReferencePicture poster(String name, Scene scene, PictureStyle style, PaintFonts fonts) {
        var frame = frame(scene, style);
        double room = ExportFrame.formulaRoom(frame, POSTER_WIDTH, fonts::width);
        var title = scene.title().in(style.language());
        return new ReferencePicture(name, POSTER_WIDTH, (int) ExportFrame.height(frame, POSTER_WIDTH, room),
                (surface, w, h) -> new ExportFrame(surface, frame, title, w, h, room).paint());
    }
}
