package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.receptive.draw.scene.VisibleSlices.Slice;
import org.receptive.trace.Equation;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Operation;

/// Lays out maps that stand as one equation: a column for each, with room for the signs between them, and a row for each slice. All cells
/// are of the same size.
///
/// @param texts what is written around the maps
/// @param equation what is written between them
/// @param hidden what is said of slices that are not in the picture
record EquationLayout(MapTexts texts, Equation equation, HiddenSlices hidden) {

    private static final double SIGN_EM = 0.62;
    private static final double SIGN_GAP = 20;
    private static final double LEAST_GAP = 40;
    private static final double LEAST = 0.2;
    private static final double MOST_HEAD = 12;

    /// Lays out a page of rows, the one at work among them: as many as leave cells in which a number can be read.
    static SceneLayout of(MapTexts texts, Equation equation, double left, double top, double width, double height, double most) {
        var frame = texts.frame();
        var op = frame.operation();
        double readable = Arrangement.readable(frame.sizes());
        for (int rows = VisibleSlices.PAGE;; rows /= 2) {
            var shown = slices(op, VisibleSlices.page(frame.moment().step().target().channel(), rows, op.y().channels()));
            var hidden = HiddenSlices.of(texts, shown).saidOnce();
            var placed = new EquationLayout(texts, equation, hidden).place(shown, left, top, width, height, most);
            if (rows == 1 || placed.outputs().getFirst().cellPx() >= readable)
                return placed.saying(texts, hidden);
        }
    }

    /// Finds which slices are in the picture: those of a page of outputs, and what is read for each.
    private static VisibleSlices slices(Operation op, List<Integer> channels) {
        var inputs = new ArrayList<Slice>();
        var outputs = new ArrayList<Slice>();
        for (int channel : channels) {
            op.maps(Role.INPUT).forEach(map -> inputs.add(new Slice(map, channel)));
            outputs.add(new Slice(op.y(), channel));
        }
        return new VisibleSlices(List.copyOf(inputs), List.copyOf(outputs), List.of(), List.of(), 0, List.of(), false);
    }

    /// Places the maps as large as they fit.
    private SceneLayout place(VisibleSlices shown, double left, double top, double width, double height, double most) {
        int rows = shown.outputs().size();
        int read = shown.inputs().size() / rows;
        var all = new ArrayList<Slice>();
        for (int row = 0; row < rows; row++) {
            all.addAll(shown.inputs().subList(row * read, (row + 1) * read));
            all.add(shown.outputs().get(row));
        }
        double before = signWidth(0);
        double sign = Math.max(LEAST_GAP, signs().skip(1).mapToDouble(this::width).max().orElse(0));
        double free = width - before;
        var zone = Zone.of(all, read + 1, room(all, sign, free / (read + 1) - LEAST_GAP), most, false);
        double cell = most;
        while (cell > LEAST && (zone.width(cell) > free || zone.height(cell) > height))
            cell = cell > 8 ? cell - 1 : cell * 0.9;
        double x = left + before + Math.max(0, (free - zone.width(cell)) / 2);
        var placed = zone.place(Math.rint(x), Math.rint(top + Math.max(0, (height - zone.height(cell)) / 2)), cell);
        var inputs = new ArrayList<Placement>();
        var outputs = new ArrayList<Placement>();
        for (int i = 0; i < placed.size(); i++)
            (i % (read + 1) == read ? outputs : inputs).add(placed.get(i));
        return new SceneLayout(inputs, List.of(), List.of(), outputs, false, false, List.of());
    }

    private Zone.Room room(List<Slice> slices, double sign, double slot) {
        var maps = slices.stream().map(Slice::map).distinct().toList();
        double head = texts.frame().sizes().title() + MOST_HEAD + most(maps, texts::indexHeight);
        boolean all = hidden.inputs().isEmpty() && hidden.outputs().isEmpty();
        double note = all ? 0 : HiddenNote.height(texts.frame().sizes());
        double words = Math.max(most(maps, texts::leastSlot), most(maps, texts::leastWidth)) + LEAST_GAP / 2;
        double least = Math.max(most(maps, this::legend) + sign / 2, Math.min(slot, words));
        return new Zone.Room(head, most(maps, texts::indexWidth), sign, 0, most(maps, texts::foot) + note, least, 0);
    }

    /// Returns the width of the numbers at the ends of a map's scale with a short scale between them.
    private double legend(NamedMap map) {
        return texts.noteWidth(texts.low(map) + texts.high(map)) + 40;
    }

    private static double most(List<NamedMap> maps, ToDoubleFunction<NamedMap> size) {
        return maps.stream().mapToDouble(size).max().orElse(0);
    }

    private Stream<String> signs() {
        return equation.signs().stream();
    }

    private double signWidth(int index) {
        return equation.signs().get(index).isEmpty() ? 0 : width(equation.signs().get(index));
    }

    private double width(String sign) {
        return sign.length() * SIGN_EM * size(texts.frame()) + SIGN_GAP;
    }

    /// Returns the size in which signs are written.
    static double size(Frame frame) {
        return frame.sizes().title() * 1.3;
    }

    /// Returns the edges between which the signs of a row stand: the right edge of the map before, and the left edge of the map behind.
    static List<double[]> gaps(SceneLayout layout, int row) {
        int rows = layout.outputs().size();
        int read = layout.inputs().size() / rows;
        var gaps = new ArrayList<double[]>();
        for (int i = 0; i <= read; i++) {
            double right = i < read ? layout.inputs().get(row * read + i).paddedLeft() : layout.outputs().get(row).paddedLeft();
            gaps.add(new double[] {i == 0 ? right - SIGN_GAP : layout.inputs().get(row * read + i - 1).paddedRight(), right});
        }
        return gaps;
    }
}
