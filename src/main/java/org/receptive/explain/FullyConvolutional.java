package org.receptive.explain;

import java.util.ArrayList;
import org.receptive.nn.ParameterLayout;
import org.receptive.nn.Parameters;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.NetworkSpec.Node;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;

/// A network whose dense layers are convolutions as large as what they read: on its own input it gives the same scores, and on a wider one
/// a score for every place at which its own input would stand.
///
/// The weights stay as they are, number by number, because a dense layer keeps them in the order of its input.
///
/// @param network the structure
/// @param parameters the learned numbers
public record FullyConvolutional(NetworkSpec network, Parameters parameters) {

    /// Turns the dense layers of a network into convolutions.
    ///
    /// @param rows the rows of what the new network reads
    /// @param cols its columns
    /// @throws org.receptive.text.ReadableException if some layer does not fit an input of this size
    public static FullyConvolutional of(NetworkSpec network, Parameters parameters, int rows, int cols) {
        var nodes = new ArrayList<Node>();
        for (var node : network.nodes())
            nodes.add(new Node(node.name(), sliding(node.layer(), network.shapeOf(node.inputs().getFirst())), node.inputs()));
        var wide = new NetworkSpec(network.name(), new Shape(network.input().channels(), rows, cols), nodes);
        return new FullyConvolutional(wide, new Parameters(ParameterLayout.of(wide), parameters.values().clone()));
    }

    private static LayerSpec sliding(LayerSpec layer, Shape read) {
        return layer instanceof DenseSpec dense
                ? new ConvSpec(read.channels(), dense.outCount(), Window.valid(read.rows(), read.cols()), 1, dense.bias())
                : layer;
    }
}
