package org.receptive.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.draw.chart.ChartStyle;
import org.receptive.draw.chart.ConfusionLayout;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.session.RunRecord.RunState;
import org.receptive.session.SmallEnvironment;
import org.receptive.text.Language;
import org.receptive.ui.canvas.PaintedView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.fxml.Fxml;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The Train screen in a real window: buttons are pressed, numbers typed, and what is shown is read back.
@ExtendWith(ApplicationExtension.class)
class TrainScreenTest {

    private static final PaintFonts FONTS = PaintFonts.load();

    @TempDir
    static Path folder;

    private final Appearance appearance = new Appearance(Language.ENGLISH, false);
    private Optional<TrainViewModel> opened = Optional.empty();
    private Optional<AnimationTimer> clock = Optional.empty();
    private Optional<TrainScreen> screen = Optional.empty();
    private Optional<Path> picture = Optional.empty();

    private final class Answers implements TrainDialogs {

        @Override
        public Optional<Path> dataFolder() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> drawings() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> picture(String proposedName) {
            return picture;
        }
    }

    @Start
    void start(Stage stage) throws java.io.IOException {
        var model = new TrainViewModel(SmallEnvironment.in(Files.createTempDirectory(folder, "place")));
        opened = Optional.of(model);
        model.setup().change(s -> SmallEnvironment.setup());
        screen = Optional.of(TrainScreen.load(new Fxml(appearance), model, appearance, FONTS, new Answers()));
        stage.setScene(new Scene(screen.orElseThrow().root(), 1200, 700));
        stage.show();
        clock = Optional.of(clock(model));
    }

    /// What the window does once a frame.
    private static AnimationTimer clock(TrainViewModel model) {
        var timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                model.pulse();
            }
        };
        timer.start();
        return timer;
    }

    @AfterEach
    void close() {
        onFx(() -> {
            clock.ifPresent(AnimationTimer::stop);
            model().close();
            return true;
        });
    }

    private TrainViewModel model() {
        return opened.orElseThrow();
    }

    private Trainings trainings() {
        return model().runs().stateProperty().get();
    }

    private ReplayViewModel.State replayed() {
        return model().replay().stateProperty().get();
    }

    private Optional<Results.ShownEvaluation> evaluation() {
        return model().results().stateProperty().get().evaluation();
    }

    private Optional<Results.OpenedCell> cell() {
        return model().results().stateProperty().get().opened();
    }

    private Optional<Probe> probe() {
        return model().probe().stateProperty().get().probe();
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
    }

    private <T extends Node> T node(String id, Class<T> type) {
        return onFx(() -> type.cast(screen.orElseThrow().root().lookup("#" + id)));
    }

    private void press(String id) {
        var button = node(id, ButtonBase.class);
        onFx(() -> {
            assertThat(button.isDisabled()).as(id).isFalse();
            button.fire();
            return true;
        });
    }

    private String text(String id) {
        return onFx(() -> node(id, Label.class).getText());
    }

    private void type(String id, String text) {
        var field = node(id, TextField.class);
        onFx(() -> {
            field.setText(text);
            field.fireEvent(new javafx.event.ActionEvent());
            return true;
        });
    }

    private void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("did not happen within a minute", e);
        }
    }

    private void train() {
        press("train-start");
        waitFor(() -> trainings().activity() == RunState.FINISHED && evaluation().isPresent());
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false, false,
                null);
    }

    @Test
    void beforeTheFirstTrainingTheUntrainedKernelsAndAnInvitationStandThere() {
        assertThat(onFx(() -> node("train-invitation", Label.class).isVisible())).isTrue();
        assertThat(text("train-accuracy")).isEqualTo("–");
        assertThat(text("train-state")).isEqualTo("ready");
        assertThat(new LayerPictures.InitialKernels().of(model().setup().setupProperty().get(), "")).isPresent();
        assertThat(onFx(() -> node("train-stop", ButtonBase.class).isDisabled())).isTrue();
    }

    @Test
    void theUntrainedKernelsAreThoseThatTheTrainingBeginsWith() {
        var before = new LayerPictures.InitialKernels().of(model().setup().setupProperty().get(), "").orElseThrow();
        train();
        var film = onFx(() -> replayed().film()).getFirst();
        assertThat(film.iteration()).isZero();
        assertThat(film.kernels()).isEqualTo(before);
    }

    @Test
    void aTrainingIsStartedWatchedAndReplayed() {
        train();
        assertThat(onFx(() -> node("train-invitation", Label.class).isVisible())).isFalse();
        assertThat(text("train-accuracy")).endsWith(" %");
        long last = trainings().runs().getLast().lastIteration();
        assertThat(text("train-iteration")).contains(String.valueOf(last));
        assertThat(onFx(() -> node("train-live", ToggleButton.class).isSelected())).isTrue();
        onFx(() -> {
            node("train-replay", Slider.class).setValue(0);
            return true;
        });
        waitFor(() -> replayed().iteration() == 0);
        assertThat(onFx(() -> node("train-live", ToggleButton.class).isSelected())).isFalse();
        waitFor(() -> text("train-accuracy-note").contains("before training"));
        press("train-forward");
        assertThat(onFx(() -> node("train-replay", Slider.class).getValue())).isPositive();
        press("train-live");
        waitFor(() -> replayed().iteration() == last);
        assertThat(onFx(() -> node("train-replay", Slider.class).getMax())).as("the end of the bar is that of the training")
                .isEqualTo((double) trainings().runs().getLast().plannedIterations());
    }

    @Test
    void numbersThatCannotBeAreRefusedWithASentence() {
        type("train-rate", "fast");
        assertThat(text("train-message")).contains("fast");
        assertThat(onFx(() -> node("train-rate", TextField.class).getText())).isNotEqualTo("fast");
        type("train-batch", "0");
        assertThat(onFx(() -> node("train-batch", TextField.class).getText()))
                .isEqualTo(String.valueOf(SmallEnvironment.setup().batchSize()));
        type("train-rate", "0.5");
        assertThat(model().setup().setupProperty().get().learningRate()).isEqualTo(0.5);
    }

    @Test
    void aCellOfTheConfusionMatrixOpensItsDigits() {
        train();
        var view = node("train-confusion", PaintedView.class);
        onFx(() -> {
            ChartStyle style = view.style();
            var cell = new ConfusionLayout(10, view.getWidth(), view.getHeight(), style).cell(3, 3);
            var at = view.localToScene(cell.middleX(), cell.middleY());
            view.fireEvent(mouse(MouseEvent.MOUSE_CLICKED, at.getX(), at.getY()));
            return true;
        });
        var opened = onFx(() -> cell()).orElseThrow();
        assertThat(opened.actual()).isEqualTo(3);
        assertThat(opened.predicted()).isEqualTo(3);
        assertThat(text("train-opened")).startsWith("3 CORRECT");
        onFx(() -> {
            view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
            return true;
        });
        assertThat(onFx(() -> cell()).orElseThrow().predicted()).isEqualTo(4);
        press("train-opened-close");
        assertThat(onFx(() -> cell())).isEmpty();
    }

    @Test
    void anEmptyCellSaysSoAndTheListOfMistakesStays() {
        train();
        var results = onFx(() -> model().results().stateProperty().get());
        var counts = results.evaluation().orElseThrow().report().confusion();
        assertThat(onFx(() -> node("train-mistakes", PaintedView.class).getParent().isVisible())).isTrue();
        for (int actual = 0; actual < 10; actual++)
            for (int predicted = 0; predicted < 10; predicted++) {
                int row = actual;
                int col = predicted;
                onFx(() -> {
                    model().results().open(row, col);
                    return true;
                });
                boolean empty = counts.at(row, col) == 0;
                assertThat(onFx(() -> node("train-mistakes", PaintedView.class).getParent().isVisible())).isEqualTo(empty);
                assertThat(text("train-opened").endsWith("No test digit is here.")).isEqualTo(empty);
            }
    }

    @Test
    void aClickOnAMistakeShowsWhatTheLayerMakesOfIt() {
        train();
        var view = node("train-mistakes", PaintedView.class);
        onFx(() -> {
            var at = view.localToScene(20, 20);
            view.fireEvent(mouse(MouseEvent.MOUSE_CLICKED, at.getX(), at.getY()));
            return true;
        });
        int example = onFx(() -> evaluation()).orElseThrow().surestMistakes().getFirst().example();
        waitFor(() -> probe().filter(probe -> probe.digit().example() == example && probe.maps().isPresent())
                .isPresent());
        assertThat(onFx(() -> node("train-maps", ToggleButton.class).isSelected())).isTrue();
    }

    @Test
    void whatIsShownIsWrittenAsAPicture() {
        train();
        var file = folder.resolve("kernels.png");
        picture = Optional.of(file);
        press("train-png");
        assertThat(file).isNotEmptyFile();
        var again = folder.resolve("again.png");
        picture = Optional.of(again);
        onFx(() -> {
            screen.orElseThrow().export();
            return true;
        });
        assertThat(again).hasSameBinaryContentAs(file);
        press("train-maps");
        waitFor(() -> probe().flatMap(Probe::maps).isPresent());
        assertThat(text("train-probe-answer")).contains("predicted");
        var maps = folder.resolve("maps.png");
        picture = Optional.of(maps);
        press("train-png");
        assertThat(maps).isNotEmptyFile();
        picture = Optional.of(folder.resolve("kernels.jpg"));
        press("train-png");
        assertThat(file).as("no one was asked about it").hasSameBinaryContentAs(again);
        assertThat(text("train-message")).contains("kernels.png").contains("exists already");
        picture = Optional.of(folder.resolve("none").resolve("x.png"));
        press("train-png");
        assertThat(text("train-message")).isNotEmpty();
    }

    @Test
    void theRootOfADiskCanBeTheFolderOfTheDigits() {
        var root = folder.toAbsolutePath().getRoot();
        onFx(() -> {
            model().setup().change(s -> s.withData(new org.receptive.session.DataChoice.Folder(root)));
            return true;
        });
        assertThat(onFx(() -> node("train-data", javafx.scene.control.MenuButton.class).getText())).isEqualTo(root.toString());
    }

    @Test
    void presentingFoldsTheSidesAway() {
        onFx(() -> {
            appearance.presentingProperty().set(true);
            return true;
        });
        assertThat(onFx(() -> screen.orElseThrow().root().getLeft() == null && screen.orElseThrow().root().getRight() == null)).isTrue();
        onFx(() -> {
            appearance.presentingProperty().set(false);
            return true;
        });
        assertThat(onFx(() -> screen.orElseThrow().root().getLeft() != null)).isTrue();
    }

    @Test
    void everyTextFollowsTheLanguage() {
        onFx(() -> {
            appearance.languageProperty().set(Language.CHINESE);
            return true;
        });
        assertThat(onFx(() -> node("train-start", ButtonBase.class).getText())).isEqualTo("开始");
        assertThat(text("train-state")).isEqualTo("就绪");
        assertThat(text("train-invitation")).contains("卷积核");
    }

    @Test
    void aSecondTrainingStandsBesideTheFirst() {
        train();
        press("train-compare");
        press("train-start");
        waitFor(() -> trainings().runs().size() == 2 && trainings().activity() == RunState.FINISHED);
        assertThat(onFx(() -> node("train-runs", Node.class).isVisible())).isTrue();
        press("train-run-0");
        assertThat(trainings().chosen()).isZero();
    }
}
