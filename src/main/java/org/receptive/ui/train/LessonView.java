package org.receptive.ui.train;

import java.util.Comparator;
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
import org.receptive.session.BatchLesson.Example;
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
        var change = lesson.change();
        return IntStream.range(0, change.count()).mapToObj(f -> WeightViewModel.largest(change, f))
                .max(Comparator.comparingDouble(cell -> Math.abs(at(change, cell)))).orElseThrow();
    }

    private static float at(Maps maps, SliceSheet.Cell cell) {
        return maps.get(cell.filter(), cell.slice(), cell.row(), cell.col());
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
        var change = lesson.change();
        double max = Math.max(lesson.before().largest(), lesson.after().largest());
        double most = change.largest();
        // numbers much smaller than 1 are written in powers of ten
        int exponent = most > 0 && most < SMALL ? (int) Math.floor(Math.log10(most)) : 0;
        var name = texts.get(change.slices() == 1 ? "lesson.kernel" : "lesson.kernel.slice", cell.filter(), cell.slice());
        var step = texts.get(lesson.isPlain() ? "lesson.step" : "lesson.change")
                + (exponent == 0 ? "" : " (× 10" + Numbers.superscript(exponent) + ")");
        return new LessonSheet(head(lesson, texts), counts(lesson, texts), lesson.digits().stream().map(LessonView::learner).toList(),
                List.of(grid(name, lesson.before(), cell, max, 0), grid(step, change, cell, most, exponent),
                        grid("w′", lesson.after(), cell, max, 0)),
                sum(lesson, cell, at(change, cell), texts), new Place(cell.row(), cell.col()));
    }

    private static Grid grid(String name, Maps maps, SliceSheet.Cell of, double max, int exponent) {
        return new Grid(name, maps.rows(), IntStream.range(0, maps.rows() * maps.cols())
                .mapToDouble(i -> maps.get(of.filter(), of.slice(), maps.rowAt(i), maps.colAt(i))).toArray(), max, exponent);
    }

    private static Learner learner(Example digit) {
        return new Learner(digit.rows(), digit.cols(), digit.pixels(), String.valueOf(digit.after()), digit.isRight(),
                digit.isRight() != digit.wasRight());
    }

    private static String head(BatchLesson lesson, Texts texts) {
        return texts.get("lesson.head", Numbers.grouped(lesson.iteration()), lesson.digits().size(),
                Numbers.decimals(lesson.lossBefore(), LOSS_DIGITS), Numbers.decimals(lesson.lossAfter(), LOSS_DIGITS));
    }

    private static String counts(BatchLesson lesson, Texts texts) {
        return texts.get("lesson.counts", lesson.count(Example::wasRight), lesson.count(Example::isRight),
                lesson.count(d -> d.isRight() && !d.wasRight()), lesson.count(d -> !d.isRight() && d.wasRight()));
    }

    private static String sum(BatchLesson lesson, SliceSheet.Cell cell, double change, Texts texts) {
        var key = lesson.isPlain() ? "lesson.sum.plain" : "lesson.sum";
        // as many decimals as show that something was added
        int decimals = change == 0
                ? NUMBER_DIGITS
                : Math.clamp(1 - (int) Math.floor(Math.log10(Math.abs(change))), NUMBER_DIGITS, MOST_DECIMALS);
        return texts.get(key, "w[" + cell.row() + "," + cell.col() + "]", Numbers.decimals(at(lesson.before(), cell), decimals),
                Numbers.display(lesson.rate()), bracketed(at(lesson.gradient(), cell)), bracketed(change),
                Numbers.decimals(at(lesson.after(), cell), decimals));
    }

    private static String bracketed(double value) {
        var text = Numbers.display(value, NUMBER_DIGITS);
        return value < 0 ? "(" + text + ")" : text;
    }
}
