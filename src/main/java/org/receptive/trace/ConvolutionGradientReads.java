package org.receptive.trace;

import java.util.function.Consumer;
import org.receptive.spec.PaddingValues;
import org.receptive.trace.Term.Factor;

/// What the gradients of a sliding kernel read: δ, the gradient of what the layer made, and x for the kernel, the kernel for x.
public sealed interface ConvolutionGradientReads extends Reads {

    /// The gradient of a kernel: the cross-correlation of δ and x, `∂w[o,i,u,v] = Σ x[i, r·S + u·D − P, c·S + v·D − P] · δ[o,r,c]`.
    ///
    /// The window has the size of δ, moves by the dilation from weight to weight, and its cells lie a stride apart.
    ///
    /// @param forward what the layer reads
    /// @param delta δ
    record OfKernel(ConvolutionReads forward, NamedMap delta) implements ConvolutionGradientReads {

        @Override
        public int count(int channel, int row, int col) {
            return forward.inputOf(channel).isPresent() ? delta.shape().rows() * delta.shape().cols() : 0;
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            var input = forward.inputOf(channel);
            if (input.isEmpty())
                return;
            var rows = forward.spec().window().rows();
            var cols = forward.spec().window().cols();
            var place = forward.turned(row, col);
            int output = channel / forward.spec().channelsPerFilter();
            for (int r = 0; r < delta.shape().rows(); r++)
                for (int c = 0; c < delta.shape().cols(); c++)
                    terms.accept(Term.of(
                            forward.read(input.getAsInt(), rows.inputIndex(r, place.row()), cols.inputIndex(c, place.col())),
                            Factor.of(delta, delta.cell(output, r, c))));
        }

        @Override
        public PaddingValues filling() {
            return forward.filling();
        }

        @Override
        public Rule rule(NamedMap y) {
            return new Rule(
                    y.id().letter() + "[o,i,u,v] = Σ " + forward.x().id().letter() + "[i, " + ConvolutionRule.place(filling()) + "] · "
                            + delta.id().letter() + "[o,r,c]",
                    "r, c");
        }
    }

    /// The gradient of what a kernel slides over: every output that reads a cell sends its δ back with the weight between the two,
    /// `∂x[i,m,n] = Σ δ[o,r,c] · w[o,i,u,v]` over all r·S + u·D − P = m, c·S + v·D − P = n; and the same from every place in the padding
    /// where the cell stands again.
    ///
    /// @param forward what the layer reads
    /// @param delta δ
    record OfSlidingInput(ConvolutionReads forward, NamedMap delta) implements ConvolutionGradientReads {

        /// Where the padding repeats cells, a δ may come back to one of them several times: then no stamp adds one term to a value.
        @Override
        public boolean canPaint() {
            return forward.filling() == PaddingValues.ZEROS;
        }

        @Override
        public int count(int channel, int row, int col) {
            return rows(row).length * cols(col).length * (int) forward.table().stream().filter(read -> read.contains(channel)).count();
        }

        private Meeting[] rows(int row) {
            return Meeting.all(forward.spec().window().rows(), forward.rowsOf(row), delta.shape().rows());
        }

        private Meeting[] cols(int col) {
            return Meeting.all(forward.spec().window().cols(), forward.colsOf(col), delta.shape().cols());
        }

        @Override
        public void of(int channel, int row, int col, Consumer<Term> terms) {
            var down = rows(row);
            var along = cols(col);
            for (int o = 0; o < forward.table().size(); o++) {
                int k = forward.table().get(o).indexOf(channel);
                if (k < 0)
                    continue;
                for (var r : down)
                    for (var c : along)
                        terms.accept(Term.of(Factor.of(delta, delta.cell(o, r.output(), c.output())),
                                Factor.of(forward.w(), forward.weight(forward.slice(o, k), r.place(), c.place()))));
            }
        }

        @Override
        public PaddingValues filling() {
            return forward.filling();
        }

        @Override
        public Rule rule(NamedMap y) {
            return new Rule(y.id().letter() + "[i, " + ConvolutionRule.place(filling()) + "] += " + delta.id().letter() + "[o,r,c] · "
                    + forward.w().id().letter() + "[o,i,u,v]", "o, r, c, u, v");
        }
    }
}
