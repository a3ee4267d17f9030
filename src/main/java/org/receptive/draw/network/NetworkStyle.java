package org.receptive.draw.network;

import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.text.Texts;

/// Everything that decides how pictures of a network look besides its values.
///
/// @param palette their colours
/// @param sizes their type sizes
/// @param texts their language
public record NetworkStyle(Palette palette, Sizes sizes, Texts texts) {

    TextStyle small() {
        return TextStyle.ofSize(sizes.small());
    }

    /// The numbers at the end of a scale.
    TextStyle legend() {
        return TextStyle.ofSize(Math.max(sizes.least(), sizes.small() - 1));
    }
}
