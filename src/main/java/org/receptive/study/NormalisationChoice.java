package org.receptive.study;

import java.util.List;
import org.receptive.data.LabelledImages;
import org.receptive.data.normalise.Normalisation;
import org.receptive.data.normalise.PixelStatistics;
import org.receptive.io.TrainedModel;
import org.receptive.model.ModelRecipe;

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
    public Normalisation fit(ModelRecipe recipe, LabelledImages training) {
        return switch (this) {
            case RECIPE -> TrainedModel.normalisation(recipe.normalisation(), List.of());
            case UNIT -> new Normalisation.UnitRange();
            case MEAN -> statistics(training).meanAndDeviation();
            case PCA -> statistics(training).pcaWhitening(PCA_COMPONENTS, WHITENING_EPSILON);
            case ZCA -> statistics(training).zcaWhitening(training.pixelsPerImage(), WHITENING_EPSILON);
        };
    }

    private static PixelStatistics statistics(LabelledImages images) {
        return new PixelStatistics(images.pixelBytes(), images.count(), images.pixelsPerImage());
    }
}
