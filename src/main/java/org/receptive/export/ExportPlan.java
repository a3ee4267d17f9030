package org.receptive.export;

import org.receptive.io.picture.GifWriter;
import org.receptive.scene.CaptionedWalk;
import org.receptive.scene.Scene;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;

/// What is exported and how. Indices count the moments of the walk's timeline at its grain, from 0; the message to a person counts from 1.
///
/// @param shown the walk
/// @param format the kind of file
/// @param from the first moment
/// @param to the last moment; a picture of one step shows `from` and has `to` = `from`
/// @param framesPerSecond how fast an animation plays
/// @param widthPx the picture's width
/// @param dark whether the dark theme is used
/// @param language the language of the texts
public record ExportPlan(CaptionedWalk shown, ExportFormat format, int from, int to, double framesPerSecond, int widthPx, boolean dark,
        Language language) {

    /// The speed of an animation unless another is asked for.
    public static final double DEFAULT_FPS = 2;
    /// The width unless another is asked for.
    public static final int DEFAULT_WIDTH = 960;
    private static final int LEAST_WIDTH = 320;
    private static final int MOST_WIDTH = 4096;
    /// More frames than this in one animation would be a file no one can open.
    private static final int MOST_FRAMES = 5_000;

    /// Validates the numbers.
    ///
    /// @throws ReadableException if the range, the speed or the width cannot be used
    public ExportPlan {
        int last = lastMoment(shown);
        if (from < 0 || to > last || from > to)
            throw ReadableException.of("export.range", from + 1, to + 1, last + 1);
        if (to - from >= MOST_FRAMES)
            throw ReadableException.of("export.frames", to - from + 1, MOST_FRAMES);
        if (format == ExportFormat.GIF)
            GifWriter.requireSpeed(framesPerSecond);
        if (widthPx < LEAST_WIDTH || widthPx > MOST_WIDTH)
            throw ReadableException.of("export.width", widthPx, LEAST_WIDTH, MOST_WIDTH);
    }

    /// Plans the export of a scene.
    ///
    /// @throws ReadableException if the range, the speed or the width cannot be used
    public ExportPlan(Scene scene, ExportFormat format, int from, int to, double framesPerSecond, int widthPx, boolean dark,
            Language language) {
        this(CaptionedWalk.of(scene), format, from, to, framesPerSecond, widthPx, dark, language);
    }

    /// Plans the whole timeline as an animation, or the present step as a picture.
    public static ExportPlan of(Scene scene, ExportFormat format, boolean dark, Language language) {
        var shown = CaptionedWalk.of(scene);
        boolean animated = format == ExportFormat.GIF;
        int first = animated ? 0 : presentMoment(shown);
        return new ExportPlan(shown, format, first, animated ? lastMoment(shown) : first, DEFAULT_FPS, DEFAULT_WIDTH, dark, language);
    }

    /// Returns the index of the last moment of a scene.
    public static int lastMoment(Scene scene) {
        return lastMoment(CaptionedWalk.of(scene));
    }

    /// Returns the index of the last moment of a walk.
    public static int lastMoment(CaptionedWalk shown) {
        return Math.toIntExact(shown.timeline().length() - 1);
    }

    /// Returns the index of the moment at which a scene stands.
    public static int presentMoment(Scene scene) {
        return presentMoment(CaptionedWalk.of(scene));
    }

    /// Returns the index of the moment at which a walk stands.
    public static int presentMoment(CaptionedWalk shown) {
        return Math.toIntExact(shown.view().indexIn(shown.timeline()));
    }

    /// Returns how many frames the file will have.
    public int frameCount() {
        return to - from + 1;
    }
}
