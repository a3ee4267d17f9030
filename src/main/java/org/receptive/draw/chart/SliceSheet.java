package org.receptive.draw.chart;

import java.util.List;
import org.receptive.array.Maps;
import org.receptive.draw.theme.ColourScale;

/// All kernels or feature maps of a layer side by side, or a single one made large.
///
/// @param title what it shows; empty for none
/// @param maps the numbers
/// @param names the names of the filters or maps
/// @param kind whether these are kernels or maps
/// @param max the end of the colour scale; numbers beyond it would be clamped
public record SliceSheet(String title, Maps maps, List<String> names, Kind kind, double max) {

    /// What a sheet is of.
    public enum Kind {
        /// Learned numbers, on the signed scale in amber frames.
        KERNELS,
        /// What a layer gives, in green frames; green where no number is below 0, signed otherwise.
        MAPS
    }

    /// A cell of a sheet.
    ///
    /// @param filter which filter or map
    /// @param slice of the filter
    /// @param row of the slice
    /// @param col of the slice
    public record Cell(int filter, int slice, int row, int col) {}

    /// Copies the names.
    public SliceSheet {
        names = List.copyOf(names);
        if (names.size() != maps.count())
            throw new IllegalArgumentException(names.size() + " names for " + maps.count() + " filters");
        if (!(max > 0))
            max = 1;
    }

    /// Makes a sheet whose scale ends with its largest number.
    public static SliceSheet of(String title, Maps maps, List<String> names, Kind kind) {
        return new SliceSheet(title, maps, names, kind, maps.largest());
    }

    /// Returns one filter or map alone, on the scale of its layer.
    public SliceSheet single(int filter) {
        return new SliceSheet(title, maps.only(filter), List.of(names.get(filter)), kind, max);
    }

    /// Returns the colours of its numbers.
    public ColourScale scale() {
        return kind == Kind.MAPS && maps.isNonNegative() ? ColourScale.SEQUENTIAL : ColourScale.SIGNED;
    }

    /// Returns the number of a cell.
    public float value(Cell cell) {
        return maps.get(cell.filter(), cell.slice(), cell.row(), cell.col());
    }
}
