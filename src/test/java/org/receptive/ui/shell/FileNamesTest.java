package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void aNameIsMadeOfWordsThatEveryFileSystemTakes() {
        assertThat(FileNames.of("Edges: what? 3/4", "scene")).isEqualTo("Edges what 3 4");
        assertThat(FileNames.of("水平边缘", "scene")).isEqualTo("水平边缘");
        assertThat(FileNames.of(" ..:", "scene")).isEqualTo("scene");
        assertThat(FileNames.of("", "scene")).isEqualTo("scene");
        assertThat(FileNames.of("x".repeat(300), "scene")).hasSize(80);
    }
}
