package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.receptive.draw.scene.VisibleSlices.Slice;
import org.receptive.text.Numbers;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.SlicePages;

/// What is not in the picture: channels of the inputs, feature maps, and the partial sums of channels on other pages.
///
/// @param frame what is shown
/// @param shown which slices are in the picture
record HiddenSlices(Frame frame, VisibleSlices shown) {

    /// Returns what is said of the channels that are not shown; empty if all are.
    List<String> inputs() {
        return said("map.hidden.channels", shown.inputs());
    }

    /// Returns what is said of the feature maps that are not shown; empty if all are.
    List<String> outputs() {
        return said("map.hidden.maps", shown.outputs());
    }

    /// Returns where the partial sums are that are not shown; empty if all are.
    List<String> sums() {
        var pages = SlicePages.of(frame.moment());
        var input = frame.operation().maps(Role.INPUT).getFirst();
        if (pages.count() == 1 || !new MapTexts(frame).hasSums())
            return List.of();
        var others = new ArrayList<>(pages.channels());
        others.removeAll(channels(input, shown.inputs()));
        var key = pages.count() == 2 ? "map.hidden.sums" : "map.hidden.sums.pages";
        var numbers = ranges(others.stream().map(input::number).toList());
        return List.of(frame.texts().get(key, numbers), frame.texts().get("map.hidden.sums.brief", numbers));
    }

    int page() {
        return SlicePages.of(frame.moment()).shown(frame.moment(), frame.view().grain(), frame.view().inputPage());
    }

    int pages() {
        return SlicePages.of(frame.moment()).count();
    }

    private List<String> said(String key, List<Slice> slices) {
        var map = slices.getFirst().map();
        var there = channels(map, slices);
        if (there.size() >= map.channels() || map.form() == NamedMap.Form.VECTOR)
            return List.of();
        var hidden = IntStream.range(0, map.channels()).filter(c -> !there.contains(c)).map(map::number).boxed().toList();
        return List.of(frame.texts().get(key, ranges(hidden), map.channels()),
                frame.texts().get("map.hidden.brief", ranges(hidden), map.channels()));
    }

    private static List<Integer> channels(NamedMap map, List<Slice> slices) {
        return slices.stream().filter(s -> s.map().id().equals(map.id())).map(Slice::channel).toList();
    }

    /// Writes ascending numbers as ranges: `0–3, 8`.
    private String ranges(List<Integer> numbers) {
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
