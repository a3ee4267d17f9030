package org.receptive.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// All moments of a walk in order, at one grain: the axis that the player moves along.
///
/// An index counts moments through all stages. A step without terms still has a moment.
public final class Timeline {

    /// How large one move along the timeline is.
    public enum Grain {
        /// One output value.
        VALUE,
        /// One term of it: a multiply-add where it is a product, a comparison in a maximum; the bias is the last.
        TERM
    }

    private final Walk walk;
    private final Grain grain;
    /// For each stage the index of its first moment, and the length at the end.
    private final long[] starts;
    /// For each stage the number of moments before each step; empty where all steps have equally many.
    private final long[][] before;
    /// For each stage the matrices that it is written out as; what was not asked for is not made.
    private final List<TermMatrices> matrices;

    /// Lays out the moments of a walk.
    public Timeline(Walk walk, Grain grain) {
        this.walk = walk;
        this.grain = grain;
        matrices = walk.stages().stream().map(TermMatrices::new).toList();
        int stages = walk.stages().size();
        starts = new long[stages + 1];
        before = new long[stages][];
        for (int s = 0; s < stages; s++) {
            before[s] = grain == Grain.VALUE ? new long[0] : before(walk.stages().get(s));
            starts[s + 1] = starts[s] + momentsBefore(s, walk.stages().get(s).stepCount());
        }
    }

    /// Lays out the moments of a single operation.
    public Timeline(Operation operation, Grain grain) {
        this(Walk.of(operation), grain);
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

    private long momentsBefore(int stage, int step) {
        if (grain == Grain.VALUE)
            return step;
        return before[stage].length > 0 ? before[stage][step] : (long) step * moments(walk.stages().get(stage), 0);
    }

    /// Returns what is walked through.
    public Walk walk() {
        return walk;
    }

    /// Returns what a stage is as a matrix, for those of which [TermMatrices#existFor] says so.
    public TermMatrices matrices(int stage) {
        return matrices.get(stage);
    }

    /// Returns how large one move is.
    public Grain grain() {
        return grain;
    }

    /// Returns how many moments one output value has: 1, or its terms.
    public int momentsPerStep(int stage, int step) {
        return (int) (momentsBefore(stage, step + 1) - momentsBefore(stage, step));
    }

    /// Returns the number of moments.
    public long length() {
        return starts[starts.length - 1];
    }

    /// Returns which stage a moment belongs to.
    public int stageAt(long index) {
        Objects.checkIndex(index, length());
        int found = Arrays.binarySearch(starts, index);
        // stages have at least one moment, so no two start together
        return found >= 0 ? found : -found - 2;
    }

    /// Returns which step of its stage a moment belongs to.
    public int stepAt(long index) {
        int stage = stageAt(index);
        long within = index - starts[stage];
        if (grain == Grain.VALUE)
            return (int) within;
        if (before[stage].length == 0)
            return (int) (within / moments(walk.stages().get(stage), 0));
        int found = Arrays.binarySearch(before[stage], within);
        return found >= 0 ? found : -found - 2;
    }

    /// Returns which of its step's moments this is, 0-based.
    public int offsetAt(long index) {
        int stage = stageAt(index);
        return (int) (index - starts[stage] - momentsBefore(stage, stepAt(index)));
    }

    /// Returns the index of a step's moment; an offset that this grain does not have becomes the last it has.
    public long indexOf(int stage, int step, int offset) {
        return starts[stage] + momentsBefore(stage, step) + Math.clamp(offset, 0, momentsPerStep(stage, step) - 1);
    }

    /// Returns the index of the same place `rows` rows of output further on, or back if negative: it may lie in another stage, and is an
    /// end of the timeline where there is no such row. A row that is shorter is entered at its last value.
    public long inRow(long index, int rows) {
        int stage = stageAt(index);
        int step = stepAt(index);
        int col = step % cols(stage);
        long row = (long) step / cols(stage) + rows;
        while (row >= rows(stage)) {
            if (stage == walk.stages().size() - 1)
                return length() - 1;
            row -= rows(stage);
            stage++;
        }
        while (row < 0) {
            if (stage == 0)
                return 0;
            stage--;
            row += rows(stage);
        }
        return indexOf(stage, (int) row * cols(stage) + Math.min(col, cols(stage) - 1), offsetAt(index));
    }

    private int cols(int stage) {
        return walk.stages().get(stage).y().shape().cols();
    }

    private int rows(int stage) {
        return walk.stages().get(stage).stepCount() / cols(stage);
    }

    /// Returns the moment at `index`.
    ///
    /// @throws IndexOutOfBoundsException if there is none
    public Moment at(long index) {
        int stage = stageAt(index);
        var operation = walk.stages().get(stage);
        var step = operation.step(stepAt(index));
        int terms = step.terms().size();
        int done = grain == Grain.VALUE ? terms : Math.min(offsetAt(index) + 1, terms);
        return new Moment(stage, operation, step, done, done == terms);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timeline that && walk.equals(that.walk) && grain == that.grain;
    }

    @Override
    public int hashCode() {
        return Objects.hash(walk, grain);
    }

    @Override
    public String toString() {
        return length() + " moments";
    }
}
