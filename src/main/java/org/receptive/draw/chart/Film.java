package org.receptive.draw.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.receptive.array.Maps;

/// The kernels of a layer at several moments: a row for each filter, a column for each moment.
///
/// @param columns the moments, with kernels of one shape
/// @param rowNames the names of the filters
/// @param layer the layer's name
/// @param leftOut how many moments after the first are left out for want of width; the painter says so
public record Film(List<Column> columns, List<String> rowNames, String layer, int leftOut) {

    /// One moment.
    ///
    /// @param title when
    /// @param kernels the kernels, or their gradients
    /// @param gradient whether these are gradients, which have a scale of their own
    public record Column(String title, Maps kernels, boolean gradient) {}

    /// A cell of the film.
    ///
    /// @param column which moment
    /// @param filter which filter
    /// @param slice of the filter
    /// @param row of the slice
    /// @param col of the slice
    public record Cell(int column, int filter, int slice, int row, int col) {}

    /// Copies the lists and refuses kernels of different shapes.
    public Film {
        columns = List.copyOf(columns);
        rowNames = List.copyOf(rowNames);
        if (columns.isEmpty())
            throw new IllegalArgumentException("a film needs a column");
        var first = columns.getFirst().kernels();
        for (var column : columns)
            if (!column.kernels().hasShapeOf(first))
                throw new IllegalArgumentException("the columns of a film need kernels of one shape");
        if (rowNames.size() != first.count())
            throw new IllegalArgumentException(rowNames.size() + " names for " + first.count() + " filters");
    }

    /// Makes a film of all its moments.
    public static Film of(List<Column> columns, List<String> rowNames, String layer) {
        return new Film(columns, rowNames, layer, 0);
    }

    /// Leaves out early moments, never the first, until the others fit side by side into a picture of this size.
    public Film fitting(double width, double height, ChartStyle style) {
        int most = FilmLayout.columnsThatFit(this, width, height, style);
        if (columns.size() <= most)
            return this;
        var kept = new ArrayList<>(columns);
        kept.subList(1, 1 + columns.size() - most).clear();
        return new Film(kept, rowNames, layer, leftOut + columns.size() - most);
    }

    /// Returns the shape of every column.
    FilterTile tile() {
        return FilterTile.of(columns.getFirst().kernels());
    }

    /// Returns how many filters there are.
    public int filters() {
        return rowNames.size();
    }

    /// Returns the end of the scale that all kernels share, or all gradients.
    public double max(boolean gradient) {
        double most = columns.stream().filter(c -> c.gradient() == gradient).mapToDouble(c -> c.kernels().largest()).max().orElse(0);
        return most > 0 ? most : 1;
    }

    /// Returns the first column of gradients.
    public OptionalInt gradientColumn() {
        for (int i = 0; i < columns.size(); i++)
            if (columns.get(i).gradient())
                return OptionalInt.of(i);
        return OptionalInt.empty();
    }

    /// Returns the number of a cell.
    public float value(Cell cell) {
        return columns.get(cell.column()).kernels().get(cell.filter(), cell.slice(), cell.row(), cell.col());
    }
}
