package org.receptive.trace;

/// Names one value of a map. Coordinates are 0-based with row 0 on top; a cell
/// of the padding lies outside the map's rows or columns.
///
/// @param map the map's name: `x`, `w`, `b` or `y`
/// @param channel which slice of the map; the kernel of output `o` and input `i` of its group is slice `o·I/groups + i`
/// @param row the row
/// @param col the column
public record Cell(String map, int channel, int row, int col) {
}
