package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.reference.Conv2d;
import org.receptive.scene.ConvolutionSetting;
import org.receptive.scene.Scene;
import org.receptive.trace.Cell;
import org.testfx.framework.junit5.Start;

/// A signal as bars in the window: its values are dragged, drawn, typed and stepped, and what is made of it follows.
class SignalWindowTest extends WindowFixture {

    @Start
    void start(Stage stage) {
        open(stage, scene("27-"));
    }

    private static Scene scene(String name) {
        return SceneCatalogue.entries().stream().filter(e -> e.name().startsWith(name)).findFirst().orElseThrow().load();
    }

    private static Cell sample(int col) {
        return new Cell("x", 0, 0, col);
    }

    private double value(int col) {
        return window().scene().input().get(0, 0, 0, col);
    }

    /// Compares everything that is made with the loops of the textbook over the numbers of the scene.
    private void assertTextbook() {
        var scene = window().scene();
        var setting = (ConvolutionSetting) scene.stage().setting();
        var made = window().onFx(() -> window().model().walk().placeProperty().get().moment().operation().y().values());
        assertThat(made).isEqualTo(Conv2d.forward(setting.spec(), scene.input(), setting.weight(), setting.bias()));
        window().assertArithmetic();
    }

    /// Returns the point so many widths of a bar beside and so many heights of the axis above the end of a bar.
    private Point2D near(int col, double bars, double up) {
        return window().pointOf(sample(col)).add(bars, -up);
    }

    @Test
    void theEndOfABarIsDraggedTheOutputsFollowAtOnceAndOneUndoTakesItBack() {
        var before = window().scene().input();
        assertThat(value(7)).isZero();
        var end = window().pointOf(sample(7));
        window().moveTo(end);
        window().press(MouseButton.PRIMARY);
        assertThat(value(7)).as("a press alone changes nothing").isZero();
        double middle = value(7);
        for (int up = 10; up <= 80; up += 10) {
            window().moveTo(end.add(0, -up));
            assertThat(value(7)).isGreaterThanOrEqualTo(middle);
            middle = value(7);
            assertTextbook();
        }
        window().release(MouseButton.PRIMARY);
        assertThat(value(7)).isBetween(3.0, 9.0).isEqualTo(Math.rint(value(7)));
        assertThat(Array4.fill(1, 1, 1, 24, (_, _, _, c) -> c == 7 ? 0 : window().scene().input().get(0, 0, 0, c))).isEqualTo(before);
        assertTextbook();

        window().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window().scene().input()).isEqualTo(before);
        assertTextbook();
        window().push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(value(7)).isEqualTo(middle);
    }

    @Test
    void aBarThatLeavesItsAxisStretchesItAndThatIsSaid() {
        var end = window().pointOf(sample(3));
        window().moveTo(end);
        window().press(MouseButton.PRIMARY);
        window().moveTo(end.add(0, -45));
        window().release(MouseButton.PRIMARY);
        assertThat(value(3)).isGreaterThan(10);
        assertThat(window().messageKey()).isEqualTo("lane.rescaled");
        assertThat(window().message()).contains("x").contains("20");
        assertTextbook();
    }

    @Test
    void aSweepOverTheLaneDrawsTheSignal() {
        var before = window().scene().input();
        var low = near(1, 0, -20);
        var high = near(9, 0, 40);
        window().moveTo(low);
        window().press(MouseButton.PRIMARY);
        window().moveTo(high);
        window().release(MouseButton.PRIMARY);
        for (int col = 2; col <= 9; col++)
            assertThat(value(col)).as("sample " + col).isGreaterThanOrEqualTo(value(col - 1));
        assertThat(value(9)).isGreaterThan(value(1));
        assertThat(value(0)).isEqualTo(before.get(0, 0, 0, 0));
        assertThat(value(10)).isEqualTo(before.get(0, 0, 0, 10));
        assertTextbook();
        window().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window().scene().input()).isEqualTo(before);
    }

    @Test
    void aChosenBarIsRaisedByTheArrowsAndTyped() {
        window().click(sample(4), MouseButton.PRIMARY);
        double before = value(4);
        window().push(KeyCode.UP);
        window().push(KeyCode.UP);
        assertThat(value(4)).isEqualTo(before + 2);
        window().push(KeyCode.DOWN);
        window().push(KeyCode.SHIFT, KeyCode.UP);
        assertThat(value(4)).isEqualTo(before + 1.1);
        window().push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(value(4)).isEqualTo(before + 1);
        assertTextbook();
        window().write("3");
        window().push(KeyCode.ENTER);
        assertThat(value(4)).isEqualTo(3);
        assertTextbook();
    }

    @Test
    void theSwitchShowsCellsInsteadAndIsHiddenWhereThereIsNoSignal() {
        assertThat(window().onFx(() -> window().node("bars", ToggleButton.class).isSelected())).isTrue();
        window().click("cells");
        assertThat(window().scene().view().bars()).isFalse();
        assertTextbook();
        window().click("bars");
        assertThat(window().scene().view().bars()).isTrue();
        window().onFx(() -> {
            window().model().open(scene("01-"));
            return true;
        });
        window().settle();
        assertThat(window().isShown("barsOrCells")).isFalse();
    }

    @Test
    void causalPaddingIsChosenBesideTheOthersWhereTheKernelHasOneRow() {
        window().click("causal");
        var cols = ((ConvolutionSetting) window().scene().stage().setting()).spec().window().cols();
        assertThat(cols.padBefore()).isEqualTo(2);
        assertThat(cols.padAfter()).isZero();
        assertThat(window().onFx(() -> window().node("causal", ToggleButton.class).isSelected())).isTrue();
        assertTextbook();
        window().onFx(() -> {
            window().model().open(scene("11-"));
            return true;
        });
        window().settle();
        assertThat(window().isShown("causal")).isFalse();
        assertThat(window().isShown("equalWidth")).isTrue();
    }
}
