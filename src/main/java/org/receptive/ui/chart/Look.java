package org.receptive.ui.chart;

import org.receptive.text.Texts;
import org.receptive.ui.paint.Align;
import org.receptive.ui.paint.TextMeasure;
import org.receptive.ui.paint.TextStyle;
import org.receptive.ui.theme.Palette;
import org.receptive.ui.theme.Sizes;

/// Everything that decides how a chart looks besides its values.
///
/// @param palette its colours
/// @param sizes its type sizes
/// @param texts its language
/// @param measure how wide its texts are
public record Look(Palette palette, Sizes sizes, Texts texts, TextMeasure measure) {

    TextStyle small() {
        return TextStyle.ofSize(sizes.small());
    }

    TextStyle small(Align align) {
        return new TextStyle(sizes.small(), false, align);
    }

    double widthOfBold(String text) {
        return measure.width(text, small().withBold());
    }

    double widthOfSmall(String text) {
        return measure.width(text, small());
    }
}
