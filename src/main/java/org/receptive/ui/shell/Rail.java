package org.receptive.ui.shell;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.receptive.ui.control.Appearance;

/// The screens that exist.
final class Rail extends VBox {

    Rail(Appearance appearance) {
        super(8);
        setId("rail");
        getStyleClass().add("rail");
        var convolve = appearance.label(new ToggleButton(null, new FontIcon(MaterialDesignG.GRID)), "screen.convolve");
        convolve.setContentDisplay(ContentDisplay.TOP);
        convolve.setSelected(true);
        // A screen is left by choosing another one, never by choosing none.
        convolve.setOnAction(e -> convolve.setSelected(true));
        convolve.getStyleClass().addAll("flat", "rail-button");
        convolve.setFocusTraversable(false);
        getChildren().add(convolve);
    }
}
