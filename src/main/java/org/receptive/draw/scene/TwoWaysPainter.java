package org.receptive.draw.scene;

import java.util.List;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Palette;
import org.receptive.trace.NamedMap;

/// Draws the two ways to one output: the stamp above, the window below, and the lines that lead from each to the output.
///
/// @param surface where to draw
/// @param two what is shown
/// @param at where it stands
/// @param numbers how its numbers are written
record TwoWaysPainter(Surface surface, TwoWays two, TwoWaysLayout at, MapNumbers numbers) {

    private static final double LEAST_SAID = 9;
    private static final double LEAST_SIZE = 5;

    private Palette palette() {
        return two.paint().palette();
    }

    void paint() {
        var paint = two.paint();
        var gather = two.gather();
        new OutputPainter(surface, paint, numbers).paint(at.output());
        target();
        new InputPainter(surface, paint, numbers).paint(at.x());
        new InputPainter(surface, gather, numbers).paint(at.stretched());
        new KernelPainter(surface, paint.unturned(), at.maps(), numbers).kernel(at.kernel());
        new KernelPainter(surface, gather, at.maps(), numbers).kernel(at.turned());
        at.bias().ifPresent(new KernelPainter(surface, paint, at.maps(), numbers)::bias);
        lines();
        sections();
        titles();
        new OverlapPainter(surface, two, at).paint();
    }

    private String text(String key, Object... values) {
        return two.paint().texts().get(key, values);
    }

    private void sections() {
        var sizes = two.paint().sizes();
        double end = at.split() - 16;
        section("ways.paint", text("ways.paint.says"), at.paintTop(), at.output().paddedLeft() - 16);
        double line = at.gatherTop() - 5;
        surface.line(at.x().paddedLeft(), line, end - 8, line, palette().gridLine(), 1, Dash.SOLID);
        section("ways.gather", text("ways.gather.says"), at.gatherTop(), at.output().paddedLeft() - 16);
        at.bias().ifPresent(b -> surface.text("+", b.x() - 17, b.y() + b.cellPx() / 2, new TextStyle(sizes.title(), false, Align.CENTER),
                palette().textMuted()));
    }

    private void section(String key, String says, double y, double end) {
        var sizes = two.paint().sizes();
        double x = at.x().paddedLeft();
        double middle = y + sizes.body() * 0.6;
        var bold = new TextStyle(sizes.body(), true, Align.LEFT);
        var plain = TextStyle.ofSize(sizes.body());
        var name = text(key);
        double left = x + surface.textWidth(name, bold) + 10;
        var style = surface.fitted(says, plain, end - left, LEAST_SIZE);
        boolean isReadable = style.sizePx() >= Math.max(LEAST_SAID, sizes.least());
        // no line runs through the words
        double wide = left - x + (isReadable ? surface.textWidth(says, style) : 0);
        surface.fillRect(x - 4, middle - sizes.body() * 0.6, wide + 8, sizes.body() * 1.2, palette().background());
        surface.text(name, x, middle, bold, palette().textPrimary());
        if (isReadable)
            surface.text(says, left, middle, style, palette().textMuted());
    }

    /// Frames the output at which the window below stands, where it is another than the one that is painted.
    private void target() {
        var now = two.gather().moment().step().target();
        if (!now.equals(two.paint().moment().step().target()) && at.output().holds(now))
            new CellPainter(surface, two.paint()).mark(at.output(), now, palette().accent(), 3);
    }

    private void lines() {
        var above = new ProjectionPainter(surface, two.paint(), at.maps(), numbers);
        above.paint();
        var below = new ProjectionPainter(surface, two.gather(), at.maps(), numbers);
        var turned = at.turned();
        below.window(at.stretched()).ifPresent(window -> {
            above.line(window.right(), window.top(), turned.paddedLeft(), turned.paddedTop(), 1.5);
            above.line(window.right(), window.bottom(), turned.paddedLeft(), turned.paddedBottom(), 1.5);
        });
        var target = two.gather().moment().step().target();
        if (at.output().holds(target))
            above.line(turned.paddedRight(), turned.paddedTop(), at.output().left(target.col()),
                    at.output().top(target.row()) + at.output().cellPx(), 1.5);
        var sizes = two.paint().sizes();
        double middle = at.x().paddedTop() + at.x().paddedHeight() / 2;
        surface.text("×", (at.x().paddedRight() + at.kernel().paddedLeft()) / 2, middle,
                new TextStyle(sizes.title() * 1.2, false, Align.CENTER),
                palette().textPrimary());
    }

    private void titles() {
        double end = at.output().paddedLeft() - 8;
        double kernel = at.kernel().paddedLeft() - 8;
        title(at.x(), named("map.input", at.x(), kernel), slice(two.x(), at.x()), kernel);
        title(at.kernel(), text("map.kernel", two.kernel().id().letter()), "", end);
        title(at.stretched(), text("map.stretched", two.x().id().letter()), slice(two.stretched(), at.stretched()),
                Math.max(at.turned().paddedLeft() - 8, at.stretched().paddedRight()));
        title(at.turned(), text("map.turnedName", two.kernel().id().letter()), "", end);
        at.bias().ifPresent(b -> title(b, b.map().id().letter(), "", end));
        boolean more = two.paint().moment().hasMore();
        boolean beside = at.saysBelow();
        double room = beside ? at.overlap().paddedLeft() - 8 : at.output().paddedLeft() + Math.max(at.output().paddedWidth(), 200);
        title(at.output(), named("map.output", at.output(), room - 50), slice(two.y(), at.output()) + (more ? text("ways.soFar") : ""),
                room);
        legend();
    }

    /// Names a map by what it is to the operation, in the longest way for which there is room: `z` of one stage and `z` of the next must be
    /// told apart, and the input of a transposed convolution from that of its convolution.
    private String named(String role, Placement p, double end) {
        var map = p.map();
        var letter = text(role, map.id().letter());
        var stage = map.id().stage().isEmpty() ? letter : new SliceTitles(two.paint()).longest(map, p.channel());
        var whole = map.id().stage().isEmpty() ? text("ways.of", letter) : text(role, "· " + stage);
        double room = end - p.paddedLeft() - 40;
        var style = new TextStyle(two.paint().sizes().title(), true, Align.LEFT);
        for (var name : List.of(whole, stage))
            if (surface.textWidth(name + slice(map, p), style) <= room)
                return name;
        return letter;
    }

    /// Says how large a map is, with its zeros, and which of several slices is shown.
    private String slice(NamedMap map, Placement p) {
        var b = map.border();
        var size = b.top() + map.rows() + b.bottom() + " × " + (b.left() + map.cols() + b.right());
        return map.channels() > 1 ? text("ways.channel", map.number(p.channel()), map.channels(), size) : size;
    }

    private void title(Placement p, String name, String size, double end) {
        var sizes = two.paint().sizes();
        double y = p.paddedTop() - sizes.title() * 0.5 - 7;
        double x = p.paddedLeft();
        var bold = new TextStyle(sizes.title(), true, Align.LEFT);
        var style = surface.fitted(name + size, bold, end - x - 10, LEAST_SIZE);
        style = style.withSize(Math.max(sizes.least(), style.sizePx()));
        var plain = TextStyle.ofSize(Math.max(sizes.least(), style.sizePx() * 0.86));
        double wide = surface.textWidth(name, style);
        double wider = wide + 10 + surface.textWidth(size, plain);
        // in a hall what has no room in full size is left out
        boolean isSaid = sizes.least() == 0 || x + wider <= end;
        surface.fillRect(x - 4, y - sizes.title() * 0.5, (isSaid ? wider : wide) + 8, sizes.title(), palette().background());
        surface.text(name, x, y, style, RoleColours.title(p.map().role(), palette()));
        if (isSaid)
            surface.text(size, x + wide + 10, y, plain, palette().textMuted());
    }

    /// One scale for the output, below it.
    private void legend() {
        var p = at.output();
        var texts = new MapTexts(two.paint());
        var style = TextStyle.ofSize(two.paint().sizes().small());
        double y = p.paddedBottom() + 14;
        double x = p.paddedLeft();
        var low = texts.low(p.map());
        surface.text(low, x, y, style, palette().textMuted());
        double left = x + surface.textWidth(low, style) + 6;
        double wide = Math.min(120, p.paddedWidth() * 0.5);
        Scales.of(p.map()).bar(surface, left, y, wide, palette());
        surface.text(texts.high(p.map()), left + wide + 6, y, style, palette().textMuted());
    }
}
