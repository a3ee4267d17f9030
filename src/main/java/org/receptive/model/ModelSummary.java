package org.receptive.model;

import java.util.List;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.Shape;

/// Sums up a network's layers for a table; known without a weight.
///
/// @param name what people call the network
/// @param input the shape of one example
/// @param rows a row for each layer
public record ModelSummary(String name, Shape input, List<LayerRow> rows) {

    /// One layer.
    ///
    /// @param layer its name
    /// @param kind its kind
    /// @param inputs the names of what it reads
    /// @param kernel how its window slides, as [KernelText] writes it; empty without one
    /// @param output the shape of what it gives
    /// @param parameters how many numbers it learns
    /// @param multiplyAdds its multiply-adds for one example
    /// @param connections its connections for one example, as LeCun et al. (1998) count them
    public record LayerRow(String layer, LayerKind kind, List<String> inputs, String kernel, Shape output, long parameters,
            long multiplyAdds, long connections) {
        /// Copies the names.
        public LayerRow {
            inputs = List.copyOf(inputs);
        }
    }

    /// Copies the rows.
    public ModelSummary {
        rows = List.copyOf(rows);
    }

    /// Summarises a network.
    public static ModelSummary of(NetworkSpec network) {
        var shapes = network.shapes();
        var rows = network.nodes().stream().map(node -> {
            var layer = node.layer();
            var read = shapes.getOrDefault(node.inputs().getFirst(), network.input());
            var output = shapes.getOrDefault(node.name(), read);
            return new LayerRow(node.name(), LayerKind.of(layer), node.inputs(), KernelText.of(layer), output, layer.parameterCount(),
                    layer.multiplyAdds(read), layer.connections(read));
        }).toList();
        return new ModelSummary(network.name(), network.input(), rows);
    }

    /// Counts the learned numbers.
    public long parameters() {
        return rows.stream().mapToLong(LayerRow::parameters).sum();
    }

    /// Counts the multiply-adds of one example.
    public long multiplyAdds() {
        return rows.stream().mapToLong(LayerRow::multiplyAdds).sum();
    }

    /// Counts the connections of one example.
    public long connections() {
        return rows.stream().mapToLong(LayerRow::connections).sum();
    }
}
