package org.receptive.draw.scene;

import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.trace.Cell;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.StepText;

/// Draws a frame: the maps with their titles and legends, the lines between them, and the caption. The only painter: screen, image, animation and
/// vector export all come from here.
public final class ScenePainter {

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
        new LabelPainter(surface, frame, layout, width).paint();
        // Last, because a turning kernel sweeps over what stands around it.
        layout.kernels().forEach(cells::kernel);
        layout.biases().forEach(cells::bias);
        caption();
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
        // While a cell is pointed at, its value is worth more than what never changes; a hall reads less and that well.
        boolean isShort = frame.lit().focus().isPresent() || frame.sizes().least() > 0;
        var caption = isShort && surface.textWidth(whole, style) > room ? where : whole;
        double wide = surface.textWidth(caption, style);
        var fitted = wide > room ? style.withSize(Math.max(9, size * room / wide)) : style;
        surface.text(caption, 24, y, fitted, frame.palette().textMuted());
    }

    private String uncovered() {
        var border = frame.operation().maps(Role.INPUT).getFirst().border();
        boolean none = border.uncoveredRows() + border.uncoveredCols() == 0;
        return none
                ? ""
                : frame.texts().get("map.uncovered", count("row", border.uncoveredRows()), count("column", border.uncoveredCols()));
    }

    /// Writes the pointed cell's value with all its digits at the right of the caption, and returns the width that this takes.
    private double pointedValue(double y) {
        var focus = frame.lit().focus();
        if (focus.isEmpty())
            return 0;
        var cell = focus.get();
        if (isAhead(cell) && !isFinishedNow(cell))
            return 0;
        var map = frame.timeline().walk().map(cell.map());
        var text = map.symbol(cell) + " = " + Numbers.exact(map.value(cell));
        var style = new TextStyle(frame.sizes().body(), true, Align.RIGHT);
        surface.text(text, width - 24, y, style, frame.palette().textPrimary());
        return surface.textWidth(text, style) + 16;
    }

    /// An output that is not computed yet has no value to tell.
    private boolean isAhead(Cell cell) {
        var stages = frame.timeline().walk().stages();
        int now = frame.moment().stage();
        for (int s = now; s < stages.size(); s++)
            if (stages.get(s).output().equals(cell.map()))
                return s > now || stages.get(s).stepOf(cell) >= frame.moment().step().index();
        return false;
    }

    private boolean isFinishedNow(Cell cell) {
        return frame.moment().complete() && cell.equals(frame.moment().step().target());
    }
}
