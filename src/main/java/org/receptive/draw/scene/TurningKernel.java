package org.receptive.draw.scene;

import org.receptive.draw.surface.Surface;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;

/// Draws a kernel slice on its way from 0° to 180°: the cells turn about the middle, the numbers stay upright.
///
/// @param surface where to draw
/// @param palette the colours
/// @param placement the slice
/// @param turn 0 as stored … 1 rotated by 180°
record TurningKernel(Surface surface, Palette palette, Placement placement, double turn) {

    void paint(Scales scales, CellNumbers numbers) {
        var map = placement.map();
        for (int row = 0; row < map.rows(); row++)
            for (int col = 0; col < map.cols(); col++) {
                double value = map.value(placement.channel(), row, col);
                int fill = scales.colour(value, palette);
                polygon(col, row, 1, 1, fill, palette.cellLine(), 0.75);
                if (numbers.areShown())
                    surface.text(numbers.write(value), x(col + 0.5, row + 0.5), y(col + 0.5, row + 0.5), numbers.style(),
                            ColourScale.textOn(fill, palette));
            }
        polygon(0, 0, map.cols(), map.rows(), 0, palette.kernel(), 3);
    }

    private void polygon(double col, double row, double w, double h, int fill, int stroke, double strokeWidth) {
        surface.polygon(new double[] {x(col, row), x(col + w, row), x(col + w, row + h), x(col, row + h)},
                new double[] {y(col, row), y(col + w, row), y(col + w, row + h), y(col, row + h)}, fill, stroke, strokeWidth);
    }

    private double x(double col, double row) {
        return middleX() + cos() * dx(col) - sin() * dy(row);
    }

    private double y(double col, double row) {
        return middleY() + sin() * dx(col) + cos() * dy(row);
    }

    private double dx(double col) {
        return (col - placement.map().cols() / 2.0) * placement.cellPx();
    }

    private double dy(double row) {
        return (row - placement.map().rows() / 2.0) * placement.cellPx();
    }

    private double middleX() {
        return placement.x() + placement.paddedWidth() / 2;
    }

    private double middleY() {
        return placement.y() + placement.paddedHeight() / 2;
    }

    private double cos() {
        return Math.cos(Math.PI * turn);
    }

    private double sin() {
        return Math.sin(Math.PI * turn);
    }
}
