package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.List;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.ColourScale;
import org.receptive.spec.Window;
import org.receptive.trace.Overlap;
import org.receptive.trace.WeightReads;

/// Draws how many stamps meet at every cell of an output, and says whether their numbers alternate.
///
/// @param surface where to draw
/// @param two what is shown
/// @param at where it stands
record OverlapPainter(Surface surface, TwoWays two, TwoWaysLayout at) {

    private static final double PALEST = 0.1;
    private static final double DEEPEST = 0.7;
    private static final double LEAST_NUMBER = 11;

    void paint() {
        var p = at.overlap();
        var map = p.map();
        var palette = two.paint().palette();
        double most = Math.max(1, map.values().maxAbs());
        double number = numberSize(p);
        for (int row = 0; row < map.rows(); row++)
            for (int col = 0; col < map.cols(); col++) {
                double count = map.value(0, row, col);
                int fill = count == 0
                        ? palette.cellEmpty()
                        : Argb.over(Argb.withOpacity(palette.output(), PALEST + (DEEPEST - PALEST) * count / most), palette.cellEmpty());
                surface.fillRect(p.left(col), p.top(row), p.cellPx(), p.cellPx(), fill);
                if (number > 0)
                    surface.text(String.valueOf((int) count), p.left(col) + p.cellPx() / 2, p.top(row) + p.cellPx() / 2,
                            new TextStyle(number, false, Align.CENTER), ColourScale.textOn(fill, palette));
            }
        var cells = new CellPainter(surface, two.paint());
        cells.grid(p);
        var now = two.gather().moment().step().target();
        cells.mark(p, now, now.equals(two.paint().moment().step().target()) ? palette.kernel() : palette.accent(), 2.5);
        words();
    }

    /// Returns how large the numbers are: in a hall large enough to be read, or there are none.
    private double numberSize(Placement p) {
        var sizes = two.paint().sizes();
        double most = p.cellPx() * (sizes.isHall() ? 0.8 : 0.6);
        return p.cellPx() < LEAST_NUMBER || most < sizes.least() ? 0 : Math.min(sizes.cellText(), most);
    }

    private void words() {
        var sizes = two.paint().sizes();
        var palette = two.paint().palette();
        var p = at.overlap();
        var bold = new TextStyle(sizes.title(), true, Align.LEFT);
        var plain = TextStyle.ofSize(Math.max(sizes.least(), sizes.body() * 0.95));
        double y = p.paddedTop() - sizes.title() * 0.5 - 7;
        var title = text("overlap.title");
        surface.text(title, p.paddedLeft(), y, bold, palette.textPrimary());
        double after = p.paddedLeft() + surface.textWidth(title, bold) + 10;
        var says = text("overlap.says");
        double room = p.paddedLeft() + Math.max(at.overlapWidth(), p.paddedWidth()) - after + (at.saysBelow() ? 0 : p.paddedWidth());
        if (surface.textWidth(says, plain) <= room)
            surface.text(says, after, y, plain, palette.textMuted());
        double x = at.saysBelow() ? p.paddedLeft() : p.paddedRight() + 16;
        double wide = at.saysBelow() ? at.overlapWidth() : at.overlapWidth() - 4;
        double line = at.saysBelow() ? p.paddedBottom() + sizes.body() : p.paddedTop() + sizes.body() * 0.6;
        var sentences = sentences();
        for (var sentence : sentences)
            for (var part : Wrapped.lines(sentence, plain, wide, surface)) {
                surface.text(part, x, line, plain, sentence.equals(sentences.getFirst()) ? palette.textPrimary() : palette.textMuted());
                line += sizes.body() * 1.35;
            }
    }

    private String text(String key, Object... values) {
        return two.paint().texts().get(key, values);
    }

    /// Says which numbers there are, and whether they are even inside or would be with another kernel.
    List<String> sentences() {
        if (!(two.paint().operation().reads() instanceof WeightReads.Transposed reads))
            return List.of();
        var window = reads.spec().window();
        var overlap = Overlap.of(two.stamps());
        var sentences = new ArrayList<String>();
        sentences.add(text("overlap.setting", both(window.rows().kernel(), window.cols().kernel()),
                both(window.rows().stride(), window.cols().stride())));
        var counts = either(overlap.counts().stream().map(String::valueOf).toList());
        if (overlap.inside().isPresent())
            sentences.add(text("overlap.even", counts, overlap.inside().getAsInt()));
        else
            if (overlap.counts().getFirst() == 0)
                sentences.add(text("overlap.gaps", counts));
            else {
                sentences.add(text("overlap.uneven", counts));
                better(window, sentences);
            }
        return sentences;
    }

    /// Lists numbers, the last behind an "or".
    private String either(List<String> numbers) {
        int last = numbers.size() - 1;
        var before = String.join(text("trace.separator"), numbers.subList(0, last));
        return last == 0 ? numbers.getLast() : text("overlap.or", before, numbers.getLast());
    }

    /// Names the next larger kernel with which the inside is even.
    private void better(Window window, List<String> sentences) {
        if (window.rows().dilation() == 1 && window.cols().dilation() == 1)
            sentences.add(text("overlap.better", both(window.rows().nextEvenKernel(), window.cols().nextEvenKernel())));
    }

    private static String both(int rows, int cols) {
        return rows == cols ? String.valueOf(rows) : rows + " × " + cols;
    }
}
