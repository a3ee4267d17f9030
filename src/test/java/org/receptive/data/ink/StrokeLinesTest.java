package org.receptive.data.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.receptive.text.ReadableException;

class StrokeLinesTest {

    private static final String SEVEN = "{\"label\":7,\"strokes\":[[[0,0.25],[1,0.25]],[[0.5,0.5]]],\"writer\":12,\"src\":{\"a\":[1]}}";

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("digits.jsonl"), text);
    }

    private static void assertRefused(Path file, String... parts) {
        assertThatExceptionOfType(ReadableException.class).isThrownBy(() -> StrokeLines.read(file))
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    @Test
    void aLineIsADrawing() throws IOException {
        var drawings = StrokeLines.read(file(SEVEN + "\r\n\n{\"strokes\":[]}"));
        assertThat(drawings).containsExactly(
                new StrokeDrawing(OptionalInt.of(7), List.of(Drawings.stroke(0, 0.25, 1, 0.25), Drawings.stroke(0.5, 0.5))),
                Drawings.EMPTY);
        assertThat(drawings.getLast().isEmpty()).isTrue();
    }

    @Test
    void aCompressedFileIsReadTheSame() throws IOException {
        var file = folder.resolve("digits.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((SEVEN + "\n").repeat(3).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(StrokeLines.read(file)).hasSize(3);
        var bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(file, "damaged");
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        var drawings = List.of(Drawings.EMPTY, new StrokeDrawing(OptionalInt.of(0), List.of(Drawings.stroke(1.0 / 3, -1e-7, 250, 1e6))),
                Drawings.six(0.1, 0.2, 3, 4));
        assertThat(StrokeLines.read(file(StrokeLines.text(drawings)))).isEqualTo(drawings);
        assertThat(StrokeLines.line(drawings.getFirst())).isEqualTo("{\"strokes\":[]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "hello; not one JSON object",
        "[]; not one JSON object",
        "{\"strokes\":[]} {}; not one JSON object",
        "{\"strokes\":[[[0,0],[1; not one JSON object",
        "{\"label\":3}; no \"strokes\"",
        "{\"strokes\":7}; no \"strokes\"",
        "{\"strokes\":[7]}; no \"strokes\"",
        "{\"strokes\":[[7]]}; a point that is not two numbers",
        "{\"strokes\":[[[7]]]}; a point that is not two numbers",
        "{\"strokes\":[[[\"7\",8]]]}; a point that is not two numbers",
        "{\"strokes\":[[[NaN,8]]]}; the coordinate NaN",
        "{\"strokes\":[[[1e400,8]]]}; the coordinate ∞",
        "{\"label\":10,\"strokes\":[]}; the label 10",
        "{\"label\":-1,\"strokes\":[]}; the label",
        "{\"label\":1.5,\"strokes\":[]}; the label 1.5",
        "{\"label\":[1],\"strokes\":[]}; the label"
    })
    void aBadLineIsNamedByItsNumber(String line, String problem) throws IOException {
        assertRefused(file(SEVEN + "\n\n" + line + "\n"), "line 3 of", "digits.jsonl", problem);
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        assertRefused(file("{\"x\":" + "[".repeat(5000) + "]".repeat(5000) + ",\"strokes\":[]}"), "line 1 of");
    }

    @Test
    void aNameTwiceTakesTheLast() throws IOException {
        assertThat(StrokeLines.read(file("{\"label\":1,\"label\":2,\"strokes\":[]}")).getFirst().label()).hasValue(2);
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws IOException {
        var file = folder.resolve("picture.png");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF, (byte) 0xFE});
        assertRefused(file, "not UTF-8 text");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertRefused(folder.resolve("none.jsonl"), "none.jsonl does not exist");
        assertRefused(folder, "cannot be read");
    }

    @Test
    void anEndlessLineIsRefused() throws IOException {
        assertRefused(file("{\"x\":\"" + "a".repeat(StrokeLines.LONGEST_LINE) + "\"}"), "line 1 of", "longer than");
    }
}
