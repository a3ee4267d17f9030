package org.receptive.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.receptive.array.Maps;
import org.receptive.draw.chart.ChartStyle;
import org.receptive.draw.chart.LessonSheet;
import org.receptive.draw.chart.LessonSheet.Grid;
import org.receptive.draw.chart.LessonSheet.Learner;
import org.receptive.draw.chart.LessonSheet.Place;
import org.receptive.draw.chart.SliceSheet;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.session.BatchLesson;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.ui.canvas.PaintedView;
import org.receptive.ui.control.Appearance;

/// What a batch taught, as a picture: a click on a weight looks at it, and the same button as elsewhere asks why it changed.
final class LessonView {

    private static final int LOSS_DIGITS = 4;
    private static final int MOST_DECIMALS = 9;
    private static final double SMALL = 0.01;
    private static final double LEAST_WORDS = 8;
    private static final int NUMBER_DIGITS = 4;

    private final PaintedView picture;
    private final TrainViewModel model;

    LessonView(PaintedView picture, TrainViewModel model, Appearance appearance, PaintFonts fonts) {
        this.picture = picture;
        this.model = model;
        picture.show(appearance, fonts, this::paint);
        picture.choose((x, y, w, h, style) -> lesson().flatMap(l -> sheet(l, style.texts()).at(x, y, w, h, style).map(at -> cell(l, at))),
                model.weight()::choose);
        model.lesson().stateProperty().subscribe(_ -> arrived());
        model.weight().stateProperty().subscribe(_ -> picture.redraw());
    }

    private Optional<BatchLesson> lesson() {
        return model.lesson().stateProperty().get().lesson();
    }

    /// The weight that moved most is looked at first, until another one is chosen.
    private void arrived() {
        lesson().filter(l -> chosen(l).isEmpty()).ifPresent(l -> model.weight().choose(mostMoved(l)));
        picture.setAccessibleText(lesson().map(l -> head(l, picture.style().texts())).orElse(""));
        picture.redraw();
    }

    private Optional<SliceSheet.Cell> chosen(BatchLesson lesson) {
        var maps = lesson.before();
        return model.weight().stateProperty().get().weight().filter(cell -> cell.filter() < maps.count() && cell.slice() < maps.slices()
                && cell.row() < maps.rows() && cell.col() < maps.cols());
    }

    private static SliceSheet.Cell mostMoved(BatchLesson lesson) {
        var maps = lesson.before();
        int best = IntStream.range(0, maps.index(maps.count(), 0, 0, 0)).boxed()
                .max((a, b) -> Double.compare(Math.abs(moved(lesson, a)), Math.abs(moved(lesson, b)))).orElse(0);
        int filter = best / maps.index(1, 0, 0, 0);
        return new SliceSheet.Cell(filter, maps.sliceAt(best), maps.rowAt(best), maps.colAt(best));
    }

    private static double moved(BatchLesson lesson, int index) {
        return at(lesson.after(), index) - at(lesson.before(), index);
    }

    private static double at(Maps maps, int index) {
        return maps.get(index / maps.index(1, 0, 0, 0), maps.sliceAt(index), maps.rowAt(index), maps.colAt(index));
    }

    private SliceSheet.Cell cell(BatchLesson lesson, Place place) {
        var now = chosen(lesson).orElseGet(() -> mostMoved(lesson));
        return new SliceSheet.Cell(now.filter(), now.slice(), place.row(), place.col());
    }

    private void paint(Surface on, double width, double height, ChartStyle style) {
        var state = model.lesson().stateProperty().get();
        state.lesson().ifPresentOrElse(lesson -> sheet(lesson, style.texts()).paint(on, width, height, style),
                () -> {
                    var words = style.texts().get(state.words());
                    on.text(words, 0, style.sizes().body(), on.fitted(words, TextStyle.ofSize(style.sizes().body()), width, LEAST_WORDS),
                            style.palette().textMuted());
                });
    }

    private LessonSheet sheet(BatchLesson lesson, Texts texts) {
        var cell = chosen(lesson).orElseGet(() -> mostMoved(lesson));
        var before = slice(lesson.before(), cell);
        var after = slice(lesson.after(), cell);
        var change = new double[before.length];
        for (int i = 0; i < change.length; i++)
            change[i] = after[i] - before[i];
        int rows = lesson.before().rows();
        double max = Math.max(largest(before), largest(after));
        var name = texts.get(lesson.before().slices() == 1 ? "lesson.kernel" : "lesson.kernel.slice", cell.filter(), cell.slice());
        double most = largest(change);
        // numbers much smaller than 1 are written in powers of ten
        int exponent = most > 0 && most < SMALL ? (int) Math.floor(Math.log10(most)) : 0;
        var step = texts.get(lesson.isPlain() ? "lesson.step" : "lesson.change")
                + (exponent == 0 ? "" : " (× 10" + Numbers.superscript(exponent) + ")");
        var grids = List.of(new Grid(name, rows, before, max, 0), new Grid(step, rows, change, most, exponent),
                new Grid("w′", rows, after, max, 0));
        int index = cell.row() * lesson.before().cols() + cell.col();
        return new LessonSheet(head(lesson, texts), counts(lesson, texts), lesson.digits().stream().map(LessonView::learner).toList(),
                grids, sum(lesson, cell, before[index], change[index], after[index], texts), new Place(cell.row(), cell.col()));
    }

    private static Learner learner(BatchLesson.Example digit) {
        return new Learner(digit.rows(), digit.cols(), digit.pixels(), String.valueOf(digit.after()), digit.after() == digit.label(),
                digit.isNewlyRight() || digit.isNewlyWrong());
    }

    private static String head(BatchLesson lesson, Texts texts) {
        return texts.get("lesson.head", Numbers.grouped(lesson.iteration()), lesson.digits().size(),
                Numbers.decimals(lesson.lossBefore(), LOSS_DIGITS), Numbers.decimals(lesson.lossAfter(), LOSS_DIGITS));
    }

    private static String counts(BatchLesson lesson, Texts texts) {
        long newlyRight = lesson.digits().stream().filter(BatchLesson.Example::isNewlyRight).count();
        long newlyWrong = lesson.digits().stream().filter(BatchLesson.Example::isNewlyWrong).count();
        return texts.get("lesson.counts", lesson.rightBefore(), lesson.rightAfter(), newlyRight, newlyWrong);
    }

    private static String sum(BatchLesson lesson, SliceSheet.Cell cell, double before, double change, double after, Texts texts) {
        double gradient = lesson.gradient().get(cell.filter(), cell.slice(), cell.row(), cell.col());
        var key = lesson.isPlain() ? "lesson.sum.plain" : "lesson.sum";
        // as many decimals as show that something was added
        int decimals = change == 0
                ? NUMBER_DIGITS
                : Math.clamp(1 - (int) Math.floor(Math.log10(Math.abs(change))), NUMBER_DIGITS, MOST_DECIMALS);
        return texts.get(key, "w[" + cell.row() + "," + cell.col() + "]", Numbers.decimals(before, decimals),
                Numbers.display(lesson.rate()), bracketed(gradient), bracketed(change), Numbers.decimals(after, decimals));
    }

    private static String bracketed(double value) {
        var text = Numbers.display(value, NUMBER_DIGITS);
        return value < 0 ? "(" + text + ")" : text;
    }

    private static double[] slice(Maps maps, SliceSheet.Cell cell) {
        return IntStream.range(0, maps.rows() * maps.cols())
                .mapToDouble(i -> maps.get(cell.filter(), cell.slice(), i / maps.cols(), i % maps.cols())).toArray();
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values)
            largest = Math.max(largest, Math.abs(value));
        return largest;
    }
}
