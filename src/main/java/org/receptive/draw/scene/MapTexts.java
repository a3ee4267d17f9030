package org.receptive.draw.scene;

import java.util.Arrays;
import java.util.List;
import org.receptive.array.Array4;
import org.receptive.draw.scene.VisibleSlices.Slice;
import org.receptive.reference.Conv2d;
import org.receptive.spec.PaddingValues;
import org.receptive.text.Numbers;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Reduction;

/// What is written around the maps, and how much room it needs.
///
/// The layout has no font to measure with and takes digits and letters at their usual width; the painter measures, and makes a text smaller
/// that would not fit.
///
/// @param frame what is shown
record MapTexts(Frame frame) {

    /// The least width of a colour scale between its two numbers.
    static final double LEAST_LEGEND = 48;
    /// From a map's lower edge to the middle of its legend.
    static final double LEGEND_DROP = 16;
    /// From a slice to the partial sum beside it.
    static final double SUM_GAP = 10;

    /// From the numbers of rows and columns to their map.
    static final double INDEX_GAP = 5;

    private static final double CHARACTER_EM = 0.58;
    private static final double LONGEST_SUM = 8;

    /// Tells how many rows and columns a map has, with its padding where it has any.
    String size(NamedMap map) {
        var b = map.border();
        int rows = map.rows() + b.top() + b.bottom();
        int cols = map.cols() + b.left() + b.right();
        if (rows == map.rows() && cols == map.cols())
            return rows + " × " + cols;
        return frame.texts().get(b.filling() == PaddingValues.ZEROS ? "map.padded" : "map.filled", map.rows(), map.cols(), rows, cols);
    }

    /// Tells how many rows and columns a map has without its padding.
    String ownSize(NamedMap map) {
        return map.rows() + " × " + map.cols();
    }

    /// Writes the low end of a map's colour scale.
    String low(NamedMap map) {
        return end(map, Scales.of(frame.operation(), map).low());
    }

    /// Writes the high end of a map's colour scale.
    String high(NamedMap map) {
        return end(map, Scales.of(frame.operation(), map).max());
    }

    private static String end(NamedMap map, double value) {
        return map.inFractions() ? Numbers.fraction(value) : Numbers.display(value, 3);
    }

    /// Tells whether the kernel is turned, and whether that makes a difference; empty if it is not.
    String turned() {
        if (!frame.operation().isFlipped())
            return "";
        var w = frame.operation().maps(Role.PARAMETER).getFirst().values();
        return frame.texts().get(Conv2d.flipped(w).equals(w) ? "map.turnedSame" : "map.turned");
    }

    /// Returns the room below a map for its legend, and below the kernel for the sentence about its turn, which may take two lines.
    double foot(NamedMap map) {
        double small = frame.sizes().small();
        return LEGEND_DROP + (map.flipped() ? small * 2.7 + 12 : small * 0.5 + 6);
    }

    /// Breaks a sentence into two lines near its middle: at a space, or anywhere where it has none.
    static List<String> twoLines(String text) {
        int middle = text.length() / 2;
        int before = text.lastIndexOf(' ', middle);
        int after = text.indexOf(' ', middle);
        int at = before < 0 ? after : after < 0 || middle - before <= after - middle ? before : after;
        return at <= 0
                ? List.of(text.substring(0, middle), text.substring(middle))
                : List.of(text.substring(0, at), text.substring(at + 1));
    }

    /// Returns the width that title and legend of a map need, however few cells it has.
    double leastWidth(NamedMap map) {
        double small = frame.sizes().small();
        double legend = rough(low(map), small) + rough(high(map), small) + 12 + LEAST_LEGEND;
        double title = map.channels() > 1
                ? 0
                : rough(titles().longest(map, 0), frame.sizes().title() * 1.08) + 12
                        + rough(size(map), Math.max(frame.sizes().least(), frame.sizes().body() * 0.92));
        return Math.max(legend, title);
    }

    /// Returns the width that the shortest title of one of several slices needs.
    double leastSlot(NamedMap map) {
        return map.channels() > 1 ? titleWidth(titles().shortest(map, map.channels() - 1)) : 0;
    }

    /// Returns the widths that every one of these slices needs for its title, from the longest to the last but the shortest; 0 in place of
    /// one that is more than `most`.
    double[] slots(List<Slice> slices, double most) {
        if (slices.isEmpty())
            return new double[0];
        var widest = new double[titles().of(slices.getFirst().map(), slices.getFirst().channel()).size() - 1];
        for (var slice : slices) {
            var names = titles().of(slice.map(), slice.channel());
            for (int shorter = 0; shorter < widest.length; shorter++)
                widest[shorter] = Math.max(widest[shorter], titleWidth(names.get(Math.min(shorter, names.size() - 1))));
        }
        return Arrays.stream(widest).map(width -> width <= most ? width : 0).toArray();
    }

    private double titleWidth(String title) {
        return rough(title, frame.sizes().title() * 1.08);
    }

    private SliceTitles titles() {
        return new SliceTitles(frame);
    }

    /// Returns the width of a note in small type.
    double noteWidth(String text) {
        return rough(text, frame.sizes().small());
    }

    /// Tells whether the numbers of rows and columns stand beside a map; where cells go by other numbers they would mislead.
    boolean hasIndices(NamedMap map) {
        return frame.view().indices() && (map.form() == NamedMap.Form.MAPS || map.form() == NamedMap.Form.FILTERS);
    }

    /// Returns the width of the numbers of a map's rows with the gap behind them; 0 if they are not shown.
    double indexWidth(NamedMap map) {
        if (!hasIndices(map))
            return 0;
        int longest = Math.max(index(map.rows() + map.border().bottom() - 1).length(), index(-map.border().top()).length());
        return longest * CHARACTER_EM * frame.sizes().small() + INDEX_GAP;
    }

    /// Returns the height of the numbers of a map's columns with the gap below them; 0 if they are not shown.
    double indexHeight(NamedMap map) {
        return hasIndices(map) ? frame.sizes().small() + INDEX_GAP : 0;
    }

    /// Writes the number of a row or column, with a true minus sign in the padding.
    static String index(int number) {
        return Numbers.exact(number);
    }

    /// Returns the width of a partial sum with the gap before it; 0 if no slice has one.
    double sumWidth() {
        if (!hasSums())
            return 0;
        var w = frame.operation().maps(Role.PARAMETER).getFirst().values();
        var x = frame.operation().maps(Role.INPUT).getFirst().values();
        double most = x.maxAbs() * w.maxAbs() * w.h() * w.w();
        double characters = isWhole(x) && isWhole(w) ? Math.min(LONGEST_SUM, Numbers.display(-most).length()) : LONGEST_SUM;
        return SUM_GAP + (4 + characters) * CHARACTER_EM * frame.sizes().body();
    }

    /// Tells whether every slice of a filter has a partial sum: only where several are multiplied and added.
    boolean hasSums() {
        var moment = frame.moment().reading();
        return ShownMatrix.kind(frame).isEmpty() && moment.step().reduction() instanceof Reduction.Sum
                && !frame.operation().maps(Role.PARAMETER).stream().allMatch(NamedMap::isNumber)
                && moment.sliceSums().size() > 1;
    }

    /// Returns the height of a partial sum below its slice.
    double sumHeight() {
        return frame.sizes().body() + 2;
    }

    private static boolean isWhole(Array4 values) {
        return Arrays.stream(values.toArray()).allMatch(v -> v == Math.rint(v));
    }

    private static double rough(String text, double sizePx) {
        return text.codePoints().mapToDouble(c -> c < 0x2E80 ? CHARACTER_EM : 1).sum() * sizePx;
    }
}
