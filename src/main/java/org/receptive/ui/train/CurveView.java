package org.receptive.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import org.receptive.draw.chart.ChartStyle;
import org.receptive.draw.chart.CurveChart;
import org.receptive.draw.chart.CurveChart.Mark;
import org.receptive.draw.chart.CurveChart.Measured;
import org.receptive.draw.chart.CurveLayout;
import org.receptive.draw.chart.CurvePainter;
import org.receptive.draw.chart.GrowingColumns;
import org.receptive.draw.chart.PointSeries;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface;
import org.receptive.text.Numbers;
import org.receptive.ui.control.Appearance;

/// Loss or accuracy of every batch. A click shows that iteration everywhere.
final class CurveView {

    private static final int EMPTY_AXIS = 1000;

    private final TrainViewModel model;
    private final Measured measured;
    private final PaintedView picture;
    private final GrowingColumns memory = new GrowingColumns();

    CurveView(TrainViewModel model, Appearance appearance, PaintFonts fonts, String id, Measured measured) {
        this.model = model;
        this.measured = measured;
        this.picture = new PaintedView(appearance, fonts, id, measured == Measured.LOSS ? "training.loss" : "training.batchAccuracy",
                this::paint);
        model.runsProperty().subscribe(r -> picture.redraw());
        model.logAxisProperty().subscribe(l -> picture.redraw());
        model.chosenRunProperty().subscribe(r -> picture.redraw());
        // while the training is followed the curve itself tells when it has grown
        model.replay().shownIterationProperty().subscribe(i -> {
            if (!model.replay().followingProperty().get())
                picture.redraw();
        });
        model.replay().followingProperty().subscribe(f -> picture.redraw());
        picture.setOnMousePressed(this::seek);
        picture.setOnMouseDragged(this::seek);
    }

    PaintedView picture() {
        return picture;
    }

    private void paint(Surface on, double width, double height, ChartStyle look) {
        var chart = chart(look);
        var pointerX = picture.pointer().map(Point2D::getX).map(OptionalDouble::of).orElse(OptionalDouble.empty());
        new CurvePainter(on, chart, new CurveLayout(chart, width, height, look, memory), look).paint(pointerX);
    }

    private void seek(MouseEvent e) {
        var look = picture.look();
        if (!model.runsProperty().get().isEmpty())
            model.replay().seek(new CurveLayout(chart(look), picture.getWidth(), picture.getHeight(), look, memory).iterationAt(e.getX()));
    }

    private CurveChart chart(ChartStyle look) {
        var runs = model.runsProperty().get();
        long end = runs.stream().mapToLong(r -> Math.max(r.plannedIterations(), r.lastIteration())).max().orElse(EMPTY_AXIS);
        var replay = model.replay();
        var replayed = runs.isEmpty() || replay.followingProperty().get() ? OptionalLong.empty()
                : OptionalLong.of(replay.shownIterationProperty().get());
        return new CurveChart(runs.stream().map(r -> run(r, look)).toList(), measured, model.logAxisProperty().get(), end, epochs(look),
                replayed);
    }

    private List<Mark> epochs(ChartStyle look) {
        var marks = new ArrayList<Mark>();
        model.shownRun().filter(run -> run.batchesPerEpoch() > 0).ifPresent(run -> {
            for (int epoch = 1; epoch <= run.setup().epochs(); epoch++)
                marks.add(new Mark((long) epoch * run.batchesPerEpoch(), look.texts().get("training.epoch", epoch)));
        });
        return marks;
    }

    private CurveChart.Run run(RunView run, ChartStyle look) {
        var curve = run.curve();
        boolean loss = measured == Measured.LOSS;
        var samples = new PointSeries(curve.iteration(-1), run.points(), loss ? curve::loss : curve::accuracy, curve);
        var tests = run.evaluations().stream().map(e -> new CurveChart.TestPoint(e.iteration(), loss ? e.report().score().loss() : e
                .report()
                .accuracy())).toList();
        var changes = run.rateChanges().stream().map(c -> new Mark(c.iteration(), "η " + Numbers.display(c.rate()))).toList();
        var diverged = run.divergence().map(d -> List.of(new Mark(d.iteration(), look.texts().get("training.diverged")))).orElse(List.of());
        return new CurveChart.Run(look.texts().get(run.label()), samples, tests, changes, diverged);
    }
}
