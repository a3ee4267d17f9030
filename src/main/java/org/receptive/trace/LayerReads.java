package org.receptive.trace;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.trace.Term.Factor;

/// What the smaller layers without weights read.
public sealed interface LayerReads extends Reads {

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
            if (spec.outRows() == 1 && spec.outCols() == 1)
                return new Rule(y.id().letter() + "[ch] = " + (spec.kind() == PoolKind.MAX ? "max " : "1/n · Σ ") + x.id().letter()
                        + "[ch,r,c]", "r, c");
            return new Rule(y.id().letter() + "[ch,r,c]: " + x.id().letter()
                    + "[ch, ⌊r·H/R⌋ … ⌈(r+1)·H/R⌉−1, ⌊c·W/Q⌋ … ⌈(c+1)·W/Q⌉−1]", "");
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
    /// @param tempered whether the values are divided by a temperature
    record Softmax(SoftmaxSpec.Axis axis, NamedMap x, boolean tempered) implements LayerReads {

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
                terms.accept(Term.of(Factor.of(x, place(x, channel, row, col, j))));
        }

        /// Returns the `j`-th cell of the line through a place, in a map that is laid out as the input.
        Cell place(NamedMap map, int channel, int row, int col, int j) {
            return switch (axis) {
                case CHANNELS -> map.cell(j, row, col);
                case ROWS -> map.cell(channel, j, col);
                case COLS -> map.cell(channel, row, j);
            };
        }

        @Override
        public Rule rule(NamedMap y) {
            var start = tempered ? "e^((" : "e^(";
            var end = tempered ? "] − m)/T)" : "] − m)";
            return new Rule(
                    y.id().letter() + "[i] = " + start + x.id().letter() + "[i" + end + " / Σ " + start + x.id().letter() + "[j" + end,
                    "j");
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
