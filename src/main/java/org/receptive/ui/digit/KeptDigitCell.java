package org.receptive.ui.digit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.receptive.draw.network.InkPainter;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.digit.MyDigitsViewModel.KeptDigit;

/// A kept digit in the list: its picture and what it was kept as.
final class KeptDigitCell extends ListCell<KeptDigit> {

    private static final double HEIGHT = 84;
    private static final double SIDE = 44;

    private final SurfaceView view;
    private final Label label = new Label();
    private final VBox content;

    KeptDigitCell(Appearance appearance, PaintFonts fonts) {
        view = new SurfaceView(fonts, appearance, (surface, width, height) -> {
            var digit = getItem();
            if (digit != null)
                new InkPainter(digit.picture(), appearance.paletteProperty().get()).drawOn(surface, width, height);
        });
        view.setMinSize(SIDE, SIDE);
        view.setMaxSize(SIDE, SIDE);
        view.setPrefSize(SIDE, SIDE);
        appearance.paletteProperty().subscribe(view::redraw);
        content = new VBox(4, view, label);
        content.setAlignment(Pos.CENTER);
        setPrefHeight(HEIGHT);
    }

    @Override
    protected void updateItem(@Nullable KeptDigit item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            return;
        }
        label.setText(Integer.toString(item.label()));
        setAccessibleText(label.getText());
        setGraphic(content);
        view.redraw();
    }
}
