package org.receptive.cli;

import org.receptive.model.ModelSummary;
import org.receptive.spec.Shape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes a network's layers as JSON, for programs.
final class SummaryJson {

    private SummaryJson() {}

    static String write(ModelSummary summary) {
        var mapper = JsonMapper.shared();
        var root = mapper.createObjectNode();
        root.put("name", summary.name());
        shape(root, "input", summary.input());
        var layers = root.putArray("layers");
        for (var row : summary.rows()) {
            var layer = layers.addObject();
            layer.put("layer", row.layer());
            layer.put("type", row.kind().id());
            var inputs = layer.putArray("inputs");
            row.inputs().forEach(inputs::add);
            layer.put("kernel", row.kernel());
            shape(layer, "output", row.output());
            counts(layer, row.parameters(), row.multiplyAdds(), row.connections());
        }
        counts(root.putObject("total"), summary.parameters(), summary.multiplyAdds(), summary.connections());
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void shape(ObjectNode node, String name, Shape shape) {
        node.putArray(name).add(shape.channels()).add(shape.rows()).add(shape.cols());
    }

    private static void counts(ObjectNode node, long parameters, long multiplyAdds, long connections) {
        node.put("parameters", parameters);
        node.put("multiplyAdds", multiplyAdds);
        node.put("connections", connections);
    }
}
