package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where settings and the last scene are kept on each system.
class StateFolderTest {

    private static Path folder(String system, Optional<String> chosen, Map<String, String> environment) {
        return StateFolder.of(system, "/home/ada", chosen, environment).folder();
    }

    private static Path folder(String system, Map<String, String> environment) {
        return folder(system, Optional.empty(), environment);
    }

    @Test
    void linuxKeepsItUnderTheConfigFolderOfTheUser() {
        assertThat(folder("Linux", Map.of())).isEqualTo(Path.of("/home/ada/.config/receptive"));
        assertThat(folder("Linux", Map.of("XDG_CONFIG_HOME", ""))).isEqualTo(Path.of("/home/ada/.config/receptive"));
        assertThat(folder("Linux", Map.of("XDG_CONFIG_HOME", "/elsewhere"))).isEqualTo(Path.of("/elsewhere/receptive"));
    }

    @Test
    void macOsAndWindowsKeepItWhereIsCustomaryThere() {
        assertThat(folder("Mac OS X", Map.of())).isEqualTo(Path.of("/home/ada/Library/Application Support/Receptive"));
        assertThat(folder("Windows 11", Map.of("APPDATA", "/roaming"))).isEqualTo(Path.of("/roaming/Receptive"));
        assertThat(folder("Windows 11", Map.of())).isEqualTo(Path.of("/home/ada/Receptive"));
    }

    @Test
    void aChosenFolderGoesFirstOnEverySystem() {
        for (var system : new String[] {"Linux", "Mac OS X", "Windows 11", ""})
            assertThat(folder(system, Optional.of("/chosen"), Map.of("XDG_CONFIG_HOME", "/elsewhere"))).isEqualTo(Path.of("/chosen"));
    }

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
