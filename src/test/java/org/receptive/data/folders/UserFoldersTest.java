package org.receptive.data.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Where settings and data are kept on each system.
class UserFoldersTest {

    private static final Path HOME = Path.of("/home/ada");

    private static UserFolders folders(String system, Map<String, String> environment) {
        return new UserFolders(system, HOME, Optional.empty(), environment);
    }

    @Test
    void linuxKeepsSettingsUnderTheConfigFolderOfTheUser() {
        assertThat(folders("Linux", Map.of()).settings()).isEqualTo(HOME.resolve(".config/receptive"));
        assertThat(folders("Linux", Map.of("XDG_CONFIG_HOME", "")).settings()).isEqualTo(HOME.resolve(".config/receptive"));
        assertThat(folders("Linux", Map.of("XDG_CONFIG_HOME", "/elsewhere")).settings()).isEqualTo(Path.of("/elsewhere/receptive"));
    }

    @Test
    void linuxKeepsDataUnderTheShareFolderOfTheUser() {
        assertThat(folders("Linux", Map.of()).data()).isEqualTo(HOME.resolve(".local/share/receptive"));
        assertThat(folders("Linux", Map.of("XDG_DATA_HOME", "")).data()).isEqualTo(HOME.resolve(".local/share/receptive"));
        assertThat(folders("Linux", Map.of("XDG_DATA_HOME", "/elsewhere")).data()).isEqualTo(Path.of("/elsewhere/receptive"));
    }

    @Test
    void macOsKeepsBothInTheLibrary() {
        var mac = folders("Mac OS X", Map.of("XDG_DATA_HOME", "/elsewhere"));
        assertThat(mac.settings()).isEqualTo(HOME.resolve("Library/Application Support/Receptive")).isEqualTo(mac.data());
    }

    @Test
    void windowsRoamsWithSettingsButNotWithData() {
        var windows = folders("Windows 11", Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local"));
        assertThat(windows.settings()).isEqualTo(Path.of("/roaming/Receptive"));
        assertThat(windows.data()).isEqualTo(Path.of("/local/Receptive"));
        assertThat(folders("Windows 11", Map.of()).data()).isEqualTo(HOME.resolve("Receptive"));
    }

    @Test
    void aChosenFolderGoesFirstOnEverySystem() {
        for (var system : new String[] {"Linux", "Mac OS X", "Windows 11", ""}) {
            var chosen = new UserFolders(system, HOME, Optional.of(Path.of("/chosen")), Map.of("XDG_CONFIG_HOME", "/elsewhere"));
            assertThat(chosen.settings()).isEqualTo(Path.of("/chosen")).isEqualTo(chosen.data());
        }
    }
}
