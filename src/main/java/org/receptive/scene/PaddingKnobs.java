package org.receptive.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.PaddingValues;
import org.receptive.spec.Window;

/// What can be set about the padding of a convolution: how much there is, and what stands in it.
///
/// @param window the window with its padding
/// @param padding whether its amount is one of the named ones
/// @param filling what stands in it
record PaddingKnobs(Window window, PaddingMode padding, PaddingValues filling) {

    private static final String SECTION = "window";
    private static final String SAME_AS = "sameAs";
    private static final List<String> SAMES = List.of("pytorch", "tensorflow");
    private static final List<String> FILLINGS = Arrays.stream(PaddingValues.values()).map(PaddingValues::word).toList();

    List<Knob> list() {
        var knobs = new ArrayList<Knob>();
        knobs.add(new Knob.PerAxis("padding", SECTION, window.rows().padBefore(), window.cols().padBefore(), 0, SceneLimits.PADDING,
                axes(), false));
        knobs.add(new Knob.Choice("paddingMode", SECTION, word(padding), words()));
        if (isSameWithStride())
            knobs.add(new Knob.Choice(SAME_AS, SECTION, SAMES.get(padding == PaddingMode.EQUAL_WIDTH ? 0 : 1), SAMES));
        knobs.add(new Knob.Sides("sides", SECTION, Arrays.stream(Side.values()).map(s -> s.padding(window)).toList(),
                SceneLimits.PADDING, padding == PaddingMode.CUSTOM));
        knobs.add(new Knob.Choice("paddingValues", SECTION, filling.word(), FILLINGS));
        return knobs;
    }

    /// Lists the words for amounts: a kernel of one row slides along time, so it may be kept from looking ahead.
    private List<String> words() {
        return Arrays.stream(PaddingMode.values()).filter(mode -> mode.suits(window)).map(PaddingKnobs::word)
                .distinct().toList();
    }

    /// Tells whether the padding is called same though the size is not kept, so that there are two opinions on it.
    boolean isSameWithStride() {
        return padding.isSame() && hasStride(window);
    }

    /// Tells whether a window moves by more than a cell.
    static boolean hasStride(Window window) {
        return Math.max(window.rows().stride(), window.cols().stride()) > 1;
    }

    /// Returns the mode that a word of one of the knobs asks for.
    PaddingMode mode(String knob, String word) {
        if (knob.equals(SAME_AS))
            return word.equals(SAMES.getFirst()) ? PaddingMode.EQUAL_WIDTH : PaddingMode.EQUAL_WIDTH_TENSORFLOW;
        return word.equals(word(padding))
                ? padding
                : Arrays.stream(PaddingMode.values()).filter(m -> word(m).equals(word)).findFirst().orElse(PaddingMode.CUSTOM);
    }

    private static String word(PaddingMode mode) {
        return switch (mode) {
            case NARROW -> "narrow";
            case EQUAL_WIDTH, EQUAL_WIDTH_TENSORFLOW -> "equalWidth";
            case WIDE -> "wide";
            case CAUSAL -> "causal";
            case CUSTOM -> "sides";
        };
    }

    /// Returns the word for the padding that there is; none where it has no name and is alike on all sides.
    Optional<String> word() {
        var named = padding == PaddingMode.CUSTOM ? PaddingMode.of(window) : padding;
        return named == PaddingMode.CUSTOM && !sidesDiffer() ? Optional.empty() : Optional.of(word(named));
    }

    private boolean sidesDiffer() {
        var rows = window.rows();
        var cols = window.cols();
        return rows.padBefore() != rows.padAfter() || cols.padBefore() != cols.padAfter()
                || (axes() == Axes.BOTH && rows.padBefore() != cols.padBefore());
    }

    /// A kernel of one row is padded before and after, not above and below.
    private Axes axes() {
        var rows = window.rows();
        return rows.kernel() == 1 && rows.padBefore() + rows.padAfter() == 0 && window.cols().kernel() > 1 ? Axes.COLS : Axes.BOTH;
    }
}
