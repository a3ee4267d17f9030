package org.receptive.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.receptive.ui.control.Appearance;

/// The screens that exist.
final class Rail extends VBox {

    private final Map<ScreenName, ToggleButton> buttons = new EnumMap<>(ScreenName.class);

    Rail(Appearance appearance, Consumer<ScreenName> choose) {
        super(8);
        setId("rail");
        getStyleClass().add("rail");
        for (var screen : ScreenName.values()) {
            var button = appearance.explain(appearance.label(new ToggleButton(null, new FontIcon(screen.icon())), screen.key()), screen
                    .key()
                    + ".tip");
            button.setId("rail-" + screen.id());
            button.setContentDisplay(ContentDisplay.TOP);
            button.getStyleClass().addAll("flat", "rail-button");
            button.setFocusTraversable(false);
            // A screen is left by choosing another one, never by choosing none.
            button.setOnAction(e -> choose.accept(screen));
            buttons.put(screen, button);
            getChildren().add(button);
        }
    }

    void show(ScreenName screen) {
        buttons.forEach((name, button) -> button.setSelected(name == screen));
    }
}
