package org.receptive.scene;

import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.WindowAxis;
import org.receptive.text.ReadableException;

/// Changes a scene's operation, its window and the size of its input.
///
/// Nothing here throws: where the wanted value is impossible, the nearest possible one is taken and the result says why. Each edit keeps
/// the position as near as possible ([Position]) and costs time in proportion to the scene's values.
public final class SettingEdits {

    private SettingEdits() {
    }

    /// Chooses the operation.
    public static Edit operation(Scene scene, OperationKind kind) {
        return Edit.done(Draft.of(scene).withKind(kind).scene());
    }

    /// Sets the kernel's size along these axes. Its values stay around the centre, new taps are 0, and a named padding follows.
    public static Edit kernel(Scene scene, Axes axes, int wanted) {
        return window(scene, axes, wanted, "spec.kernel", SceneLimits.KERNEL, WindowAxis::kernel, size -> axis -> axis.withKernel(size));
    }

    /// Sets the kernel's rows and columns, each to the nearest that fits.
    public static Edit kernel(Scene scene, int rows, int cols) {
        var first = kernel(scene, Axes.ROWS, rows);
        return kernel(first.scene(), Axes.COLS, cols).after(first.message());
    }

    /// Sets how many cells the window moves from one output to the next.
    public static Edit stride(Scene scene, Axes axes, int wanted) {
        return window(scene, axes, wanted, "spec.stride", SceneLimits.STRIDE, WindowAxis::stride,
                stride -> axis -> axis.withStride(stride));
    }

    /// Sets how many cells lie from one tap to the next; a named padding follows.
    public static Edit dilation(Scene scene, Axes axes, int wanted) {
        return window(scene, axes, wanted, "spec.dilation", SceneLimits.DILATION, WindowAxis::dilation,
                dilation -> axis -> axis.withDilation(dilation));
    }

    /// Chooses one of the named paddings, or keeps the present numbers as custom ones. If the window does not fit with it, or needs more
    /// zeros than the limit, the padding stays as it is.
    public static Edit padding(Scene scene, PaddingMode mode) {
        try {
            return Edit.done(Draft.of(scene).withPadding(mode).scene());
        } catch (ReadableException impossible) {
            return Edit.refused(scene, impossible.problem());
        }
    }

    /// Sets how many zeros stand on one side; another number than before makes the padding a custom one.
    public static Edit padding(Scene scene, Side side, int wanted) {
        return padding(scene, Set.of(side), side.padding(scene.spec().window()), wanted);
    }

    /// Returns the axes that "the" padding of a scene means: a signal is padded before and after, not above and below.
    public static Axes paddingAxes(Scene scene) {
        return scene.input().h() == 1 && scene.spec().window().rows().kernel() == 1 ? Axes.COLS : Axes.BOTH;
    }

    /// Sets how many zeros stand on both sides of these axes; another number than before makes the padding a custom one.
    public static Edit padding(Scene scene, Axes axes, int wanted) {
        return padding(scene, Side.of(axes), axes.leading(scene.spec().window()).padBefore(), wanted);
    }

    /// Sets the size of the input along these axes: what there was stays at the top left, new cells are 0.
    public static Edit inputSize(Scene scene, Axes axes, int wanted) {
        var x = scene.input();
        return new NearestValue("spec.input", axes.hasRows() ? x.h() : x.w(), wanted, 1, SceneLimits.INPUT).grant(scene,
                size -> Draft.of(scene)
                        .withInput(Reshaping.input(x, axes.hasRows() ? size : x.h(), axes.hasCols() ? size : x.w()))
                        .scene());
    }

    private static Edit padding(Scene scene, Set<Side> sides, int current, int wanted) {
        var window = scene.spec().window();
        return new NearestValue("spec.padding", current, wanted, 0, SceneLimits.PADDING).grant(scene, amount -> {
            var padded = Side.pad(window, sides, amount);
            return padded.equals(window) ? scene : Draft.of(scene).withPadding(PaddingMode.CUSTOM).withWindow(padded).scene();
        });
    }

    private static Edit window(Scene scene, Axes axes, int wanted, String name, int most, ToIntFunction<WindowAxis> current,
            IntFunction<UnaryOperator<WindowAxis>> change) {
        var window = scene.spec().window();
        return new NearestValue(name, current.applyAsInt(axes.leading(window)), wanted, 1, most).grant(scene,
                value -> Draft.of(scene).withWindow(axes.change(window, change.apply(value))).scene());
    }
}
