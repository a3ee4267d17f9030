package org.receptive.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.scene.Axes;
import org.receptive.scene.Edits;
import org.receptive.scene.InputPreset;
import org.receptive.scene.KernelPreset;
import org.receptive.scene.OperationKind;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneEdits;
import org.receptive.scene.Side;
import org.receptive.spec.PaddingMode;
import org.receptive.trace.Cell;
import org.receptive.trace.Grain;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.player.Player;

/// Undo and redo of everything that can be edited.
class ConvolveUndoTest {

    private final Scene first = new SceneBuilder().channels(2, 2, 1).bias().build();
    private final ConvolveViewModel model = new ConvolveViewModel(first, new Player());

    private Scene scene() {
        return model.sceneProperty().get();
    }

    /// An edit with a name for the test's report.
    record Command(String name, Consumer<ConvolveViewModel> edit) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Command edit(String name, Consumer<ConvolveViewModel> edit) {
        return new Command(name, edit);
    }

    static List<Command> edits() {
        return List.of(
                edit("kernel size", m -> m.change(s -> Edits.kernel(s, Axes.BOTH, 5))),
                edit("stride", m -> m.change(s -> Edits.stride(s, Axes.ROWS, 2))),
                edit("dilation", m -> m.change(s -> Edits.dilation(s, Axes.BOTH, 2))),
                edit("named padding", m -> m.change(s -> Edits.padding(s, PaddingMode.WIDE))),
                edit("name of the padding alone", m -> m.change(s -> Edits.padding(s, PaddingMode.CUSTOM))),
                edit("padding of one side", m -> m.change(s -> Edits.padding(s, Side.TOP, 2))),
                edit("input size", m -> m.change(s -> Edits.inputSize(s, Axes.COLS, 9))),
                edit("operation", m -> m.change(s -> Edits.operation(s, OperationKind.CONVOLUTION))),
                edit("input channels", m -> m.change(s -> Edits.inChannels(s, 4))),
                edit("output channels", m -> m.change(s -> Edits.outChannels(s, 1))),
                edit("groups", m -> m.change(s -> Edits.groups(s, 2))),
                edit("bias", m -> m.change(s -> Edits.bias(s, false))),
                edit("typed input", m -> m.type(new Cell("x", 1, 2, 3), "55")),
                edit("typed weight", m -> m.type(new Cell("w", 3, 0, 1), "55")),
                edit("typed bias", m -> m.type(new Cell("b", 1, 0, 0), "55")),
                edit("prepared input", m -> m.fillInput(InputPreset.CHECKERBOARD)),
                edit("prepared kernel", m -> m.fillKernel(KernelPreset.SOBEL_X)),
                edit("clear", m -> m.change(SceneEdits::clearInput)),
                edit("open", m -> m.open(new SceneBuilder().input(5, 9).seed(8).build())),
                edit("stroke", m -> {
                    m.brushProperty().set(77);
                    m.beginStroke(new Cell("x", 0, 0, 0));
                    m.paint(List.of(new Cell("x", 0, 0, 1)));
                    m.paint(List.of(new Cell("x", 0, 1, 1)));
                    m.endStroke();
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void oneUndoTakesTheEditBackAndOneRedoMakesItAgain(Command command) {
        model.goTo(new Cell("y", 1, 2, 2));
        var before = scene();
        command.edit().accept(model);
        var edited = scene();
        assertThat(edited).as("the edit changes something").isNotEqualTo(before);

        model.undo();
        assertThat(scene()).isEqualTo(before);
        assertThat(model.documentProperty().get()).isEqualTo(before);
        assertThat(model.walkProperty().get().stages().getFirst()).isEqualTo(before.walk().stages().getFirst());
        assertThat(model.canUndoProperty().get()).isFalse();

        model.redo();
        assertThat(scene()).isEqualTo(edited);
        assertThat(model.walkProperty().get().stages().getFirst()).isEqualTo(edited.walk().stages().getFirst());
        assertThat(model.canRedoProperty().get()).isFalse();
    }

    @Test
    void anImportedPictureCanBeUndone(@TempDir Path folder) throws IOException {
        var file = folder.resolve("picture.png");
        ImageIO.write(new BufferedImage(12, 10, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        model.importImage(file);
        assertThat(List.of(scene().input().h(), scene().input().w())).containsExactly(10, 12);
        model.undo();
        assertThat(scene()).isEqualTo(first);
    }

    @Test
    void everyEditInARowCanBeUndoneAndRedone() {
        var scenes = new ArrayList<Scene>(List.of(first));
        edits().forEach(command -> {
            command.edit().accept(model);
            if (!scene().sameArithmetic(scenes.getLast()) || scene().convolution().padding() != scenes.getLast().convolution().padding())
                scenes.add(scene());
        });
        assertThat(scenes).hasSizeGreaterThan(15);
        for (int i = scenes.size() - 2; i >= 0; i--) {
            model.undo();
            assertThat(scene()).as("after undoing edit " + i).isEqualTo(scenes.get(i));
        }
        assertThat(model.canUndoProperty().get()).isFalse();
        for (int i = 1; i < scenes.size(); i++) {
            model.redo();
            assertThat(scene()).as("after doing edit " + i + " again").isEqualTo(scenes.get(i));
        }
    }

    @Test
    void aStrokeOverManyCellsIsOneUndoAndTheNextStrokeIsAnother() {
        for (int stroke = 0; stroke < 2; stroke++) {
            model.brushProperty().set(50 + stroke);
            model.beginStroke(new Cell("x", 0, stroke, 0));
            for (int col = 1; col < 7; col++)
                model.paint(List.of(new Cell("x", 0, stroke, col)));
            model.endStroke();
        }
        assertThat(scene().input().get(0, 0, 0, 6)).isEqualTo(50);
        assertThat(scene().input().get(0, 0, 1, 6)).isEqualTo(51);

        model.undo();
        for (int col = 0; col < 7; col++) {
            assertThat(scene().input().get(0, 0, 0, col)).isEqualTo(50);
            assertThat(scene().input().get(0, 0, 1, col)).isEqualTo(first.input().get(0, 0, 1, col));
        }
        model.undo();
        assertThat(scene()).isEqualTo(first);
    }

    @Test
    void aStrokeIsTakenBackOnceAndNothingElseIs() {
        model.change(SceneEdits::clearInput);
        var cleared = scene();
        model.takeStrokeBack();
        assertThat(scene()).as("no stroke was made").isEqualTo(cleared);

        model.beginStroke(new Cell("x", 0, 1, 1));
        model.endStroke();
        model.takeStrokeBack();
        model.takeStrokeBack();
        assertThat(scene()).isEqualTo(cleared);

        model.beginStroke(new Cell("x", 0, 1, 1));
        model.endStroke();
        model.type(new Cell("x", 0, 2, 2), "3");
        model.takeStrokeBack();
        assertThat(scene().input().get(0, 0, 2, 2)).as("edited since").isEqualTo(3);
    }

    @Test
    void walkingPointingAndLookingAreNoEdits() {
        model.player().forward();
        model.setGrain(Grain.TERM);
        model.setSymbols(true);
        model.togglePin(new Cell("x", 0, 0, 0));
        model.pointing().nextSlice();
        assertThat(model.canUndoProperty().get()).isFalse();
    }

    @Test
    void anUndoKeepsThePlaceWhereOneHasWalkedMeanwhile() {
        model.change(SceneEdits::clearInput);
        model.goTo(new Cell("y", 1, 3, 2));
        model.undo();
        assertThat(model.momentProperty().get().step().target()).isEqualTo(new Cell("y", 1, 3, 2));
        assertThat(scene().input()).isEqualTo(first.input());
    }

    @Test
    void aNewEditForgetsWhatWasUndone() {
        model.change(SceneEdits::clearInput);
        model.undo();
        model.type(new Cell("x", 0, 0, 0), "55");
        assertThat(model.canRedoProperty().get()).isFalse();
        model.redo();
        assertThat(scene().input().get(0, 0, 0, 0)).isEqualTo(55);
    }

    @Test
    void anUndoTakesTheMessageOfTheEditAway() {
        model.change(s -> Edits.stride(s, Axes.BOTH, 99));
        assertThat(model.messageProperty().get()).isPresent();
        model.undo();
        assertThat(model.messageProperty().get()).isEmpty();
    }

    @Test
    void undoAndRedoWithNothingToDoLeaveEverythingAsItIs() {
        model.undo();
        model.redo();
        assertThat(scene()).isSameAs(first);
    }

    @Test
    void openPausesShowsTheSceneWhereItStandsAndCanBeUndone() {
        var other = new SceneBuilder().input(9, 9).kind(OperationKind.CONVOLUTION).at(Grain.TERM, 4, 3).seed(3).build();
        model.pointing().put(new Cell("x", 0, 6, 6));
        model.player().play();

        model.open(other);
        assertThat(scene()).isEqualTo(other);
        assertThat(model.player().playingProperty().get()).isFalse();
        assertThat(model.turnProperty().get()).as("an opened kernel does not turn before the eyes").isEqualTo(1);
        assertThat(model.pointing().cursorProperty().get()).isEmpty();
        assertThat(model.momentProperty().get().termsDone()).isEqualTo(4);

        model.undo();
        assertThat(scene()).isEqualTo(first);
        assertThat(model.momentProperty().get().step().target()).isEqualTo(new Cell("y", 0, 0, 0));
    }

    @Test
    void aPinOnACellThatIsGoneIsDroppedAndTheOthersStay() {
        model.togglePin(new Cell("x", 0, 6, 6));
        model.change(s -> Edits.inputSize(s, Axes.BOTH, 5));
        assertThat(scene().view().pin()).isEmpty();

        model.togglePin(new Cell("x", 0, 1, 1));
        model.change(s -> Edits.inputSize(s, Axes.BOTH, 6));
        assertThat(scene().view().pin()).isEqualTo(Optional.of(new Cell("x", 0, 1, 1)));
    }
}
