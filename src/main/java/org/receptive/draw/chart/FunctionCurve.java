package org.receptive.draw.chart;

import java.util.List;
import java.util.OptionalDouble;
import org.receptive.draw.surface.Rect;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.text.Numbers;

/// A function, its derivative in dashes, and where one value lies on them, with the tangent there.
///
/// @param values the function from `−reach` to `reach`, evenly apart
/// @param slopes its derivative at the same places
/// @param reach where the axis ends
/// @param x the value
/// @param value the function there, if it is known
/// @param slope the derivative there
/// @param slopeCounts whether the slope is what is looked at, and not the value
public record FunctionCurve(List<Double> values, List<Double> slopes, double reach, double x, OptionalDouble value, double slope,
        boolean slopeCounts) {

    /// A share of the size of small text, as all that follows.
    private static final double DOT = 0.4;
    private static final double LINE = 0.19;
    private static final double ROOM = 0.08;
    private static final double TANGENT = 0.16;
    private static final int DIGITS = 3;

    /// Copies the lists.
    public FunctionCurve {
        values = List.copyOf(values);
        slopes = List.copyOf(slopes);
    }

    /// Returns the axis of values: it holds both curves, and 0 and 1.
    ValueAxis axis() {
        double low = 0;
        double high = 1;
        for (var curve : List.of(values, slopes))
            for (double y : curve) {
                low = Math.min(low, y);
                high = Math.max(high, y);
            }
        double room = (high - low) * ROOM;
        return new ValueAxis(ValueAxis.Kind.LINEAR, low - room, high + room, false);
    }

    private static double dot(ChartStyle style) {
        return style.sizes().small() * DOT;
    }

    private static double line(ChartStyle style) {
        return style.sizes().small() * LINE;
    }

    /// Where everything stands.
    private record Plan(Rect plot, ValueAxis across, ValueAxis up) {

        double px(double at) {
            return plot.x() + plot.w() * across.position(at);
        }

        double py(double at) {
            return plot.bottom() - plot.h() * up.position(at);
        }
    }

    private Plan plan(double width, double height, ChartStyle style) {
        var up = axis();
        double left = up.ticks(4).stream().mapToDouble(t -> style.widthOfSmall(t.text())).max().orElse(0) + 8;
        double text = style.sizes().small() * 1.5;
        return new Plan(new Rect(left, text + 4, Math.max(1, width - left - dot(style) - 2), Math.max(1, height - 2 * text - 8)),
                new ValueAxis(ValueAxis.Kind.LINEAR, -reach, reach, false), up);
    }

    /// Draws it into a picture of this size, whose background is there already.
    public void paint(Surface on, double width, double height, ChartStyle style) {
        var plan = plan(width, height, style);
        var palette = style.palette();
        axes(on, plan, style);
        line(plan, values).drawSolid(on, palette.output(), line(style));
        line(plan, slopes).drawDashed(on, palette.kernel(), line(style));
        key(on, plan, style);
        double at = plan.px(x);
        on.line(at, plan.plot().y(), at, plan.plot().bottom(), palette.textMuted(), 1, Dash.DASHED);
        double slopeAt = plan.py(slope);
        if (value.isEmpty()) {
            ring(on, at, slopeAt, palette.kernel(), style, false);
            return;
        }
        double valueAt = plan.py(value.getAsDouble());
        tangent(on, plan, style);
        ring(on, at, slopeAt, palette.kernel(), style, slopeCounts);
        ring(on, at, valueAt, palette.output(), style, !slopeCounts);
        labels(on, plan, at, valueAt, slopeAt, style);
    }

    private void axes(Surface on, Plan plan, ChartStyle style) {
        var palette = style.palette();
        for (var tick : plan.up().ticks(4)) {
            double y = plan.py(tick.value());
            on.line(plan.plot().x(), y, plan.plot().right(), y, tick.value() == 0 ? palette.cellLine() : palette.gridLine(), 1, Dash.SOLID);
            on.text(tick.text(), plan.plot().x() - 6, y, style.small(Align.RIGHT), palette.textMuted());
        }
        double below = plan.plot().bottom() + style.sizes().small();
        for (var tick : plan.across().ticks(5)) {
            double at = plan.px(tick.value());
            on.line(at, plan.plot().y(), at, plan.plot().bottom(), tick.value() == 0 ? palette.cellLine() : palette.gridLine(), 1,
                    Dash.SOLID);
            on.text(tick.text(), at, below, style.small(Align.CENTER), palette.textMuted());
        }
    }

    private Polyline line(Plan plan, List<Double> curve) {
        var xs = new double[curve.size()];
        var ys = new double[curve.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = plan.px(reach * (2.0 * i / (xs.length - 1) - 1));
            ys[i] = plan.py(curve.get(i));
        }
        return new Polyline(xs, ys);
    }

    /// Says above the plot which line is which.
    private void key(Surface on, Plan plan, ChartStyle style) {
        double y = style.sizes().small() * 0.7;
        double x = plan.plot().x();
        double sample = style.sizes().small() * 1.7;
        on.line(x, y, x + sample, y, style.palette().output(), line(style), Dash.SOLID);
        on.text("f", x + sample + 5, y, style.small().withBold(), style.palette().outputText());
        x += sample + 5 + style.widthOfBold("f") + 14;
        new Polyline(new double[] {x, x + sample}, new double[] {y, y}).drawDashed(on, style.palette().kernel(), line(style));
        on.text("f′", x + sample + 5, y, style.small().withBold(), style.palette().kernelText());
    }

    /// Draws a short piece of the line that touches the curve at the value.
    private void tangent(Surface on, Plan plan, ChartStyle style) {
        double perX = plan.plot().w() / (2 * reach);
        double perY = plan.plot().h() / (plan.up().high() - plan.up().low());
        double length = plan.plot().w() * TANGENT;
        double scale = length / Math.hypot(perX, slope * perY);
        double left = plan.px(x) - scale * perX;
        double right = plan.px(x) + scale * perX;
        double y = plan.py(value.orElseThrow());
        // no further than the plot, either up or down
        double rise = slope * perY / perX;
        double up = rise == 0 ? Double.POSITIVE_INFINITY : (y - plan.plot().y()) / Math.abs(rise);
        double down = rise == 0 ? Double.POSITIVE_INFINITY : (plan.plot().bottom() - y) / Math.abs(rise);
        double middle = plan.px(x);
        left = Math.max(Math.max(left, plan.plot().x()), middle - (rise > 0 ? down : up));
        right = Math.min(Math.min(right, plan.plot().right()), middle + (rise > 0 ? up : down));
        on.line(left, y + (middle - left) * rise, right, y - (right - middle) * rise, style.palette().textPrimary(), line(style) / 2,
                Dash.SOLID);
    }

    private static void ring(Surface on, double x, double y, int colour, ChartStyle style, boolean filled) {
        double radius = dot(style);
        on.roundRect(x - radius, y - radius, 2 * radius, 2 * radius, radius, filled ? colour : style.palette().background(),
                filled ? style.palette().textPrimary() : colour, 2);
    }

    /// Writes value and slope beside their points, on the side with more room, and never one over the other.
    private void labels(Surface on, Plan plan, double at, double valueAt, double slopeAt, ChartStyle style) {
        double line = style.sizes().small() * 1.35;
        double least = plan.plot().y() + line / 2;
        double most = plan.plot().bottom() - line / 2;
        double up = Math.clamp(Math.min(valueAt, slopeAt) - line * 0.7, least, most - line);
        double down = Math.clamp(Math.max(valueAt, slopeAt) + line * 0.7, up + line, Math.max(up + line, most));
        boolean right = at < plan.plot().x() + plan.plot().w() / 2;
        var font = style.small(right ? Align.LEFT : Align.RIGHT).withBold();
        double x = at + (right ? dot(style) + 5 : -dot(style) - 5);
        boolean valueAbove = valueAt <= slopeAt;
        label(on, "f = " + Numbers.display(value.orElseThrow(), DIGITS), x, valueAbove ? up : down, font, style.palette().outputText(),
                style);
        label(on, "f′ = " + Numbers.display(slope, DIGITS), x, valueAbove ? down : up, font, style.palette().kernelText(), style);
    }

    private static void label(Surface on, String text, double x, double y, TextStyle font, int colour,
            ChartStyle style) {
        double wide = style.widthOfBold(text);
        double left = font.align() == Align.RIGHT ? x - wide : x;
        double high = style.sizes().small() * 1.25;
        on.fillRect(left - 2, y - high / 2, wide + 4, high, style.palette().background());
        on.text(text, x, y, font, colour);
    }
}
