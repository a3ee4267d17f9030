package org.receptive.draw.chart;

import java.util.List;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.text.Message;
import org.receptive.text.Numbers;

/// How many weights several layers with the same output have, as bars on one scale.
///
/// @param bars the layers, the largest first
public record WeightBars(List<Bar> bars) {

    /// A layer.
    ///
    /// @param name what it is called
    /// @param count how many weights it has
    /// @param present whether it is the one that is looked at
    public record Bar(Message name, long count, boolean present) {
    }

    private static final double ROW_EM = 2.9;
    private static final double BAR_EM = 0.8;
    private static final double LEAST = 2;

    /// Copies the list.
    public WeightBars {
        bars = List.copyOf(bars);
    }

    private static double row(ChartStyle style) {
        return Math.ceil(style.sizes().small() * ROW_EM);
    }

    /// Returns the height that the bars take.
    public double height(ChartStyle style) {
        return bars.size() * row(style);
    }

    /// Draws the bars into a picture of this width, whose background is there already: above each its name and its count.
    public void paint(Surface on, double width, ChartStyle style) {
        var palette = style.palette();
        double small = style.sizes().small();
        long most = bars.stream().mapToLong(Bar::count).max().orElse(1);
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            double top = i * row(style);
            on.text(style.texts().get(bar.name()), 0, top + small * 0.8, new TextStyle(small, bar.present(), Align.LEFT),
                    palette.textPrimary());
            on.text(Numbers.grouped(bar.count()), width, top + small * 0.8, new TextStyle(small, bar.present(), Align.RIGHT),
                    palette.textPrimary());
            double at = top + small * 1.65;
            on.fillRect(0, at, width, small * BAR_EM, palette.panel());
            on.fillRect(0, at, Math.max(LEAST, width * bar.count() / most), small * BAR_EM,
                    bar.present() ? palette.kernel() : palette.paddingHatch());
        }
    }
}
