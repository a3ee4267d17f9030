package org.receptive.trace;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.receptive.trace.Term.Factor;

/// What the gradients of a layer read: δ, the gradient of what the layer made, and what stood beside it on the way forward; those of a
/// sliding kernel are [ConvolutionGradientReads].
public sealed interface GradientReads extends Reads {

    /// The gradient of a bias: `∂b[o] = Σ δ[o,r,c]`, since every value of its map adds it once.
    ///
    /// @param delta δ
    record OfBias(NamedMap delta) implements GradientReads {

        @Override
        public int count(int channel, int row, int col) {
            return delta.shape().rows() * delta.shape().cols();
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            for (int r = 0; r < delta.shape().rows(); r++)
                for (int c = 0; c < delta.shape().cols(); c++)
                    terms.accept(Term.of(Factor.of(delta, delta.cell(channel, r, c))));
        }

        @Override
        public Rule rule(NamedMap y) {
            boolean single = delta.shape().rows() * delta.shape().cols() == 1;
            return single
                    ? new Rule(y.id().letter() + "[o] = " + delta.id().letter() + "[o]", "")
                    : new Rule(y.id().letter() + "[o] = Σ " + delta.id().letter() + "[o,r,c]", "r, c");
        }
    }

    /// The gradient of a weight of a dense layer: `∂W[o,j] = x[j] · δ[o]`.
    ///
    /// @param x what the layer reads
    /// @param delta δ
    record OfDenseWeight(NamedMap x, NamedMap delta) implements GradientReads {

        @Override
        public int count(int channel, int row, int col) {
            return 1;
        }

        /// The weights of output `o` are laid out as x is.
        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            int perOutput = x.channels();
            terms.accept(Term.of(Factor.of(x, new Cell(x.id(), channel % perOutput, row, col)),
                    Factor.of(delta, delta.cell(channel / perOutput, 0, 0))));
        }

        @Override
        public Rule rule(NamedMap y) {
            return new Rule(y.id().letter() + "[o,j] = " + x.id().letter() + "[j] · " + delta.id().letter() + "[o]", "");
        }
    }

    /// The gradient of what a dense layer reads: `∂x[j] = Σ δ[o] · W[o,j]`.
    ///
    /// @param x what the layer reads
    /// @param w its weights
    /// @param delta δ
    record OfDenseInput(NamedMap x, NamedMap w, NamedMap delta) implements GradientReads {

        @Override
        public int count(int channel, int row, int col) {
            return delta.values().count();
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            int j = x.index(x.cell(channel, row, col));
            int perOutput = x.values().count();
            for (int o = 0; o < delta.values().count(); o++)
                terms.accept(Term.of(Factor.of(delta, delta.cell(o)), Factor.of(w, w.cell(o * perOutput + j))));
        }

        @Override
        public Rule rule(NamedMap y) {
            return new Rule(y.id().letter() + "[j] = Σ " + delta.id().letter() + "[o] · " + w.id().letter() + "[o,j]", "o");
        }
    }

    /// The gradient of what a window pools: every window that reads a cell sends its δ back, as far as its gate lets it through.
    ///
    /// The gate has a block of the window's size for every output: for a maximum 1 at the winner and 0 elsewhere, for a mean one over the
    /// divisor.
    ///
    /// @param forward what the layer reads
    /// @param delta δ
    /// @param gate the gate, made on the way forward
    record OfPooled(PoolingReads forward, NamedMap delta, NamedMap gate) implements GradientReads {

        @Override
        public int count(int channel, int row, int col) {
            var window = forward.spec().window();
            return window.rows().placesMeeting(row, delta.shape().rows()).length
                    * window.cols().placesMeeting(col, delta.shape().cols()).length;
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            var rows = forward.spec().window().rows();
            var cols = forward.spec().window().cols();
            for (int u : rows.placesMeeting(row, delta.shape().rows()))
                for (int v : cols.placesMeeting(col, delta.shape().cols())) {
                    int r = rows.outputIndex(row, u);
                    int c = cols.outputIndex(col, v);
                    terms.accept(Term.of(Factor.of(delta, delta.cell(channel, r, c)),
                            Factor.of(gate, gate.cell(channel, r * rows.kernel() + u, c * cols.kernel() + v))));
                }
        }

        @Override
        public Rule rule(NamedMap y) {
            return new Rule(y.id().letter() + "[m,n] = Σ " + delta.id().letter() + "[r,c] · " + gate.id().letter() + "[r·K + u, c·K + v]",
                    "r, c");
        }
    }

    /// The gradient of what passes a function value by value: `∂z = δ · f′(z)`, f′(z) being a gate made on the way forward.
    ///
    /// In maxout several maps share the δ of one.
    ///
    /// @param delta δ
    /// @param gate the gate
    /// @param pieces how many maps share a map of δ
    record Gated(NamedMap delta, NamedMap gate, int pieces) implements GradientReads {

        @Override
        public int count(int channel, int row, int col) {
            return 1;
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            terms.accept(Term.of(Factor.of(delta, delta.cell(channel / pieces, row, col)), Factor.of(gate, gate.cell(channel, row, col))));
        }

        @Override
        public Optional<List<Cell>> linked(Cell cell, NamedMap y) {
            if (pieces > 1)
                return Optional.empty();
            if (delta.holds(cell))
                return Optional.of(List.of(y.cell(delta.index(cell))));
            return Optional.of(gate.holds(cell) ? List.of(delta.cell(gate.index(cell))) : List.of());
        }

        @Override
        public Rule rule(NamedMap y) {
            return new Rule(y.id().letter() + " = " + delta.id().letter() + " · " + gate.id().letter(), "");
        }
    }

    /// The gradient of a branch that was added to others or stacked on them: δ passes as it is.
    ///
    /// @param delta δ
    /// @param first which map of δ is the first of the branch
    record OfBranch(NamedMap delta, int first) implements GradientReads {

        @Override
        public int count(int channel, int row, int col) {
            return 1;
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            terms.accept(Term.of(Factor.of(delta, delta.cell(first + channel, row, col))));
        }

        @Override
        public Rule rule(NamedMap y) {
            return new Rule(y.id().letter() + " = " + delta.id().letter(), "");
        }
    }

    /// The gradient of the values that a softmax takes shares of: `∂s[i] = Σ ∂q[j] · q[j] · ([i = j] − q[i])`.
    ///
    /// @param forward what the layer reads
    /// @param q its shares
    /// @param delta ∂q
    record OfShares(LayerReads.Softmax forward, NamedMap q, NamedMap delta) implements GradientReads {

        @Override
        public int count(int channel, int row, int col) {
            return forward.count(channel, row, col);
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            var own = q.cell(channel, row, col);
            for (int j = 0; j < count(channel, row, col); j++) {
                var cell = forward.place(q, channel, row, col, j);
                terms.accept(Term.of(Factor.of(delta, new Cell(delta.id(), cell.channel(), cell.row(), cell.col())), Factor.of(q, cell),
                        Factor.of(q, own)));
            }
        }

        @Override
        public Rule rule(NamedMap y) {
            return new Rule(y.id().letter() + "[i] = Σ " + delta.id().letter() + "[j] · q[j] · ([i = j] − q[i])", "j");
        }
    }
}
