package org.receptive.ui.train;

import org.receptive.draw.chart.DigitTiles;
import org.receptive.session.DigitPicture;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;

/// Turns test digits into pictures with captions.
final class Tiles {

    private Tiles() {}

    static DigitTiles.Tile of(TestDigit digit, Texts texts) {
        var caption = digit.isRight()
                ? texts.get("training.digit.right", digit.label())
                : texts.get("training.digit.wrong", digit.label(), digit.predicted());
        var picture = digit.picture();
        return new DigitTiles.Tile(picture.rows(), picture.cols(), pixels(picture), caption, Numbers.percent(digit.probability()), !digit
                .isRight());
    }

    private static int[] pixels(DigitPicture picture) {
        var pixels = new int[picture.rows() * picture.cols()];
        for (int i = 0; i < pixels.length; i++)
            pixels[i] = picture.pixel(i / picture.cols(), i % picture.cols());
        return pixels;
    }
}
