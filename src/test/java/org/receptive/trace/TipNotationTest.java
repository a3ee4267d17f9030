package org.receptive.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.receptive.spec.SizeFormula;
import org.receptive.spec.WindowAxis;
import org.receptive.text.Language;
import org.receptive.text.Texts;

/// Tips write formulas as the formula strip and the facts of a layer do.
class TipNotationTest {

    @Test
    void aTipWritesAPlaceInTheInputAsTheRuleOfAnOperationDoes() {
        var axis = WindowAxis.plain(3);
        var place = "x[" + ConvolutionRule.axis("r", "u", axis, axis, "H") + ", " + ConvolutionRule.axis("c", "v", axis, axis, "W") + "]";
        for (var language : Language.all())
            for (var operation : new String[] {"cross-correlation", "convolution", "max-pooling", "average-pooling", "min-pooling",
                "l2-pooling"})
                assertThat(Texts.of(language).get("tip.operation." + operation)).as(operation).contains(" y[r,c] = ").contains(place);
    }

    @Test
    void aTipWritesTheSizeOfTheOutputAsTheInspectorDoes() {
        for (var language : Language.all())
            assertThat(Texts.of(language).get("tip.knob.inputSize")).contains(new SizeFormula(WindowAxis.plain(3), 5).letters());
    }
}
