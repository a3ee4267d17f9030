package org.receptive.session;

import java.util.List;
import org.receptive.data.LabelledImages;
import org.receptive.data.normalise.Normalisation;
import org.receptive.data.normalise.PixelStatistics;
import org.receptive.io.network.TrainedModel;
import org.receptive.model.NamedModel;
import org.receptive.text.Message;

/// How pixels become what the network reads.
public enum NormalisationChoice {
    /// As the network's recipe says.
    RECIPE,
    /// 0 to 1.
    UNIT,
    /// Mean 0 and deviation 1 over all pixels of the training examples.
    MEAN,
    /// Uncorrelated components of variance 1, the first hundred.
    PCA,
    /// The same, turned back into a picture.
    ZCA;

    private static final double WHITENING_EPSILON = 0.1;
    private static final int PCA_COMPONENTS = 100;

    /// Makes the normalisation: as the recipe says, or fitted to the training images.
    ///
    /// @param margin how many background pixels stand around an image on each side when the network reads it
    public Normalisation fit(NamedModel.Recipe recipe, LabelledImages training, int margin) {
        return switch (this) {
            case RECIPE -> TrainedModel.normalisation(recipe.normalisation(), List.of());
            case UNIT -> new Normalisation.UnitRange();
            case MEAN -> statistics(training).meanAndDeviation();
            case PCA -> framed(training, margin).pcaWhitening(PCA_COMPONENTS, WHITENING_EPSILON);
            case ZCA ->
                framed(training, margin).zcaWhitening((training.rows() + 2 * margin) * (training.cols() + 2 * margin), WHITENING_EPSILON);
        };
    }

    /// Tells whether what comes out is a picture again, which a network of convolutions can read.
    public boolean givesPictures() {
        return this != PCA;
    }

    /// Looks at the images as the network reads them.
    private static PixelStatistics framed(LabelledImages images, int margin) {
        if (margin == 0)
            return statistics(images);
        int cols = images.cols() + 2 * margin;
        int size = (images.rows() + 2 * margin) * cols;
        var framed = new byte[Math.multiplyExact(images.count(), size)];
        for (int i = 0; i < images.count(); i++) {
            var image = images.image(i);
            for (int row = 0; row < images.rows(); row++)
                System.arraycopy(image, row * images.cols(), framed, i * size + (row + margin) * cols + margin, images.cols());
        }
        return new PixelStatistics(framed, images.count(), size);
    }

    private static PixelStatistics statistics(LabelledImages images) {
        return new PixelStatistics(images.pixelBytes(), images.count(), images.pixelsPerImage());
    }

    /// Returns what it is called.
    public Message title() {
        return Message.of("training.normalisation." + name().replace("_", ""));
    }
}
