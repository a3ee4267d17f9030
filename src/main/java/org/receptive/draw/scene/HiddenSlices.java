package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.receptive.draw.scene.VisibleSlices.Slice;
import org.receptive.text.Numbers;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.SlicePages;

/// What is said of that which is not in the picture: channels of the inputs, feature maps, and the partial sums of channels on other pages.
/// Each is said at length and in fewer words, and empty where nothing is missing.
///
/// @param inputs of the channels
/// @param outputs of the feature maps
/// @param sums of where the partial sums are
/// @param page which page of channels is shown
/// @param pages how many there are
record HiddenSlices(List<String> inputs, List<String> outputs, List<String> sums, int page, int pages) {

    /// Nothing is said.
    static final HiddenSlices NONE = new HiddenSlices(List.of(), List.of(), List.of(), 0, 1);

    /// Says what a frame does not show.
    static HiddenSlices of(MapTexts texts, VisibleSlices shown) {
        var frame = texts.frame();
        var pages = SlicePages.of(frame.moment());
        int page = pages.shown(frame.moment(), frame.view().grain(), frame.view().inputPage());
        return new HiddenSlices(said(frame, "map.hidden.channels", shown.inputs()), said(frame, "map.hidden.maps", shown.outputs()),
                sums(texts, shown, pages), page, pages.count());
    }

    /// Returns what is said where inputs and outputs lack the same slices: once, below the inputs.
    HiddenSlices saidOnce() {
        return inputs.isEmpty() ? this : new HiddenSlices(inputs, List.of(), sums, page, pages);
    }

    private static List<String> sums(MapTexts texts, VisibleSlices shown, SlicePages pages) {
        var frame = texts.frame();
        int left = shown.read() - shown.kernelsPerFilter();
        if (left > 0 && !shown.kernels().isEmpty())
            return List.of(frame.texts().get("map.hidden.weights", left, shown.read()));
        if (pages.count() == 1 || !texts.hasSums())
            return List.of();
        var input = frame.operation().maps(Role.INPUT).getFirst();
        var others = new ArrayList<>(pages.channels());
        others.removeAll(channels(input, shown.inputs()));
        var key = pages.count() == 2 ? "map.hidden.sums" : "map.hidden.sums.pages";
        var numbers = ranges(frame, others.stream().map(input::number).toList());
        return List.of(frame.texts().get(key, numbers), frame.texts().get("map.hidden.sums.brief", numbers));
    }

    private static List<String> said(Frame frame, String key, List<Slice> slices) {
        var map = slices.getFirst().map();
        var there = channels(map, slices);
        if (there.size() >= map.channels() || map.form() == NamedMap.Form.VECTOR)
            return List.of();
        if (map.form() == NamedMap.Form.ROWS)
            return List.of(frame.texts().get("map.hidden.weights", map.channels() - there.size(), map.channels()));
        if (map.form() == NamedMap.Form.FILTERS)
            return List.of(frame.texts().get("map.hidden.kernels", map.channels() - there.size(), map.channels()));
        var hidden = IntStream.range(0, map.channels()).filter(c -> !there.contains(c)).map(c -> number(map, c)).boxed().toList();
        var numbers = ranges(frame, hidden);
        return List.of(frame.texts().get(key, numbers, map.channels()), frame.texts().get("map.hidden.brief", numbers, map.channels()));
    }

    /// Where each output has a single one, as biases are, they go by the outputs.
    private static int number(NamedMap map, int channel) {
        return map.values().n() > 1 && map.values().c() == 1 ? map.outputNumber(channel) : map.number(channel);
    }

    private static List<Integer> channels(NamedMap map, List<Slice> slices) {
        return slices.stream().filter(s -> s.map().id().equals(map.id())).map(Slice::channel).toList();
    }

    /// Writes ascending numbers as ranges: `0–3, 8`.
    private static String ranges(Frame frame, List<Integer> numbers) {
        var ranges = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < numbers.size(); i++)
            if (i == numbers.size() - 1 || numbers.get(i + 1) != numbers.get(i) + 1) {
                var first = Numbers.exact(numbers.get(from));
                ranges.add(from == i ? first : first + "–" + Numbers.exact(numbers.get(i)));
                from = i + 1;
            }
        return String.join(frame.texts().get("trace.separator"), ranges);
    }
}
