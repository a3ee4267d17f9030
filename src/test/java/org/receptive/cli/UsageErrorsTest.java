package org.receptive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageErrorsTest {

    private static final String SUM = "02-sum-of-products";

    @TempDir
    private Path folder;

    private static String[] words(String line) {
        return Stream.of(line).flatMap(l -> Arrays.stream(l.split(" ", -1))).toArray(String[]::new);
    }

    /// One line on err, nothing on out, no trace of the program's inside.
    private static String sentence(int code, String... args) {
        var ran = Ran.of(args);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isNotBlank().doesNotContain("\tat ", "Exception", "Optional", "{0}");
        assertThat(ran.err().strip().lines()).as(ran.err()).hasSize(1);
        assertThat(ran.code()).isEqualTo(code);
        return ran.err().strip();
    }

    private static String inChinese(int code, String... args) {
        var all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--lang", "zh"));
        return sentence(code, all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "exprt 02-sum-of-products a.gif --lang en; there is no \"exprt\": did you mean export?",
        "tarce --lang=en; there is no \"tarce\": did you mean trace?",
        "trace 02-sum-of-products --setp 1 --lang en; there is no \"--setp\": did you mean --step?",
        "export 02-sum-of-products a.gif --fsp 3 --lang en; there is no \"--fsp\": did you mean --fps?",
        "export 02-sum-of-products a.gif --wdith 3 --lang en; there is no \"--wdith\": did you mean --width?",
        "paint --lang en; there is no \"paint\": receptive --help lists what can be written",
        "trace 02-sum-of-products --loud --lang en; there is no \"--loud\": receptive trace --help lists what can be written",
        "trace a b --lang en; \"b\" is superfluous: receptive trace --help lists what can be written",
        "bench disk --lang en; there is no \"disk\": receptive bench --help lists what can be written",
        "bench iu --lang en; there is no \"iu\": did you mean ui?"})
    void aWordThatIsUnknownIsNamedWithTheOneMeant(String line, String sentence) {
        assertThat(sentence(2, words(line))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "trace --lang en; SCENE is missing: receptive trace --help lists what can be written",
        "export --lang en; SCENE is missing: receptive export --help lists what can be written",
        "export 02-sum-of-products --lang en; FILE is missing: receptive export --help lists what can be written"})
    void aMissingArgumentIsNamed(String line, String sentence) {
        assertThat(sentence(2, words(line))).isEqualTo(sentence);
    }

    @Test
    void anOptionWithoutItsValueIsNamed() {
        assertThat(sentence(2, "trace", SUM, "--step")).contains("--step");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "trace 02-sum-of-products --lang en --step three; --step cannot be \"three\": write a whole number",
        "export 02-sum-of-products a.gif --lang en --from 1.5; --from cannot be \"1.5\": write a whole number",
        "export 02-sum-of-products a.gif --lang en --width wide; --width cannot be \"wide\": write a whole number",
        "trace 02-sum-of-products --lang en --grain row; --grain cannot be \"row\": write value or term",
        "export 02-sum-of-products a.gif --lang en --fps fast; --fps cannot be \"fast\": write a number",
        "trace 02-sum-of-products --lang en --order both; --order cannot be \"both\": write paint or gather",
        "export 02-sum-of-products a.gif --lang en --order all; --order cannot be \"all\": write paint, gather or both",
        "export 02-sum-of-products a.gif --lang en --theme blue; --theme cannot be \"blue\": write light or dark",
        "train --lang en --normalise none; --normalise cannot be \"none\": write recipe, unit, mean, pca or zca"})
    void lettersForANumberAreNamed(String line, String sentence) {
        assertThat(sentence(2, words(line))).isEqualTo(sentence);
    }

    @Test
    void aNumberOfRunsIsANumber() {
        assertThat(sentence(2, "bench", "ui", "--runs", "many")).contains("--runs", "many");
    }

    @Test
    void anUnknownLanguageIsNamed() {
        assertThat(sentence(2, "examples", "--lang", "fr")).contains("--lang", "fr", "en", "zh");
    }

    @Test
    void everyWrongCommandLineIsExplainedInChineseToo() {
        for (var line : new String[] {"exprt", "trace", "trace a b", "trace " + SUM + " --setp 1", "trace " + SUM + " --step three",
            "export " + SUM + " a.gif --theme blue", "export " + SUM + " a.gif --step 1", "export " + SUM + " a.png --to 2"})
            assertThat(inChinese(2, words(line))).as(line).containsPattern("\\p{IsHan}");
        assertThat(inChinese(2, "exprt")).isEqualTo("没有“exprt”：是否想输入 export？");
    }

    @Test
    void noCommandAndNothingToMeasureAreExplained() {
        assertThat(sentence(2, new String[0])).contains("--help");
        assertThat(sentence(2, "bench")).contains("bench ui");
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() {
        assertThat(sentence(2, "export", SUM, "a.gif", "--step", "1", "--lang", "en"))
                .isEqualTo("--step chooses the step of a picture: for an animation write --from 1 --to 1");
        assertThat(sentence(2, "export", SUM, "a.png", "--to", "2", "--lang", "en"))
                .isEqualTo("--to is for animations: a picture shows one step, write --step 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "trace no-such-scene --lang en; there is no file and no prepared scene called no-such-scene: receptive examples lists the prepared ones",
        "trace 02-sum-of-products --step 5 --lang en; there is no step 5: choose one from 1 to 4",
        "trace 02-sum-of-products --step 0 --lang en; there is no step 0: choose one from 1 to 4",
        "trace 02-sum-of-products --step -1 --lang en; there is no step −1: choose one from 1 to 4",
        "export 02-sum-of-products a.bmp --lang en; the name a.bmp must end in .gif, .png or .svg",
        "export 02-sum-of-products a.gif --width 10 --lang en; a picture cannot be 10 px wide: choose 320 to 4096",
        "export 02-sum-of-products a.gif --fps 0 --lang en; a GIF cannot play 0 frames per second: choose at least 0.01 and at most 50",
        "export 02-sum-of-products a.gif --from 99 --lang en; the steps 99 to 16 cannot be exported: choose them from 1 to 16, the first not after the last"})
    void whatCannotBeDoneIsExplained(String line, String sentence) {
        assertThat(sentence(1, words(line))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1, 2]", "{\"format\": \"receptive-scene\"}", "not json", "{\"format\": \"other\", \"version\": 1}"})
    void aBrokenSceneFileIsExplained(String content) throws IOException {
        var file = Files.writeString(folder.resolve("broken.json"), content).toString();
        assertThat(sentence(1, "trace", file, "--lang", "en")).contains("broken.json").contains("cannot be opened");
        assertThat(inChinese(1, "trace", file)).containsPattern("\\p{IsHan}");
        assertThat(sentence(1, "export", file, folder.resolve("a.gif").toString())).contains("broken.json");
        assertThat(folder.toFile().list()).containsExactly("broken.json");
    }

    @Test
    void aSceneFileThatIsNotThereIsExplained() {
        assertThat(sentence(1, "trace", folder.resolve("absent.json").toString(), "--lang", "en")).contains("absent.json");
        assertThat(sentence(1, "trace", folder.toString(), "--lang", "en")).contains("folder");
    }

    @Test
    void aFolderThatIsNotThereIsExplained() {
        assertThat(sentence(1, "export", SUM, folder.resolve("absent/a.gif").toString(), "--lang", "en")).contains("does not exist");
        assertThat(inChinese(1, "export", SUM, folder.resolve("absent/a.gif").toString())).containsPattern("\\p{IsHan}");
    }

    @Test
    void aTypingErrorOfOneLetterOrTwoSwappedOnesIsRecognised() {
        assertThat(UsageErrors.nearest("--thme", Stream.of("--theme", "--help"))).contains("--theme");
        assertThat(UsageErrors.nearest("exmaples", Stream.of("examples", "export"))).contains("examples");
        assertThat(UsageErrors.nearest("zebra", Stream.of("examples", "export"))).isEmpty();
    }
}
