package org.receptive.reference;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.receptive.array.Array4;
import org.receptive.array.Array4.Sums;

/// The gradients of a loss with respect to what a layer reads; what every `backward` returns.
///
/// @param inputs with respect to each input, in their order and shapes; only [Join] has more than one
/// @param parameters with respect to `weight` and `bias`, in their shapes, as far as the layer has them
public record Gradients(List<Array4> inputs, Map<String, Array4> parameters) {

    /// Copies the collections.
    public Gradients {
        inputs = List.copyOf(inputs);
        parameters = Map.copyOf(parameters);
    }

    /// Makes the gradients of a layer with one input and no parameters.
    static Gradients of(Array4 gradX) {
        return new Gradients(List.of(gradX), Map.of());
    }

    /// Makes the gradients of a layer with a weight, and with `bias` a bias that every output of its map adds:
    /// `gradB[o] = Σ_(n,r,c) gradY[n,o,r,c]`.
    static Gradients of(Array4 gradX, Array4 gradW, boolean bias, Array4 gradY) {
        var parameters = bias ? Map.of("weight", gradW, "bias", sumOfMaps(gradY)) : Map.of("weight", gradW);
        return new Gradients(List.of(gradX), parameters);
    }

    /// Adds up all values of each map: `sum[c] = Σ_(n,row,col) values[n,c,row,col]`, of shape (C, 1, 1, 1).
    static Array4 sumOfMaps(Array4 values) {
        var sums = Array4.fill(values.c(), 1, 1, 1, (o, i, r, c) -> 0);
        var sum = Sums.like(sums);
        values.forEach((n, o, r, c) -> sum.add(o, 0, 0, 0, values.get(n, o, r, c)));
        return sum.toArray4();
    }

    /// Returns the gradient with respect to the only, or first, input.
    public Array4 gradX() {
        return inputs.getFirst();
    }

    /// Returns the gradient with respect to the weight.
    ///
    /// @throws NoSuchElementException if the layer has none
    public Array4 gradW() {
        return parameter("weight");
    }

    /// Returns the gradient with respect to the bias.
    ///
    /// @throws NoSuchElementException if the layer has none
    public Array4 gradB() {
        return parameter("bias");
    }

    private Array4 parameter(String name) {
        var gradient = parameters.get(name);
        if (gradient == null)
            throw new NoSuchElementException("the layer has no " + name);
        return gradient;
    }
}
