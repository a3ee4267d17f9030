package org.receptive.io.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.receptive.array.Array4;
import org.receptive.scene.Caption;
import org.receptive.scene.Edit;
import org.receptive.scene.Knob;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.Scene;
import org.receptive.scene.Scene.Passes;
import org.receptive.scene.SceneStage;
import org.receptive.scene.SettingKind;
import org.receptive.scene.Side;
import org.receptive.scene.StageEdits;
import org.receptive.scene.View;
import org.receptive.text.ReadableException;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;

/// Scene files of version 2: what is written is read again, and what does not fit ends in one sentence.
class SceneVersion2Test {

    private static final String CHAIN = """
            {"format": "receptive-scene", "version": 2, "maps": {"x": [[1, -2, 3, 0], [4, 5, -6, 1], [0, 1, 2, 3], [7, 8, 9, 1]]},
             "stages": [
               {"name": "conv", "operation": "cross-correlation", "settings": {"kernel": [2, 2]}, "values": {"w": [[1, 0], [0, -1]]}},
               {"name": "relu", "operation": "activation", "inputs": ["conv"], "settings": {"function": "relu"}},
               {"name": "pool", "operation": "max-pooling", "settings": {"kernel": [2, 2], "stride": [1, 1]}}],
             "view": {"stage": "pool", "step": 3}}
            """;

    /// Adds, replaces and sets by chance; an edit that does not fit leaves the scene as it was.
    private static Scene random(Random random) {
        var input = Array4.fill(1, 1 + random.nextInt(2), 3 + random.nextInt(4), 3 + random.nextInt(4),
                (_, _, _, _) -> random.nextInt(19) - 9);
        var kinds = SettingKind.values();
        var first = SceneStage.only(SettingKind.CROSS_CORRELATION.begin(List.of(input.shape())));
        var scene = new Scene(Caption.same("a"), new Caption("b", "乙"), input, List.of(first), Passes.FORWARD, View.START);
        for (int i = random.nextInt(4); i > 0; i--) {
            scene = StageEdits.add(scene, kinds[random.nextInt(kinds.length)]).scene();
            // a knob may take another away, or bring one
            for (var id : scene.stage().setting().knobs().stream().map(Knob::id).toList()) {
                var knob = scene.stage().setting().knobs().stream().filter(k -> k.id().equals(id)).findFirst();
                if (knob.isPresent())
                    scene = turned(scene, knob.get(), random).scene();
            }
        }
        var timeline = new Timeline(scene.walk(), Grain.TERM);
        long at = Math.floorMod(random.nextLong(), timeline.length());
        var moment = timeline.at(at);
        var pin = random.nextBoolean() ? Optional.of(moment.step().target()) : Optional.<Cell>empty();
        return scene.withView(View.START.at(Grain.TERM, moment.stage(), moment.step().index(), timeline.offsetAt(at)).withPin(pin));
    }

    private static Edit turned(Scene scene, Knob knob, Random random) {
        return switch (knob) {
            case Knob.Whole whole -> KnobEdits.number(scene, whole.id(), 1 + random.nextInt(4));
            case Knob.PerAxis axes -> KnobEdits.number(scene, axes.id(), random.nextInt(4));
            case Knob.Choice choice -> KnobEdits.choose(scene, choice.id(), choice.options().get(random.nextInt(choice.options().size())));
            case Knob.Flag flag -> KnobEdits.flag(scene, flag.id(), random.nextBoolean());
            case Knob.Sides sides -> KnobEdits.side(scene, sides.id(), Side.LEFT, random.nextInt(3));
            case Knob.Real real -> KnobEdits.real(scene, real.id(), random.nextInt(1, 20) / 8.0);
        };
    }

    @Test
    void everyChainIsEqualAfterWritingAndReading() {
        var random = new Random(22);
        for (int i = 0; i < 400; i++) {
            var scene = random(random);
            var written = SceneFile.toJson(scene);
            assertThat(SceneFile.read(written, "a")).as(written).isEqualTo(scene);
        }
    }

    @Test
    void whatIsLeftOutIsTheStageBefore() {
        var scene = SceneFile.read(CHAIN, "a");
        assertThat(scene.stages()).extracting(SceneStage::inputs).containsExactly(List.of("x"), List.of("conv"), List.of("relu"));
        assertThat(scene.walk().stages().getLast().y().values().toArray()).containsExactly(4, 4, 3, 3);
        assertThat(scene.view().stage()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"max-pooling\" | \"median-pooling\" | stages[2].operation",
        "[\"conv\"] | [\"later\"] | stage \"relu\" reads \"later\"",
        "\"name\": \"relu\" | \"name\": \"conv\" | two stages are called \"conv\"",
        "\"kernel\": [2, 2], \"stride\" | \"kernel\": [9, 9], \"stride\" | 9",
        "\"function\": \"relu\" | \"function\": \"step\" | \"relu\"",
        "\"function\": \"relu\" | \"slope\": 1 | slope",
        "[[1, 0], [0, -1]] | [[1, 0, 2], [0, -1, 3]] | stages[0].values.w",
        "[[1, 0], [0, -1]] | [[1, 0], [0, \"a\"]] | number",
        "\"stage\": \"pool\" | \"stage\": \"loss\" | \"pool\"",
        "\"step\": 3 | \"step\": 30 | view.step",
        "\"name\": \"pool\" | \"name\": \"a.b\" | dot",
        "[\"conv\"] | [\"conv\", \"x\"] | reads 1",
        "\"version\": 2 | \"version\": 7 | version 7",
        "{\"x\": | {\"z\": | maps"})
    void aChainThatDoesNotFitIsRefusedInOneSentenceThatSaysWhere(String right, String wrong, String told) {
        assertThat(CHAIN).contains(right);
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> SceneFile.read(CHAIN.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)), "a"))
                .withMessageContaining(told).satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n").doesNotContain("Exception"));
    }
}
