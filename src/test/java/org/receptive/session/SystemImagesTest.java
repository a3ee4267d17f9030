package org.receptive.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.data.folders.DataLocator;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.data.generate.WritingStyle;
import org.receptive.data.idx.IdxBytes;
import org.receptive.data.ink.StrokeLines;
import org.receptive.nn.WorkerPool;
import org.receptive.session.ImageSource.TrainingImages;
import org.receptive.session.TrainingSession.Start;
import org.receptive.text.ReadableException;

class SystemImagesTest {

    @TempDir
    private Path folder = Path.of("");

    private SystemImages source() {
        return new SystemImages(new DataLocator(Optional.of(folder), Optional.empty(), folder));
    }

    private TrainingImages load(ImageSource source, DataChoice choice, int examples) {
        try (var crew = new WorkerPool(2)) {
            return source.load(choice, examples, crew, () -> false);
        }
    }

    private void write(int labels) throws IOException {
        Files.write(folder.resolve("train-images-idx3-ubyte"), IdxBytes.images(50, 28, 28, 1));
        Files.write(folder.resolve("train-labels-idx1-ubyte"), IdxBytes.labels(labels, 2));
        Files.write(folder.resolve("t10k-images-idx3-ubyte"), IdxBytes.images(20, 28, 28, 3));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte"), IdxBytes.labels(20, 4));
    }

    @Test
    void generatedDigitsAreThoseOfTheCommandLine() {
        var images = load(source(), new DataChoice.Generated(), 120).training();
        assertThat(images.count()).isEqualTo(120);
        assertThat(images.pixelBytes()).isEqualTo(GeneratedImages.make(1, 120).pixelBytes());
    }

    @Test
    void aFolderThatVanishesAfterReadingDoesNotMatter() throws IOException {
        write(50);
        var source = source();
        for (var choice : List.of(new DataChoice.Mnist(), new DataChoice.Folder(folder))) {
            assertThat(load(source, choice, 0).training().count()).isEqualTo(50);
            var files = List.of("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte");
            for (var file : files)
                Files.delete(folder.resolve(file));
            assertThat(load(source, choice, 10).training().count()).isEqualTo(10);
            write(50);
        }
    }

    @Test
    void digitsThatWereAddedSinceAreReadToo() throws IOException {
        write(50);
        var source = source();
        assertThat(load(source, new DataChoice.Folder(folder), 0).training().count()).isEqualTo(50);
        Files.write(folder.resolve("train-images-idx3-ubyte"), IdxBytes.images(60, 28, 28, 1));
        Files.write(folder.resolve("train-labels-idx1-ubyte"), IdxBytes.labels(60, 2));
        assertThat(load(source, new DataChoice.Folder(folder), 0).training().count()).isEqualTo(60);
        var digits = new GeneratedDigits(WritingStyle.VARIED);
        var file = folder.resolve("mine.jsonl");
        for (int count : new int[] {20, 30}) {
            Files.writeString(file, StrokeLines.text(LongStream.range(0, count).mapToObj(i -> digits.drawing(1, i)).toList()));
            var images = load(source, new DataChoice.MyDigits(file), 0);
            assertThat(images.training().count() + images.test().count()).isEqualTo(count);
        }
    }

    @Test
    void tooFewLabelsAreToldOnTheScreen() throws IOException {
        write(49);
        var place = SmallEnvironment.in(folder, source());
        try (var session = TrainingSession.start(SmallEnvironment.setup().withData(new DataChoice.Folder(folder)), place, 1,
                Optional.empty(),
                Start.RUNNING)) {
            while (session.record().state().isLive())
                Thread.onSpinWait();
            assertThat(session.record().note().orElseThrow().words().key()).isEqualTo("data.idx.counts");
        }
    }

    @Test
    void ownDrawingsAreSplitAndNeedLabels() throws IOException {
        var digits = new GeneratedDigits(WritingStyle.VARIED);
        var file = folder.resolve("mine.jsonl");
        var drawings = LongStream.range(0, 40).mapToObj(i -> digits.drawing(1, i)).toList();
        Files.writeString(file, StrokeLines.text(drawings));
        var images = load(source(), new DataChoice.MyDigits(file), 0);
        assertThat(images.training().count()).isEqualTo(32);
        assertThat(images.test().count()).isEqualTo(8);
        assertThat(images.training().rows()).isEqualTo(28);
        Files.writeString(file, StrokeLines.text(drawings.subList(0, 9)));
        assertThatThrownBy(() -> load(source(), new DataChoice.MyDigits(file), 0)).isInstanceOf(ReadableException.class)
                .hasMessageContaining("9 labelled drawings");
    }
}
