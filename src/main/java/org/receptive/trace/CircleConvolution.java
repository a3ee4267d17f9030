package org.receptive.trace;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.receptive.array.Array4;
import org.receptive.reference.Conv2d;
import org.receptive.spec.CircleKernel;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Window;
import org.receptive.trace.NamedMap.Role;

/// The cross-correlation with a [CircleKernel]: what slides is the effective kernel, the same over every channel. Nothing is learned.
///
/// Shapes: x (1, C, H, W); w (1, C, 2⌈R⌉+1, 2⌈R⌉+1); y (1, 1, H − 2⌈R⌉, W − 2⌈R⌉).
///
/// @param kernel what the effective kernel reads
public record CircleConvolution(ConvolutionReads kernel) implements Reads {

    /// Returns the layer that the effective kernel is.
    public static ConvSpec spec(CircleKernel circle, int channels) {
        return new ConvSpec(channels, 1, Window.valid(circle.side(), circle.side()), 1, false);
    }

    /// Makes the operation over a map that was given or made before.
    ///
    /// @param circle where the weights lie
    /// @param cells the effective kernel, row by row
    /// @param x the input
    /// @param output the output's name; the kernel is `w` of its stage
    /// @throws org.receptive.text.ReadableException if the kernel does not fit
    public static Operation of(CircleKernel circle, double[] cells, NamedMap x, MapId output) {
        var shape = x.shape();
        var spec = spec(circle, shape.channels());
        var w = Array4.fill(1, shape.channels(), circle.side(), circle.side(), (_, _, r, c) -> cells[r * circle.side() + c]);
        var y = Conv2d.forward(spec, x.values().reshaped(1, shape.channels(), shape.rows(), shape.cols()), w, Array4.of(1, 1, 1, 1, 0));
        var input = x.as(Role.INPUT).bordered(Border.of(spec.window(), x.rows(), x.cols()));
        var weight = NamedMap.of(new MapId(output.stage(), "w"), Role.PARAMETER, NamedMap.Form.FILTERS, w);
        var reads = new CircleConvolution(ConvolutionReads.of(spec, input, weight, Optional.empty()));
        return new Operation("circle-convolution", List.of(input, weight, NamedMap.of(output, Role.OUTPUT, NamedMap.Form.MAPS, y)), output,
                reads, new Reduction.Sum());
    }

    @Override
    public int count(int channel, int row, int col) {
        return kernel.count(channel, row, col);
    }

    @Override
    public void of(int channel, int row, int col, Consumer<Term> terms) {
        kernel.of(channel, row, col, terms);
    }

    @Override
    public Optional<List<Cell>> linked(Cell cell, NamedMap y) {
        return kernel.linked(cell, y);
    }

    @Override
    public Rule rule(NamedMap y) {
        return kernel.rule(y);
    }
}
