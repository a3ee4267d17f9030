package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.scene.View;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Window;
import org.receptive.trace.Operations;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;

class VisibleSlicesTest {

    @Test
    void groupThatCrossesAPageIsShownWhole() {
        for (int inputs = 1; inputs <= 8; inputs++)
            for (int groups = 1; groups <= inputs; groups++)
                if (inputs % groups == 0 && inputs / groups <= VisibleSlices.PAGE)
                    requireEveryChannelRead(inputs, groups);
    }

    private static void requireEveryChannelRead(int inputs, int groups) {
        var spec = new ConvSpec(inputs, groups, Window.valid(1, 1), groups, false);
        var op = Operations.crossCorrelation(spec, Array4.fill(1, inputs, 2, 2, (n, c, r, w) -> c),
                Array4.fill(groups, inputs / groups, 1, 1, (o, i, r, c) -> 1), Array4.fill(groups, 1, 1, 1, (o, i, r, c) -> 0));
        for (int step = 0; step < op.stepCount(); step++) {
            var moment = new Timeline(op, Grain.VALUE).at(step);
            var shown = VisibleSlices.of(moment, View.START);
            assertThat(shown.inputs().stream().map(VisibleSlices.Slice::channel).toList())
                    .as("%d channels in %d groups, step %d", inputs, groups, step).hasSizeLessThanOrEqualTo(VisibleSlices.PAGE)
                    .containsAll(moment.step().terms().stream().map(t -> t.first().shown().channel()).toList());
        }
    }
}
