package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.receptive.data.ink.Stroke;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.digit.PadViewModel;
import org.testfx.framework.junit5.Start;

/// The pen on the pad of the real window: what pointers do to it, one or two, within the window and without.
class PenWindowTest extends WindowFixture {

    @Start
    void start(Stage stage) {
        open(stage, new SceneBuilder().build());
    }

    @BeforeEach
    void anEmptyPad() {
        window().click("rail-draw");
        window().click("draw-clear");
    }

    private PadViewModel pad() {
        return window().shell().pages().draw().models().pad();
    }

    private List<Stroke> strokes() {
        return window().onFx(() -> pad().content().strokes());
    }

    private Point2D onScreen(double x, double y) {
        var pad = window().shell().pages().draw().screen().pad();
        return window().onFx(() -> pad.localToScreen(x * pad.getWidth(), y * pad.getHeight()));
    }

    /// What a mouse does, or a finger that the toolkit takes for one, all at once and without a frame in between.
    private record Pointer(WindowDriver window, boolean finger) {

        void press(double x, double y) {
            fire(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, x, y, true);
        }

        void drag(double x, double y) {
            fire(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, x, y, true);
        }

        void release(double x, double y) {
            fire(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, x, y, false);
        }

        void move(double x, double y) {
            fire(MouseEvent.MOUSE_MOVED, MouseButton.NONE, x, y, false);
        }

        void fire(EventType<MouseEvent> type, MouseButton button, double x, double y, boolean primaryDown) {
            window.onFx(() -> {
                var pad = window.shell().pages().draw().screen().pad();
                var at = pad.localToScene(x * pad.getWidth(), y * pad.getHeight());
                pad.fireEvent(new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), button, 1, false, false, false, false,
                        primaryDown, false, false, finger, false, false, new PickResult(pad, at.getX(), at.getY())));
                return true;
            });
        }
    }

    private Pointer mouse() {
        return new Pointer(window(), false);
    }

    private Pointer finger() {
        return new Pointer(window(), true);
    }

    private static Stroke.Point last(Stroke stroke) {
        return stroke.points().getLast();
    }

    @Test
    void aStrokeThatWasSeenAtItsTwoEndsOnlyIsWhole() {
        mouse().press(0.25, 0.25);
        mouse().release(0.75, 0.5);
        assertThat(strokes()).hasSize(1);
        assertThat(strokes().getFirst().points().getFirst()).isEqualTo(new Stroke.Point(0.25, 0.25));
        assertThat(last(strokes().getFirst())).isEqualTo(new Stroke.Point(0.75, 0.5));
        assertThat(strokes().getFirst().points()).as("points between").hasSizeGreaterThan(10);
    }

    @Test
    void noMoveIsLostHoweverManyComeBetweenTwoFrames() {
        var seen = new java.util.ArrayList<Stroke.Point>();
        mouse().press(0.125, 0.5);
        for (int i = 0; i <= 192; i++) {
            // whole pixels of a pad of 256, so that nothing is rounded
            var at = new Stroke.Point((32 + i) / 256.0, (128 + i % 2) / 256.0);
            seen.add(at);
            mouse().drag(at.x(), at.y());
        }
        mouse().release(224 / 256.0, 0.5);
        assertThat(strokes().getFirst().points()).containsSubsequence(seen);
    }

    @Test
    void aPenThatLeavesTheWindowDrawsOnWhenItComesBackAndIsLiftedOutsideToo() {
        mouse().press(0.5, 0.5);
        mouse().drag(-3, 0.5);
        mouse().drag(0.5, 0.75);
        mouse().drag(0.5, 9);
        mouse().release(0.5, 99);
        assertThat(strokes()).hasSize(1);
        assertThat(strokes().getFirst().points()).contains(new Stroke.Point(0, 0.5), new Stroke.Point(0.5, 0.75));
        assertThat(last(strokes().getFirst())).isEqualTo(new Stroke.Point(0.5, 1));
        assertThat(window().onFx(() -> pad().isPenDown())).isFalse();
    }

    @Test
    void aButtonThatWasLetGoUnseenEndsTheStrokeWhereItWas() {
        mouse().press(0.25, 0.25);
        mouse().drag(0.5, 0.5);
        mouse().move(0.75, 0.25);
        assertThat(window().onFx(() -> pad().isPenDown())).isFalse();
        assertThat(last(strokes().getFirst())).isEqualTo(new Stroke.Point(0.5, 0.5));
        mouse().press(0.75, 0.75);
        mouse().release(0.75, 0.75);
        assertThat(strokes()).hasSize(2);
        window().click("draw-undo");
        window().click("draw-undo");
        assertThat(strokes()).isEmpty();
    }

    @Test
    void anotherButtonNeitherEndsTheStrokeNorBeginsOne() {
        mouse().press(0.25, 0.25);
        mouse().drag(0.5, 0.5);
        mouse().fire(MouseEvent.MOUSE_PRESSED, MouseButton.SECONDARY, 0.5, 0.5, true);
        mouse().fire(MouseEvent.MOUSE_RELEASED, MouseButton.SECONDARY, 0.5, 0.5, true);
        mouse().drag(0.75, 0.75);
        mouse().release(0.75, 0.75);
        assertThat(strokes()).hasSize(1);
        assertThat(last(strokes().getFirst())).isEqualTo(new Stroke.Point(0.75, 0.75));
        mouse().fire(MouseEvent.MOUSE_PRESSED, MouseButton.SECONDARY, 0.5, 0.5, false);
        mouse().fire(MouseEvent.MOUSE_DRAGGED, MouseButton.SECONDARY, 0.25, 0.5, false);
        mouse().fire(MouseEvent.MOUSE_RELEASED, MouseButton.SECONDARY, 0.25, 0.5, false);
        assertThat(strokes()).hasSize(1);
    }

    @Test
    void aFingerBesideThePenDrawsNoLineBetweenBoth() {
        mouse().press(0.25, 0.25);
        finger().press(0.75, 0.75);
        mouse().drag(0.28125, 0.25);
        finger().drag(0.75, 0.78125);
        finger().release(0.75, 0.78125);
        mouse().drag(0.3125, 0.25);
        mouse().release(0.3125, 0.25);
        assertThat(strokes()).containsExactly(new Stroke(List.of(new Stroke.Point(0.25, 0.25), new Stroke.Point(0.28125, 0.25),
                new Stroke.Point(0.3125, 0.25))));
    }

    @Test
    void aPenBesideARestingFingerDrawsItsOwnStroke() {
        finger().press(0.75, 0.75);
        finger().drag(0.75, 0.78125);
        mouse().press(0.25, 0.25);
        finger().drag(0.75, 0.75);
        mouse().drag(0.28125, 0.25);
        finger().release(0.75, 0.75);
        mouse().release(0.3125, 0.25);
        assertThat(strokes()).containsExactly(new Stroke(List.of(new Stroke.Point(0.75, 0.75), new Stroke.Point(0.75, 0.78125))),
                new Stroke(List.of(new Stroke.Point(0.25, 0.25), new Stroke.Point(0.28125, 0.25), new Stroke.Point(0.3125, 0.25))));
    }

    @Test
    void workInTheBackgroundMakesWayForAPenThatMovesAndForNoOther() {
        var page = window().onFx(() -> window().shell().pages().draw());
        assertThat(window().onFx(page::isHandAtWork)).isFalse();
        mouse().press(0.25, 0.25);
        boolean[] atWork = window().onFx(() -> {
            page.pulse(0.02);
            boolean down = page.isHandAtWork();
            page.pulse(60);
            boolean resting = page.isHandAtWork();
            pad().drag(0.5, 0.25);
            page.pulse(60);
            return new boolean[] {down, resting, page.isHandAtWork()};
        });
        assertThat(atWork).as("down, at rest for long, moving again").containsExactly(true, false, true);
        mouse().release(0.5, 0.25);
        assertThat(window().onFx(page::isHandAtWork)).isFalse();
    }

    @Test
    void aMouseOfTheWindowSystemDrawsWhereItGoes() {
        window().moveTo(onScreen(0.25, 0.25));
        window().press(MouseButton.PRIMARY);
        window().moveTo(onScreen(0.75, 0.25));
        window().release(MouseButton.PRIMARY);
        assertThat(last(strokes().getFirst())).isEqualTo(new Stroke.Point(0.75, 0.25));
    }
}
