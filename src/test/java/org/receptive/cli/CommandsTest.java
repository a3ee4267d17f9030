package org.receptive.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.text.Language;
import org.receptive.text.ProgramCall;
import org.receptive.trace.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {

    private static final String SUM = "02-sum-of-products";

    private static Ran done(String... args) {
        var ran = Ran.of(args);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        return ran;
    }

    private static JsonNode steps(String... args) {
        return JsonMapper.shared().readTree(done(args).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpListsEveryCommand(String word) {
        assertThat(done(word).out()).contains("examples", "trace", "export", "summary", "data", "train", "eval", "recognize", "bench",
                ProgramCall.of("trace 02-sum-of-products"));
    }

    @Test
    void helpTellsWhatItsOwnArgumentsAre() {
        assertThat(done("eval", "--help", "--lang", "en").out()).contains("lenet5, or a .safetensors file").doesNotContain(".json");
        assertThat(done("recognize", "--help", "--lang", "en").out()).contains("pen strokes (.jsonl");
        assertThat(done("recognize", "--help", "--lang", "zh").out()).contains("笔迹（.jsonl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"examples", "trace", "export", "summary", "data", "train", "eval", "recognize", "bench"})
    void everyCommandExplainsItself(String command) {
        assertThat(done(command, "--help", "--lang", "en").out()).startsWith("Usage: receptive " + command)
                .doesNotContainPattern("\\p{IsHan}");
        assertThat(done(command, "--help", "--lang", "zh").out()).contains("receptive " + command).containsPattern("\\p{IsHan}");
        assertThat(done(command, "--version").out()).isEqualToIgnoringNewLines("Receptive 0.1.0");
    }

    @Test
    void theVersionIsNamed() {
        assertThat(done("--version").out()).isEqualToIgnoringNewLines("Receptive 0.1.0");
    }

    @Test
    void traceTellsEveryStepOfTheScene() {
        var out = done("trace", SUM, "--lang", "en").out();
        assertThat(results(out)).containsExactly("19", "25", "37", "43");
        assertThat(out).startsWith("A sum of products").contains("   0·0 + 1·1 + 3·2 + 4·3 = 19");
        assertThat(done("trace", SUM, "--lang=zh").out()).startsWith("乘积之和").contains("   0·0 + 1·1 + 3·2 + 4·3 = 19");
    }

    /// The numbers behind the equals signs of the steps' formulas.
    private static List<String> results(String out) {
        return Pattern.compile("(?m)^   .* = (\\S+)$").matcher(out).results().map(m -> m.group(1)).toList();
    }

    @Test
    void traceOfOneStepTellsOnlyIt() {
        assertThat(results(done("trace", SUM, "--step", "3").out())).containsExactly("37");
    }

    @Test
    void multiplyAddsAreTracedOneByOne() {
        assertThat(results(done("trace", SUM, "--grain", "multiply-add", "--step", "1").out())).endsWith("19").hasSize(4);
        assertThat(results(done("trace", SUM, "--grain=term").out())).hasSize(16);
        assertThat(done("trace", SUM, "--grain", "value").out()).isEqualTo(done("trace", SUM).out());
    }

    @Test
    void anUnexpectedFailureIsOneLineThatTellsHowToSeeWhere() {
        // No path may hold this character, which no shell can write either.
        for (var language : new String[] {"en", "zh"}) {
            var ran = Ran.of("trace", "a\0b", "--lang", language);
            assertThat(ran.code()).isEqualTo(Commands.FAILURE);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err().strip()).contains("InvalidPathException: ", "--stacktrace").doesNotContain("\n");
        }
    }

    @Test
    void stacktraceTellsWhereAnUnforeseenFailureHappened() {
        var ran = Ran.of("trace", "a\0b", "--stacktrace");
        assertThat(ran.code()).isEqualTo(Commands.FAILURE);
        assertThat(ran.err()).startsWith("java.nio.file.InvalidPathException: ").contains("\tat org.receptive.cli.");
        assertThat(Ran.of("--stacktrace", "trace", "a\0b").err()).contains("\tat org.receptive.cli.");
    }

    @Test
    void stacktraceAddsNothingToWhatASentenceExplains() {
        assertThat(Ran.of("trace", "no-such-scene", "--stacktrace").err().strip().lines()).hasSize(1);
    }

    @Test
    void jsonHoldsTheSameSteps() {
        var steps = steps("trace", SUM, "--json");
        assertThat(IntStream.range(0, steps.size()).mapToObj(i -> steps.get(i).get("value").asDouble()).toList()).containsExactly(19.0,
                25.0, 37.0, 43.0);
        assertThat(steps.get(2).get("target").toString()).isEqualTo("{\"map\":\"y\",\"channel\":0,\"row\":1,\"col\":0}");
        assertThat(IntStream.range(0, steps.size()).mapToObj(i -> steps.get(i).get("step").asInt()).toList()).containsExactly(1, 2, 3, 4);
        var one = steps("trace", SUM, "--json", "--step", "4");
        assertThat(one.size()).isEqualTo(1);
        assertThat(one.get(0)).isEqualTo(steps.get(3));
    }

    @Test
    void theTermsOfEveryStepAddUpToItsValueAndABiasIsTheLast() {
        for (var entry : SceneCatalogue.entries()) {
            var steps = steps("trace", entry.name(), "--json");
            var scene = entry.load();
            assertThat(steps.size()).isEqualTo(scene.walk().stages().stream().mapToInt(Operation::stepCount).sum());
            if (scene.stages().size() > 1 || !scene.hasConvolution())
                continue;
            for (var step : steps) {
                double sum = 0;
                for (var term : step.get("terms"))
                    sum += product(term.get("factors"));
                assertThat(step.get("value").asDouble()).as("%s, step %s", entry.name(), step.get("step")).isCloseTo(sum, within(1e-9));
                var last = step.get("terms").get(step.get("terms").size() - 1).get("factors");
                assertThat(last.get(0).get("map").asString().equals("b")).isEqualTo(scene.convolution().spec().bias());
                if (scene.convolution().spec().bias())
                    assertThat(product(last)).isEqualTo(scene.convolution().bias().get(step.get("target").get("channel").asInt(), 0, 0, 0));
            }
        }
    }

    private static double product(JsonNode factors) {
        double product = 1;
        for (var factor : factors)
            product *= factor.get("value").asDouble();
        return product;
    }

    @Test
    void examplesAreListedInBothLanguagesByGroupWithTheirChapters() {
        var english = done("examples", "--lang", "en").out();
        var chinese = done("examples", "--lang", "zh").out();
        assertThat(english).contains(SUM, "A sum of products").doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese).contains(SUM, "乘积之和");
        var catalogue = SceneCatalogue.read();
        for (var listed : List.of(english, chinese)) {
            var language = listed.equals(english) ? Language.ENGLISH : Language.CHINESE;
            var expected = new ArrayList<String>();
            for (var group : catalogue.groups()) {
                expected.add(group.title().in(language));
                group.entries().forEach(e -> expected.add(
                        (e.name() + " " + e.chapterLine(language)).strip() + " " + e.title().in(language)));
            }
            catalogue.books().forEach(book -> expected.add(book.id() + ": " + book.title().in(language)));
            assertThat(listed.lines().map(line -> line.strip().replaceAll(" +", " ")).filter(line -> !line.isEmpty()))
                    .containsExactlyElementsOf(expected);
        }
        assertThat(english.lines().filter(line -> line.startsWith("  "))).hasSize(SceneCatalogue.entries().size());
    }
}
