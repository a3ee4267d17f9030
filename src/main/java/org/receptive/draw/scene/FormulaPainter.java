package org.receptive.draw.scene;

import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Palette;
import org.receptive.trace.Cell;
import org.receptive.trace.NamedMap;

/// Draws the formula of a step: its head line and its chips in the colours of their maps.
///
/// @param surface where to draw
/// @param frame what is shown
public record FormulaPainter(Surface surface, Frame frame) {

    private static final double ROUND = 5;
    private static final double DASHED = 1.4;

    /// Returns the height of the head line.
    public double headHeight() {
        return frame.sizes().small() + 14;
    }

    /// Writes which output value the formula makes, at (x, y) as the upper left corner.
    public void head(double x, double y) {
        surface.text(headText(frame), x, y + headHeight() / 2, new TextStyle(frame.sizes().small(), true, Align.LEFT),
                frame.palette().textMuted());
    }

    /// Returns which output value the formula makes, in words.
    public static String headText(Frame frame) {
        var target = frame.moment().step().target();
        var y = frame.operation().y();
        var name = y.symbol(target);
        var texts = frame.texts();
        if (y.form() == NamedMap.Form.VECTOR)
            return texts.get("formula.headUnit", name, y.index(target));
        return y.namesSlices()
                ? texts.get("formula.headChannel", y.number(target.channel()), target.row(), target.col(), name)
                : texts.get("formula.head", target.row(), target.col(), name);
    }

    /// Draws the chips with the formula's upper left corner at (x, y), leaving out lines that are not between `top` and `bottom`.
    public void chips(FormulaLayout formula, double x, double y, double top, double bottom) {
        double half = FormulaLayout.chipHeight(frame.sizes()) / 2;
        for (var chip : formula.chips())
            if (y + chip.y() - half >= top - 1 && y + chip.y() + half <= bottom + 1)
                chip(chip, x, y, half);
    }

    private void chip(FormulaLayout.Chip chip, double x, double y, double half) {
        var p = frame.palette();
        double middle = y + chip.y();
        var colours = colours(chip.kind(), p);
        boolean lit = chip.cell().filter(this::isLit).isPresent();
        boolean framed = chip.kind() != FormulaLayout.Kind.SIGN && chip.kind() != FormulaLayout.Kind.NOTE;
        if (chip.kind() == FormulaLayout.Kind.RUNNING && !lit)
            Dashes.frame(surface, x + chip.x(), middle - half, chip.width(), half * 2, colours.border(), 1.5);
        else
            if (framed) {
                int border = chip.current() ? p.kernel() : lit ? p.accent() : colours.border();
                double width = chip.current() || lit ? 2.5 : 1;
                boolean dashed = chip.cell().filter(c -> c.map().isGradient()).isPresent();
                surface.roundRect(x + chip.x(), middle - half, chip.width(), half * 2, ROUND, colours.fill(), dashed ? 0 : border, width);
                if (dashed)
                    Dashes.round(surface, x + chip.x(), middle - half, chip.width(), half * 2, ROUND, border, Math.max(DASHED, width));
            }
        var style = new TextStyle(frame.sizes().formula(), chip.kind().isBold(), Align.CENTER);
        surface.text(chip.text(), x + chip.x() + chip.width() / 2, middle, style, colours.text());
    }

    private boolean isLit(Cell cell) {
        return frame.lit().focus().filter(cell::equals).isPresent();
    }

    private record Colours(int fill, int border, int text) {
    }

    private static Colours colours(FormulaLayout.Kind kind, Palette p) {
        return switch (kind) {
            case INPUT -> new Colours(p.chipInputFill(), p.chipInputBorder(), p.textPrimary());
            case KERNEL -> new Colours(p.chipKernelFill(), p.chipKernelBorder(), p.textPrimary());
            case BIAS -> new Colours(p.chipNeutralFill(), p.chipNeutralBorder(), p.textPrimary());
            case PARTIAL -> new Colours(p.chipKernelFill(), 0, p.kernelTextSmall());
            case RESULT -> new Colours(p.chipOutputFill(), p.chipOutputBorder(), p.outputText());
            case RUNNING -> new Colours(0, p.kernel(), p.outputText());
            case SIGN, NOTE -> new Colours(0, 0, p.textMuted());
        };
    }
}
