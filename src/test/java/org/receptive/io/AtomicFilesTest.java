package org.receptive.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;

class AtomicFilesTest {

    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static void refuses(Path target, String key) {
        assertThatThrownBy(() -> AtomicFiles.writeText(target, "new")).isInstanceOfSatisfying(ReadableException.class,
                e -> assertThat(e.problem().key()).isEqualTo(key));
    }

    @Test
    void theFileHoldsWhatWasWrittenAndNothingElseRemains() throws IOException {
        AtomicFiles.writeText(folder.resolve("a.svg"), "感受野");
        assertThat(folder.resolve("a.svg")).hasContent("感受野");
        assertThat(names()).containsExactly("a.svg");
    }

    @Test
    void anOldFileIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "a much longer text than the new one");
        AtomicFiles.writeText(file, "new");
        assertThat(file).hasContent("new");
    }

    @Test
    void afterAFailureTheOldFileIsUntouchedAndTheTemporaryOneIsGone() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        assertThatThrownBy(() -> AtomicFiles.write(file, out -> {
            out.write(new byte[1 << 20]);
            throw new IOException("cable pulled");
        })).isInstanceOf(ReadableException.class).hasMessageContaining("cable pulled").hasMessageContaining("a.txt");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void anErrorOfTheProducerLeavesNothingEither() throws IOException {
        assertThatThrownBy(() -> AtomicFiles.write(folder.resolve("a"), _ -> {
            throw new IllegalStateException("bug");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void aFullDiskIsNamedAsSuch() {
        assertThatThrownBy(() -> AtomicFiles.write(folder.resolve("a"), _ -> {
            throw new IOException("No space left on device");
        })).isInstanceOfSatisfying(ReadableException.class, e -> assertThat(e.problem().key()).isEqualTo("file.diskFull"));
    }

    @Test
    void aMissingFolderIsNamed() {
        refuses(folder.resolve("no/such/a.txt"), "file.folderMissing");
    }

    @Test
    void aFileInThePlaceOfAFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        refuses(file.resolve("a.txt"), "file.folderIsFile");
        refuses(file.resolve("deeper/a.txt"), "file.folderIsFile");
    }

    @Test
    void aFolderInThePlaceOfTheFileIsNamed() throws IOException {
        refuses(Files.createDirectory(folder.resolve("a.txt")), "file.isFolder");
        refuses(Path.of("/"), "file.isFolder");
    }

    @Test
    void aNameThatIsTooLongGivesOneSentence() {
        refuses(folder.resolve("x".repeat(300)), "file.failed");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        AtomicFiles.writeText(link, "new");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(file).hasContent("new");
    }

    @Test
    void everySentenceStandsInBothLanguages() {
        for (String key : List.of("file.isFolder", "file.notOrdinary", "file.folderMissing", "file.folderIsFile", "file.folderReadOnly",
                "file.readOnly", "file.diskFull", "file.failed", "gif.fps", "image.missing", "image.unreadable", "image.notAnImage",
                "image.fileTooLarge", "image.tooLarge", "image.damaged")) {
            for (Language language : Language.all())
                assertThat(Texts.of(language).get(key, 1, 2, 3, 4, 5)).isNotBlank().doesNotContain("{");
        }
    }
}
