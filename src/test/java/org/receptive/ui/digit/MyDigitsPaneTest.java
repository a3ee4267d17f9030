package org.receptive.ui.digit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.receptive.data.ink.Stroke;
import org.receptive.data.ink.Stroke.Point;
import org.receptive.data.ink.StrokeDrawing;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.io.network.TrainedModel;
import org.receptive.session.DigitCollection;
import org.receptive.text.Language;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.fxml.Fxml;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MyDigitsPaneTest {

    private static final TrainedModel MODEL = TrainedModel.open("lenet5");
    private static final StrokeDrawing ONE = StrokeDrawing.of(List.of(new Stroke(List.of(new Point(0, 0), new Point(0, 40)))));

    private final Appearance appearance = new Appearance(Language.ENGLISH, false);
    private final Path folder;
    private final StackPane root = new StackPane();
    private final MyDigitsViewModel model;

    MyDigitsPaneTest() throws IOException {
        folder = Files.createTempDirectory("digits");
        model = new MyDigitsViewModel(() -> DigitCollection.open(folder.resolve("my-digits.jsonl")), () -> Optional.of(ONE),
                new TuningViewModel.Networks(() -> MODEL, _ -> {}, Optional::empty, (_, _) -> {}), Platform::runLater);
    }

    @Start
    void start(Stage stage) {
        var fxml = new Fxml(appearance);
        var around = new DrawScreen.Surroundings(appearance, PaintFonts.load(), fxml, _ -> {}, () -> {}, _ -> {}, Optional::empty);
        root.getChildren().add(fxml.load(MyDigitsPane.class, () -> new MyDigitsPane(model, around)).root());
        stage.setScene(new Scene(root, 316, 720));
        stage.show();
    }

    @AfterEach
    void clear() throws IOException {
        Files.deleteIfExists(folder.resolve("my-digits.jsonl"));
        Files.delete(folder);
    }

    private static <T> T onFxThread(Callable<T> work) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.asyncFx(work).get(60, TimeUnit.SECONDS);
    }

    private <T> T node(String id, Class<T> type) {
        return type.cast(root.lookup("#" + id));
    }

    private void press(String id) throws Exception {
        onFxThread(() -> {
            node(id, Button.class).fire();
            return true;
        });
    }

    private int listed() throws Exception {
        return onFxThread(() -> node("mydigit-list", ListView.class).getItems().size());
    }

    @Test
    void buttonsKeepAndTheDeleteKeyTakesOut() throws Exception {
        assertThat(onFxThread(() -> node("mydigit-tune", Button.class).isDisabled())).isTrue();
        press("mydigit-save-1");
        press("mydigit-save-7");
        assertThat(listed()).isEqualTo(2);
        onFxThread(() -> {
            var list = node("mydigit-list", ListView.class);
            list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DELETE, false, false, false, false));
            return true;
        });
        assertThat(model.stateProperty().get().digits()).extracting(MyDigitsViewModel.KeptDigit::label).containsExactly(1);
        press("mydigit-undo");
        assertThat(listed()).isEqualTo(2);
        press("mydigit-delete");
        assertThat(listed()).isEqualTo(1);
    }

    @Test
    void theTableShowsWhatTheNetworkHasLearned() throws Exception {
        press("mydigit-save-1");
        press("mydigit-tune");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> model.tuning().stateProperty().get().result().isPresent());
        var shown = onFxThread(
                () -> node("mydigit-result", GridPane.class).getChildren().stream().map(n -> ((Label) n).getText()).toList());
        assertThat(shown).contains("before", "after", "Mine, learned (1)", "100 %");
        assertThat(onFxThread(() -> node("mydigit-result", GridPane.class).getChildren().stream()
                .filter(n -> n.getStyleClass().contains("result")).toList())).as("what stayed as it was is no success").isEmpty();
        assertThat(onFxThread(() -> node("mydigit-use", Button.class).getParent().isVisible())).isTrue();
        onFxThread(() -> {
            appearance.languageProperty().set(Language.CHINESE);
            return true;
        });
        assertThat(onFxThread(() -> node("mydigit-tune", Button.class).getText())).isEqualTo("微调");
    }
}
