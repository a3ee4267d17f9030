package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.io.scene.SceneFile;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneChanges;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.Texts;
import org.receptive.ui.SceneBuilder;

/// A start shows the scene of last time, or the first example and says where the file of last time is.
class LastSceneTest {

    private static void fail(Scene scene) {
        throw new ArithmeticException(scene.title() + ": / by zero");
    }

    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("last-scene.json");
    }

    @Test
    void theSceneOfLastTimeIsShownAgain() {
        var scene = new SceneBuilder().channels(10, 2, 2).build();
        SceneFile.write(scene, file());
        assertThat(LastScene.of(file()).scene()).isEqualTo(SceneChanges.none(SceneFile.read(file())));
        assertThat(LastScene.of(file()).problem()).isEmpty();
        assertThat(file()).exists();
    }

    @Test
    void theFirstStartShowsTheFirstExampleAndSaysNothing() {
        assertThat(LastScene.of(file()).scene()).isEqualTo(SceneChanges.none(SceneCatalogue.first()));
        assertThat(LastScene.of(file()).problem()).isEmpty();
    }

    @Test
    void aSceneThatCannotBeDrawnIsKeptAsideAndTheFirstExampleIsShown() throws IOException {
        SceneFile.write(new SceneBuilder().build(), file());
        var content = Files.readString(file());
        var last = LastScene.of(file(), LastSceneTest::fail);
        assertThat(last.scene()).isEqualTo(SceneChanges.none(SceneCatalogue.first()));
        var kept = folder.resolve("last-scene-kept-1.json");
        assertThat(kept).hasContent(content);
        assertThat(file()).doesNotExist();
        for (var language : Language.all())
            assertThat(Texts.of(language).get(last.problem().orElseThrow())).contains(kept.toString());
        assertThat(LastScene.of(file()).problem()).as("the next start").isEmpty();
    }

    @Test
    void whatIsKeptAsideIsNeverOverwritten() {
        for (int i = 1; i <= 3; i++) {
            SceneFile.write(new SceneBuilder().seed(i).build(), file());
            LastScene.of(file(), LastSceneTest::fail);
        }
        for (int i = 1; i <= 3; i++)
            assertThat(SceneFile.read(folder.resolve("last-scene-kept-" + i + ".json")).input())
                    .isEqualTo(new SceneBuilder().seed(i).build().input());
    }

    @Test
    void aFileThatCannotBeReadIsKeptAsideWithTheReason() throws IOException {
        Files.writeString(file(), "{");
        var problem = LastScene.of(file()).problem();
        assertThat(problem.map(Message::key)).contains("start.asideUnreadable");
        assertThat(folder.resolve("last-scene-kept-1.json")).hasContent("{");
        assertThat(Texts.of(Language.ENGLISH).get(problem.orElseThrow())).contains("cannot be opened").contains("last-scene-kept-1.json")
                .doesNotContain("..");
    }
}
