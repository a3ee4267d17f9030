package org.receptive.golden;

import java.util.LinkedHashMap;
import java.util.Map;
import org.receptive.array.Array4;
import tools.jackson.databind.JsonNode;

/// One case of a golden file: what goes in and what must come out, all arrays with the axes N, C, H, W (a signal has one row, a scalar
/// has shape 1×1×1×1, a bias N = count, a dense weight N = out and C = in).
///
/// @param id the case's name
/// @param op the operation's name in the file
/// @param operation the same as hyperparameters
/// @param x the input
/// @param parameters `weight` and `bias`, as far as the case has them
/// @param outputs what must come out in float64: `y`, and of maxima also `indices`, each `row·W + col`
/// @param gradOutput the gradient with respect to y that the backward pass starts with
/// @param grads what gradients must come out in float64: of `x`, `weight`, `bias`, `target`, as far as the case has them
/// @param float32Outputs the outputs that PyTorch gives in float32, as far as the case has them
/// @param float32Grads the gradients that PyTorch gives in float32, as far as the case has them
public record GoldenCase(String id, String op, GoldenOperation operation, Array4 x, Map<String, Array4> parameters,
        Map<String, Array4> outputs, Array4 gradOutput, Map<String, Array4> grads, Map<String, Array4> float32Outputs,
        Map<String, Array4> float32Grads) {

    /// Copies the maps.
    public GoldenCase {
        parameters = Map.copyOf(parameters);
        outputs = Map.copyOf(outputs);
        grads = Map.copyOf(grads);
        float32Outputs = Map.copyOf(float32Outputs);
        float32Grads = Map.copyOf(float32Grads);
    }

    /// Reads a case.
    ///
    /// @param family the operation of a case that names none
    /// @throws IllegalArgumentException if the operation or something of it is unknown; the message names it
    public static GoldenCase of(String family, JsonNode json) {
        var op = json.path("op").asString(family);
        try {
            return read(op, json);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(GoldenFile.id(json) + " (" + op + ") cannot be read: " + e.getMessage(), e);
        }
    }

    private static GoldenCase read(String op, JsonNode json) {
        var reading = GoldenReading.of(op, json);
        var layouts = reading.layouts();
        var outputs = arrays(json.path("outputs"), layouts);
        var grads = arrays(json.path("grads"), layouts.forGradients());
        var start = json.path("grad_output");
        var gradOutput = start.isMissingNode()
                ? outputs.getOrDefault("y", reading.x())
                : layouts.read("y", start.has("y") ? start.path("y") : start);
        var float32 = json.path("float32");
        return new GoldenCase(GoldenFile.id(json), op, reading.operation(), reading.x(), reading.parameters(), outputs, gradOutput, grads,
                likes(float32.path("outputs"), outputs), likes(float32.path("grads"), grads));
    }

    private static Map<String, Array4> arrays(JsonNode named, Layouts layouts) {
        var arrays = new LinkedHashMap<String, Array4>();
        for (var entry : named.properties())
            arrays.put(entry.getKey(), layouts.read(entry.getKey(), entry.getValue()));
        return arrays;
    }

    private static Map<String, Array4> likes(JsonNode named, Map<String, Array4> shapes) {
        var arrays = new LinkedHashMap<String, Array4>();
        for (var entry : named.properties()) {
            var like = shapes.get(entry.getKey());
            if (like == null)
                throw new IllegalArgumentException("float32 has " + entry.getKey() + " but float64 has not");
            var values = Layouts.values(entry.getValue());
            arrays.put(entry.getKey(), like.withValues(values));
        }
        return arrays;
    }
}
