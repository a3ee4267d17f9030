package org.receptive.ui.walk;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

    /// Where a key leads from a cell that was typed into.
    enum Way {
        /// To the next in reading order.
        ON,
        /// To the one before in reading order.
        BACK,
        /// To the one below.
        DOWN,
        /// To the one above.
        UP
    }

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
        var slices = slices();
        int index = now.map(c -> slices.indexOf(new Cell(c.map(), c.channel(), 0, 0))).orElse(-1);
        return slices.get((index + 1) % slices.size());
    }

    /// Lists the first cells of all slices.
    private List<Cell> slices() {
        return operation().maps().stream().flatMap(m -> IntStream.range(0, m.channels()).mapToObj(c -> new Cell(m.id(), c, 0, 0)))
                .toList();
    }

    /// Finds the cell that a way leads to, as the maps are seen: a kernel that is shown rotated is read rotated. In reading order the next
    /// slice follows the last cell of one, and the first slice the last; below the last row there is nothing.
    ///
    /// @param isOpen tells of the first cell of a slice whether its cells can be reached
    Optional<Cell> next(Cell from, Way way, Predicate<Cell> isOpen) {
        var map = operation().map(from.map());
        int forward = map.flipped() ? -1 : 1;
        return switch (way) {
            case ON -> read(map, from, true, isOpen);
            case BACK -> read(map, from, false, isOpen);
            case DOWN -> below(map, from, forward);
            case UP -> below(map, from, -forward);
        };
    }

    private static Optional<Cell> below(NamedMap map, Cell from, int rows) {
        return Optional.of(new Cell(from.map(), from.channel(), from.row() + rows, from.col())).filter(map::holds);
    }

    private Optional<Cell> read(NamedMap map, Cell from, boolean forward, Predicate<Cell> isOpen) {
        int place = from.row() * map.cols() + from.col() + (forward == map.flipped() ? -1 : 1);
        if (place >= 0 && place < map.rows() * map.cols())
            return Optional.of(new Cell(from.map(), from.channel(), place / map.cols(), place % map.cols()));
        var slices = slices().stream().filter(isOpen).toList();
        int now = slices.indexOf(new Cell(from.map(), from.channel(), 0, 0));
        if (now < 0)
            return Optional.empty();
        var slice = slices.get(Math.floorMod(now + (forward ? 1 : -1), slices.size()));
        var next = operation().map(slice.map());
        // the first cell that is seen of a rotated slice is its last
        return Optional.of(forward == next.flipped() ? new Cell(slice.map(), slice.channel(), next.rows() - 1, next.cols() - 1) : slice);
    }

    private Optional<NamedMap> mapOf(Cell cell) {
        return operation().maps().stream().filter(m -> m.id().equals(cell.map())).findFirst();
    }
}
