package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.List;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Sizes;
import org.receptive.spec.PaddingValues;
import org.receptive.text.Numbers;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;

/// Writes what stands around lanes: their names, how long each signal is, the numbers of the axes, and the names of the parameters.
///
/// @param surface where to draw
/// @param frame what is shown
/// @param layout where the lanes stand
/// @param texts what is written
/// @param width the width of the picture, in px
record LaneLabels(Surface surface, Frame frame, SceneLayout layout, MapTexts texts, double width) {

    /// From the number of an axis to its lane.
    static final double TICK_GAP = 6;

    private static final double TITLE_GAP = 12;
    private static final double DROP = 7;
    private static final double HALO = 3;
    private static final double LEAST = 7;
    private static final double LINES = 1.1;

    /// Writes a number of an axis.
    static String tick(double value) {
        return Numbers.display(value, 3);
    }

    /// Returns the values beside which a number stands: as many as there is room for.
    static List<Double> ticks(Lane lane, Sizes sizes) {
        var shown = new ArrayList<Double>();
        for (double value : lane.axis().ticks())
            if (shown.stream().allMatch(s -> Math.abs(lane.depth(s) - lane.depth(value)) >= sizes.small() * LINES))
                shown.add(value);
        return shown;
    }

    void paint() {
        for (var lanes : List.of(layout.inputs(), layout.outputs()))
            for (var p : lanes) {
                title(p);
                axis(p);
            }
        for (var p : layout.kernels())
            name(p);
        for (var p : layout.biases())
            beside(p);
        new IndexPainter(surface, frame, layout, texts).paint();
    }

    private TextStyle bold() {
        return new TextStyle(frame.sizes().title(), true, Align.LEFT);
    }

    private double titleMiddle(Placement p) {
        return p.y() - texts.indexHeight(p.map()) - frame.sizes().title() * 0.5 - DROP;
    }

    /// Names a lane in the longest way that fits, with how many samples it has and from where to where its axis reaches.
    private void title(Placement p) {
        double x = p.paddedLeft();
        double room = width - x - TITLE_GAP;
        var titles = new SliceTitles(frame).of(p.map(), p.channel());
        var title = titles.stream().filter(t -> surface.textWidth(t, bold()) <= room).findFirst().orElse(titles.getLast());
        write(title, x, titleMiddle(p), bold(), RoleColours.title(p.map().role(), frame.palette()));
        var small = TextStyle.ofSize(Math.max(frame.sizes().least(), frame.sizes().body() * 0.92));
        double left = x + surface.textWidth(title, bold()) + TITLE_GAP;
        for (var words : List.of(samples(p) + " · " + reach(p), samples(p), ""))
            if (left + surface.textWidth(words, small) <= width - TITLE_GAP) {
                write(words, left, titleMiddle(p), small, frame.palette().textMuted());
                return;
            }
    }

    private String samples(Placement p) {
        var border = p.border();
        int cols = p.map().cols();
        if (border.left() + border.right() == 0)
            return frame.texts().get("lane.samples", cols);
        if (border.filling() != PaddingValues.ZEROS)
            return frame.texts().get("lane.samples.filled", cols, border.left(), border.right());
        if (border.left() == border.right())
            return frame.texts().get("lane.samples.padded", cols, border.left());
        if (border.right() == 0)
            return frame.texts().get("lane.samples.before", cols, border.left());
        return frame.texts().get("lane.samples.sides", cols, border.left(), border.right());
    }

    private String reach(Placement p) {
        var axis = p.lane().orElseThrow().axis();
        return frame.texts().get("lane.axis", tick(axis.low()), tick(axis.high()));
    }

    private void axis(Placement p) {
        var lane = p.lane().orElseThrow();
        var style = TextStyle.ofSize(frame.sizes().small());
        if (style.sizePx() < LEAST)
            return;
        for (double value : ticks(lane, frame.sizes())) {
            var text = tick(value);
            double x = p.paddedLeft() - TICK_GAP - surface.textWidth(text, style);
            surface.text(text, x, p.y() + lane.depth(value), style, frame.palette().textMuted());
        }
    }

    /// Names a kernel above it, as briefly as formulas do where that is all there is room for.
    private void name(Placement p) {
        // the first of the kernels that stand together has the name of all
        boolean beside = layout.kernels().stream().anyMatch(o -> o.y() == p.y() && o.x() < p.x());
        if (beside || layout.isCrowded(p, p.y() - titleMiddle(p) + frame.sizes().title() * 0.5))
            return;
        var small = TextStyle.ofSize(frame.sizes().small());
        double axis = layout.outputs().stream().flatMap(o -> ticks(o.lane().orElseThrow(), frame.sizes()).stream())
                .mapToDouble(t -> surface.textWidth(tick(t), small)).max().orElse(0);
        double room = layout.outputs().stream().mapToDouble(Placement::paddedLeft).min().orElse(width) - axis - 2 * TICK_GAP - p.x();
        var titles = names(p);
        var title = titles.stream().filter(t -> surface.textWidth(t, bold()) <= room).findFirst().orElse(titles.getLast());
        write(title, p.x(), titleMiddle(p), bold(), RoleColours.title(Role.PARAMETER, frame.palette()));
    }

    /// Names a kernel, or the filter that it is the first of.
    private List<String> names(Placement p) {
        var map = p.map();
        if (map.form() != NamedMap.Form.FILTERS || map.values().c() == 1)
            return new SliceTitles(frame).of(map, p.channel());
        return List.of(map.values().n() == 1
                ? frame.texts().get("map.kernel", map.id().letter())
                : frame.texts().get("map.number.filter", map.outputNumber(p.channel())));
    }

    private void beside(Placement p) {
        var title = new SliceTitles(frame).shortest(p.map(), p.channel());
        double x = layout.kernels().isEmpty() ? p.x() : layout.kernels().getFirst().x();
        double room = p.x() - x - 2;
        var style = surface.fitted(title, bold(), room, 0);
        write(title, x, p.y() + p.cellPx() / 2, style, RoleColours.title(Role.BIAS, frame.palette()));
    }

    /// Writes on a strip of background, so that no line crosses the text.
    private void write(String text, double x, double middle, TextStyle style, int colour) {
        if (text.isEmpty())
            return;
        double half = style.sizePx() * 0.55;
        surface.fillRect(x - HALO, middle - half, surface.textWidth(text, style) + 2 * HALO, 2 * half, frame.palette().background());
        surface.text(text, x, middle, style, colour);
    }
}
