package org.receptive.ui.digit;

import java.util.function.IntConsumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.receptive.ui.control.Appearance;

/// A menu of digits to put on the pad.
final class SampleButton extends MenuButton {

    /// Asks for any digit.
    static final int ANY = -1;

    /// Makes the menu.
    ///
    /// @param load is told which digit is wanted, [#ANY] for any
    SampleButton(Appearance appearance, IntConsumer load) {
        setId("draw-sample");
        appearance.explain(appearance.label(this, "draw.sample"), "draw.sample.tip");
        setMinWidth(Region.USE_PREF_SIZE);
        var any = new MenuItem();
        any.textProperty().bind(appearance.text("draw.sample.any"));
        any.setOnAction(e -> load.accept(ANY));
        getItems().addAll(any, new SeparatorMenuItem());
        for (int digit = 0; digit < 10; digit++) {
            int wanted = digit;
            var item = new MenuItem(Integer.toString(digit));
            item.setOnAction(e -> load.accept(wanted));
            getItems().add(item);
        }
    }
}
