package org.receptive.draw.scene;

import org.receptive.draw.scene.SegmentLayout.Pass;
import org.receptive.draw.scene.SegmentLayout.Segment;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.text.Texts;

/// Draws the bar of a walk of several stages: what is walked, where one stands, and how each stage is called.
///
/// @param surface where to draw
/// @param layout where the stages stand
/// @param palette the colours
/// @param sizes the sizes
/// @param texts the language
public record SegmentPainter(Surface surface, SegmentLayout layout, Palette palette, Sizes sizes, Texts texts) {

    private static final double BAR = 7;
    private static final double KNOB = 7;
    private static final double KNOB_ROOM = 18;
    private static final double LINE = 1.45;

    /// Returns the height of the bar and its names.
    public static double height(SegmentLayout layout, Sizes sizes) {
        return Math.rint(headHeight(layout, sizes) + KNOB_ROOM + sizes.small() * LINE);
    }

    /// In a hall the maps need the height more than the names of the passes do.
    private static double headHeight(SegmentLayout layout, Sizes sizes) {
        return layout.hasPasses() && sizes.least() == 0 ? sizes.small() * LINE : 0;
    }

    /// Draws the bar as it stands at a moment.
    public void paint(long index) {
        double head = headHeight(layout, sizes);
        double middle = head + KNOB_ROOM / 2;
        double at = layout.xOf(index);
        var present = layout.segment(index);
        for (var segment : layout.segments())
            bar(segment, middle, at);
        if (head > 0)
            passes(head);
        // in a hall, where the passes have no line of their own, the stage at work says which it belongs to
        var word = head == 0 && layout.hasPasses() ? texts.get(key(present.pass())) + " " : "";
        var named = name(present, word + present.name(), true);
        for (var segment : layout.segments())
            if (!segment.equals(present) && !layout.isNarrow()) {
                var name = name(segment, segment.name(), false);
                if (name.wide() <= segment.width() && !name.meets(named, sizes.small() / 2))
                    write(name, middle, palette.textMuted());
            }
        write(named, middle, palette.kernelText());
        surface.roundRect(at - KNOB, middle - KNOB, 2 * KNOB, 2 * KNOB, KNOB, palette.accent(), palette.panel(), 2);
    }

    private void bar(Segment segment, double middle, double at) {
        double done = Math.clamp(at - segment.x(), 0, segment.width());
        surface.roundRect(segment.x(), middle - BAR / 2, segment.width(), BAR, 2, palette.gridLine(), 0, 0);
        if (done > 0)
            surface.roundRect(segment.x(), middle - BAR / 2, done, BAR, 2, palette.accent(), 0, 0);
    }

    private void passes(double head) {
        var style = TextStyle.ofSize(sizes.small()).withBold();
        double from = Double.NEGATIVE_INFINITY;
        for (var pass : Pass.values()) {
            var first = layout.segments().stream().filter(s -> s.pass() == pass).findFirst();
            if (first.isEmpty())
                continue;
            var text = texts.get(key(pass));
            double x = Math.max(from, first.get().x());
            surface.text(text, x, head / 2, style, palette.textMuted());
            from = x + surface.textWidth(text, style) + sizes.small();
        }
    }

    private static String key(Pass pass) {
        return switch (pass) {
            case FORWARD -> "segments.forward";
            case BACKWARD -> "segments.backward";
            case UPDATE -> "segments.update";
        };
    }

    /// How a stage is called, below its middle and within the bar; where it has no room for that, only the one at work is named.
    private Name name(Segment segment, String text, boolean present) {
        var style = new TextStyle(sizes.small(), present, TextStyle.Align.CENTER);
        double wide = surface.textWidth(text, style);
        double end = layout.segments().getLast().right();
        double x = Math.max(wide / 2, Math.min(end - wide / 2, segment.x() + segment.width() / 2));
        return new Name(text, style, x, wide);
    }

    private void write(Name name, double middle, int colour) {
        surface.text(name.text(), name.x(), middle + KNOB_ROOM / 2 + sizes.small() * LINE / 2, name.style(), colour);
    }

    /// A name and where its middle stands.
    private record Name(String text, TextStyle style, double x, double wide) {

        private boolean meets(Name other, double gap) {
            return Math.abs(x - other.x) < (wide + other.wide) / 2 + gap;
        }
    }
}
