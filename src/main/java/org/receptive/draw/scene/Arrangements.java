package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.receptive.draw.scene.VisibleSlices.Slice;
import org.receptive.draw.theme.Sizes;

/// The ways in which the slices of a frame can stand. What every one of them needs to know of the texts is measured once, when this is
/// made.
final class Arrangements {

    private final MapTexts texts;
    private final Sizes sizes;
    private final VisibleSlices shown;
    private final HiddenSlices hidden;
    private final double most;
    private final double mostText;
    private final double sum;
    private final KernelRoom kernelRoom;

    /// What the kernels' slices need, however they stand.
    private record KernelRoom(double head, double before, double slot, double foot, double least) {
    }

    /// Prepares the ways.
    ///
    /// @param most no cell is larger
    /// @param mostText no map's texts claim more width
    Arrangements(MapTexts texts, VisibleSlices shown, HiddenSlices hidden, double most, double mostText) {
        this.texts = texts;
        this.sizes = texts.frame().sizes();
        this.shown = shown;
        this.hidden = hidden;
        this.most = most;
        this.mostText = mostText;
        this.sum = texts.sumWidth();
        this.kernelRoom = shown.kernels().isEmpty() ? new KernelRoom(0, 0, 0, 0, 0) : kernelRoom();
    }

    /// Returns every way.
    List<Arrangement> all() {
        var byFilter = byFilter();
        var byChannel = byChannel();
        var sideBySide = sideBySide(byFilter, byChannel);
        var outputs = outputs();
        var all = new ArrayList<Arrangement>();
        for (var input : inputs())
            for (var output : outputs)
                for (boolean stacked : new boolean[] {false, true})
                    for (var kernel : stacked ? List.of(byChannel, byFilter) : sideBySide)
                        all.add(new Arrangement(input, kernel, output, shown.biases(), kernel.equals(byChannel), sizes, stacked));
        return all;
    }

    private List<Zone> sideBySide(Zone byFilter, Zone byChannel) {
        // A depthwise kernel stands in the row of the one channel that it reads.
        var ways = new ArrayList<>(List.of(shown.apart() ? byFilter : byChannel));
        // rows are lower than columns: a hall reads the kernels' numbers before all else
        if (sizes.isHall() && !shown.apart() && !byFilter.equals(byChannel))
            ways.add(byFilter);
        // the many slices of a single filter would be tiny in one column
        if (shown.kernels().size() == shown.kernelsPerFilter() && shown.kernels().size() > 2)
            for (int cols : new int[] {2, 3})
                ways.add(kernels(shown.kernels(), cols, true));
        return ways;
    }

    private List<Zone> inputs() {
        var said = hidden.inputs();
        double width = said.isEmpty() ? 0 : texts.noteWidth(said.getLast()) + HiddenNote.buttons(sizes, hidden.pages());
        return images(shown.inputs(), said.isEmpty() ? 0 : HiddenNote.height(sizes), width, most * 0.9);
    }

    private List<Zone> outputs() {
        var said = hidden.outputs();
        double width = said.isEmpty() ? 0 : texts.noteWidth(said.getLast());
        return images(shown.outputs(), said.isEmpty() ? 0 : HiddenNote.height(sizes), width, most);
    }

    /// Returns a zone of images for every number of columns in which they may stand.
    private List<Zone> images(List<Slice> slices, double note, double noteWidth, double mostCellPx) {
        var maps = slices.stream().map(Slice::map).distinct().toList();
        double foot = maps.stream().mapToDouble(texts::foot).max().orElseThrow();
        double least = Math.max(noteWidth, maps.stream().mapToDouble(texts::leastWidth).max().orElseThrow());
        double slot = maps.stream().mapToDouble(texts::leastSlot).max().orElseThrow();
        // where several maps are read, each has its own scale below it
        boolean several = maps.size() > 1;
        double before = maps.stream().mapToDouble(texts::indexWidth).max().orElseThrow();
        double above = maps.stream().mapToDouble(texts::indexHeight).max().orElseThrow();
        var room = new Zone.Room(head(slices) + above, before, 0, several ? foot : 0, (several ? 0 : foot) + note, slot,
                Math.min(mostText, least));
        return Arrays.stream(columns(slices)).mapToObj(cols -> Zone.of(slices, cols, room, mostCellPx, false)).toList();
    }

    /// Each filter is a row of the grid, and every slice has its partial sum beside it.
    private Zone byFilter() {
        return kernels(shown.kernels(), shown.kernelsPerFilter(), true);
    }

    /// Each filter is a column of the grid; every slice of several filters has its partial sum below it.
    private Zone byChannel() {
        int filters = shown.kernels().size() / Math.max(1, shown.kernelsPerFilter());
        return kernels(transposed(shown.kernels(), filters), filters, filters == 1);
    }

    private Zone kernels(List<Slice> slices, int cols, boolean sumsBesideEach) {
        if (slices.isEmpty())
            return Zone.of(List.of(), 1, Zone.Room.NONE, most, false);
        double below = sumsBesideEach || sum == 0 ? 0 : texts.sumHeight();
        double slot = sumsBesideEach ? kernelRoom.slot() : Math.max(kernelRoom.slot(), sum);
        var room = new Zone.Room(kernelRoom.head(), kernelRoom.before(), sumsBesideEach ? sum : 0, below, kernelRoom.foot(), slot,
                kernelRoom.least());
        return Zone.of(slices, cols, room, most * 0.9, slices.getFirst().map().flipped());
    }

    private KernelRoom kernelRoom() {
        var map = shown.kernels().getFirst().map();
        int biases = shown.biases().size();
        double biasBlock = Arrangement.biasBlock(sizes, biases);
        double biasSlot = Arrangement.biasSlot(sizes);
        double note = hidden.sums().isEmpty() ? 0 : HiddenNote.height(sizes);
        double least = Math.max(biases * (biasSlot + 12), Math.min(mostText, texts.leastWidth(map)));
        return new KernelRoom(head(shown.kernels()) + texts.indexHeight(map), texts.indexWidth(map),
                Math.max(texts.leastSlot(map), biases == 0 ? 0 : biasSlot), texts.foot(map) + biasBlock + note, least);
    }

    /// Returns in how many columns slices may stand.
    private static int[] columns(List<Slice> slices) {
        return IntStream.rangeClosed(1, slices.size() > 4 ? 4 : slices.size() > 2 ? 2 : 1).toArray();
    }

    /// A stack of many slices spends less height on its titles.
    private double head(List<Slice> slices) {
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
}
