package org.receptive.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.receptive.text.Message;

class MessageToneTest {

    @Test
    void whatWasSavedIsASuccessWhatBecameTheNearestIsAdviceAndTheRestIsAProblem() {
        assertThat(MessageTone.of(Message.of("file.saved", "a"))).isEqualTo(MessageTone.SUCCESS);
        assertThat(MessageTone.of(Message.of("edit.nearest", "a", 1))).isEqualTo(MessageTone.ADVICE);
        assertThat(MessageTone.of(Message.of("edit.refused", "a"))).isEqualTo(MessageTone.PROBLEM);
        assertThat(MessageTone.of(Message.of("file.unforeseen", "a"))).isEqualTo(MessageTone.PROBLEM);
    }

    @Test
    void aLongerTextStaysLongerAndAChineseCharacterLongerThanALetter() {
        double none = MessageTone.SUCCESS.seconds("").orElseThrow();
        double words = MessageTone.SUCCESS.seconds("saved to a file").orElseThrow();
        assertThat(none).isGreaterThan(2);
        assertThat(words).isGreaterThan(none + 1);
        assertThat(MessageTone.ADVICE.seconds("已保存到").orElseThrow()).isGreaterThan(MessageTone.ADVICE.seconds("abcd").orElseThrow());
    }

    @Test
    void whatWasDoneOtherwiseOrWellIsNoProblem() {
        assertThat(MessageTone.of(Message.of("mydigit.used"))).isEqualTo(MessageTone.SUCCESS);
        assertThat(MessageTone.of(Message.of("data.generatedInstead", "x"))).isEqualTo(MessageTone.ADVICE);
        assertThat(MessageTone.of(Message.of("study.experimentRate", "x"))).isEqualTo(MessageTone.ADVICE);
        assertThat(MessageTone.of(Message.of("study.ended"))).isEqualTo(MessageTone.ADVICE);
    }

    @Test
    void aProblemStays() {
        assertThat(MessageTone.PROBLEM.seconds("any")).isEmpty();
    }
}
