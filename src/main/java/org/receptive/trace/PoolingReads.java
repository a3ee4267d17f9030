package org.receptive.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.WindowAxis;
import org.receptive.trace.Term.Factor;

/// What a pooling window reads of its own map. Padding counts in a mean if the layer says so, and never in a maximum; what hangs over the
/// padded input never counts.
///
/// @param spec the hyperparameters
/// @param x the input
public record PoolingReads(PoolSpec spec, NamedMap x) implements Reads {

    @Override
    public int count(int channel, int row, int col) {
        return spec.window().tapCount();
    }

    @Override
    public void of(int channel, int row, int col, Consumer<Term> terms) {
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        var shape = x.shape();
        for (int u = 0; u < rows.kernel(); u++)
            for (int v = 0; v < cols.kernel(); v++) {
                int r = rows.inputIndex(row, u);
                int c = cols.inputIndex(col, v);
                var factor = Factor.of(x, x.cell(channel, r, c));
                boolean counts = !factor.padding() || (countsPadding(r, rows, shape.rows()) && countsPadding(c, cols, shape.cols()));
                terms.accept(new Term(List.of(factor), counts));
            }
    }

    private boolean countsPadding(int index, WindowAxis axis, int size) {
        return switch (spec.kind()) {
            case MAX -> false;
            case AVERAGE -> spec.countPadding() && index >= -axis.padBefore() && index < size + axis.padAfter();
        };
    }

    @Override
    public Optional<List<Cell>> linked(Cell cell, NamedMap y) {
        if (x.form() != NamedMap.Form.MAPS || y.form() != NamedMap.Form.MAPS)
            return Optional.empty();
        var cols = Meeting.outputs(spec.window().cols(), new int[] {cell.col()}, y.cols());
        var rows = Meeting.outputs(spec.window().rows(), new int[] {cell.row()}, y.rows());
        return Optional
                .of(Arrays.stream(rows).boxed().flatMap(r -> Arrays.stream(cols).mapToObj(c -> y.cell(cell.channel(), r, c))).toList());
    }

    @Override
    public Rule rule(NamedMap y) {
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        boolean several = y.channels() > 1;
        var place = (several ? "ch, " : "") + ConvolutionRule.axis("r", "u", rows, cols, "H") + ", "
                + ConvolutionRule.axis("c", "v", cols, rows, "W");
        var start = switch (spec.kind()) {
            case MAX -> "max ";
            case AVERAGE -> "1/n · Σ ";
        };
        return new Rule(y.id().letter() + (several ? "[ch,r,c] = " : "[r,c] = ") + start + x.id().letter() + "[" + place + "]", "u, v");
    }
}
