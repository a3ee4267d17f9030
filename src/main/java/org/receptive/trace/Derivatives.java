package org.receptive.trace;

import org.receptive.reference.ActivationFunction;

/// The derivative of a step's value with respect to one factor of one of its terms.
final class Derivatives {

    private Derivatives() {
    }

    /// Computes it.
    ///
    /// @param term which term
    /// @param factor which of its factors
    static double of(Step step, int term, int factor) {
        var terms = step.terms();
        var factors = terms.get(term).factors();
        return switch (step.reduction()) {
            case Reduction.Sum _ -> others(terms.get(term), factor);
            case Reduction.Mean _ -> terms.get(term).counts() ? 1.0 / terms.stream().filter(Term::counts).count() : 0;
            case Reduction.Maximum _, Reduction.Minimum _ ->
                step.reduction().chosen(step, terms.size()).orElse(-1) == term ? others(terms.get(term), factor) : 0;
            case Reduction.SquaredDistance _ -> (factor == 0 ? 2 : -2) * (factors.getFirst().value() - factors.getLast().value());
            case Reduction.Function(var function) -> ActivationFunction.derivative(function, terms.getFirst().product());
            case Root root -> root.derivative(step, term);
            case Share share -> ofShare(share, step, term);
            case Losses.OfLoss loss -> loss.derivative(step, term, factor);
            case UpdateStep _ -> factor == 0 && term == 0 ? 1 : -others(terms.get(term), factor);
            case ShareGradient _, LossGradients.OfLossGradient _, CorrectedMean _, RootQuotient _ ->
                throw new IllegalArgumentException("a gradient or a direction has no gradient here");
            case Normalised.Batch norm -> norm.derivative(step, term, factor);
            case Normalised.Response norm -> norm.derivative(step, term);
        };
    }

    private static double others(Term term, int factor) {
        double product = 1;
        for (int f = 0; f < term.factors().size(); f++)
            if (f != factor)
                product *= term.factors().get(f).value();
        return product;
    }

    /// `q·([j = i] − q_j) / T`, and of the logarithm `([j = i] − q_j) / T`.
    private static double ofShare(Share share, Step step, int term) {
        double q = share.part(step, term);
        int own = step.terms().get(term).first().equals(Share.own(step)) ? 1 : 0;
        return (share.logarithm() ? own - q : share.value(step) * (own - q)) / share.temperature();
    }
}
