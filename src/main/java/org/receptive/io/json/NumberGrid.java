package org.receptive.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.receptive.array.Array4;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Reads numbers in nested lists, whose lengths must agree, as arrays.
public final class NumberGrid {

    private static final int DEEPEST = 4;

    private final JsonField field;
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    private NumberGrid(JsonField field) {
        this.field = field;
        var first = field;
        do {
            var entries = first.entries();
            sizes.add(entries.size());
            first = entries.getFirst();
        } while (first.value() instanceof JsonValue.Items && sizes.size() <= DEEPEST);
        // deeper lists are refused by their depth, not by what stands in them
        if (sizes.size() <= DEEPEST)
            collect(field, field.path(), 0);
    }

    /// Reads an input (1, C, H, W) of `[channel][row][col]`, or of one channel's `[row][col]`.
    ///
    /// @throws ReadableException if a list is empty, longer or shorter than its siblings, or holds something else
    public static Array4 input(JsonField field) {
        var grid = new NumberGrid(field);
        return switch (grid.sizes.size()) {
            case 2 -> grid.array(1, 1, grid.sizes.get(0), grid.sizes.get(1));
            case 3 -> grid.array(1, grid.sizes.get(0), grid.sizes.get(1), grid.sizes.get(2));
            default -> throw grid.wrongLevels("error.scene.levels.input");
        };
    }

    /// Reads a weight (O, I/groups, kH, kW) of `[out][in][row][col]`, or of one kernel's `[row][col]`.
    ///
    /// @throws ReadableException as for [#input]
    public static Array4 weight(JsonField field) {
        var grid = new NumberGrid(field);
        return switch (grid.sizes.size()) {
            case 2 -> grid.array(1, 1, grid.sizes.get(0), grid.sizes.get(1));
            case 4 -> grid.array(grid.sizes.get(0), grid.sizes.get(1), grid.sizes.get(2), grid.sizes.get(3));
            default -> throw grid.wrongLevels("error.scene.levels.kernel");
        };
    }

    /// Reads biases (O, 1, 1, 1) of a plain list.
    ///
    /// @throws ReadableException as for [#input]
    public static Array4 bias(JsonField field) {
        var grid = new NumberGrid(field);
        if (grid.sizes.size() != 1)
            throw grid.wrongLevels("error.scene.levels.bias");
        return grid.array(grid.sizes.getFirst(), 1, 1, 1);
    }

    /// Reads numbers of the shape of `expected`, whose axes of length 1 may be left out.
    ///
    /// @throws ReadableException as for [#input], or if the lengths differ
    public static Array4 like(JsonField field, Array4 expected) {
        var grid = new NumberGrid(field);
        var wanted = Stream.of(expected.n(), expected.c(), expected.h(), expected.w()).filter(size -> size > 1).toList();
        if (grid.sizes.size() > DEEPEST || !grid.sizes.stream().filter(size -> size > 1).toList().equals(wanted))
            throw ReadableException.of("error.scene.sizes", field.path(),
                    written(List.of(expected.n(), expected.c(), expected.h(), expected.w())), written(grid.sizes));
        return grid.array(expected.n(), expected.c(), expected.h(), expected.w());
    }

    private static String written(List<Integer> sizes) {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }

    private void collect(JsonField list, String firstSibling, int level) {
        if (level == sizes.size()) {
            values.add(list.number());
            return;
        }
        var entries = list.entries();
        if (entries.size() != sizes.get(level))
            throw ReadableException.of("error.scene.ragged", list.path(), entries.size(), firstSibling,
                    sizes.get(level));
        for (var entry : entries)
            collect(entry, firstSibling + "[0]", level + 1);
    }

    private Array4 array(int n, int c, int h, int w) {
        return Array4.of(n, c, h, w, values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private ReadableException wrongLevels(String expectedKey) {
        return ReadableException.of("error.scene.levels", field.path(), Message.of(expectedKey), sizes.size());
    }
}
