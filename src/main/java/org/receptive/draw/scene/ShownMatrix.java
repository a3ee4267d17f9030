package org.receptive.draw.scene;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.trace.Cell;
import org.receptive.trace.NamedMap;
import org.receptive.trace.TermMatrices.Kind;
import org.receptive.trace.TermMatrix;
import org.receptive.trace.Timeline.Grain;

/// The matrix that a frame shows beside its maps, and what of it belongs to the present step.
///
/// @param frame what is shown
/// @param kind how the operation is written out
/// @param matrix the matrix
/// @param now the row or column of the step
record ShownMatrix(Frame frame, Kind kind, TermMatrix matrix, int now) {

    /// Returns which matrix the view asks for, of an operation that is one.
    static Optional<Kind> kind(Frame frame) {
        return frame.view().matrix().kind(frame.operation());
    }

    /// Returns the matrix of a frame; none if it shows none, or one that is refused.
    static Optional<ShownMatrix> of(Frame frame) {
        var matrices = frame.timeline().matrices(frame.moment().stage());
        var step = frame.moment().step();
        return kind(frame).filter(k -> matrices.refusal(k).isEmpty()).map(k -> {
            var matrix = matrices.at(k, step);
            var now = goesByColumns(k) ? matrix.colOf(step.target()) : matrix.rowOf(step.target());
            return new ShownMatrix(frame, k, matrix, now.orElse(0));
        });
    }

    /// Says why the matrix that a frame asks for is not shown.
    static Optional<Message> refusal(Frame frame) {
        return kind(frame).flatMap(k -> frame.timeline().matrices(frame.moment().stage()).refusal(k));
    }

    /// Tells whether the step is a column of the matrix and not a row.
    boolean goesByColumns() {
        return goesByColumns(kind);
    }

    private static boolean goesByColumns(Kind kind) {
        return kind == Kind.TRANSPOSED;
    }

    /// Returns the entries of the step.
    List<TermMatrix.Entry> entriesNow() {
        return goesByColumns()
                ? IntStream.range(0, matrix.rows().size()).mapToObj(row -> matrix.entry(row, now)).flatMap(Optional::stream).toList()
                : matrix.row(now);
    }

    /// Tells which of the numbers that the matrix is multiplied by belong to the step.
    boolean[] factorsNow() {
        var lit = new boolean[matrix.cols().size()];
        if (goesByColumns())
            lit[now] = true;
        else
            entriesNow().forEach(e -> lit[e.col()] = true);
        return lit;
    }

    /// Tells which of the numbers that come out belong to the step.
    boolean[] resultsNow() {
        var lit = new boolean[matrix.rows().size()];
        if (goesByColumns())
            entriesNow().forEach(e -> lit[e.row()] = true);
        else
            lit[now] = true;
        return lit;
    }

    /// Returns the numbers that come out, as far as they are computed: empty cells are no number.
    double[] results() {
        var y = frame.operation().y();
        int step = frame.moment().step().index();
        if (!goesByColumns())
            return matrix.rows().cells().stream().mapToDouble(cell -> y.index(cell) < step
                    ? y.value(cell)
                    : y.index(cell) == step ? frame.moment().running() : Double.NaN).toArray();
        var known = matrix.cols().cells().stream()
                .mapToDouble(cell -> y.index(cell) < step || (y.index(cell) == step && frame.moment().complete()) ? y.value(cell) : 0)
                .toArray();
        var sums = matrix.times(known);
        // a cell that nothing was painted on yet is empty, not 0
        for (int row = 0; row < sums.length; row++)
            if (matrix.row(row).stream().noneMatch(e -> e.col() < step || (e.col() == step && frame.moment().complete())))
                sums[row] = Double.NaN;
        return sums;
    }

    /// Returns the scale of what comes out: that of its map, or of all that will be painted.
    Scales resultScales() {
        if (!goesByColumns())
            return Scales.of(matrix.rows().map());
        return Scales.signed(matrix.times(matrix.cols().values()));
    }

    /// Returns the bias of every row; none if nothing is added.
    Optional<double[]> biases() {
        var maps = frame.operation().maps(NamedMap.Role.BIAS);
        if (maps.isEmpty() || goesByColumns())
            return Optional.empty();
        var shape = frame.operation().y().shape();
        int perMap = shape.rows() * shape.cols();
        var b = maps.getFirst().values().toArray();
        return Optional.of(matrix.rows().cells().stream().mapToDouble(cell -> b[frame.operation().stepOf(cell) / perMap]).toArray());
    }

    /// Names a side as one column: `vec(x)`, or `vec(y[2])` where it is one map of several.
    String name(TermMatrix.Side side) {
        boolean part = side.size() < side.map().values().count();
        return "vec(" + side.map().id().letter() + (part && frame.operation().y().channels() > 1
                ? "[" + frame.operation().y()
                        .number(frame.moment().step().target().channel()) + "]"
                : "") + ")";
    }

    /// Writes an entry: `C[4,7] = w[0,1] = 0`.
    String words(Cell entry) {
        var name = matrix.letter() + "[" + entry.row() + "," + entry.col() + "] = ";
        return name + matrix.entry(entry.row(), entry.col()).map(e -> {
            var cells = e.cells().stream().map(c -> frame.operation().map(c.map()).symbol(c)).toList();
            return (e.padding() ? "" : String.join(" + ", cells) + " = ") + Numbers.full(e.value());
        }).orElse("0");
    }

    /// Returns where one row of cells of a map ends and the next begins, as places in a side: the first cell of each.
    static List<Integer> blocks(TermMatrix.Side side) {
        return IntStream.range(0, side.size()).filter(i -> i == 0 || !sameRow(side.cells().get(i - 1), side.cells().get(i))).boxed()
                .toList();
    }

    private static boolean sameRow(Cell a, Cell b) {
        return a.row() == b.row() && a.channel() == b.channel();
    }

    /// Returns the entry of the term at work, if the walk goes by terms.
    OptionalInt termNow() {
        var done = frame.moment().termsDone();
        if (frame.view().grain() != Grain.TERM || done == 0)
            return OptionalInt.empty();
        var term = frame.moment().step().terms().get(done - 1);
        if (term.factors().size() < 2)
            return OptionalInt.empty();
        return kind == Kind.PATCHES
                ? matrix.colOf(term.last().shown())
                : term.first().source().map(kind == Kind.INPUT ? matrix::colOf : matrix::rowOf).orElse(OptionalInt.empty());
    }
}
