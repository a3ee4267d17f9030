package org.receptive.trace;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.receptive.reference.L2Pool2d;
import org.receptive.spec.PoolSpec;
import org.receptive.trace.NamedMap.Role;

/// L2 pooling: the root of the sum of the squares of each window. It reads what max pooling reads.
///
/// Shapes: x (1, C, H, W); y (1, C, H', W') as of pooling with the same window. Padding adds nothing.
///
/// @param window how the window slides, as max pooling
/// @param x the input
public record L2Pooling(PoolSpec window, NamedMap x) implements Reads {

    /// Makes the operation over a map that was given or made before.
    ///
    /// @param x the input
    /// @param output the output's name
    /// @throws org.receptive.text.ReadableException if the window does not fit
    public static Operation of(PoolSpec window, NamedMap x, MapId output) {
        boolean images = x.form() == NamedMap.Form.MAPS;
        var input = images ? x.as(Role.INPUT).bordered(Border.ofPooling(window, x.rows(), x.cols())) : x.as(Role.INPUT);
        var shape = x.shape();
        var values = x.values().reshaped(1, shape.channels(), shape.rows(), shape.cols());
        var y = NamedMap.example(output, Role.OUTPUT, L2Pool2d.forward(window, values));
        return new Operation("l2-pooling", List.of(input, y), output, new L2Pooling(window, input), new Root());
    }

    private PoolingReads reads() {
        return new PoolingReads(window, x);
    }

    @Override
    public int count(int channel, int row, int col) {
        return reads().count(channel, row, col);
    }

    @Override
    public void of(int channel, int row, int col, Consumer<Term> terms) {
        reads().of(channel, row, col, terms);
    }

    @Override
    public Optional<List<Cell>> linked(Cell cell, NamedMap y) {
        return reads().linked(cell, y);
    }

    @Override
    public Rule rule(NamedMap y) {
        var rule = reads().rule(y);
        return new Rule(rule.formula().replace(" = max ", " = √Σ ") + "²", rule.over());
    }
}
