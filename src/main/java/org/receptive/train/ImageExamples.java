package org.receptive.train;

import java.util.Arrays;
import org.receptive.data.LabelledImages;
import org.receptive.data.augment.Augmentation;
import org.receptive.data.augment.Augmenter;
import org.receptive.data.normalise.Normalisation;
import org.receptive.nn.Examples;
import org.receptive.spec.Shape;

/// Gives labelled images as a network reads them: changed at random if asked for, framed by background, normalised. Everything is done when
/// an example is asked for, on the thread that asks, so it runs in parallel with training.
public final class ImageExamples implements ExampleSet {

    private final LabelledImages images;
    private final Normalisation normalisation;
    private final int margin;
    private final Augmentation augmentation;
    private final Scratch[] scratch;

    /// What one shard works with, so that nothing is allocated while training.
    private record Scratch(Augmenter augmenter, byte[] source, float[] pixels, float[] framed) {}

    /// Puts images behind a normalisation.
    ///
    /// @param margin how many background pixels stand around an image on each side
    /// @param augmentation what happens to an image at random, a function of the epoch's seed and the image's index
    /// @param seed of the elastic fields
    public ImageExamples(LabelledImages images, Normalisation normalisation, int margin, Augmentation augmentation, long seed) {
        this.images = images;
        this.normalisation = normalisation;
        this.margin = margin;
        this.augmentation = augmentation;
        var first = new Augmenter(augmentation, images.rows(), images.cols(), seed);
        scratch = new Scratch[Examples.MOST_SHARDS];
        Arrays.setAll(scratch, _ -> new Scratch(first.forAnotherThread(), new byte[images.pixelsPerImage()],
                new float[images.pixelsPerImage()], new float[framedRows() * framedCols()]));
    }

    /// Puts images behind a normalisation, unchanged.
    public static ImageExamples plain(LabelledImages images, Normalisation normalisation, int margin) {
        return new ImageExamples(images, normalisation, margin, Augmentation.NONE, 0);
    }

    private int framedRows() {
        return images.rows() + 2 * margin;
    }

    private int framedCols() {
        return images.cols() + 2 * margin;
    }

    @Override
    public int count() {
        return images.count();
    }

    /// Returns one map; what comes out of PCA is no picture and has a map for each component.
    @Override
    public Shape shape() {
        int pixels = framedRows() * framedCols();
        int outputs = normalisation.outputs(pixels);
        return outputs == pixels ? new Shape(1, framedRows(), framedCols()) : new Shape(outputs, 1, 1);
    }

    @Override
    public int classes() {
        return images.classes();
    }

    @Override
    public int label(int example) {
        return images.label(example);
    }

    @Override
    public void copy(int example, long epochSeed, int shard, float[] target, int offset, int stride) {
        var own = scratch[shard];
        if (augmentation.isNone())
            images.copyImage(example, own.pixels(), 0, 1, 1 / 255f, 0);
        else {
            images.copyBytes(example, own.source());
            own.augmenter().augment(own.source(), 0, Augmenter.exampleSeed(epochSeed, 0, example), own.pixels(), 0, 1);
        }
        int cols = images.cols();
        for (int row = 0; row < images.rows(); row++)
            System.arraycopy(own.pixels(), row * cols, own.framed(), (row + margin) * framedCols() + margin, cols);
        normalisation.apply(own.framed(), 0, 1, own.framed().length, target, offset, stride);
    }

    @Override
    public ExampleSet plain() {
        return augmentation.isNone() ? this : plain(images, normalisation, margin);
    }
}
