package org.receptive.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PaddingValues;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.WindowAxis;
import org.receptive.trace.Term.Factor;

/// What a sliding kernel reads: every output the window under its filter, channel by channel, row by row.
///
/// `y[o,r,c] = b[o] + Σ x[i, r·S + u·D − P, c·S + v·D − P] · w[o,i,u,v]`, the kernel turned by 180° if the map w is flipped.
///
/// @param spec the hyperparameters
/// @param table for each output the input maps that it reads
/// @param x the input
/// @param w the weight; its slice for output o and the k-th map of the table is `o·C + k`, or `o·C + i` where it has a slice for every map
/// @param b the biases, if there are any
public record ConvolutionReads(ConvSpec spec, List<List<Integer>> table, NamedMap x, NamedMap w, Optional<NamedMap> b) implements Reads {

    /// Reads as a convolution does, of the input maps of its group.
    static ConvolutionReads of(ConvSpec spec, NamedMap x, NamedMap w, Optional<NamedMap> b) {
        var table = IntStream.range(0, spec.outChannels()).mapToObj(
                o -> IntStream.range(spec.firstInputChannel(o), spec.firstInputChannel(o) + spec.channelsPerFilter()).boxed().toList())
                .toList();
        return new ConvolutionReads(spec, table, x, w, b);
    }

    /// Reads as a convolution with a table of connections does.
    static ConvolutionReads of(PartialConvSpec spec, NamedMap x, NamedMap w, Optional<NamedMap> b) {
        return new ConvolutionReads(spec.full(), spec.table(), x, w, b);
    }

    private WindowAxis rows() {
        return spec.window().rows();
    }

    private WindowAxis cols() {
        return spec.window().cols();
    }

    /// Returns the slice of the weight for the k-th map that output `o` reads.
    int slice(int o, int k) {
        int perFilter = spec.channelsPerFilter();
        return o * perFilter + (table.get(o).size() < perFilter ? table.get(o).get(k) : k);
    }

    Cell weight(int slice, int u, int v) {
        return new Cell(w.id(), slice, w.flipped() ? w.rows() - 1 - u : u, w.flipped() ? w.cols() - 1 - v : v);
    }

    /// Returns the place in the window at which a weight stands: the place itself, or turned by 180°.
    Cell turned(int row, int col) {
        return weight(0, row, col);
    }

    /// Returns the input map that a slice of the weight slides over; none for a slice that its filter leaves out.
    OptionalInt inputOf(int slice) {
        var read = table.get(slice / spec.channelsPerFilter());
        return IntStream.range(0, read.size()).filter(k -> slice(slice / spec.channelsPerFilter(), k) == slice).map(read::get).findFirst();
    }

    @Override
    public int count(int channel, int row, int col) {
        return table.get(channel).size() * spec.window().tapCount() + (b.isPresent() ? 1 : 0);
    }

    @Override
    public void of(int channel, int row, int col, Consumer<Term> terms) {
        for (int k = 0; k < table.get(channel).size(); k++)
            for (int u = 0; u < w.rows(); u++)
                for (int v = 0; v < w.cols(); v++)
                    terms.accept(Term.of(read(table.get(channel).get(k), rows().inputIndex(row, u), cols().inputIndex(col, v)),
                            Factor.of(w, weight(slice(channel, k), u, v))));
        b.ifPresent(bias -> terms.accept(Term.of(Factor.of(bias, bias.cell(channel, 0, 0)))));
    }

    /// Reads a value of an input map, or of its padding. What stands around a single value of a list can only be that value again.
    Factor read(int map, int row, int col) {
        boolean again = x.form() == NamedMap.Form.VECTOR && filling() != PaddingValues.ZEROS;
        return Factor.of(x, again ? x.cell(map, 0, 0) : x.cell(map, row, col));
    }

    @Override
    public Optional<List<Cell>> linked(Cell cell, NamedMap y) {
        if (b.filter(bias -> bias.holds(cell)).isPresent())
            return Optional.of(outputs(cell.channel(), y));
        if (x.form() != NamedMap.Form.MAPS)
            return Optional.empty();
        var cells = new ArrayList<Cell>();
        if (cell.map().equals(x.id()))
            reading(cell, y, cells);
        else
            if (cell.map().equals(w.id()))
                multiplied(cell, y, cells);
            else
                return Optional.empty();
        return Optional.of(List.copyOf(cells));
    }

    /// Lists the outputs of a filter.
    private static List<Cell> outputs(int filter, NamedMap y) {
        int count = y.shape().rows() * y.shape().cols();
        return IntStream.range(filter * count, (filter + 1) * count).mapToObj(y::cell).toList();
    }

    private void reading(Cell cell, NamedMap y, List<Cell> cells) {
        boolean inside = x.holds(cell);
        var at = Meeting.outputs(rows(), inside ? rowsOf(cell.row()) : new int[] {cell.row()}, y.shape().rows());
        var along = Meeting.outputs(cols(), inside ? colsOf(cell.col()) : new int[] {cell.col()}, y.shape().cols());
        for (int o = 0; o < table.size(); o++)
            if (table.get(o).contains(cell.channel()))
                for (int r : at)
                    for (int c : along)
                        cells.add(y.cell(o, r, c));
    }

    private void multiplied(Cell cell, NamedMap y, List<Cell> cells) {
        int o = cell.channel() / spec.channelsPerFilter();
        int k = IntStream.range(0, table.get(o).size()).filter(i -> slice(o, i) == cell.channel()).findFirst().orElse(-1);
        if (k < 0)
            return;
        var turned = weight(cell.channel(), cell.row(), cell.col());
        for (int r = 0; r < y.shape().rows(); r++)
            for (int c = 0; c < y.shape().cols(); c++)
                cells.add(new Cell(x.id(), table.get(o).get(k), rows().inputIndex(r, turned.row()), cols().inputIndex(c, turned.col())));
    }

    /// Lists the rows at which the values of a row of the input stand: its own, and its copies in the padding.
    int[] rowsOf(int row) {
        return filling().places(row, rows(), x.shape().rows());
    }

    /// Lists the columns at which the values of a column of the input stand: its own, and its copies in the padding.
    int[] colsOf(int col) {
        return filling().places(col, cols(), x.shape().cols());
    }

    @Override
    public PaddingValues filling() {
        return x.border().filling();
    }

    @Override
    public Rule rule(NamedMap y) {
        return new ConvolutionRule(this, y).rule();
    }
}
