package org.receptive.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.data.folders.MnistPart;
import org.receptive.text.Language;
import org.receptive.text.Texts;

/// How many digits there are is read off the files, and how many of them are used is said.
class DataCountsTest {

    @TempDir
    private Path folder = Path.of("");

    private void put(Path where, int training, int test) throws IOException {
        Files.createDirectories(where);
        for (var part : MnistPart.values()) {
            int count = part.name().startsWith("TRAIN") ? training : test;
            var header = ByteBuffer.allocate(8 + count).putInt(0x00000801).putInt(count);
            Files.write(where.resolve(part.fileName()), header.array());
        }
    }

    private String said(DataChoice choice, int examples) {
        var found = SmallEnvironment.in(folder).counts(choice);
        return found.map(counts -> Texts.of(Language.ENGLISH).get(counts.words(examples)).replace('\u2009', ',')).orElse("nothing");
    }

    @Test
    void fourHundredDigitsAreNotAnnouncedAsSixtyThousand() throws IOException {
        put(folder.resolve("mnist"), 400, 100);
        assertThat(said(new DataChoice.Mnist(), 0)).isEqualTo("400 for training · 100 for testing");
        put(folder.resolve("other"), 60_000, 10_000);
        assertThat(said(new DataChoice.Folder(folder.resolve("other")), 0)).isEqualTo("60,000 for training · 10,000 for testing");
        assertThat(said(new DataChoice.Folder(folder.resolve("other")), 400)).isEqualTo("400 of 60,000 for training · 10,000 for testing");
        assertThat(said(new DataChoice.Folder(folder.resolve("other")), 2_000_000_000)).as("there are no more")
                .isEqualTo("60,000 for training · 10,000 for testing");
        assertThat(said(new DataChoice.Generated(), 50)).startsWith("50 of ");
    }

    @Test
    void whatCannotBeCountedIsNot() throws IOException {
        assertThat(said(new DataChoice.Mnist(), 0)).isEqualTo("nothing");
        var damaged = Files.createDirectories(folder.resolve("damaged"));
        for (var part : MnistPart.values())
            Files.write(damaged.resolve(part.packedName()), new byte[] {31, -117, 8, 0, 1});
        assertThat(said(new DataChoice.Folder(damaged), 0)).isEqualTo("nothing");
        assertThat(SmallEnvironment.in(folder).counts(new DataChoice.MyDigits(folder.resolve("mine.jsonl")))).isEqualTo(Optional.empty());
    }
}
