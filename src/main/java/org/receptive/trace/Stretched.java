package org.receptive.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.receptive.array.Array4;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Term.Factor;

/// A transposed convolution seen as an ordinary window: S − 1 zeros between the values of x and D·(K − 1) − P around them, the kernel
/// turned by 180°, and stride 1, which is why it is also called a convolution of fractional stride 1/S.
///
/// It makes the same output from the same terms; those with a zero that was put in are added, and these zeros are no data.
///
/// @param spec the hyperparameters
/// @param x the input, stretched
/// @param w the weight (I, O/groups, kH, kW), read turned
/// @param b the biases, if there are any
public record Stretched(TransposedConvSpec spec, NamedMap x, NamedMap w, Optional<NamedMap> b) implements Reads {

    /// Tells whether an operation can be seen in this way.
    public static boolean isPossible(Operation operation) {
        return operation.reads() instanceof WeightReads.Transposed reads && reads.x().form() == NamedMap.Form.MAPS;
    }

    /// Returns a transposed convolution seen in this way; none where the operation is another.
    public static Optional<Operation> of(Operation operation) {
        if (!(operation.reads() instanceof WeightReads.Transposed(var spec, var x, var w, var b)) || !isPossible(operation))
            return Optional.empty();
        var reads = new Stretched(spec, stretched(spec, x), w.flipped(true), b);
        var maps = new ArrayList<NamedMap>(List.of(reads.x, reads.w));
        b.ifPresent(maps::add);
        maps.add(operation.y());
        return Optional.of(new Operation(operation.id(), maps, operation.output(), reads, operation.reduction()));
    }

    private static NamedMap stretched(TransposedConvSpec spec, NamedMap x) {
        var down = spec.window().rows();
        var along = spec.window().cols();
        var values = Array4.fill(1, x.channels(), down.stretchedSize(x.rows()), along.stretchedSize(x.cols()),
                (_, i, row, col) -> down.isStretchedValue(row) && along.isStretchedValue(col)
                        ? x.value(i, down.stretchedSource(row), along.stretchedSource(col))
                        : 0);
        var border = Border.stretched(down.stride(), down.stretchedBefore(), down.stretchedAfter(spec.outputPadRows()), along.stride(),
                along.stretchedBefore(), along.stretchedAfter(spec.outputPadCols()), values.h(), values.w());
        return new NamedMap(x.id().stretched(), Role.INPUT, NamedMap.Form.STRETCHED, values, border, false, x.part());
    }

    /// Returns the same moment with the zeros that were put in among its terms.
    ///
    /// @param gathered what [#of] makes of the moment's operation
    public static Moment moment(Operation gathered, Moment m) {
        var step = gathered.step(m.step().index());
        if (m.complete())
            return new Moment(m.stage(), gathered, step, step.terms().size(), true);
        int done = 0;
        int data = 0;
        while (data < m.termsDone())
            if (!step.terms().get(done++).padding())
                data++;
        return new Moment(m.stage(), gathered, step, done, false);
    }

    @Override
    public int count(int channel, int row, int col) {
        return spec.inChannels() / spec.groups() * spec.window().tapCount() + (b.isPresent() ? 1 : 0);
    }

    @Override
    public void of(int channel, int row, int col, Consumer<Term> terms) {
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        for (int i = 0; i < spec.inChannels(); i++) {
            int k = channel - spec.convolution().firstInputChannel(i);
            if (k < 0 || k >= w.values().c())
                continue;
            for (int u = rows.kernel() - 1; u >= 0; u--)
                for (int v = cols.kernel() - 1; v >= 0; v--)
                    terms.accept(Term.of(
                            Factor.of(x, new Cell(x.id(), i, rows.stretchedIndex(row, u), cols.stretchedIndex(col, v))),
                            Factor.of(w, new Cell(w.id(), i * w.values().c() + k, u, v))));
        }
        b.ifPresent(bias -> terms.accept(Term.of(Factor.of(bias, bias.cell(channel, 0, 0)))));
    }

    @Override
    public Rule rule(NamedMap y) {
        var bias = b.map(m -> m.id().letter() + "[o] + ").orElse("");
        return new Rule(y.id().letter() + "[o,r,c] = " + bias + "Σ " + x.id().letter() + "[i, r + P − u·D, c + P − v·D] · "
                + w.id().letter() + "[i,o,u,v]", "i, u, v");
    }
}
