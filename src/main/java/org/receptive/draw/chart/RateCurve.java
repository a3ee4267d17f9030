package org.receptive.draw.chart;

import java.util.List;
import org.receptive.draw.surface.Rect;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextStyle.Align;

/// The loss against the learning rate, with what the slope alone predicts, and a ring at the present rate that is dragged.
///
/// @param losses the loss at rates from 0 to `most`, evenly apart
/// @param most the rate at the right end
/// @param slope the slope at 0
/// @param rate the present rate
/// @param loss its loss
public record RateCurve(List<Double> losses, double most, double slope, double rate, double loss) {

    private static final double RING = 6;
    private static final int DASHES = 40;

    /// Copies the list.
    public RateCurve {
        losses = List.copyOf(losses);
    }

    /// Tells whether a smaller rate gives a smaller loss.
    public boolean isPastValley() {
        if (!Double.isFinite(loss))
            return true;
        for (int i = 0; i < losses.size() && i * most / (losses.size() - 1) < rate; i++)
            if (losses.get(i) < loss)
                return true;
        return false;
    }

    private ValueAxis axis() {
        double first = losses.getFirst();
        double high = losses.stream().filter(Double::isFinite).mapToDouble(l -> l).max().orElse(1);
        // what rises without end must not hide where it begins
        return new ValueAxis(ValueAxis.Kind.LINEAR, 0, Math.max(1e-9, Math.clamp(high, first, Math.max(first, 1e-9) * 2) * 1.05), false);
    }

    private Rect plot(double width, double height, ChartStyle style) {
        double left = axis().ticks(2).stream().mapToDouble(t -> style.widthOfSmall(t.text())).max().orElse(0) + 8;
        return new Rect(left, RING + 2, Math.max(1, width - left - RING - 4), Math.max(1, height - style.sizes().small() * 1.6 - RING - 6));
    }

    /// Returns the rate at a point of a picture of this size; it is never beyond the ends of the axis.
    public double rateAt(double x, double width, double height, ChartStyle style) {
        var plot = plot(width, height, style);
        return Math.clamp((x - plot.x()) / plot.w(), 0, 1) * most;
    }

    /// Draws the curve into a picture of this size, whose background is there already.
    public void paint(Surface on, double width, double height, ChartStyle style) {
        var plot = plot(width, height, style);
        var palette = style.palette();
        var axis = axis();
        for (var tick : axis.ticks(2)) {
            double y = plot.bottom() - plot.h() * axis.position(tick.value());
            on.line(plot.x(), y, plot.right(), y, palette.gridLine(), 1, Dash.SOLID);
            on.text(tick.text(), plot.x() - 6, y, style.small(Align.RIGHT), palette.textMuted());
        }
        var rates = new ValueAxis(ValueAxis.Kind.LINEAR, 0, most, false);
        for (var tick : rates.ticks(4))
            on.text(tick.text(), plot.x() + plot.w() * rates.position(tick.value()), plot.bottom() + style.sizes().small(),
                    style.small(Align.CENTER), palette.textMuted());
        predicted(on, plot, axis, style);
        int n = losses.size();
        while (n > 1 && !Double.isFinite(losses.get(n - 1)))
            n--;
        var xs = new double[n];
        var ys = new double[n];
        for (int i = 0; i < n; i++) {
            xs[i] = plot.x() + plot.w() * i / (losses.size() - 1);
            ys[i] = plot.bottom() - plot.h() * axis.position(losses.get(i));
        }
        on.polyline(xs, ys, palette.input(), 2);
        double x = plot.x() + plot.w() * Math.min(1, rate / most);
        double y = plot.bottom() - plot.h() * axis.position(Double.isFinite(loss) ? loss : axis.high());
        on.roundRect(x - RING, y - RING, 2 * RING, 2 * RING, RING, palette.background(),
                isPastValley() ? palette.mistake() : palette.kernel(), 3);
    }

    /// The tangent, as far as it stays in the picture.
    private void predicted(Surface on, Rect plot, ValueAxis axis, ChartStyle style) {
        double first = losses.getFirst();
        double end = slope < 0 ? Math.min(most, -first / slope) : most;
        var line = new Polyline(new double[DASHES], new double[DASHES]);
        for (int i = 0; i < DASHES; i++) {
            double at = end * i / (DASHES - 1);
            line.xs()[i] = plot.x() + plot.w() * at / most;
            line.ys()[i] = plot.bottom() - plot.h() * axis.position(first + slope * at);
        }
        line.drawDashed(on, style.palette().textMuted(), 1.5);
    }
}
