package org.receptive.trace;

import java.util.Objects;

/// All moments of an operation in order, at one grain: the axis that the player
/// moves along.
///
/// @param operation what is walked through
/// @param grain how large one move is
public record Timeline(Operation operation, Grain grain) {

    /// Returns how many moments one output value has: 1, or its terms and its bias.
    public int momentsPerStep() {
        return switch (grain) {
            case VALUE -> 1;
            case MULTIPLY_ADD -> operation.termsPerStep() + (operation.hasBias() ? 1 : 0);
        };
    }

    /// Returns the number of moments.
    public int length() {
        return Math.multiplyExact(operation.stepCount(), momentsPerStep());
    }

    /// Returns which step a moment belongs to.
    public int stepAt(int index) {
        return Objects.checkIndex(index, length()) / momentsPerStep();
    }

    /// Returns which of its step's moments this is, 0-based.
    public int offsetAt(int index) {
        return Objects.checkIndex(index, length()) % momentsPerStep();
    }

    /// Returns the index of a step's moment; an offset that this grain does not
    /// have becomes the last it has.
    public int indexOf(int step, int offset) {
        return step * momentsPerStep() + Math.clamp(offset, 0, momentsPerStep() - 1);
    }

    /// Returns the moment at `index`.
    ///
    /// @throws IndexOutOfBoundsException if there is none
    public Moment at(int index) {
        var step = operation.step(stepAt(index));
        return switch (grain) {
            case VALUE -> new Moment(operation, step, step.terms().size(), true);
            case MULTIPLY_ADD -> {
                int done = Math.min(offsetAt(index) + 1, step.terms().size());
                yield new Moment(operation, step, done, offsetAt(index) == momentsPerStep() - 1);
            }
        };
    }
}
