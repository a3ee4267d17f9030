package org.receptive.data.augment;

import java.util.Arrays;
import org.receptive.data.random.SplitMix64;

/// Changes pictures at random, each by its own seed: shift, turn, scale, lean and elastic displacement in one pass of sampling, then
/// thicker or thinner strokes.
///
/// The result depends on the amounts, the fields' seed, the picture and its example seed, on nothing that was done before. Allocates
/// nothing after its making. An instance belongs to one thread; [#forAnotherThread] shares the fields.
public final class Augmenter {

    private final Augmentation amounts;
    private final int rows;
    private final int cols;
    private final ElasticFields fields;
    private final SplitMix64 random = new SplitMix64();
    /// The picture in 0 … 1 with a rim of two pixels of paper, so that sampling meets no border.
    private final float[] padded;
    private final int stride;
    private final float[] moved;
    private final float[] shiftsDown;
    private final float[] shiftsAcross;

    /// Makes an augmenter for pictures of `rows` × `cols`.
    ///
    /// @param seed for the elastic fields; one for all threads of a training run
    public Augmenter(Augmentation amounts, int rows, int cols, long seed) {
        this(amounts, rows, cols, new ElasticFields(seed, amounts.elasticAlpha(), amounts.elasticSigma()));
    }

    private Augmenter(Augmentation amounts, int rows, int cols, ElasticFields fields) {
        if (rows < 1 || cols < 1)
            throw new IllegalArgumentException("a picture of " + rows + " × " + cols + " has no pixel");
        this.amounts = amounts;
        this.rows = rows;
        this.cols = cols;
        this.fields = fields;
        stride = cols + 4;
        padded = new float[(rows + 4) * stride];
        moved = new float[rows * cols];
        shiftsDown = new float[cols];
        shiftsAcross = new float[cols];
    }

    /// Returns an augmenter that does exactly as this one, for another thread.
    public Augmenter forAnotherThread() {
        return new Augmenter(amounts, rows, cols, fields);
    }

    /// Returns the seed of one example in one epoch.
    public static long exampleSeed(long seed, long epoch, long example) {
        return SplitMix64.mix(seed, epoch, example);
    }

    /// Writes a changed copy of one picture, as numbers from 0 to 1.
    ///
    /// Pixel i of the picture, row by row, goes to `target[targetOffset + i·targetStride]`. Not modified: `source`.
    ///
    /// @param source pictures of bytes 0 … 255
    /// @param offset where the picture begins in `source`
    /// @param exampleSeed decides what is done, see [#exampleSeed]
    public void augment(byte[] source, int offset, long exampleSeed, float[] target, int targetOffset, int targetStride) {
        random.start(exampleSeed);
        if (amounts.moves()) {
            pad(source, offset);
            move();
        } else {
            for (int i = 0; i < moved.length; i++)
                moved[i] = (source[offset + i] & 0xFF) * (1 / 255f);
        }
        if (amounts.thickness() > 0)
            thicken(random.uniform(-amounts.thickness(), amounts.thickness()), target, targetOffset, targetStride);
        else
            for (int i = 0, to = targetOffset; i < moved.length; i++, to += targetStride)
                target[to] = moved[i];
    }

    private void pad(byte[] source, int offset) {
        for (int row = 0; row < rows; row++) {
            int from = offset + row * cols;
            int to = (row + 2) * stride + 2;
            for (int col = 0; col < cols; col++)
                padded[to + col] = (source[from + col] & 0xFF) * (1 / 255f);
        }
    }

    /// Samples the padded picture where each pixel of the result comes from: with the matrix M of turn, lean and scale about the middle m,
    /// `p = m + M·(q − m − shift) + field(q)`.
    private void move() {
        double angle = Math.toRadians(both(amounts.rotationDegrees()));
        double down = 1 / (1 + both(amounts.scale()));
        double across = 1 / (1 + both(amounts.scale()));
        double lean = both(amounts.shear());
        double shiftDown = both(amounts.shiftPx());
        double shiftAcross = both(amounts.shiftPx());
        long windowDown = ElasticFields.draw(random);
        long windowAcross = ElasticFields.draw(random);
        // the same bits on every machine: no Math.sin
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        float rowPerRow = (float) (cos * down);
        float rowPerCol = (float) (-sin * down);
        float colPerRow = (float) ((sin + lean * cos) * across);
        float colPerCol = (float) ((cos - lean * sin) * across);
        double middleRow = (rows - 1) / 2.0;
        double middleCol = (cols - 1) / 2.0;
        float firstRow = (float) (middleRow - rowPerRow * (middleRow + shiftDown) - rowPerCol * (middleCol + shiftAcross));
        float firstCol = (float) (middleCol - colPerRow * (middleRow + shiftDown) - colPerCol * (middleCol + shiftAcross));
        boolean elastic = amounts.elasticAlpha() > 0;
        for (int row = 0; row < rows; row++) {
            if (elastic) {
                Arrays.fill(shiftsDown, 0);
                Arrays.fill(shiftsAcross, 0);
                fields.addRow(windowDown, row, cols, shiftsDown);
                fields.addRow(windowAcross, row, cols, shiftsAcross);
            }
            sampleRow(row * cols, firstRow + rowPerRow * row, rowPerCol, firstCol + colPerRow * row, colPerCol);
        }
    }

    private void sampleRow(int to, float row, float rowStep, float col, float colStep) {
        for (int i = 0; i < cols; i++) {
            // in the padded picture, held within its rim: what comes from farther away is paper like the rim
            float r = Math.clamp(row + rowStep * i + shiftsDown[i] + 2, 0, rows + 2.5f);
            float c = Math.clamp(col + colStep * i + shiftsAcross[i] + 2, 0, cols + 2.5f);
            int r0 = (int) r;
            int c0 = (int) c;
            float fr = r - r0;
            float fc = c - c0;
            int at = r0 * stride + c0;
            float upper = padded[at] + fc * (padded[at + 1] - padded[at]);
            float lower = padded[at + stride] + fc * (padded[at + stride + 1] - padded[at + stride]);
            moved[to + i] = upper + fr * (lower - upper);
        }
    }

    /// Blends each pixel with the most ink among itself and its four neighbours, or for a negative `share` with the least.
    private void thicken(double share, float[] target, int targetOffset, int targetStride) {
        float blend = (float) Math.abs(share);
        float sign = share < 0 ? -1 : 1;
        int last = rows * cols;
        int to = targetOffset;
        for (int i = 0; i < last; i++, to += targetStride) {
            int col = i % cols;
            float here = sign * moved[i];
            float most = here;
            if (col > 0)
                most = Math.max(most, sign * moved[i - 1]);
            if (col < cols - 1)
                most = Math.max(most, sign * moved[i + 1]);
            if (i >= cols)
                most = Math.max(most, sign * moved[i - cols]);
            if (i < last - cols)
                most = Math.max(most, sign * moved[i + cols]);
            target[to] = moved[i] + sign * blend * (most - here);
        }
    }

    /// Draws from −amount to amount.
    private double both(double amount) {
        return amount * (2 * random.nextUnit() - 1);
    }
}
