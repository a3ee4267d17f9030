package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.io.scene.SceneFile;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneChanges;
import org.receptive.text.Language;
import org.receptive.trace.Cell;
import org.testfx.framework.junit5.Start;

/// A scene that was changed says so in the window, can be given its own words, and is reset.
class ChangedSceneWindowTest extends WindowFixture {

    private final Scene first = SceneCatalogue.first();
    private final String name = first.title().in(Language.ENGLISH);
    private final String note = first.note().in(Language.ENGLISH);
    @TempDir
    private Path folder = Path.of("");

    @Start
    void start(Stage stage) {
        open(stage, first);
    }

    private String text(String id) {
        return window().onFx(() -> window().node(id, Label.class).getText());
    }

    private boolean isDisabled(String id) {
        return window().onFx(() -> window().node(id, Node.class).isDisabled());
    }

    private double topOfTheMaps() {
        return window().onFx(() -> window().shell().walk().maps().localToScene(0, 0).getY());
    }

    private void paint() {
        window().click(new Cell("x", 0, 0, 0), MouseButton.PRIMARY);
    }

    @Test
    void aPaintedSceneIsMarkedItsNoteIsFoldedAndNothingMoves() {
        assertThat(text("place")).endsWith("› " + name);
        assertThat(isDisabled("reset")).isTrue();
        assertThat(window().isShown("noteFold")).isFalse();
        double top = topOfTheMaps();
        paint();
        assertThat(text("place")).endsWith("› " + name + " · changed");
        assertThat(window().isShown("note")).isFalse();
        assertThat(topOfTheMaps()).as("nothing moves under the brush").isEqualTo(top);
        window().click("noteFold");
        assertThat(window().isShown("note")).isTrue();
        assertThat(text("note")).isEqualTo(note);
        window().click("noteFold");
        assertThat(window().isShown("note")).isFalse();
        window().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(text("place")).endsWith("› " + name);
        assertThat(window().isShown("note")).isTrue();
        assertThat(window().isShown("noteFold")).isFalse();
    }

    @Test
    void resetIsAButtonAndAKeyAndIsUndone() {
        paint();
        var painted = window().scene();
        window().click("reset");
        assertThat(window().scene()).isEqualTo(first);
        assertThat(isDisabled("reset")).isTrue();
        window().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window().scene()).isEqualTo(painted);
        window().push(KeyCode.CONTROL, KeyCode.R);
        assertThat(window().scene()).isEqualTo(first);
    }

    @Test
    void aClickOnTheTitleOpensItEnterKeepsAndEscTakesBack() {
        window().click("place");
        assertThat(window().textOf("titleField")).isEqualTo(name);
        window().write("mine");
        window().push(KeyCode.ENTER);
        assertThat(window().isShown("titleField")).isFalse();
        assertThat(text("place")).endsWith("› mine");
        assertThat(window().scene().title().in(Language.CHINESE)).isEqualTo(first.title().in(Language.CHINESE));
        window().push(KeyCode.F2);
        window().write("other");
        window().push(KeyCode.ESCAPE);
        assertThat(text("place")).endsWith("› mine");
        window().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window().scene()).as("one entry").isEqualTo(first);
    }

    @Test
    void aNoteIsWrittenOverTheOldOneAndStaysWithLaterEdits() {
        paint();
        window().click("noteWrite");
        window().write("mine");
        window().push(KeyCode.ENTER);
        assertThat(window().isShown("noteField")).isFalse();
        assertThat(text("note")).isEqualTo("mine");
        window().click(new Cell("x", 0, 0, 1), MouseButton.PRIMARY);
        assertThat(window().isShown("note")).isTrue();
        window().click("note");
        window().write("other");
        window().push(KeyCode.ESCAPE);
        assertThat(text("note")).isEqualTo("mine");
    }

    @Test
    void whoeverGoesOnElsewhereMeansWhatWasWritten() {
        window().push(KeyCode.SHIFT, KeyCode.F2);
        window().write("mine");
        window().focusMaps();
        assertThat(window().isShown("noteField")).isFalse();
        assertThat(window().scene().note().in(Language.ENGLISH)).isEqualTo("mine");
        window().push(KeyCode.F2);
        window().write("title");
        window().click("rail-draw");
        assertThat(window().isShown("titleField")).isFalse();
        assertThat(window().scene().title().in(Language.ENGLISH)).isEqualTo("title");
        assertThat(text("place")).startsWith("Draw");
        window().click("place");
        assertThat(window().isShown("titleField")).as("the name of a network is no text to change").isFalse();
    }

    @Test
    void aSavedFileIsCalledByItsNameAndHasTheOldNoteAsWords() {
        paint();
        var file = folder.resolve("mine.json");
        window().answers().next(file);
        window().push(KeyCode.CONTROL, KeyCode.S);
        var saved = SceneFile.read(file);
        assertThat(saved.title().in(Language.ENGLISH)).isEqualTo("mine");
        assertThat(saved.note().in(Language.ENGLISH)).isEqualTo("Note of the original scene: " + note);
        assertThat(saved.sameArithmetic(window().scene())).isTrue();
        assertThat(window().onFx(() -> window().node("messageLine", Node.class).getStyleClass().contains("message-success"))).isTrue();
    }

    @Test
    void savingTakesTheMarkAwayAndTheNextChangeBringsItBack() {
        paint();
        assertThat(text("place")).endsWith(" · changed");
        window().answers().next(folder.resolve("mine.json"));
        window().push(KeyCode.CONTROL, KeyCode.S);
        assertThat(text("place")).endsWith("› mine");
        assertThat(isDisabled("reset")).isTrue();
        window().click(new Cell("x", 0, 0, 1), MouseButton.PRIMARY);
        assertThat(text("place")).endsWith("› mine · changed");
        var saved = window().onFx(() -> window().model().editor().edited().changesProperty().get().opened());
        window().push(KeyCode.CONTROL, KeyCode.R);
        assertThat(window().scene().sameArithmetic(saved)).isTrue();
        assertThat(text("place")).endsWith("› mine");
        for (int i = 0; i < 3; i++)
            window().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window().scene().sameArithmetic(first)).as("every edit is undone, also those before the saving").isTrue();
    }

    @Test
    void aSceneIsSavedUnderItsTitleUnlessAnotherNameIsChosen() {
        paint();
        window().answers().nextIn(folder);
        window().push(KeyCode.CONTROL, KeyCode.S);
        var file = folder.resolve(name + ".json");
        assertThat(SceneFile.read(file).title()).isEqualTo(first.title());
        assertThat(text("place")).endsWith("› " + name);
    }

    @Test
    void aMessageStandsOverTheNoteAndMovesNothing() {
        double top = topOfTheMaps();
        window().onFx(() -> {
            window().model().editor().type(new Cell("y", 0, 0, 0), "1");
            return true;
        });
        window().settle();
        assertThat(window().isShown("message")).isTrue();
        assertThat(topOfTheMaps()).isEqualTo(top);
        var covered = window().onFx(() -> window().node("messageLine", Node.class).localToScene(
                window().node("messageLine", Node.class).getBoundsInLocal()).getMaxY());
        var legends = window().onFx(() -> window().shell().walk().maps().localToScene(
                window().shell().walk().maps().boundsOf(new Cell("x", 0, 0, 0)).orElseThrow()).getMinY());
        assertThat(covered).as("above every cell and every legend").isLessThan(legends);
    }

    @Test
    void theNextStartKnowsWhatTheSceneWasOpenedAs() {
        var file = folder.resolve("last-scene.json");
        paint();
        var editor = window().model().editor();
        var changes = window().onFx(() -> {
            var now = editor.edited().changesProperty().get().with(editor.edited().sceneProperty().get());
            new Autosave(window().model(), () -> now, file, () -> {}).flush();
            return now;
        });
        assertThat(LastScene.of(file).scene()).isEqualTo(changes);
        window().onFx(() -> {
            new Autosave(window().model(), () -> SceneChanges.none(first), file, () -> {}).flush();
            return true;
        });
        assertThat(LastScene.openedBeside(file)).doesNotExist();
        assertThat(LastScene.of(file).scene()).isEqualTo(SceneChanges.none(first));
    }
}
