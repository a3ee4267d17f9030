package org.receptive.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.receptive.draw.chart.ChartStyle;
import org.receptive.draw.chart.DigitTiles;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.ui.canvas.PaintedView;
import org.receptive.ui.control.Appearance;

/// Test digits with what they were taken for; a click chooses one.
final class DigitsView {

    private final PaintedView picture;
    private final double width;
    private List<TestDigit> digits = List.of();

    /// Makes the digits of a picture, which is as high as they need.
    ///
    /// @param chosen is told the test digit that was clicked
    DigitsView(PaintedView picture, double width, Appearance appearance, PaintFonts fonts, IntConsumer chosen) {
        this.picture = picture;
        this.width = width;
        picture.show(appearance, fonts, (on, w, h, style) -> tiles(style).paint(on, w, style));
        picture.choose(this::at, digit -> chosen.accept(digit.example()));
        appearance.sizesProperty().subscribe(_ -> size());
        appearance.textsProperty().subscribe(_ -> size());
    }

    private Optional<TestDigit> at(double x, double y, double w, double h, ChartStyle style) {
        return tiles(style).at(x, y, width, style).stream().mapToObj(digits::get).findFirst();
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
