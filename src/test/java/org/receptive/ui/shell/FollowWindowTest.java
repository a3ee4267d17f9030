package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.receptive.io.network.PretrainedModels;
import org.receptive.io.network.TrainedModel;
import org.receptive.scene.Caption;
import org.receptive.session.Inspection;
import org.receptive.session.RunRecord.RunState;
import org.receptive.session.ShownModel;
import org.receptive.text.Language;
import org.receptive.text.Numbers;
import org.receptive.ui.digit.InspectionViewModel;
import org.testfx.framework.junit5.Start;

/// The Draw screen follows a training: one drawing, read by a network that learns.
class FollowWindowTest extends WorkshopFixture {

    @Start
    void start(Stage stage) {
        openWorkshop(stage);
    }

    @BeforeEach
    void prepare() {
        window().click("rail-draw");
        setUp(1280, 10_000);
    }

    private InspectionViewModel network() {
        return window().shell().pages().draw().models().network();
    }

    private String name() {
        return window().onFx(() -> network().model().name().in(Language.ENGLISH));
    }

    private static String at(long iteration) {
        return "LeNet-5, iteration " + Numbers.grouped(iteration);
    }

    private void trainTo(long iteration) {
        window().waitFor(() -> training().replay().stateProperty().get().iteration() >= iteration, 60);
    }

    /// Returns what the weights make of the pad that the Train screen shows.
    private Inspection expected() {
        var shown = training().replay().trainedModel().orElseThrow();
        var now = network().inspection();
        return Inspection.of(ShownModel.of(Caption.same(""), shown), now.content(), now.preprocessing().settings());
    }

    private void assertSameAnswer() {
        window().nextFrame();
        window().nextFrame();
        window().onFx(() -> {
            assertThat(network().inspection().activations().probabilities()).isEqualTo(expected().activations().probabilities());
            return true;
        });
    }

    @Test
    void theDrawingIsReadByTheNetworkThatLearnsAndByItsReplay() {
        var before = name();
        window().push(KeyCode.F);
        assertThat(window().isShown("follow-bar")).isTrue();
        assertThat(name()).as("nothing is trained yet").isEqualTo(before);
        window().click("train-start");
        trainTo(20);
        window().waitFor(() -> !name().equals(before) && !name().equals(at(0)));
        window().push(KeyCode.SPACE);
        await(RunState.PAUSED);
        assertSameAnswer();
        long paused = window().onFx(() -> training().replay().stateProperty().get().iteration());
        assertThat(name()).isEqualTo(at(paused));

        window().click("follow-step");
        window().waitFor(() -> name().equals(at(paused + 1)));
        await(RunState.PAUSED);
        assertSameAnswer();

        window().push(KeyCode.HOME);
        window().waitFor(() -> name().equals(at(0)));
        assertSameAnswer();
        window().push(KeyCode.CONTROL, KeyCode.RIGHT);
        window().waitFor(() -> name().equals(at(1)));
        assertSameAnswer();
        window().push(KeyCode.END);
        window().waitFor(() -> name().equals(at(paused + 1)));
    }

    @Test
    void whoEndsItKeepsACopyAndAnotherNetworkEndsIt() {
        window().push(KeyCode.F);
        window().push(KeyCode.SPACE);
        trainTo(5);
        window().waitFor(() -> name().contains("iteration"));
        window().click("draw-follow");
        assertThat(window().isShown("follow-bar")).isFalse();
        var kept = name();
        long then = window().onFx(() -> training().replay().stateProperty().get().iteration());
        trainTo(then + 5);
        assertThat(name()).as("a fixed copy").isEqualTo(kept);

        window().click("draw-follow");
        window().waitFor(() -> !name().equals(kept));
        window().onFx(() -> {
            network().use(Caption.same("another"), TrainedModel.open(PretrainedModels.names().getFirst()));
            return true;
        });
        assertThat(window().isShown("follow-bar")).isFalse();
        assertThat(name()).isEqualTo("another");
    }

    @Test
    void fromTheTrainScreenOneKeyLeadsToIt() {
        window().click("rail-train");
        window().click("train-start");
        trainTo(2);
        window().push(KeyCode.F);
        assertThat(window().onFx(() -> window().shell().screenProperty().get())).isEqualTo(ScreenName.DRAW);
        window().waitFor(() -> name().contains("iteration"));
        assertThat(window().onFx(() -> training().replay().stateProperty().get().following())).as("still live").isTrue();
        window().push(KeyCode.SPACE);
        await(RunState.PAUSED);
        window().click("rail-train");
        assertThat(window().onFx(() -> training().runs().stateProperty().get().runs())).hasSize(1);
    }
}
