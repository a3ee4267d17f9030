package org.receptive.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.receptive.text.Notice.Tone;

class NoticeStyleTest {

    private static Optional<Double> seconds(Tone tone, String text) {
        return new NoticeStyle(tone).seconds(text);
    }

    @Test
    void everyToneHasAnIconOfItsOwn() {
        assertThat(Tone.values()).extracting(tone -> new NoticeStyle(tone).icon()).doesNotHaveDuplicates();
    }

    @Test
    void aLongerTextStaysLongerAndAChineseCharacterLongerThanALetter() {
        double none = seconds(Tone.SUCCESS, "").orElseThrow();
        double words = seconds(Tone.SUCCESS, "saved to a file").orElseThrow();
        assertThat(none).isGreaterThan(2);
        assertThat(words).isGreaterThan(none + 1);
        assertThat(seconds(Tone.ADVICE, "已保存到").orElseThrow()).isGreaterThan(seconds(Tone.ADVICE, "abcd").orElseThrow());
    }

    @Test
    void aProblemStays() {
        assertThat(seconds(Tone.PROBLEM, "any")).isEmpty();
    }
}
