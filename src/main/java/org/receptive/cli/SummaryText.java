package org.receptive.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.receptive.model.ModelSummary;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;

/// Writes a network's layers as an aligned table: words to the left, numbers to the right.
///
/// @param texts the words
record SummaryText(Texts texts) {

    private static final List<String> HEADINGS = List.of("cli.summary.layer", "cli.summary.kind", "cli.summary.kernel",
            "cli.summary.output", "cli.summary.parameters", "cli.summary.multiplyAdds", "cli.summary.connections");
    private static final int WORDS = 4;
    private static final String GAP = "  ";
    /// The full-width forms of punctuation, such as the brackets of Chinese texts.
    private static final int FIRST_WIDE = '！';
    private static final int LAST_WIDE = '｠';

    /// Returns the lines of the table.
    List<String> lines(ModelSummary summary) {
        var cells = new ArrayList<List<String>>();
        cells.add(HEADINGS.stream().map(texts::get).toList());
        cells.add(List.of("input", "", "", summary.input().toString(), "", "", ""));
        for (var row : summary.rows())
            cells.add(List.of(row.layer(), texts.get(row.kind().title()), row.kernel(), row.output().toString(), count(row.parameters()),
                    count(row.multiplyAdds()), count(row.connections())));
        cells.add(List.of(texts.get("cli.summary.total"), "", "", "", Numbers.grouped(summary.parameters()),
                Numbers.grouped(summary.multiplyAdds()), Numbers.grouped(summary.connections())));
        int[] widths = IntStream.range(0, HEADINGS.size())
                .map(column -> cells.stream().mapToInt(row -> width(row.get(column))).max().orElse(0)).toArray();
        return Stream.concat(Stream.of(summary.name()), cells.stream().map(row -> line(row, widths))).toList();
    }

    /// A layer that has none of something says so by leaving the place free.
    private static String count(long value) {
        return value == 0 ? "" : Numbers.grouped(value);
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            var cell = row.get(column);
            var blanks = " ".repeat(widths[column] - width(cell));
            line.append(column == 0 ? "" : GAP).append(column < WORDS ? cell + blanks : blanks + cell);
        }
        return line.toString().stripTrailing();
    }

    /// Counts the columns of a terminal: a Chinese character takes two.
    static int width(String text) {
        return text.codePoints().map(c -> Character.isIdeographic(c) || (c >= FIRST_WIDE && c <= LAST_WIDE) ? 2 : 1).sum();
    }
}
