package org.receptive.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.WindowAxis;
import org.receptive.text.ReadableException;

/// A kernel slides over an input and every output value is a sum of products:
/// cross-correlation, and convolution with the kernel turned.
public sealed interface SlidingProduct extends Operation permits CrossCorrelation, Convolution {

    /// Returns the hyperparameters.
    ConvSpec spec();

    /// Returns the input (1, I, H, W).
    Array4 x();

    /// Returns the weight as stored, (O, I/groups, kH, kW).
    Array4 w();

    /// Returns the biases (O, 1, 1, 1).
    Array4 b();

    /// Returns the output (1, O, H', W') from the reference engine.
    Array4 y();

    /// Tells whether the kernel lies on the input rotated by 180°.
    boolean isFlipped();

    /// Checks that `x` holds one example and not a batch: the walk has no axis for more.
    ///
    /// @throws ReadableException if it holds several
    static void requireSingle(Array4 x) {
        if (x.n() != 1)
            throw ReadableException.of("error.trace.batch", x.n());
    }

    @Override
    default List<NamedMap> maps() {
        var window = spec().window();
        var maps = new ArrayList<NamedMap>();
        maps.add(new NamedMap("x", Role.INPUT, x(), Border.of(window, x().h(), x().w())));
        maps.add(NamedMap.plain("w", Role.KERNEL, w()));
        if (hasBias())
            maps.add(NamedMap.plain("b", Role.BIAS, b()));
        maps.add(NamedMap.plain("y", Role.OUTPUT, y()));
        return List.copyOf(maps);
    }

    @Override
    default int stepCount() {
        return y().count();
    }

    @Override
    default int termsPerStep() {
        return spec().termsPerOutput();
    }

    @Override
    default boolean hasBias() {
        return spec().bias();
    }

    @Override
    default Step step(int i) {
        Objects.checkIndex(i, stepCount());
        int col = i % y().w();
        int row = i / y().w() % y().h();
        int o = i / y().w() / y().h();
        var terms = new ArrayList<Term>(termsPerStep());
        for (int k = 0; k < w().c(); k++)
            for (int kr = 0; kr < w().h(); kr++)
                for (int kc = 0; kc < w().w(); kc++)
                    terms.add(term(o, row, col, k, kr, kc));
        double bias = hasBias() ? b().get(o, 0, 0, 0) : 0;
        double sum = 0;
        for (var term : terms)
            sum += term.product();
        return new Step(i, new Cell("y", o, row, col), terms, Reduction.SUM, bias, hasBias() ? sum + bias : sum);
    }

    private Term term(int o, int row, int col, int k, int kr, int kc) {
        var window = spec().window();
        int channel = spec().firstInputChannel(o) + k;
        int r = window.rows().inputIndex(row, kr);
        int c = window.cols().inputIndex(col, kc);
        int wr = isFlipped() ? w().h() - 1 - kr : kr;
        int wc = isFlipped() ? w().w() - 1 - kc : kc;
        boolean padding = r < 0 || r >= x().h() || c < 0 || c >= x().w();
        return new Term(new Cell("x", channel, r, c), new Cell("w", o * w().c() + k, wr, wc),
                x().getPadded(0, channel, r, c), w().get(o, k, wr, wc), padding);
    }

    @Override
    default int stepOf(Cell target) {
        int row = Objects.checkIndex(target.channel(), y().c()) * y().h() + Objects.checkIndex(target.row(), y().h());
        return row * y().w() + Objects.checkIndex(target.col(), y().w());
    }

    @Override
    default List<Cell> linked(Cell cell) {
        return switch (cell.map()) {
            case "x" -> outputsReading(cell);
            case "w" -> holds(w(), cell) ? inputsUnder(cell) : List.of();
            case "b" -> hasBias() && holds(b(), cell) ? wholeOutput(cell.channel()) : List.of();
            case "y" -> holds(y(), cell) ? readBy(cell) : List.of();
            default -> List.of();
        };
    }

    private static boolean holds(Array4 values, Cell cell) {
        return cell.channel() >= 0 && cell.channel() < values.n() * values.c()
                && cell.row() >= 0 && cell.row() < values.h() && cell.col() >= 0 && cell.col() < values.w();
    }

    private List<Cell> readBy(Cell target) {
        var cells = new ArrayList<Cell>();
        for (var term : step(stepOf(target)).terms()) {
            cells.add(term.left());
            cells.add(term.right());
        }
        if (hasBias())
            cells.add(new Cell("b", target.channel(), 0, 0));
        return cells;
    }

    private List<Cell> outputsReading(Cell cell) {
        var rows = positions(spec().window().rows(), y().h(), cell.row());
        var cols = positions(spec().window().cols(), y().w(), cell.col());
        var cells = new ArrayList<Cell>();
        for (int o = 0; o < y().c(); o++) {
            int first = spec().firstInputChannel(o);
            if (cell.channel() >= first && cell.channel() < first + w().c())
                for (int r : rows)
                    for (int c : cols)
                        cells.add(new Cell("y", o, r, c));
        }
        return cells;
    }

    private static Set<Integer> positions(WindowAxis axis, int outputs, int input) {
        var positions = new TreeSet<Integer>();
        for (int output = 0; output < outputs; output++)
            for (int tap = 0; tap < axis.kernel(); tap++)
                if (axis.inputIndex(output, tap) == input)
                    positions.add(output);
        return positions;
    }

    private List<Cell> inputsUnder(Cell cell) {
        int o = cell.channel() / w().c();
        int kr = isFlipped() ? w().h() - 1 - cell.row() : cell.row();
        int kc = isFlipped() ? w().w() - 1 - cell.col() : cell.col();
        int channel = spec().firstInputChannel(o) + cell.channel() % w().c();
        var cells = new ArrayList<Cell>();
        for (int r = 0; r < y().h(); r++)
            for (int c = 0; c < y().w(); c++)
                cells.add(new Cell("x", channel, spec().window().rows().inputIndex(r, kr),
                        spec().window().cols().inputIndex(c, kc)));
        return cells;
    }

    private List<Cell> wholeOutput(int o) {
        var cells = new ArrayList<Cell>();
        for (int r = 0; r < y().h(); r++)
            for (int c = 0; c < y().w(); c++)
                cells.add(new Cell("y", o, r, c));
        return cells;
    }
}
