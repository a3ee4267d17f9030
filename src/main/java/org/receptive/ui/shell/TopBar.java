package org.receptive.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.receptive.io.SceneCatalogue;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.convolve.ConvolveViewModel;

/// Where I am, what I can do with the scene, language, theme and Present.
final class TopBar extends HBox {

    private static final int FIXED_ITEMS = 3;

    private final Appearance appearance;

    TopBar(ConvolveViewModel model, Appearance appearance, Actions actions) {
        super(8);
        this.appearance = appearance;
        setId("topBar");
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        var brand = appearance.label(new Label(), "app.name");
        brand.getStyleClass().add("brand");
        brand.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(brand, place(model), space, icon("undo", MaterialDesignU.UNDO, actions::undo, model.canUndoProperty().not()),
                icon("redo", MaterialDesignR.REDO, actions::redo, model.canRedoProperty().not()), scenes(actions), button("export",
                        actions::export),
                language(), theme(), present());
    }

    private Label place(ConvolveViewModel model) {
        var place = new Label();
        place.setId("place");
        place.getStyleClass().add("place");
        place.setTextOverrun(OverrunStyle.ELLIPSIS);
        place.setMinWidth(40);
        Runnable show = () -> place.setText(
                appearance.texts().get("app.place", appearance.texts().get("screen.convolve"), model.documentProperty().get().title().in(
                        appearance.texts().language())));
        model.documentProperty().subscribe(s -> show.run());
        appearance.textsProperty().subscribe(t -> show.run());
        return place;
    }

    private MenuButton scenes(Actions actions) {
        var menu = appearance.label(new MenuButton(), "bar.scenes");
        menu.setId("scenes");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        var open = new MenuItem();
        open.textProperty().bind(appearance.text("bar.open"));
        open.setOnAction(e -> actions.open());
        var save = new MenuItem();
        save.textProperty().bind(appearance.text("bar.save"));
        save.setOnAction(e -> actions.save());
        menu.getItems().addAll(open, save, new SeparatorMenuItem());
        menu.setOnShowing(e -> listExamples(menu, actions));
        return menu;
    }

    /// Reads the titles when they are first asked for: the window opens before twenty files are read.
    private void listExamples(MenuButton menu, Actions actions) {
        if (menu.getItems().size() > FIXED_ITEMS)
            return;
        for (var entry : SceneCatalogue.entries()) {
            var title = entry.title();
            var item = new MenuItem();
            item.textProperty().bind(appearance.textsProperty().map(t -> title.in(t.language())));
            item.setOnAction(e -> actions.openExample(entry));
            menu.getItems().add(item);
        }
    }

    private Button button(String name, Runnable action) {
        var button = appearance.explain(appearance.label(new Button(), "bar." + name), "bar." + name + ".tip");
        button.setId(name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private Button icon(String name, Ikon icon, Runnable action, ObservableValue<Boolean> disabled) {
        var button = appearance.explain(new Button(null, new FontIcon(icon)), "bar." + name);
        button.setId(name);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(disabled);
        button.setOnAction(e -> action.run());
        return button;
    }

    private Button language() {
        var button = appearance.explain(new Button(), "bar.language.tip");
        button.setId("language");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(appearance.text("bar.language"));
        button.setOnAction(e -> appearance.languageProperty().set(appearance.languageProperty().get().other()));
        return button;
    }

    private Button theme() {
        var button = appearance.explain(new Button(null, new FontIcon(MaterialDesignC.CIRCLE_HALF_FULL)), "bar.theme.tip");
        button.setId("theme");
        button.getStyleClass().add("button-icon");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> appearance.darkProperty().set(!appearance.darkProperty().get()));
        return button;
    }

    private Button present() {
        var button = appearance.explain(appearance.label(new Button(), "bar.present"), "bar.present.tip");
        button.setId("present");
        button.getStyleClass().add("accent");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> appearance.presentingProperty().set(!appearance.presentingProperty().get()));
        return button;
    }
}
