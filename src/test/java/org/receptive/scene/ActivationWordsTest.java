package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.receptive.text.Language;
import org.receptive.text.Texts;

class ActivationWordsTest {

    @Test
    void everyWordNamesAFunctionThatIsExplainedInEveryLanguage() {
        for (var word : ActivationWords.ALL) {
            assertThat(ActivationWords.of(ActivationWords.function(word))).isEqualTo(word);
            for (var language : Language.all())
                assertThat(Texts.of(language).get("tip.knob.function." + word).lines()).as(word).hasSizeGreaterThan(1);
        }
    }
}
