package org.receptive.draw.chart;

import java.util.List;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.text.Numbers;

/// The probabilities that a network gives the classes, before something and afterwards, as two columns of bars.
///
/// @param before one for each class
/// @param after one for each class, or none where it is not known yet
/// @param wanted the class that it should be
public record SayingBars(List<Double> before, List<Double> after, int wanted) {

    private static final double ROW_EM = 1.7;
    private static final double GAP = 14;

    /// Copies the lists.
    public SayingBars {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    private static double row(ChartStyle style) {
        return Math.ceil(style.sizes().small() * ROW_EM);
    }

    /// Returns the height that the bars take.
    public double height(ChartStyle style) {
        return before.size() * row(style);
    }

    /// Draws the bars into a picture of this width, whose background is there already.
    public void paint(Surface on, double width, ChartStyle style) {
        double half = (width - GAP) / 2;
        column(on, before, 0, half, style);
        if (!after.isEmpty())
            column(on, after, half + GAP, half, style);
    }

    private void column(Surface on, List<Double> shares, double left, double width, ChartStyle style) {
        var palette = style.palette();
        double name = style.widthOfBold(String.valueOf(shares.size() - 1)) + 6;
        double number = style.widthOfBold("0.000") + 6;
        double room = Math.max(1, width - name - number);
        double most = shares.stream().mapToDouble(s -> s).max().orElse(0);
        for (int k = 0; k < shares.size(); k++) {
            double y = (k + 0.5) * row(style);
            double h = row(style) - 7;
            double share = shares.get(k);
            boolean greatest = share == most;
            var font = new TextStyle(style.sizes().small(), k == wanted, Align.LEFT);
            on.text(String.valueOf(k), left, y, font, palette.textPrimary());
            on.roundRect(left + name, y - h / 2, room, h, 2, palette.panel(), palette.panelBorder(), 1);
            double wide = room * (Double.isFinite(share) ? Math.clamp(share, 0, 1) : 0);
            if (wide > 0.5)
                on.fillRect(left + name, y - h / 2, wide, h, k == wanted ? palette.output() : palette.paddingHatch());
            on.text(Double.isFinite(share) ? Numbers.decimals(share, 3) : Numbers.exact(share), left + width, y,
                    new TextStyle(style.sizes().small(), greatest, Align.RIGHT), palette.textPrimary());
        }
    }
}
