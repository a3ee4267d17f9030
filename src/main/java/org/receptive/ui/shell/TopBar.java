package org.receptive.ui.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.receptive.text.Texts;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Command;
import org.receptive.ui.control.InPlaceField;
import org.receptive.ui.control.Tip;
import org.receptive.ui.control.Visibility;

/// Where I am, what I can do there, language, theme and Present.
final class TopBar {

    private final Appearance appearance;
    private final List<Command> commands;
    private Subscription document = Subscription.EMPTY;

    @FXML
    private Label place;
    @FXML
    private Tip placeTip;
    @FXML
    private TextField title;
    @FXML
    private HBox actions;
    @FXML
    private Button language;
    @FXML
    private Tip languageTip;
    @FXML
    private Button present;

    TopBar(Appearance appearance, List<Command> commands) {
        this.appearance = appearance;
        this.commands = commands;
    }

    @FXML
    private void initialize() {
        // the button is for whoever does not read the present language
        appearance.languageProperty().subscribe(now -> {
            var next = appearance.nextLanguage();
            language.setText(next.name());
            languageTip.setText(Texts.of(next).get("bar.language.tip"));
            language.setAccessibleText(languageTip.getText());
        });
        appearance.presentingProperty().subscribe(on -> appearance.label(present, on ? "bar.present.end" : "bar.present"));
    }

    @FXML
    private void changeLanguage() {
        give("language");
    }

    @FXML
    private void changeTheme() {
        give("theme");
    }

    @FXML
    private void changePresenting() {
        give("present");
    }

    @FXML
    private void showKeys() {
        give("help");
    }

    private void give(String command) {
        Command.find(commands, command).action().run();
    }

    /// Shows another screen's name and actions.
    void show(ScreenName screen, Page page) {
        actions.getChildren().setAll(page.actions());
        document.unsubscribe();
        document = watch(screen, page.document());
        page.title().ifPresent(edit -> document = document.and(new InPlaceField(place, title, page::focus).join(edit))
                .and(edit.sessionProperty().subscribe(s -> Visibility.show(place, s.isEmpty())))
                .and(edit.allowed().subscribe(allowed -> place.setTooltip(allowed ? placeTip : null)))
                .and(() -> Visibility.show(place, true)));
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
