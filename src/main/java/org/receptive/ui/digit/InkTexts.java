package org.receptive.ui.digit;

import org.receptive.data.normalise.Normalisation;
import org.receptive.data.normalise.Normalisation.MeanAndDeviation;
import org.receptive.data.normalise.Normalisation.PcaWhitening;
import org.receptive.data.normalise.Normalisation.UnitRange;
import org.receptive.data.normalise.Normalisation.ZcaWhitening;
import org.receptive.text.Message;
import org.receptive.text.Numbers;

/// Says why the numbers that a network reads are not those of the ink.
public final class InkTexts {

    private InkTexts() {}

    /// Returns one line on a normalisation.
    public static Message of(Normalisation normalisation) {
        return switch (normalisation) {
            case UnitRange _ -> Message.of("draw.ink");
            case MeanAndDeviation(double mean, double deviation) -> Message.of("draw.ink.normalised", Numbers.display(mean), Numbers
                    .display(deviation), Numbers.display(-mean / deviation, 3), Numbers.display((1 - mean) / deviation, 3));
            case PcaWhitening _,ZcaWhitening _ -> Message.of("draw.ink.whitened");
        };
    }
}
