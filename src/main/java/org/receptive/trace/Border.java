package org.receptive.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.receptive.spec.PaddingValues;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

/// The padding around a map, what stands in it, the zeros put between its rows and columns, and which of its padded rows and columns some
/// window reads.
///
/// @param top padded rows above
/// @param bottom padded rows below
/// @param left padded columns before
/// @param right padded columns after
/// @param reachedRows entry `i` tells whether any window reads row `i − top`
/// @param reachedCols entry `i` tells whether any window reads column `i − left`
/// @param filling what stands in the padding
/// @param everyRow every how many rows hold data, from row 0; 1 unless rows of zeros lie between
/// @param everyCol every how many columns hold data
public record Border(int top, int bottom, int left, int right, List<Boolean> reachedRows, List<Boolean> reachedCols,
        PaddingValues filling, int everyRow, int everyCol) {

    /// Makes a border of a map without zeros between its values.
    public Border(int top, int bottom, int left, int right, List<Boolean> reachedRows, List<Boolean> reachedCols, PaddingValues filling) {
        this(top, bottom, left, right, reachedRows, reachedCols, filling, 1, 1);
    }

    /// Copies the two lists.
    public Border {
        reachedRows = List.copyOf(reachedRows);
        reachedCols = List.copyOf(reachedCols);
    }

    /// Makes the border of a map without padding, every cell of which is used.
    public static Border none(int rows, int cols) {
        return new Border(0, 0, 0, 0, Collections.nCopies(rows, true), Collections.nCopies(cols, true),
                PaddingValues.ZEROS);
    }

    /// Returns this border with something else in the padding.
    Border filled(PaddingValues values) {
        return new Border(top, bottom, left, right, reachedRows, reachedCols, values, everyRow, everyCol);
    }

    /// Makes the border of zeros that a window puts around an input of this size.
    public static Border of(Window window, int rows, int cols) {
        return of(window, PaddingValues.ZEROS, rows, cols);
    }

    /// Makes the border that a window puts around an input of this size.
    public static Border of(Window window, PaddingValues filling, int rows, int cols) {
        return new Border(window.rows().padBefore(), window.rows().padAfter(), window.cols().padBefore(),
                window.cols().padAfter(), listOf(window.rows().reached(rows)), listOf(window.cols().reached(cols)),
                filling);
    }

    /// Makes the border of a pooling layer, whose last windows may hang over the padded input.
    public static Border ofPooling(PoolSpec spec, int rows, int cols) {
        var out = spec.outputShape(new Shape(1, rows, cols));
        var down = spec.window().rows();
        var along = spec.window().cols();
        return new Border(down.padBefore(), after(down, out.rows(), rows), along.padBefore(), after(along, out.cols(), cols),
                reached(down, out.rows(), rows), reached(along, out.cols(), cols), PaddingValues.ZEROS);
    }

    private static int after(WindowAxis axis, int outputs, int size) {
        return Math.max(axis.padAfter(), axis.inputIndex(outputs - 1, axis.kernel() - 1) - size + 1);
    }

    /// Makes the border of a map with zeros between its values; a negative number beside them cuts off so many values, which no window
    /// reads.
    static Border stretched(int everyRow, int above, int below, int everyCol, int before, int after, int rows, int cols) {
        return new Border(Math.max(0, above), Math.max(0, below), Math.max(0, before), Math.max(0, after), read(above, rows, below),
                read(before, cols, after), PaddingValues.ZEROS, everyRow, everyCol);
    }

    private static List<Boolean> read(int before, int size, int after) {
        return IntStream.range(-Math.max(0, before), size + Math.max(0, after)).mapToObj(i -> i >= -before && i < size + after).toList();
    }

    private static List<Boolean> reached(WindowAxis axis, int outputs, int size) {
        var flags = new boolean[axis.padBefore() + size + after(axis, outputs, size)];
        for (int o = 0; o < outputs; o++)
            for (int k = 0; k < axis.kernel(); k++)
                flags[axis.inputIndex(o, k) + axis.padBefore()] = true;
        return listOf(flags);
    }

    /// Tells whether zeros lie between the values.
    public boolean isStretched() {
        return everyRow > 1 || everyCol > 1;
    }

    /// Tells whether the cell at (row, col) is one of the zeros between the values.
    boolean isBetween(int row, int col) {
        return (everyRow > 1 && row % everyRow != 0) || (everyCol > 1 && col % everyCol != 0);
    }

    /// Tells whether some window reads the cell at (row, col).
    public boolean isReached(int row, int col) {
        return reachedRows.get(row + top) && reachedCols.get(col + left);
    }

    /// Counts the rows of the map, without its padding, that no window reads.
    public int uncoveredRows() {
        return uncovered(reachedRows, top, bottom);
    }

    /// Counts the columns of the map, without its padding, that no window reads.
    public int uncoveredCols() {
        return uncovered(reachedCols, left, right);
    }

    private static int uncovered(List<Boolean> reached, int before, int after) {
        int count = 0;
        for (int i = before; i < reached.size() - after; i++)
            if (!reached.get(i))
                count++;
        return count;
    }

    private static List<Boolean> listOf(boolean[] flags) {
        var list = new ArrayList<Boolean>(flags.length);
        for (boolean f : flags)
            list.add(f);
        return list;
    }
}
