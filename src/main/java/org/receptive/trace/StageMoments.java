package org.receptive.trace;

import java.util.Arrays;
import org.receptive.trace.Timeline.Grain;

/// The moments of one stage in their order: its units one after the other, such as output values, each with at least one moment.
sealed interface StageMoments permits StageMoments.Gathered, StageMoments.Painted {

    /// Counts the units.
    int units();

    /// Returns which moment of the stage is the first of a unit; of the unit after the last, how many there are.
    long start(int unit);

    /// Returns the unit that a moment of the stage belongs to.
    int unitAt(long within);

    /// Returns the output value at work at a moment.
    int step(long within);

    /// Returns which of its terms is at work there.
    int offset(long within);

    /// Returns the moment at which a term of an output value is at work; a term that this grain does not know becomes the nearest.
    long index(int step, int offset);

    /// Returns the moment, as seen from an output value if that is at work there.
    Moment at(int stage, long within, int seenFrom);

    /// Returns where a unit stands in the map through which the units lead, in storage order.
    int place(int unit);

    /// Returns the unit at a place of that map, or the next there is, or the last.
    int unitOf(int place);

    /// Returns the columns of that map.
    int cols();

    /// Returns the rows of all its slices together.
    int rows();

    /// Counts all moments.
    default long length() {
        return start(units());
    }

    /// Returns a moment of a unit; one that it does not have becomes the nearest that it has.
    default long within(int unit, long moment) {
        return start(unit) + Math.clamp(moment, 0L, start(unit + 1) - start(unit) - 1);
    }

    /// Lays out the moments of an operation.
    static StageMoments of(Operation operation, Grain grain, Timeline.Order order) {
        return switch (order) {
            case GATHER -> Gathered.of(operation, grain);
            case PAINT -> operation.canPaint() ? new Painted(Stamps.of(operation), grain) : Gathered.of(operation, grain);
        };
    }

    private static int search(long[] sums, long within) {
        int found = Arrays.binarySearch(sums, within);
        return found >= 0 ? found : -found - 2;
    }

    /// One output value after the other.
    ///
    /// @param operation what is computed
    /// @param grain how large one move is
    /// @param before the number of moments before each step; empty where all steps have equally many
    record Gathered(Operation operation, Grain grain, long[] before) implements StageMoments {

        static Gathered of(Operation operation, Grain grain) {
            return new Gathered(operation, grain, grain == Grain.VALUE ? new long[0] : before(operation));
        }

        private static long[] before(Operation operation) {
            var sums = new long[operation.stepCount() + 1];
            boolean alike = true;
            int first = moments(operation, 0);
            for (int i = 0; i < operation.stepCount(); i++) {
                int moments = moments(operation, i);
                alike = alike && moments == first;
                sums[i + 1] = sums[i] + moments;
            }
            return alike ? new long[0] : sums;
        }

        private static int moments(Operation operation, int step) {
            return Math.max(1, operation.termCount(step));
        }

        @Override
        public int units() {
            return operation.stepCount();
        }

        @Override
        public long start(int unit) {
            if (grain == Grain.VALUE)
                return unit;
            return before.length > 0 ? before[unit] : (long) unit * moments(operation, 0);
        }

        @Override
        public int unitAt(long within) {
            if (grain == Grain.VALUE)
                return (int) within;
            return before.length == 0 ? (int) (within / moments(operation, 0)) : search(before, within);
        }

        @Override
        public int step(long within) {
            return unitAt(within);
        }

        @Override
        public int offset(long within) {
            return (int) (within - start(unitAt(within)));
        }

        @Override
        public long index(int step, int offset) {
            return within(step, offset);
        }

        @Override
        public Moment at(int stage, long within, int seenFrom) {
            var step = operation.step(unitAt(within));
            int terms = step.terms().size();
            int done = grain == Grain.VALUE ? terms : Math.min(offset(within) + 1, terms);
            return new Moment(stage, operation, step, done, done == terms);
        }

        @Override
        public int place(int unit) {
            return unit;
        }

        @Override
        public int unitOf(int place) {
            return place;
        }

        @Override
        public int cols() {
            return operation.y().shape().cols();
        }

        @Override
        public int rows() {
            return operation.stepCount() / cols();
        }
    }

    /// One input cell after the other, each with the cells of the output that it reaches.
    ///
    /// @param stamps what every input cell paints
    /// @param grain how large one move is: a stamp, or a multiply-add of it
    record Painted(Stamps stamps, Grain grain) implements StageMoments {

        @Override
        public int units() {
            return stamps.count();
        }

        @Override
        public long start(int unit) {
            return grain == Grain.VALUE ? unit : stamps.start(unit);
        }

        @Override
        public int unitAt(long within) {
            return grain == Grain.VALUE ? (int) within : stamps.stampAt((int) within);
        }

        private int marks(long within) {
            int stamp = unitAt(within);
            return grain == Grain.VALUE ? stamps.size(stamp) : (int) within - stamps.start(stamp) + 1;
        }

        @Override
        public int step(long within) {
            int stamp = unitAt(within);
            return grain == Grain.VALUE ? stamps.focus(stamp) : stamps.target(stamp, marks(within) - 1);
        }

        @Override
        public int offset(long within) {
            return stamps.term(step(within), unitAt(within));
        }

        @Override
        public long index(int step, int offset) {
            int stamp = stamps.stampOf(step, offset);
            return grain == Grain.VALUE ? stamp : stamps.start(stamp) + Math.max(0, stamps.markOf(stamp, step));
        }

        @Override
        public Moment at(int stage, long within, int seenFrom) {
            var stamp = new Stamps.Stamp(stamps, unitAt(within), marks(within));
            boolean isSeen = grain == Grain.VALUE && stamps.markOf(stamp.number(), seenFrom) >= 0;
            return Moment.painted(stage, stamp, isSeen ? seenFrom : step(within));
        }

        @Override
        public int place(int unit) {
            return stamps.place(unit);
        }

        @Override
        public int unitOf(int place) {
            return stamps.at(place);
        }

        @Override
        public int cols() {
            return stamps.map().cols();
        }

        @Override
        public int rows() {
            return stamps.map().channels() * stamps.map().rows();
        }
    }
}
