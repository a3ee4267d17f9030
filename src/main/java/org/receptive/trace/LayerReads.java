package org.receptive.trace;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.spec.WindowAxis;
import org.receptive.trace.Term.Factor;

/// What the smaller layers read.
public sealed interface LayerReads extends Reads {

    /// Every output `o` reads every value `j` of the input, each with its weight `W[o,j]`: dense layers, and distances to codes.
    ///
    /// @param x the input
    /// @param w the weights, (O, C, H, W) as the input is laid out
    /// @param b the biases, if there are any
    record Dense(NamedMap x, NamedMap w, Optional<NamedMap> b) implements LayerReads {

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
    record Transposed(TransposedConvSpec spec, NamedMap x, NamedMap w, Optional<NamedMap> b) implements LayerReads {

        @Override
        public int count(int channel, int row, int col) {
            int rows = places(spec.window().rows(), row, x.shape().rows()).length;
            int places = rows * places(spec.window().cols(), col, x.shape().cols()).length;
            return spec.inChannels() / spec.groups() * places + (b.isPresent() ? 1 : 0);
        }

        /// Finds the places of the kernel at which an input reaches a position of the output, so that the inputs ascend.
        private static int[] places(WindowAxis axis, int position, int inputs) {
            return IntStream.iterate(axis.kernel() - 1, k -> k >= 0, k -> k - 1).filter(k -> axis.meets(position, k))
                    .filter(k -> axis.outputIndex(position, k) >= 0 && axis.outputIndex(position, k) < inputs).toArray();
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            var rows = spec.window().rows();
            var cols = spec.window().cols();
            for (int i = 0; i < spec.inChannels(); i++) {
                int k = channel - spec.convolution().firstInputChannel(i);
                if (k < 0 || k >= w.values().c())
                    continue;
                for (int u : places(rows, row, x.shape().rows()))
                    for (int v : places(cols, col, x.shape().cols()))
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

    /// A grid over the map: output r of R reads the rows `⌊r·H/R⌋ … ⌈(r+1)·H/R⌉ − 1`, and the columns likewise.
    ///
    /// @param spec the hyperparameters
    /// @param x the input
    record AdaptivePooling(AdaptivePoolSpec spec, NamedMap x) implements LayerReads {

        @Override
        public int count(int channel, int row, int col) {
            return size(row, spec.outRows(), x.shape().rows()) * size(col, spec.outCols(), x.shape().cols());
        }

        private static int size(int at, int of, int cells) {
            return AdaptivePoolSpec.end(at, of, cells) - AdaptivePoolSpec.first(at, of, cells);
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            var shape = x.shape();
            for (int r = AdaptivePoolSpec.first(row, spec.outRows(), shape.rows());
                    r < AdaptivePoolSpec.end(row, spec.outRows(), shape.rows()); r++)
                for (int c = AdaptivePoolSpec.first(col, spec.outCols(), shape.cols());
                        c < AdaptivePoolSpec.end(col, spec.outCols(), shape.cols()); c++)
                    terms.accept(Term.of(Factor.of(x, x.cell(channel, r, c))));
        }

        @Override
        public Rule rule(NamedMap y) {
            return new Rule(y.id().letter() + "[ch,r,c]: " + x.id().letter()
                    + "[ch, ⌊r·H/R⌋ … ⌈(r+1)·H/R⌉−1, ⌊c·W/Q⌋ … ⌈(c+1)·W/Q⌉−1]", "");
        }
    }

    /// A window of its own map, every value times the map's coefficient, and the map's bias.
    ///
    /// @param spec the hyperparameters
    /// @param x the input
    /// @param w the coefficients
    /// @param b the biases
    record Subsampling(SubsamplingSpec spec, NamedMap x, NamedMap w, NamedMap b) implements LayerReads {

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

    /// The value at the target's own place: activations, and dropout outside training.
    ///
    /// @param x the input
    record Pointwise(NamedMap x) implements LayerReads {

        @Override
        public int count(int channel, int row, int col) {
            return 1;
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            terms.accept(Term.of(Factor.of(x, x.cell(channel, row, col))));
        }

        @Override
        public Optional<List<Cell>> linked(Cell cell, NamedMap y) {
            return Optional.of(x.holds(cell) ? List.of(y.cell(x.index(cell))) : List.of());
        }

        @Override
        public Rule rule(NamedMap y) {
            return new Rule(y.id().letter() + " = f(" + x.id().letter() + ")", "");
        }
    }

    /// The maps `c·pieces … c·pieces + pieces − 1` at the target's place.
    ///
    /// @param pieces how many maps compete for one
    /// @param x the input
    record Maxout(int pieces, NamedMap x) implements LayerReads {

        @Override
        public int count(int channel, int row, int col) {
            return pieces;
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            for (int k = 0; k < pieces; k++)
                terms.accept(Term.of(Factor.of(x, x.cell(channel * pieces + k, row, col))));
        }

        @Override
        public Rule rule(NamedMap y) {
            return new Rule(y.id().letter() + "[ch,r,c] = max " + x.id().letter() + "[ch·" + pieces + " + k, r, c]", "k");
        }
    }

    /// All values on the line along an axis through the target's place.
    ///
    /// @param axis the axis
    /// @param x the input
    record Softmax(SoftmaxSpec.Axis axis, NamedMap x) implements LayerReads {

        @Override
        public int count(int channel, int row, int col) {
            var shape = x.shape();
            return switch (axis) {
                case CHANNELS -> shape.channels();
                case ROWS -> shape.rows();
                case COLS -> shape.cols();
            };
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            for (int j = 0; j < count(channel, row, col); j++)
                terms.accept(Term.of(Factor.of(x, switch (axis) {
                    case CHANNELS -> x.cell(j, row, col);
                    case ROWS -> x.cell(channel, j, col);
                    case COLS -> x.cell(channel, row, j);
                })));
        }

        @Override
        public Rule rule(NamedMap y) {
            return new Rule(y.id().letter() + "[i] = e^(" + x.id().letter() + "[i] − m) / Σ e^(" + x.id().letter() + "[j] − m)", "j");
        }
    }

    /// The values of several branches at the target's place, or of the one whose map it is.
    ///
    /// @param kind how the branches become one
    /// @param branches the branches
    record Join(JoinSpec.Kind kind, List<NamedMap> branches) implements LayerReads {

        /// Copies the list.
        public Join {
            branches = List.copyOf(branches);
        }

        @Override
        public int count(int channel, int row, int col) {
            return kind == JoinSpec.Kind.SUM ? branches.size() : 1;
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            int first = 0;
            for (var branch : branches) {
                int at = channel - (kind == JoinSpec.Kind.SUM ? 0 : first);
                first += branch.shape().channels();
                if (at >= 0 && at < branch.shape().channels())
                    terms.accept(Term.of(Factor.of(branch, branch.cell(at, row, col))));
            }
        }

        @Override
        public Rule rule(NamedMap y) {
            var names = branches.stream().map(b -> b.id().letter()).toList();
            return new Rule(y.id().letter() + " = " + String.join(kind == JoinSpec.Kind.SUM ? " + " : " , ", names), "");
        }
    }
}
