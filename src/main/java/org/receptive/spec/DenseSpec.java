package org.receptive.spec;

import java.util.List;
import org.receptive.text.ReadableException;

/// The hyperparameters of a dense (fully connected) layer: every output reads every value of the input, in storage order.
///
/// Weight shape (O, I). The input may have any shape of I values; the output is O maps of one value.
///
/// @param inCount I, how many values come in
/// @param outCount O, how many come out
/// @param bias whether each output adds a learned bias
public record DenseSpec(int inCount, int outCount, boolean bias) implements LayerSpec {

    /// Validates the counts.
    ///
    /// @throws ReadableException if one is below 1
    public DenseSpec {
        if (inCount < 1 || outCount < 1)
            throw ReadableException.of("error.spec.dense", inCount, outCount);
        ParameterSpec.weight(inCount, outCount, outCount, inCount);
    }

    @Override
    public Shape outputShape(Shape input) {
        if (input.count() != inCount)
            throw ReadableException.of("error.spec.denseInput", inCount, input.count(), input.toString());
        return new Shape(outCount, 1, 1);
    }

    @Override
    public List<ParameterSpec> parameters() {
        var weight = ParameterSpec.weight(inCount, outCount, outCount, inCount);
        return bias ? List.of(weight, ParameterSpec.bias(inCount, outCount)) : List.of(weight);
    }

    @Override
    public long multiplyAdds(Shape input) {
        return outputShape(input).count() * inCount;
    }

    @Override
    public long connections(Shape input) {
        return multiplyAdds(input) + (bias ? outCount : 0);
    }
}
