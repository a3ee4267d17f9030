package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.Scene;
import org.receptive.text.Language;
import org.testfx.framework.junit5.Start;

/// The collection of scenes in the window, by keyboard and by mouse.
class ScenesWindowTest extends WindowFixture {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    @TempDir
    private Path folder = Path.of("");

    @Start
    void start(Stage stage) {
        open(stage, SceneCatalogue.first());
    }

    private static Scene example(String name) {
        return SceneCatalogue.entries().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow().load();
    }

    private void open() {
        window().push(KeyCode.CONTROL, KeyCode.K);
        window().waitFor(() -> !tiles().isEmpty());
        window().settle();
    }

    private List<Button> tiles() {
        return window().onFx(() -> window().node("shelf", Node.class).lookupAll(".scene-tile").stream().map(Button.class::cast).toList());
    }

    private static String title(Button tile) {
        return ((Text) tile.lookup(".scene-tile-title")).getText();
    }

    private List<String> titles() {
        return window().onFx(() -> tiles().stream().map(ScenesWindowTest::title).toList());
    }

    private String chosen() {
        return window()
                .onFx(() -> tiles().stream().filter(t -> t.getPseudoClassStates().contains(CHOSEN)).map(ScenesWindowTest::title).toList()
                        .getFirst());
    }

    private List<String> headings() {
        return window().onFx(
                () -> window().node("shelf", Node.class).lookupAll(".shelf-heading").stream().map(n -> ((Label) n).getText()).toList());
    }

    private void click(Button tile) {
        var at = window().onFx(() -> {
            var bounds = tile.localToScreen(tile.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
        window().click(at, MouseButton.PRIMARY);
    }

    private boolean isOpen() {
        return window().isShown("scenesCard");
    }

    @Test
    void aSceneIsFoundByTypingAndOpenedByEnter() {
        open();
        window().write("gauss");
        assertThat(titles()).containsExactly("Gaussian blur");
        window().push(KeyCode.ENTER);
        assertThat(isOpen()).isFalse();
        assertThat(window().scene()).isEqualTo(example("07-gaussian-blur"));
        window().assertArithmetic();
        window().push(KeyCode.RIGHT);
        assertThat(window().index()).as("the keys belong to the walk again").isEqualTo(21);
        window().click("undo");
        assertThat(window().scene().sameArithmetic(SceneCatalogue.first())).as("an opened scene can be undone").isTrue();
    }

    @Test
    void arrowsChooseAndEscapeClosesWithoutAChange() {
        open();
        assertThat(chosen()).isEqualTo("Horizontal edges");
        window().push(KeyCode.RIGHT);
        assertThat(chosen()).isEqualTo("Vertical edges");
        window().push(KeyCode.DOWN);
        window().push(KeyCode.UP);
        window().push(KeyCode.LEFT);
        window().push(KeyCode.ESCAPE);
        assertThat(isOpen()).isFalse();
        assertThat(window().scene()).isEqualTo(SceneCatalogue.first());
        assertThat(window().index()).isEqualTo(6);
    }

    @Test
    void theKeyThatOpensItClosesItAndTheSearchIsEmptyTheNextTime() {
        open();
        window().write("zebra");
        assertThat(window().isShown("scenesNone")).isTrue();
        assertThat(window().onFx(() -> window().node("scenesNone", Label.class).getText())).contains("zebra");
        window().push(KeyCode.ENTER);
        assertThat(isOpen()).as("there is nothing to open").isTrue();
        window().push(KeyCode.CONTROL, KeyCode.K);
        assertThat(isOpen()).isFalse();
        open();
        assertThat(window().textOf("sceneSearch")).isEmpty();
        assertThat(tiles()).hasSize(SceneCatalogue.entries().size());
    }

    @Test
    void tabGoesRoundOnTheCardAndNeverBehindIt() {
        open();
        for (int i = 0; i < 8; i++) {
            window().push(KeyCode.TAB);
            assertThat(window().onFx(() -> window().node("scenesCard", Node.class).lookupAll("*")
                    .contains(window().shell().getScene().getFocusOwner()))).isTrue();
        }
    }

    @Test
    void everyExampleOpensByAClickAndItsArithmeticHolds() {
        for (var entry : SceneCatalogue.entries()) {
            window().click("scenes");
            window().waitFor(() -> tiles().size() == SceneCatalogue.entries().size());
            window().settle();
            window().onFx(() -> {
                tiles().stream().filter(t -> title(t).equals(entry.title().in(Language.ENGLISH))).findFirst().orElseThrow().fire();
                return true;
            });
            assertThat(isOpen()).isFalse();
            assertThat(window().scene()).isEqualTo(entry.load());
            window().assertArithmetic();
        }
    }

    @Test
    void aTileIsTwoClicksAway() {
        window().click("scenes");
        window().waitFor(() -> !tiles().isEmpty());
        window().settle();
        click(tiles().getFirst());
        assertThat(window().scene()).isEqualTo(example("02-sum-of-products"));
    }

    @Test
    void everyTileGetsItsPicture() {
        open();
        window().waitFor(() -> tiles().stream().allMatch(t -> ((ImageView) t.lookup(".image-view")).getImage() != null));
        var light = window().onFx(() -> ((ImageView) tiles().getFirst().lookup(".image-view")).getImage());
        window().onFx(() -> {
            window().appearance().darkProperty().set(true);
            return true;
        });
        window().waitFor(() -> !((ImageView) tiles().getFirst().lookup(".image-view")).getImage().equals(light));
    }

    @Test
    void theLanguageChangesTitlesHeadingsAndTheWordsBelow() {
        open();
        assertThat(headings()).startsWith("The sum behind it", "Edges and outlines");
        window().onFx(() -> {
            window().appearance().languageProperty().set(Language.CHINESE);
            return true;
        });
        assertThat(headings()).startsWith("背后的求和", "边缘与轮廓");
        assertThat(titles()).contains("高斯模糊").doesNotContain("Gaussian blur");
        assertThat(window().onFx(() -> window().node("scenesBooks", Label.class).getText())).contains("邱锡鹏");
        assertThat(window().onFx(() -> window().node("sceneSearch", TextField.class).getPromptText())).startsWith("搜索");
        window().write("gauss");
        assertThat(titles()).as("English words find a scene in Chinese too").containsExactly("高斯模糊");
    }

    @Test
    void whatIsSavedOrOpenedIsListedAndOpensFromThere() {
        var file = folder.resolve("lecture 3.json");
        window().answers().next(file);
        window().push(KeyCode.CONTROL, KeyCode.S);
        var saved = window().scene();
        window().click("clear");
        open();
        window().waitFor(() -> headings().contains("Mine"));
        window().write("lecture");
        assertThat(tiles()).hasSize(1);
        window().push(KeyCode.ENTER);
        assertThat(window().scene()).isEqualTo(saved);
    }

    @Test
    void aBrokenOwnSceneGivesItsSentenceAndTheSceneStays() throws IOException {
        var file = folder.resolve("spoiled.json");
        window().answers().next(file);
        window().push(KeyCode.CONTROL, KeyCode.S);
        Files.writeString(file, "{");
        var before = window().scene();
        open();
        window().waitFor(() -> headings().contains("Mine"));
        window().write("spoiled");
        window().push(KeyCode.ENTER);
        assertThat(window().message()).contains("spoiled.json").contains("cannot be opened");
        assertThat(window().scene()).isEqualTo(before);
    }

    @Test
    void aFileThatIsGoneIsSaidAndTakenOffTheList() throws IOException {
        var file = folder.resolve("gone.json");
        window().answers().next(file);
        window().push(KeyCode.CONTROL, KeyCode.S);
        Files.delete(file);
        open();
        window().waitFor(() -> window().isShown("scenesMissing"));
        assertThat(headings()).doesNotContain("Mine");
        window().click("scenesForget");
        window().waitFor(() -> !window().isShown("scenesMissing"));
        assertThat(isOpen()).isTrue();
    }

    @Test
    void filesAreOpenedAndSavedFromTheCardToo() {
        var file = folder.resolve("from the card.json");
        open();
        window().answers().next(file);
        window().click("sceneSave");
        assertThat(isOpen()).isFalse();
        assertThat(file).exists();
        window().click("clear");
        open();
        window().answers().next(file);
        window().click("sceneOpen");
        assertThat(window().scene()).isEqualTo(SceneCatalogue.first());
    }

    @Test
    void noTextOfTheCardIsCutOffInEitherLanguage() {
        open();
        for (var language : Language.all()) {
            window().onFx(() -> {
                window().appearance().languageProperty().set(language);
                return true;
            });
            window().settle();
            var cut = window().onFx(() -> window().node("scenesCard", Node.class).lookupAll(".text").stream().map(Text.class::cast)
                    .filter(t -> t.getParent() instanceof Labeled l && !t.getText().equals(l.getText())).map(Text::getText)
                    .filter(t -> t.endsWith("…") || t.endsWith("...")).filter(t -> !t.contains("(")).toList());
            assertThat(cut).isEmpty();
        }
    }
}
