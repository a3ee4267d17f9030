package org.receptive.io.picture;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.receptive.io.PendingFile;
import org.receptive.text.ReadableException;

/// Writes an endlessly repeating animated GIF, frame by frame, in memory that does not grow with their number.
///
/// Frames after the first hold only what changed. A writer that is closed before [#finish] leaves no file: cancelling is closing.
public final class GifWriter implements AutoCloseable {

    /// Browsers slow a delay of 1/100 s down to 1/10 s, so that more than 50 frames a second would play at 10.
    public static final double MOST_FPS = 50;
    /// Slower than a frame in 100 s nothing moves.
    public static final double LEAST_FPS = 0.01;
    /// The longest delay that the format can say is 655.35 s.
    public static final double LONGEST_SECONDS = 655.35;

    private final PendingFile file;
    private final GifPalette colours;
    private final double framesPerSecond;
    private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    private @Nullable MemoryCacheImageOutputStream out;
    private @Nullable GifFrame waiting;
    private int count;

    private GifWriter(PendingFile file, double framesPerSecond, GifPalette colours) {
        this.file = file;
        this.framesPerSecond = framesPerSecond;
        this.colours = colours;
    }

    /// Starts a file that becomes `target` when it is finished.
    ///
    /// @throws ReadableException if a GIF cannot play that fast or slow, or the file cannot be written
    public static GifWriter open(Path target, double framesPerSecond, GifPalette colours) {
        requireSpeed(framesPerSecond);
        return new GifWriter(PendingFile.open(target), framesPerSecond, colours);
    }

    /// Checks a speed.
    ///
    /// @throws ReadableException if a GIF cannot play that fast or slow
    public static void requireSpeed(double framesPerSecond) {
        if (!(framesPerSecond <= MOST_FPS && framesPerSecond >= LEAST_FPS))
            throw ReadableException.of("gif.fps", framesPerSecond, MOST_FPS, LEAST_FPS);
    }

    /// Appends a frame; the picture may be drawn over afterwards.
    ///
    /// @throws IllegalArgumentException if it is not as large as the first one
    /// @throws ReadableException if the file cannot be written
    public void add(BufferedImage picture) {
        var last = waiting;
        if (last == null) {
            waiting = GifFrame.first(picture, colours);
        } else {
            // One frame waits, for only then is it known whether it is the last one and held.
            waiting = last.next(picture, colours);
            write(last, delay(count - 1));
        }
        count++;
    }

    /// Ends the animation and puts the file in its place.
    ///
    /// @param holdSeconds how much longer than the others the last frame stays before the animation begins again, ≥ 0
    /// @throws IllegalStateException if no frame was added
    /// @throws ReadableException if the file cannot be written
    public void finish(double holdSeconds) {
        var last = waiting;
        if (last == null)
            throw new IllegalStateException("an animation without a frame: add at least one before finishing");
        write(last, (int) Math.min(Math.round(LONGEST_SECONDS * 100), delay(count - 1) + Math.round(Math.max(0, holdSeconds) * 100)));
        waiting = null;
        file.write(_ -> {
            writer.endWriteSequence();
            if (out != null)
                out.close();
        });
        file.commit();
    }

    /// Finds how long frame `index` stays, in 1/100 s: rounded so that the errors do not add up, 3, 4, 3, 3, 4 … for 30 frames a second.
    private int delay(int index) {
        return (int) (Math.round((index + 1) * 100 / framesPerSecond) - Math.round(index * 100 / framesPerSecond));
    }

    private void write(GifFrame frame, int delay) {
        file.write(destination -> {
            var stream = out;
            if (stream == null) {
                stream = new MemoryCacheImageOutputStream(destination);
                out = stream;
                writer.setOutput(stream);
                writer.prepareWriteSequence(GifMetadata.ofStream(writer, frame, colours.model()));
            }
            writer.writeToSequence(frame.image(colours.model(), GifMetadata.ofFrame(writer, frame, colours.model(), delay)), null);
            // What lies before this will not be changed again and need not be kept in memory.
            stream.flushBefore(stream.getStreamPosition());
        });
    }

    /// Frees everything; without a [#finish] before it, no file remains.
    @Override
    public void close() {
        writer.dispose();
        file.close();
    }
}
