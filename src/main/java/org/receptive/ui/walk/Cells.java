package org.receptive.ui.walk;

import java.util.Optional;
import java.util.stream.IntStream;
import org.receptive.trace.Cell;
import org.receptive.trace.Moment;
import org.receptive.trace.NamedMap;
import org.receptive.trace.Operation;
import org.receptive.trace.Walk;

/// Which cells the stage at work has, and how one gets from one to the next.
///
/// @param walk all stages
/// @param moment where the walk stands
record Cells(Walk walk, Moment moment) {

    private Operation operation() {
        return moment.operation();
    }

    /// Tells whether there is such a cell; the padding counts.
    boolean exists(Cell cell) {
        return mapOf(cell).filter(m -> m.shows(cell)).isPresent();
    }

    /// Tells whether the cell holds a number that can be changed.
    boolean isEditable(Cell cell) {
        return walk.stages().stream().noneMatch(s -> s.output().equals(cell.map())) && mapOf(cell).filter(m -> m.holds(cell)).isPresent();
    }

    /// Finds the cell that lies `rows` and `cols` further on in its map, or the last before the edge.
    Cell moved(Cell from, int rows, int cols) {
        var map = operation().map(from.map());
        return new Cell(from.map(), from.channel(), Math.clamp(from.row() + rows, 0, map.rows() - 1),
                Math.clamp(from.col() + cols, 0, map.cols() - 1));
    }

    /// Finds the first cell of the slice after that of `now`, in the order input, kernel, bias, output, channel by channel.
    Cell inNextSlice(Optional<Cell> now) {
        var slices = operation().maps().stream()
                .flatMap(m -> IntStream.range(0, m.channels()).mapToObj(c -> new Cell(m.id(), c, 0, 0))).toList();
        int index = now.map(c -> slices.indexOf(new Cell(c.map(), c.channel(), 0, 0))).orElse(-1);
        return slices.get((index + 1) % slices.size());
    }

    private Optional<NamedMap> mapOf(Cell cell) {
        return operation().maps().stream().filter(m -> m.id().equals(cell.map())).findFirst();
    }
}
