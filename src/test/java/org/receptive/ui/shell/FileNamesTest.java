package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({"c.gif, png, c.png", "c.PNG, png, c.PNG", "c.svg, gif, c.gif", "c.jpeg, svg, c.svg", "c, svg, c.svg", "c.2, gif, c.2.gif",
        "c.gif.png, png, c.gif.png", ".gif, png, .gif.png"})
    void theFormatDecidesTheEnding(String chosen, String ending, String written) {
        assertThat(FileNames.withEnding(Path.of("/a", chosen), ending)).isEqualTo(Path.of("/a", written));
    }

    @Test
    void aNameIsMadeOfWordsThatEveryFileSystemTakes() {
        assertThat(FileNames.of("Edges: what? 3/4", "scene")).isEqualTo("Edges what 3 4");
        assertThat(FileNames.of("水平边缘", "scene")).isEqualTo("水平边缘");
        assertThat(FileNames.of(" ..:", "scene")).isEqualTo("scene");
        assertThat(FileNames.of("", "scene")).isEqualTo("scene");
        assertThat(FileNames.of("x".repeat(300), "scene")).hasSize(80);
    }
}
