package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.session.DataChoice;
import org.receptive.text.Message;
import org.testfx.framework.junit5.Start;

/// What is being typed into the settings of a training is neither lost nor overlooked.
class TypedSettingsTest extends WorkshopFixture {

    @Start
    void start(Stage stage) {
        openWorkshop(stage);
    }

    private double rate() {
        return window().onFx(() -> training().setup().setupProperty().get().learningRate());
    }

    private String field(String id) {
        return window().onFx(() -> window().node(id, TextField.class).getText());
    }

    private void type(String id, String text) {
        window().click("rail-train");
        window().onFx(() -> {
            training().setup().change(s -> s.withData(new DataChoice.Generated()).withExamples(640).withEpochs(1));
            window().node(id, TextField.class).requestFocus();
            window().node(id, TextField.class).setText(text);
            return true;
        });
    }

    @Test
    void aRateThatWasTypedIsUsedByAStartFromTheKeys() {
        type("train-rate", "0.003");
        window().push(KeyCode.CONTROL, KeyCode.N);
        window().waitFor(() -> !training().runs().stateProperty().get().runs().isEmpty());
        assertThat(rate()).isEqualTo(0.003);
        assertThat(window().onFx(() -> training().runs().stateProperty().get().runs().getLast().setup().learningRate())).isEqualTo(0.003);
        assertThat(field("train-rate")).isEqualTo("0.003");
    }

    @Test
    void aRateThatWasTypedIsUsedByTheStartButton() {
        type("train-rate", "0.004");
        window().click("train-start");
        window().waitFor(() -> !training().runs().stateProperty().get().runs().isEmpty());
        assertThat(window().onFx(() -> training().runs().stateProperty().get().runs().getLast().setup().learningRate())).isEqualTo(0.004);
    }

    @Test
    void aMessageLeavesWhatIsBeingTyped() {
        type("train-rate", "0.00");
        window().onFx(() -> {
            training().message().report(Message.of("study.busy"));
            training().setup().change(s -> s.withSeed(5));
            return true;
        });
        window().nextFrame();
        assertThat(field("train-rate")).isEqualTo("0.00");
        assertThat(field("train-seed")).isEqualTo("5");
    }

    @Test
    void aNumberThatIsRefusedIsExplainedAndTakenBack() {
        double before = rate();
        type("train-rate", "-1");
        window().push(KeyCode.ENTER);
        window().nextFrame();
        assertThat(window().onFx(() -> training().message().noticeProperty().get().orElseThrow().words().key()))
                .isEqualTo("error.train.learningRate");
        assertThat(rate()).isEqualTo(before);
        assertThat(field("train-rate")).isEqualTo("0.02");
        type("train-weight-decay", "1000000000");
        window().push(KeyCode.ENTER);
        window().nextFrame();
        assertThat(window().onFx(() -> training().message().noticeProperty().get().orElseThrow().words().key()))
                .isEqualTo("error.train.weightDecay");
        assertThat(field("train-weight-decay")).isEqualTo("0");
    }
}
