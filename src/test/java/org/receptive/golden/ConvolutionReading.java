package org.receptive.golden;

import java.util.List;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.TransposedConvSpec;
import tools.jackson.databind.JsonNode;

/// The inputs of a golden case whose weight is a set of kernels.
final class ConvolutionReading {

    private ConvolutionReading() {
    }

    static GoldenReading of(String op, JsonNode inputs, GoldenParams params, Layouts layouts) {
        var x = layouts.read("x", inputs.path("x"));
        var w = layouts.read("weight", inputs.path("weight"));
        var window = params.window(w.h(), w.w());
        int groups = params.number("groups", 0, 1);
        boolean bias = inputs.path("bias").isObject();
        if (op.startsWith("conv_transpose")) {
            int padRows = params.axes() == 1 ? 0 : params.number("output_padding", 0, 0);
            int padCols = params.number("output_padding", 1, 0);
            return GoldenReading.layer(new TransposedConvSpec(x.c(), w.c() * groups, window, padRows, padCols, groups, bias), inputs,
                    layouts);
        }
        if (op.startsWith("partial_"))
            return GoldenReading.layer(new PartialConvSpec(x.c(), table(params.node("table")), window, bias), inputs, layouts);
        var spec = new ConvSpec(x.c(), w.n(), window, groups, bias);
        return op.startsWith("true_")
                ? GoldenReading.reading(new GoldenOperation.FlippedConvolution(spec), inputs, layouts)
                : GoldenReading.layer(spec, inputs, layouts);
    }

    private static List<List<Integer>> table(JsonNode json) {
        return json.valueStream().map(GoldenParams::integers).map(maps -> maps.stream().sorted().toList()).toList();
    }
}
