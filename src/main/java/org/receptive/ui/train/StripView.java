package org.receptive.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.BorderPane;
import org.receptive.draw.chart.ChartStyle;
import org.receptive.draw.chart.Film;
import org.receptive.draw.chart.FilmLayout;
import org.receptive.draw.chart.FilmPainter;
import org.receptive.draw.chart.SliceSheet;
import org.receptive.draw.chart.SliceSheetLayout;
import org.receptive.draw.chart.SliceSheetPainter;
import org.receptive.draw.chart.SliceStack;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface;
import org.receptive.session.Kernels;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.ui.control.Appearance;

/// The film of the kernels or the feature maps of a digit, all of the layer; a click makes one large.
final class StripView extends BorderPane {

    /// What is shown.
    enum Shown {
        /// The kernels as they learn.
        KERNELS,
        /// What the layer makes of the probe digit.
        MAPS
    }

    private final TrainViewModel model;
    private final PaintedView picture;
    private final UntrainedKernels untrained = new UntrainedKernels();
    /// The last film and its language: a frame with a moving pointer shall not copy all kernels.
    private Optional<Film> film = Optional.empty();
    private Optional<Texts> filmTexts = Optional.empty();
    private final ScrollBar vertical = new ScrollBar();
    private final ScrollBar horizontal = new ScrollBar();
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.KERNELS);
    private final ObjectProperty<OptionalInt> enlarged = new SimpleObjectProperty<>(OptionalInt.empty());

    StripView(TrainViewModel model, Appearance appearance, PaintFonts fonts) {
        this.model = model;
        this.picture = new PaintedView(appearance, fonts, "train-strip", "training.kernels", this::paint);
        setMinSize(0, 0);
        vertical.setOrientation(Orientation.VERTICAL);
        setCenter(picture);
        setRight(vertical);
        setBottom(horizontal);
        for (var bar : List.of(vertical, horizontal)) {
            bar.setFocusTraversable(false);
            bar.setMin(0);
            bar.valueProperty().subscribe(v -> picture.redraw());
        }
        vertical.setId("train-strip-scroll");
        picture.setOnScroll(e -> {
            vertical.setValue(Math.clamp(vertical.getValue() - e.getDeltaY(), 0, vertical.getMax()));
            horizontal.setValue(Math.clamp(horizontal.getValue() - e.getDeltaX(), 0, horizontal.getMax()));
        });
        picture.setOnMouseClicked(e -> enlarge(e.getX(), e.getY()));
        redrawOnChange();
    }

    private void redrawOnChange() {
        var replay = model.replay();
        replay.kernelsProperty().subscribe(k -> refresh());
        replay.gradientsProperty().subscribe(g -> refresh());
        replay.filmProperty().subscribe(f -> refresh());
        replay.probeProperty().subscribe(p -> refresh());
        replay.chosenLayerProperty().subscribe(l -> enlarged.set(OptionalInt.empty()));
        shown.subscribe(s -> {
            enlarged.set(OptionalInt.empty());
            refresh();
        });
        model.setupProperty().subscribe(s -> refresh());
        model.runsProperty().subscribe(r -> {
            if (r.isEmpty())
                refresh();
        });
        enlarged.subscribe(e -> refresh());
        picture.layoutBoundsProperty().subscribe(b -> measure());
    }

    private void refresh() {
        film = Optional.empty();
        measure();
        picture.redraw();
    }

    /// Which of the two is shown.
    ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    /// The filter or map that is made large.
    ObjectProperty<OptionalInt> enlargedProperty() {
        return enlarged;
    }

    private void paint(Surface on, double width, double height, ChartStyle look) {
        if (showsFilm()) {
            film(look).map(f -> f.fitting(width, height, look)).ifPresent(film -> {
                var layout = filmLayout(film, width, height, look);
                var pointed = picture.pointer().flatMap(p -> layout.cellAt(p.getX(), p.getY()));
                new FilmPainter(on, film, layout, look).paint(width, height, pointed);
            });
            return;
        }
        sheet(look).ifPresent(sheet -> {
            var layout = SliceSheetLayout.fitting(sheet, width, height, vertical.getValue(), look);
            var pointed = picture.pointer().flatMap(p -> layout.cellAt(p.getX(), p.getY()));
            new SliceSheetPainter(on, sheet, layout, look).paint(pointed);
        });
    }

    private boolean showsFilm() {
        return shown.get() == Shown.KERNELS && enlarged.get().isEmpty();
    }

    private FilmLayout filmLayout(Film film, double width, double height, ChartStyle look) {
        return new FilmLayout(film, width, height, horizontal.getValue(), vertical.getValue(), look);
    }

    /// Sets how far can be scrolled.
    private void measure() {
        var look = picture.look();
        double x = 0;
        double y = 0;
        if (showsFilm()) {
            var layout = film(look).map(f -> filmLayout(f.fitting(picture.getWidth(), picture.getHeight(), look), picture.getWidth(),
                    picture.getHeight(), look));
            x = layout.map(FilmLayout::scrollableX).orElse(0.0);
            y = layout.map(FilmLayout::scrollableY).orElse(0.0);
        } else
            y = sheet(look).map(s -> SliceSheetLayout.fitting(s, picture.getWidth(), picture.getHeight(), 0, look).scrollableY()).orElse(0.0);
        scrollable(vertical, y, picture.getHeight());
        scrollable(horizontal, x, picture.getWidth());
    }

    private static void scrollable(ScrollBar bar, double most, double seen) {
        bar.setMax(most);
        bar.setValue(Math.min(bar.getValue(), most));
        bar.setVisibleAmount(most <= 0 ? 0 : most * seen / (seen + most));
        bar.setUnitIncrement(24);
        bar.setBlockIncrement(seen * 0.8);
        bar.setVisible(most > 0.5);
        bar.setManaged(most > 0.5);
    }

    private void enlarge(double x, double y) {
        var look = picture.look();
        if (enlarged.get().isPresent())
            enlarged.set(OptionalInt.empty());
        else
            if (showsFilm())
                film(look).flatMap(f -> filmLayout(f.fitting(picture.getWidth(), picture.getHeight(), look), picture.getWidth(), picture
                        .getHeight(), look).cellAt(x, y)).ifPresent(c -> enlarged
                                .set(OptionalInt.of(c.filter())));
            else
                sheet(look).flatMap(s -> SliceSheetLayout.fitting(s, picture.getWidth(), picture.getHeight(), vertical.getValue(), look).cellAt(
                        x,
                        y)).ifPresent(c -> enlarged.set(OptionalInt.of(c.filter())));
    }

    /// Returns what is shown now as a sheet for a file: the layer, or the one that is made large.
    Optional<SliceSheet> sheetForFile() {
        var look = picture.look();
        return shown.get() == Shown.KERNELS ? kernelSheet(look) : mapSheet(look);
    }

    ChartStyle look() {
        return picture.look();
    }

    /// Returns what stands on the screen beside the layer's name: no title, and short names where there are many.
    private Optional<SliceSheet> sheet(ChartStyle look) {
        return (shown.get() == Shown.KERNELS ? kernelSheet(look) : mapSheet(look)).map(s -> new SliceSheet("", s.stack(), enlarged.get()
                .isPresent() ? s.names() : names(s.names().size(), s.kind() == SliceSheet.Kind.MAPS ? "training.map" : "training.kernel", look),
                s
                        .kind(), s.max()));
    }

    private static List<String> names(int count, String key, ChartStyle look) {
        return IntStream.range(0, count).mapToObj(i -> look.texts().get(key, i)).toList();
    }

    private Optional<SliceSheet> kernelSheet(ChartStyle look) {
        return kernels().map(k -> large(SliceSheet.of(look.texts().get("training.sheet.kernels", name(k.layer()), moment(
                look)), stack(k), names(k.filters(), k.slices() == 1 ? "training.kernelOf" : "training.filterOf", name(k.layer()), look),
                SliceSheet.Kind.KERNELS)));
    }

    private Optional<SliceSheet> mapSheet(ChartStyle look) {
        return model.replay().probeProperty().get().flatMap(Probe::maps).map(m -> large(SliceSheet.of(look.texts().get("training.sheet.maps",
                name(m.layer()), moment(look)), new SliceStack(m.shape().channels(), 1, m.shape().rows(), m.shape().cols(), (f, s, r,
                        c) -> m
                                .value(
                                        f, r, c)), names(m.shape().channels(), "training.mapOf", name(m.layer()), look), SliceSheet.Kind.MAPS)));
    }

    private SliceSheet large(SliceSheet sheet) {
        return enlarged.get().isPresent() && enlarged.get().getAsInt() < sheet.names().size() ? sheet.single(enlarged.get().getAsInt())
                : sheet;
    }

    private String moment(ChartStyle look) {
        return moment(model.replay().shownIterationProperty().get(), look);
    }

    private static String moment(long iteration, ChartStyle look) {
        return iteration == 0 ? look.texts().get("training.start.column") : look.texts().get("chart.iteration", Numbers.grouped(iteration));
    }

    private static List<String> names(int count, String key, String layer, ChartStyle look) {
        return IntStream.range(0, count).mapToObj(i -> look.texts().get(key, layer, i)).toList();
    }

    /// Calls a layer as the rest of the screen does.
    private String name(String layer) {
        return new LayerNames(model.shownNetwork()).toString(layer);
    }

    private static SliceStack stack(Kernels k) {
        return new SliceStack(k.filters(), k.slices(), k.rows(), k.cols(), k::value);
    }

    /// Returns the kernels at the shown iteration; before the first training, those that it will begin with.
    private Optional<Kernels> kernels() {
        var shownNow = model.replay().kernelsProperty().get();
        return shownNow.isPresent() || !model.runsProperty().get().isEmpty() ? shownNow
                : untrained.of(model.setupProperty().get(), model.replay().chosenLayerProperty().get());
    }

    /// Returns the kernels at the early iterations, the shown ones and, while asked for, their gradients.
    private Optional<Film> film(ChartStyle look) {
        if (film.isEmpty() || !filmTexts.equals(Optional.of(look.texts()))) {
            film = newFilm(look);
            filmTexts = Optional.of(look.texts());
        }
        return film;
    }

    private Optional<Film> newFilm(ChartStyle look) {
        var replay = model.replay();
        return kernels().map(now -> {
            var columns = new ArrayList<Film.Column>();
            long shownIteration = replay.shownIterationProperty().get();
            for (var column : replay.filmProperty().get())
                if (column.iteration() < shownIteration && column.kernels().layer().equals(now.layer()))
                    columns.add(new Film.Column(column.iteration() == 0 ? look.texts().get("training.start.column") : Numbers.grouped(column
                            .iteration()), stack(column.kernels()), false));
            columns.add(new Film.Column(shownIteration == 0 ? look.texts().get("training.start.column") : replay.followingProperty().get()
                    ? look.texts().get("training.now") : Numbers.grouped(shownIteration), stack(now), false));
            replay.gradientsProperty().get().filter(g -> g.layer().equals(now.layer())).ifPresent(g -> columns.add(new Film.Column(look
                    .texts().get("training.gradient.column"), stack(g), true)));
            return Film.of(columns, IntStream.range(0, now.filters()).mapToObj(i -> look.texts().get(now.slices() == 1
                    ? "training.kernel" : "training.filter", i)).toList(), name(now.layer()));
        });
    }
}
