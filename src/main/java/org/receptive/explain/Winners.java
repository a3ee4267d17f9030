package org.receptive.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.receptive.spec.PoolKind;
import org.receptive.spec.Window;
import org.receptive.trace.GradientReads;
import org.receptive.trace.InvertedReads;
import org.receptive.trace.MinimumPooling;
import org.receptive.trace.Moment;
import org.receptive.trace.Operation;
import org.receptive.trace.PoolingReads;
import org.receptive.trace.Reduction;
import org.receptive.trace.Step;
import org.receptive.trace.Walk;

/// Which cell of its window gave each output of a maximum or minimum pooling: found on the way forward, and used on the way back, where δ
/// goes to it.
///
/// @param cols columns of the output
/// @param windowRows rows of a window
/// @param windowCols its columns
/// @param outputs the outputs of the map at work, row by row
/// @param back whether the gradient is at work
/// @param least whether the least wins and not the greatest
public record Winners(int cols, int windowRows, int windowCols, List<Output> outputs, boolean back, boolean least) {

    /// How an output stands to the step at work.
    public enum State {
        /// Its winner is not known yet.
        AHEAD,
        /// Its winner is known.
        KNOWN,
        /// The step makes it; or its δ goes to the cell that the step makes.
        NOW,
        /// Its window holds the cell that the step makes, but another won.
        LOST
    }

    /// One output.
    ///
    /// @param winner which cell of the window won, row by row; none where all is padding
    /// @param equal which other cells are as large, or as small
    /// @param state how it stands to the step at work
    public record Output(OptionalInt winner, List<Integer> equal, State state) {

        /// Copies the list.
        public Output {
            equal = List.copyOf(equal);
        }

        private Output as(State other) {
            return new Output(winner, equal, other);
        }
    }

    /// Larger outputs have too many windows to be told apart.
    public static final int MOST = 32;
    /// More cells than this in all windows would take too long for every step.
    private static final int MOST_CELLS = 4096;

    /// Copies the list.
    public Winners {
        outputs = List.copyOf(outputs);
    }

    /// Finds the winners of a moment's map; none where nothing wins, or there are too many.
    public static Optional<Winners> of(Walk walk, Moment moment) {
        return forward(walk, moment.operation()).flatMap(op -> window(op).filter(w -> fits(op, w)).map(w -> of(op, w, moment)));
    }

    private static boolean fits(Operation op, Window window) {
        var shape = op.y().shape();
        return shape.rows() <= MOST && shape.cols() <= MOST && shape.rows() * shape.cols() * window.tapCount() <= MOST_CELLS;
    }

    /// Finds the pooling: the operation at work, or the one whose gradient is.
    private static Optional<Operation> forward(Walk walk, Operation at) {
        if (window(at).isPresent())
            return Optional.of(at);
        if (at.reads() instanceof InvertedReads inverted)
            return Optional.of(inverted.forward()).filter(op -> window(op).isPresent());
        if (!(at.reads() instanceof GradientReads.OfPooled reads))
            return Optional.empty();
        return walk.stages().stream().filter(op -> window(op).isPresent())
                .filter(op -> op.output().stage().equals(reads.gate().id().stage())).findFirst();
    }

    private static Optional<Window> window(Operation op) {
        if (op.reads() instanceof PoolingReads reads && reads.spec().kind() == PoolKind.MAX)
            return Optional.of(reads.spec().window());
        return op.reads() instanceof MinimumPooling reads ? Optional.of(reads.window().window()) : Optional.empty();
    }

    private static Winners of(Operation op, Window window, Moment moment) {
        var shape = op.y().shape();
        boolean back = !op.output().equals(moment.operation().output());
        int perMap = shape.rows() * shape.cols();
        var target = moment.step().target();
        var made = moment.operation().y();
        var input = made.shape();
        int channel = made.index(target) / (input.rows() * input.cols());
        var outputs = new ArrayList<Output>();
        for (int i = channel * perMap; i < (channel + 1) * perMap; i++) {
            var step = op.step(i);
            var output = output(step);
            outputs.add(output.as(back ? routed(op, step, output, made.index(target)) : walked(moment, i)));
        }
        return new Winners(shape.cols(), window.rows().kernel(), window.cols().kernel(), outputs, back,
                op.reduction() instanceof Reduction.Minimum);
    }

    private static State walked(Moment moment, int step) {
        if (!moment.isFinished(step))
            return State.AHEAD;
        return step == moment.step().index() ? State.NOW : State.KNOWN;
    }

    private static State routed(Operation op, Step step, Output output, int cell) {
        for (int k = 0; k < step.terms().size(); k++) {
            var read = step.terms().get(k).first().source();
            if (read.isPresent() && op.map(read.get().map()).index(read.get()) == cell)
                return output.winner().orElse(-1) == k ? State.NOW : State.LOST;
        }
        return State.KNOWN;
    }

    private static Output output(Step step) {
        return new Output(step.reduction().chosen(step, step.terms().size()), step.ties(), State.AHEAD);
    }
}
