package org.receptive.ui.walk;

import java.util.Optional;
import java.util.stream.IntStream;
import org.receptive.trace.Cell;
import org.receptive.trace.NamedMap;
import org.receptive.trace.SlidingProduct;

/// Which cells an operation has, and how one gets from one to the next.
///
/// @param operation the operation
record Cells(SlidingProduct operation) {

    /// Tells whether there is such a cell; the padding counts.
    boolean exists(Cell cell) {
        return mapOf(cell).filter(m -> isWithin(m, cell)).isPresent();
    }

    /// Tells whether the cell holds a number that can be changed.
    boolean isEditable(Cell cell) {
        return !cell.map().equals("y") && mapOf(cell).filter(m -> isWithin(m, cell) && m.contains(cell.row(), cell.col())).isPresent();
    }

    /// Finds the cell that lies `rows` and `cols` further on in its map, or the last before the edge.
    Cell moved(Cell from, int rows, int cols) {
        var map = operation.map(from.map());
        return new Cell(from.map(), from.channel(), Math.clamp(from.row() + rows, 0, map.rows() - 1),
                Math.clamp(from.col() + cols, 0, map.cols() - 1));
    }

    /// Finds the first cell of the slice after that of `now`, in the order input, kernel, bias, output, channel by channel.
    Cell inNextSlice(Optional<Cell> now) {
        var slices = operation.maps().stream()
                .flatMap(m -> IntStream.range(0, m.channels()).mapToObj(c -> new Cell(m.name(), c, 0, 0))).toList();
        int index = now.map(c -> slices.indexOf(new Cell(c.map(), c.channel(), 0, 0))).orElse(-1);
        return slices.get((index + 1) % slices.size());
    }

    private Optional<NamedMap> mapOf(Cell cell) {
        return operation.maps().stream().filter(m -> m.name().equals(cell.map())).findFirst();
    }

    private static boolean isWithin(NamedMap map, Cell cell) {
        var b = map.border();
        return cell.channel() >= 0 && cell.channel() < map.channels()
                && cell.row() >= -b.top() && cell.row() < map.rows() + b.bottom()
                && cell.col() >= -b.left() && cell.col() < map.cols() + b.right();
    }
}
