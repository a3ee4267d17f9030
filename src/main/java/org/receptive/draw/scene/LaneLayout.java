package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.receptive.draw.scene.VisibleSlices.Slice;
import org.receptive.draw.theme.Sizes;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Operation;

/// Lays signals out as lanes of bars, one below the other on one axis of time, and the parameters of each output on its left.
///
/// @param frame what is shown
/// @param width the width that may be used, in px
/// @param height the height
record LaneLayout(Frame frame, double width, double height) {

    private static final double KERNEL_SHARE = 0.2;
    private static final double KERNEL_CELL = 28;
    private static final double LEAST_KERNEL_CELL = 1;
    private static final double HALL_CELL = 1.6;
    private static final double GAP = 10;
    /// Room for the lines that lead from the window to the value that it makes.
    private static final double JOIN = 14;
    private static final double CHARACTER_EM = 0.6;
    private static final double MOST_LANE = 210;
    private static final double ROOMY = 560;
    private static final double LEAST_LANE = 4;
    /// What is read is higher than what is made, since it is what a hand draws in.
    private static final double READ_SHARE = 1.35;
    private static final double NUMBER_EM = 1.25;
    private static final double CAP = 4;
    private static final double NOTE_DROP = 2;

    /// Tells whether bars are wanted, and everything that is read and made is a signal: maps of one row without zeros above or below.
    static boolean suits(Frame frame) {
        return frame.view().bars() && ShownMatrix.kind(frame).isEmpty() && areSignals(frame.operation());
    }

    /// Tells whether everything that an operation reads and makes is a signal.
    static boolean areSignals(Operation operation) {
        return Stream.concat(operation.maps(Role.INPUT).stream(), Stream.of(operation.y())).allMatch(LaneLayout::isSignal)
                && operation.maps(Role.INPUT).getFirst().cols() > 1;
    }

    private static boolean isSignal(NamedMap map) {
        return map.form() == NamedMap.Form.MAPS && map.rows() == 1 && map.border().top() + map.border().bottom() == 0;
    }

    /// Where the lanes stand along time.
    ///
    /// @param origin the left edge of the first value that is read, in px
    /// @param cellPx the width of such a value
    private record Time(double origin, double cellPx) {}

    private Sizes sizes() {
        return frame.sizes();
    }

    /// Places everything with the upper left corner at (x, y).
    SceneLayout place(double x, double y) {
        var texts = new MapTexts(frame);
        var shown = VisibleSlices.of(frame.moment(), frame.view());
        var hidden = HiddenSlices.of(texts, shown);
        var alignment = LaneAlignment.of(frame.operation());
        double kernelCell = kernelCell(shown.kernels());
        double block = kernelBlock(texts, shown, kernelCell);
        double gutter = block + axisWidth(shown);
        var time = time(x, gutter, shown, alignment);
        double note = HiddenNote.height(sizes());
        double noteIn = hidden.inputs().isEmpty() ? 0 : note;
        double noteOut = hidden.outputs().isEmpty() ? 0 : note;
        double head = sizes().title() * 1.3 + 8 + texts.indexHeight(shown.inputs().getFirst().map());
        int lanes = shown.inputs().size() + shown.outputs().size();
        double fixed = lanes * head + (lanes - 1) * GAP + JOIN + noteIn + noteOut;
        double most = MOST_LANE * Math.max(1, height / ROOMY);
        double units = shown.inputs().size() * READ_SHARE + shown.outputs().size();
        double unit = Math.clamp((height - fixed) / units, LEAST_LANE, most);
        double top = y + Math.max(0, (height - fixed - unit * units) / 2);

        var inputs = new ArrayList<Placement>();
        for (var slice : shown.inputs()) {
            inputs.add(lane(slice, time.origin(), top + head, time.cellPx(), unit * READ_SHARE));
            top += head + unit * READ_SHARE + GAP;
        }
        top += noteIn + JOIN;
        var outputs = new ArrayList<Placement>();
        var parameters = new Parameters(texts, x, block - GAP, kernelCell, new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < shown.outputs().size(); i++) {
            double left = time.origin() + alignment.left() * time.cellPx();
            outputs.add(lane(shown.outputs().get(i), left, top + head, time.cellPx() * alignment.step(), unit));
            parameters.place(shown, i, top + head, unit);
            top += head + unit + GAP;
        }
        return new SceneLayout(inputs, List.copyOf(parameters.kernels()), List.copyOf(parameters.biases()), outputs, true, false,
                notes(hidden, inputs, outputs));
    }

    /// Says what is hidden close below the lanes, under which no scale stands.
    private List<HiddenNote> notes(HiddenSlices hidden, List<Placement> inputs, List<Placement> outputs) {
        var notes = new ArrayList<HiddenNote>();
        if (!hidden.inputs().isEmpty())
            notes.add(SceneLayout.note(hidden.inputs(), inputs, NOTE_DROP, sizes(), hidden.page(), hidden.pages()));
        if (!hidden.outputs().isEmpty())
            notes.add(SceneLayout.note(hidden.outputs(), outputs, NOTE_DROP, sizes(), 0, 1));
        return List.copyOf(notes);
    }

    private Time time(double x, double gutter, VisibleSlices shown, LaneAlignment alignment) {
        double first = 0;
        double last = 0;
        for (var slice : shown.inputs()) {
            first = Math.min(first, -slice.map().border().left());
            last = Math.max(last, slice.map().cols() + slice.map().border().right());
        }
        first = Math.min(first, alignment.left());
        last = Math.max(last, alignment.left() + alignment.step() * frame.operation().y().cols());
        double fits = (width - gutter) / (last - first);
        double cellPx = Math.min(fits, sizes().cellMax());
        double crisp = cellPx > 6 ? Math.floor(cellPx) : cellPx;
        double left = x + gutter + Math.max(0, (width - gutter - crisp * (last - first)) / 2);
        return new Time(Math.rint(left - first * crisp), crisp);
    }

    private Placement lane(Slice slice, double left, double top, double cellPx, double high) {
        var map = slice.map();
        var axis = axis(slice);
        var numbers = CellNumbers.ofBars(map, cellPx, Math.rint(high), sizes());
        double cap = Math.min(CAP, high / 5);
        double number = numbers.areShown() ? numbers.sizePx() * NUMBER_EM + cap : cap;
        boolean signed = axis.low() < 0 || map.role() == Role.OUTPUT;
        double above = signed && axis.high() > 0 ? number : cap;
        double below = signed ? axis.low() < 0 ? number : cap * 0.75 : number + cap / 4;
        return new Placement(map, slice.channel(), left, Math.rint(top), cellPx, false,
                Optional.of(new Lane(axis, Math.rint(high), above, below)));
    }

    /// Returns the axis of a lane: that of its values, and while a hand holds the lane, no shorter than it was when it was taken.
    private BarAxis axis(Slice slice) {
        var map = slice.map();
        var own = BarAxis.of(map, slice.channel());
        return frame.held().filter(h -> h.map().equals(map.id()) && h.channel() == slice.channel()).map(h -> h.axis().with(own))
                .orElse(own);
    }

    /// Returns the width of the numbers beside the axes.
    private double axisWidth(VisibleSlices shown) {
        int longest = Stream.concat(shown.inputs().stream(), shown.outputs().stream())
                .flatMap(s -> axis(s).ticks().stream()).mapToInt(t -> LaneLabels.tick(t).length()).max().orElse(1);
        return longest * CHARACTER_EM * sizes().small() + 2 * LaneLabels.TICK_GAP;
    }

    private double kernelCell(List<Slice> kernels) {
        int cols = kernels.stream().mapToInt(s -> s.map().cols()).max().orElse(1);
        double wanted = Math.max(KERNEL_CELL, sizes().least() * HALL_CELL);
        return Math.max(LEAST_KERNEL_CELL, Math.min(wanted, width * KERNEL_SHARE / cols));
    }

    /// Returns the width of the block of parameters with the gap behind it. Several kernels of a filter may stand side by side.
    private double kernelBlock(MapTexts texts, VisibleSlices shown, double cell) {
        if (shown.kernels().isEmpty())
            return 0;
        var map = shown.kernels().getFirst().map();
        int each = shown.kernelsPerFilter();
        double one = map.cols() * cell + texts.indexWidth(map) + GAP / 2;
        double titles = shown.kernels().stream().mapToDouble(this::titleWidth).max().orElse(0);
        return Math.max(Math.max(one, Math.min(each * one, width * KERNEL_SHARE)), titles) + GAP;
    }

    private double titleWidth(Slice slice) {
        var title = new SliceTitles(frame).shortest(slice.map(), slice.channel());
        return title.codePoints().mapToDouble(c -> c < 0x2E80 ? CHARACTER_EM : 1).sum() * sizes().title();
    }

    /// What stands on the left of the lanes.
    ///
    /// @param texts what is written
    /// @param x the left edge, in px
    /// @param width the width that there is
    /// @param cell the largest cell of a kernel
    /// @param kernels takes the kernels
    /// @param biases takes the biases
    private record Parameters(MapTexts texts, double x, double width, double cell, List<Placement> kernels, List<Placement> biases) {

        private static final double DROP = 6;
        private static final double APART = 3;
        private static final double BIAS_TITLE_EM = 2.6;

        /// Places the filter that stands beside the lane of an output, if one does. The first kernel has a name above it that stands for
        /// all.
        void place(VisibleSlices shown, int output, double top, double laneHeight) {
            int each = shown.kernelsPerFilter();
            int filter = shown.filters().indexOf(output);
            if (filter < 0)
                return;
            int from = filter * each;
            var sizes = texts.frame().sizes();
            boolean biased = filter < shown.biases().size();
            double biasPx = biased ? Math.min(Arrangement.biasCell(sizes) * 0.8, laneHeight / 3) : 0;
            var first = shown.kernels().get(from).map();
            double indices = texts.indexWidth(first);
            double room = laneHeight - (biased ? biasPx + DROP : 0);
            int across = 1;
            for (int columns = 2; columns <= each; columns++)
                if (side(first, each, columns, room) > side(first, each, across, room))
                    across = columns;
            double side = Math.min(cell, side(first, each, across, room));
            double slot = indices + first.cols() * side + APART;
            double row = first.rows() * side + APART + (each > across ? texts.indexHeight(first) : 0);
            for (int k = 0; k < each; k++) {
                var slice = shown.kernels().get(from + k);
                int down = k / across;
                kernels.add(new Placement(slice.map(), slice.channel(), Math.rint(x + indices + k % across * slot),
                        Math.rint(top + down * row), side, slice.map().flipped()));
            }
            if (!biased)
                return;
            var bias = shown.biases().get(filter);
            int lines = (each + across - 1) / across;
            double below = top + lines * row - APART + DROP;
            biases.add(new Placement(bias.map(), bias.channel(), x + sizes.title() * BIAS_TITLE_EM, Math.rint(below), biasPx, false));
        }

        /// Returns the side of a cell with which so many kernels fit, some of them side by side.
        private double side(NamedMap kernel, int count, int across, double room) {
            int down = (count + across - 1) / across;
            double wide = (width - across * (texts.indexWidth(kernel) + APART)) / (across * kernel.cols());
            double high = (room - (down - 1) * (APART + texts.indexHeight(kernel))) / (down * kernel.rows());
            return Math.max(LEAST_KERNEL_CELL, Math.min(wide, high));
        }
    }
}
