package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.List;
import org.receptive.draw.surface.Drawing;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.text.Texts;

/// What stands in the place of a picture that could not be drawn: one sentence on the background.
///
/// @param palette the colours
/// @param sizes the sizes
/// @param texts the language
public record Apology(Palette palette, Sizes sizes, Texts texts) implements Drawing {

    private static final double MARGIN = 12;
    private static final double LINE = 1.5;

    @Override
    public void drawOn(Surface surface, double widthPx, double heightPx) {
        surface.fillRect(0, 0, widthPx, heightPx, palette.background());
        var style = TextStyle.ofSize(sizes.body()).centered();
        var lines = lines(surface, style, widthPx - 2 * MARGIN);
        double line = sizes.body() * LINE;
        double y = heightPx / 2 - (lines.size() - 1) * line / 2;
        for (var text : lines) {
            surface.text(text, widthPx / 2, y, style, palette.mistakeText());
            y += line;
        }
    }

    /// Breaks the sentence at spaces, or anywhere where it has none.
    private List<String> lines(Surface surface, TextStyle style, double room) {
        var rest = texts.get("picture.failed");
        var lines = new ArrayList<String>();
        while (surface.textWidth(rest, style) > room && rest.length() > 1) {
            int end = rest.length();
            while (end > 1 && surface.textWidth(rest.substring(0, end), style) > room)
                end--;
            int space = rest.lastIndexOf(' ', end);
            int cut = space > 0 ? space : end;
            lines.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        lines.add(rest);
        return lines;
    }
}
