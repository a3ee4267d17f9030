package org.receptive.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import org.receptive.draw.chart.ChartStyle;
import org.receptive.draw.chart.DigitTiles;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.ui.canvas.PaintedView;
import org.receptive.ui.control.Appearance;

/// Test digits with what they were taken for; a click looks at one, and a click on the corner of one that is pointed at puts it on the pad.
final class DigitsView {

    private final PaintedView picture;
    private final double width;
    private List<TestDigit> digits = List.of();

    /// What a click asks for.
    ///
    /// @param example the test digit
    /// @param onPad whether it goes on the pad
    private record Asked(int example, boolean onPad) {}

    /// Makes the digits of a picture, which is as high as they need.
    ///
    /// @param chosen is told the test digit that was clicked
    /// @param onPad is told the test digit that goes on the pad
    DigitsView(PaintedView picture, double width, Appearance appearance, PaintFonts fonts, IntConsumer chosen, IntConsumer onPad) {
        this.picture = picture;
        this.width = width;
        picture.show(appearance, fonts, (on, w, h, style) -> {
            var tiles = tiles(style);
            tiles.paint(on, w, style);
            picture.pointed((x, y, _, _, _) -> index(tiles, x, y, style)).ifPresent(i -> tiles.paintCorner(on, i, w, style));
        });
        picture.choose(this::at, asked -> (asked.onPad() ? onPad : chosen).accept(asked.example()));
        appearance.sizesProperty().subscribe(_ -> size());
        appearance.textsProperty().subscribe(_ -> size());
    }

    private Optional<Integer> index(DigitTiles tiles, double x, double y, ChartStyle style) {
        OptionalInt found = tiles.at(x, y, width, style);
        return found.isPresent() ? Optional.of(found.getAsInt()) : Optional.empty();
    }

    private Optional<Asked> at(double x, double y, double w, double h, ChartStyle style) {
        var tiles = tiles(style);
        return index(tiles, x, y, style).map(i -> new Asked(digits.get(i).example(), tiles.corner(i, width, style).contains(x, y)));
    }

    private DigitTiles tiles(ChartStyle style) {
        return new DigitTiles(digits.stream().map(d -> d.tile(style.texts())).toList());
    }

    void show(List<TestDigit> shown) {
        digits = List.copyOf(shown);
        size();
        picture.redraw();
    }

    private void size() {
        var style = picture.style();
        picture.fix(width, Math.ceil(tiles(style).height(width, style)) + 1);
    }
}
