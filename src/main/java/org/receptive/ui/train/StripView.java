package org.receptive.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface;
import org.receptive.text.Texts;
import org.receptive.ui.canvas.PaintedView;
import org.receptive.ui.control.Appearance;

/// The film of the kernels or the feature maps of a digit, all of the layer; a click makes one large; a
/// second one on a weight asks why it changed, and one on a map shows all again.
public final class StripView extends BorderPane {

    /// What is shown.
    enum Shown {
        /// The kernels as they learn.
        KERNELS,
        /// What the layer makes of the digit that is looked at.
        MAPS,
        /// What the last batch taught, which another picture shows.
        BATCH
    }

    private final PaintedView picture = new PaintedView();
    private final ScrollBar vertical = new ScrollBar();
    private final ScrollBar horizontal = new ScrollBar();
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.KERNELS);
    private final ObjectProperty<OptionalInt> enlarged = new SimpleObjectProperty<>(OptionalInt.empty());
    private Optional<LayerPictures> pictures = Optional.empty();
    private Optional<WeightViewModel> weight = Optional.empty();
    /// The last film and its language: a frame with a moving pointer shall not make all its texts again.
    private Optional<Film> film = Optional.empty();
    private Optional<Texts> filmTexts = Optional.empty();

    /// Makes a view of nothing.
    public StripView() {
        setMinSize(0, 0);
        vertical.setOrientation(Orientation.VERTICAL);
        setCenter(picture);
        setRight(vertical);
        setBottom(horizontal);
        picture.setId("train-strip");
        vertical.setId("train-strip-scroll");
        for (var bar : List.of(vertical, horizontal)) {
            bar.setFocusTraversable(false);
            bar.setMin(0);
            bar.valueProperty().subscribe(_ -> picture.redraw());
        }
        picture.setOnScroll(e -> {
            vertical.setValue(Math.clamp(vertical.getValue() - e.getDeltaY(), 0, vertical.getMax()));
            horizontal.setValue(Math.clamp(horizontal.getValue() - e.getDeltaX(), 0, horizontal.getMax()));
        });
    }

    /// Shows the layer of a model from now on.
    void show(TrainViewModel model, Appearance appearance, PaintFonts fonts) {
        pictures = Optional.of(new LayerPictures(model));
        picture.show(appearance, fonts, this::paint);
        picture.accessibleTextProperty().bind(appearance.text("training.kernels"));
        picture.choose(this::cellAt, cell -> press(model.weight(), cell));
        weight = Optional.of(model.weight());
        model.weight().stateProperty().subscribe(_ -> picture.redraw());
        model.replay().stateProperty().map(ReplayViewModel.State::layer).subscribe(_ -> enlarged.set(OptionalInt.empty()));
        model.replay().stateProperty().map(ReplayViewModel.State::kernels).subscribe(_ -> refresh());
        model.replay().stateProperty().map(ReplayViewModel.State::film).subscribe(_ -> refresh());
        model.probe().stateProperty().subscribe(_ -> refresh());
        model.setup().setupProperty().subscribe(_ -> refresh());
        model.runs().stateProperty().map(state -> state.runs().isEmpty()).subscribe(none -> {
            if (none)
                refresh();
        });
        shown.subscribe(_ -> {
            enlarged.set(OptionalInt.empty());
            refresh();
        });
        enlarged.subscribe(filter -> {
            if (shown.get() != Shown.BATCH)
                model.weight().enlarge(shown.get() == Shown.KERNELS ? filter : OptionalInt.empty());
            refresh();
        });
        picture.layoutBoundsProperty().subscribe(_ -> measure());
    }

    /// A press makes a filter large, one on a weight of a large filter asks why it changed, and one on a large map shows all again.
    private void press(WeightViewModel asked, SliceSheet.Cell cell) {
        if (enlarged.get().isEmpty())
            enlarged.set(OptionalInt.of(cell.filter()));
        else
            if (asked.stateProperty().get().canAsk()) {
                asked.choose(cell);
                asked.ask();
            } else
                enlarged.set(OptionalInt.empty());
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

    ChartStyle style() {
        return picture.style();
    }

    private boolean showsFilm() {
        return shown.get() == Shown.KERNELS && enlarged.get().isEmpty();
    }

    private void paint(Surface on, double width, double height, ChartStyle style) {
        if (showsFilm())
            film(style).map(f -> f.fitting(width, height, style)).ifPresent(fitting -> {
                var layout = layout(fitting, width, height, style);
                new FilmPainter(on, fitting, layout, style).paint(width, height, picture.pointed((x, y, _, _, _) -> layout.cellAt(x, y)));
            });
        else
            sheet(style).ifPresent(sheet -> {
                var layout = layout(sheet, width, height, style);
                new SliceSheetPainter(on, sheet, layout, style).paint(picture.pointed((x, y, _, _, _) -> layout.cellAt(x, y)), chosen());
            });
    }

    /// The weight that is looked at, in the sheet of the one filter that is made large.
    private Optional<SliceSheet.Cell> chosen() {
        return weight.flatMap(w -> w.stateProperty().get().weight()).filter(_ -> shown.get() == Shown.KERNELS)
                .filter(cell -> enlarged.get().equals(OptionalInt.of(cell.filter()))).map(cell -> of(cell, 0));
    }

    private static SliceSheet.Cell of(SliceSheet.Cell cell, int filter) {
        return new SliceSheet.Cell(filter, cell.slice(), cell.row(), cell.col());
    }

    private Optional<SliceSheet.Cell> cellAt(double x, double y, double width, double height, ChartStyle style) {
        return showsFilm()
                ? film(style).flatMap(f -> layout(f.fitting(width, height, style), width, height, style).cellAt(x, y))
                        .map(cell -> new SliceSheet.Cell(cell.filter(), 0, 0, 0))
                : sheet(style).flatMap(s -> layout(s, width, height, style).cellAt(x, y))
                        .map(cell -> of(cell, enlarged.get().orElse(cell.filter())));
    }

    private FilmLayout layout(Film fitting, double width, double height, ChartStyle style) {
        return new FilmLayout(fitting, width, height, horizontal.getValue(), vertical.getValue(), style);
    }

    private SliceSheetLayout layout(SliceSheet sheet, double width, double height, ChartStyle style) {
        return SliceSheetLayout.fitting(sheet, width, height, vertical.getValue(), style);
    }

    /// Sets how far can be scrolled.
    private void measure() {
        var style = picture.style();
        double width = picture.getWidth();
        double height = picture.getHeight();
        double x = 0;
        double y = 0;
        if (showsFilm()) {
            var layout = film(style).map(f -> layout(f.fitting(width, height, style), width, height, style));
            x = layout.map(FilmLayout::scrollableX).orElse(0.0);
            y = layout.map(FilmLayout::scrollableY).orElse(0.0);
        } else
            y = sheet(style).map(s -> layout(s, width, height, style).scrollableY()).orElse(0.0);
        scrollable(vertical, y, height);
        scrollable(horizontal, x, width);
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

    private Optional<Film> film(ChartStyle style) {
        if (film.isEmpty() || !filmTexts.equals(Optional.of(style.texts()))) {
            film = pictures.flatMap(p -> p.film(style.texts()));
            filmTexts = Optional.of(style.texts());
        }
        return film;
    }

    private Optional<SliceSheet> sheet(ChartStyle style) {
        return sheetForFile().map(sheet -> LayerPictures.untitled(sheet, enlarged.get().isPresent(), style.texts()));
    }

    /// Returns what is shown now as a sheet for a file: the layer, or the one that is made large.
    Optional<SliceSheet> sheetForFile() {
        var texts = picture.style().texts();
        var all = shown.get() == Shown.KERNELS ? pictures.flatMap(p -> p.kernels(texts)) : pictures.flatMap(p -> p.featureMaps(texts));
        return all.map(sheet -> enlarged.get().stream().filter(filter -> filter < sheet.names().size()).mapToObj(sheet::single).findFirst()
                .orElse(sheet));
    }
}
