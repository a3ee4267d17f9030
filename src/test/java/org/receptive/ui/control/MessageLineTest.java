package org.receptive.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.Notice;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A message leaves by itself once it was read, unless it says that something went wrong.
@ExtendWith(ApplicationExtension.class)
class MessageLineTest {

    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private Optional<MessageLine> line = Optional.empty();

    @Start
    void start(Stage stage) {
        stage.hide();
        line = Optional.of(new MessageLine(new Appearance(Language.ENGLISH, false), "text", notice, () -> notice.set(Optional.empty())));
    }

    private boolean isShownAfterItsTime(Notice said) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {
            notice.set(Optional.of(said));
            assertThat(line.orElseThrow().isVisible()).isTrue();
            line.orElseThrow().passTime();
            return line.orElseThrow().isVisible();
        }));
    }

    @Test
    void aSuccessLeavesByItself() {
        assertThat(isShownAfterItsTime(Notice.success("file.saved", "a"))).isFalse();
        assertThat(line.orElseThrow().getStyleClass()).contains("message-success").doesNotContain("message-problem");
    }

    @Test
    void aProblemStaysAlsoAfterASuccess() {
        assertThat(isShownAfterItsTime(Notice.success("file.saved", "a"))).isFalse();
        assertThat(isShownAfterItsTime(Notice.problem(Message.of("edit.computed")))).isTrue();
        assertThat(line.orElseThrow().getStyleClass()).contains("message-problem").doesNotContain("message-success");
    }
}
