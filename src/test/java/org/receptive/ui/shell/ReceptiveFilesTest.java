package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.io.scene.SceneFile;
import org.receptive.scene.OperationKind;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;
import org.testfx.framework.junit5.Start;

/// Scenes and pictures from and to files; the dialogs answer what the test says.
class ReceptiveFilesTest extends WindowFixture {

    @TempDir
    private Path folder = Path.of("");

    @Start
    void start(Stage stage) {
        open(stage, new SceneBuilder().kind(OperationKind.CONVOLUTION).fractions().at(Grain.TERM, 7, 3).build());
    }

    private void open(Path file) {
        window().onFx(() -> {
            window().shell().openFile(file);
            return true;
        });
    }

    @Test
    void aSavedSceneOpensAgainAsTheSameScene() {
        var saved = window().scene();
        var file = folder.resolve("mine.json");
        window().answers().next(file);
        window().push(KeyCode.CONTROL, KeyCode.S);
        assertThat(window().message()).contains(file.toString());
        assertThat(SceneFile.read(file)).isEqualTo(saved);

        window().click("clear");
        window().answers().next(file);
        window().push(KeyCode.CONTROL, KeyCode.O);
        assertThat(window().scene()).isEqualTo(saved);
        window().assertArithmetic();

        window().click("undo");
        assertThat(window().scene().input().maxAbs()).as("an opened scene can be undone").isZero();
    }

    @Test
    void aNameWithoutAnEndingGetsOne() {
        window().answers().next(folder.resolve("mine"));
        window().push(KeyCode.CONTROL, KeyCode.S);
        assertThat(folder.resolve("mine.json")).exists();
    }

    @Test
    void aSceneThatWasThereIsNotOverwrittenWhereAnotherFileWasChosen() throws java.io.IOException {
        var there = Files.writeString(folder.resolve("there.json"), "mine");
        window().answers().next(folder.resolve("there"));
        window().push(KeyCode.CONTROL, KeyCode.S);
        assertThat(there).hasContent("mine");
        assertThat(window().message()).contains("there.json").contains("exists already");
    }

    @Test
    void cancellingADialogChangesNothing() {
        var before = window().scene();
        window().push(KeyCode.CONTROL, KeyCode.O);
        window().push(KeyCode.CONTROL, KeyCode.S);
        window().click("image");
        assertThat(window().scene()).isEqualTo(before);
        assertThat(window().messageKey()).isEmpty();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() {
        window().answers().next(folder.resolve("nowhere").resolve("mine.json"));
        window().push(KeyCode.CONTROL, KeyCode.S);
        assertThat(window().message()).contains("nowhere").contains("does not exist");
    }

    @Test
    void aBrokenSceneGivesAMessageAndTheSceneStays() throws IOException {
        var before = window().scene();
        for (var content : List.of("", "{", "[]", "{\"format\": \"other\"}", "{\"format\": \"receptive-scene\", \"version\": 99}",
                "no json")) {
            window().onFx(() -> {
                window().model().editor().dismiss();
                return true;
            });
            open(Files.writeString(folder.resolve("broken.json"), content));
            assertThat(window().message()).as(content).contains("broken.json").contains("cannot be opened");
            assertThat(window().isShown("message")).isTrue();
            assertThat(window().scene()).isEqualTo(before);
        }
    }

    @Test
    void aFileThatIsMissingGivesAMessageAndTheSceneStays() {
        var before = window().scene();
        open(folder.resolve("missing.json"));
        assertThat(window().message()).contains("missing.json");
        open(folder.resolve("missing.png"));
        assertThat(window().message()).contains("missing.png");
        assertThat(window().scene()).isEqualTo(before);
    }

    @Test
    void aDroppedPictureBecomesTheInput() throws IOException {
        var image = new BufferedImage(10, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 2, 0xFFFFFF);
        var first = window().scene();
        var file = folder.resolve("dot.png");
        ImageIO.write(image, "png", file.toFile());
        open(file);
        assertThat(window().scene().input().h()).isEqualTo(8);
        assertThat(window().scene().input().get(0, 0, 2, 3)).isNotEqualTo(window().scene().input().get(0, 0, 0, 0));
        window().assertArithmetic();

        window().answers().next(file);
        window().click("colour");
        window().click("image");
        assertThat(window().scene().convolution().spec().inChannels()).isEqualTo(3);
        window().assertArithmetic();

        var before = List.of(window().scene().input().h(), window().scene().input().c());
        window().click("undo");
        window().click("undo");
        assertThat(before).containsExactly(8, 3);
        assertThat(window().scene()).as("two pictures are two undos").isEqualTo(first);
    }

    @Test
    void aFileThatIsNoPictureGivesAMessageAndTheSceneStays() throws IOException {
        var before = window().scene();
        open(Files.writeString(folder.resolve("text.png"), "I am no picture"));
        assertThat(window().message()).contains("text.png");
        assertThat(window().scene()).isEqualTo(before);
    }

    @Test
    void theExportCardWritesAPicture() {
        window().push(KeyCode.CONTROL, KeyCode.E);
        assertThat(window().isShown("exportCard")).isTrue();
        window().click("exportPng");
        var file = folder.resolve("picture.png");
        window().answers().next(file);
        window().click("exportStart");
        window().waitFor(() -> Files.exists(file) && !window().node("exportStart", Node.class).isDisabled());
        window().push(KeyCode.ESCAPE);
        assertThat(window().isShown("exportCard")).isFalse();
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void theChosenFormatDecidesTheEndingAndThatIsSaid() {
        window().push(KeyCode.CONTROL, KeyCode.E);
        window().click("exportPng");
        window().answers().next(folder.resolve("c.gif"));
        window().click("exportStart");
        var file = folder.resolve("c.png");
        window().waitFor(() -> Files.exists(file) && !window().node("exportStart", Node.class).isDisabled());
        assertThat(folder.resolve("c.gif")).doesNotExist();
        assertThat(folder.resolve("c.gif.png")).doesNotExist();
        assertThat(window().onFx(() -> window().node("exportMessage", Label.class).getText())).contains("c.png").contains("PNG");
        window().click("exportSvg");
        window().answers().next(folder.resolve("c.png"));
        window().click("exportStart");
        window().waitFor(() -> Files.exists(folder.resolve("c.svg")) && !window().node("exportStart", Node.class).isDisabled());
        window().click("exportPng");
        window().answers().next(folder.resolve("c.gif"));
        window().click("exportStart");
        assertThat(window().onFx(() -> window().node("exportMessage", Label.class).getText())).contains("exists already");
    }

    @Test
    void aPictureNeedsNoRangeAndNoSpeedAndTheCardKeepsItsSize() {
        window().push(KeyCode.CONTROL, KeyCode.E);
        var ofAnimation = List.of("exportFrom", "exportTo", "exportFps");
        double height = cardHeight();
        for (var picture : List.of("exportPng", "exportSvg")) {
            window().click(picture);
            assertThat(ofAnimation).allMatch(this::isDisabled);
            assertThat(isDisabled("exportWidth")).isFalse();
            assertThat(cardHeight()).isEqualTo(height);
        }
        window().click("exportGif");
        assertThat(ofAnimation).noneMatch(this::isDisabled);
        assertThat(cardHeight()).isEqualTo(height);
    }

    private boolean isDisabled(String id) {
        return window().onFx(() -> window().node(id, Node.class).isDisabled());
    }

    private double cardHeight() {
        return window().onFx(() -> window().node("exportCard", Pane.class).getChildren().getFirst().getLayoutBounds().getHeight());
    }
}
