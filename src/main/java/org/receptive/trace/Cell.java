package org.receptive.trace;

/// Names one value of a map. Coordinates are 0-based with row 0 on top; a cell of the padding lies outside the map's rows or columns.
///
/// @param map the map
/// @param channel which slice of the map; the kernel of output `o` and input `i` of its group is slice `o·I/groups + i`
/// @param row the row
/// @param col the column
public record Cell(MapId map, int channel, int row, int col) {

    /// Names a value of a map of a walk of one stage.
    public Cell(String letter, int channel, int row, int col) {
        this(MapId.of(letter), channel, row, col);
    }
}
