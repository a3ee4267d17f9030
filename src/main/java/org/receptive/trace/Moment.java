package org.receptive.trace;

import java.util.ArrayList;
import java.util.List;

/// Where the walk stands: inside which step, and how many of its terms are
/// already added.
///
/// @param operation what is walked through
/// @param step the output value at work
/// @param termsDone how many terms are in the running sum, at least 1
/// @param complete whether the value is finished, its bias included
public record Moment(Operation operation, Step step, int termsDone, boolean complete) {

    /// The sum over the terms of one input channel.
    ///
    /// @param channel the input channel
    /// @param sum the sum of its terms that are done
    /// @param termsDone how many of its terms are done
    public record ChannelSum(int channel, double sum, int termsDone) {
    }

    /// Returns the sum so far: the finished terms in their order, and the bias once
    /// the value is complete.
    public double runningSum() {
        return complete ? step.value() : step.partialSum(0, termsDone);
    }

    /// Tells whether this is the moment at which the bias enters: the value is complete and there is one.
    public boolean addsBias() {
        return complete && operation.hasBias();
    }

    /// Returns the last moment of this step, at which its value is complete.
    public Moment finished() {
        return new Moment(operation, step, step.terms().size(), true);
    }

    /// Returns the term that was added last.
    public Term lastTerm() {
        return step.terms().get(termsDone - 1);
    }

    /// Returns a partial sum for every input channel that the step reads, in order.
    public List<ChannelSum> channelSums() {
        var sums = new ArrayList<ChannelSum>();
        var terms = step.terms();
        int from = 0;
        while (from < terms.size()) {
            int channel = terms.get(from).left().channel();
            int to = from;
            while (to < terms.size() && terms.get(to).left().channel() == channel)
                to++;
            int done = Math.clamp(termsDone, from, to);
            sums.add(new ChannelSum(channel, step.partialSum(from, done), done - from));
            from = to;
        }
        return sums;
    }
}
