package org.receptive.trace;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.trace.Term.Factor;

/// What the smaller layers with weights read: every value is multiplied by one.
public sealed interface WeightReads extends Reads {

    /// Every output `o` reads every value `j` of the input, each with its weight `W[o,j]`: dense layers, and distances to codes.
    ///
    /// @param x the input
    /// @param w the weights, (O, C, H, W) as the input is laid out
    /// @param b the biases, if there are any
    record Dense(NamedMap x, NamedMap w, Optional<NamedMap> b) implements WeightReads {

        @Override
        public int count(int channel, int row, int col) {
            return x.values().count() + (b.isPresent() ? 1 : 0);
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            int count = x.values().count();
            for (int j = 0; j < count; j++)
                terms.accept(Term.of(Factor.of(x, x.cell(j)), Factor.of(w, w.cell(channel * count + j))));
            b.ifPresent(bias -> terms.accept(Term.of(Factor.of(bias, bias.cell(channel, 0, 0)))));
        }

        @Override
        public Optional<List<Cell>> linked(Cell cell, NamedMap y) {
            if (x.holds(cell))
                return Optional.of(IntStream.range(0, y.values().count()).mapToObj(y::cell).toList());
            if (w.holds(cell))
                return Optional.of(List.of(x.cell(w.index(cell) % x.values().count())));
            return b.map(bias -> bias.holds(cell) ? List.of(y.cell(bias.index(cell))) : List.of());
        }

        @Override
        public Rule rule(NamedMap y) {
            var bias = b.map(m -> m.id().letter() + "[o] + ").orElse("");
            return new Rule(y.id().letter() + "[o] = " + bias + "Σ " + x.id().letter() + "[j] · " + w.id().letter() + "[o,j]", "j");
        }
    }

    /// Sends every input value through the kernel to a window of the output, gathered: which inputs reach a target, and with which weight.
    ///
    /// @param spec the hyperparameters
    /// @param x the input
    /// @param w the weight (I, O/groups, kH, kW)
    /// @param b the biases, if there are any
    record Transposed(TransposedConvSpec spec, NamedMap x, NamedMap w, Optional<NamedMap> b) implements WeightReads {

        @Override
        public boolean canPaint() {
            return true;
        }

        @Override
        public int count(int channel, int row, int col) {
            int rows = spec.window().rows().placesMeeting(row, x.shape().rows()).length;
            int places = rows * spec.window().cols().placesMeeting(col, x.shape().cols()).length;
            return spec.inChannels() / spec.groups() * places + (b.isPresent() ? 1 : 0);
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            var rows = spec.window().rows();
            var cols = spec.window().cols();
            for (int i = 0; i < spec.inChannels(); i++) {
                int k = channel - spec.convolution().firstInputChannel(i);
                if (k < 0 || k >= w.values().c())
                    continue;
                for (int u : rows.placesMeeting(row, x.shape().rows()))
                    for (int v : cols.placesMeeting(col, x.shape().cols()))
                        terms.accept(Term.of(Factor.of(x, x.cell(i, rows.outputIndex(row, u), cols.outputIndex(col, v))),
                                Factor.of(w, new Cell(w.id(), i * w.values().c() + k, u, v))));
            }
            b.ifPresent(bias -> terms.accept(Term.of(Factor.of(bias, bias.cell(channel, 0, 0)))));
        }

        @Override
        public Rule rule(NamedMap y) {
            return new Rule(y.id().letter() + "[o, r·S + u·D − P, c·S + v·D − P] += " + x.id().letter() + "[i,r,c] · " + w.id().letter()
                    + "[i,o,u,v]", "i, r, c, u, v");
        }
    }

    /// A window of its own map, every value times the map's coefficient, and the map's bias.
    ///
    /// @param spec the hyperparameters
    /// @param x the input
    /// @param w the coefficients
    /// @param b the biases
    record Subsampling(SubsamplingSpec spec, NamedMap x, NamedMap w, NamedMap b) implements WeightReads {

        @Override
        public int count(int channel, int row, int col) {
            return spec.window().tapCount() + 1;
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            var rows = spec.window().rows();
            var cols = spec.window().cols();
            for (int u = 0; u < rows.kernel(); u++)
                for (int v = 0; v < cols.kernel(); v++)
                    terms.accept(Term.of(Factor.of(x, x.cell(channel, rows.inputIndex(row, u), cols.inputIndex(col, v))),
                            Factor.of(w, w.cell(channel, 0, 0))));
            terms.accept(Term.of(Factor.of(b, b.cell(channel, 0, 0))));
        }

        @Override
        public Rule rule(NamedMap y) {
            return new Rule(y.id().letter() + "[ch,r,c] = " + w.id().letter() + "[ch] · Σ " + x.id().letter()
                    + "[ch, r·S + u·D − P, c·S + v·D − P] + " + b.id().letter() + "[ch]", "u, v");
        }
    }
}
