package org.receptive.ui.digit;

import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.receptive.draw.network.NetworkStyle;
import org.receptive.draw.surface.Drawing;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;

/// Shows pictures that are functions of a value and of how the application looks: each is drawn again when one of them changes.
///
/// @param appearance how the application looks
/// @param fonts for their texts
/// @param style the same, as the painters want it
record Pictures(Appearance appearance, PaintFonts fonts, ObservableValue<NetworkStyle> style) {

    static Pictures of(Appearance appearance, PaintFonts fonts) {
        var palette = appearance.paletteProperty();
        var sizes = appearance.sizesProperty();
        var texts = appearance.textsProperty();
        return new Pictures(appearance, fonts,
                Bindings.createObjectBinding(() -> new NetworkStyle(palette.get(), sizes.get(), texts.get()), palette, sizes, texts));
    }

    /// Shows a picture of a value.
    ///
    /// @param painter makes the picture
    <T> void show(SurfaceView view, ObservableValue<T> value, BiFunction<T, NetworkStyle, ? extends Drawing> painter) {
        view.setAppearance(appearance);
        view.show(fonts, (on, width, height) -> painter.apply(value.getValue(), style.getValue()).drawOn(on, width, height));
        value.subscribe(_ -> view.redraw());
        style.subscribe(_ -> view.redraw());
    }

    /// Shows a picture of a value, as high as it has to be.
    ///
    /// @param painter makes the picture
    /// @param heightPx says how high it has to be
    <T, P extends Drawing> void show(SurfaceView view, ObservableValue<T> value, BiFunction<T, NetworkStyle, P> painter,
            ToDoubleFunction<P> heightPx) {
        Runnable fit = () -> {
            double height = heightPx.applyAsDouble(painter.apply(value.getValue(), style.getValue()));
            view.setMinHeight(height);
            view.setPrefHeight(height);
        };
        show(view, value, painter);
        value.subscribe(_ -> fit.run());
        style.subscribe(_ -> fit.run());
    }
}
