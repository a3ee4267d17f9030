package org.receptive.ui.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.io.scene.RecentScenes;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.io.scene.SceneFile;
import org.receptive.scene.Caption;
import org.receptive.text.Language;
import org.receptive.text.Texts;

class ScenesViewModelTest {

    @TempDir
    private Path folder = Path.of("");
    private ScenesViewModel model = new ScenesViewModel(new RecentScenes(Path.of("")), Runnable::run, Runnable::run);

    @BeforeEach
    void open() {
        model = new ScenesViewModel(recent(), Runnable::run, Runnable::run);
        model.setColumns(6);
        model.open(SceneCatalogue.first());
    }

    private RecentScenes recent() {
        return new RecentScenes(folder.resolve("recent-scenes.json"));
    }

    private List<String> shown() {
        return model.shelfProperty().get().scenes().stream().map(ShelvedScene::id).toList();
    }

    private String chosen() {
        return model.shelfProperty().get().chosen().orElseThrow().id();
    }

    private Path own(String name, String title) {
        var file = folder.resolve(name).toAbsolutePath().normalize();
        SceneFile.write(SceneCatalogue.first().withCaptions(Caption.same(title), Caption.same("")), file);
        return file;
    }

    @Test
    void allExamplesAreShownAndTheOneOnScreenIsChosen() {
        assertThat(shown()).containsExactlyInAnyOrderElementsOf(
                SceneCatalogue.entries().stream().map(SceneCatalogue.Entry::name).toList());
        assertThat(chosen()).isEqualTo("01-horizontal-edges");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool", "池", "池化", "max pooling", "最大汇聚"})
    void aSceneIsFoundByWhatItsStagesDo(String query) {
        model.queryProperty().set(query);
        var pooling = SceneCatalogue.entries().stream()
                .filter(entry -> entry.load().stages().stream().anyMatch(stage -> stage.setting().word().equals("max-pooling")))
                .map(SceneCatalogue.Entry::name).toList();
        assertThat(pooling).isNotEmpty();
        assertThat(shown()).containsAll(pooling);
    }

    @ParameterizedTest
    @CsvSource({"gaussian, 07-gaussian-blur", "高斯, 07-gaussian-blur", "GAUSSIAN  blur, 07-gaussian-blur", "ResNet, 22-residual-sum",
        "空洞, 15-dilation-2", "dilation, 15-dilation-2", "1x1, 18-one-by-one", "１×１, 18-one-by-one",
        "pooling forgets, 44-max-pooling-forgets",
        "hill, 07-gaussian-blur"})
    void aSceneIsFoundByTitleAndNoteInEveryLanguage(String query, String first) {
        model.queryProperty().set(query);
        assertThat(shown()).contains(first).hasSizeLessThan(10);
        assertThat(chosen()).isEqualTo(first);
    }

    @Test
    void poolingFindsTheScenesThatPoolOrSpeakOfItAndNoOthers() {
        model.queryProperty().set("pooling");
        assertThat(chosen()).isEqualTo("44-max-pooling-forgets");
        assertThat(shown()).containsExactlyInAnyOrderElementsOf(SceneCatalogue.entries().stream().filter(entry -> {
            var scene = entry.load();
            var words = scene.title().in(Language.ENGLISH) + scene.note().in(Language.ENGLISH) + entry.chapterLine(Language.ENGLISH);
            return words.toLowerCase(Locale.ROOT).contains("pooling")
                    || scene.stages().stream().anyMatch(stage -> stage.setting().word().contains("pooling"));
        }).map(SceneCatalogue.Entry::name).toList());
    }

    @ParameterizedTest
    @CsvSource({"nndl 5.1.3, 5.1.3, en, 11-padding-narrow", "d2l 6.4, 6.4, zh, 17-channels-and-filters",
        "d2l 7.4, 7.4, en, 17-channels-and-filters"})
    void aChapterFindsTheScenesThatCiteItInEitherEdition(String query, String section, String language, String first) {
        model.queryProperty().set(query);
        var book = query.substring(0, query.indexOf(' '));
        assertThat(shown()).containsExactlyInAnyOrderElementsOf(SceneCatalogue.entries().stream()
                .filter(e -> e.chapters().stream()
                        .anyMatch(c -> c.book().id().equals(book)
                                && c.section().number().in(Language.ofTag(language).orElseThrow()).equals(section)))
                .map(SceneCatalogue.Entry::name).toList());
        assertThat(chosen()).isEqualTo(first);
    }

    @Test
    void whatFitsNothingShowsNothingAndAnEmptyQueryShowsAllAgain() {
        model.queryProperty().set("zebra");
        assertThat(shown()).isEmpty();
        assertThat(model.shelfProperty().get().chosen()).isEmpty();
        assertThat(model.spoken(Texts.of(Language.ENGLISH))).isEqualTo(Texts.of(Language.ENGLISH).get("scenes.search"));
        model.queryProperty().set(" ");
        assertThat(shown()).hasSize(SceneCatalogue.entries().size());
    }

    @Test
    void openingAgainClearsTheQuery() {
        model.queryProperty().set("zebra");
        model.open(SceneCatalogue.entries().get(4).load());
        assertThat(shown()).hasSize(SceneCatalogue.entries().size());
        assertThat(chosen()).isEqualTo("05-vertical-edges");
        assertThat(model.spoken(Texts.of(Language.ENGLISH))).contains("Vertical edges");
    }

    @Test
    void ownScenesStandFirstTheLatestBeforeTheOthers() {
        var one = own("one.json", "My first");
        var two = own("two.json", "");
        model.note(one);
        model.note(two);
        model.open(SceneCatalogue.first());
        assertThat(shown()).startsWith(two.toString(), one.toString()).hasSize(SceneCatalogue.entries().size() + 2);
        var tiles = model.shelfProperty().get().scenes();
        assertThat(tiles.getFirst().title().in(Language.ENGLISH)).as("a scene without title has its file's name").isEqualTo("two");
        assertThat(tiles.get(1).title().in(Language.ENGLISH)).isEqualTo("My first");
        assertThat(tiles.get(1).place(Language.ENGLISH)).isEqualTo(one.toString());
        model.queryProperty().set("my first");
        assertThat(shown()).containsExactly(one.toString());
    }

    @Test
    void aBrokenFileIsListedByItsNameWithoutAPicture() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.json"), "{").toAbsolutePath().normalize();
        model.note(broken);
        model.open(SceneCatalogue.first());
        var tile = model.shelfProperty().get().scenes().getFirst();
        assertThat(tile.title().in(Language.CHINESE)).isEqualTo("broken");
        assertThat(tile.scene()).isEmpty();
    }

    @Test
    void aFileThatIsGoneIsSkippedAndCanBeForgotten() throws IOException {
        var kept = own("kept.json", "Kept");
        var gone = own("gone.json", "Gone");
        model.note(kept);
        model.note(gone);
        Files.delete(gone);
        model.open(SceneCatalogue.first());
        assertThat(shown()).contains(kept.toString()).doesNotContain(gone.toString());
        assertThat(model.collectionProperty().get().missing()).containsExactly(gone);
        assertThat(recent().read()).as("it may come back").contains(gone);
        model.forgetMissing();
        assertThat(model.collectionProperty().get().missing()).isEmpty();
        assertThat(recent().read()).containsExactly(kept);
    }

    @Test
    void aNumberOfColumnsChangesTheRowsAndKeepsTheChoice() {
        model.moveAlong(2);
        var before = chosen();
        model.setColumns(2);
        assertThat(chosen()).isEqualTo(before);
        assertThat(model.shelfProperty().get().rows()).allSatisfy(
                row -> assertThat(row.parts().stream().mapToInt(p -> p.scenes().size()).sum()).isBetween(1, 2));
        model.moveDown(1);
        assertThat(chosen()).isNotEqualTo(before);
    }

    @Test
    void nothingIsReadBeforeItIsAskedForAndReadingWaitsForTheBackground() {
        var waiting = new ArrayDeque<Runnable>();
        var slow = new ScenesViewModel(recent(), waiting::add, Runnable::run);
        assertThat(waiting).isEmpty();
        slow.open(SceneCatalogue.first());
        assertThat(slow.shelfProperty().get().scenes()).isEmpty();
        slow.queryProperty().set("sharpen");
        waiting.remove().run();
        assertThat(slow.shelfProperty().get().scenes()).as("what was typed meanwhile counts").extracting(ShelvedScene::id)
                .contains("08-sharpen").doesNotContain("11-padding-narrow");
    }
}
