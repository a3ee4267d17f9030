package org.receptive.ui.control;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Breaks a text into lines that are short enough to be read, where its language allows.
final class LineBreaks {

    /// From here on characters are as wide as two letters.
    private static final int FIRST_WIDE = 0x2E80;

    private LineBreaks() {}

    /// Returns the lines of a text.
    ///
    /// @param longest how many letters a line has at most; a Chinese character counts as two, and a longer word stands alone
    static List<String> of(String text, int longest) {
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            var word = text.substring(from, to);
            if (!line.isEmpty() && width(line + word.stripTrailing()) > longest) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word);
            from = to;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
    }
}
