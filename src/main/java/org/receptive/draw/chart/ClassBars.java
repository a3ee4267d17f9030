package org.receptive.draw.chart;

import java.util.List;
import java.util.OptionalDouble;
import org.receptive.draw.surface.Rect;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Argb;
import org.receptive.text.Numbers;

/// Draws which share of each class was classified rightly, as a bar for each class with its number.
///
/// @param shares one for each class; nothing for a class without examples
public record ClassBars(List<OptionalDouble> shares) {

    private static final double ROW_EM = 1.55;

    /// Copies the list.
    public ClassBars {
        shares = List.copyOf(shares);
    }

    /// Returns the height that the bars take.
    public double height(ChartStyle style) {
        return shares.size() * rowHeight(style);
    }

    private static double rowHeight(ChartStyle style) {
        return Math.ceil(style.sizes().small() * ROW_EM);
    }

    /// Returns where the bar of a class stands, as long as it would be for 100 %.
    public Rect bar(int index, double width, ChartStyle style) {
        double left = style.sizes().small() * 1.3 + 8;
        double right = style.widthOfSmall("99.99 %") + 8;
        return new Rect(left, index * rowHeight(style) + 3, Math.max(1, width - left - right), rowHeight(style) - 6);
    }

    /// Draws the bars into a picture of the given width, whose background is there already.
    public void paint(Surface on, double width, ChartStyle style) {
        var palette = style.palette();
        for (int k = 0; k < shares.size(); k++) {
            var bar = bar(k, width, style);
            on.text(String.valueOf(k), bar.x() - 6, bar.middleY(), style.small(Align.RIGHT), palette.textMuted());
            on.fillRect(bar.x(), bar.y(), bar.w(), bar.h(), Argb.over(Argb.withOpacity(palette.mistake(), 0.2), palette.background()));
            if (shares.get(k).isPresent()) {
                double share = shares.get(k).getAsDouble();
                on.fillRect(bar.x(), bar.y(), bar.w() * share, bar.h(), palette.output());
                on.text(Numbers.percent(share), width - 1, bar.middleY(), new TextStyle(style.sizes().small(), false, Align.RIGHT),
                        palette.textPrimary());
            } else
                on.text("–", width - 1, bar.middleY(), style.small(Align.RIGHT), palette.textMuted());
        }
    }
}
