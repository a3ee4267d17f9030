package org.receptive.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a sum of products as far as it is done. Every line that ends with a number is an equation by itself: where products of several
/// slices are added, each slice has its own, and the last adds their partial sums and the bias.
///
/// @param operation the operation
/// @param step the step
/// @param style how much is written, and how
/// @param sums adds without rounding
record SumFormula(Operation operation, Step step, Formula.Style style, ExactSum sums) {

    SumFormula(Operation operation, Step step, Formula.Style style) {
        this(operation, step, style, new ExactSum(operation));
    }

    /// The terms of one slice that are done.
    private record Slice(int from, int to, double sum, Optional<BigDecimal> exact) {
    }

    Formula write() {
        var moment = new Moment(0, operation, step, style.done(), style.complete());
        boolean biased = moment.addsBias();
        int products = style.done() - (biased ? 1 : 0);
        var begun = new ArrayList<Slice>();
        int from = 0;
        for (var sum : moment.sliceSums()) {
            if (sum.termsDone() == 0)
                break;
            begun.add(new Slice(from, from + sum.termsDone(), sum.sum(), exact(from, from + sum.termsDone())));
            from += sum.termsDone();
        }
        // a slice of a single product needs no line to sum it up
        boolean several = style.slices() && begun.size() > 1 && hasLongSlices() && step.terms().getFirst().factors().size() > 1;
        return several ? lines(begun, biased) : row(products, biased);
    }

    /// Tells whether the slices have several terms each, done or not.
    private boolean hasLongSlices() {
        var terms = step.terms();
        return terms.size() > 1 && terms.get(0).first().shown().channel() == terms.get(1).first().shown().channel()
                && terms.get(0).first().shown().map().equals(terms.get(1).first().shown().map());
    }

    private Formula row(int products, boolean biased) {
        var parts = new ArrayList<Formula>(terms(0, products));
        var exact = exact(0, products);
        if (!biased)
            return Formulas.closed(parts, step.running(style.done()), exact, style);
        if (parts.isEmpty())
            parts.add(new Formula.Constant(0));
        parts.add(withBias(exact));
        return new Formula.Row(parts);
    }

    private Formula lines(List<Slice> slices, boolean biased) {
        var lines = new ArrayList<Formula>();
        Optional<BigDecimal> total = Optional.of(BigDecimal.ZERO);
        for (var slice : slices) {
            boolean exact = Decimals.isShownBy(slice.exact(), slice.sum());
            var parts = new ArrayList<>(terms(slice.from(), slice.to()));
            parts.add(new Formula.Partial(slice.sum(), exact));
            lines.add(new Formula.Line(new Formula.Row(parts)));
            total = exact ? total.flatMap(sum -> slice.exact().map(sum::add)) : Optional.empty();
        }
        var sums = new ArrayList<Formula>();
        for (int i = 0; i < slices.size(); i++) {
            var carried = new Formula.Carried(slices.get(i).sum());
            boolean last = i == slices.size() - 1 && !biased;
            if (last)
                sums.add(Formulas.joined(-1, i == 0 ? "" : "+", carried, result(total)));
            else
                sums.add(Formulas.joined(-1, i == 0 ? "" : "+", carried));
        }
        if (biased)
            sums.add(withBias(total));
        lines.add(new Formula.Line(new Formula.Row(sums)));
        return new Formula.Row(lines);
    }

    private List<Formula> terms(int from, int to) {
        var parts = new ArrayList<Formula>();
        for (int i = from; i < to; i++) {
            var factors = new ArrayList<Formula>();
            for (var factor : step.terms().get(i).factors()) {
                if (!factors.isEmpty())
                    factors.add(new Formula.Sign("·"));
                factors.add(new Formula.Value(factor));
            }
            parts.add(Formulas.joined(i, i == from ? "" : "+", factors.toArray(Formula[]::new)));
        }
        return parts;
    }

    /// The bias takes the result along: a lone result on a line of its own says little.
    private Formula withBias(Optional<BigDecimal> products) {
        int index = style.done() - 1;
        var bias = step.terms().get(index).first();
        var exact = products.flatMap(sum -> style.seen(bias.value()).map(sum::add));
        return Formulas.joined(index, "+", new Formula.Value(bias), result(exact));
    }

    private Formula result(Optional<BigDecimal> exact) {
        double value = step.running(style.done());
        return new Formula.Result(value, Decimals.isShownBy(exact, value), style.complete());
    }

    /// Adds up the products of the numbers as they are written; none if one of them is rounded.
    private Optional<BigDecimal> exact(int from, int to) {
        return sums.of(step.terms().subList(from, to), style::seen);
    }
}
