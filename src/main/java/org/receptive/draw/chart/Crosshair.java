package org.receptive.draw.chart;

import java.util.ArrayList;
import java.util.List;
import org.receptive.draw.chart.CurveChart.Run;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.theme.Palette;
import org.receptive.text.Numbers;

/// The line under the pointer and the values there.
final class Crosshair {

    private static final double TEST_REACH_PX = 8;

    private final Surface on;
    private final CurveChart chart;
    private final CurveLayout layout;
    private final ChartStyle style;

    /// One line of the card.
    private record Entry(String text, int argb) {}

    Crosshair(Surface on, CurveChart chart, CurveLayout layout, ChartStyle style) {
        this.on = on;
        this.chart = chart;
        this.layout = layout;
        this.style = style;
    }

    void paint(double pointerX) {
        var plot = layout.plot();
        if (pointerX < plot.x() || pointerX > plot.right() || chart.runs().stream().allMatch(r -> r.samples().size() == 0))
            return;
        Palette palette = style.palette();
        long iteration = layout.iterationAt(pointerX);
        double x = layout.x(iteration);
        on.line(x, plot.y(), x, plot.bottom(), palette.textMuted(), 1, Dash.SOLID);
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(style.texts().get("chart.iteration", Numbers.grouped(iteration)), palette.textPrimary()));
        for (int i = 0; i < chart.runs().size(); i++)
            entries.addAll(values(chart.runs().get(i), i, iteration));
        card(x, iteration, entries);
    }

    private List<Entry> values(Run run, int index, long iteration) {
        var entries = new ArrayList<Entry>();
        var samples = run.samples();
        int point = samples.pointOf(iteration);
        int colour = CurvePainter.textColour(index, style.palette());
        var name = chart.runs().size() > 1 ? run.label() + "  " : "";
        // where a training went on from a checkpoint, the iterations before it have no values
        if (point >= 0 && iteration > samples.before() && iteration <= samples.iteration(samples.size() - 1)) {
            double mean = RunningMean.at(samples, point);
            entries.add(
                    new Entry(name + style.texts().get("chart.values", layout.axis().measured(samples.at(point)), layout.axis().text(mean)),
                            colour));
            if (Double.isFinite(mean))
                on.roundRect(layout.x(iteration) - 3, layout.y(mean) - 3, 6, 6, 3, CurvePainter.colour(index, style.palette()),
                        style.palette().background(), 1);
        }
        run.tests().stream().filter(t -> Math.abs(layout.x(t.iteration()) - layout.x(iteration)) < TEST_REACH_PX).findFirst()
                .ifPresent(t -> entries.add(
                        new Entry(name + style.texts().get("chart.test", layout.axis().measured(t.value())),
                                style.palette().mistakeText())));
        return entries;
    }

    /// The card stands beside the line, below or above where the first curve is.
    private void card(double x, long iteration, List<Entry> entries) {
        double line = style.sizes().small() * 1.5;
        double w = entries.stream().mapToDouble(e -> style.widthOfSmall(e.text())).max().orElse(0) + 16;
        double h = entries.size() * line + 8;
        var plot = layout.plot();
        double left = x + 10 + w <= plot.right() + 12 ? x + 10 : Math.max(0, x - 10 - w);
        double top = curveIsHigh(iteration) ? Math.max(plot.y(), plot.bottom() - h - 6) : plot.y() + 2;
        on.roundRect(left, top, w, h, 5, style.palette().panel(), style.palette().panelBorder(), 1);
        for (int i = 0; i < entries.size(); i++)
            on.text(entries.get(i).text(), left + 8, top + 4 + (i + 0.5) * line, style.small(), entries.get(i).argb());
    }

    private boolean curveIsHigh(long iteration) {
        var samples = chart.runs().getFirst().samples();
        return samples.size() > 0 && layout.y(RunningMean.at(samples, samples.pointOf(iteration))) < layout.plot().middleY();
    }
}
