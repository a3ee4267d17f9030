package org.receptive.data.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PadContentTest {

    private static Stroke.Point at(double x, double y) {
        return new Stroke.Point(x, y);
    }

    private static PadContent line() {
        return PadContent.EMPTY.with(stroke(at(0.1, 0.5), at(0.9, 0.5)));
    }

    private static Stroke stroke(Stroke.Point... points) {
        return new Stroke(List.of(points));
    }

    @Test
    void aStrokeLiesOverThoseBeforeIt() {
        assertThat(line().strokes()).containsExactly(stroke(at(0.1, 0.5), at(0.9, 0.5)));
        assertThat(line().with(stroke(at(0.2, 0.2))).strokes()).containsExactly(stroke(at(0.1, 0.5), at(0.9, 0.5)), stroke(at(0.2, 0.2)));
    }

    @Test
    void theEraserCutsALongStraightStrokeInTwo() {
        var rest = line().erased(at(0.5, 0.4), at(0.5, 0.6), 0.05).strokes();
        assertThat(rest).hasSize(2);
        assertThat(rest.getFirst().points().getFirst()).isEqualTo(at(0.1, 0.5));
        assertThat(rest.getFirst().points().getLast().x()).isBetween(0.40, 0.4501);
        assertThat(rest.getLast().points().getFirst().x()).isBetween(0.5499, 0.60);
        assertThat(rest.getLast().points().getLast()).isEqualTo(at(0.9, 0.5));
    }

    @Test
    void theEraserLeavesAStrokeThatItDoesNotTouchAsItWas() {
        assertThat(line().erased(at(0.5, 0.8), at(0.6, 0.9), 0.05)).isEqualTo(line());
    }

    @Test
    void aStrokeUnderTheEraserIsGone() {
        var dot = PadContent.EMPTY.with(stroke(at(0.5, 0.5)));
        assertThat(dot.erased(at(0.5, 0.5), at(0.5, 0.5), 0.05).isEmpty()).isTrue();
    }

    @Test
    void theEraserTakesInkOutOfALoadedPicture() {
        var full = new float[28 * 28];
        java.util.Arrays.fill(full, 1);
        var pad = PadContent.of(InkPicture.of(28, 28, full)).erased(at(0.5, 0), at(0.5, 1), 0.1);
        var picture = pad.picture().orElseThrow();
        assertThat(picture.value(10, 14)).isZero();
        assertThat(picture.value(10, 2)).isEqualTo(1);
    }

    @Test
    void aFittedDrawingLiesInTheMiddle() {
        var fitted = PadContent.EMPTY.with(stroke(at(0, 0), at(0.1, 0.2))).fitted(0.8);
        var box = fitted.drawing().bounds().orElseThrow();
        assertThat(box.bottom() - box.top()).isCloseTo(0.8, within(1e-12));
        assertThat((box.left() + box.right()) / 2).isCloseTo(0.5, within(1e-12));
        assertThat((box.top() + box.bottom()) / 2).isCloseTo(0.5, within(1e-12));
    }
}
