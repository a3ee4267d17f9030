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

    /// In which order the terms of a stage come.
    public enum Order {
        /// One output value after the other.
        GATHER,
        /// One input cell after the other: all that it is multiplied into. Stages that know no such order keep the first.
        PAINT
    }

    private final Walk walk;
    private final Grain grain;
    private final Order order;
    /// For each stage the index of its first moment, and the length at the end.
    private final long[] starts;
    /// For each stage the matrices that it is written out as; what was not asked for is not made.
    private final List<TermMatrices> matrices;
    private final List<StageMoments> stages;

    /// Lays out the moments of a walk, one output value after the other.
    public Timeline(Walk walk, Grain grain) {
        this(walk, grain, Order.GATHER);
    }

    /// Lays out the moments of a walk.
    public Timeline(Walk walk, Grain grain, Order order) {
        this.walk = walk;
        this.grain = grain;
        matrices = walk.stages().stream().map(TermMatrices::new).toList();
        this.order = order;
        stages = walk.stages().stream().map(stage -> StageMoments.of(stage, grain, order)).toList();
        starts = new long[stages.size() + 1];
        for (int s = 0; s < stages.size(); s++)
            starts[s + 1] = starts[s] + stages.get(s).length();
    }

    /// Lays out the moments of a single operation, one output value after the other.
    public Timeline(Operation operation, Grain grain) {
        this(Walk.of(operation), grain);
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

    /// Returns the order of the terms.
    public Order order() {
        return order;
    }

    /// Counts the units of a stage: its output values, or in paint order its stamps.
    public int units(int stage) {
        return stages.get(stage).units();
    }

    /// Returns which unit of its stage a moment belongs to.
    public int unitAt(long index) {
        int stage = stageAt(index);
        return stages.get(stage).unitAt(index - starts[stage]);
    }

    /// Returns the index of the first moment of a unit; of the unit after the last, the end of its stage.
    public long startOf(int stage, int unit) {
        return starts[stage] + stages.get(stage).start(unit);
    }

    /// Returns how many moments a unit has: one, or its terms.
    public int momentsPerStep(int stage, int unit) {
        return (int) (startOf(stage, unit + 1) - startOf(stage, unit));
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

    /// Returns which step of its stage a moment belongs to: the output value at work.
    public int stepAt(long index) {
        int stage = stageAt(index);
        return stages.get(stage).step(index - starts[stage]);
    }

    /// Returns which of its step's moments this is, 0-based; in paint order, which of its terms is at work.
    public int offsetAt(long index) {
        int stage = stageAt(index);
        return stages.get(stage).offset(index - starts[stage]);
    }

    /// Returns the index of a step's moment; an offset that this grain does not have becomes the last it has. In paint order it is the
    /// moment at which that term of the output value is at work.
    public long indexOf(int stage, int step, int offset) {
        return starts[stage] + stages.get(stage).index(step, offset);
    }

    /// Returns the index of the same place `rows` rows further on, or back if negative, in the map through which the stage leads: it may
    /// lie in another stage, and is an end of the timeline where there is no such row. A row that is shorter is entered at its last value.
    public long inRow(long index, int rows) {
        int stage = stageAt(index);
        var now = stages.get(stage);
        int unit = now.unitAt(index - starts[stage]);
        long moment = index - starts[stage] - now.start(unit);
        int col = now.place(unit) % now.cols();
        long row = (long) now.place(unit) / now.cols() + rows;
        while (row >= stages.get(stage).rows()) {
            if (stage == stages.size() - 1)
                return length() - 1;
            row -= stages.get(stage).rows();
            stage++;
        }
        while (row < 0) {
            if (stage == 0)
                return 0;
            stage--;
            row += stages.get(stage).rows();
        }
        var there = stages.get(stage);
        return starts[stage] + there.within(there.unitOf((int) row * there.cols() + Math.min(col, there.cols() - 1)), moment);
    }

    /// Returns the moment at `index`.
    ///
    /// @throws IndexOutOfBoundsException if there is none
    public Moment at(long index) {
        return at(index, -1);
    }

    /// Returns the moment at `index`, looked at from an output value if that is at work there too, as several are in paint order.
    ///
    /// @throws IndexOutOfBoundsException if there is none
    public Moment at(long index, int step) {
        int stage = stageAt(index);
        return stages.get(stage).at(stage, index - starts[stage], step);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timeline that && walk.equals(that.walk) && grain == that.grain && order == that.order;
    }

    @Override
    public int hashCode() {
        return Objects.hash(walk, grain, order);
    }

    @Override
    public String toString() {
        return length() + " moments";
    }
}
