package org.receptive.explain;

import org.receptive.array.Array4;
import org.receptive.nn.Parameters;
import org.receptive.reference.ReferenceNetwork;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.text.ReadableException;

/// Says how a class's output changes with each value of the input.
///
/// @see <a href="https://arxiv.org/abs/1312.6034">Simonyan, Vedaldi and Zisserman 2013, section 3</a>
public final class InputGradient {

    private InputGradient() {}

    /// Computes `∂ output[class] / ∂ input` by the textbook chain rule. Where the smallest output wins ([RbfSpec]) the sign is turned, so
    /// that above 0 always means: more here speaks for the class.
    ///
    /// @param input the example in storage order
    /// @return in the input's shape, in storage order
    /// @throws ReadableException if the input or the class does not suit the network
    public static float[] of(NetworkSpec network, Parameters parameters, float[] input, int classIndex) {
        var output = network.output();
        if (classIndex < 0 || classIndex >= output.count())
            throw ReadableException.of("error.explain.class", classIndex, output.count() - 1);
        if (input.length != network.input().count())
            throw ReadableException.of("error.explain.input", network.input().toString(), network.input().count(), input.length);
        int sign = network.nodes().getLast().layer() instanceof RbfSpec ? -1 : 1;
        var wanted = new double[(int) output.count()];
        wanted[classIndex] = sign;
        var gradients = new ReferenceNetwork(network, Tensors.of(parameters)).backward(Tensors.example(network.input(), input),
                Array4.of(1, output.channels(), output.rows(), output.cols(), wanted));
        return Tensors.floats(gradients.getOrDefault(NetworkSpec.INPUT, Tensors.example(network.input(), input)));
    }
}
