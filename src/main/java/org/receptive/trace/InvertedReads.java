package org.receptive.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.receptive.array.Array4;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Term.Factor;

/// The gradient of any map of any operation, by the chain rule: every step that reads a cell sends its δ back, times the derivative of the
/// step's value with respect to that cell.
///
/// In a sum of products the derivative is the product of the other factors, which are read as they are. In other reductions it is a gate,
/// with a row for every step and a column for every term.
///
/// @param delta δ
/// @param of the map whose gradient it is
/// @param gate the derivatives, where they are no factors of the term itself
/// @param index who reads which cell
public record InvertedReads(NamedMap delta, NamedMap of, Optional<NamedMap> gate, Index index) implements Reads {

    /// Inverts what an operation reads. It looks at every term once, here.
    static InvertedReads of(Operation forward, NamedMap of, NamedMap delta) {
        boolean product = forward.reduction() instanceof Reduction.Sum;
        return new InvertedReads(delta, of, product ? Optional.empty() : Optional.of(gate(forward, of)), new Index(forward, of));
    }

    /// Returns the operation whose gradient this is.
    public Operation forward() {
        return index.forward();
    }

    private static NamedMap gate(Operation forward, NamedMap of) {
        int most = 0;
        for (int i = 0; i < forward.stepCount(); i++)
            most = Math.max(most, forward.termCount(i));
        var values = new double[forward.stepCount() * most];
        for (int i = 0; i < forward.stepCount(); i++) {
            var step = forward.step(i);
            for (int k = 0; k < step.terms().size(); k++)
                for (int f = 0; f < step.terms().get(k).factors().size(); f++)
                    if (step.terms().get(k).factors().get(f).source().filter(cell -> cell.map().equals(of.id())).isPresent())
                        values[i * most + k] = Derivatives.of(step, k, f);
        }
        return NamedMap.of(new MapId(forward.output().stage(), "g" + of.id().letter()), Role.PARAMETER, NamedMap.Form.MAPS,
                Array4.of(1, 1, forward.stepCount(), Math.max(1, most), values));
    }

    /// Which factors read the cells of a map: for each cell the steps, and which factor of which term.
    ///
    /// @param forward the operation
    /// @param of the map
    /// @param readers for each cell, in storage order, the numbers (step, term, factor) of all that read it, one after the other
    record Index(Operation forward, MapId of, List<int[]> readers) {

        Index(Operation forward, NamedMap of) {
            this(forward, of.id(), readers(forward, of));
        }

        /// Copies the list.
        Index {
            readers = List.copyOf(readers);
        }

        private static List<int[]> readers(Operation forward, NamedMap of) {
            var found = new int[of.values().count()][];
            var used = new int[found.length];
            Arrays.setAll(found, _ -> new int[3]);
            for (int i = 0; i < forward.stepCount(); i++) {
                var terms = forward.step(i).terms();
                for (int k = 0; k < terms.size(); k++)
                    for (int f = 0; f < terms.get(k).factors().size(); f++) {
                        var source = terms.get(k).factors().get(f).source();
                        if (source.isEmpty() || !source.get().map().equals(of.id()) || !terms.get(k).counts())
                            continue;
                        int cell = of.index(source.get());
                        if (used[cell] == found[cell].length)
                            found[cell] = Arrays.copyOf(found[cell], 2 * used[cell]);
                        found[cell][used[cell]++] = i;
                        found[cell][used[cell]++] = k;
                        found[cell][used[cell]++] = f;
                    }
            }
            var readers = new ArrayList<int[]>();
            for (int cell = 0; cell < found.length; cell++)
                readers.add(Arrays.copyOf(found[cell], used[cell]));
            return readers;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Index that && of.equals(that.of) && forward.equals(that.forward);
        }

        @Override
        public int hashCode() {
            return forward.hashCode();
        }
    }

    private int[] readers(int channel, int row, int col) {
        return index.readers().get(of.index(of.cell(channel, row, col)));
    }

    @Override
    public int count(int channel, int row, int col) {
        return readers(channel, row, col).length / 3;
    }

    @Override
    public void of(int channel, int row, int col, Consumer<Term> terms) {
        var readers = readers(channel, row, col);
        for (int i = 0; i < readers.length; i += 3) {
            int at = readers[i];
            int term = readers[i + 1];
            int factor = readers[i + 2];
            var factors = new ArrayList<Factor>();
            factors.add(Factor.of(delta, delta.cell(at)));
            if (gate.isPresent())
                factors.add(Factor.of(gate.get(), new Cell(gate.get().id(), 0, at, term)));
            else {
                factors.addAll(index.forward().step(at).terms().get(term).factors());
                factors.remove(1 + factor);
            }
            terms.accept(new Term(factors, true));
        }
    }

    @Override
    public Rule rule(NamedMap y) {
        return new Rule(
                y.id().letter() + " = Σ " + delta.id().letter() + " · ∂" + index.forward().output().letter() + "/∂" + of.id().letter(),
                "");
    }
}
