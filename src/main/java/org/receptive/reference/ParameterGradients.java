package org.receptive.reference;

import org.receptive.array.Array4;

/// The gradients of a loss with respect to what a layer with a weight and a bias reads.
///
/// @param gradX with respect to its input, of the input's shape
/// @param gradW with respect to its weight, of the weight's shape
/// @param gradB with respect to its bias, one for each output map; also where the layer adds none
public record ParameterGradients(Array4 gradX, Array4 gradW, Array4 gradB) {

    /// Sums the gradient of the output over everything but the maps: `gradB[o] = Σ gradOutput[n,o,r,c]`.
    static Array4 ofBias(Array4 gradOutput) {
        var sums = new Sums(gradOutput.c(), 1, 1, 1);
        for (int n = 0; n < gradOutput.n(); n++)
            for (int o = 0; o < gradOutput.c(); o++)
                for (int r = 0; r < gradOutput.h(); r++)
                    for (int c = 0; c < gradOutput.w(); c++)
                        sums.add(o, 0, 0, 0, gradOutput.get(n, o, r, c));
        return sums.toArray4();
    }
}
