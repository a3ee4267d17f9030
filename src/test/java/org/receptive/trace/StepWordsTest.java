package org.receptive.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.text.Language;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.trace.Timeline.Grain;

/// Every moment of every operation is told in whole sentences of both languages.
class StepWordsTest {

    private static final int OF_EACH = 60;

    static List<Class<?>> kinds() {
        return LayerCatalogue.kinds();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void everyMomentHasASentenceWithItsNumberAndACaption(Class<?> kind) {
        for (var language : Language.all()) {
            var text = new StepText(Texts.of(language));
            LayerCatalogue.of(kind, 51, OF_EACH).forEach(sample -> {
                requireWhole(text.general(sample.operation()), sample);
                for (var grain : Grain.values()) {
                    var t = new Timeline(sample.operation(), grain);
                    for (long k = 0; k < t.length(); k += 1 + t.length() / 12)
                        requireTold(text, t, t.at(k), sample);
                    requireTold(text, t, t.at(t.length() - 1), sample);
                }
            });
        }
    }

    private static void requireTold(StepText text, Timeline t, Moment m, LayerCatalogue.Sample sample) {
        var sentence = text.sentence(m, t);
        requireWhole(sentence, sample);
        assertThat(sentence).as("%s, step %s", sample, m.step().index()).contains(Numbers.display(m.running()));
        requireWhole(text.caption(m, t), sample);
    }

    private static void requireWhole(String text, LayerCatalogue.Sample sample) {
        assertThat(text).as("%s", sample).isNotBlank().doesNotContain("{", "}", "null", "Message[", "NaN", "  .", "..", "。。");
    }
}
