package org.receptive.reference;

import java.util.Set;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import tools.jackson.databind.JsonNode;

/// One case of a golden file of the convolution families: what goes in and what must come out.
///
/// @param id the case's name
/// @param flipped whether the kernel is rotated first
/// @param spec the hyperparameters
/// @param x the input
/// @param w the weight
/// @param b the biases, zeros if the case has none
/// @param y the expected output
record GoldenCase(String id, boolean flipped, ConvSpec spec, Array4 x, Array4 w, Array4 b, Array4 y) {

    static final Set<String> FAMILIES = Set.of("conv1d", "conv2d", "true_conv1d", "true_conv2d");

    static GoldenCase of(String family, JsonNode json) {
        var params = json.path("params");
        var inputs = json.path("inputs");
        var x = array(inputs.path("x"));
        var w = array(inputs.path("weight"));
        boolean signal = family.endsWith("1d");
        boolean biased = inputs.path("bias").isObject();
        var rows = signal ? WindowAxis.plain(1) : axis(params, 0, w.h());
        var cols = axis(params, signal ? 0 : 1, w.w());
        var spec = new ConvSpec(x.c(), w.n(), new Window(rows, cols), params.path("groups").asInt(1), biased);
        var b = biased ? array(inputs.path("bias")) : Array4.fill(w.n(), 1, 1, 1, (n, c, row, col) -> 0);
        return new GoldenCase(json.path("id").asString(), family.startsWith("true_"), spec, x, w, b, array(json.path("outputs").path("y")));
    }

    Array4 computed() {
        return flipped ? Convolutions.convolve(x, w, b, spec) : Convolutions.crossCorrelate(x, w, b, spec);
    }

    private static WindowAxis axis(JsonNode params, int index, int kernel) {
        var axis = new WindowAxis(kernel, number(params.path("stride"), index, 1), 0, 0, number(params.path("dilation"), index, 1));
        var padding = params.path("padding");
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

    /// Reads a hyperparameter that is one number for all axes, a list of one, or a list with one number for each axis.
    private static int number(JsonNode node, int index, int otherwise) {
        if (node.isMissingNode())
            return otherwise;
        if (node.isIntegralNumber())
            return node.asInt();
        if (node.isArray() && (node.size() == 1 || node.size() == 2))
            return node.get(Math.min(index, node.size() - 1)).asInt();
        throw new IllegalArgumentException("unknown hyperparameter " + node + ": expected a whole number or one for each axis");
    }

    /// Reads a tensor of one, three or four axes: a bias, a signal or the weight of one, an image or the weight of one.
    private static Array4 array(JsonNode json) {
        var shape = json.path("shape").valueStream().mapToInt(JsonNode::asInt).toArray();
        var values = json.path("data").valueStream().mapToDouble(JsonNode::asDouble).toArray();
        return switch (shape.length) {
            case 1 -> Array4.of(shape[0], 1, 1, 1, values);
            case 3 -> Array4.of(shape[0], shape[1], 1, shape[2], values);
            case 4 -> Array4.of(shape[0], shape[1], shape[2], shape[3], values);
            default -> throw new IllegalArgumentException("unknown shape " + json.path("shape") + ": expected 1, 3 or 4 axes");
        };
    }
}
