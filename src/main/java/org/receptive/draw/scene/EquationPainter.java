package org.receptive.draw.scene;

import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.text.Numbers;
import org.receptive.trace.Equation;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;

/// Writes the signs between maps that stand as one equation, and below them what the letters in them are.
///
/// @param surface where to draw
/// @param frame what is shown
/// @param layout where the maps stand
record EquationPainter(Surface surface, Frame frame, SceneLayout layout) {

    private static final double FIRST_GAP = 10;
    private static final double LEAST = 8;

    void paint(Equation equation) {
        layout.inputs().forEach(this::read);
        int now = frame.moment().step().target().channel();
        for (int row = 0; row < layout.outputs().size(); row++) {
            boolean atWork = layout.outputs().get(row).channel() == now;
            var gaps = EquationLayout.gaps(layout, row);
            for (int i = 0; i < gaps.size(); i++)
                if (!equation.signs().get(i).isEmpty())
                    sign(equation.signs().get(i), gaps.get(i), layout.outputs().get(row), i == 0, atWork);
        }
    }

    /// Frames what the step reads beside what it is added to.
    private void read(Placement p) {
        for (var term : frame.moment().step().terms())
            for (var factor : term.factors())
                if (p.holds(factor.shown()))
                    new CellPainter(surface, frame).mark(p, factor.shown(), frame.palette().kernel(), p.cellPx() < 12 ? 2 : 3.5);
    }

    /// Writes a sign into the middle of its gap, no higher than the map beside it.
    private void sign(String sign, double[] gap, Placement row, boolean first, boolean atWork) {
        double size = Math.max(LEAST, Math.min(EquationLayout.size(frame), row.paddedHeight() * 0.9));
        var style = new TextStyle(size, atWork, Align.LEFT);
        double y = row.paddedTop() + row.paddedHeight() / 2;
        double wide = surface.textWidth(sign, style);
        surface.text(sign, left(gap, wide, first), y, style, atWork ? frame.palette().textPrimary() : frame.palette().textMuted());
        if (atWork)
            values(sign, gap, y + size * 0.6, row.paddedBottom(), first);
    }

    private static double left(double[] gap, double wide, boolean first) {
        return first ? gap[1] - FIRST_GAP - wide : (gap[0] + gap[1] - wide) / 2;
    }

    /// Writes the values of the letters of a sign, as many as there is room for beside the maps.
    private void values(String sign, double[] gap, double top, double bottom, boolean first) {
        var style = TextStyle.ofSize(frame.sizes().small());
        double line = style.sizePx() * 1.3;
        double y = top + line / 2;
        for (var map : frame.operation().maps(Role.PARAMETER)) {
            if (!sign.contains(map.id().letter()))
                continue;
            var text = map.id().letter() + " = " + value(map);
            double wide = surface.textWidth(text, style);
            if (y + line / 2 > bottom || (!first && wide > gap[1] - gap[0] - FIRST_GAP))
                return;
            surface.text(text, Math.max(2, left(gap, wide, first)), y, style, frame.palette().textMuted());
            y += line;
        }
    }

    private static String value(NamedMap map) {
        return Numbers.display(map.values().toArray()[0]);
    }
}
