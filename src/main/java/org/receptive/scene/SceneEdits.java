package org.receptive.scene;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.WindowAxis;
import org.receptive.text.Message;
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

    /// Replaces the whole input by the first example of `x` and keeps everything else.
    ///
    /// Another number of channels is taken over: kernels of new channels are copies of the last, and the groups become the nearest number
    /// that divides the channels. What is beyond the size limit is cut off; an input that the window does not fit gets zeros below and to
    /// the right.
    public static Edit input(Scene scene, Array4 x) {
        var spec = scene.spec();
        int channels = Math.min(x.c(), SceneLimits.INPUT_CHANNELS);
        int rows = fitting(spec.window().rows(), x.h());
        int cols = fitting(spec.window().cols(), x.w());
        var input = Array4.fill(1, channels, rows, cols, (n, c, row, col) -> allowed(x.getPadded(0, c, row, col)));
        var changed = new ConvSpec(channels, spec.outChannels(), spec.window(), nearestGroups(spec, channels), spec.bias());
        var edited = Draft.of(scene)
                .withSpec(changed)
                .withInput(input)
                .withWeight(Reshaping.slices(scene.weight(), spec.outChannels(), changed.channelsPerFilter()))
                .scene();
        boolean whole = channels == x.c() && rows == x.h() && cols == x.w();
        var resized = Message.of("edit.inputResized", x.c(), x.h(), x.w(), channels, rows, cols);
        return new Edit(edited, whole ? beyond("spec.inputValues", x) : Optional.of(resized));
    }

    /// Sets every cell of the input to 0.
    public static Edit clearInput(Scene scene) {
        var x = scene.input();
        return Edit.done(Draft.of(scene).withInput(Array4.fill(1, x.c(), x.h(), x.w(), (n, c, row, col) -> 0)).scene());
    }

    /// Fills the kernels anew, their size and number as they are; `filler` is asked with (output channel, input channel within its group,
    /// row, column).
    public static Edit kernelValues(Scene scene, Array4.Filler filler) {
        var w = scene.weight();
        return kernelValues(scene, Array4.fill(w.n(), w.c(), w.h(), w.w(), filler));
    }

    /// Takes over kernels, their size included.
    ///
    /// Where there are fewer than the scene has, they are repeated, so that one prepared kernel serves every channel; further ones are not
    /// used. Where the size does not fit, the kernel gets the nearest size that does and the outer values are dropped.
    public static Edit kernelValues(Scene scene, Array4 kernels) {
        var sized = SettingEdits.kernel(scene, kernels.h(), kernels.w());
        var w = sized.scene().weight();
        var cut = Reshaping.kernel(kernels, w.h(), w.w());
        var filled = Array4.fill(w.n(), w.c(), w.h(), w.w(), (o, i, row, col) -> allowed(cut.get(o % cut.n(), i % cut.c(), row, col)));
        // from the scene itself: the resized one may have moved the position once already
        var edited = Draft.of(scene).withWindow(sized.scene().spec().window()).withWeight(filled).scene();
        return new Edit(edited, sized.message().or(() -> beyond("spec.kernelValues", kernels)));
    }

    /// Writes one kernel, row by row.
    ///
    /// @param slice which one: `o·I/groups + i`, as in [Cell]
    /// @param values kH·kW numbers; with another count, or where there is no such kernel, nothing changes
    public static Edit fillKernelSlice(Scene scene, int slice, double... values) {
        var w = scene.weight();
        if (slice < 0 || slice >= w.n() * w.c())
            return Edit.refused(scene, Message.of("edit.noKernel", slice, w.n() * w.c() - 1));
        if (values.length != w.h() * w.w())
            return Edit.refused(scene, Message.of("error.array.size", w.h() + "×" + w.w(), w.h() * w.w(), values.length));
        return kernelValues(scene, (o, i, row, col) -> o * w.c() + i == slice ? values[row * w.w() + col] : w.get(o, i, row, col));
    }

    private static int fitting(WindowAxis axis, int size) {
        return Math.clamp(size, Math.max(1, axis.extent() - axis.padBefore() - axis.padAfter()), SceneLimits.INPUT);
    }

    private static int nearestGroups(ConvSpec spec, int channels) {
        int nearest = 1;
        for (int groups = 2; groups <= channels; groups++) {
            boolean divides = channels % groups == 0 && spec.outChannels() % groups == 0;
            if (divides && Math.abs(groups - spec.groups()) < Math.abs(nearest - spec.groups()))
                nearest = groups;
        }
        return nearest;
    }

    private static String nameOf(Cell cell) {
        return switch (cell.map().letter()) {
            case "w" -> "spec.kernelValues";
            case "b" -> "spec.biasValues";
            default -> "spec.inputValues";
        };
    }

    private static double allowed(double value) {
        return Double.isNaN(value) ? 0 : Math.clamp(value, -SceneLimits.VALUE, SceneLimits.VALUE);
    }

    private static Optional<Message> beyond(String name, double value) {
        return value == allowed(value) ? Optional.empty()
                : Optional.of(Wish.nearest(Message.of("error.scene.value", Message.of(name), value, SceneLimits.VALUE), allowed(value)));
    }

    private static Optional<Message> beyond(String name, Array4 array) {
        for (double value : array.toArray())
            if (value != allowed(value))
                return beyond(name, value);
        return Optional.empty();
    }
}
