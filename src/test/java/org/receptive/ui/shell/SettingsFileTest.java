package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;
import org.receptive.ui.shell.SettingsFile.Settings;
import org.receptive.ui.shell.SettingsFile.Settings.Bounds;

/// What is remembered between two runs, and what a damaged memory does.
class SettingsFileTest {

    private static final Settings SOME = new Settings(Language.CHINESE, true, true, 4, new Bounds(12.5, 30, 1440, 900, true));

    @TempDir
    private Path folder = Path.of("");

    private Path path() {
        return folder.resolve("settings.json");
    }

    private Settings readBack(String content) throws IOException {
        Files.writeString(path(), content);
        return new SettingsFile(path()).read();
    }

    @Test
    void whatWasWrittenIsRead() {
        new SettingsFile(path()).write(SOME);
        assertThat(new SettingsFile(path()).read()).isEqualTo(SOME);
    }

    @Test
    void aWindowThatWasNeverPlacedStaysSo() {
        var unplaced = new Settings(Language.ENGLISH, false, false, 1, Bounds.FIRST);
        new SettingsFile(path()).write(unplaced);
        assertThat(new SettingsFile(path()).read()).isEqualTo(unplaced);
    }

    @Test
    void writingAgainReplacesWhatWasThere() {
        var file = new SettingsFile(path());
        file.write(SOME);
        file.write(Settings.first());
        assertThat(file.read()).isEqualTo(Settings.first());
    }

    @Test
    void aMissingFileGivesTheSettingsOfAFirstStart() {
        assertThat(new SettingsFile(path()).read()).isEqualTo(Settings.first());
    }

    @Test
    void aFolderInItsPlaceGivesTheSettingsOfAFirstStart() throws IOException {
        Files.createDirectory(path());
        assertThat(new SettingsFile(path()).read()).isEqualTo(Settings.first());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "7", "\"text\"", "{\"language\": }", "{}", "\u0000\u0001", "{\"window\": [1, 2]}",
        "{\"language\": 5, \"dark\": \"perhaps\", \"speed\": \"fast\", \"window\": {\"width\": \"wide\"}}"})
    void aDamagedFileGivesTheSettingsOfAFirstStart(String content) throws IOException {
        assertThat(readBack(content)).isEqualTo(Settings.first());
    }

    @Test
    void aDamagedFieldGivesItsOwnValueOfAFirstStartAndKeepsTheOthers() throws IOException {
        new SettingsFile(path()).write(SOME);
        var text = Files.readString(path());
        assertThat(readBack(text.replace("4.0", "4000"))).isEqualTo(new Settings(Language.CHINESE, true, true, 1, SOME.window()));
        assertThat(readBack(text.replace("zh", "klingon")))
                .isEqualTo(new Settings(Settings.first().language(), true, true, 4, SOME.window()));
        assertThat(readBack(text.replace("1440", "3")).window().width()).isEqualTo(Bounds.FIRST.width());
        assertThat(readBack(text.replace("900", "1e300")).window().height()).isEqualTo(Bounds.FIRST.height());
    }

    @Test
    void bytesThatAreNoTextNeverThrow() throws IOException {
        Files.write(path(), new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF, 0});
        assertThat(new SettingsFile(path()).read()).isEqualTo(Settings.first());
    }

    @Test
    void noTruncationOrFlippedByteEverThrows() throws IOException {
        new SettingsFile(path()).write(SOME);
        byte[] whole = Files.readAllBytes(path());
        var random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = Arrays.copyOf(whole, i % 2 == 0 ? whole.length : random.nextInt(whole.length));
            if (damaged.length > 0)
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            Files.write(path(), damaged);
            var read = new SettingsFile(path()).read();
            assertThat(read.speed()).as(new String(damaged, StandardCharsets.ISO_8859_1)).isBetween(0.25, 20.0);
            assertThat(read.window().width()).isBetween(400.0, 20_000.0);
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidInASentence() {
        var file = new SettingsFile(folder.resolve("no such folder").resolve("settings.json"));
        assertThatThrownBy(() -> file.write(SOME)).isInstanceOf(ReadableException.class).hasMessageContaining("no such folder");
    }
}
