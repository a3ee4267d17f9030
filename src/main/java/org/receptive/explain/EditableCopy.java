package org.receptive.explain;

import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.scene.Caption;
import org.receptive.scene.OperationKind;
import org.receptive.scene.Scene;
import org.receptive.scene.View;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.text.ReadableException;
import org.receptive.trace.ConvolutionReads;
import org.receptive.trace.NamedMap;
import org.receptive.trace.Operation;
import org.receptive.trace.PoolingReads;
import org.receptive.trace.WeightReads;

/// A unit's arithmetic as a scene of its own, whose numbers and settings may be changed.
///
/// Convolutions, average pooling and subsampling have such a copy. A convolution becomes the scene of its one filter; an average pooling
/// that divides every window alike, and trainable subsampling, are convolutions of one map with equal weights. Other layers have no such
/// scene, nor has what is larger than a scene may be.
final class EditableCopy {

    private EditableCopy() {
    }

    /// One filter, what it is applied to, and its bias.
    private record Filter(Window window, NamedMap x, Array4 weight, Optional<Double> bias) {

        static Filter equal(Window window, NamedMap x, double weight, Optional<Double> bias) {
            return new Filter(window, x, Array4.fill(1, 1, window.rows().kernel(), window.cols().kernel(), (_, _, _, _) -> weight), bias);
        }
    }

    /// Makes the scene.
    ///
    /// @param operation the part of a layer that makes the unit's map
    /// @param step which of its steps is the unit's
    static Optional<Scene> of(Operation operation, int step, Caption title, Caption note) {
        return filter(operation).flatMap(filter -> scene(filter, step, title, note));
    }

    private static Optional<Filter> filter(Operation operation) {
        var reads = operation.reads();
        if (reads instanceof ConvolutionReads convolution)
            return Optional.of(new Filter(convolution.spec().window(), convolution.x(), convolution.w().values(),
                    convolution.b().map(EditableCopy::first)));
        if (reads instanceof WeightReads.Subsampling subsampling)
            return Optional.of(Filter.equal(subsampling.spec().window(), subsampling.x(), first(subsampling.w()),
                    Optional.of(first(subsampling.b()))));
        if (reads instanceof PoolingReads pooling && dividesAlike(pooling.spec(), pooling.x()))
            return Optional.of(
                    Filter.equal(pooling.spec().window(), pooling.x(), 1.0 / pooling.spec().window().tapCount(), Optional.empty()));
        return Optional.empty();
    }

    private static double first(NamedMap map) {
        return map.value(0, 0, 0);
    }

    private static boolean dividesAlike(PoolSpec pool, NamedMap x) {
        var window = pool.window();
        boolean padded = window.rows().padBefore() + window.rows().padAfter() + window.cols().padBefore() + window.cols().padAfter() > 0;
        return pool.kind() == PoolKind.AVERAGE && (pool.countPadding() || !padded)
                && !(pool.ceil() && (hangs(window.rows(), x.rows()) || hangs(window.cols(), x.cols())));
    }

    private static boolean hangs(WindowAxis axis, int input) {
        return !axis.fits(input) || axis.ceilOutputSize(input) != axis.outputSize(input);
    }

    private static Optional<Scene> scene(Filter filter, int step, Caption title, Caption note) {
        var spec = new ConvSpec(filter.x().channels(), 1, filter.window(), 1, filter.bias().isPresent());
        var bias = Array4.of(1, 1, 1, 1, filter.bias().orElse(0.0));
        try {
            return Optional
                    .of(Scene.of(title, note, OperationKind.CROSS_CORRELATION, spec, PaddingMode.of(filter.window()), filter.x().values(),
                            filter.weight(), bias, View.START.at(View.START.grain(), 0, step, 0)));
        } catch (ReadableException _) {
            return Optional.empty();
        }
    }
}
