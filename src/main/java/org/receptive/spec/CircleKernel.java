package org.receptive.spec;

import java.util.function.IntToDoubleFunction;

/// Weights on a circle instead of a square: one in the middle, the others at equal distances around it, the first above, then clockwise.
///
/// Few of these places are cells. A weight between cells is shared out among the four around it, as a value there would be found
/// (bilinear); or it goes to the nearest cell whole. So the circle is an ordinary kernel of `2·⌈R⌉ + 1` rows and columns, the effective
/// one.
///
/// @param points K, how many weights lie on the circle, at least 1
/// @param radius R in cells, above 0
/// @param nearest whether a weight goes to the nearest cell
/// @see <a href="https://arxiv.org/abs/1703.06211">Dai et al., Deformable Convolutional Networks, for the bilinear sampling</a>
public record CircleKernel(int points, double radius, boolean nearest) {

    /// Cosines of right angles are not quite 0.
    private static final double GRID = 1e12;

    /// Returns the angle at which a weight lies, clockwise from above.
    public double angle(int point) {
        return 2 * Math.PI * point / points;
    }

    /// Returns how many rows the weight lies below the middle.
    public double row(int point) {
        return Math.rint(-radius * Math.cos(angle(point)) * GRID) / GRID;
    }

    /// Returns how many columns the weight lies to the right of the middle.
    public double col(int point) {
        return Math.rint(radius * Math.sin(angle(point)) * GRID) / GRID;
    }

    /// Returns how many cells the middle is from the side of the effective kernel.
    public int reach() {
        return (int) Math.ceil(radius);
    }

    /// Returns how many rows and columns the effective kernel has.
    public int side() {
        return 2 * reach() + 1;
    }

    /// Computes the effective kernel, row by row.
    ///
    /// @param middle the weight in the middle
    /// @param around the weights on the circle, by their numbers
    public double[] effective(double middle, IntToDoubleFunction around) {
        var cells = new double[side() * side()];
        cells[reach() * side() + reach()] = middle;
        for (int k = 0; k < points; k++)
            share(row(k), col(k), around.applyAsDouble(k), cells);
        return cells;
    }

    private void share(double row, double col, double weight, double[] cells) {
        if (nearest) {
            add((int) Math.rint(row), (int) Math.rint(col), weight, cells);
            return;
        }
        int top = (int) Math.floor(row);
        int left = (int) Math.floor(col);
        for (int r = top; r <= top + 1; r++)
            for (int c = left; c <= left + 1; c++) {
                double part = (1 - Math.abs(row - r)) * (1 - Math.abs(col - c));
                if (part > 0)
                    add(r, c, part * weight, cells);
            }
    }

    private void add(int row, int col, double value, double[] cells) {
        cells[(row + reach()) * side() + col + reach()] += value;
    }
}
