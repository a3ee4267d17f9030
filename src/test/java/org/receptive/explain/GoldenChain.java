package org.receptive.explain;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The chain whose every number was computed apart from this program.
final class GoldenChain {

    private GoldenChain() {
    }

    /// Reads a list of numbers.
    static List<Double> numbers(String name) {
        return JsonMapper.builder().build().readTree(Path.of("src/test/resources/chain/iteration.json")).path(name).valueStream()
                .map(JsonNode::doubleValue).toList();
    }
}
