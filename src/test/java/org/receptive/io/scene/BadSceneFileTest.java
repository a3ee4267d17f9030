package org.receptive.io.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;

class BadSceneFileTest {

    private static final String HEAD = "{\"format\": \"receptive-scene\", \"version\": 1, ";
    private static final String KERNEL = "\"kernel\": [[1, 0], [0, 1]]";
    private static final String INPUT = "\"input\": [[1, 2, 3], [4, 5, 6], [7, 8, 9]]";
    private static final String GOOD = HEAD + INPUT + ", " + KERNEL;

    @TempDir
    Path folder;

    /// Each line: what stands behind the good fields, and the English sentence.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            , "tilte": "x"                     | tilte is not allowed here: delete it or check the spelling; allowed fields: format, version, title
            , "title": {"de": "x"}             | title.de is not allowed here
            , "view": {"steps": 1}             | view.steps is not allowed here
            , "view": {"pin": {"x": 1}}        | view.pin.x is not allowed here
            , "window": {"pad": 1}             | window.pad is not allowed here
            , "channels": {"i": 1}             | channels.i is not allowed here
            , "title": 5                       | title must be an object in braces but is a number: change it
            , "note": {"en": null}             | note.en must be a text in quotes but is null: change it
            , "operation": true                | operation must be a text in quotes but is true or false
            , "operation": "correlation"       | operation cannot be "correlation": choose one of "cross-correlation", "convolution"
            , "window": []                     | window must be an object in braces but is a list in square brackets
            , "window": {"stride": 0}          | window.stride is 0: choose a whole number from 1 to 16
            , "window": {"stride": [1, 17]}    | window.stride[1] is 17: choose a whole number from 1 to 16
            , "window": {"stride": [1, 1, 1]}  | window.stride has 3 numbers: write two
            , "window": {"stride": []}         | window.stride is an empty list
            , "window": {"stride": 1.5}        | window.stride must be a whole number but is a number
            , "window": {"dilation": 9}        | window.dilation is 9: choose a whole number from 1 to 8
            , "window": {"dilation": 4}        | a kernel spanning 5 cells does not fit an input of 3 cells with 0 and 0 zeros added: pad by 1 more on each side
            , "window": {"padding": "same"}    | window.padding cannot be "same": choose one of "narrow", "equal-width", "wide"
            , "window": {"padding": 1}         | window.padding must be a text in quotes but is a number
            , "window": {"padding": {"top": -1}} | window.padding.top is −1: choose a whole number from 0 to 32
            , "window": {"kernel": [3, 3]}     | window.kernel says 3×3 but the field kernel has 2×2: change one of them
            , "channels": {"in": 2}            | channels.in says 2 but the field input has 1: change one of them
            , "channels": {"out": 2}           | channels.out says 2 but the field kernel has 1
            , "channels": {"groups": 2}        | 1 input channels and 1 output channels cannot both be divided into 2 groups
            , "bias": 1                        | bias must be a list in square brackets but is a number
            , "bias": []                       | bias is an empty list
            , "bias": [[1]]                    | bias must be a list with one number for each filter but its lists are nested 2 deep
            , "bias": [1, 2]                   | the layer needs 1 biases but there are 2
            , "bias": [NaN]                    | bias[0] is NaN: write a finite number between −1000000000 and 1000000000
            , "view": {"grain": "term"}        | view.grain cannot be "term": choose one of "value", "multiply-add"
            , "view": {"step": 4}              | view.step is 4: choose a whole number from 0 to 3
            , "view": {"offset": 9}            | view.offset is 9: choose a whole number from 0 to 3
            , "view": {"symbols": 1}           | view.symbols must be true or false but is a number
            , "view": {"inputPage": 1}         | view.inputPage is 1: choose a whole number from 0 to 0
            , "view": {"pin": {"map": "z", "row": 0, "col": 0}} | view.pin names a cell that this scene does not have
            , "view": {"pin": {"map": "y", "row": 2, "col": 0}} | view.pin names a cell that this scene does not have
            , "view": {"pin": {"map": "y"}}    | the field view.pin.row is missing: add it
            , "input": [[1]]                   | the field "input" appears twice, the second time at line 1: delete one of the two
            } x                                | it is not JSON at line 1
            } 1                                | something follows after its end at line 1
            """)
    void fieldsAreRefusedByName(String more, String sentence) {
        refuses(GOOD + more + (more.startsWith("}") ? "" : "}"), sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5                                   | input must be a list in square brackets but is a number
            []                                  | input is an empty list: write at least one entry
            [[]]                                | input[0] is an empty list
            [1, 2]                              | input must be rows of numbers, [row][col], or channels of them, [channel][row][col] but its lists are nested 1 deep
            [[[[1]]]]                           | its lists are nested 4 deep
            [[[[[[[1]]]]]]]                     | its lists are nested 5 deep
            [[1, 2, 3], [4, 5]]                 | input[1] has 2 entries but input[0] has 3: make them equally long
            [[[1, 2], [3, 4]], [[1, 2]]]        | input[1] has 1 entries but input[0] has 2
            [[[1, 2], [3, 4]], [[1, 2], [3]]]   | input[1][1] has 1 entries but input[0][0] has 2
            [[1, 2], [3, "4"]]                  | input[1][1] must be a number but is a text in quotes
            [[1, 2], 3]                         | input[1] must be a list in square brackets but is a number
            [[1, 2], [3, [4]]]                  | input[1][1] must be a number but is a list in square brackets
            [[1, NaN], [3, 4]]                  | input[0][1] is NaN: write a finite number
            [[1, -Infinity], [3, 4]]            | input[0][1] is −∞: write a finite number
            [[1, 2], [1e999, 4]]                | input[1][0] is ∞: write a finite number
            [[1, 2], [3, 1e10]]                 | input[1][1] is 10000000000: write a finite number between −1000000000 and 1000000000
            [[1, 2], [3, 4], ]                  | it is not JSON at line 1, column 71: look there for
            [[1]]                               | a kernel spanning 2 cells does not fit an input of 1 cells
            """)
    void inputsAreRefusedByPlace(String input, String sentence) {
        refuses(HEAD + "\"input\": " + input + ", " + KERNEL + "}", sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [[[1]]]                  | kernel must be rows of numbers, [row][col], or filters of kernels of them, [out][in][row][col] but its lists are nested 3 deep
            [[[[1]], [[2]]]]         | the field \"kernel\" must hold 1 filters, each with 1 kernels of 1 rows and 1 columns
            {"a": 1}                 | kernel must be a list in square brackets but is an object in braces
            """)
    void kernelsAreRefusedByPlace(String kernel, String sentence) {
        refuses(HEAD + INPUT + ", \"kernel\": " + kernel + "}", sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                 | it is empty
            ' \n '                                             | it is empty
            hello                                              | it is not JSON at line 1
            {]                                                 | it is not JSON at line 1, column 2
            {"format": "receptive-scene", "version": 1,        | the file ends unexpectedly at line 1: add the missing closing brackets
            [1, 2]                                             | it is JSON but not a scene: choose a file whose field "format" is "receptive-scene"
            {"a": 1}                                           | it is JSON but not a scene
            null                                               | it is JSON but not a scene
            {"format": "other"}                                | it is JSON but not a scene
            {"format": "receptive-scene"}                      | the field version is missing
            {"format": "receptive-scene", "version": "1"}      | version must be a number but is a text in quotes
            {"format": "receptive-scene", "version": 0}        | version is 0: choose a whole number from 1
            {"format": "receptive-scene", "version": 1}        | the field input is missing: add it
            {"format": "receptive-scene", "version": 1, "input": [[1]]} | the field kernel is missing: add it
            {"format": "receptive-scene", "version": 3, "a": 1} | it has version 3 of the scene format and this program reads versions up to 2
            """)
    void otherTextsAreRefused(String text, String sentence) {
        refuses(text, sentence);
    }

    @Test
    void theLineOfBrokenJsonIsNamed() {
        refuses(GOOD.replace(", \"kernel\"", ",\n\n  \"kernel\" 5") + "}", "it is not JSON at line 3, column 12");
    }

    @Test
    void sizesBeyondTheLimitsAreRefusedWithTheLimit() {
        refuses(HEAD + KERNEL + ", \"input\": " + matrix(65, 3) + "}", "the input size of 65 is beyond the limit of 64");
        refuses(HEAD + INPUT + ", \"kernel\": " + matrix(2, 16) + "}", "the kernel size of 16 is beyond the limit of 15");
        var many = IntStream.range(0, 17).mapToObj(_ -> "[[1]]").collect(Collectors.joining(",", "[", "]"));
        refuses(HEAD + "\"input\": " + many + ", \"kernel\": [" + many + "]}",
                "the number of input channels of 17 is beyond the limit of 16");
    }

    @Test
    void bombsAreRefused() {
        refuses(HEAD + "\"input\": " + "[".repeat(1_000_000), "it nests brackets more than 16 deep");
        refuses("{\"a\":".repeat(500_000), "it nests brackets more than 16 deep");
        refuses(HEAD + "\"input\": [" + "1,".repeat(1_000_000), "holds more than 400000 values");
        refuses(HEAD + "\"input\": [[" + "1".repeat(100_000) + "]]", "a number of over 1000 digits");
        refuses(HEAD + "\"input\": [[" + "1".repeat(900) + "]], " + KERNEL + "}", "input[0][0] is ∞");
        refuses(HEAD + "\"input\": [[1e99999999999]], " + KERNEL + "}", "input[0][0] is ∞");
    }

    @Test
    void aGigabyteIsRefusedWithoutReadingIt() throws IOException {
        var file = folder.resolve("large.json");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        long start = System.nanoTime();
        refusesFile(file, "large.json cannot be opened: it is larger than 4 MiB");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void anEndlessStreamIsReadToTheLimitOnly() {
        var endless = new InputStream() {
            private long count;

            @Override
            public int read() {
                count++;
                return ' ';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) ' ');
                count += length;
                return length;
            }
        };
        assertThatThrownBy(() -> SceneFile.read(endless, "pipe")).isInstanceOf(ReadableException.class)
                .hasMessageStartingWith("pipe cannot be opened: it is larger than 4 MiB");
        assertThat(endless.count).isLessThanOrEqualTo(SceneFile.LARGEST + 1);
    }

    @Test
    void foldersMissingFilesAndOtherEncodingsAreRefused() throws IOException {
        refusesFile(folder, "it is a folder: choose a file in it");
        refusesFile(folder.resolve("none.json"), "there is no file " + folder.resolve("none.json"));
        refusesFile(Path.of("/"), "it is a folder");
        var chinese = folder.resolve("gbk.json");
        Files.write(chinese, "{\"title\": \"水平边缘\"}".getBytes(Charset.forName("GBK")));
        refusesFile(chinese, "gbk.json cannot be opened: it is not text in UTF-8");
        var empty = Files.createFile(folder.resolve("empty.json"));
        refusesFile(empty, "empty.json cannot be opened: it is empty");
    }

    private static String matrix(int rows, int cols) {
        var row = IntStream.range(0, cols).mapToObj(_ -> "1").collect(Collectors.joining(",", "[", "]"));
        return IntStream.range(0, rows).mapToObj(_ -> row).collect(Collectors.joining(",", "[", "]"));
    }

    private static void refuses(String json, String sentence) {
        complete(catchThrowableOfType(ReadableException.class, () -> SceneFile.read(json, "a.json")),
                "a.json cannot be opened: ", sentence);
    }

    private static void refusesFile(Path file, String sentence) {
        complete(catchThrowableOfType(ReadableException.class, () -> SceneFile.read(file)), "cannot be opened: ", sentence);
    }

    private static void complete(ReadableException e, String... parts) {
        assertThat(e).isNotNull().message().contains(parts);
        assertThat(Texts.of(Language.CHINESE).get(e.problem())).startsWith("无法打开 ").doesNotContain("{0}", "{1}", "{2}");
    }
}
