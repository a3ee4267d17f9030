package org.receptive.trace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.receptive.spec.PaddingValues;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Term.Factor;

/// An operation of a network as something to walk through: named maps, which cells each target reads, and how the terms make the value.
/// Steps, links, timeline, formula and picture follow from that.
///
/// Everything here is pure: the same index always gives an equal step. Play, pause, back and scrub do nothing but choose an index.
///
/// @param id which operation this is: the key of its name, such as `cross-correlation`
/// @param maps the maps: inputs, parameters, biases, and the output
/// @param output which of them is computed
/// @param reads which cells each target reads
/// @param reduction how terms become a value
public record Operation(String id, List<NamedMap> maps, MapId output, Reads reads, Reduction reduction) {

    /// Copies the maps.
    public Operation {
        maps = List.copyOf(maps);
    }

    /// Returns the map of this name.
    public NamedMap map(MapId name) {
        for (var map : maps)
            if (map.id().equals(name))
                return map;
        throw new NoSuchElementException("no map " + name);
    }

    /// Returns the map of this letter of an operation that stands alone.
    public NamedMap map(String letter) {
        return map(MapId.of(letter));
    }

    /// Returns the map that is computed.
    public NamedMap y() {
        var last = maps.getLast();
        return last.id().equals(output) ? last : map(output);
    }

    /// Returns the maps of a role, in their order.
    public List<NamedMap> maps(Role role) {
        return maps.stream().filter(m -> m.role() == role).toList();
    }

    /// Tells whether a map is read rotated by 180°.
    public boolean isFlipped() {
        for (var map : maps)
            if (map.flipped())
                return true;
        return false;
    }

    /// Returns the number of steps, one per output value.
    public int stepCount() {
        return y().values().count();
    }

    /// Counts the terms of a step without building them.
    public int termCount(int step) {
        var at = place(step);
        return reads.count(at[0], at[1], at[2]);
    }

    /// Tells whether the same terms can be walked in paint order, one input cell after the other.
    public boolean canPaint() {
        return reads.canPaint() && IntStream.range(0, stepCount()).anyMatch(step -> termCount(step) > 0);
    }

    /// Explains output value `i`, in the order channel, row, column.
    ///
    /// @throws IndexOutOfBoundsException if `i` is no step
    public Step step(int i) {
        var at = place(i);
        var terms = new ArrayList<Term>();
        reads.of(at[0], at[1], at[2], terms::add);
        return new Step(i, y().cell(i), terms, reduction);
    }

    /// Returns a step of the same output map that reads something: the step itself if it does, else the first one; itself if none does.
    ///
    /// A picture shows the weights of a map also where a transposed convolution leaves a cell out.
    public Step reading(Step step) {
        if (isReading(step))
            return step;
        int perMap = y().rows() * y().cols();
        int first = step.index() / perMap * perMap;
        return IntStream.range(first, first + perMap).mapToObj(this::step).filter(this::isReading).findFirst().orElse(step);
    }

    private boolean isReading(Step step) {
        for (var term : step.terms())
            if (map(term.first().shown().map()).role() != Role.BIAS)
                return true;
        return false;
    }

    /// Returns map, row and column of a step's target in the output's shape.
    private int[] place(int step) {
        Objects.checkIndex(step, stepCount());
        var shape = y().shape();
        return new int[] {step / shape.cols() / shape.rows(), step / shape.cols() % shape.rows(), step % shape.cols()};
    }

    /// Returns the index of the step that computes this output cell.
    ///
    /// @throws IndexOutOfBoundsException if the output has no such cell
    public int stepOf(Cell target) {
        return y().index(target);
    }

    /// Returns every cell that a cell is linked to: an output cell to what it reads, an input cell to the outputs that it reaches, a
    /// weight to the input cells that it multiplies, a bias to its outputs. A cell of the padding is linked to the one whose value it has,
    /// and that one to its copies. A cell that is not there is linked to nothing.
    public List<Cell> linked(Cell cell) {
        if (y().holds(cell))
            return read(stepOf(cell));
        if (maps.stream().noneMatch(m -> m.shows(cell)))
            return List.of();
        var cells = reads.linked(cell, y()).orElseGet(() -> scanned(cell));
        var alike = copies(cell);
        return alike.isEmpty() ? cells : Stream.concat(cells.stream(), alike.stream()).distinct().toList();
    }

    /// Finds the cells of the padding that have the value of a cell, or the cell whose value one of the padding has.
    private List<Cell> copies(Cell cell) {
        for (var map : maps)
            if (map.shows(cell) && map.border().filling() != PaddingValues.ZEROS)
                return map.holds(cell) ? map.copies(cell) : map.source(cell).stream().toList();
        return List.of();
    }

    private List<Cell> read(int step) {
        var cells = new LinkedHashSet<Cell>();
        for (var term : step(step).terms())
            for (var factor : term.factors()) {
                cells.add(factor.shown());
                factor.source().ifPresent(cells::add);
            }
        return List.copyOf(cells);
    }

    /// Finds the links of a cell by looking at every step.
    List<Cell> scanned(Cell cell) {
        boolean isInput = maps(Role.INPUT).stream().anyMatch(m -> m.shows(cell));
        Predicate<Factor> isCell = f -> f.shown().equals(cell) || f.source().filter(cell::equals).isPresent();
        var cells = new LinkedHashSet<Cell>();
        for (int i = 0; i < stepCount(); i++) {
            var step = step(i);
            for (var term : step.terms())
                if (term.factors().stream().anyMatch(isCell)) {
                    if (isInput || term.factors().size() == 1)
                        cells.add(step.target());
                    else
                        cells.add(term.first().shown());
                }
        }
        return List.copyOf(cells);
    }
}
