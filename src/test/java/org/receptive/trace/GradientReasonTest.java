package org.receptive.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.Scene.Passes;
import org.receptive.text.Language;
import org.receptive.text.Texts;

class GradientReasonTest {

    private static Map<String, String> reasons(String number) {
        var scene = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith(number)).findFirst().orElseThrow().load();
        var all = new TreeMap<String, String>();
        for (var stage : scene.with(Passes.BACKWARD).walk().stages())
            GradientReason.of(stage).ifPresent(m -> all.put(stage.output().toString(), Texts.of(Language.ENGLISH).get(m).strip()));
        return all;
    }

    @Test
    void everyGradientOfAChainSaysWhyItIsMadeOfWhatItIsMadeOf() {
        assertThat(reasons("24-")).containsAllEntriesOf(Map.of(
                "softmax.∂L/∂q", "This is how the loss changes if a value of q grows a little.",
                "convolution.∂L/∂w", "w met x at every window: its gradient sums x · ∂L/∂z.",
                "convolution.∂L/∂b", "The bias was added everywhere: its gradient adds up ∂L/∂z.",
                "dense.∂L/∂b", "The bias was added to one unit: its gradient is that of the unit, ∂L/∂s.",
                "convolution.∂L/∂z", "g is the slope of the function at each cell; the gradient is multiplied by it.",
                "relu.∂L/∂a", "g is how much of the cell passed forward; so much of the gradient passes back."));
        assertThat(reasons("24-").keySet()).hasSize(9);
    }

    @Test
    void everyReasonButThatOfAForkIsFoundInSomeScene() {
        var found = new HashSet<String>();
        for (var entry : SceneCatalogue.entries()) {
            var scene = entry.load();
            if (scene.passes() != Passes.FORWARD)
                scene.walk().stages().forEach(stage -> GradientReason.of(stage).ifPresent(m -> found.add(m.key())));
        }
        assertThat(Texts.of(Language.ENGLISH).keys().stream()
                .filter(k -> (k.startsWith("why.g") || k.equals("why.slope")) && !k.endsWith("-fork")))
                .allMatch(found::contains);
    }
}
