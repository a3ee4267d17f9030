package org.receptive.scene;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.text.Message;
import org.receptive.text.Notice;
import org.receptive.text.ReadableException;
import org.receptive.trace.Cell;

/// Changes the values of a scene: input, kernel and bias.
///
/// Nothing here throws: a number beyond the limits becomes the nearest that is allowed (one that is no number becomes 0), what does not
/// fit is cut, and the result says so. Each edit costs time in proportion to the scene's values.
public final class SceneEdits {

    private SceneEdits() {
    }

    /// Writes `value` into one cell of x, w or b.
    public static Edit paint(Scene scene, Cell cell, double value) {
        return paint(scene, List.of(cell), value);
    }

    /// Writes `value` into every one of these cells that can be written, so that a stroke may run over the edge. The result has a message
    /// if there was none.
    public static Edit paint(Scene scene, Collection<Cell> cells, double value) {
        var canvas = new Canvas(scene);
        var refusals = cells.stream().map(cell -> canvas.paint(cell, allowed(value))).flatMap(Optional::stream).toList();
        if (!refusals.isEmpty() && refusals.size() == cells.size())
            return Edit.refused(scene, refusals.getFirst());
        return new Edit(canvas.scene(), cells.stream().findFirst().flatMap(cell -> beyond(nameOf(cell), value)));
    }

    /// Writes a value of its own into each of these cells.
    public static Edit paint(Scene scene, Map<Cell, Double> values) {
        var canvas = new Canvas(scene);
        var notice = Optional.<Notice>empty();
        for (var entry : values.entrySet()) {
            var refused = canvas.paint(entry.getKey(), allowed(entry.getValue()));
            if (refused.isPresent())
                return Edit.refused(scene, refused.get());
            notice = notice.or(() -> beyond(nameOf(entry.getKey()), entry.getValue()));
        }
        return new Edit(canvas.scene(), notice);
    }

    /// Replaces the whole input by the first example of `x` and keeps everything else.
    ///
    /// Another number of channels is taken over: kernels of new channels are copies of the last, and the groups become the nearest number
    /// that divides the channels. What is beyond the size limit is cut off; an input that the window does not fit gets zeros below and to
    /// the right.
    public static Edit input(Scene scene, Array4 x) {
        int channels = Math.min(x.c(), SceneLimits.INPUT_CHANNELS);
        int rows = fitting(window(scene).map(Window::rows), x.h());
        int cols = fitting(window(scene).map(Window::cols), x.w());
        var input = Array4.fill(1, channels, rows, cols, (n, c, row, col) -> allowed(x.getPadded(0, c, row, col)));
        boolean whole = channels == x.c() && rows == x.h() && cols == x.w();
        var resized = Notice.advice("edit.inputResized", x.c(), x.h(), x.w(), channels, rows, cols);
        try {
            return new Edit(scene.withInput(input), whole ? beyond("spec.inputValues", x) : Optional.of(resized));
        } catch (ReadableException impossible) {
            return Edit.refused(scene, impossible.problem());
        }
    }

    /// Returns the window that reads the input.
    private static Optional<Window> window(Scene scene) {
        return scene.stages().getFirst().setting().window();
    }

    /// Sets every cell of the input to 0.
    public static Edit clearInput(Scene scene) {
        var x = scene.input();
        return Edit.done(scene.withInput(Array4.fill(1, x.c(), x.h(), x.w(), (n, c, row, col) -> 0)));
    }

    /// Takes over kernels, their size included, for the convolution at work.
    ///
    /// Where there are fewer than the scene has, they are repeated, so that one prepared kernel serves every channel; further ones are not
    /// used. Where the size does not fit, the kernel gets the nearest size that does and the outer values are dropped. A scene without a
    /// convolution stays as it is.
    public static Edit kernelValues(Scene scene, Array4 kernels) {
        if (!scene.hasConvolution())
            return Edit.refused(scene, Message.of("edit.noConvolution"));
        int at = scene.convolutionStage();
        var there = at == scene.stageIndex() ? scene : scene.withView(scene.view().at(scene.view().grain(), at, 0, 0));
        var sized = KnobEdits.kernel(there, kernels.h(), kernels.w());
        var w = sized.scene().convolution().weight();
        var cut = Reshaping.kernel(kernels, w.h(), w.w());
        var filled = Array4.fill(w.n(), w.c(), w.h(), w.w(), (o, i, row, col) -> allowed(cut.get(o % cut.n(), i % cut.c(), row, col)));
        // from the scene itself: the resized one may have moved the position once already
        var setting = scene.convolution().slid(sized.scene().convolution().spec().window()).withValues("w", filled);
        return new Edit(scene.with(at, setting), sized.notice().or(() -> beyond("spec.kernelValues", kernels)));
    }

    private static int fitting(Optional<WindowAxis> axis, int size) {
        return Math.clamp(size, axis.map(a -> Math.max(1, a.extent() - a.padBefore() - a.padAfter())).orElse(1), SceneLimits.INPUT);
    }

    private static String nameOf(Cell cell) {
        return switch (cell.map().letter()) {
            case "w" -> "spec.kernelValues";
            case "W" -> "spec.weights";
            case "b" -> "spec.biasValues";
            default -> "spec.inputValues";
        };
    }

    private static double allowed(double value) {
        return Double.isNaN(value) ? 0 : Math.clamp(value, -SceneLimits.VALUE, SceneLimits.VALUE);
    }

    private static Optional<Notice> beyond(String name, double value) {
        return value == allowed(value)
                ? Optional.empty()
                : Optional.of(
                        NearestValue.nearest(Message.of("error.scene.value", Message.of(name), value, SceneLimits.VALUE), allowed(value)));
    }

    private static Optional<Notice> beyond(String name, Array4 array) {
        for (double value : array.toArray())
            if (value != allowed(value))
                return beyond(name, value);
        return Optional.empty();
    }
}
