package org.receptive.io.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.io.json.JsonFile;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneEdits;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;
import org.receptive.trace.Cell;

class SceneCatalogueTest {

    static List<String> names() {
        return SceneCatalogue.entries().stream().map(SceneCatalogue.Entry::name).toList();
    }

    private static Scene scene(String name) {
        return new SceneCatalogue.Entry(name, List.of()).load();
    }

    @Test
    void theNamesAreThoseOfTheFolderInOrder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            var names = files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".json"))
                    .filter(f -> !f.equals("catalogue.json"))
                    .map(f -> f.substring(0, f.length() - ".json".length())).sorted();
            assertThat(names).containsExactlyElementsOf(names());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyExampleHasCaptionsInBothLanguages(String name) {
        var scene = scene(name);
        for (var caption : List.of(scene.title(), scene.note())) {
            assertThat(caption.in(Language.ENGLISH)).isNotBlank().isNotEqualTo(caption.in(Language.CHINESE));
            assertThat(caption.in(Language.CHINESE)).containsPattern("\\p{IsHan}");
        }
        assertThat(scene.note().in(Language.ENGLISH)).endsWith(".");
        assertThat(scene.note().in(Language.CHINESE)).endsWith("。");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyExampleIsStoredAsItWouldBeWritten(String name) throws IOException {
        assertThat(SceneFile.toJson(scene(name)))
                .isEqualTo(Files.readString(Path.of("examples", name + ".json")));
    }

    /// The outputs were computed by another program: `Σ (i+1)·y[i]` over the whole output, and y at the step shown.
    @ParameterizedTest
    @CsvSource({"01-horizontal-edges, 16, -592, -2", "02-sum-of-products, 4, 352, 19",
        "03-moving-average, 10, 348, 4", "04-second-derivative, 10, 0, -2", "05-vertical-edges, 100, -2568, 24",
        "06-laplacian-outline, 121, 0, -9", "07-gaussian-blur, 121, 21789, 2.25", "08-sharpen, 100, 18992, 14",
        "09-why-convolution-flips, 25, 681, 1", "10-cross-correlation-does-not, 25, 489, 9",
        "11-padding-narrow, 9, 905, 19", "12-padding-equal-width, 25, 4433, 10", "13-padding-wide, 49, 11025, 5",
        "14-stride-leaves-cells-out, 4, 60, 6", "15-dilation-2, 9, 1620, 81", "16-dilation-3, 196, -39764, -23",
        "17-channels-and-filters, 18, 534, 4", "18-one-by-one, 64, 12012.68, 4.69",
        "19-depthwise, 192, -49740, -18", "20-two-feature-maps, 242, 3294, 36",
        "29-padding-values, 36, 3994, 0", "30-same-at-a-stride, 16, 7624, 17",
        "31-depthwise-separable, 64, 12896, 12", "32-two-small-kernels, 64, -792, 2",
        "33-circle-kernel, 81, 14254.333333333332, 1.8888888888888888",
        "44-max-pooling-forgets, 18, 1172, 6", "45-average-pooling-is-a-convolution, 8, 140.5, 2.5",
        "46-sigmoid-saturates, 9, 22.1484287399467, 0.9975273768433653", "47-maxout, 27, -576, -3",
        "48-softmax-temperature, 4, 0, 1",
        "50-batch-normalisation, 32, 0.00002159995788275637, -1.9999999000000075",
        "65-shift-then-convolve, 24, 282, 0", "66-stride-breaks-shifts, 64, 1382, 0", "67-pooling-breaks-shifts, 12, 111, 0",
        "68-enlarging-does-not-commute, 8, 87, 1", "69-rotation, 18, 432, 12", "70-order-of-kernels, 36, 17907, 45",
        "71-image-and-kernel-change-places, 50, 1785, 3", "72-rotated-kernel, 16, 853, 24", "73-blur-twice, 7, 16, 1",
        "74-separable-kernel, 9, 20, 0", "75-not-separable, 9, 0, 0", "76-dense-against-convolution, 4, 279, 26",
        "77-how-many-times-a-cell-is-read, 36, 2664, 1",
        "78-learn-the-kernel, 42, 75, 0.2", "79-beat-it-by-hand, 42, 0, 0",
        "80-momentum-on-a-slope, 42, 25.968, 0.248", "81-adam-steps-alike, 42, 75, 0.2",
        "82-rate-too-large, 42, 387, 1", "83-twins, 84, 918, 0", "84-dead-relu, 84, -5322, 0",
        "85-vanishing-gradient, 9, 159, 1", "86-bias-learns-the-mean, 16, 0, 0",
        "87-a-stride-for-pooling, 18, 259, 1", "88-stride-multiplies, 36, 4007, 8", "89-dilation-grows, 12, 138, 2",
        "90-order-of-layers, 64, 8781, 5", "91-gridding, 25, 6045, 9", "92-effective-field, 16, 397, 1",
        "51-two-sizes-one-output, 49, 1555, 2", "52-stride-skips-outputs, 25, 1365, 3",
        "53-dilation-skips-inputs, 9, 135, 9", "54-channels-are-summed, 12, 50, 5",
        "55-one-bias-per-map, 27, -138, 2", "56-more-filters-more-maps, 48, 3096, 4",
        "57-input-size-costs, 16, 238, 0", "58-one-by-one-one-channel, 49, 7598, 0",
        "59-one-by-one-three-channels, 72, -1540, 1", "60-a-blur-that-darkens, 36, 5640, 10",
        "61-flatten-order, 2, 0, -8", "62-overlapping-windows-add, 9, 245, 6",
        "63-softmax-twice, 4, 2, 4", "64-same-with-an-even-kernel, 25, 2067, 5"})
    void everyOutputIsThatOfAnIndependentComputation(String name, int count, double weightedSum, double atStep) {
        var scene = scene(name);
        var y = scene.walk().stages().getFirst().y().values().toArray();
        assertThat(y).hasSize(count);
        assertThat(IntStream.range(0, count).mapToDouble(i -> (i + 1) * y[i]).sum()).isCloseTo(weightedSum,
                within(1e-8));
        assertThat(y[scene.view().step()]).isCloseTo(atStep, within(1e-12));
    }

    @Test
    void theKnownExamplesGiveTheirKnownNumbers() {
        outputIs("01-horizontal-edges", 2, 27, 26, 1, -1, -21, -2, 6, 1, 21, -4, -2, -2, -27, -20, -5);
        outputIs("02-sum-of-products", 19, 25, 37, 43);
        outputIs("03-moving-average", 2, 2, 2, 2, 4, 6, 8, 8, 8, 8);
        outputIs("04-second-derivative", 0, 2, 0, 0, -2, 0, -3, 0, 3, 0);
        outputIs("09-why-convolution-flips", 0, 0, 0, 0, 0, 0, 1, 2, 3, 0, 0, 4, 5, 6, 0, 0, 7, 8, 9, 0, 0, 0, 0, 0, 0);
        outputIs("17-channels-and-filters", 2, -1, 3, 1, 4, -2, 2, 2, 4, -2, 7, 0, 2, 5, 7, 0, 9, 2);
    }

    @Test
    void everyExampleStandsInOneGroupAndEveryGroupIsNamedInBothLanguages() {
        var groups = SceneCatalogue.read().groups();
        assertThat(groups.stream().flatMap(g -> g.entries().stream()).map(SceneCatalogue.Entry::name)).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(names());
        assertThat(groups).extracting(g -> g.title().in(Language.ENGLISH)).doesNotHaveDuplicates();
        assertThat(groups).allSatisfy(g -> assertThat(g.title().in(Language.CHINESE)).containsPattern("\\p{IsHan}"));
    }

    @Test
    void everySectionThatABookListsIsCitedAndABookIsCitedOnceAScene() {
        var catalogue = SceneCatalogue.read();
        var cited = SceneCatalogue.entries().stream().flatMap(e -> e.chapters().stream()).map(SceneCatalogue.Chapter::section).toList();
        assertThat(catalogue.books()).extracting(SceneCatalogue.Book::id).containsExactly("nndl", "d2l", "CS231n");
        for (var book : catalogue.books())
            assertThat(cited).containsAll(book.sections());
        for (var entry : SceneCatalogue.entries())
            assertThat(entry.chapters()).as(entry.name()).extracting(c -> c.book().id()).doesNotHaveDuplicates();
    }

    @Test
    void aChapterIsWrittenWithItsNumberWhereSectionsHaveNumbers() {
        var sum = SceneCatalogue.entries().get(1);
        assertThat(sum.chapterLine(Language.ENGLISH)).isEqualTo("nndl 5.1.2 · d2l 7.2 · CS231n");
        assertThat(sum.chapterLine(Language.CHINESE)).as("the Chinese edition has one chapter less")
                .isEqualTo("nndl 5.1.2 · d2l 6.2 · CS231n");
    }

    @Test
    void theTableOfTheReadmeListsEveryGroupSceneAndChapter() throws IOException {
        var table = new StringBuilder("| scene | what it shows | chapters |\n|---|---|---|\n");
        for (var group : SceneCatalogue.read().groups()) {
            table.append("| **").append(group.title().in(Language.ENGLISH)).append("** | | |\n");
            for (var entry : group.entries())
                table.append("| [").append(entry.name()).append("](").append(entry.name()).append(".json) | ")
                        .append(entry.title().in(Language.ENGLISH)).append(" | ").append(entry.chapterLine(Language.ENGLISH))
                        .append(" |\n");
        }
        assertThat(Files.readString(Path.of("examples", "README.md"))).contains(table);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"format\": \"receptive-scene\"}",
        "{\"format\": \"receptive-scene-catalogue\", \"version\": 2}"})
    void whatIsNoCatalogueIsRefused(String json) {
        assertThatThrownBy(() -> JsonFile.read(json, "catalogue", CatalogueReader::catalogue)).isInstanceOf(ReadableException.class);
    }

    @Test
    void aChapterThatNoBookListsIsRefused() throws IOException {
        var json = Files.readString(Path.of("examples", "catalogue.json")).replace("nndl 5.1.2\"", "nndl 9.9\"");
        assertThatThrownBy(() -> JsonFile.read(json, "catalogue", CatalogueReader::catalogue)).isInstanceOf(ReadableException.class)
                .hasMessageContaining("nndl 9.9");
    }

    @Test
    void theStrideExampleLeavesOneRowAndOneColumnOut() {
        var scene = scene("14-stride-leaves-cells-out");
        assertThat(scene.convolution().spec().window().rows().uncovered(6)).isEqualTo(1);
        assertThat(scene.convolution().spec().window().cols().uncovered(6)).isEqualTo(1);
    }

    @Test
    void theFirstSceneIsTheOneOfTheFirstPicture() {
        var first = SceneCatalogue.entries().getFirst();
        assertThat(SceneCatalogue.first()).isEqualTo(first.load());
        assertThat(SceneCatalogue.first().view().step()).isEqualTo(6);
        assertThat(first.title().in(Language.ENGLISH)).isEqualTo("Horizontal edges");
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThatThrownBy(() -> scene("99")).isInstanceOf(IllegalStateException.class).hasMessageContaining("99");
    }

    private static void outputIs(String name, double... expected) {
        var y = scene(name).walk().stages().getFirst().y().values().toArray();
        assertThat(y).as(name + Arrays.toString(y)).containsExactly(expected, within(1e-12));
    }

    @Test
    void paintingTheMiddleColumnOfTheFirstSceneChangesTheFourOutputsOfTheTour() throws IOException {
        var before = SceneCatalogue.entries().getFirst().load();
        var after = before;
        for (int row = 0; row < before.input().h(); row++)
            after = SceneEdits.paint(after, new Cell("x", 0, row, 3), 9).scene();
        var old = before.walk().stages().getFirst().y();
        var now = after.walk().stages().getFirst().y();
        int changed = 0;
        for (int row = 0; row < old.rows(); row++)
            for (int col = 0; col < old.cols(); col++)
                changed += old.value(0, row, col) == now.value(0, row, col) ? 0 : 1;
        assertThat(changed).isEqualTo(4);
        assertThat(Files.readString(Path.of("README.md"))).contains("column 3 is painted with 9 and four outputs change");
        assertThat(Files.readString(Path.of("README.zh.md"))).contains("列 3 涂上 9，四个输出随之改变");
    }
}
