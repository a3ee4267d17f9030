package org.receptive.data.generate;

import java.util.List;
import org.receptive.data.ink.InkPipeline;
import org.receptive.data.ink.PenWidth;
import org.receptive.data.ink.StrokeDrawing;
import org.receptive.data.random.SplitMix64;

/// Generates labelled digits of 28 × 28 pixels that resemble MNIST, as many as wanted.
///
/// Example i of seed s is a function of (s, i) alone, so any number of threads can make them in any order. Any ten examples from a
/// multiple of ten on hold every digit once. An instance never changes and may be shared.
public final class GeneratedDigits {

    /// The height of a picture, in pixels.
    public static final int ROWS = InkPipeline.SIDE;
    /// The width of a picture, in pixels.
    public static final int COLS = InkPipeline.SIDE;

    /// How many classes there are.
    public static final int CLASSES = 10;

    /// Fine enough for the look of a pen, coarse enough for thousands of digits a second.
    private static final InkPipeline PIPELINE = InkPipeline.MNIST.withCanvas(84);

    /// Keeps the streams for the labels and for the strokes apart.
    private static final long LABELS = 1;
    private static final long STROKES = 2;

    private final Handwriting handwriting;

    /// Makes digits as MNIST has them, which vary as `style` says.
    public GeneratedDigits(WritingStyle style) {
        this(style, Prototype.ofAllDigits());
    }

    private GeneratedDigits(WritingStyle style, List<List<Prototype>> prototypes) {
        handwriting = new Handwriting(style, prototypes);
    }

    /// Makes digits as people write them in many places: a zero with a slash, a one with a long flag, a seven with a low bar, a nine with a
    /// hook to the left.
    public static GeneratedDigits ofManyHands(WritingStyle style) {
        return new GeneratedDigits(style, Prototype.ofManyHands());
    }

    /// Returns the digit that example `index` of `seed` shows.
    public int label(long seed, long index) {
        var random = SplitMix64.of(SplitMix64.mix(seed, LABELS), Math.floorDiv(index, CLASSES));
        int[] order = new int[CLASSES];
        // Fisher and Yates, inside out
        for (int i = 0; i < CLASSES; i++) {
            int j = random.below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order[(int) Math.floorMod(index, (long) CLASSES)];
    }

    /// Returns the strokes of example `index` of `seed`, with its label.
    public StrokeDrawing drawing(long seed, long index) {
        return handwriting.write(label(seed, index), random(seed, index));
    }

    /// Returns every stage of example `index` of `seed`.
    public InkPipeline.Stages stages(long seed, long index) {
        var random = random(seed, index);
        var drawing = handwriting.write(label(seed, index), random);
        return PIPELINE.withPen(new PenWidth.OfDrawing(handwriting.pen(random))).run(drawing);
    }

    /// Writes the pixels of example `index` of `seed`, 784 bytes row by row, 0 paper and 255 ink, into `target` from `offset` on.
    public void image(long seed, long index, byte[] target, int offset) {
        stages(seed, index).digit().toBytes(target, offset);
    }

    private static SplitMix64 random(long seed, long index) {
        return SplitMix64.of(SplitMix64.mix(seed, STROKES), index);
    }
}
