package org.receptive.draw.scene;

import java.util.Arrays;
import org.receptive.array.Array4;
import org.receptive.explain.Stage;
import org.receptive.reference.Conv2d;
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

    private static final double CHARACTER_EM = 0.58;
    private static final double LONGEST_SUM = 8;

    /// Names a slice: in words if it is the only one of its map, by its numbers otherwise; of a network, with the layer that made it.
    String title(NamedMap map, int channel) {
        var stage = map.id().stage();
        boolean isComputed = map.role() == Role.INPUT || map.role() == Role.OUTPUT;
        if (!stage.isEmpty() && isComputed)
            return stageName(stage) + " · " + name(map, channel);
        if (map.namesSlices())
            return name(map, channel);
        return frame.texts().get(switch (map.role()) {
            case INPUT -> "map.input";
            case PARAMETER -> map.form() == NamedMap.Form.ROWS ? "map.weights" : "map.kernel";
            case BIAS -> "map.bias";
            case OUTPUT -> "map.output";
        }, map.id().letter());
    }

    /// Names a stage: one that goes by the word of its operation, such as `max-pooling-2`, in the words of the language.
    private String stageName(String stage) {
        if (stage.equals(Stage.OUTPUT))
            return frame.texts().get("draw.map.output");
        var word = stage.replaceFirst("-\\d+$", "");
        var number = stage.substring(word.length()).replace('-', ' ');
        var key = "operation." + word;
        return frame.texts().keys().contains(key) ? frame.texts().get(key) + number : stage;
    }

    private static String name(NamedMap map, int channel) {
        return map.id().letter() + (map.namesSlices() ? "[" + map.sliceName(channel) + "]" : "");
    }

    /// Tells how many rows and columns a map has, with its padding where it has any.
    String size(NamedMap map) {
        var b = map.border();
        int rows = map.rows() + b.top() + b.bottom();
        int cols = map.cols() + b.left() + b.right();
        if (rows == map.rows() && cols == map.cols())
            return rows + " × " + cols;
        return frame.texts().get("map.padded", map.rows(), map.cols(), rows, cols);
    }

    /// Tells how many rows and columns a map has without its padding.
    String ownSize(NamedMap map) {
        return map.rows() + " × " + map.cols();
    }

    /// Writes the low end of a map's colour scale.
    String low(NamedMap map) {
        return Numbers.display(Scales.of(map).low(), 3);
    }

    /// Writes the high end of a map's colour scale.
    String high(NamedMap map) {
        return Numbers.display(Scales.of(map).max(), 3);
    }

    /// Tells whether the kernel is turned, and whether that makes a difference; empty if it is not.
    String turned() {
        if (!frame.operation().isFlipped())
            return "";
        var w = frame.operation().maps(Role.PARAMETER).getFirst().values();
        return frame.texts().get(Conv2d.flipped(w).equals(w) ? "map.turnedSame" : "map.turned");
    }

    /// Returns the room below a map for its legend, and below the kernel for the sentence about its turn.
    double foot(NamedMap map) {
        double small = frame.sizes().small();
        return LEGEND_DROP + (map.flipped() ? small * 1.5 + 12 : small * 0.5 + 6);
    }

    /// Returns the width that title and legend of a map need, however few cells it has.
    double leastWidth(NamedMap map) {
        double small = frame.sizes().small();
        double legend = rough(low(map), small) + rough(high(map), small) + 12 + LEAST_LEGEND;
        double title = map.channels() > 1
                ? 0
                : rough(title(map, 0), frame.sizes().title() * 1.08) + 12
                        + rough(size(map), Math.max(frame.sizes().least(), frame.sizes().body() * 0.92));
        double note = map.flipped() ? rough(turned(), small) : 0;
        return Math.max(legend, Math.max(title, note));
    }

    /// Returns the width that the title of one of several slices needs.
    double leastSlot(NamedMap map) {
        return map.channels() > 1 ? rough(title(map, map.channels() - 1), frame.sizes().title() * 1.08) : 0;
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
        return moment.step().reduction() instanceof Reduction.Sum && !frame.operation().maps(Role.PARAMETER).isEmpty()
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
