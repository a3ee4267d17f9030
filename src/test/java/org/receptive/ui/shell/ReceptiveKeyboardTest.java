package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;
import org.testfx.framework.junit5.Start;

/// The window worked from the keyboard alone.
class ReceptiveKeyboardTest extends WindowFixture {

    @Start
    void start(Stage stage) {
        open(stage, new SceneBuilder().build());
    }

    private Cell cursor() {
        return window().onFx(() -> window().model().pointing().cursorProperty().get().orElseThrow());
    }

    private double speed() {
        return window().onFx(() -> window().model().walk().player().speedProperty().get());
    }

    private double input(int row, int col) {
        return window().scene().input().get(0, 0, row, col);
    }

    @Test
    void arrowsStepHomeAndEndJumpAndShiftMovesByRows() {
        window().push(KeyCode.RIGHT);
        window().push(KeyCode.RIGHT);
        window().push(KeyCode.LEFT);
        assertThat(window().index()).isEqualTo(1);
        window().push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(window().target()).isEqualTo(new Cell("y", 0, 1, 1));
        window().push(KeyCode.END);
        assertThat(window().index()).isEqualTo(24);
        window().push(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(window().target()).isEqualTo(new Cell("y", 0, 3, 4));
        window().push(KeyCode.HOME);
        assertThat(window().index()).isZero();
    }

    @Test
    void spacePlaysAndPausesEvenWithTheFocusOnAButton() {
        window().push(KeyCode.SPACE);
        assertThat(window().isPlaying()).isTrue();
        window().push(KeyCode.SPACE);
        assertThat(window().isPlaying()).isFalse();
        window().click("symbols");
        window().push(KeyCode.SPACE);
        assertThat(window().isPlaying()).isTrue();
        assertThat(window().scene().view().symbols()).as("the button is not pressed").isTrue();
    }

    @Test
    void plusAndMinusChangeTheSpeed() {
        window().push(KeyCode.ADD);
        assertThat(speed()).isEqualTo(2);
        window().push(KeyCode.MINUS);
        window().push(KeyCode.SUBTRACT);
        assertThat(speed()).isEqualTo(0.5);
        assertThat(window().node("speed", MenuButton.class).getText()).isEqualTo("0.5×");
    }

    @Test
    void gChangesTheGrainAndFTheSymbols() {
        window().push(KeyCode.G);
        assertThat(window().scene().view().grain()).isEqualTo(Grain.TERM);
        window().push(KeyCode.G);
        assertThat(window().scene().view().grain()).isEqualTo(Grain.VALUE);
        window().push(KeyCode.F);
        assertThat(window().scene().view().symbols()).isTrue();
    }

    @Test
    void aCellIsReachedWithControlAndTheArrowsAndTypedInto() {
        window().push(KeyCode.CONTROL, KeyCode.DOWN);
        window().push(KeyCode.CONTROL, KeyCode.DOWN);
        window().push(KeyCode.CONTROL, KeyCode.RIGHT);
        assertThat(cursor()).isEqualTo(new Cell("x", 0, 1, 1));
        window().write("42");
        window().push(KeyCode.ENTER);
        assertThat(input(1, 1)).isEqualTo(42);
        assertThat(cursor()).as("the cell below is next").isEqualTo(new Cell("x", 0, 2, 1));
        window().push(KeyCode.CONTROL, KeyCode.UP);
        assertThat(cursor()).as("the keys are the maps' again").isEqualTo(new Cell("x", 0, 1, 1));
        window().assertArithmetic();
    }

    @Test
    void tabKeepsTheNumberAndGoesOnToTheNextCellAndShiftTabToTheOneBefore() {
        window().push(KeyCode.CONTROL, KeyCode.DOWN);
        window().write("11");
        window().push(KeyCode.TAB);
        window().write("-12");
        window().push(KeyCode.TAB);
        window().write("13.5");
        window().push(KeyCode.SHIFT, KeyCode.TAB);
        window().write("22");
        window().push(KeyCode.TAB);
        window().push(KeyCode.ESCAPE);
        assertThat(List.of(input(0, 0), input(0, 1), input(0, 2))).containsExactly(11.0, 22.0, 13.5);
        assertThat(cursor()).isEqualTo(new Cell("x", 0, 0, 2));
        window().assertArithmetic();
    }

    @Test
    void afterTheLastCellOfAMapTabGoesOnInTheNextAndAfterTheLastMapInTheFirst() {
        var first = new Cell("x", 0, 0, 0);
        window().onFx(() -> {
            window().model().pointing().put(first);
            return true;
        });
        window().write("8");
        window().push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(cursor()).as("backwards, the last map is before the first").isEqualTo(new Cell("w", 0, 2, 2));
        window().write("7");
        window().push(KeyCode.TAB);
        assertThat(cursor()).isEqualTo(first);
        window().push(KeyCode.ESCAPE);
        assertThat(window().scene().convolution().weight().get(0, 0, 2, 2)).isEqualTo(7);
        assertThat(input(0, 0)).isEqualTo(8);
    }

    @Test
    void afterATabTheKeysThatBeginNoNumberAreTheMaps() {
        window().push(KeyCode.CONTROL, KeyCode.DOWN);
        window().write("5");
        window().push(KeyCode.TAB);
        window().push(KeyCode.RIGHT);
        assertThat(window().index()).isEqualTo(1);
        assertThat(window().isShown("cellEditor")).isFalse();
        window().push(KeyCode.SPACE);
        assertThat(window().isPlaying()).isTrue();
    }

    @Test
    void escapeAfterATabTakesBackOnlyWhatWasTypedSince() {
        double second = input(0, 1);
        window().push(KeyCode.CONTROL, KeyCode.DOWN);
        window().write("5");
        window().push(KeyCode.TAB);
        window().write("99");
        window().push(KeyCode.ESCAPE);
        assertThat(input(0, 0)).isEqualTo(5);
        assertThat(input(0, 1)).isEqualTo(second);
    }

    @Test
    void enterInTheLastRowKeepsTheNumberAndGivesTheKeysBack() {
        window().onFx(() -> {
            window().model().pointing().put(new Cell("w", 0, 2, 0));
            return true;
        });
        window().write("3");
        window().push(KeyCode.ENTER);
        assertThat(window().isShown("cellEditor")).isFalse();
        assertThat(window().scene().convolution().weight().get(0, 0, 2, 0)).isEqualTo(3);
        window().push(KeyCode.RIGHT);
        assertThat(window().index()).isEqualTo(1);
    }

    @Test
    void anOpenCellStaysOverItsPlaceWhenTheWindowIsResized() {
        window().push(KeyCode.CONTROL, KeyCode.DOWN);
        window().push(KeyCode.ENTER);
        window().onFx(() -> {
            window().shell().getScene().getWindow().setWidth(1080);
            return true;
        });
        window().nextFrame();
        assertThat(window().isShown("cellEditor")).isTrue();
        var cell = window().pointOf(new Cell("x", 0, 0, 0));
        assertThat(window().middleOf("cellEditor").distance(cell)).isLessThan(1);
    }

    @Test
    void enterOpensTheCellAndEscapeClosesItAndTheKeysWalkOn() {
        double before = input(0, 0);
        window().push(KeyCode.CONTROL, KeyCode.DOWN);
        window().push(KeyCode.ENTER);
        assertThat(window().isShown("cellEditor")).isTrue();
        window().write("7");
        window().push(KeyCode.ESCAPE);
        assertThat(window().isShown("cellEditor")).isFalse();
        assertThat(input(0, 0)).isEqualTo(before);
        window().push(KeyCode.RIGHT);
        assertThat(window().index()).isEqualTo(1);
        window().push(KeyCode.ENTER);
        assertThat(window().isShown("cellEditor")).as("the focus is on the maps").isTrue();
    }

    @Test
    void theBrushThePinAndDeleteWorkOnTheCell() {
        window().push(KeyCode.CONTROL, KeyCode.RIGHT);
        window().push(KeyCode.B);
        assertThat(input(0, 0)).isEqualTo(9);
        window().push(KeyCode.P);
        assertThat(window().scene().view().pin()).contains(new Cell("x", 0, 0, 0));
        window().push(KeyCode.DELETE);
        assertThat(input(0, 0)).isZero();
        window().push(KeyCode.M);
        assertThat(cursor()).isEqualTo(new Cell("w", 0, 0, 0));
        window().write("5");
        window().push(KeyCode.ENTER);
        assertThat(window().scene().convolution().weight().get(0, 0, 0, 0)).isEqualTo(5);
    }

    @Test
    void controlZAndYUndoAndRedo() {
        var before = window().scene();
        window().click("clear");
        window().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window().scene()).isEqualTo(before);
        window().push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(window().scene().input().maxAbs()).isZero();
        window().push(KeyCode.CONTROL, KeyCode.Z);
        window().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(window().scene().input().maxAbs()).isZero();
    }

    @Test
    void whileANumberIsTypedIntoAFieldTheFieldHasTheKeys() {
        window().click("kernel");
        window().push(KeyCode.HOME);
        window().push(KeyCode.RIGHT);
        window().push(KeyCode.SPACE);
        window().push(KeyCode.G);
        assertThat(window().index()).isZero();
        assertThat(window().isPlaying()).isFalse();
        assertThat(window().scene().view().grain()).isEqualTo(Grain.VALUE);
    }

    @Test
    void upAndDownStepANumberField() {
        window().click("stride");
        window().push(KeyCode.UP);
        assertThat(window().scene().convolution().spec().window().rows().stride()).isEqualTo(2);
        window().push(KeyCode.DOWN);
        assertThat(window().scene().convolution().spec().window().rows().stride()).isEqualTo(1);
    }

    @Test
    void f1ShowsTheKeysAndEscapeHidesThem() {
        window().push(KeyCode.F1);
        assertThat(window().isShown("help")).isTrue();
        window().push(KeyCode.RIGHT);
        assertThat(window().index()).as("the card has the keys").isZero();
        window().push(KeyCode.ESCAPE);
        assertThat(window().isShown("help")).isFalse();
        window().push(KeyCode.RIGHT);
        assertThat(window().index()).isEqualTo(1);
    }

    @Test
    void spaceClosesTheListOfKeysAndChangesNoSetting() {
        window().push(KeyCode.F1);
        assertThat(window().onFx(() -> window().shell().getScene().getFocusOwner().getId())).isEqualTo("help-close");
    }

    @Test
    void f11PresentsAndEscapeLeavesAndLetsPinAndMessageGo() {
        window().push(KeyCode.F11);
        assertThat(window().onFx(() -> window().appearance().presentingProperty().get())).isTrue();
        window().onFx(() -> {
            window().model().walk().togglePin(new Cell("x", 0, 0, 0));
            window().model().editor().type(new Cell("x", 0, 0, 0), "abc");
            return true;
        });
        window().push(KeyCode.ESCAPE);
        assertThat(window().onFx(() -> window().appearance().presentingProperty().get())).isFalse();
        assertThat(window().scene().view().pin()).isEmpty();
        assertThat(window().isShown("message")).isFalse();
    }

    @Test
    void enterPressesTheFocusedButton() {
        window().click("first");
        window().push(KeyCode.TAB);
        window().push(KeyCode.TAB);
        window().push(KeyCode.ENTER);
        assertThat(window().isPlaying()).as("the third of the transport's buttons plays").isTrue();
    }

    @Test
    void enterOnAFocusedStepButtonSteps() {
        window().click("last");
        window().onFx(() -> {
            window().node("back", Node.class).requestFocus();
            return true;
        });
        window().push(KeyCode.ENTER);
        assertThat(window().index()).isEqualTo(23);
    }
}
