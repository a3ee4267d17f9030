package org.receptive.scene;

import java.util.ArrayList;
import org.receptive.array.Array4;
import org.receptive.text.Notice;

/// Changes the size of a scene's input.
///
/// Nothing here throws: where the wanted value is impossible, the nearest possible one is taken and the result says why.
public final class InputEdits {

    private InputEdits() {
    }

    /// Sets the size along these axes: what there was stays at the top left, new cells are 0.
    public static Edit size(Scene scene, Axes axes, int wanted) {
        var x = scene.input();
        return new NearestValue("spec.input", axes.hasRows() ? x.h() : x.w(), wanted, 1, SceneLimits.INPUT).grant(scene,
                size -> scene.withInput(Reshaping.input(x, axes.hasRows() ? size : x.h(), axes.hasCols() ? size : x.w())));
    }

    /// Moves every map of the input by rows and columns: what leaves it is gone, and what comes in is 0.
    public static Edit move(Scene scene, int rows, int cols) {
        var x = scene.input();
        var moved = Array4.fill(1, x.c(), x.h(), x.w(), (_, c, row, col) -> x.getPadded(0, c, row - rows, col - cols));
        return moved.equals(x)
                ? Edit.adjusted(scene, Notice.advice("edit.shift.none"))
                : Edit.done(scene.withInput(moved));
    }

    /// Sets how many maps come in; the groups of a convolution that reads them must divide it.
    ///
    /// Removing drops the last. A new input channel is the first one mirrored, turned or shifted, whichever is no copy of another
    /// ([NewSlices]); its kernels in every filter are copies of the last, so that one sees what the same kernel finds in another picture.
    public static Edit channels(Scene scene, int wanted) {
        return new NearestValue("spec.inChannels", scene.input().c(), wanted, 1, SceneLimits.INPUT_CHANNELS).grant(scene, count -> {
            var stages = new ArrayList<SceneStage>();
            for (var stage : scene.stages())
                stages.add(stage.setting() instanceof ConvolutionSetting conv && stage.inputs().contains(SceneStage.INPUT)
                        ? stage.with(conv.reading(count, conv.spec().groups()))
                        : stage);
            return scene.followed(NewSlices.channels(scene.input(), count), stages);
        });
    }
}
