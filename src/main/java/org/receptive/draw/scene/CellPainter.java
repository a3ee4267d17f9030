package org.receptive.draw.scene;

import java.util.Optional;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.trace.Cell;
import org.receptive.trace.Term;
import org.receptive.trace.Timeline.Grain;

/// Draws what cells of every kind of map have in common: a colour with a number, the grid, and what is lit.
///
/// @param surface where to draw
/// @param frame what is shown
record CellPainter(Surface surface, Frame frame) {

    private static final double LEAST_GRID = 5;
    /// Smaller cells are seen as an area; what lies between them only keeps them apart.
    private static final double LEAST_COUNTED = 9;
    private static final double LEAST_WEIGHT_CELL = 24;
    private static final double TWO_LINES = 1.9;
    /// The frame of a whole slice stands outside that of its map.
    private static final double AROUND = 3.5;
    private static final double WHOLE = 3;
    private static final double RAISED = 0.4;
    private static final double HIGH = 0.36;
    private static final double HATCH = 10;
    private static final double UNREACHED = 6.5;
    private static final double UNREACHED_OPACITY = 0.33;
    /// Of narrower cells the frame of the window is thinner.
    private static final double NARROW = 12;
    private static final double READING = 5;

    private Palette palette() {
        return frame.palette();
    }

    /// Draws a cell in the colour of its value, with the number.
    void cell(Placement p, CellNumbers numbers, Scales scales, int row, int col) {
        cell(p, numbers, scales, row, col, false);
    }

    /// Draws a cell whose number leaves room below it.
    void highCell(Placement p, CellNumbers numbers, Scales scales, int row, int col) {
        cell(p, numbers, scales, row, col, true);
    }

    private void cell(Placement p, CellNumbers numbers, Scales scales, int row, int col, boolean high) {
        double value = p.map().value(p.channel(), row, col);
        int fill = Argb.over(litTint(p, row, col), scales.colour(value, palette()));
        double x = p.left(col);
        double y = p.top(row);
        surface.fillRect(x, y, p.cellPx(), p.cellPx(), fill);
        number(numbers, value, x, y, p.cellPx(), ColourScale.textOn(fill, palette()), high);
    }

    /// The tint of a linked cell lies below its number, which keeps its contrast.
    int litTint(Placement p, int row, int col) {
        var linked = frame.lit().single();
        return !linked.isEmpty() && linked.contains(new Cell(p.map().id(), p.channel(), row, col)) ? palette().hoverFill() : 0;
    }

    /// Writes the number of a cell; higher where a weight stands below it.
    void number(CellNumbers numbers, double value, double x, double y, double cell, int colour, boolean weightBelow) {
        if (!numbers.areShown())
            return;
        surface.text(numbers.write(value), x + cell / 2, y + cell * middle(weightBelow), numbers.style(), colour);
    }

    /// Returns how far down in its cell a number stands, as a share of it.
    double middle(boolean weightBelow) {
        return !weightBelow ? 0.5 : frame.sizes().isHall() ? HIGH : RAISED;
    }

    /// Returns the least cell with a weight: it stands below the cell's number, so there must be room for two lines.
    double leastWeightCell() {
        return Math.max(LEAST_WEIGHT_CELL, frame.sizes().least() * TWO_LINES);
    }

    /// Draws the lines between the cells.
    void grid(Placement p) {
        if (p.cellPx() < LEAST_GRID)
            return;
        double width = p.cellPx() < Sizes.CELL_WITH_NUMBER ? 0.5 : 0.75;
        int colour = p.cellPx() < LEAST_COUNTED ? palette().gridLine() : palette().cellLine();
        double right = p.paddedRight();
        double bottom = p.paddedBottom();
        for (double x = p.paddedLeft(); x <= right + 0.01; x += p.cellPx())
            surface.line(x, p.paddedTop(), x, bottom, colour, width, Dash.SOLID);
        for (double y = p.paddedTop(); y <= bottom + 0.01; y += p.cellPx())
            surface.line(p.paddedLeft(), y, right, y, colour, width, Dash.SOLID);
    }

    /// Frames the cell that is pointed at, and those that it is linked to; a slice of which all are linked once, so that it stays in sight.
    void lit(Placement p) {
        for (Cell first : frame.lit().wholes())
            if (p.holds(first))
                surface.roundRect(p.x() - AROUND, p.y() - AROUND, p.map().cols() * p.cellPx() + 2 * AROUND,
                        p.map().rows() * p.rowPx() + 2 * AROUND, 2, 0, palette().accent(), WHOLE);
        for (Cell cell : frame.lit().single())
            if (p.holds(cell) && isDrawn(p, cell))
                surface.strokeRect(p.left(cell.col()) + 1, p.top(cell.row()) + 1, p.cellPx() - 2, p.rowPx() - 2, palette().accent(), 1.5);
        frame.lit().focus().filter(p::holds).filter(c -> isDrawn(p, c)).ifPresent(c -> {
            // The light rim keeps the frame visible on a cell of its own colour.
            mark(p, c, palette().background(), 6);
            mark(p, c, palette().accent(), 3);
        });
    }

    private static boolean isDrawn(Placement p, Cell cell) {
        var b = p.border();
        return cell.row() >= -b.top() && cell.row() < p.map().rows() + b.bottom() && cell.col() >= -b.left()
                && cell.col() < p.map().cols() + b.right();
    }

    /// Frames a cell.
    void mark(Placement p, Cell cell, int colour, double width) {
        surface.roundRect(p.left(cell.col()), p.top(cell.row()), p.cellPx(), p.rowPx(), 2, 0, colour, width);
    }

    /// Hatches the padding in four strips, or where zeros lie between the values as a whole: one call for each cell would take most of a
    /// frame.
    void padding(Placement p) {
        if (p.border().isStretched()) {
            strip(p.paddedLeft(), p.paddedTop(), p.paddedWidth(), p.paddedHeight());
            return;
        }
        double right = p.x() + p.map().cols() * p.cellPx();
        double bottom = p.y() + p.map().rows() * p.rowPx();
        strip(p.paddedLeft(), p.paddedTop(), p.paddedWidth(), p.y() - p.paddedTop());
        strip(p.paddedLeft(), bottom, p.paddedWidth(), p.paddedBottom() - bottom);
        strip(p.paddedLeft(), p.y(), p.x() - p.paddedLeft(), bottom - p.y());
        strip(right, p.y(), p.paddedRight() - right, bottom - p.y());
    }

    private void strip(double x, double y, double w, double h) {
        surface.fillRect(x, y, w, h, palette().paddingFill());
        hatch(x, y, w, h);
    }

    /// Hatches a place of the padding.
    void hatch(double x, double y, double w, double h) {
        surface.hatch(x, y, w, h, palette().paddingHatch(), HATCH);
    }

    /// Hatches a cell that no window covers in both directions.
    void unreached(Placement p, int row, int col, int colour) {
        surface.crossHatch(p.left(col), p.top(row), p.cellPx(), p.rowPx(), Argb.withOpacity(colour, UNREACHED_OPACITY), UNREACHED);
    }

    /// Returns the tint of a cell that lies under the window: where the walk goes by terms, if its term is done.
    int windowTint(WindowCells under, int row, int col) {
        if (under.termAt(row, col).isEmpty())
            return 0;
        return switch (frame.view().grain()) {
            case VALUE -> palette().windowTint();
            case TERM -> under.isDone(row, col) ? palette().windowTint() : 0;
        };
    }

    /// Frames the window.
    void window(Placement p, WindowCells under) {
        WindowFrame.of(frame, p, under).ifPresent(at -> surface.roundRect(at.left(), at.top(), at.right() - at.left(),
                at.bottom() - at.top(), 3, 0, palette().kernel(), p.cellPx() < NARROW ? 2 : 3.5));
    }

    /// Frames the cell that the term at work reads.
    void reading(Placement p) {
        current().map(t -> t.first().shown()).filter(c -> p.holds(c) && p.map().shows(c))
                .ifPresent(cell -> mark(p, cell, palette().kernel(), READING));
    }

    /// Returns the cell whose value is taken as it is, such as the greatest so far.
    Optional<Cell> chosen() {
        var step = frame.moment().step();
        var index = step.reduction().chosen(step, frame.moment().termsDone());
        return index.isPresent() ? Optional.of(step.terms().get(index.getAsInt()).first().shown()) : Optional.empty();
    }

    /// Returns the term at work, if the walk goes by terms and it is no bias.
    Optional<Term> current() {
        var moment = frame.moment();
        return frame.view().grain() == Grain.TERM && !moment.addsBias() ? moment.lastTerm() : Optional.empty();
    }
}
