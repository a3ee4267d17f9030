package org.receptive.draw.scene;

import java.util.Optional;
import org.receptive.draw.scene.StripLayout.Extent;
import org.receptive.draw.scene.StripLayout.Row;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Palette;
import org.receptive.trace.Moment;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Reach;

/// Draws the small maps of a walk: the stage at work in its colours, all others in grey; gradients in dashes; empty what is not reached;
/// outlined what the value at work stands on, and what the one that is pointed at stands on and reaches.
///
/// @param surface where to draw
/// @param layout where the maps stand
/// @param palette the colours
public record StripPainter(Surface surface, StripLayout layout, Palette palette) {

    private static final double LINE = 1.45;
    private static final double LEAST_GRID = 5;
    private static final double HEAD = 4;
    private static final double AROUND = 2;

    /// Draws the strip at a moment.
    ///
    /// @param stood what the value at work stands on
    /// @param lit what the cell that is pointed at stands on and reaches
    public void paint(Moment moment, Reach stood, Reach lit) {
        surface.fillRect(0, 0, layout.width(), layout.height(), palette.panel());
        for (int i = 0; i < layout.cards().size(); i++) {
            card(layout.cards().get(i), moment, stood, lit);
            if (i > 0 && layout.cards().get(i).follows())
                arrows(layout.cards().get(i - 1), layout.cards().get(i));
        }
        names();
        more();
        surface.line(0, layout.height() - 0.5, layout.width(), layout.height() - 0.5, palette.panelBorder(), 1, Dash.SOLID);
    }

    /// The names of the rows stay where they are while the cards scroll below them.
    private void names() {
        if (layout.rows().size() < 2)
            return;
        surface.fillRect(0, 0, layout.from() - 4, layout.height(), palette.panel());
        var style = new TextStyle(small(), true, Align.LEFT);
        for (var row : layout.rows())
            surface.text(layout.words().rows().getOrDefault(row, ""), 8, layout.top(row) + small() * 0.7, style, palette.textMuted());
    }

    /// Says beside the cards how the others are reached.
    private void more() {
        var text = layout.words().more();
        var style = TextStyle.ofSize(small()).withAlign(Align.RIGHT);
        double right = layout.width() - 10;
        var last = layout.cards().getLast();
        if (layout.extent() == Extent.NEAR && last.x() + last.width() < right - surface.textWidth(text, style) - small())
            surface.text(text, right, 6 + small() * LINE / 2, style, palette.textMuted());
    }

    private double small() {
        return layout.words().sizes().small();
    }

    private void card(StripCard card, Moment moment, Reach stood, Reach lit) {
        boolean present = card.present();
        surface.roundRect(card.x(), 4, card.width(), layout.height() - 10, 5, palette.background(),
                present ? palette.kernel() : palette.panelBorder(), present ? 2 : 1);
        double line = small() * LINE;
        surface.text(card.title(), card.x() + card.width() / 2, 6 + line / 2, new TextStyle(small(), true, Align.CENTER),
                present ? palette.kernelText() : palette.textPrimary());
        for (var slot : card.slots())
            slot(slot, moment, stood, lit);
        for (var slot : card.slots())
            if (slot.row() == layout.rows().getFirst()) {
                var role = role(slot, moment);
                surface.text(slot.map().id().letter(), slot.x() + slot.grid().width() / 2, 6 + line * 1.5,
                        new TextStyle(small(), role.isPresent(), Align.CENTER),
                        role.map(r -> RoleColours.title(r, palette)).orElse(palette.textMuted()));
            }
    }

    /// Returns what a map is to the stage at work.
    private static Optional<Role> role(StripSlot slot, Moment moment) {
        for (var map : moment.operation().maps())
            if (map.id().equals(slot.map().id()))
                return Optional.of(map.role());
        return Optional.empty();
    }

    private void slot(StripSlot slot, Moment moment, Reach stood, Reach lit) {
        double shift = slot.grid().behind();
        for (double d = shift; d > 0; d -= 3) {
            surface.fillRect(slot.x() + d, slot.y() + d, slot.width(), slot.height(), palette.cellEmpty());
            surface.strokeRect(slot.x() + d, slot.y() + d, slot.width(), slot.height(), palette.cellLine(), 1);
        }
        cells(slot, moment);
        frame(slot, role(slot, moment));
        outline(slot, moment, stood, palette.kernel());
        outline(slot, moment, lit, palette.accent());
    }

    /// Draws a line around the cells of a slice that are part of something.
    private void outline(StripSlot slot, Moment moment, Reach reach, int colour) {
        if (!reach.touches(slot.map().id()))
            return;
        var grid = slot.grid();
        int base = slot.base(moment);
        new CellOutline(surface, slot.x(), slot.y(), grid.cell(), grid.rows(), grid.cols())
                .paint((row, col) -> reach.holds(slot.map().id(), base + row * grid.cols() + col), colour, AROUND);
    }

    private void cells(StripSlot slot, Moment moment) {
        var grid = slot.grid();
        int base = slot.base(moment);
        var colours = new int[grid.rows() * grid.cols()];
        int count = slot.map().values().count();
        for (int i = 0; i < colours.length; i++)
            colours[i] = base + i < count ? colour(slot, base + i, moment) : 0;
        surface.cells(slot.x(), slot.y(), slot.width(), slot.height(), grid.rows(), grid.cols(), colours);
        if (grid.cell() < LEAST_GRID)
            return;
        for (int row = 1; row < grid.rows(); row++)
            surface.line(slot.x(), slot.y() + row * grid.cell(), slot.x() + slot.width(), slot.y() + row * grid.cell(), palette.cellLine(),
                    0.5, Dash.SOLID);
        for (int col = 1; col < grid.cols(); col++)
            surface.line(slot.x() + col * grid.cell(), slot.y(), slot.x() + col * grid.cell(), slot.y() + slot.height(), palette.cellLine(),
                    0.5, Dash.SOLID);
    }

    private int colour(StripSlot slot, int index, Moment moment) {
        NamedMap map = slot.map();
        return slot.isThere(index, moment) ? slot.scales().colour(map.value(map.cell(index)), palette) : palette.cellEmpty();
    }

    private void frame(StripSlot slot, Optional<Role> role) {
        int colour = role.filter(r -> r != Role.BIAS).map(r -> RoleColours.frame(r, palette))
                .orElse(role.isPresent() ? palette.textPrimary() : palette.textMuted());
        double width = role.isPresent() ? 2.5 : 1;
        if (slot.map().id().isGradient())
            Dashes.frame(surface, slot.x(), slot.y(), slot.width(), slot.height(), colour, Math.max(1.25, width));
        else
            surface.strokeRect(slot.x(), slot.y(), slot.width(), slot.height(), colour, width);
    }

    /// Draws in the gap between two cards where the numbers go: on in the values, back in the gradients.
    private void arrows(StripCard left, StripCard right) {
        double from = left.x() + left.width() + 3;
        double to = right.x() - 3;
        for (var row : layout.rows()) {
            double y = layout.top(row) + small();
            boolean any = left.slots().stream().anyMatch(s -> s.row() == row) && right.slots().stream().anyMatch(s -> s.row() == row);
            if (row == Row.UPDATED || !any)
                continue;
            double tip = row == Row.VALUES ? to : from;
            double back = row == Row.VALUES ? -HEAD : HEAD;
            surface.line(from, y, to, y, palette.textMuted(), 1, Dash.SOLID);
            surface.polygon(new double[] {tip, tip + back, tip + back}, new double[] {y, y - HEAD * 0.8, y + HEAD * 0.8},
                    palette.textMuted(),
                    0, 0);
        }
    }
}
