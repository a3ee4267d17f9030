package org.receptive.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.spec.PaddingValues;
import org.receptive.spec.Shape;
import org.receptive.text.Numbers;

/// One table of an operation: its name, what it is for, and its values.
///
/// Slice `channel` is `values[channel / C][channel % C]`, so an input (1, I, H, W) and a weight (O, I/groups, kH, kW) are both lists of
/// slices. A vector (n values) is one slice, folded into rows as near to a square as its length allows.
///
/// @param id the map's name in the walk
/// @param role what the map is to the operation
/// @param form how its cells are named
/// @param values the numbers
/// @param border the padding around each slice
/// @param flipped whether it is read rotated by 180°
/// @param part by which numbers its slices go if it is a part of a larger map
public record NamedMap(MapId id, Role role, Form form, Array4 values, Border border, boolean flipped, Part part) {

    /// What a map is to the operation that is walked; decides the colour of its frame and title.
    public enum Role {
        /// What comes in.
        INPUT,
        /// What is learned, or chosen for each value: kernels, weights, codes.
        PARAMETER,
        /// What is added at the end.
        BIAS,
        /// What comes out.
        OUTPUT
    }

    private static final int LONGEST_ROW = 12;

    /// How the cells of a map are named.
    public enum Form {
        /// Images: `x[channel,row,col]`.
        MAPS,
        /// Images with zeros between and around their values, which are no data: `x̂[channel,row,col]`.
        STRETCHED,
        /// A stack of kernels for each output: `w[o,i,row,col]`.
        FILTERS,
        /// A row of weights for each output, laid out as what it multiplies: `W[o,j]`.
        ROWS,
        /// One number for each output: `b[o]`.
        NUMBERS,
        /// A list, folded into rows: `z[j]`.
        VECTOR
    }

    /// Which slices of a larger map a map consists of. Only names know of it: cells count the slices that are there.
    ///
    /// @param outer the numbers along the first axis of the values; empty if all are there
    /// @param inner the numbers along the second; empty if all are there
    public record Part(List<Integer> outer, List<Integer> inner) {
        /// A map that is no part of another.
        public static final Part WHOLE = new Part(List.of(), List.of());

        /// Copies the lists.
        public Part {
            outer = List.copyOf(outer);
            inner = List.copyOf(inner);
        }

        private static int number(List<Integer> numbers, int index) {
            return numbers.isEmpty() ? index : numbers.get(index);
        }
    }

    /// Makes a map without padding.
    public static NamedMap of(MapId id, Role role, Form form, Array4 values) {
        return new NamedMap(id, role, form, values, Border.none(values.h(), values.w()), false, Part.WHOLE);
    }

    /// Makes the map of one example (1, C, H, W): a vector where it has several maps of a single value, images otherwise.
    public static NamedMap example(MapId id, Role role, Array4 values) {
        if (values.c() == 1 || values.h() * values.w() > 1)
            return of(id, role, Form.MAPS, values);
        int rows = foldedRows(values.c());
        return of(id, role, Form.VECTOR, values.reshaped(1, 1, rows, values.c() / rows));
    }

    /// Returns into how many rows of equal length `count` values are folded.
    private static int foldedRows(int count) {
        if (count <= LONGEST_ROW)
            return 1;
        int rows = (int) Math.sqrt(count);
        while (count % rows != 0)
            rows--;
        return rows;
    }

    /// Returns this map as another operation sees it.
    public NamedMap as(Role newRole) {
        return new NamedMap(id, newRole, form, values, Border.none(rows(), cols()), false, part);
    }

    /// Returns this map with padding.
    public NamedMap bordered(Border newBorder) {
        return new NamedMap(id, role, form, values, newBorder, flipped, part);
    }

    /// Returns this map read rotated by 180°, or as it is.
    public NamedMap flipped(boolean value) {
        return new NamedMap(id, role, form, values, border, value, part);
    }

    /// Returns this map with its slices going by the numbers that they have in a larger one.
    public NamedMap part(Part value) {
        return new NamedMap(id, role, form, values, border, flipped, value);
    }

    /// Tells whether a slice has to be named to be told apart: there are several, or it is one of the several of a larger map.
    public boolean namesSlices() {
        return channels() > 1 || !part.equals(Part.WHOLE);
    }

    /// Returns the number by which a map, or a kernel within its filter, goes.
    public int number(int channel) {
        return Part.number(part.inner, channel % values.c());
    }

    /// Returns the number of the output whose filter, weights or bias a slice is.
    public int outputNumber(int channel) {
        return Part.number(part.outer, channel / values.c());
    }

    /// Writes the numbers by which a slice goes: `3`, or `5,3` for kernel 3 of filter 5.
    public String sliceName(int channel) {
        return switch (form) {
            case MAPS, STRETCHED, VECTOR -> Integer.toString(number(channel));
            case NUMBERS -> Integer.toString(outputNumber(channel));
            case FILTERS -> outputNumber(channel) + "," + number(channel);
            case ROWS -> outputNumber(channel) + (values.c() > 1 ? "," + number(channel) : "");
        };
    }

    /// Tells whether the values are written as fractions, such as the ninths of a mean; only what is chosen or learned is.
    public boolean inFractions() {
        return role == Role.PARAMETER && Numbers.areFractions(values.toArray());
    }

    /// Tells whether it is a single number that belongs to no place, such as a learning rate.
    public boolean isNumber() {
        return form == Form.NUMBERS && values.count() == 1;
    }

    /// Returns how many slices.
    public int channels() {
        return values.n() * values.c();
    }

    /// Returns the rows of a slice.
    public int rows() {
        return values.h();
    }

    /// Returns the columns of a slice.
    public int cols() {
        return values.w();
    }

    /// Returns the shape of the values as the network knows them: a vector has one value a map.
    public Shape shape() {
        return form == Form.VECTOR ? new Shape(values.count(), 1, 1) : new Shape(channels(), rows(), cols());
    }

    /// Returns the cell that shows the value of map `channel` at (row, col) of [#shape]; what lies beside it is a cell of the padding.
    public Cell cell(int channel, int row, int col) {
        if (form != Form.VECTOR)
            return new Cell(id, channel, row, col);
        return row == 0 && col == 0 ? new Cell(id, 0, channel / cols(), channel % cols()) : new Cell(id, 0, -1, -1);
    }

    /// Returns the cell of the value `index` in storage order.
    public Cell cell(int index) {
        return new Cell(id, index / cols() / rows(), index / cols() % rows(), index % cols());
    }

    /// Returns the place of a cell in storage order.
    ///
    /// @throws IndexOutOfBoundsException if the map has no such cell
    public int index(Cell cell) {
        if (!holds(cell))
            throw new IndexOutOfBoundsException(cell + " is no cell of " + id);
        return (cell.channel() * rows() + cell.row()) * cols() + cell.col();
    }

    /// Returns where a cell is seen in this map: a stretched map shows the cells of another at places of its own.
    public Cell placeOf(Cell cell) {
        return form == Form.STRETCHED && id.equals(cell.map().stretched())
                ? new Cell(id, cell.channel(), cell.row() * border.everyRow(), cell.col() * border.everyCol())
                : cell;
    }

    /// Finds the cell that is seen at a place of this map; none at a zero that was put into a stretched one.
    public Optional<Cell> seenAt(Cell place) {
        if (form != Form.STRETCHED)
            return Optional.of(place);
        return contains(place.row(), place.col())
                ? Optional.of(new Cell(id.unstretched(), place.channel(), place.row() / border.everyRow(), place.col() / border.everyCol()))
                : Optional.empty();
    }

    /// Returns the value of a cell; in the padding that of the cell which stands there again, or 0.
    public double value(int channel, int row, int col) {
        if (border.filling() == PaddingValues.ZEROS || contains(row, col))
            return values.getPadded(channel / values.c(), channel % values.c(), row, col);
        return values.get(channel / values.c(), channel % values.c(), border.filling().source(row, rows()).orElseThrow(),
                border.filling().source(col, cols()).orElseThrow());
    }

    /// Returns the cell whose value a cell of the map or of its padding has; none for a zero of the padding, and beside it.
    public Optional<Cell> source(Cell cell) {
        if (holds(cell))
            return Optional.of(cell);
        if (border.filling() == PaddingValues.ZEROS || !shows(cell))
            return Optional.empty();
        return Optional.of(new Cell(id, cell.channel(), border.filling().source(cell.row(), rows()).orElseThrow(),
                border.filling().source(cell.col(), cols()).orElseThrow()));
    }

    /// Lists the cells of the padding that have the value of a cell.
    public List<Cell> copies(Cell cell) {
        var copies = new ArrayList<Cell>();
        for (int row = -border.top(); row < rows() + border.bottom(); row++)
            for (int col = -border.left(); col < cols() + border.right(); col++)
                if (!contains(row, col) && source(new Cell(id, cell.channel(), row, col)).filter(cell::equals).isPresent())
                    copies.add(new Cell(id, cell.channel(), row, col));
        return copies;
    }

    /// Returns the value of a cell, that of the padding included.
    public double value(Cell cell) {
        return value(cell.channel(), cell.row(), cell.col());
    }

    /// Tells whether (row, col) is a cell of the map, and neither of its padding nor a zero between its values.
    public boolean contains(int row, int col) {
        return row >= 0 && row < rows() && col >= 0 && col < cols() && !border.isBetween(row, col);
    }

    /// Tells whether the cell is one of this map's, padding excluded.
    public boolean holds(Cell cell) {
        return isOf(cell) && contains(cell.row(), cell.col());
    }

    /// Tells whether the cell is one of this map's, padding included.
    public boolean shows(Cell cell) {
        return isOf(cell) && cell.row() >= -border.top() && cell.row() < rows() + border.bottom() && cell.col() >= -border.left()
                && cell.col() < cols() + border.right();
    }

    private boolean isOf(Cell cell) {
        return cell.map().equals(id) && cell.channel() >= 0 && cell.channel() < channels();
    }

    /// Names a cell as formulas do, with as few indices as are needed to tell it apart: `x[1,3]`, with the channel in front where the map
    /// has several; `w[o,i,row,col]` where there are several kernels. The index `i` of a kernel counts within its filter.
    public String symbol(Cell cell) {
        var place = index(cell.row()) + "," + index(cell.col()) + "]";
        var name = id.letter() + "[";
        return switch (form) {
            case MAPS, STRETCHED, FILTERS -> name + (namesSlices() ? sliceName(cell.channel()) + "," : "") + place;
            case ROWS -> name + outputNumber(cell.channel()) + ","
                    + ((cell.channel() % values.c() * rows() + cell.row()) * cols() + cell.col()) + "]";
            case NUMBERS -> name + sliceName(cell.channel()) + "]";
            case VECTOR -> name + (cell.row() * cols() + cell.col()) + "]";
        };
    }

    private static String index(int position) {
        return Integer.toString(position).replace('-', Numbers.MINUS);
    }
}
