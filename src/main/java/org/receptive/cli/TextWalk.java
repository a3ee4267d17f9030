package org.receptive.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.export.ExportFormat;
import org.receptive.export.ExportPlan;
import org.receptive.export.Exporter;
import org.receptive.export.Exporter.Progress;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.Scene;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;

/// Does the main job where no window can open: walks through the first prepared scene in the terminal and writes its animation.
public final class TextWalk {

    private final PrintWriter out;
    private final Language language;
    private final boolean coloured;

    /// Prepares to print to `out`.
    public TextWalk(PrintWriter out, Language language, boolean coloured) {
        this.out = out;
        this.language = language;
        this.coloured = coloured;
    }

    /// Prints every step, writes the animation into `folder`, and ends with `way`, the one line that says how to get the window.
    ///
    /// @return the animation's file; nothing if it could not be written, which a line says
    public Optional<Path> walk(Path folder, Message way) {
        var texts = Texts.of(language);
        var scene = SceneCatalogue.first();
        var timeline = new Timeline(scene.walk(), Grain.VALUE);
        var text = new TraceText(texts, coloured);
        out.println(text.heading(scene));
        for (int step = 0; step < timeline.length(); step++)
            out.println(text.step(timeline, step));
        out.println();
        var file = animation(scene, folder.resolve("receptive-first-scene.gif"));
        out.println(texts.get(way));
        out.flush();
        return file;
    }

    /// Writes the animation; a disk that refuses it must not cost the reader the last line.
    private Optional<Path> animation(Scene scene, Path file) {
        var texts = Texts.of(language);
        try {
            new Exporter(ExportPlan.of(scene, ExportFormat.GIF, false, language), PaintFonts.load()).write(file, Progress.NONE);
            out.println(texts.get("walk.animation", file));
            return Optional.of(file);
        } catch (ReadableException e) {
            out.println(texts.get(e.problem()));
            return Optional.empty();
        }
    }

    /// Returns the project's build folder if there is one, else the system's temporary folder.
    public static Path folder() {
        var target = Path.of("target");
        return Files.isDirectory(target) ? target : Path.of(System.getProperty("java.io.tmpdir"));
    }
}
