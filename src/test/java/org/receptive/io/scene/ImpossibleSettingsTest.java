package org.receptive.io.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.receptive.array.Array4;
import org.receptive.scene.Axes;
import org.receptive.scene.Caption;
import org.receptive.scene.Edit;
import org.receptive.scene.Knob;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneStage;
import org.receptive.scene.SettingKind;
import org.receptive.scene.StageEdits;
import org.receptive.scene.View;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;

/// Settings that have no meaning: the steppers of the window take the nearest possible value and say why, and a file that holds one is
/// refused with the same reason, in both languages.
class ImpossibleSettingsTest {

    private static Scene scene(SettingKind kind, int channels, int rows, int cols) {
        var random = new Random(kind.word().hashCode());
        var input = Array4.fill(1, channels, rows, cols, (_, _, _, _) -> random.nextInt(9));
        return new Scene(Caption.same("a"), Caption.same(""), input, List.of(SceneStage.only(kind.begin(List.of(input.shape())))),
                Scene.Passes.FORWARD, View.START);
    }

    private static Scene scene(String kind) {
        var found = SettingKind.ofWord(kind).orElseThrow();
        return switch (found) {
            case TRANSPOSED_CONVOLUTION -> scene(found, 4, 3, 3);
            default -> scene(found, 4, 4, 5);
        };
    }

    private static Knob set(Knob knob, String value) {
        return switch (knob) {
            case Knob.Whole(var id, var section, _, int least, int most) ->
                new Knob.Whole(id, section, Integer.parseInt(value), least, most);
            case Knob.PerAxis axes -> axes.with(Axes.BOTH, Integer.parseInt(value));
            case Knob.Choice choice -> choice.with(value);
            case Knob.Sides _, Knob.Flag _, Knob.Real _ -> throw new AssertionError(knob);
        };
    }

    private static Edit edited(Scene scene, String knob, String value) {
        return KnobEdits.knob(scene, knob) instanceof Knob.Choice
                ? KnobEdits.choose(scene, knob, value)
                : KnobEdits.number(scene, knob, Integer.parseInt(value));
    }

    private static String text(Language language, Edit edit) {
        return edit.notice().map(n -> Texts.of(language).get(n.words())).orElse("");
    }

    /// Each line: the operation, what is set before, the knob, the wanted value, the nearest one, and a piece of the reason in English and in
    /// Chinese.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            transposed-convolution | ''                                    | outputPadding | 2 | 1 | from 0 to 1, less than 2, the larger of stride and dilation | 应为 0 到 1，须小于 2
            transposed-convolution | outChannels 6                         | groups        | 4 | 2 | their common divisors, 1, 2   | 公约数之一：1, 2
            cross-correlation      | outChannels 6                         | groups        | 4 | 2 | their common divisors, 1, 2   | 公约数之一：1, 2
            cross-correlation      | paddingMode sides, paddingValues reflect  | padding       | 4 | 3 | pad by 3 at most | 最多填充 3 格
            cross-correlation      | paddingMode sides, paddingValues circular | padding       | 5 | 4 | pad by 4 at most | 最多填充 4 格
            cross-correlation      | ''                                    | dilation      | 2 | 1 | does not fit an input of 4 cells | 放不进大小为 4
            max-pooling            | ''                                    | kernel        | 5 | 4 | does not fit an input of 4 cells | 放不进大小为 4
            max-pooling            | ''                                    | padding       | 2 | 1 | choose 1 or less | 请选择
            maxout                 | ''                                    | pieces        | 3 | 2 | do not divide the 4 feature maps | 3
            """)
    void theNearestPossibleValueIsTakenAndAFileIsRefusedWithTheReason(String kind, String before, String knob, String wanted,
            String nearest, String english, String chinese) {
        var scene = scene(kind);
        for (var first : before.isEmpty() ? new String[0] : before.split(", ", -1)) {
            var done = edited(scene, first.split(" ", -1)[0], first.split(" ", -1)[1]);
            assertThat(done.notice()).as(first).isEmpty();
            scene = done.scene();
        }
        var edit = edited(scene, knob, wanted);
        assertThat(KnobEdits.knob(edit.scene(), knob)).isEqualTo(set(KnobEdits.knob(edit.scene(), knob), nearest));
        assertThat(text(Language.ENGLISH, edit)).contains(english).contains(nearest + " is the nearest possible value");
        assertThat(text(Language.CHINESE, edit)).contains(chinese).contains("最接近的可行值是 " + nearest).doesNotContain("{0}");
        assertThat(edit.scene().walk().stages()).isNotEmpty();

        var json = SceneFile.toJson(scene);
        var broken = broken(json, knob, wanted);
        assertThat(broken).isNotEqualTo(json);
        var refusal = catchThrowableOfType(ReadableException.class, () -> SceneFile.read(broken, "a.json"));
        assertThat(refusal).as(broken).isNotNull().message().startsWith("a.json cannot be opened: ").contains(english);
        assertThat(Texts.of(Language.CHINESE).get(refusal.problem())).contains(chinese).doesNotContain("{0}", "{1}");
    }

    /// Writes another value of a knob into a file; the padding of a convolution stands there by its sides.
    private static String broken(String json, String knob, String value) {
        var field = Pattern.compile("(\"" + knob + "\": )(\\[[^]]*]|\\d+)").matcher(json);
        if (field.find())
            return field
                    .replaceFirst(match -> match.group(1) + (match.group(2).startsWith("[") ? "[" + value + ", " + value + "]" : value));
        assertThat(json).contains("\"sides\"");
        return Pattern.compile("(\"(top|bottom|left|right)\": )\\d+").matcher(json).replaceAll(match -> match.group(1) + value);
    }

    /// A circle has a radius of one at least, for which there is no room.
    @ParameterizedTest
    @EnumSource(SettingKind.class)
    void everyOperationButTheCircleCanBeginOnASingleValue(SettingKind kind) {
        var scene = scene(SettingKind.ACTIVATION, 1, 1, 1);
        var edit = StageEdits.add(scene, kind);
        if (kind == SettingKind.CIRCLE_CONVOLUTION) {
            assertThat(edit.scene()).isSameAs(scene);
            assertThat(text(Language.ENGLISH, edit)).contains("does not fit an input of 1 cells");
            assertThat(text(Language.CHINESE, edit)).contains("放不进大小为 1");
            return;
        }
        assertThat(text(Language.ENGLISH, edit)).isEmpty();
        assertThat(edit.scene().stages()).hasSize(2);
        assertThat(edit.scene().walk().stages()).hasSize(2);
    }

    @Test
    void stagesThatDoNotFitAreRefusedWithWhatWouldHelp() {
        var scene = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("24-")).findFirst().orElseThrow().load();
        var behindLoss = StageEdits.add(scene, SettingKind.DENSE);
        assertThat(behindLoss.scene()).isSameAs(scene);
        assertThat(text(Language.ENGLISH, behindLoss)).startsWith("a loss is the last stage: remove it first, or add before it");
        assertThat(text(Language.CHINESE, behindLoss)).isNotEmpty();
        var json = SceneFile.toJson(scene);
        assertThatThrownBy(() -> SceneFile.read(json.replace("\"inputs\": [\"pooling\"]", "\"inputs\": [\"relu\"]"), "a.json"))
                .isInstanceOf(ReadableException.class).hasMessageContaining("expected 3×16×1×1 numbers, found 3×4");
        assertThatThrownBy(() -> SceneFile.read(json.replace("\"inputs\": [\"pooling\"]", "\"inputs\": [\"softmax\"]"), "a.json"))
                .isInstanceOf(ReadableException.class)
                .hasMessageContaining("reads \"softmax\", which is neither the input x nor a stage before it");
    }
}
