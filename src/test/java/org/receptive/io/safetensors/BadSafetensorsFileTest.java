package org.receptive.io.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;

class BadSafetensorsFileTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final long TEBIBYTE = 1L << 40;

    @TempDir
    Path folder;

    /// An endless stream of one byte.
    private static InputStream endless(int value) {
        return new InputStream() {
            @Override
            public int read() {
                return value;
            }

            @Override
            public int read(byte[] into, int at, int count) {
                Arrays.fill(into, at, at + count, (byte) value);
                return count;
            }
        };
    }

    private static byte[] prefixed(long length, byte[] header, int values) {
        return ByteBuffer.allocate(8 + header.length + values).order(ByteOrder.LITTLE_ENDIAN).putLong(length).put(header).array();
    }

    private static byte[] bytes(String header, int values) {
        var json = header.getBytes(StandardCharsets.UTF_8);
        return prefixed(json.length, json, values);
    }

    private static ReadableException refusal(byte[] bytes) {
        return catchThrowableOfType(ReadableException.class, () -> SafetensorsFile.read(bytes, "m.safetensors"));
    }

    private static void refuses(byte[] bytes, String sentence) {
        requireSentence(refusal(bytes), sentence);
    }

    private static void requireSentence(ReadableException refusal, String sentence) {
        assertThat(refusal).isNotNull().hasMessageStartingWith("m.safetensors cannot be used: ").hasMessageContaining(sentence);
        var chinese = Texts.of(Language.CHINESE).get(refusal.problem());
        assertThat(chinese).startsWith("无法使用 m.safetensors：").doesNotContainPattern("\\{\\d}");
        assertThat(refusal.getMessage()).doesNotContainPattern("\\{\\d}").doesNotContain("\n").hasSizeLessThan(400);
    }

    private static ReadableException refusalOfStream(InputStream in) {
        return assertTimeoutPreemptively(SOON, () -> catchThrowableOfType(ReadableException.class,
                () -> SafetensorsFile.read(in, "m.safetensors", OptionalLong.empty(), 1 << 30)));
    }

    /// Each line: what follows "a": in the header, with a tensor of one value at the bytes 0 to 4, and the English sentence.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5                                                               | a must be an object in braces but is a number: save the model again
            null                                                            | a must be an object in braces but is null
            [1]                                                             | a must be an object in braces but is a list in square brackets
            {"shape":[1],"data_offsets":[0,4]}                              | the tensor "a" lacks the field "dtype": save the model again
            {"dtype":"F32","data_offsets":[0,4]}                            | the tensor "a" lacks the field "shape"
            {"dtype":"F32","shape":[1]}                                     | the tensor "a" lacks the field "data_offsets"
            {}                                                              | the tensor "a" lacks the field "data_offsets"
            {"dtype":32,"shape":[1],"data_offsets":[0,4]}                   | a.dtype must be a text in quotes but is a number
            {"dtype":"f32","shape":[1],"data_offsets":[0,4]}                | the tensor "a" has the type "f32", which the format does not know: save the model again with one of I64, F16, BF16, F32, F64
            {"dtype":"","shape":[1],"data_offsets":[0,4]}                   | the tensor "a" has the type "", which
            {"dtype":"I32","shape":[2],"data_offsets":[0,8]}                | the tensor "a" holds values of type I32 and only I64, F16, BF16, F32, F64 are read: convert it to F32
            {"dtype":"BOOL","shape":[1],"data_offsets":[0,1]}               | the tensor "a" holds values of type BOOL
            {"dtype":"F8_E4M3","shape":[1],"data_offsets":[0,1]}            | the tensor "a" holds values of type F8_E4M3
            {"dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4]}  | the name "a.dtype" appears twice
            {"dtype":"F32","shape":[1],"shape":[1],"data_offsets":[0,4]}    | the name "a.shape" appears twice
            {"dtype":"F32","shape":1,"data_offsets":[0,4]}                  | a.shape must be a list in square brackets but is a number
            {"dtype":"F32","shape":["1"],"data_offsets":[0,4]}              | a.shape must be a whole number but is a text in quotes
            {"dtype":"F32","shape":[[1]],"data_offsets":[0,4]}              | a.shape must be a whole number but is a list in square brackets
            {"dtype":"F32","shape":[1.0],"data_offsets":[0,4]}              | the tensor "a" has 1.0 in its shape: it must be a whole number from 0 to 2147483647
            {"dtype":"F32","shape":[-1],"data_offsets":[0,4]}               | the tensor "a" has −1 in its shape
            {"dtype":"F32","shape":[-1,-1],"data_offsets":[0,4]}            | the tensor "a" has −1 in its shape
            {"dtype":"F32","shape":[2147483648],"data_offsets":[0,4]}       | the tensor "a" has 2147483648 in its shape
            {"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,4]} | the tensor "a" has 99999999999999999999 in its shape
            {"dtype":"F32","shape":[1e400],"data_offsets":[0,4]}            | the tensor "a" has 1e400 in its shape
            {"dtype":"F32","shape":[2],"data_offsets":[0,4]}                | the tensor "a" of shape 2 in F32 takes 8 bytes but its data offsets 0 to 4 hold 4: save the model again
            {"dtype":"F64","shape":[1,1],"data_offsets":[0,4]}              | the tensor "a" of shape 1×1 in F64 takes 8 bytes but its data offsets 0 to 4 hold 4
            {"dtype":"F32","shape":[],"data_offsets":[0,0]}                 | the tensor "a" of shape [] in F32 takes 4 bytes but its data offsets 0 to 0 hold 0
            {"dtype":"F32","shape":[0],"data_offsets":[0,4]}                | the tensor "a" of shape 0 in F32 takes 0 bytes but
            {"dtype":"F32","shape":[65536,65536,65536,65536],"data_offsets":[0,0]} | the tensor "a" of shape 65536×65536×65536×65536 has more than 2147483639 values: split it
            {"dtype":"F32","shape":[2147483647],"data_offsets":[0,8589934588]} | the tensor "a" of shape 2147483647 has more than 2147483639 values
            {"dtype":"F32","shape":[2147483639],"data_offsets":[0,8589934556]} | its values take 8192 MiB and at most
            {"dtype":"F32","shape":[1],"data_offsets":4}                    | a.data_offsets must be a list in square brackets but is a number
            {"dtype":"F32","shape":[1],"data_offsets":[]}                   | the tensor "a" must have two data offsets
            {"dtype":"F32","shape":[1],"data_offsets":[0]}                  | the tensor "a" must have two data offsets
            {"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}              | the tensor "a" must have two data offsets
            {"dtype":"F32","shape":[1],"data_offsets":[0,null]}             | a.data_offsets must be a whole number but is null
            {"dtype":"F32","shape":[1],"data_offsets":[-4,0]}               | the tensor "a" has −4 as a data offset
            {"dtype":"F32","shape":[1],"data_offsets":[0,4.5]}              | the tensor "a" has 4.5 as a data offset
            {"dtype":"F32","shape":[1],"data_offsets":[0,9223372036854775808]} | the tensor "a" has 9223372036854775808 as a data offset
            {"dtype":"F32","shape":[1],"data_offsets":[4,0]}                | the data offsets of the tensor "a" run backwards, from 4 to 0
            {"dtype":"F32","shape":[1],"data_offsets":[9223372036854775803,9223372036854775807]} | the bytes 0 to 9223372036854775803 before the tensor "a" belong to no tensor
            {"dtype":"F32","shape":[1],"data_offsets":[4,8]}                | the bytes 0 to 4 before the tensor "a" belong to no tensor, and the format allows no gap
            {"dtype":"F32","shape":[2],"data_offsets":[0,8]}                | the tensor "a" should end at byte 8 of the values but there are only 4 bytes: the file is cut off, take a complete copy
            {"dtype":"F32","shape":[0],"data_offsets":[0,0]}                | the last tensor ends after 0 bytes of values but the file continues
            {"dtype":"F16","shape":[1],"data_offsets":[0,2]}                | the last tensor ends after 2 bytes of values but the file continues
            """)
    void tensorsAreRefusedByName(String tensor, String sentence) {
        refuses(bytes("{\"a\":" + tensor + "}", 4), sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}  | the tensors "a" and "b" overlap from byte 0 of the values on
            "b":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}  | the tensors "a" and "b" overlap from byte 2 of the values on
            "b":{"dtype":"F32","shape":[1],"data_offsets":[5,9]}  | the bytes 4 to 5 before the tensor "b" belong to no tensor
            "a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}  | the name "a" appears twice: give every tensor and every text its own
            "__metadata__":5                                      | __metadata__ must be an object in braces but is a number
            "__metadata__":null                                   | __metadata__ must be an object in braces but is null
            "__metadata__":{"format":1}                           | __metadata__.format must be a text in quotes but is a number
            "__metadata__":{"format":{"x":"y"}}                   | __metadata__.format must be a text in quotes but is an object in braces
            "__metadata__":{"f":"1","f":"2"}                      | the name "f" appears twice
            "__metadata__":{},"__metadata__":{}                   | the name "__metadata__" appears twice
            "__metadata__":{"f":"\\ud83d"}                        | the text of "f" holds half a character
            "\\udc00":{}                                          | its header is not JSON at character
            "\\n\\u202e":5                                        | �� must be an object in braces but is a number
            "b":                                                  | its header is not JSON at character
            "b":{"dtype":"F32","shape":[NaN]}                     | its header is not JSON at character
            "b":{"x":[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]}         | its header nests brackets more than 16 deep
            }                                                     | its header is not JSON at character
            } {"b":1                                              | its header continues after its last brace at character
            """)
    void headersAreRefusedByPlace(String more, String sentence) {
        refuses(bytes("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}" + (more.startsWith("}") ? "" : ",") + more + "}",
                8), sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1152921504606846976  | {}   | its first 8 bytes declare a header of 1152921504606846976 bytes and it must have 2 to 100000000: choose a safetensors file
            -1                   | {}   | its first 8 bytes declare a header of 18446744073709551615 bytes
            100000001            | {}   | its first 8 bytes declare a header of 100000001 bytes
            0                    | {}   | its first 8 bytes declare a header of 0 bytes
            1                    | {}   | its first 8 bytes declare a header of 1 bytes
            100000000            | {}   | its header should have 100000000 bytes but only 2 are there: take a complete copy
            3                    | {}   | its header should have 3 bytes but only 2 are there
            2                    | []   | its header must begin with an opening brace but begins with the byte 0x5B
            3                    | ' {}'| its header must begin with an opening brace but begins with the byte 0x20
            2                    | {{   | its header is not JSON at character
            2                    | {}x  | the last tensor ends after 0 bytes of values but the file continues
            """)
    void lengthsOfTheHeaderAreChecked(long length, String header, String sentence) {
        refuses(prefixed(length, header.getBytes(StandardCharsets.UTF_8), 0), sentence);
    }

    @Test
    void whatBeginsWithLettersIsNoLengthAndIsCalledWhatItIs() {
        var descriptions = List.of("{\n  \"layers\": [] }", "{\"name\":\"LeNet\"}", "\r\n  {\"layers\":[]}", "\uFEFF{\"layers\":[]}");
        for (var text : descriptions)
            refuses(text.getBytes(StandardCharsets.UTF_8),
                    "it is a text in JSON, as a description of a network is, and holds no weights: train the network first");
        for (var other : List.of("import torch", "PK\u0003\u0004 archive", "GIF89a picture", "\u0089PNG\r\n\u001a\n"))
            refuses(other.getBytes(StandardCharsets.ISO_8859_1), "it does not begin with the length of a header");
    }

    @Test
    void filesTooShortForALengthAreRefused() {
        for (int size = 0; size < 8; size++)
            refuses(new byte[size], "it has " + size + " bytes and a safetensors file has at least 10: choose a safetensors file");
    }

    @Test
    void headersThatAreNoTextAreRefused() {
        refuses(prefixed(4, new byte[] {'{', '"', (byte) 0xff, '}'}, 0), "its header is not text in UTF-8");
    }

    @Test
    void longNamesAndManyAxesAreRefusedInAShortSentence() {
        refuses(bytes("{\"" + "n".repeat(1001) + "\":5}", 0), "a name of over 1000 characters");
        refuses(bytes("{\"" + "n".repeat(1000) + "\":5}", 0), "n".repeat(60) + "… must be an object in braces");
        var axes = IntStream.range(0, 65).mapToObj(_ -> "1").collect(Collectors.joining(","));
        refuses(bytes("{\"a\":{\"shape\":[" + axes + "]}}", 0), "the tensor \"a\" has more than 64 sizes in its shape");
        refuses(bytes("{\"a\":{\"shape\":[" + "9".repeat(101) + "]}}", 0), "a number of over 100 digits");
    }

    @Test
    void everyCutOfAFileIsRefused() throws IOException {
        var good = bytes("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 8);
        SafetensorsFile.read(good, "m");
        for (int length = 0; length < good.length; length++) {
            refuses(Arrays.copyOf(good, length), ":");
            requireSentence(refusalOfStream(new ByteArrayInputStream(good, 0, length)), ":");
        }
        requireSentence(refusalOfStream(new ByteArrayInputStream(good, 0, good.length - 3)),
                "it ends within the tensor \"a\", after 5 of its 8 bytes: take a complete copy");
        requireSentence(refusalOfStream(new ByteArrayInputStream(good, 0, 20)), "its header should have 54 bytes but only 12 are there");
    }

    @Test
    void endlessStreamsAreGivenUp() {
        requireSentence(refusalOfStream(endless(0)), "declare a header of 0 bytes");
        requireSentence(refusalOfStream(endless(255)), "declare a header of 18446744073709551615 bytes");
        requireSentence(refusalOfStream(started("{}", ' ')), "the last tensor ends after 0 bytes of values but the file continues");
        requireSentence(refusalOfStream(started("{\"a\":{\"dtype\":\"F32\",\"shape\":[99999],\"data_offsets\":[0,399996]}}", 0)),
                "the last tensor ends after 399996 bytes of values but the file continues");
        var blanks = new SequenceInputStream(new ByteArrayInputStream(prefixed(100_000_000, new byte[] {'{'}, 0)), endless(' '));
        requireSentence(refusalOfStream(blanks), "its header is not JSON at character");
    }

    private static InputStream started(String header, int value) {
        return new SequenceInputStream(new ByteArrayInputStream(bytes(header, 0)), endless(value));
    }

    @Test
    void manyValuesInAHeaderAreGivenUp() {
        refuses(bytes("{\"a\":{\"x\":[" + "1,".repeat(4_000_000) + "1]}}", 0), "holds more than 4000000 values");
    }

    @Test
    void aStreamThatOnlyClaimsMuchTakesLittleMemory() {
        var claim = "{\"a\":{\"dtype\":\"F32\",\"shape\":[268435456],\"data_offsets\":[0,1073741824]}}";
        long before = allocated();
        requireSentence(
                catchThrowableOfType(ReadableException.class, () -> SafetensorsFile.read(new ByteArrayInputStream(bytes(claim, 100)),
                        "m.safetensors", OptionalLong.empty(), Long.MAX_VALUE)),
                "it ends within the tensor \"a\", after 100 of its 1073741824 bytes");
        assertThat(allocated() - before).isLessThan(20 << 20);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    @Test
    void sparseFilesOfATebibyteAreRefusedAtOnce() throws IOException {
        requireSentence(sparse(new byte[8]), "declare a header of 0 bytes");
        requireSentence(sparse(prefixed(1L << 60, new byte[0], 0)), "declare a header of 1152921504606846976 bytes");
        requireSentence(sparse(prefixed(100_000_000, new byte[0], 0)), "begins with the byte 0x00");
        requireSentence(sparse(prefixed(100_000_000, new byte[] {'{'}, 0)), "its header is not JSON at character");
        requireSentence(sparse(bytes("{}", 0)), "the last tensor ends after 0 bytes of values but the file continues");
        int count = 128;
        long each = (TEBIBYTE - 1_000_000) / count / 4 * 4;
        var header = IntStream.range(0, count).mapToObj(i -> "\"t" + i + "\":{\"dtype\":\"F32\",\"shape\":[" + each / 4
                + "],\"data_offsets\":[" + i * each + "," + (i + 1) * each + "]}").collect(Collectors.joining(",", "{", "}"));
        requireSentence(sparse(bytes(header, 0)), "its values take 1048576 MiB and at most 1024 MiB can be read");
    }

    private ReadableException sparse(byte[] start) throws IOException {
        var file = folder.resolve("m.safetensors");
        Files.deleteIfExists(file);
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.write(ByteBuffer.wrap(start));
            channel.write(ByteBuffer.wrap(new byte[1]), TEBIBYTE - 1);
        }
        return assertTimeoutPreemptively(SOON,
                () -> catchThrowableOfType(ReadableException.class, () -> SafetensorsFile.read(file, 1 << 30)));
    }

    @Test
    void placesWithoutAFileAreRefused() {
        var missing = catchThrowableOfType(ReadableException.class, () -> SafetensorsFile.read(folder.resolve("no.safetensors")));
        assertThat(missing).hasMessageStartingWith("no.safetensors cannot be used: there is no file ")
                .hasMessageContaining(folder.toString());
        var isFolder = catchThrowableOfType(ReadableException.class, () -> SafetensorsFile.read(folder));
        assertThat(isFolder).hasMessageEndingWith(" cannot be used: it is a folder: choose a safetensors file in it");
        var device = Path.of("/dev/zero");
        if (Files.exists(device))
            assertThat(assertTimeoutPreemptively(SOON,
                    () -> catchThrowableOfType(ReadableException.class, () -> SafetensorsFile.read(device))))
                    .hasMessageContaining("it cannot be read: check that it is a regular file");
    }
}
