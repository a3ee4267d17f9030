package org.receptive.draw.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.receptive.draw.chart.CurveChart.Run;
import org.receptive.draw.surface.Rect;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.Palette;

/// Draws a chart: every batch pale, the mean of the last fifty dark, test values as rings; the second run in green and dashed.
public final class CurvePainter {

    private static final double RING_PX = 5;
    private static final double DOT_PX = 1.5;
    /// With more test values each is only a dot.
    private static final int MOST_RINGS = 20;
    private static final double PALE = 0.26;
    /// Where two trainings lie over each other, or most batches are entirely right, less is more.
    private static final double PALER = 0.14;
    private static final double CURVE_WIDTH = 2;

    private final Surface on;
    private final CurveChart chart;
    private final CurveLayout layout;
    private final ChartStyle style;
    private final Palette palette;
    private final List<Rect> taken = new ArrayList<>();

    /// Prepares to draw a chart that was laid out.
    public CurvePainter(Surface on, CurveChart chart, CurveLayout layout, ChartStyle style) {
        this.on = on;
        this.chart = chart;
        this.layout = layout;
        this.style = style;
        this.palette = style.palette();
    }

    /// Draws everything, into a picture whose background is there already.
    ///
    /// @param pointerX where the pointer is, for the values under it
    public void paint(OptionalDouble pointerX) {
        axes();
        for (int run = 0; run < chart.runs().size(); run++)
            every(run);
        for (int run = 0; run < chart.runs().size(); run++)
            means(run);
        replayed();
        for (int run = 0; run < chart.runs().size(); run++)
            marks(chart.runs().get(run), run);
        for (int run = 0; run < chart.runs().size(); run++)
            tests(chart.runs().get(run), run);
        // only when all rings are known, their values find a place beside them
        chart.runs().forEach(this::testValues);
        if (chart.runs().size() > 1)
            names();
        pointerX.ifPresent(x -> new Crosshair(on, chart, layout, style).paint(x));
    }

    static int colour(int run, Palette palette) {
        return run == 0 ? palette.input() : palette.output();
    }

    static int textColour(int run, Palette palette) {
        return run == 0 ? palette.inputText() : palette.outputText();
    }

    private void axes() {
        var plot = layout.plot();
        for (var tick : layout.ticks()) {
            double y = layout.y(tick.value());
            on.line(plot.x(), y, plot.right(), y, Argb.withOpacity(palette.gridLine(), 0.5), 1, Dash.SOLID);
            on.text(tick.text(), plot.x() - 6, y, style.small(Align.RIGHT), palette.textMuted());
        }
        // of very many epochs only those that are named
        for (var epoch : chart.epochs().size() > MOST_RINGS ? layout.marks() : chart.epochs())
            on.line(layout.x(epoch.iteration()), plot.y(), layout.x(epoch.iteration()), plot.bottom(),
                    Argb.withOpacity(palette.gridLine(), 0.8), 1, Dash.DASHED);
        for (var mark : layout.marks()) {
            var box = layout.markBox(mark);
            on.text(mark.text(), box.x(), box.middleY(), style.small(), palette.textMuted());
        }
        on.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), palette.gridLine(), 1, Dash.SOLID);
    }

    /// The values of every batch: a bar from the least to the largest in each column of pixels, joined to its neighbour.
    private void every(int run) {
        var c = layout.columns(run);
        int pale = Argb.over(Argb.withOpacity(colour(run, palette),
                chart.runs().size() > 1 || layout.axis().kind() == ValueAxis.Kind.NINES ? PALER : PALE), palette.background());
        var plot = layout.plot();
        double lastTop = Double.NaN;
        double lastBottom = Double.NaN;
        int last = -1;
        for (int i = 0; i < c.count(); i++) {
            if (c.isEmpty(i))
                continue;
            double top = layout.y(c.high(i));
            double bottom = Math.max(top + 1, layout.y(c.low(i)));
            if (last == i - 1 && last >= 0) {
                top = Math.min(top, lastBottom);
                bottom = Math.max(bottom, lastTop);
            } else
                if (last >= 0)
                    on.line(plot.x() + last + 0.5, (lastTop + lastBottom) / 2, plot.x() + i + 0.5, (top + bottom) / 2, pale, 1, Dash.SOLID);
            on.fillRect(plot.x() + i, top, 1, Math.min(plot.bottom(), bottom) - top, pale);
            last = i;
            lastTop = layout.y(c.high(i));
            lastBottom = Math.max(lastTop + 1, layout.y(c.low(i)));
        }
    }

    private void means(int run) {
        var c = layout.columns(run);
        var xs = new double[c.count()];
        var ys = new double[c.count()];
        int n = 0;
        for (int i = 0; i < c.count(); i++) {
            boolean more = i + 1 < c.count() && Double.isFinite(c.mean(i + 1));
            // every second column is as smooth for the eye and half the work
            if (!Double.isFinite(c.mean(i)) || (n > 0 && more && i % 2 == 1))
                continue;
            xs[n] = layout.plot().x() + i + 0.5;
            ys[n++] = layout.y(c.mean(i));
        }
        if (n == 1)
            on.roundRect(xs[0] - 2, ys[0] - 2, 4, 4, 2, colour(run, palette), 0, 0);
        var path = new Polyline(Arrays.copyOf(xs, n), Arrays.copyOf(ys, n));
        if (run == 0)
            path.drawSolid(on, colour(run, palette), CURVE_WIDTH);
        else
            path.drawDashed(on, colour(run, palette), CURVE_WIDTH);
    }

    private void replayed() {
        if (chart.replayed().isEmpty())
            return;
        double x = layout.x(chart.replayed().getAsLong());
        var plot = layout.plot();
        on.line(x, plot.y() - 4, x, plot.bottom(), palette.kernel(), 2, Dash.SOLID);
        on.polygon(new double[] {x - 5, x + 5, x}, new double[] {plot.y() - 8, plot.y() - 8, plot.y()}, palette.kernel(), 0, 0);
    }

    private void marks(Run run, int index) {
        var plot = layout.plot();
        for (var change : run.changes()) {
            double x = layout.x(change.iteration());
            on.polygon(new double[] {x - 4, x + 4, x}, new double[] {plot.bottom(), plot.bottom(), plot.bottom() - 7},
                    textColour(index, palette), 0, 0);
            label(change.text(), x, plot.bottom() - 14, textColour(index, palette), Places.BESIDE);
        }
        for (var end : run.diverged()) {
            double x = layout.x(end.iteration());
            on.line(x, plot.y(), x, plot.bottom(), palette.mistake(), 2, Dash.DASHED);
            label(end.text(), x, plot.y() + style.sizes().small() * 0.7, palette.mistakeText(), Places.BESIDE);
        }
    }

    private void tests(Run run, int index) {
        boolean many = run.tests().size() > MOST_RINGS;
        for (var test : run.tests()) {
            double x = layout.x(test.iteration());
            double y = layout.y(test.value());
            // so many rings would be a rope that hides the curve
            double r = many ? DOT_PX : RING_PX;
            // a ring for the first run, a square for the second
            if (many)
                on.roundRect(x - r, y - r, 2 * r, 2 * r, index == 0 ? r : 0, palette.mistake(), 0, 0);
            else
                on.roundRect(x - r, y - r, 2 * r, 2 * r, index == 0 ? r : 0, palette.background(), palette.mistake(), 2);
            taken.add(new Rect(x - r - 1, y - r - 1, 2 * r + 2, 2 * r + 2));
        }
    }

    /// The last value comes first to a place: it is the one that counts, and the only one that may stand beside its ring; any other would
    /// seem to belong to its neighbour. Of many values only the last is written.
    private void testValues(Run run) {
        var tests = run.tests().size() > MOST_RINGS ? run.tests().subList(run.tests().size() - 1, run.tests().size()) : run.tests();
        for (var test : tests.reversed())
            label(layout.axis().measured(test.value()), layout.x(test.iteration()), layout.y(test.value()), palette.mistakeText(),
                    test.equals(tests.getLast()) ? Places.AROUND : Places.ABOVE_OR_BELOW);
    }

    /// Where a text may stand.
    private enum Places {
        BESIDE,
        ABOVE_OR_BELOW,
        AROUND
    }

    /// Writes beside a point where nothing else is written; where there is no such place the pointer still tells the value.
    private void label(String text, double x, double y, int argb, Places allowed) {
        double w = style.widthOfSmall(text) + 4;
        double h = style.sizes().small() * 1.15;
        double away = RING_PX + 4;
        var above = new Rect(x - w / 2, y - h - away, w, h);
        var below = new Rect(x - w / 2, y + away, w, h);
        var places = switch (allowed) {
            case BESIDE -> List.of(new Rect(x + 4, y - h / 2, w, h), new Rect(x - w - 4, y - h / 2, w, h));
            case ABOVE_OR_BELOW -> List.of(above, below, new Rect(above.x(), above.y() - h, w, h), new Rect(below.x(), below.y() + h, w, h),
                    new Rect(below.x(), below.y() + 2 * h, w, h), new Rect(above.x(), above.y() - 2 * h, w, h));
            case AROUND -> List.of(above, below, new Rect(x + away, y - h / 2, w, h), new Rect(x - w - away, y - h / 2, w, h),
                    new Rect(x - w + away, y - h - away, w, h), new Rect(x - w + away, y + away, w, h),
                    new Rect(x - away, y - h - away, w, h), new Rect(x - away, y + away, w, h));
        };
        var plot = layout.plot();
        var room = new Rect(plot.x(), plot.y() - 2, plot.w() + 12, plot.h() + 2);
        for (var place : places)
            if (room.encloses(place) && taken.stream().noneMatch(place::overlaps)) {
                taken.add(place);
                on.roundRect(place.x(), place.y(), place.w(), place.h(), 3, palette.labelHalo(), 0, 0);
                on.text(text, place.x() + 2, place.middleY(), style.small(), argb);
                return;
            }
    }

    /// Writes each run's name at the end of its curve, pushed apart where they would touch.
    private void names() {
        double h = style.sizes().small() * 1.3;
        double free = Double.NEGATIVE_INFINITY;
        var order = new ArrayList<>(List.of(0, 1));
        order.sort(Comparator.comparingDouble(this::endOf));
        for (int run : order) {
            double y = Math.max(free, Math.clamp(endOf(run), layout.plot().y() + h / 2, layout.plot().bottom() - h * 1.5));
            free = y + h;
            var name = chart.runs().get(run).label();
            var font = style.small().withBold();
            // a long name is written smaller rather than cut
            double fitting = Math.min(1, layout.nameRoom() / style.widthOfBold(name));
            on.text(name, layout.plot().right() + 8, y, font.withSize(font.sizePx() * fitting), textColour(run, palette));
        }
    }

    private double endOf(int run) {
        var samples = chart.runs().get(run).samples();
        double mean = samples.size() == 0 ? Double.NaN : RunningMean.at(samples, samples.size() - 1);
        return Double.isFinite(mean) ? layout.y(mean) : layout.plot().middleY();
    }
}
