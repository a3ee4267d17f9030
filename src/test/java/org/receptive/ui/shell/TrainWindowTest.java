package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.array.Maps;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;
import org.receptive.explain.Unit;
import org.receptive.session.DataChoice;
import org.receptive.session.RunRecord.RunState;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.train.TrainViewModel;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The Train screen in the real window: a network is trained, watched, replayed, used and kept.
class TrainWindowTest extends WindowFixture {

    private static final int EXAMPLES = 1280;
    private static final int BATCHES = 20;

    @TempDir
    private Path folder = Path.of("");
    @Start
    void start(Stage stage) {
        open(new WindowDriver(stage, new SceneBuilder().build(), WindowDriver.workshop(folder)));
    }

    @AfterEach
    void close() {
        window().onFx(() -> {
            window().shell().close();
            return true;
        });
    }

    private TrainViewModel model() {
        return window().shell().pages().train().model();
    }

    private void await(RunState... states) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS,
                    () -> window().onFx(() -> List.of(states).contains(model().runs().stateProperty().get().activity())));
        } catch (TimeoutException e) {
            throw new AssertionError(
                    window().onFx(() -> model().runs().stateProperty().get().activity() + " " + model().message().noticeProperty().get()),
                    e);
        }
    }

    private long iteration() {
        return window().onFx(() -> model().runs().stateProperty().get().runs().getFirst().lastIteration());
    }

    private Maps kernels() {
        return window().onFx(() -> model().replay().stateProperty().get().kernels().orElseThrow().maps());
    }

    private void setUp(int epochs) {
        window().click("rail-train");
        window().onFx(() -> {
            model().setup().change(s -> s.withData(new DataChoice.Generated()).withExamples(EXAMPLES).withEpochs(epochs));
            return true;
        });
    }

    @Test
    void aNetworkTrainsPausesStepsIsReplayedAndStopped() {
        setUp(10_000);
        window().click("train-start");
        await(RunState.RUNNING);
        window().waitFor(() -> model().runs().stateProperty().get().runs().getFirst().evaluations().size() > 1);
        window().click("train-pause");
        await(RunState.PAUSED);
        window().nextFrame();
        long paused = iteration();
        assertThat(paused).as("an epoch has ended").isGreaterThanOrEqualTo(BATCHES);

        window().click("train-step");
        window().waitFor(() -> iteration() == paused + 1);
        await(RunState.PAUSED);
        window().nextFrame();
        var now = kernels();

        window().onFx(() -> {
            model().replay().seek(10);
            return true;
        });
        window().nextFrame();
        assertThat(window().onFx(() -> model().replay().stateProperty().get().iteration())).isEqualTo(10);
        var ten = kernels();
        assertThat(ten).isNotEqualTo(now);
        var film = window().onFx(
                () -> model().replay().stateProperty().get().film().stream().filter(c -> c.iteration() == 10).findFirst().orElseThrow());
        assertThat(ten).isEqualTo(film.kernels().maps());
        window().push(KeyCode.HOME);
        window().nextFrame();
        assertThat(window().onFx(() -> model().replay().stateProperty().get().iteration())).isZero();
        window().push(KeyCode.END);
        window().nextFrame();
        assertThat(kernels()).isEqualTo(now);

        window().click("train-stop");
        await(RunState.STOPPED);
        assertThat(folder.resolve("runs")).isNotEmptyDirectory();
    }

    @Test
    void theTrainedNetworkLooksAtTheDrawing() {
        setUp(3);
        window().push(KeyCode.SPACE);
        await(RunState.FINISHED);
        window().nextFrame();
        assertThat(window().onFx(() -> window().node("train-accuracy", Label.class).getText())).contains("%");
        window().click("train-draw");
        assertThat(window().onFx(() -> window().shell().screenProperty().get())).isEqualTo(ScreenName.DRAW);
        var draw = window().shell().pages().draw();
        var shown = window().onFx(() -> draw.models().network().model().trained().parameters().values());
        assertThat(shown).isEqualTo(window().onFx(() -> model().replay().trainedModel().orElseThrow().parameters().values()));
    }

    @Test
    void spaceAfterTheEndKeepsWhatIsShownAndSaysHowANewRunBegins() {
        setUp(1);
        window().push(KeyCode.SPACE);
        await(RunState.FINISHED);
        window().nextFrame();
        var finished = window().onFx(() -> model().replay().trainedModel().orElseThrow());
        window().push(KeyCode.SPACE);
        window().nextFrame();
        assertThat(window().onFx(() -> model().runs().stateProperty().get().activity())).isEqualTo(RunState.FINISHED);
        assertThat(window().onFx(() -> model().runs().stateProperty().get().hasBefore())).isFalse();
        assertThat(window().onFx(() -> model().replay().trainedModel().orElseThrow().parameters().values()))
                .isEqualTo(finished.parameters().values());
        assertThat(window().onFx(() -> model().message().noticeProperty().get()).map(notice -> notice.words().key()))
                .contains("study.ended");
        window().push(KeyCode.CONTROL, KeyCode.N);
        await(RunState.FINISHED);
        window().waitFor(() -> model().runs().stateProperty().get().hasBefore());
        assertThat(window().onFx(() -> model().message().noticeProperty().get()).map(notice -> notice.words().key()))
                .as("a new run takes the words away")
                .isNotEqualTo(Optional.of("study.ended"));
    }

    @Test
    void theStartButtonBeginsANewRunAfterTheEnd() {
        setUp(1);
        window().click("train-start");
        await(RunState.FINISHED);
        window().nextFrame();
        window().click("train-start");
        window().waitFor(() -> model().runs().stateProperty().get().hasBefore());
    }

    @Test
    void spaceAfterAStopStartsNothing() {
        setUp(10_000);
        window().push(KeyCode.SPACE);
        await(RunState.RUNNING);
        window().click("train-stop");
        await(RunState.STOPPED);
        window().push(KeyCode.SPACE);
        window().nextFrame();
        assertThat(window().onFx(() -> model().runs().stateProperty().get().activity())).isEqualTo(RunState.STOPPED);
        assertThat(window().onFx(() -> model().message().noticeProperty().get()).map(notice -> notice.words().key()))
                .contains("study.ended");
    }

    @Test
    void inPresentCTurnsFromTheCurvesToTheConfusionMatrixAndBack() {
        setUp(1);
        window().push(KeyCode.C);
        assertThat(window().onFx(() -> model().results().matrixProperty().get())).as("at a desk both are seen").isFalse();
        window().push(KeyCode.F11);
        window().nextFrame();
        assertThat(window().isShown("train-matrix")).isFalse();
        window().push(KeyCode.C);
        assertThat(window().isShown("train-matrix")).isTrue();
        assertThat(window().isShown("train-curve")).isFalse();
        window().push(KeyCode.C);
        assertThat(window().isShown("train-matrix")).isFalse();
        window().push(KeyCode.C);
        window().push(KeyCode.F11);
        window().nextFrame();
        assertThat(window().isShown("train-curve")).as("at a desk the curves are back").isTrue();
    }

    @Test
    void aSavedNetworkIsOpenedAgainInDraw() {
        setUp(1);
        window().push(KeyCode.SPACE);
        await(RunState.FINISHED);
        var file = folder.resolve("mine.safetensors");
        window().answers().next(file);
        window().push(KeyCode.CONTROL, KeyCode.S);
        assertThat(file).isNotEmptyFile();
        window().push(KeyCode.CONTROL, KeyCode.DIGIT3);
        window().answers().next(file);
        window().push(KeyCode.CONTROL, KeyCode.O);
        window().nextFrame();
        var draw = window().shell().pages().draw();
        assertThat(window().onFx(() -> draw.models().network().model().trained().parameters().values()))
                .isEqualTo(window().onFx(() -> model().replay().trainedModel().orElseThrow().parameters().values()));
    }

    @Test
    void closingWhileANetworkTrainsAsksAndKeepsTheRun() {
        setUp(10_000);
        window().click("train-start");
        await(RunState.RUNNING);
        var closed = new boolean[1];
        window().onFx(() -> {
            window().shell().askToClose(() -> closed[0] = true);
            return true;
        });
        window().settle();
        assertThat(window().isShown("closeCard")).isTrue();
        window().click("close-stay");
        assertThat(closed[0]).isFalse();
        assertThat(window().onFx(() -> model().runs().stateProperty().get().activity())).isEqualTo(RunState.RUNNING);
        window().onFx(() -> {
            window().shell().askToClose(() -> closed[0] = true);
            return true;
        });
        window().settle();
        window().click("close-leave");
        assertThat(closed[0]).isTrue();
        window().onFx(() -> {
            window().shell().close();
            return true;
        });
        try (var again = new TrainViewModel(WindowDriver.workshop(folder).training())) {
            assertThat(again.runs().stateProperty().get().unfinished()).isPresent();
        }
    }

    @Test
    void aCellOfTheConfusionMatrixOpensItsDigits() {
        setUp(1);
        window().push(KeyCode.SPACE);
        await(RunState.FINISHED);
        window().nextFrame();
        var cell = window().onFx(() -> {
            var view = window().node("train-confusion", javafx.scene.layout.Region.class);
            return view.localToScreen(view.getWidth() * 0.5, view.getHeight() * 0.5);
        });
        window().click(cell, MouseButton.PRIMARY);
        window().nextFrame();
        var openedCell = window().onFx(() -> model().results().stateProperty().get().opened());
        assertThat(openedCell).isPresent();
        var report = window().onFx(() -> model().results().stateProperty().get().evaluation().orElseThrow());
        assertThat(report).isNotNull();
        window().push(KeyCode.ESCAPE);
        assertThat(window().onFx(() -> model().results().stateProperty().get().opened())).isEmpty();
    }

    @Test
    void aDigitIsKeptTheNetworkTunedAndTheModelReloaded() {
        window().click("rail-draw");
        var draw = window().shell().pages().draw();
        window().click("draw-side-mine");
        var digits = new GeneratedDigits(WritingStyle.VARIED);
        for (int seed = 0; seed < 3; seed++) {
            var drawing = digits.drawing(seed, 0);
            window().onFx(() -> {
                draw.models().pad().load(drawing);
                return true;
            });
            window().nextFrame();
            window().click("mydigit-save-" + digits.label(seed, 0));
        }
        assertThat(folder.resolve("my-digits.jsonl")).content().hasLineCount(3);
        var before = window().onFx(() -> draw.models().network().model().trained().parameters().values());
        window().click("mydigit-tune");
        window().waitFor(() -> window().isShown("mydigit-use"), 120);
        var file = folder.resolve("tuned.safetensors");
        window().answers().next(file);
        window().click("mydigit-save-model");
        window().click("mydigit-use");
        window().nextFrame();
        var tuned = window().onFx(() -> draw.models().network().model().trained().parameters().values());
        assertThat(tuned).isNotEqualTo(before);
        assertThat(org.receptive.io.network.TrainedModel.open(file.toString()).parameters().values()).isEqualTo(tuned);
        assertThat(window().onFx(() -> draw.models().network().inspection().value(new Unit(2, 0, 0, 0)))).isFinite();
    }
}
