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

    private void sign(String sign, double[] gap, Placement row, boolean first, boolean atWork) {
        double size = EquationLayout.size(frame);
        double y = row.paddedTop() + row.paddedHeight() / 2;
        double x = first ? gap[1] - 10 : (gap[0] + gap[1]) / 2;
        int colour = atWork ? frame.palette().textPrimary() : frame.palette().textMuted();
        surface.text(sign, x, y, new TextStyle(size, atWork, first ? Align.RIGHT : Align.CENTER), colour);
        if (atWork)
            values(sign, x, y + size * 0.6 + frame.sizes().small() * 0.8, first);
    }

    /// Writes the values of the letters of a sign.
    private void values(String sign, double x, double top, boolean first) {
        double y = top;
        for (var map : frame.operation().maps(Role.PARAMETER))
            if (sign.contains(map.id().letter())) {
                surface.text(map.id().letter() + " = " + value(map), x, y,
                        new TextStyle(frame.sizes().small(), false, first ? Align.RIGHT : Align.CENTER), frame.palette().textMuted());
                y += frame.sizes().small() * 1.3;
            }
    }

    private static String value(NamedMap map) {
        return Numbers.display(map.values().toArray()[0]);
    }
}
