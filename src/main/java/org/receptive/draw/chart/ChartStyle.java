package org.receptive.draw.chart;

import org.receptive.draw.surface.TextMeasure;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.text.Texts;

/// Everything that decides how a chart looks besides its values.
///
/// @param palette its colours
/// @param sizes its type sizes
/// @param texts its language
/// @param measure how wide its texts are
public record ChartStyle(Palette palette, Sizes sizes, Texts texts, TextMeasure measure) {

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
