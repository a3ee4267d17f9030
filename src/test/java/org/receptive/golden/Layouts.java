package org.receptive.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.receptive.array.Array4;
import tools.jackson.databind.JsonNode;

/// How each tensor of a case becomes an array with the axes N, C, H, W, by the tensor's name.
record Layouts(Map<String, Layout> byName) {

    /// Says how the axes of a tensor become four.
    @FunctionalInterface
    interface Layout {
        /// Returns N, C, H, W for the sizes of the tensor.
        List<Integer> of(List<Integer> shape);

        /// An image with or without a batch axis, or the weight of a convolution.
        Layout IMAGE = shape -> switch (shape.size()) {
            case 2 -> List.of(1, 1, shape.get(0), shape.get(1));
            case 3 -> List.of(1, shape.get(0), shape.get(1), shape.get(2));
            case 4 -> shape;
            default -> throw unknown(shape);
        };
        /// A signal with or without a batch axis, or the weight of a convolution of signals.
        Layout SIGNAL = shape -> switch (shape.size()) {
            case 1 -> List.of(1, 1, 1, shape.get(0));
            case 2 -> List.of(1, shape.get(0), 1, shape.get(1));
            case 3 -> List.of(shape.get(0), shape.get(1), 1, shape.get(2));
            default -> throw unknown(shape);
        };
        /// Features last, everything before them a batch.
        Layout FEATURES = shape -> {
            if (shape.isEmpty())
                return List.of(1, 1, 1, 1);
            return List.of(product(shape.subList(0, shape.size() - 1)), shape.getLast(), 1, 1);
        };
        /// One number for each of N.
        Layout VECTOR = shape -> List.of(product(shape), 1, 1, 1);
        /// A batch of features, signals or images, by the number of axes.
        Layout BATCH = shape -> switch (shape.size()) {
            case 0, 1 -> List.of(1, product(shape), 1, 1);
            case 2 -> List.of(shape.get(0), shape.get(1), 1, 1);
            case 3 -> List.of(shape.get(0), shape.get(1), 1, shape.get(2));
            case 4 -> shape;
            default -> List.of(shape.get(0), shape.get(1), product(shape.subList(2, shape.size() - 1)), shape.getLast());
        };

        private static int product(List<Integer> sizes) {
            return sizes.stream().reduce(1, Math::multiplyExact);
        }

        private static IllegalArgumentException unknown(List<Integer> shape) {
            return new IllegalArgumentException("unknown shape " + shape);
        }
    }

    /// Makes the layouts of a case whose input and output are laid out alike.
    static Layouts alike(Layout layout) {
        return new Layouts(Map.of("x", layout, "y", layout, "indices", layout, "weight", layout, "bias", Layout.VECTOR));
    }

    /// Returns these layouts with another one for some tensor.
    Layouts with(String name, Layout layout) {
        var changed = new LinkedHashMap<>(byName);
        changed.put(name, layout);
        return new Layouts(changed);
    }

    /// Returns the layouts without those of outputs, which have no gradient.
    Layouts forGradients() {
        var changed = new LinkedHashMap<>(byName);
        changed.keySet().removeAll(List.of("y", "indices"));
        return new Layouts(changed);
    }

    /// Reads the tensor `{"shape": […], "data": […]}` of this name.
    Array4 read(String name, JsonNode tensor) {
        var layout = byName.get(name);
        if (layout == null)
            throw new IllegalArgumentException("unknown tensor " + name + ": expected one of " + byName.keySet());
        var values = values(tensor.path("data"));
        var axes = layout.of(shape(tensor));
        return Array4.of(axes.get(0), axes.get(1), axes.get(2), axes.get(3), values);
    }

    /// Returns the sizes of a tensor.
    static List<Integer> shape(JsonNode tensor) {
        if (!tensor.path("shape").isArray())
            throw new IllegalArgumentException("a tensor has no shape: " + tensor);
        return tensor.path("shape").valueStream().map(JsonNode::asInt).toList();
    }

    /// Returns the numbers of a flat list, of one number, or of a tensor.
    static double[] values(JsonNode data) {
        if (data.isObject())
            return values(data.path("data"));
        if (!data.isArray())
            return new double[] {number(data)};
        return data.valueStream().mapToDouble(Layouts::number).toArray();
    }

    private static double number(JsonNode node) {
        if (node.isNumber())
            return node.doubleValue();
        return switch (node.asString("")) {
            case "NaN", "nan" -> Double.NaN;
            case "Infinity", "inf" -> Double.POSITIVE_INFINITY;
            case "-Infinity", "-inf" -> Double.NEGATIVE_INFINITY;
            default -> throw new IllegalArgumentException("not a number: " + node);
        };
    }
}
