package org.receptive.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.ParameterSpec;

/// Says where each learned tensor of a network lies in one array that holds them all, one after the other in the order of the layers.
///
/// @param slices the tensors
/// @param size how many numbers they hold together
public record ParameterLayout(List<Slice> slices, int size) {

    /// Where one tensor lies.
    ///
    /// @param layer the name of its layer
    /// @param spec its name in the layer and its shape
    /// @param offset the index of its first number
    public record Slice(String layer, ParameterSpec spec, int offset) {

        /// Returns the tensor's name in the network, as PyTorch writes it: `conv1.weight`.
        public String name() {
            return layer + "." + spec.name();
        }

        /// Returns how many numbers the tensor has.
        public int count() {
            return spec.count();
        }

        /// Returns the index after its last number.
        public int end() {
            return offset + spec.count();
        }
    }

    /// Copies the list.
    public ParameterLayout {
        slices = List.copyOf(slices);
    }

    /// Lays the tensors of a network out.
    public static ParameterLayout of(NetworkSpec network) {
        var slices = new ArrayList<Slice>();
        int offset = 0;
        for (var node : network.nodes())
            for (var spec : node.layer().parameters()) {
                slices.add(new Slice(node.name(), spec, offset));
                offset = Math.addExact(offset, spec.count());
            }
        return new ParameterLayout(slices, offset);
    }

    /// Finds a tensor by its name in the network.
    public Optional<Slice> find(String name) {
        return slices.stream().filter(slice -> slice.name().equals(name)).findFirst();
    }

    /// Returns the tensors of one layer.
    public List<Slice> ofLayer(String layer) {
        return slices.stream().filter(slice -> slice.layer().equals(layer)).toList();
    }
}
