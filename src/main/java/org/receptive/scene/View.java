package org.receptive.scene;

import java.util.Optional;
import java.util.stream.Stream;
import org.receptive.trace.Cell;
import org.receptive.trace.Moment;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;
import org.receptive.trace.Timeline.Order;
import org.receptive.trace.Walk;

/// Where a scene stands and how it is looked at.
///
/// @param grain whether a step is an output value or a term
/// @param stage which stage of the walk
/// @param step which output value, in the order channel, row, column
/// @param offset which term of it, 0 in the value grain
/// @param symbols whether the formula shows names instead of numbers
/// @param pin the cell whose links stay lit, if one was clicked
/// @param inputPage which page of the channels that a filter reads is shown when there are more than fit
/// @param allOutputs whether the values that are not reached yet are shown too, faintly
/// @param indices whether the numbers of rows and columns stand beside the maps
/// @param form in which form an operation is drawn
public record View(Grain grain, int stage, int step, int offset, boolean symbols, Optional<Cell> pin, int inputPage, boolean allOutputs,
        boolean indices, Form form) {

    /// In which form an operation is drawn, where there are several.
    ///
    /// @param bars whether maps of a single row are bars with a common axis, and not cells
    /// @param matrix whether it is shown as it slides or written out as a matrix
    /// @param ways which way to an output is shown, where there are two
    public record Form(boolean bars, MatrixView matrix, Ways ways) {

        /// Cells under a window that slides.
        public static final Form PLAIN = new Form(false, MatrixView.SLIDING, Ways.GATHER);

        /// A matrix is walked output by output.
        public Form {
            ways = matrix.look() == MatrixView.Look.SLIDING ? ways : Ways.GATHER;
        }
    }

    /// Which of the two ways to an output is shown, where its terms can be gathered by output cell and painted by input cell.
    public enum Ways {
        /// Window by window: one output value after the other.
        GATHER("gather", Order.GATHER),
        /// Stamp by stamp: one input cell after the other.
        PAINT("paint", Order.PAINT),
        /// Both at one output, walked stamp by stamp.
        BOTH("both", Order.PAINT);

        private final String word;
        private final Order order;

        Ways(String word, Order order) {
            this.word = word;
            this.order = order;
        }

        /// Returns the word in files.
        public String word() {
            return word;
        }

        /// Returns the order in which one walks.
        public Order order() {
            return order;
        }

        /// Finds the one of a word in files.
        public static Optional<Ways> ofWord(String word) {
            return Stream.of(values()).filter(ways -> ways.word.equals(word)).findFirst();
        }
    }

    /// The view at the first output value.
    public static final View START = new View(Grain.VALUE, 0, 0, 0, false, Optional.empty(), 0, false, false, Form.PLAIN);

    /// Tells whether maps of a single row are bars.
    public boolean bars() {
        return form.bars();
    }

    /// Returns the picture of the operation as a matrix, or as it slides.
    public MatrixView matrix() {
        return form.matrix();
    }

    /// Returns the way to an output that is shown.
    public Ways ways() {
        return form.ways();
    }

    /// Returns this view at another place.
    public View at(Grain newGrain, int newStage, int newStep, int newOffset) {
        return new View(newGrain, newStage, newStep, newOffset, symbols, pin, inputPage, allOutputs, indices, form);
    }

    /// Returns this view at a place that the walk has: the nearest to its own.
    public View within(Walk walk) {
        int at = Math.clamp(stage, 0, walk.stages().size() - 1);
        int last = walk.stages().get(at).stepCount() - 1;
        return at == stage && step <= last ? this : at(grain, at, Math.min(step, last), 0);
    }

    /// Returns this view with the other way to an output, at the same output value: a stamp is entered where the last one reaches it.
    public View withWays(Ways value) {
        boolean painted = value.order() == Order.PAINT && ways().order() == Order.GATHER && grain == Grain.VALUE;
        var way = new Form(form.bars(), value == Ways.GATHER ? form.matrix() : MatrixView.SLIDING, value);
        return new View(grain, stage, step, painted ? Integer.MAX_VALUE : offset, symbols, pin, inputPage, allOutputs, indices, way);
    }

    /// Returns what a walk is walked along.
    public Timeline timeline(Walk walk) {
        return new Timeline(walk, grain, ways().order());
    }

    /// Returns the moment at which this view stands, looked at from its output value.
    public Moment momentIn(Timeline timeline) {
        return timeline.at(indexIn(timeline), step);
    }

    /// Returns the index of the moment at which this view stands.
    public long indexIn(Timeline timeline) {
        return timeline.indexOf(stage, step, offset);
    }

    /// Returns this view with names or numbers in the formula.
    public View withSymbols(boolean value) {
        return new View(grain, stage, step, offset, value, pin, inputPage, allOutputs, indices, form);
    }

    /// Returns this view with another pinned cell.
    public View withPin(Optional<Cell> value) {
        return new View(grain, stage, step, offset, symbols, value, inputPage, allOutputs, indices, form);
    }

    /// Returns this view with another group of input channels.
    public View withInputPage(int value) {
        return new View(grain, stage, step, offset, symbols, pin, value, allOutputs, indices, form);
    }

    /// Returns this view with or without the values that are not reached yet.
    public View withAllOutputs(boolean value) {
        return new View(grain, stage, step, offset, symbols, pin, inputPage, value, indices, form);
    }

    /// Returns this view with or without the numbers of rows and columns.
    public View withIndices(boolean value) {
        return new View(grain, stage, step, offset, symbols, pin, inputPage, allOutputs, value, form);
    }

    private View with(Form value) {
        return new View(grain, stage, step, offset, symbols, pin, inputPage, allOutputs, indices, value);
    }

    /// Returns this view with bars or cells where maps have a single row.
    public View withBars(boolean value) {
        return with(new Form(value, form.matrix(), form.ways()));
    }

    /// Returns this view with the operation as it slides, or as a matrix.
    public View withMatrix(MatrixView value) {
        return with(new Form(form.bars(), value, form.ways()));
    }
}
