package org.receptive.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javafx.scene.input.MouseEvent;
import org.receptive.draw.chart.ChartStyle;
import org.receptive.draw.chart.CurveChart;
import org.receptive.draw.chart.CurveChart.Mark;
import org.receptive.draw.chart.CurveChart.Measured;
import org.receptive.draw.chart.CurveChart.PointSeries;
import org.receptive.draw.chart.CurveLayout;
import org.receptive.draw.chart.CurvePainter;
import org.receptive.draw.chart.PixelColumns.GrowingColumns;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface;
import org.receptive.text.Numbers;
import org.receptive.ui.canvas.PaintedView;
import org.receptive.ui.control.Appearance;

/// Loss or accuracy of every batch. A click shows that iteration everywhere.
final class CurveView {

    private static final int EMPTY_AXIS = 1000;

    private final PaintedView picture;
    private final Measured measured;
    private final RunsViewModel runs;
    private final ReplayViewModel replay;
    private final GrowingColumns memory = new GrowingColumns();

    CurveView(PaintedView picture, Measured measured, TrainViewModel model, Appearance appearance, PaintFonts fonts) {
        this.picture = picture;
        this.measured = measured;
        runs = model.runs();
        replay = model.replay();
        picture.show(appearance, fonts, this::paint);
        runs.stateProperty().subscribe(_ -> picture.redraw());
        runs.logAxisProperty().subscribe(_ -> picture.redraw());
        // while the training is followed the curve itself tells when it has grown
        replay.stateProperty().map(state -> state.following() ? OptionalLong.empty() : OptionalLong.of(state.iteration()))
                .subscribe(_ -> picture.redraw());
        picture.setOnMousePressed(this::seek);
        picture.setOnMouseDragged(this::seek);
    }

    private void paint(Surface on, double width, double height, ChartStyle style) {
        var chart = chart(style);
        var pointerX = picture.pointer().map(p -> OptionalDouble.of(p.getX())).orElse(OptionalDouble.empty());
        new CurvePainter(on, chart, new CurveLayout(chart, width, height, style, memory), style).paint(pointerX);
    }

    private void seek(MouseEvent e) {
        var style = picture.style();
        if (!all().isEmpty())
            replay.seek(new CurveLayout(chart(style), picture.getWidth(), picture.getHeight(), style, memory).iterationAt(e.getX()));
    }

    private List<RunView> all() {
        return runs.stateProperty().get().runs();
    }

    private CurveChart chart(ChartStyle style) {
        long end = runs.stateProperty().get().axisEnd().orElse(EMPTY_AXIS);
        var shown = replay.stateProperty().get();
        var replayed = all().isEmpty() || shown.following() ? OptionalLong.empty() : OptionalLong.of(shown.iteration());
        return new CurveChart(all().stream().map(r -> run(r, style)).toList(), measured, runs.logAxisProperty().get(), end,
                epochs(end, style), replayed);
    }

    /// An axis that ends before the first epoch says where.
    private List<Mark> epochs(long end, ChartStyle style) {
        var marks = new ArrayList<Mark>();
        runs.stateProperty().get().shown().filter(run -> run.batchesPerEpoch() > 0).ifPresent(run -> {
            for (int epoch = 1; epoch <= run.setup().epochs() && (long) epoch * run.batchesPerEpoch() <= end; epoch++)
                marks.add(new Mark((long) epoch * run.batchesPerEpoch(), style.texts().get("training.epoch", epoch)));
        });
        if (marks.isEmpty() && !all().isEmpty())
            marks.add(new Mark(end, style.texts().get("chart.iteration", Numbers.grouped(end))));
        return marks;
    }

    private CurveChart.Run run(RunView run, ChartStyle style) {
        var curve = run.curve();
        boolean loss = measured == Measured.LOSS;
        var samples = new PointSeries(curve.iteration(-1), run.points(), loss ? curve::loss : curve::accuracy, curve);
        var tests = run.evaluations().stream()
                .map(e -> new CurveChart.TestPoint(e.iteration(), loss ? e.report().score().loss() : e.report().accuracy())).toList();
        var changes = run.rateChanges().stream().map(c -> new Mark(c.iteration(), "η " + Numbers.display(c.rate()))).toList();
        var diverged = run.divergence().map(d -> List.of(new Mark(d.iteration(), style.texts().get("training.diverged"))))
                .orElse(List.of());
        return new CurveChart.Run(style.texts().get(run.label()), samples, tests, changes, diverged);
    }
}
