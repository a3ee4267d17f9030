package org.receptive.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import tools.jackson.databind.JsonNode;

/// The hyperparameters of a golden case: numbers, or lists of one or of one for each axis; a missing one has PyTorch's default.
///
/// @param json the object `params`
/// @param axes how many axes there are: 1 for signals, 2 for images
record GoldenParams(JsonNode json, int axes) {

    private JsonNode find(String... names) {
        for (var name : names)
            if (json.hasNonNull(name))
                return json.path(name);
        return json.path(names[0]);
    }

    private static boolean isThere(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }

    /// Returns the number for rows (index 0) or columns (index 1); a list may have one number for all axes.
    static int number(JsonNode node, int index, int otherwise) {
        if (!isThere(node))
            return otherwise;
        if (node.isNumber() && node.asDouble() == Math.rint(node.asDouble()))
            return (int) node.asDouble();
        if (node.isArray() && (node.size() == 1 || node.size() == 2))
            return number(node.get(Math.min(index, node.size() - 1)), 0, otherwise);
        throw new IllegalArgumentException("unknown hyperparameter " + node + ": expected a whole number or one for each axis");
    }

    /// Returns a number for rows (0) or columns (1).
    int number(String name, int index, int otherwise) {
        return number(find(name), axes == 1 ? 0 : index, otherwise);
    }

    double real(String name, double otherwise) {
        var node = find(name);
        return isThere(node) ? node.asDouble() : otherwise;
    }

    boolean flag(String name, boolean otherwise) {
        var node = find(name);
        return isThere(node) ? node.asBoolean() : otherwise;
    }

    String text(String name, String otherwise) {
        var node = find(name);
        return isThere(node) ? node.asString() : otherwise;
    }

    /// Returns all whole numbers of a list, however deeply nested.
    static List<Integer> integers(JsonNode node) {
        var found = new ArrayList<Integer>();
        if (node.isArray())
            StreamSupport.stream(node.spliterator(), false).forEach(child -> found.addAll(integers(child)));
        else
            found.add(number(node, 0, 0));
        return found;
    }

    JsonNode node(String name) {
        return json.path(name);
    }

    /// Returns the window of a layer with weights: a kernel of this size, stride 1 if none is given.
    Window window(int kernelRows, int kernelCols) {
        var rows = axes == 1 ? WindowAxis.plain(1) : axis(0, kernelRows, 1);
        return new Window(rows, axis(axes - 1, kernelCols, 1));
    }

    /// Returns the window of a pooling layer: its stride is the kernel's size if none is given.
    Window poolWindow() {
        var rows = axes == 1 ? WindowAxis.plain(1) : poolAxis(0);
        return new Window(rows, poolAxis(axes - 1));
    }

    private WindowAxis poolAxis(int index) {
        int kernel = number(find("kernel", "kernel_size"), index, 0);
        return axis(index, kernel, kernel);
    }

    private WindowAxis axis(int index, int kernel, int otherwise) {
        var stride = find("stride");
        boolean given = isThere(stride) && !(stride.isArray() && stride.isEmpty());
        var axis = new WindowAxis(kernel, given ? number(stride, index, otherwise) : otherwise, 0, 0, number(find("dilation"), index, 1));
        var padding = find("padding");
        if (padding.isArray() && padding.valueStream().allMatch(JsonNode::isArray) && !padding.isEmpty()) {
            var pair = padding.get(Math.min(index, padding.size() - 1));
            return axis.withPadding(number(pair, 0, 0), number(pair, 1, 0));
        }
        if (!padding.isString()) {
            int amount = number(padding, index, 0);
            return axis.withPadding(amount, amount);
        }
        return switch (padding.asString()) {
            case "same" -> PaddingMode.EQUAL_WIDTH.applyTo(axis);
            case "valid" -> PaddingMode.NARROW.applyTo(axis);
            default -> throw new IllegalArgumentException("unknown padding " + padding + ": expected a number, a list, same or valid");
        };
    }
}
