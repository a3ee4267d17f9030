package org.receptive.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.receptive.draw.scene.ExportFrame;
import org.receptive.draw.scene.Frame;
import org.receptive.draw.surface.Drawing;
import org.receptive.draw.surface.Java2dSurface;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.SvgSurface;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.io.AtomicFiles;
import org.receptive.io.picture.GifPalette;
import org.receptive.io.picture.GifWriter;
import org.receptive.io.picture.PngWriter;
import org.receptive.text.Texts;
import org.receptive.trace.Timeline;

/// Writes a planned export. The file appears under its name only when it is complete.
public final class Exporter {

    /// Follows an export, and can end it.
    public interface Progress {

        /// Follows nothing and never ends.
        Progress NONE = (done, total) -> true;

        /// Is told after each frame, and with `done` = 0 before a single picture; returns whether to go on.
        boolean goesOn(int done, int total);
    }

    /// Pictures are laid out between these widths and then drawn as large as asked for: a small one is not a crowded one, and a large one
    /// not an empty one.
    private static final double LEAST_LAYOUT = 800;
    private static final double MOST_LAYOUT = 960;
    private static final int COLOUR_SAMPLES = 6;
    private static final double HOLD_SECONDS = 1;

    private final ExportPlan plan;
    private final PaintFonts fonts;
    private final Timeline timeline;
    private final double layoutWidth;
    private final double formulaRoom;
    private final double layoutHeight;

    /// Prepares an export.
    public Exporter(ExportPlan plan, PaintFonts fonts) {
        this.plan = plan;
        this.fonts = fonts;
        this.timeline = plan.shown().timeline();
        this.layoutWidth = Math.clamp(plan.widthPx(), LEAST_LAYOUT, MOST_LAYOUT);
        // Of every frame: one line more somewhere in the middle must not move the maps.
        this.formulaRoom = IntStream.rangeClosed(plan.from(), plan.to())
                .mapToDouble(i -> ExportFrame.formulaRoom(frame(i), layoutWidth, fonts::width)).max().orElseThrow();
        this.layoutHeight = ExportFrame.height(frame(plan.from()), layoutWidth, formulaRoom);
    }

    /// Writes the file, asking `progress` after each frame of an animation, and before a picture, whether to go on.
    ///
    /// @return whether the file was written; a cancelled export leaves nothing behind
    /// @throws org.receptive.text.ReadableException if the file cannot be written
    public boolean write(Path target, Progress progress) {
        return switch (plan.format()) {
            case GIF -> animation(target, progress);
            case PNG -> onePicture(progress, () -> PngWriter.write(target, picture(plan.from())));
            case SVG -> onePicture(progress, () -> AtomicFiles.writeText(target, vector(plan.from())));
        };
    }

    /// Asks before the file is written and not only after it: a file that stands in its place cannot be cancelled any more.
    private static boolean onePicture(Progress progress, Runnable writing) {
        if (!progress.goesOn(0, 1))
            return false;
        writing.run();
        progress.goesOn(1, 1);
        return true;
    }

    private boolean animation(Path target, Progress progress) {
        var colours = GifPalette.of(samples().mapToObj(this::picture).toList());
        var picture = picture(plan.from());
        try (var gif = GifWriter.open(target, plan.framesPerSecond(), colours)) {
            for (int i = plan.from(); i <= plan.to(); i++) {
                if (i > plan.from())
                    draw(picture, i);
                gif.add(picture);
                if (!progress.goesOn(i - plan.from() + 1, plan.frameCount()))
                    return false;
            }
            gif.finish(HOLD_SECONDS);
        }
        return true;
    }

    /// A few moments spread over the range, to choose colours by.
    private IntStream samples() {
        int last = plan.frameCount() - 1;
        int count = Math.min(COLOUR_SAMPLES, plan.frameCount());
        return IntStream.range(0, count).map(k -> plan.from() + (int) Math.round((double) k * last / Math.max(1, count - 1)));
    }

    private BufferedImage picture(int index) {
        var image = new BufferedImage(plan.widthPx(), (int) Math.round(layoutHeight * scale()), BufferedImage.TYPE_INT_RGB);
        draw(image, index);
        return image;
    }

    private void draw(BufferedImage image, int index) {
        try (var surface = new Java2dSurface(image, fonts, scale())) {
            drawing(index).drawOn(surface, layoutWidth, layoutHeight);
        }
    }

    private String vector(int index) {
        var surface = new SvgSurface(fonts, layoutWidth, layoutHeight, title(), scale());
        drawing(index).drawOn(surface, layoutWidth, layoutHeight);
        return surface.document();
    }

    private Drawing drawing(int index) {
        return (surface, width, height) -> new ExportFrame(surface, frame(index), title(), width, height, formulaRoom).paint();
    }

    private Frame frame(int index) {
        var view = plan.shown().view().at(timeline.grain(), timeline.stageAt(index), timeline.stepAt(index), timeline.offsetAt(index));
        return Frame.of(view, timeline.walk(), Palette.of(plan.dark()), Sizes.normal(), Texts.of(plan.language()));
    }

    private String title() {
        return plan.shown().title().in(plan.language());
    }

    private double scale() {
        return plan.widthPx() / layoutWidth;
    }
}
