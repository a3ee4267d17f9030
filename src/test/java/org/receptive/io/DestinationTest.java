package org.receptive.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.receptive.text.ReadableException;

class DestinationTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"c.gif, png, c.png", "c.PNG, png, c.PNG", "c.svg, gif, c.gif", "c.jpeg, svg, c.svg", "c, svg, c.svg", "c.2, gif, c.2.gif",
        "c.gif.png, png, c.gif.png", ".gif, png, .gif.png", "c.json, json, c.json", "c.png, json, c.json", "c.2, json, c.2.json"})
    void theFormatDecidesTheEnding(String chosen, String ending, String written) {
        assertThat(Destination.of(folder.resolve(chosen), ending).file()).isEqualTo(folder.resolve(written));
    }

    @ParameterizedTest
    @CsvSource({"c.jpg, png, c.png", "c, png, c.png", "c, json, c.json", "c.2, json, c.2.json"})
    void aFileThatNoOneWasAskedAboutIsNotOverwritten(String chosen, String ending, String there) throws IOException {
        Files.createFile(folder.resolve(there));
        assertThatExceptionOfType(ReadableException.class).isThrownBy(() -> Destination.of(folder.resolve(chosen), ending))
                .withMessageContaining(there).withMessageContaining("exists already");
    }

    @Test
    void theChosenFileMayBeThere() throws IOException {
        var chosen = Files.createFile(folder.resolve("c.png"));
        assertThat(Destination.of(chosen, "png").file()).isEqualTo(chosen);
    }

    @Test
    void itIsSaidThatAFileGotAnotherEndingThanWasChosen() {
        assertThat(Destination.of(folder.resolve("c.jpg"), "png").done().words().key()).isEqualTo("file.renamed");
        assertThat(Destination.of(folder.resolve("c"), "png").done().words().key()).isEqualTo("file.saved");
        assertThat(Destination.of(folder.resolve("c.png"), "png").done().words().key()).isEqualTo("file.saved");
    }
}
