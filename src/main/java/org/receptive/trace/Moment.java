package org.receptive.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.receptive.trace.NamedMap.Role;

/// Where the walk stands: inside which step of which stage, and how many of its terms are done.
///
/// @param stage which stage of the walk, 0-based
/// @param operation the operation of that stage
/// @param step the output value at work
/// @param termsDone how many terms are in the running value
/// @param complete whether the value is finished
/// @param stamp in paint order, what is painted now
public record Moment(int stage, Operation operation, Step step, int termsDone, boolean complete, Optional<Stamps.Stamp> stamp) {

    /// Makes a moment at which one value is gathered.
    public Moment(int stage, Operation operation, Step step, int termsDone, boolean complete) {
        this(stage, operation, step, termsDone, complete, Optional.empty());
    }

    /// Makes a moment at which a stamp is painted, looked at from one of the output values that it reaches.
    static Moment painted(int stage, Stamps.Stamp stamp, int target) {
        var operation = stamp.of().operation();
        var step = operation.step(target);
        int done = stamp.termsDone(target);
        return new Moment(stage, operation, step, done, done == step.terms().size(), Optional.of(stamp));
    }

    /// What the terms of one slice of what is read come to.
    ///
    /// @param map the map
    /// @param channel the slice
    /// @param sum the sum of its terms that are done
    /// @param termsDone how many of its terms are done
    public record SliceSum(MapId map, int channel, double sum, int termsDone) {
    }

    /// Returns the value so far: that of the finished terms in their order.
    public double running() {
        return complete ? step.value() : step.running(termsDone);
    }

    /// Tells whether a bias is what was added last.
    public boolean addsBias() {
        return lastTerm().filter(this::isBias).isPresent();
    }

    private boolean isBias(Term term) {
        return operation.map(term.first().shown().map()).role() == Role.BIAS;
    }

    /// Returns this moment, or, where its step reads nothing, the beginning of one in the same map that does.
    public Moment reading() {
        var like = operation.reading(step);
        return like.equals(step) ? this : new Moment(stage, operation, like, 0, false);
    }

    /// Counts how many terms of an output value of this stage are done: all of one before the present and none of one after it, unless it
    /// is painted.
    public int termsDone(int target) {
        if (stamp.isPresent())
            return stamp.get().termsDone(target);
        return target == step.index() ? termsDone : target < step.index() ? operation.termCount(target) : 0;
    }

    /// Tells whether an output value of this stage is finished; one that nothing is painted on is so from the beginning.
    public boolean isFinished(int target) {
        if (target == step.index())
            return complete;
        return stamp.map(s -> s.isFinished(target)).orElse(target < step.index());
    }

    /// Returns what there is of an output value of this stage: none where nothing is done yet.
    public Optional<Double> running(int target) {
        if (isFinished(target))
            return Optional.of(operation.y().value(operation.y().cell(target)));
        int done = termsDone(target);
        return done == 0 ? Optional.empty() : Optional.of(operation.step(target).running(done));
    }

    /// Tells whether more of this stage is to come.
    public boolean hasMore() {
        return stamp.map(s -> s.number() < s.of().count() - 1).orElse(step.index() < operation.stepCount() - 1);
    }

    /// Returns the terms at work: those of the step, or in paint order the one that the stamp adds to it.
    public List<Term> termsAtWork() {
        return stamp.map(s -> step.terms().stream().filter(t -> t.first().shown().equals(s.cell())).toList()).orElse(step.terms());
    }

    /// Returns the last moment of this step, at which its value is complete.
    public Moment finished() {
        return new Moment(stage, operation, step, step.terms().size(), true);
    }

    /// Returns the term that was done last; none where a step has no terms.
    public Optional<Term> lastTerm() {
        return termsDone == 0 ? Optional.empty() : Optional.of(step.terms().get(termsDone - 1));
    }

    /// Returns the terms that are no bias.
    public List<Term> summands() {
        var terms = step.terms();
        // a bias is always the last
        return terms.isEmpty() || !isBias(terms.getLast()) ? terms : terms.subList(0, terms.size() - 1);
    }

    /// Returns a partial sum for every slice that the step reads, in order, without the bias.
    public List<SliceSum> sliceSums() {
        var sums = new ArrayList<SliceSum>();
        var terms = summands();
        int from = 0;
        while (from < terms.size()) {
            var cell = terms.get(from).first().shown();
            double sum = 0;
            int done = 0;
            int to = from;
            while (to < terms.size() && isIn(terms.get(to), cell)) {
                if (to < termsDone) {
                    sum += terms.get(to).product();
                    done++;
                }
                to++;
            }
            sums.add(new SliceSum(cell.map(), cell.channel(), sum, done));
            from = to;
        }
        return sums;
    }

    /// Tells whether a partial sum is written as exactly what its terms come to in decimals.
    public boolean isExact(SliceSum sum) {
        var terms = summands().stream()
                .filter(t -> t.first().shown().channel() == sum.channel() && t.first().shown().map().equals(sum.map()))
                .limit(sum.termsDone()).toList();
        var exact = new ExactSum(operation).of(terms,
                value -> Double.isFinite(value) ? Optional.of(Decimals.of(value)) : Optional.empty());
        return Decimals.isShownBy(exact, sum.sum());
    }

    private static boolean isIn(Term term, Cell slice) {
        var cell = term.first().shown();
        return cell.channel() == slice.channel() && cell.map().equals(slice.map());
    }
}
