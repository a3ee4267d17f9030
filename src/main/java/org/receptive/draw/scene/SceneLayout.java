package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.receptive.draw.scene.VisibleSlices.Slice;
import org.receptive.draw.theme.Sizes;
import org.receptive.trace.Cell;

/// Where everything stands in a picture of given size: a pure function of the frame and the size.
///
/// Images stand side by side, input, kernel, output; signals of few rows stand one above the other, whichever makes the cells larger.
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
    public static SceneLayout of(Frame frame, double width, double height) {
        double caption = frame.sizes().body() + 16;
        double across = width - 2 * MARGIN;
        double down = height - caption - MARGIN / 2;
        double most = frame.sizes().cellMax() * Math.clamp(height / ROOMY_HEIGHT, 1, 1.7);
        var shown = VisibleSlices.of(frame.moment(), frame.view());
        return candidates(frame, shown, most, across * MOST_TEXT).stream().map(a -> a.solve(across, down))
                .max(Comparator.comparingDouble(Arrangement.Solution::score)).orElseThrow()
                .withWords(new MapTexts(frame), across * MOST_TEXT).place(MARGIN, MARGIN / 2).saying(frame, new HiddenSlices(frame, shown));
    }

    /// Returns this layout with what is said of slices that are not in the picture.
    private SceneLayout saying(Frame frame, HiddenSlices slices) {
        var texts = new MapTexts(frame);
        var notes = new ArrayList<HiddenNote>();
        if (!slices.inputs().isEmpty())
            notes.add(note(slices.inputs(), inputs, texts.foot(inputs.getFirst().map()), frame, slices.page(), slices.pages()));
        double biased = Arrangement.biasBlock(frame.sizes(), biases.size());
        double summed = sumsBelow ? texts.sumHeight() : 0;
        if (!kernels.isEmpty() && !slices.sums().isEmpty())
            notes.add(note(slices.sums(), kernels, texts.foot(kernels.getFirst().map()) + biased + summed, frame, 0, 1));
        if (!slices.outputs().isEmpty())
            notes.add(note(slices.outputs(), outputs, texts.foot(outputs.getFirst().map()), frame, 0, 1));
        return new SceneLayout(inputs, kernels, biases, outputs, stacked, sumsBelow, List.copyOf(notes));
    }

    private static HiddenNote note(List<String> said, List<Placement> slices, double foot, Frame frame, int page, int pages) {
        double side = HiddenNote.side(frame.sizes());
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

    private static List<Arrangement> candidates(Frame frame, VisibleSlices shown, double most, double mostText) {
        var texts = new MapTexts(frame);
        var hidden = new HiddenSlices(frame, shown);
        double note = HiddenNote.height(frame.sizes());
        double underInputs = hidden.inputs().isEmpty() ? 0 : note;
        double underOutputs = hidden.outputs().isEmpty() ? 0 : note;
        double leastInput = hidden.inputs().isEmpty()
                ? 0
                : texts.noteWidth(hidden.inputs().getLast()) + HiddenNote.buttons(frame.sizes(), hidden.pages());
        double leastOutput = hidden.outputs().isEmpty() ? 0 : texts.noteWidth(hidden.outputs().getLast());
        var byFilter = byFilter(frame, shown, texts, most, mostText);
        var byChannel = byChannel(frame, shown, texts, most, mostText);
        // A depthwise kernel stands in the row of the one channel that it reads.
        var sideBySide = new ArrayList<>(List.of(shown.apart() ? byFilter : byChannel));
        // rows are lower than columns: a hall reads the kernels' numbers before all else
        if (frame.sizes().least() > 0 && !shown.apart() && !byFilter.equals(byChannel))
            sideBySide.add(byFilter);
        // the many slices of a single filter would be tiny in one column
        if (shown.kernels().size() == shown.kernelsPerFilter() && shown.kernels().size() > 2)
            for (int cols : new int[] {2, 3})
                sideBySide.add(kernels(frame, shown, texts, shown.kernels(), cols, true, most, mostText));
        var candidates = new ArrayList<Arrangement>();
        for (int inputCols : columns(shown.inputs()))
            for (int outputCols : columns(shown.outputs())) {
                var input = images(shown.inputs(), inputCols, texts, underInputs, leastInput, most * 0.9, mostText);
                var output = images(shown.outputs(), outputCols, texts, underOutputs, leastOutput, most, mostText);
                for (boolean stacked : new boolean[] {false, true})
                    for (var kernel : stacked ? List.of(byChannel, byFilter) : sideBySide)
                        candidates.add(
                                new Arrangement(input, kernel, output, shown.biases(), kernel.equals(byChannel), frame.sizes(), stacked));
            }
        return candidates;
    }

    private static Zone images(List<Slice> slices, int cols, MapTexts texts, double note, double noteWidth, double most, double mostText) {
        var maps = slices.stream().map(Slice::map).distinct().toList();
        double foot = maps.stream().mapToDouble(texts::foot).max().orElseThrow();
        double least = Math.max(noteWidth, maps.stream().mapToDouble(texts::leastWidth).max().orElseThrow());
        double slot = maps.stream().mapToDouble(texts::leastSlot).max().orElseThrow();
        // where several maps are read, each has its own scale below it
        boolean several = maps.size() > 1;
        double before = maps.stream().mapToDouble(texts::indexWidth).max().orElseThrow();
        double above = maps.stream().mapToDouble(texts::indexHeight).max().orElseThrow();
        var room = new Zone.Room(head(slices, texts.frame().sizes()) + above, before, 0, several ? foot : 0, (several ? 0 : foot) + note,
                slot,
                Math.min(mostText, least));
        return Zone.of(slices, cols, room, most, false);
    }

    /// Each filter is a row of the grid, and every slice has its partial sum beside it.
    private static Zone byFilter(Frame frame, VisibleSlices shown, MapTexts texts, double most, double mostText) {
        return kernels(frame, shown, texts, shown.kernels(), shown.kernelsPerFilter(), true, most, mostText);
    }

    /// Each filter is a column of the grid; every slice of several filters has its partial sum below it.
    private static Zone byChannel(Frame frame, VisibleSlices shown, MapTexts texts, double most, double mostText) {
        int filters = shown.kernels().size() / Math.max(1, shown.kernelsPerFilter());
        return kernels(frame, shown, texts, transposed(shown.kernels(), filters), filters, filters == 1, most, mostText);
    }

    private static Zone kernels(Frame frame, VisibleSlices shown, MapTexts texts, List<Slice> slices, int cols, boolean sumsBesideEach,
            double most, double mostText) {
        if (slices.isEmpty())
            return Zone.of(List.of(), 1, Zone.Room.NONE, most, false);
        var map = slices.getFirst().map();
        var sizes = frame.sizes();
        double sum = texts.sumWidth();
        double below = sumsBesideEach || sum == 0 ? 0 : texts.sumHeight();
        double slot = sumsBesideEach ? texts.leastSlot(map) : Math.max(texts.leastSlot(map), sum);
        int biases = shown.biases().size();
        double biasBlock = Arrangement.biasBlock(sizes, biases);
        double note = new HiddenSlices(frame, shown).sums().isEmpty() ? 0 : HiddenNote.height(sizes);
        double biasesWidth = biases * (Arrangement.biasSlot(sizes) + 12);
        double least = Math.max(biasesWidth, Math.min(mostText, texts.leastWidth(map)));
        var room = new Zone.Room(head(shown.kernels(), sizes) + texts.indexHeight(map), texts.indexWidth(map), sumsBesideEach ? sum : 0,
                below,
                texts.foot(map) + biasBlock + note, Math.max(slot, biases == 0 ? 0 : Arrangement.biasSlot(sizes)), least);
        return Zone.of(slices, cols, room, most * 0.9, map.flipped());
    }

    private static int[] columns(List<Slice> slices) {
        return slices.size() > 4 ? new int[] {1, 2, 3, 4} : slices.size() > 2 ? new int[] {1, 2} : new int[] {1};
    }

    /// A stack of many slices spends less height on its titles.
    private static double head(List<Slice> slices, Sizes sizes) {
        return sizes.title() + (slices.size() > 2 ? Math.max(5, sizes.least() * 0.4) : 12);
    }

    /// Orders the slices so that each filter is a column of the grid.
    private static List<Slice> transposed(List<Slice> slices, int filters) {
        int perFilter = slices.size() / Math.max(1, filters);
        var out = new ArrayList<Slice>();
        for (int k = 0; k < perFilter; k++)
            for (int f = 0; f < filters; f++)
                out.add(slices.get(f * perFilter + k));
        return out;
    }

    /// Returns every placement, the kernel's first, so that a hit test finds what lies on top.
    public List<Placement> all() {
        var all = new ArrayList<Placement>(kernels);
        all.addAll(biases);
        all.addAll(outputs);
        all.addAll(inputs);
        return all;
    }

    /// Finds the cell at a point.
    public Optional<Cell> cellAt(double x, double y) {
        return all().stream().flatMap(p -> p.cellAt(x, y).stream()).findFirst();
    }

    /// Finds the placement that shows a cell, if its slice is in the picture.
    public Optional<Placement> placementOf(Cell cell) {
        return all().stream().filter(p -> p.holds(cell)).findFirst();
    }
}
