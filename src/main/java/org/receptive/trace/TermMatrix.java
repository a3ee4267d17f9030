package org.receptive.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.receptive.matrix.SparseMatrix;
import org.receptive.trace.NamedMap.Role;

/// The terms of an operation written out as a matrix A: its rows and its columns are cells of maps, and `rows = A · columns`.
///
/// Every entry comes from the terms themselves, so the matrix holds stride, padding, dilation, groups and the turn of the kernel without
/// knowing any of them. An entry that no term makes is forced to 0.
public final class TermMatrix {

    /// An entry that some term makes; its value may be 0.
    ///
    /// @param row which row, from 0
    /// @param col which column, from 0
    /// @param value its value
    /// @param cells the cells that it stands for: a weight, several if a cell is read more than once, or a cell of the input
    /// @param padding whether it is a zero of the padding
    public record Entry(int row, int col, double value, List<Cell> cells, boolean padding) {

        /// Copies the cells.
        public Entry {
            cells = List.copyOf(cells);
        }
    }

    /// What the rows or the columns of a matrix stand for.
    ///
    /// @param map the map
    /// @param cells its cells in their order
    public record Side(NamedMap map, List<Cell> cells) {

        /// Copies the cells.
        public Side {
            cells = List.copyOf(cells);
        }

        private static Side whole(NamedMap map) {
            return new Side(map, IntStream.range(0, map.values().count()).mapToObj(map::cell).toList());
        }

        /// Returns how many cells.
        public int size() {
            return cells.size();
        }

        /// Returns the values in the order of the cells.
        public double[] values() {
            return cells.stream().mapToDouble(map::value).toArray();
        }
    }

    private final String letter;
    private final Side rows;
    private final Side cols;
    private final List<List<Entry>> entries;
    private final Map<Cell, Integer> rowOf;
    private final Map<Cell, Integer> colOf;
    private final SparseMatrix matrix;
    private final int differentCells;
    private final double maxAbs;

    private TermMatrix(String letter, Side rows, Side cols, List<List<Entry>> entries) {
        this.letter = letter;
        this.rows = rows;
        this.cols = cols;
        this.entries = entries;
        rowOf = indices(rows);
        colOf = indices(cols);
        matrix = SparseMatrix.of(rows.size(), cols.size(),
                entries.stream().flatMap(List::stream).map(e -> new SparseMatrix.Kept(e.row(), e.col(), e.value())).toList());
        var cells = new HashSet<Cell>();
        entries.stream().flatMap(List::stream).map(Entry::cells).forEach(cells::addAll);
        differentCells = cells.size();
        maxAbs = entries.stream().flatMap(List::stream).mapToDouble(e -> Math.abs(e.value())).max().orElse(0);
    }

    private static Map<Cell, Integer> indices(Side side) {
        var found = new HashMap<Cell, Integer>();
        for (int i = 0; i < side.size(); i++)
            found.put(side.cells().get(i), i);
        return Collections.unmodifiableMap(found);
    }

    /// Writes out how the input becomes the output: entry (j, i) is what input value i is multiplied by in output value j.
    static TermMatrix ofInput(Operation operation) {
        var x = operation.maps(Role.INPUT).getFirst();
        var rows = new ArrayList<List<Entry>>();
        for (int step = 0; step < operation.stepCount(); step++) {
            var columns = new TreeMap<Integer, List<Term>>();
            for (var term : operation.step(step).terms())
                if (term.factors().size() == 2)
                    term.first().source().ifPresent(cell -> columns.computeIfAbsent(x.index(cell), _ -> new ArrayList<>()).add(term));
            int row = step;
            rows.add(columns.entrySet().stream().map(e -> new Entry(row, e.getKey(), e.getValue().stream()
                    .mapToDouble(t -> t.last().value()).sum(), e.getValue().stream().map(t -> t.last().shown()).toList(), false)).toList());
        }
        return new TermMatrix("C", Side.whole(operation.y()), Side.whole(x), List.copyOf(rows));
    }

    /// Writes out what every value of one output map reads, a patch of the input in each row: `rows = A · weights`.
    ///
    /// @param channel which output map
    static TermMatrix ofPatches(Operation operation, int channel) {
        var y = operation.y();
        int count = y.shape().rows() * y.shape().cols();
        var steps = IntStream.range(channel * count, (channel + 1) * count).mapToObj(operation::step).toList();
        var rows = new ArrayList<List<Entry>>();
        for (var step : steps) {
            var row = new ArrayList<Entry>();
            for (var term : step.terms())
                if (term.factors().size() == 2)
                    row.add(new Entry(rows.size(), row.size(), term.first().value(), List.of(term.first().shown()), term.padding()));
            rows.add(List.copyOf(row));
        }
        var weights = steps.getFirst().terms().stream().filter(t -> t.factors().size() == 2).map(t -> t.last().shown()).toList();
        return new TermMatrix("P", new Side(y, steps.stream().map(Step::target).toList()),
                new Side(operation.maps(Role.PARAMETER).getFirst(), weights), List.copyOf(rows));
    }

    /// Returns this matrix with rows and columns exchanged.
    TermMatrix transposed() {
        var turned = new ArrayList<List<Entry>>();
        cols.cells().forEach(_ -> turned.add(new ArrayList<>()));
        entries.stream().flatMap(List::stream)
                .forEach(e -> turned.get(e.col()).add(new Entry(e.col(), e.row(), e.value(), e.cells(), e.padding())));
        return new TermMatrix(letter + "ᵀ", cols, rows, List.copyOf(turned));
    }

    /// Returns its letter.
    public String letter() {
        return letter;
    }

    /// Returns what the rows stand for.
    public Side rows() {
        return rows;
    }

    /// Returns what the columns stand for.
    public Side cols() {
        return cols;
    }

    /// Returns the entries of a row that are not forced to 0, by their columns.
    public List<Entry> row(int row) {
        return entries.get(row);
    }

    /// Finds an entry that is not forced to 0.
    public Optional<Entry> entry(int row, int col) {
        return entries.get(row).stream().filter(e -> e.col() == col).findFirst();
    }

    /// Returns the row of a cell.
    public OptionalInt rowOf(Cell cell) {
        return index(rowOf, cell);
    }

    /// Returns the column of a cell.
    public OptionalInt colOf(Cell cell) {
        return index(colOf, cell);
    }

    private static OptionalInt index(Map<Cell, Integer> known, Cell cell) {
        var found = Optional.ofNullable(known.get(cell));
        return found.isPresent() ? OptionalInt.of(found.get()) : OptionalInt.empty();
    }

    /// Counts the entries that are not forced to 0.
    public int entryCount() {
        return matrix.kept();
    }

    /// Counts the different cells that the entries stand for.
    public int differentCells() {
        return differentCells;
    }

    /// Returns the largest absolute value of an entry.
    public double maxAbs() {
        return maxAbs;
    }

    /// Returns A·x.
    public double[] times(double... x) {
        return matrix.times(x);
    }

    /// Names an entry as a cell, so that it can be pointed at.
    public Cell cell(int row, int col) {
        return new Cell(MapId.of(letter), 0, row, col);
    }

    /// Tells whether a cell names an entry of this matrix.
    public boolean names(Cell cell) {
        return cell.map().equals(MapId.of(letter)) && cell.row() >= 0 && cell.row() < rows.size() && cell.col() >= 0
                && cell.col() < cols.size();
    }

    /// Returns the cells of maps that an entry belongs to: what it stands for, and those of its row and its column.
    public List<Cell> linked(Cell entry) {
        var cells = new LinkedHashSet<Cell>();
        entry(entry.row(), entry.col()).ifPresent(e -> cells.addAll(e.cells()));
        cells.add(cols.cells().get(entry.col()));
        cells.add(rows.cells().get(entry.row()));
        return List.copyOf(cells);
    }
}
