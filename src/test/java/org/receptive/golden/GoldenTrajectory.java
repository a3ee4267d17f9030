package org.receptive.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A case of the optimizers: where parameters go when they are fed gradients.
///
/// @param id the case's name
/// @param optimizer PyTorch's name of it, such as `SGD` or `AdamW`
/// @param hyperparameters all of them by PyTorch's names; of a pair such as `betas` the entries `betas[0]` and `betas[1]`, flags 0 or 1
/// @param initial the parameters at first
/// @param grads the gradients of each step
/// @param expected the parameters after each step, float64
/// @param expectedFloat32 the parameters after each step, float32; empty if the case has none
public record GoldenTrajectory(String id, String optimizer, Map<String, Double> hyperparameters, List<Double> initial,
        List<List<Double>> grads, List<List<Double>> expected, List<List<Double>> expectedFloat32) {

    /// Reads a case.
    public static GoldenTrajectory of(JsonNode json) {
        var hyperparameters = new LinkedHashMap<String, Double>();
        put(hyperparameters, json.path("all_hyperparameters"));
        put(hyperparameters, json.path("params"));
        return new GoldenTrajectory(GoldenFile.id(json), json.path("optimizer").asString(json.path("op").asString("")), hyperparameters,
                row(json.path("initial")), rows(json.path("grads")), rows(json.path("params_after_step")),
                rows(json.path("params_after_step_float32")));
    }

    /// Returns a hyperparameter.
    ///
    /// @param otherwise PyTorch's default, if the case does not name it
    public double hyperparameter(String name, double otherwise) {
        return hyperparameters.getOrDefault(name, otherwise);
    }

    private static void put(Map<String, Double> into, JsonNode params) {
        for (var entry : params.properties()) {
            var value = entry.getValue();
            if (value.isArray())
                for (int i = 0; i < value.size(); i++)
                    into.put(entry.getKey() + "[" + i + "]", value.get(i).asDouble());
            else
                if (value.isBoolean())
                    into.put(entry.getKey(), value.asBoolean() ? 1.0 : 0.0);
                else
                    if (value.isNumber())
                        into.put(entry.getKey(), value.asDouble());
        }
    }

    private static List<List<Double>> rows(JsonNode json) {
        return json.valueStream().map(GoldenTrajectory::row).toList();
    }

    /// Reads a flat list, or a tensor with its data.
    private static List<Double> row(JsonNode json) {
        var data = json.isObject() ? json.path("data") : json;
        return data.isArray() ? data.valueStream().map(JsonNode::asDouble).toList() : List.of(data.asDouble());
    }
}
