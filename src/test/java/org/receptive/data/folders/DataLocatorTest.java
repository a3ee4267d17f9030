package org.receptive.data.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.data.LabelledImages;
import org.receptive.data.idx.IdxBytes;
import org.receptive.text.ReadableException;

/// The first folder with all four files counts; where none has them, one sentence tells what is missing where.
class DataLocatorTest {

    @TempDir
    private Path temporary;
    private Path chosen = Path.of("");
    private Path environment = Path.of("");
    private Path application = Path.of("");

    @BeforeEach
    void nameFolders() {
        chosen = temporary.resolve("chosen");
        environment = temporary.resolve("environment");
        application = temporary.resolve("application");
    }

    private DataLocator unchosen() {
        return new DataLocator(Optional.empty(), Optional.of(environment), application);
    }

    @Test
    void theEnvironmentGoesBeforeTheApplicationsFolder() {
        IdxBytes.folder(application, 1);
        assertThat(unchosen().locate()).isEqualTo(new DataLocation.Found(new MnistFolder(application), DataLocator.Origin.APPLICATION));
        IdxBytes.folder(environment, 2);
        assertThat(unchosen().locate()).isEqualTo(new DataLocation.Found(new MnistFolder(environment), DataLocator.Origin.ENVIRONMENT));
    }

    @Test
    void aChosenFolderIsNeverReplacedByAnother() {
        IdxBytes.folder(application, 1);
        IdxBytes.folder(environment, 2);
        var locator = new DataLocator(Optional.of(chosen), Optional.of(environment), application);
        assertThatThrownBy(() -> locator.locate().orThrow()).isInstanceOf(ReadableException.class).hasMessage(
                "no labelled images were found (" + chosen + " does not exist): download MNIST with receptive data fetch, or use generated digits "
                        + "with --data generated");
        IdxBytes.folder(chosen, 3);
        assertThat(locator.locate().orThrow()).isEqualTo(new MnistFolder(chosen));
    }

    @Test
    void everyPlaceThatWasLookedAtIsNamedWithWhatIsMissing() throws IOException {
        Files.createDirectories(environment);
        IdxBytes.folder(application, 1);
        Files.delete(application.resolve("t10k-labels-idx1-ubyte"));
        Files.delete(application.resolve("train-images-idx3-ubyte.gz"));
        assertThatThrownBy(() -> unchosen().locate().orThrow()).hasMessage("no labelled images were found (" + environment
                + " has none of the four files; " + application + " lacks train-images-idx3-ubyte.gz, t10k-labels-idx1-ubyte.gz): "
                + "download MNIST with receptive data fetch, or use generated digits with --data generated");
    }

    @Test
    void imagesAreFetchedToWhereTheyAreLookedForFirst() {
        assertThat(unchosen().target()).isEqualTo(environment);
        assertThat(new DataLocator(Optional.empty(), Optional.empty(), application).target()).isEqualTo(application);
        assertThat(new DataLocator(Optional.of(chosen), Optional.of(environment), application).target()).isEqualTo(chosen);
    }

    @Test
    void anEmptyVariableNamesNoFolder() {
        assertThat(DataLocator.of(Optional.empty(), Map.of(DataLocator.VARIABLE, " ")).environment()).isEmpty();
        assertThat(DataLocator.of(Optional.empty(), Map.of(DataLocator.VARIABLE, "/d")).environment()).contains(Path.of("/d"));
        assertThat(DataLocator.of(Optional.empty(), Map.of()).application()).endsWithRaw(Path.of("mnist"));
    }

    @Test
    void plainPackedAndDottedNamesAreFoundAndTheFetchedOneFirst() throws IOException {
        IdxBytes.folder(chosen, 1);
        Files.move(chosen.resolve("train-images-idx3-ubyte.gz"), chosen.resolve("train-images.idx3-ubyte.gz"));
        Files.move(chosen.resolve("t10k-labels-idx1-ubyte"), chosen.resolve("t10k-labels.idx1-ubyte"));
        var folder = new MnistFolder(chosen);
        assertThat(folder.train().count()).isEqualTo(30);
        assertThat(folder.test().count()).isEqualTo(10);
        var fetched = Files.write(chosen.resolve("train-images-idx3-ubyte.gz"), IdxBytes.packed(IdxBytes.images(30, 2, 2, 1)));
        assertThat(folder.find(MnistPart.TRAIN_IMAGES)).contains(fetched);
        assertThat(folder.train().rows()).isEqualTo(2);
    }

    @Test
    void aMissingFileIsNamedByTheReader() {
        assertThatThrownBy(() -> new MnistFolder(chosen).test()).hasMessage(chosen.resolve("t10k-labels-idx1-ubyte.gz")
                + " does not exist: give a folder that has it, or download it with receptive data fetch");
    }

    @Test
    void mnistHasItsKnownCountsAndFirstDigits() {
        var variable = DataLocator.of(Optional.empty(), System.getenv()).environment();
        assumeTrue(variable.isPresent(), "SKIPPED: RECEPTIVE_DATA names no folder with MNIST");
        var folder = new MnistFolder(variable.orElseThrow());
        var train = folder.train();
        var test = folder.test();
        assertThat(train.count()).isEqualTo(60_000);
        assertThat(test.count()).isEqualTo(10_000);
        assertThat(train.pixelsPerImage()).isEqualTo(28 * 28);
        assertThat(countOfClasses(train)).containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
        assertThat(countOfClasses(test)).containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
        assertThat(new int[] {train.label(0), train.label(1), test.label(0), test.label(1)}).containsExactly(5, 0, 7, 2);
    }

    private static int[] countOfClasses(LabelledImages images) {
        var counts = new int[images.classes()];
        for (int i = 0; i < images.count(); i++)
            counts[images.label(i)]++;
        return counts;
    }
}
