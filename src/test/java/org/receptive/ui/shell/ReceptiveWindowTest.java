package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.scene.Axes;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.OperationKind;
import org.receptive.scene.SceneLimits;
import org.receptive.spec.PaddingMode;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;
import org.testfx.framework.junit5.Start;

/// The whole window, worked with the mouse: cells, inspector, transport.
class ReceptiveWindowTest extends WindowFixture {

    @Start
    void start(Stage stage) {
        open(stage, new SceneBuilder().build());
    }

    private static Cell x(int row, int col) {
        return new Cell("x", 0, row, col);
    }

    private double input(int row, int col) {
        return window().scene().input().get(0, 0, row, col);
    }

    @Test
    void aDigitIsPaintedSettingsAreChangedAndTheConvolutionIsPlayed() {
        window().click("clear");
        window().click("brush9");
        window().drag(x(1, 2), x(1, 3), x(1, 4), x(2, 4), x(3, 4), x(4, 4));
        for (var painted : Set.of(x(1, 2), x(1, 3), x(1, 4), x(2, 4), x(3, 4), x(4, 4)))
            assertThat(input(painted.row(), painted.col())).as(painted.toString()).isEqualTo(9);
        assertThat(Arrays.stream(window().scene().input().toArray()).filter(v -> v != 0).count()).isEqualTo(6);
        window().assertArithmetic();

        window().step("stride", 1);
        window().step("dilation", 1);
        window().click("wide");
        var axis = window().scene().convolution().spec().window().rows();
        assertThat(axis.stride()).isEqualTo(2);
        assertThat(axis.dilation()).isEqualTo(2);
        assertThat(axis.padBefore()).isEqualTo(4);
        assertThat(window().scene().convolution().padding()).isEqualTo(PaddingMode.WIDE);
        assertThat(window().textOf("padding")).isEqualTo("4");
        window().assertArithmetic();

        window().click("convolution");
        assertThat(window().scene().convolution().kind()).isEqualTo(OperationKind.CONVOLUTION);
        window().waitFor(() -> window().model().walk().motion().turnProperty().get() == 1);
        window().assertArithmetic();

        window().click("play");
        window().waitFor(() -> window().model().walk().player().indexProperty().get() >= 2);
        window().click("play");
        assertThat(window().isPlaying()).isFalse();
        int paused = window().index();
        window().assertArithmetic();

        window().click("back");
        assertThat(window().index()).isEqualTo(paused - 1);
        window().assertArithmetic();
    }

    @Test
    void everyStepOfTheOutputShowsTheReferencesValue() {
        window().onFx(() -> {
            window().model().open(new SceneBuilder().input(5, 5).channels(2, 2, 1).bias().kind(OperationKind.CONVOLUTION).zeros(1).build());
            return true;
        });
        for (int i = 0; i < 50; i++) {
            window().assertArithmetic();
            window().push(KeyCode.RIGHT);
        }
        assertThat(window().target()).isEqualTo(new Cell("y", 1, 4, 4));
    }

    @Test
    void aStrokeIsOneUndo() {
        var before = window().scene();
        window().click("brush4");
        window().drag(x(0, 0), x(0, 1), x(0, 2), x(0, 3), x(1, 4), x(0, 5), x(0, 6));
        assertThat(input(1, 4)).isEqualTo(4);
        window().click("undo");
        assertThat(window().scene()).isEqualTo(before);
        window().click("redo");
        assertThat(input(0, 6)).isEqualTo(4);
    }

    @Test
    void aFastStrokeLeavesNoGaps() {
        window().click("clear");
        window().click("brush1");
        // one jump, as a fast hand makes it
        window().drag(x(0, 0), x(0, 6));
        for (int col = 0; col < 7; col++)
            assertThat(input(0, col)).as("column " + col).isEqualTo(1);
    }

    @Test
    void aDoubleClickOpensACellForTyping() {
        for (var cell : Set.of(x(3, 3), new Cell("w", 0, 1, 1))) {
            window().doubleClick(cell);
            assertThat(window().isShown("cellEditor")).isTrue();
            window().write("-2.5");
            window().push(KeyCode.ENTER);
            assertThat(window().isShown("cellEditor")).as("the cell below is next").isTrue();
            window().push(KeyCode.ESCAPE);
            assertThat(window().isShown("cellEditor")).isFalse();
        }
        assertThat(input(3, 3)).isEqualTo(-2.5);
        assertThat(window().scene().convolution().weight().get(0, 0, 1, 1)).isEqualTo(-2.5);
        window().assertArithmetic();
    }

    @Test
    void aDoubleClickForTypingIsOneUndoToTheOldNumber() {
        double before = input(3, 3);
        window().click("brush9");
        window().doubleClick(x(3, 3));
        window().write("5");
        window().push(KeyCode.ENTER);
        window().click("undo");
        assertThat(input(3, 3)).isEqualTo(before);
    }

    @Test
    void escapeLeavesTheCellAsItWas() {
        window().click("type");
        double before = input(2, 2);
        window().click(x(2, 2), MouseButton.PRIMARY);
        window().write("77");
        window().push(KeyCode.ESCAPE);
        assertThat(window().isShown("cellEditor")).isFalse();
        assertThat(input(2, 2)).isEqualTo(before);
    }

    @Test
    void lettersTypedIntoACellGiveAMessageAndTheOldNumberStays() {
        window().click("type");
        double before = input(2, 2);
        window().click(x(2, 2), MouseButton.PRIMARY);
        window().write("abc");
        window().push(KeyCode.ENTER);
        assertThat(window().message()).contains("\"abc\" is not a number");
        assertThat(input(2, 2)).isEqualTo(before);
    }

    @Test
    void whenAMapIsResizedWhatIsUnderThePointerIsLitAndAPinThatIsGoneIsLetGo() {
        var corner = new Cell("y", 0, 4, 4);
        window().moveTo(corner);
        var pointer = window().onFx(() -> window().shell().walk().maps().boundsOf(corner).orElseThrow());
        window().onFx(() -> {
            window().model().walk().togglePin(corner);
            window().model().editor().change(s -> KnobEdits.number(s, "stride", Axes.BOTH, 2));
            return true;
        });
        window().settle();
        var view = window().onFx(() -> window().model().walk().placeProperty().get().view());
        assertThat(view.pin()).isEmpty();
        var lit = window().onFx(() -> window().model().pointing().litProperty().get());
        assertThat(lit.focus().filter(corner::equals)).isEmpty();
        var focus = lit.focus().flatMap(c -> window().onFx(() -> window().shell().walk().maps().boundsOf(c)));
        assertThat(focus.filter(b -> !b.contains(pointer.getCenterX(), pointer.getCenterY()))).as("a cell beside the pointer").isEmpty();
    }

    @Test
    void aHandShowsWhereADoubleClickLeadsToAnotherStep() {
        window().moveTo(new Cell("y", 0, 3, 3));
        assertThat(window().onFx(() -> window().shell().walk().maps().getCursor())).isEqualTo(Cursor.HAND);
        window().moveTo(x(3, 3));
        assertThat(window().onFx(() -> window().shell().walk().maps().getCursor())).isEqualTo(Cursor.DEFAULT);
        window().doubleClick(new Cell("y", 0, 3, 3));
        assertThat(window().target()).isEqualTo(new Cell("y", 0, 3, 3));
    }

    @Test
    void hoveringLightsTheLinksAndLeavingLetsThemGo() {
        var output = new Cell("y", 0, 1, 2);
        window().moveTo(output);
        var read = new HashSet<Cell>();
        window().model().walk().placeProperty().get().walk().stages().getFirst().step(7).terms().forEach(t -> {
            read.add(t.first().shown());
            read.add(t.last().shown());
        });
        assertThat(window().onFx(() -> window().model().pointing().litProperty().get().linked())).isEqualTo(read);

        window().moveTo(x(0, 0));
        assertThat(window().onFx(() -> window().model().pointing().litProperty().get().linked())).containsExactly(new Cell("y", 0, 0, 0));

        window().moveTo(new Cell("w", 0, 2, 2));
        assertThat(window().onFx(() -> window().model().pointing().litProperty().get().linked())).hasSize(25).contains(x(2, 2), x(6, 6));

        window().moveTo(window().middleOf("play"));
        assertThat(window().onFx(() -> window().model().pointing().litProperty().get().focus())).isEmpty();
    }

    @Test
    void aClickPinsAnOutputARightClickAnyCellAndADoubleClickGoesThere() {
        var output = new Cell("y", 0, 2, 3);
        window().click(output, MouseButton.PRIMARY);
        assertThat(window().scene().view().pin()).contains(output);
        window().click(x(1, 1), MouseButton.SECONDARY);
        assertThat(window().scene().view().pin()).contains(x(1, 1));
        window().doubleClick(output);
        assertThat(window().target()).isEqualTo(output);
        window().focusMaps();
        assertThat(window().scene().view().pin()).isEmpty();
    }

    @Test
    void whatIsNoNumberInAFieldGivesAMessageAndTheOldValueStays() {
        var before = window().scene();
        for (var typed : Map.of("kernel", "abc", "stride", "1.5", "dilation", "", "inputRows", "3x").entrySet()) {
            var old = window().textOf(typed.getKey());
            window().fill(typed.getKey(), typed.getValue());
            assertThat(window().message()).as(typed.toString()).contains("\"" + typed.getValue() + "\" is not a");
            assertThat(window().textOf(typed.getKey())).isEqualTo(old);
            assertThat(window().scene()).isEqualTo(before);
        }
    }

    @Test
    void aKernelLargerThanThePaddedInputIsRefusedWithTheReasonAndTheNearestIsTaken() {
        window().fill("padding", "1");
        window().fill("kernel", "12");
        assertThat(window().message()).contains("a kernel spanning 12 cells does not fit an input of 7 cells with 1 and 1 zeros added")
                .contains("9");
        assertThat(window().textOf("kernel")).isEqualTo("9");
        assertThat(window().scene().outputShape().rows()).isEqualTo(1);
        window().assertArithmetic();
    }

    @Test
    void aNumberBeyondItsLimitBecomesTheNearestAndTheLimitIsNamed() {
        for (var field : List.of("stride", "inputCols", "outChannels")) {
            window().fill(field, "500");
            int taken = Integer.parseInt(window().textOf(field));
            assertThat(taken).isGreaterThan(1).isLessThanOrEqualTo(SceneLimits.INPUT);
            assertThat(window().message()).as(field).contains("500").contains(Integer.toString(taken));
        }
    }

    @Test
    void aStepperStopsAtItsLastPossibleValueAndSaysWhy() {
        window().step("stride", -1);
        assertThat(window().textOf("stride")).isEqualTo("1");
        assertThat(window().message()).contains("stride");
        window().step("stride", 1);
        assertThat(window().messageKey()).isEmpty();
        assertThat(window().isShown("message")).isFalse();
    }

    @Test
    void rowsAndColumnsAreSetApartOnceUnlinked() {
        window().click("linkAxes");
        window().step("kernelRows", 1);
        window().step("strideCols", 1);
        var rows = window().scene().convolution().spec().window().rows();
        var cols = window().scene().convolution().spec().window().cols();
        assertThat(rows.kernel()).isEqualTo(4);
        assertThat(cols.kernel()).isEqualTo(3);
        assertThat(rows.stride()).isEqualTo(1);
        assertThat(cols.stride()).isEqualTo(2);
        window().click("linkAxes");
        assertThat(window().isShown("kernelRows")).as("different numbers stay apart").isTrue();
        assertThat(window().isShown("dilation")).isTrue();
    }

    @Test
    void fourSidesOfPaddingAreSetOneByOne() {
        window().click("sides");
        window().step("padTop", 1);
        window().step("padRight", 2);
        var now = window().scene().convolution().spec().window();
        assertThat(now.rows().padBefore()).isEqualTo(1);
        assertThat(now.rows().padAfter()).isZero();
        assertThat(now.cols().padAfter()).isEqualTo(2);
        window().assertArithmetic();
        window().click("narrow");
        assertThat(window().isShown("padTop")).isFalse();
    }

    @Test
    void channelsGroupsAndBiasAreSet() {
        window().step("inChannels", 1);
        window().step("outChannels", 1);
        window().step("groups", 1);
        window().click("bias");
        var spec = window().scene().convolution().spec();
        assertThat(spec.inChannels()).isEqualTo(2);
        assertThat(spec.outChannels()).isEqualTo(2);
        assertThat(spec.groups()).isEqualTo(2);
        assertThat(spec.bias()).isTrue();
        window().assertArithmetic();
    }

    @Test
    void aKernelPresetAndAnotherBrushValueAreTaken() {
        window().click("kernel-sobelY");
        assertThat(window().scene().convolution().weight().toArray()).containsExactly(-1, -2, -1, 0, 0, 0, 1, 2, 1);
        window().fill("brushOther", "2,5");
        window().click(x(0, 0), MouseButton.PRIMARY);
        assertThat(input(0, 0)).isEqualTo(2.5);
        window().assertArithmetic();
    }

    @Test
    void theTransportWalksAndTheGrainStaysAtTheValue() {
        window().click("forward");
        window().click("forward");
        assertThat(window().index()).isEqualTo(2);
        window().click("grainMultiplyAdd");
        assertThat(window().target()).isEqualTo(new Cell("y", 0, 0, 2));
        window().click("last");
        assertThat(window().index()).isEqualTo(25 * 9 - 1);
        window().click("grainValue");
        assertThat(window().target()).isEqualTo(new Cell("y", 0, 4, 4));
        window().click("first");
        assertThat(window().index()).isZero();
    }

    @Test
    void aHeldButtonRepeats() {
        window().moveTo(window().middleOf("forward"));
        window().press(MouseButton.PRIMARY);
        window().waitFor(() -> window().model().walk().player().indexProperty().get() >= 4);
        window().release(MouseButton.PRIMARY);
        int stopped = window().index();
        window().onFx(() -> {
            window().model().walk().player().advance(10);
            return true;
        });
        assertThat(window().index()).isEqualTo(stopped);
    }

    @Test
    void symbolsAreSwitchedOnAndOff() {
        window().click("symbols");
        assertThat(window().scene().view().symbols()).isTrue();
        window().click("symbols");
        assertThat(window().scene().view().symbols()).isFalse();
        assertThat(window().scene().view().grain()).isEqualTo(Grain.VALUE);
    }
}
