package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.receptive.draw.theme.Sizes;
import org.receptive.trace.Cell;
import org.receptive.trace.Operation;

/// Where everything stands in a picture of given size: a pure function of the frame and the size.
///
/// Images stand side by side, input, kernel, output; signals of few rows stand one above the other, whichever makes the cells larger.
/// Where bars are wanted and every map is a signal, each is a lane of them ([LaneLayout]). Maps that are one equation stand in its order
/// ([EquationLayout]), and the two ways to the output of a transposed convolution one above the other ([TwoWaysLayout]).
///
/// @param inputs the input's slices
/// @param kernels the kernel's slices
/// @param biases the biases
/// @param outputs the output's slices
/// @param stacked whether the maps stand one above the other
/// @param sumsBelow whether the slices of different filters stand side by side, each with its partial sum below it
/// @param hidden what is said of slices that are not in the picture
public record SceneLayout(List<Placement> inputs, List<Placement> kernels, List<Placement> biases, List<Placement> outputs,
        boolean stacked, boolean sumsBelow, List<HiddenNote> hidden) {

    private static final double MARGIN = 24;
    /// A picture higher than this may have larger cells.
    private static final double ROOMY_HEIGHT = 560;
    /// No map's texts claim more than this share of the width.
    private static final double MOST_TEXT = 0.27;

    /// Lays the maps of a frame out in a picture of `width` × `height` px.
    public static SceneLayout of(Frame given, double width, double height) {
        var two = TwoWays.of(given);
        if (two.isPresent())
            return TwoWaysLayout.of(two.get(), width, height).maps();
        var frame = given.gathered();
        double caption = frame.sizes().body() + 16;
        if (LaneLayout.suits(frame))
            return new LaneLayout(frame, width - 2 * MARGIN, height - caption - MARGIN / 2).place(MARGIN, MARGIN / 2);
        double across = width - 2 * MARGIN;
        double down = height - caption - MARGIN / 2;
        boolean beside = ShownMatrix.kind(frame).isPresent();
        double most = beside
                ? MatrixLayout.linkCell(frame.sizes())
                : frame.sizes().cellMax() * Math.clamp(height / ROOMY_HEIGHT, 1, 1.7);
        var texts = new MapTexts(frame);
        var equation = frame.operation().reads().equation();
        if (!beside && equation.isPresent())
            return EquationLayout.of(texts, equation.get(), MARGIN, MARGIN / 2, across, down, most);
        var shown = beside ? VisibleSlices.atWork(frame.moment(), frame.view()) : VisibleSlices.of(frame.moment(), frame.view());
        var hidden = beside ? HiddenSlices.NONE : HiddenSlices.of(texts, shown);
        return new Arrangements(texts, shown, hidden, most, across * MOST_TEXT).all().stream().map(a -> a.solve(across, down))
                .max(Comparator.comparingDouble(Arrangement.Solution::score)).orElseThrow().withWords(texts, across * MOST_TEXT)
                .place(MARGIN, MARGIN / 2).saying(texts, hidden);
    }

    /// Returns this layout with what is said of slices that are not in the picture.
    SceneLayout saying(MapTexts texts, HiddenSlices slices) {
        var sizes = texts.frame().sizes();
        var notes = new ArrayList<HiddenNote>();
        if (!slices.inputs().isEmpty())
            notes.add(note(slices.inputs(), inputs, texts.foot(inputs.getFirst().map()), sizes, slices.page(), slices.pages()));
        double biased = Arrangement.biasBlock(sizes, biases.size());
        double summed = sumsBelow ? texts.sumHeight() : 0;
        if (!kernels.isEmpty() && !slices.sums().isEmpty())
            notes.add(note(slices.sums(), kernels, texts.foot(kernels.getFirst().map()) + biased + summed, sizes, 0, 1));
        if (!slices.outputs().isEmpty())
            notes.add(note(slices.outputs(), outputs, texts.foot(outputs.getFirst().map()), sizes, 0, 1));
        return new SceneLayout(inputs, kernels, biases, outputs, stacked, sumsBelow, List.copyOf(notes));
    }

    static HiddenNote note(List<String> said, List<Placement> slices, double foot, Sizes sizes, int page, int pages) {
        double side = HiddenNote.side(sizes);
        double left = slices.stream().mapToDouble(Placement::paddedLeft).min().orElseThrow();
        double bottom = slices.stream().mapToDouble(Placement::paddedBottom).max().orElseThrow();
        return new HiddenNote(said, left, bottom + foot + side / 2, side, page, pages);
    }

    /// Finds the page of channels to which a point leads, where a button stands there.
    public OptionalInt pageAt(double x, double y) {
        for (var note : hidden) {
            var page = note.pageAt(x, y);
            if (page.isPresent())
                return page;
        }
        return OptionalInt.empty();
    }

    /// Returns every placement, the kernel's first, so that a hit test finds what lies on top.
    public List<Placement> all() {
        var all = new ArrayList<Placement>(kernels);
        all.addAll(biases);
        all.addAll(outputs);
        all.addAll(inputs);
        return all;
    }

    /// Tells whether the maps are lanes of bars.
    public boolean isLanes() {
        return inputs.getFirst().lane().isPresent();
    }

    /// Tells whether everything that an operation reads and makes is a signal, which can be shown as bars.
    public static boolean canBeLanes(Operation operation) {
        return LaneLayout.areSignals(operation);
    }

    /// Tells whether a kernel beside a lane stands so close below another that it goes without a name.
    boolean isCrowded(Placement kernel, double room) {
        return isLanes() && kernels.stream().anyMatch(o -> o.y() < kernel.y() && o.paddedBottom() > kernel.y() - room);
    }

    /// Finds the value that is read whose bar ends near a point: its whole end can be taken hold of.
    public Optional<Cell> barEndAt(double x, double y) {
        return inputs.stream().filter(p -> p.lane().isPresent()).flatMap(p -> p.barEndAt(x, y).stream()).findFirst();
    }

    /// Finds the cell at a point.
    public Optional<Cell> cellAt(double x, double y) {
        return all().stream().flatMap(p -> p.cellAt(x, y).stream()).findFirst();
    }

    /// Finds the placement that shows a cell, if its slice is in the picture.
    public Optional<Placement> placementOf(Cell cell) {
        return all().stream().filter(p -> p.holds(p.map().placeOf(cell))).findFirst();
    }
}
