package org.receptive.ui.paint;

import java.util.List;
import org.receptive.reference.Convolutions;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.trace.Moment.ChannelSum;
import org.receptive.trace.NamedMap;
import org.receptive.trace.Role;
import org.receptive.trace.StepText;

/// Draws a frame: the maps with their titles and legends, the lines between them, and the caption. The only painter: screen, image, animation and
/// vector export all come from here.
public final class ScenePainter {

    private static final double LEGEND_WIDTH = 120;
    private static final double LEGEND_HEIGHT = 8;

    private final Surface surface;
    private final Frame frame;
    private final SceneLayout layout;
    private final double width;
    private final double height;

    /// Prepares to draw `frame` into the upper left `width` × `height` px of `surface`.
    public ScenePainter(Surface surface, Frame frame, double width, double height) {
        this.surface = surface;
        this.frame = frame;
        this.layout = frame.layout(width, height);
        this.width = width;
        this.height = height;
    }

    /// Draws everything, background included.
    public void paint() {
        surface.fillRect(0, 0, width, height, frame.palette().background());
        var cells = new SlicePainter(surface, frame);
        var lines = new ProjectionPainter(surface, frame, layout);
        // Lines from one column of maps pass behind the next.
        boolean severalColumns = layout.inputs().stream().mapToDouble(Placement::x).distinct().count() > 1 && !layout.stacked();
        layout.outputs().forEach(cells::output);
        if (severalColumns)
            lines.paint();
        layout.inputs().forEach(cells::input);
        if (!severalColumns)
            lines.paint();
        titles();
        legend(layout.inputs());
        legend(layout.kernels());
        legend(layout.outputs());
        partialSums();
        // Last, because a turning kernel sweeps over what stands around it.
        layout.kernels().forEach(cells::kernel);
        layout.biases().forEach(cells::bias);
        caption();
    }

    private void titles() {
        var op = frame.operation();
        layout.inputs().forEach(p -> title(p, "map.input", detailOfInput(p)));
        layout.kernels().forEach(p -> title(p, "map.kernel", detail(p.map())));
        layout.outputs().forEach(p -> title(p, "map.output", detail(p.map())));
        var texts = frame.texts();
        layout.biases().forEach(p -> heading(p, op.b().count() > 1 ? "b[" + p.channel() + "]" : texts.get("map.bias"), "", Role.BIAS));
    }

    private void title(Placement p, String key, String detail) {
        boolean alone = p.map().channels() == 1;
        heading(p, alone ? frame.texts().get(key) : sliceName(p), alone ? detail : firstOnly(p, detail), p.map().role());
    }

    private String firstOnly(Placement p, String detail) {
        boolean first = layout.inputs().getFirst().equals(p) || layout.outputs().getFirst().equals(p);
        return first ? detail : "";
    }

    private static String sliceName(Placement p) {
        int perFilter = p.map().values().c();
        return p.map().role() == Role.KERNEL
                ? "w[" + p.channel() / perFilter + "," + p.channel() % perFilter + "]"
                : p.map().name() + "[" + p.channel() + "]";
    }

    private void heading(Placement p, String name, String detail, Role role) {
        double y = headingMiddle(p);
        var full = new TextStyle(frame.sizes().title(), true, Align.LEFT);
        boolean alone = p.map().channels() == 1;
        double room = p.paddedWidth() + 8;
        double wide = surface.textWidth(name, full);
        var bold = alone || wide <= room ? full : full.withSize(Math.max(8, full.sizePx() * room / wide));
        write(name, p.paddedLeft(), y, bold, RoleColours.title(role, frame.palette()));
        var small = TextStyle.ofSize(frame.sizes().body() * 0.92);
        boolean fits = alone || surface.textWidth(name, bold) + surface.textWidth(detail, small) < p.paddedWidth();
        if (!detail.isEmpty() && fits)
            write("  " + detail, p.paddedLeft() + surface.textWidth(name, bold) + 4, y, small,
                    frame.palette().textMuted());
    }

    private double headingMiddle(Placement p) {
        return p.paddedTop() - frame.sizes().title() * 0.5 - (layout.kernels().size() > 2 ? 2 : 7);
    }

    /// Writes on a strip of background, so that no line crosses the text.
    private void write(String text, double x, double middle, TextStyle style, int colour) {
        double half = style.sizePx() * 0.6;
        surface.fillRect(x - 2, middle - half, surface.textWidth(text, style) + 4, 2 * half, frame.palette().background());
        surface.text(text, x, middle, style, colour);
    }

    private String detailOfInput(Placement p) {
        var b = p.border();
        if (b.top() + b.bottom() + b.left() + b.right() == 0)
            return detail(p.map());
        return frame.texts().get("map.padded", p.map().rows(), p.map().cols(), p.map().rows() + b.top() + b.bottom(),
                p.map().cols() + b.left() + b.right());
    }

    private static String detail(NamedMap map) {
        return map.rows() + " × " + map.cols();
    }

    /// Draws the colour scale of a map below its last slice.
    private void legend(List<Placement> slices) {
        var last = slices.getLast();
        var scales = Scales.of(last.map());
        double bottom = slices.stream().mapToDouble(Placement::paddedBottom).max().orElseThrow();
        double y = bottom + (layout.biases().isEmpty() || last.map().role() != Role.KERNEL ? 16 : biasRoom());
        var left = slices.getFirst();
        var style = TextStyle.ofSize(frame.sizes().small());
        var low = Numbers.display(scales.low(), 3);
        double x = left.paddedLeft() + surface.textWidth(low, style) + 6;
        double w = Math.min(LEGEND_WIDTH, Math.max(48, left.paddedWidth() - surface.textWidth(low, style) * 2 - 12));
        int muted = frame.palette().textMuted();
        write(low, left.paddedLeft(), y, style, muted);
        surface.gradientRect(x, y - LEGEND_HEIGHT / 2, w, LEGEND_HEIGHT, scales.scale().stops(9, frame.palette()));
        surface.strokeRect(x, y - LEGEND_HEIGHT / 2, w, LEGEND_HEIGHT, frame.palette().gridLine(), 1);
        write(Numbers.display(scales.max(), 3), x + w + 6, y, style, muted);
        if (last.map().role() == Role.KERNEL && frame.operation().isFlipped())
            write(frame.texts().get(isSymmetric(last.map()) ? "map.turnedSame" : "map.turned"), left.paddedLeft(),
                    y + frame.sizes().small() + 8, style, frame.palette().kernelTextSmall());
    }

    private double biasRoom() {
        var b = layout.biases().getLast();
        return frame.sizes().title() + 12 + b.cellPx() + 16;
    }

    private static boolean isSymmetric(NamedMap kernel) {
        return Convolutions.flipped(kernel.values()).equals(kernel.values());
    }

    /// Writes to the right of every slice of the filter at work what its channel adds to the sum.
    private void partialSums() {
        int perFilter = frame.operation().w().c();
        if (perFilter == 1)
            return;
        var sums = frame.moment().channelSums();
        for (var p : layout.kernels())
            if (p.channel() / perFilter == frame.moment().step().target().channel())
                partialSum(p, sums.get(p.channel() % perFilter));
    }

    private void partialSum(Placement p, ChannelSum sum) {
        var style = new TextStyle(frame.sizes().body(), true, Align.LEFT);
        var text = sum.termsDone() == 0 ? "Σ = …" : "Σ = " + Numbers.display(sum.sum());
        int colour = sum.termsDone() == 0 ? frame.palette().textMuted() : frame.palette().kernelTextSmall();
        double right = layout.kernels().stream().filter(k -> k.y() == p.y()).mapToDouble(Placement::paddedRight).max().orElseThrow();
        write(text, right + 10, p.y() + p.paddedHeight() / 2, style, colour);
    }

    private static Message count(String what, int n) {
        return Message.of("count." + what + (n == 1 ? "" : "s"), n);
    }

    private void caption() {
        double size = frame.sizes().body();
        var style = TextStyle.ofSize(size);
        double y = height - size * 0.5 - 8;
        double room = width - 48 - pointedValue(y);
        var where = new StepText(frame.texts()).caption(frame.moment(), frame.timeline());
        var whole = where + uncovered();
        // While a cell is pointed at, its value is worth more than what never changes.
        var caption = frame.lit().focus().isPresent() && surface.textWidth(whole, style) > room ? where : whole;
        double wide = surface.textWidth(caption, style);
        var fitted = wide > room ? style.withSize(Math.max(9, size * room / wide)) : style;
        surface.text(caption, 24, y, fitted, frame.palette().textMuted());
    }

    private String uncovered() {
        var border = frame.operation().map("x").border();
        boolean none = border.uncoveredRows() + border.uncoveredCols() == 0;
        return none ? "" : frame.texts().get("map.uncovered", count("row", border.uncoveredRows()), count("column", border
                .uncoveredCols()));
    }

    /// Writes the pointed cell's value with all its digits at the right of the caption, and returns the width that this takes.
    private double pointedValue(double y) {
        var focus = frame.lit().focus();
        if (focus.isEmpty())
            return 0;
        var cell = focus.get();
        var map = frame.operation().map(cell.map());
        var text = StepText.symbol(frame.operation(), cell) + " = " + Numbers.exact(map.value(cell));
        var style = new TextStyle(frame.sizes().body(), true, Align.RIGHT);
        surface.text(text, width - 24, y, style, frame.palette().textPrimary());
        return surface.textWidth(text, style) + 16;
    }
}
