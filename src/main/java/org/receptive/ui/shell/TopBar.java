package org.receptive.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.receptive.ui.control.Appearance;

/// Where I am, what I can do there, language, theme and Present.
final class TopBar extends HBox {

    private final Appearance appearance;
    private final Label place = new Label();
    private final HBox actions = new HBox(8);
    private Subscription document = Subscription.EMPTY;

    TopBar(Appearance appearance) {
        super(8);
        this.appearance = appearance;
        setId("topBar");
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        var brand = appearance.label(new Label(), "app.name");
        brand.getStyleClass().add("brand");
        brand.setMinWidth(Region.USE_PREF_SIZE);
        place.setId("place");
        place.getStyleClass().add("place");
        place.setTextOverrun(OverrunStyle.ELLIPSIS);
        place.setMinWidth(40);
        actions.setAlignment(Pos.CENTER_LEFT);
        actions.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(brand, place, space, actions, language(), theme(), present());
    }

    /// Shows another screen's name and actions.
    void show(ScreenName screen, Page page) {
        actions.getChildren().setAll(page.actions());
        document.unsubscribe();
        document = watch(screen, page.document());
    }

    private Subscription watch(ScreenName screen, ObservableValue<String> name) {
        Runnable show = () -> {
            var texts = appearance.texts();
            place.setText(name.getValue().isEmpty() ? texts.get(screen.key()) : texts.get("app.place", texts.get(screen.key()), name
                    .getValue()));
        };
        return name.subscribe(n -> show.run()).and(appearance.textsProperty().subscribe(t -> show.run()));
    }

    private Button language() {
        var button = appearance.explain(new Button(), "bar.language.tip");
        button.textProperty().bind(appearance.text("bar.language"));
        return BarControls.button(button, "language", () -> appearance.languageProperty().set(appearance.languageProperty().get().other()));
    }

    private Button theme() {
        var button = appearance.explain(new Button(null, new FontIcon(MaterialDesignC.CIRCLE_HALF_FULL)), "bar.theme.tip");
        button.getStyleClass().add("button-icon");
        return BarControls.button(button, "theme", () -> appearance.darkProperty().set(!appearance.darkProperty().get()));
    }

    private Button present() {
        var button = appearance.explain(new Button(), "bar.present.tip");
        appearance.presentingProperty().subscribe(presenting -> appearance.label(button, presenting ? "bar.present.end" : "bar.present"));
        button.getStyleClass().add("accent");
        return BarControls.button(button, "present", () -> appearance.presentingProperty().set(!appearance.presentingProperty().get()));
    }
}
