package org.receptive.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.scene.Axes;
import org.receptive.scene.InputEdits;
import org.receptive.scene.InputPreset;
import org.receptive.scene.KernelPreset;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.OperationKind;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneEdits;
import org.receptive.scene.Side;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.player.Player;

/// Undo and redo of everything that can be edited.
class SceneEditorUndoTest {

    private final Scene first = new SceneBuilder().channels(2, 2, 1).bias().build();
    private final WalkViewModel model = new WalkViewModel(first, new Player());

    private Scene scene() {
        return model.edited().sceneProperty().get();
    }

    /// An edit with a name for the test's report.
    record Command(String name, Consumer<WalkViewModel> edit) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Command edit(String name, Consumer<WalkViewModel> edit) {
        return new Command(name, edit);
    }

    static List<Command> edits() {
        return List.of(
                edit("kernel size", m -> m.editor().change(s -> KnobEdits.number(s, "kernel", Axes.BOTH, 5))),
                edit("stride", m -> m.editor().change(s -> KnobEdits.number(s, "stride", Axes.ROWS, 2))),
                edit("dilation", m -> m.editor().change(s -> KnobEdits.number(s, "dilation", Axes.BOTH, 2))),
                edit("named padding", m -> m.editor().change(s -> KnobEdits.choose(s, "paddingMode", "wide"))),
                edit("name of the padding alone", m -> m.editor().change(s -> KnobEdits.choose(s, "paddingMode", "sides"))),
                edit("padding of one side", m -> m.editor().change(s -> KnobEdits.side(s, "sides", Side.TOP, 2))),
                edit("input size", m -> m.editor().change(s -> InputEdits.size(s, Axes.COLS, 9))),
                edit("operation", m -> m.editor().change(s -> KnobEdits.choose(s, "kind", "convolution"))),
                edit("input channels", m -> m.editor().change(s -> InputEdits.channels(s, 4))),
                edit("output channels", m -> m.editor().change(s -> KnobEdits.number(s, "outChannels", 1))),
                edit("groups", m -> m.editor().change(s -> KnobEdits.number(s, "groups", 2))),
                edit("bias", m -> m.editor().change(s -> KnobEdits.flag(s, "bias", false))),
                edit("typed input", m -> m.editor().type(new Cell("x", 1, 2, 3), "55")),
                edit("typed weight", m -> m.editor().type(new Cell("w", 3, 0, 1), "55")),
                edit("typed bias", m -> m.editor().type(new Cell("b", 1, 0, 0), "55")),
                edit("prepared input", m -> m.editor().fillInput(InputPreset.CHECKERBOARD)),
                edit("prepared kernel", m -> m.editor().fillKernel(KernelPreset.SOBEL_X)),
                edit("clear", m -> m.editor().change(SceneEdits::clearInput)),
                edit("open", m -> m.open(new SceneBuilder().input(5, 9).seed(8).build())),
                edit("stroke", m -> {
                    m.brush().valueProperty().set(77);
                    m.brush().begin(new Cell("x", 0, 0, 0));
                    m.brush().paint(List.of(new Cell("x", 0, 0, 1)));
                    m.brush().paint(List.of(new Cell("x", 0, 1, 1)));
                    m.brush().end();
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void oneUndoTakesTheEditBackAndOneRedoMakesItAgain(Command command) {
        model.walk().goTo(new Cell("y", 1, 2, 2));
        var before = scene();
        command.edit().accept(model);
        var edited = scene();
        assertThat(edited).as("the edit changes something").isNotEqualTo(before);

        model.editor().undo();
        assertThat(scene()).isEqualTo(before);
        assertThat(model.edited().documentProperty().get()).isEqualTo(before);
        assertThat(model.walk().placeProperty().get().walk()).isEqualTo(before.walk());
        assertThat(model.edited().canUndoProperty().get()).isFalse();

        model.editor().redo();
        assertThat(scene()).isEqualTo(edited);
        assertThat(model.walk().placeProperty().get().walk()).isEqualTo(edited.walk());
        assertThat(model.edited().canRedoProperty().get()).isFalse();
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
            model.editor().undo();
            assertThat(scene()).as("after undoing edit " + i).isEqualTo(scenes.get(i));
        }
        assertThat(model.edited().canUndoProperty().get()).isFalse();
        for (int i = 1; i < scenes.size(); i++) {
            model.editor().redo();
            assertThat(scene()).as("after doing edit " + i + " again").isEqualTo(scenes.get(i));
        }
    }

    @Test
    void aStrokeOverManyCellsIsOneUndoAndTheNextStrokeIsAnother() {
        for (int stroke = 0; stroke < 2; stroke++) {
            model.brush().valueProperty().set(50 + stroke);
            model.brush().begin(new Cell("x", 0, stroke, 0));
            for (int col = 1; col < 7; col++)
                model.brush().paint(List.of(new Cell("x", 0, stroke, col)));
            model.brush().end();
        }
        assertThat(scene().input().get(0, 0, 0, 6)).isEqualTo(50);
        assertThat(scene().input().get(0, 0, 1, 6)).isEqualTo(51);

        model.editor().undo();
        for (int col = 0; col < 7; col++) {
            assertThat(scene().input().get(0, 0, 0, col)).isEqualTo(50);
            assertThat(scene().input().get(0, 0, 1, col)).isEqualTo(first.input().get(0, 0, 1, col));
        }
        model.editor().undo();
        assertThat(scene()).isEqualTo(first);
    }

    @Test
    void aStrokeIsTakenBackOnceAndNothingElseIs() {
        model.editor().change(SceneEdits::clearInput);
        var cleared = scene();
        model.brush().takeBack();
        assertThat(scene()).as("no stroke was made").isEqualTo(cleared);

        model.brush().begin(new Cell("x", 0, 1, 1));
        model.brush().end();
        model.brush().takeBack();
        model.brush().takeBack();
        assertThat(scene()).isEqualTo(cleared);

        model.brush().begin(new Cell("x", 0, 1, 1));
        model.brush().end();
        model.editor().type(new Cell("x", 0, 2, 2), "3");
        model.brush().takeBack();
        assertThat(scene().input().get(0, 0, 2, 2)).as("edited since").isEqualTo(3);
    }

    @Test
    void walkingPointingAndLookingAreNoEdits() {
        model.walk().player().forward();
        model.walk().setGrain(Grain.TERM);
        model.walk().setSymbols(true);
        model.walk().togglePin(new Cell("x", 0, 0, 0));
        model.pointing().nextSlice();
        assertThat(model.edited().canUndoProperty().get()).isFalse();
    }

    @Test
    void anUndoKeepsThePlaceWhereOneHasWalkedMeanwhile() {
        model.editor().change(SceneEdits::clearInput);
        model.walk().goTo(new Cell("y", 1, 3, 2));
        model.editor().undo();
        assertThat(model.walk().placeProperty().get().moment().step().target()).isEqualTo(new Cell("y", 1, 3, 2));
        assertThat(scene().input()).isEqualTo(first.input());
    }

    @Test
    void aNewEditForgetsWhatWasUndone() {
        model.editor().change(SceneEdits::clearInput);
        model.editor().undo();
        model.editor().type(new Cell("x", 0, 0, 0), "55");
        assertThat(model.edited().canRedoProperty().get()).isFalse();
        model.editor().redo();
        assertThat(scene().input().get(0, 0, 0, 0)).isEqualTo(55);
    }

    @Test
    void anUndoTakesTheMessageOfTheEditAway() {
        model.editor().change(s -> KnobEdits.number(s, "stride", Axes.BOTH, 99));
        assertThat(model.editor().noticeProperty().get()).isPresent();
        model.editor().undo();
        assertThat(model.editor().noticeProperty().get()).isEmpty();
    }

    @Test
    void undoAndRedoWithNothingToDoLeaveEverythingAsItIs() {
        model.editor().undo();
        model.editor().redo();
        assertThat(scene()).isSameAs(first);
    }

    @Test
    void openPausesShowsTheSceneWhereItStandsAndCanBeUndone() {
        var other = new SceneBuilder().input(9, 9).kind(OperationKind.CONVOLUTION).at(Grain.TERM, 4, 3).seed(3).build();
        model.pointing().put(new Cell("x", 0, 6, 6));
        model.walk().player().play();

        model.open(other);
        assertThat(scene()).isEqualTo(other);
        assertThat(model.walk().player().playingProperty().get()).isFalse();
        assertThat(model.walk().motion().turnProperty().get()).as("an opened kernel does not turn before the eyes").isEqualTo(1);
        assertThat(model.pointing().cursorProperty().get()).isEmpty();
        assertThat(model.walk().placeProperty().get().moment().termsDone()).isEqualTo(4);

        model.editor().undo();
        assertThat(scene()).isEqualTo(first);
        assertThat(model.walk().placeProperty().get().moment().step().target()).isEqualTo(new Cell("y", 0, 0, 0));
    }

    @Test
    void aPinOnACellThatIsGoneIsDroppedAndTheOthersStay() {
        model.walk().togglePin(new Cell("x", 0, 6, 6));
        model.editor().change(s -> InputEdits.size(s, Axes.BOTH, 5));
        assertThat(scene().view().pin()).isEmpty();

        model.walk().togglePin(new Cell("x", 0, 1, 1));
        model.editor().change(s -> InputEdits.size(s, Axes.BOTH, 6));
        assertThat(scene().view().pin()).isEqualTo(Optional.of(new Cell("x", 0, 1, 1)));
    }
}
