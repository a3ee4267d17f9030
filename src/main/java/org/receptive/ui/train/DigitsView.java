package org.receptive.ui.train;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Cursor;
import org.receptive.draw.chart.ChartStyle;
import org.receptive.draw.chart.DigitTiles;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.ui.control.Appearance;

/// Test digits with what they were taken for; a click chooses one.
final class DigitsView {

    private final PaintedView picture;
    private final double width;
    private List<TestDigit> digits = List.of();

    DigitsView(Appearance appearance, PaintFonts fonts, String id, double width, IntConsumer chosen) {
        this.width = width;
        this.picture = new PaintedView(appearance, fonts, id, "training.mistakes", (on, w, h, look) -> tiles(look).paint(on, w, look));
        picture.setCursor(Cursor.HAND);
        picture.setOnMouseClicked(e -> tiles(picture.look()).at(e.getX(), e.getY(), width, picture.look()).ifPresent(i -> chosen.accept(
                digits
                        .get(i).example())));
        appearance.sizesProperty().subscribe(s -> size());
        appearance.textsProperty().subscribe(t -> size());
    }

    PaintedView picture() {
        return picture;
    }

    private DigitTiles tiles(ChartStyle look) {
        return new DigitTiles(digits.stream().map(d -> Tiles.of(d, look.texts())).toList());
    }

    void show(List<TestDigit> shown) {
        digits = List.copyOf(shown);
        size();
        picture.redraw();
    }

    private void size() {
        var look = picture.look();
        double height = Math.ceil(tiles(look).height(width, look)) + 1;
        picture.setMinHeight(height);
        picture.setPrefHeight(height);
        picture.setMaxWidth(width);
    }
}
