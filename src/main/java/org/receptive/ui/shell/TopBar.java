package org.receptive.ui.shell;

import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.receptive.ui.control.Appearance;

/// Where I am, what I can do there, language, theme and Present.
final class TopBar {

    private final Appearance appearance;
    private Subscription document = Subscription.EMPTY;

    @FXML
    private Label place;
    @FXML
    private HBox actions;
    @FXML
    private Button present;

    TopBar(Appearance appearance) {
        this.appearance = appearance;
    }

    @FXML
    private void initialize() {
        appearance.presentingProperty().subscribe(on -> appearance.label(present, on ? "bar.present.end" : "bar.present"));
    }

    @FXML
    private void changeLanguage() {
        appearance.languageProperty().set(appearance.languageProperty().get().other());
    }

    @FXML
    private void changeTheme() {
        toggle(appearance.darkProperty());
    }

    @FXML
    private void changePresenting() {
        toggle(appearance.presentingProperty());
    }

    private static void toggle(Property<Boolean> setting) {
        setting.setValue(!setting.getValue());
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
            var screenName = texts.get(screen.key());
            place.setText(name.getValue().isEmpty() ? screenName : texts.get("app.place", screenName, name.getValue()));
        };
        return name.subscribe(n -> show.run()).and(appearance.textsProperty().subscribe(t -> show.run()));
    }
}
