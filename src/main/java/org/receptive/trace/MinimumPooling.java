package org.receptive.trace;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.receptive.reference.Pool2d;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.trace.NamedMap.Role;

/// Minimum pooling: the least value of each window. It reads what max pooling reads, and `min x = −max(−x)` is how the engine computes it.
///
/// Shapes: x (1, C, H, W); y (1, C, H', W') as of max pooling with the same window. Padding is never a minimum.
///
/// @param window how the window slides, as max pooling
/// @param x the input
public record MinimumPooling(PoolSpec window, NamedMap x) implements Reads {

    /// Checks that the window is that of a maximum, whose padding does not count.
    public MinimumPooling {
        if (window.kind() != PoolKind.MAX)
            throw new IllegalArgumentException("the window of minimum pooling is described as that of max pooling, not " + window);
    }

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
        var y = NamedMap.example(output, Role.OUTPUT, Pool2d.forward(window, values.map(v -> -v)).map(v -> -v));
        return new Operation("min-pooling", List.of(input, y), output, new MinimumPooling(window, input), new Reduction.Minimum());
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
        return new Rule(rule.formula().replace(" = max ", " = min "), rule.over());
    }
}
