package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.ui.shell.SettingsFile.Settings;

/// The files in which settings and the last scene are kept.
class StateFolderTest {

    @Test
    void itHoldsTheSettingsAndTheLastScene() {
        var state = new StateFolder(Path.of("/state"));
        assertThat(state.settings()).isEqualTo(Path.of("/state/settings.json"));
        assertThat(state.lastScene()).isEqualTo(Path.of("/state/last-scene.json"));
    }

    @Test
    void itIsMadeWithItsParentsAndMadeAgainWithoutHarm(@TempDir Path temporary) {
        var state = new StateFolder(temporary.resolve("a").resolve("b"));
        assertThat(state.made().made().folder()).isDirectory();
    }

    @Test
    void aFolderThatCannotBeMadeNeverThrows(@TempDir Path temporary) throws IOException {
        var file = Files.createFile(temporary.resolve("file"));
        var state = new StateFolder(file.resolve("below"));
        assertThat(state.made().folder()).doesNotExist();
        assertThat(new SettingsFile(state.settings()).read()).isEqualTo(Settings.first());
    }
}
