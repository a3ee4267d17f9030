package org.receptive.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.receptive.data.ink.InkPicture;
import org.receptive.data.ink.PadContent;
import org.receptive.data.ink.StrokeLines;
import org.receptive.io.AtomicFiles;
import org.receptive.io.picture.ImageImport;
import org.receptive.io.picture.ImportedImage;
import org.receptive.io.picture.InkImport;
import org.receptive.io.picture.PngWriter;
import org.receptive.text.FailureLog;
import org.receptive.text.ReadableException;

/// Keeps what lies on the pad, strokes and a loaded picture, a second after the pen came to rest and when the window closes.
final class PadKeeper {

    private static final double REST_SECONDS = 1;
    private static final int PAPER = 255;

    private final Path strokes;
    private final Path picture;
    private PadContent last = PadContent.EMPTY;
    private PadContent kept = PadContent.EMPTY;
    private double rested;

    /// Keeps into this file, and into a picture of the same name beside it.
    PadKeeper(Path strokes) {
        this.strokes = strokes;
        picture = strokes.resolveSibling(strokes.getFileName() + ".png");
    }

    /// Returns what was kept; nothing if the pad was empty, nothing was kept, or it cannot be read again.
    Optional<PadContent> load() {
        try {
            var drawing = Files.exists(strokes)
                    ? StrokeLines.read(strokes).stream().findFirst()
                    : Optional.<org.receptive.data.ink.StrokeDrawing>empty();
            var ink = Files.exists(picture)
                    ? Optional.of(ink(ImageImport.readBrightness(picture, InkImport.MOST_SIDE)))
                    : Optional.<InkPicture>empty();
            var content = new PadContent(ink, drawing.map(d -> d.strokes()).orElse(List.of()));
            kept = content;
            last = content;
            return content.isEmpty() ? Optional.empty() : Optional.of(content);
        } catch (ReadableException e) {
            FailureLog.write("the last drawing cannot be opened again", e);
            return Optional.empty();
        }
    }

    /// Is told once a frame what lies on the pad.
    void rested(PadContent content, double seconds) {
        rested = content.equals(last) ? rested + seconds : 0;
        last = content;
        if (rested >= REST_SECONDS && !content.equals(kept))
            keep(content);
    }

    /// Writes it now.
    void keep(PadContent content) {
        try {
            if (content.picture().isPresent())
                PngWriter.write(picture, image(content.picture().get()));
            else
                Files.deleteIfExists(picture);
            AtomicFiles.writeText(strokes, StrokeLines.text(List.of(content.drawing())));
        } catch (ReadableException | IOException e) {
            FailureLog.write("the drawing is not kept", e);
        }
        // also after a failure: a full disk is not asked again for every frame
        kept = content;
    }

    private static BufferedImage image(InkPicture ink) {
        var image = new BufferedImage(ink.cols(), ink.rows(), BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 0; row < ink.rows(); row++)
            for (int col = 0; col < ink.cols(); col++)
                image.getRaster().setSample(col, row, 0, PAPER - Math.round(ink.value(row, col) * PAPER));
        return image;
    }

    private static InkPicture ink(ImportedImage brightness) {
        var paper = brightness.values();
        var values = new float[paper.length];
        for (int i = 0; i < values.length; i++)
            values[i] = Math.round((1 - paper[i]) * PAPER) / (float) PAPER;
        return InkPicture.of(brightness.rows(), brightness.cols(), values);
    }
}
