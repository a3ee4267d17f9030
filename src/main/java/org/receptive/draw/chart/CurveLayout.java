package org.receptive.draw.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.receptive.draw.chart.CurveChart.Mark;
import org.receptive.draw.chart.PixelColumns.GrowingColumns;
import org.receptive.draw.surface.Rect;
import org.receptive.text.Numbers;

/// Where the parts of a chart stand.
public final class CurveLayout {

    private static final double LEAST_GAP_PX = 26;
    /// In a lecture hall, where letters are large, the gap is this many times as large as they are.
    private static final double LEAST_GAP_EM = 1.6;
    private static final double LEAST_LOSS = 1e-6;
    /// A single lucky batch shall not squeeze the curve into the upper half.
    private static final double RAW_BELOW_MEAN = 30;
    /// Names beside the plot take no more than this share of the width.
    private static final double MOST_NAME = 0.35;
    private static final double BEST_SHARE = 0.9995;

    private final CurveChart chart;
    private final ChartStyle style;
    private final double width;
    private final Rect plot;
    private final ValueAxis axis;
    private final List<ValueAxis.Tick> ticks;
    private final List<PixelColumns> columns;

    /// Lays a chart out in a picture of the given size.
    public CurveLayout(CurveChart chart, double width, double height, ChartStyle style) {
        this(chart, width, height, style, new GrowingColumns());
    }

    /// Lays a chart out that has grown since it was laid out last.
    ///
    /// @param memory of the last time
    public CurveLayout(CurveChart chart, double width, double height, ChartStyle style, GrowingColumns memory) {
        this.chart = chart;
        this.style = style;
        this.width = width;
        double small = style.sizes().small();
        double left = Math.max(style.widthOfSmall("0.0005"), style.widthOfSmall("99.95 %")) + 10;
        double top = 12;
        double bottom = small * 1.6 + 8;
        double right = 14
                + chart.runs().stream().mapToDouble(r -> chart.runs().size() < 2 ? 0 : style.widthOfBold(r.label()) + 12).max().orElse(0);
        plot = new Rect(left, top, Math.max(8, width - left - Math.min(right, width * MOST_NAME)), Math.max(8, height - top - bottom));
        columns = memory.of(chart, (int) Math.ceil(plot.w()));
        axis = chosenAxis();
        ticks = axis.ticks((int) Math.max(2, plot.h() / (style.sizes().isHall() ? LEAST_GAP_EM * small : LEAST_GAP_PX * small / 11)));
    }

    private ValueAxis chosenAxis() {
        boolean log = chart.logarithmic();
        return switch (chart.measured()) {
            case ACCURACY -> new ValueAxis(log ? ValueAxis.Kind.NINES : ValueAxis.Kind.LINEAR, 0, log ? BEST_SHARE : 1, true);
            case LOSS -> log ? logOfLoss() : new ValueAxis(ValueAxis.Kind.LINEAR, 0, topOfLoss(), false);
        };
    }

    private double topOfLoss() {
        double means = 0;
        double raw = 0;
        for (var c : columns)
            for (int i = 0; i < c.count(); i++) {
                means = Double.isFinite(c.mean(i)) ? Math.max(means, c.mean(i)) : means;
                raw = c.isEmpty(i) ? raw : Math.max(raw, c.high(i));
            }
        double top = Math.max(Math.min(raw, means * 1.25), testValues().max().orElse(0));
        return top > 0 ? top * 1.05 : 2.5;
    }

    private DoubleStream testValues() {
        return chart.runs().stream().flatMap(r -> r.tests().stream()).mapToDouble(CurveChart.TestPoint::value).filter(Double::isFinite);
    }

    private ValueAxis logOfLoss() {
        double lowest = Double.POSITIVE_INFINITY;
        double lowestMean = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (var c : columns)
            for (int i = 0; i < c.count(); i++)
                if (!c.isEmpty(i)) {
                    lowest = c.low(i) > 0 ? Math.min(lowest, c.low(i)) : lowest;
                    lowestMean = c.mean(i) > 0 ? Math.min(lowestMean, c.mean(i)) : lowestMean;
                    highest = Math.max(highest, c.high(i));
                }
        double tests = testValues().filter(v -> v > 0).min().orElse(lowestMean);
        double low = Math.max(LEAST_LOSS, Math.min(tests, Math.max(lowest, lowestMean / RAW_BELOW_MEAN)));
        highest = Math.max(highest, testValues().max().orElse(0));
        if (!Double.isFinite(low) || !(highest > 0))
            return new ValueAxis(ValueAxis.Kind.LOG, 0.01, 3, false);
        return new ValueAxis(ValueAxis.Kind.LOG, low / 1.15, Math.max(highest, low) * 1.15, false);
    }

    /// Returns the rectangle of the curves.
    public Rect plot() {
        return plot;
    }

    /// Returns how wide a run's name beside the plot may be.
    double nameRoom() {
        return width - plot.right() - 10;
    }

    /// Returns the vertical axis.
    public ValueAxis axis() {
        return axis;
    }

    /// Returns what is written beside the vertical axis.
    public List<ValueAxis.Tick> ticks() {
        return ticks;
    }

    /// Returns what can be seen of a run's curve.
    PixelColumns columns(int run) {
        return columns.get(run);
    }

    /// Returns where an iteration stands.
    public double x(long iteration) {
        return plot.x() + Math.clamp((double) iteration / chart.iterations(), 0, 1) * plot.w();
    }

    /// Returns where a value stands; what lies beyond the axis stands at its edge.
    public double y(double value) {
        return plot.bottom() - axis.position(value) * plot.h();
    }

    /// Returns the iteration at a point of the picture; 0 is before training.
    public long iterationAt(double x) {
        return Math.round(Math.clamp((x - plot.x()) / plot.w(), 0, 1) * chart.iterations());
    }

    /// Returns what is written below: the ends of epochs, or iterations as long as there are not two epochs.
    public List<Mark> marks() {
        if (chart.epochs().size() >= 2)
            return apart(chart.epochs());
        double most = Math.max(2, plot.w() / (style.widthOfSmall(Numbers.grouped(chart.iterations())) + 28));
        long step = Math.max(1, (long) ValueAxis.niceStep(chart.iterations() / most));
        var marks = new ArrayList<Mark>();
        for (long i = step; i <= chart.iterations(); i += step)
            marks.add(new Mark(i, Numbers.grouped(i)));
        return apart(marks);
    }

    /// Leaves out what would touch its neighbour, every second, every fifth, …, so that those left are evenly spaced.
    private List<Mark> apart(List<Mark> all) {
        for (int every : new int[] {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000}) {
            var kept = new ArrayList<Mark>();
            for (int i = every - 1; i < all.size(); i += every)
                kept.add(all.get(i));
            if (areApart(kept))
                return kept;
        }
        return List.of();
    }

    private boolean areApart(List<Mark> marks) {
        double last = Double.NEGATIVE_INFINITY;
        for (var mark : marks) {
            var box = markBox(mark);
            if (box.x() < last + 8)
                return false;
            last = box.right();
        }
        return true;
    }

    /// Returns the rectangle of a text below the plot, which never leaves the picture.
    public Rect markBox(Mark mark) {
        double w = style.widthOfSmall(mark.text());
        double small = style.sizes().small();
        double x = Math.clamp(x(mark.iteration()) - w / 2, 0, Math.max(0, plot.right() + 12 - w));
        return new Rect(x, plot.bottom() + 6, w, small * 1.2);
    }
}
