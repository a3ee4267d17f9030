package org.receptive.golden;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PaddingValues;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import tools.jackson.databind.JsonNode;

/// What PyTorch makes of a convolution with a padding mode, or of `F.pad` before one.
///
/// @param id the case's name
/// @param values what stands in the padding
/// @param spec the hyperparameters
/// @param inputs `x`, `weight` and perhaps `bias`
/// @param y what comes out
/// @param gradY the gradient of y that the backward pass starts with
/// @param grads the gradients of the inputs
public record PaddedGolden(String id, PaddingValues values, ConvSpec spec, Map<String, Array4> inputs, Array4 y, Array4 gradY,
        Map<String, Array4> grads) {

    /// Copies the maps.
    public PaddedGolden {
        inputs = Map.copyOf(inputs);
        grads = Map.copyOf(grads);
    }

    /// Reads all cases.
    public static List<PaddedGolden> all() {
        return GoldenFile.read(Path.of("src/test/resources/padding"), "conv2d_padded").cases().stream().map(PaddedGolden::of).toList();
    }

    private static PaddedGolden of(JsonNode json) {
        var inputs = arrays(json.path("inputs"));
        var params = json.path("params");
        var pad = params.path("pad");
        var w = inputs.getOrDefault("weight", Array4.of(1, 1, 1, 1, 0));
        var x = inputs.getOrDefault("x", w);
        var window = new Window(axis(w.h(), params, 0, pad.path("top").asInt(), pad.path("bottom").asInt()),
                axis(w.w(), params, 1, pad.path("left").asInt(), pad.path("right").asInt()));
        var spec = new ConvSpec(x.c(), w.n(), window, params.path("groups").asInt(), inputs.containsKey("bias"));
        return new PaddedGolden(GoldenFile.id(json), PaddingValues.ofWord(params.path("mode").asString()), spec, inputs,
                array(json.path("outputs").path("y")), array(json.path("grad_output").path("y")), arrays(json.path("grads")));
    }

    private static WindowAxis axis(int kernel, JsonNode params, int axis, int before, int after) {
        return new WindowAxis(kernel, params.path("stride").get(axis).asInt(), before, after, params.path("dilation").get(axis).asInt());
    }

    private static Map<String, Array4> arrays(JsonNode named) {
        var arrays = new LinkedHashMap<String, Array4>();
        for (var entry : named.properties())
            arrays.put(entry.getKey(), array(entry.getValue()));
        return arrays;
    }

    /// A bias has one axis only.
    private static Array4 array(JsonNode json) {
        var shape = json.path("shape").valueStream().mapToInt(JsonNode::asInt).toArray();
        var data = json.path("data").valueStream().mapToDouble(JsonNode::asDouble).toArray();
        return shape.length == 1 ? Array4.of(shape[0], 1, 1, 1, data) : Array4.of(shape[0], shape[1], shape[2], shape[3], data);
    }
}
