package org.receptive.spec;

import java.util.List;
import org.receptive.text.ReadableException;

/// The hyperparameters of a transposed convolution: the layer that sends every input value through the kernel to a window of the
/// output, as the gradient of a convolution does.
///
/// Weight shape (I, O/groups, kH, kW), as in PyTorch. `window` is that of the convolution whose gradient it is: its padding is cut off
/// the output.
///
/// @param inChannels I, how many maps come in
/// @param outChannels O, how many maps come out
/// @param window how the kernel slides over the output
/// @param outputPadRows rows added at the bottom of the output, because several sizes give the same input under a stride
/// @param outputPadCols columns added at the right of the output
/// @param groups how many groups the channels are split into
/// @param bias whether each output map adds a learned bias
/// @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin, relationship 14</a>
public record TransposedConvSpec(int inChannels, int outChannels, Window window, int outputPadRows, int outputPadCols, int groups,
        boolean bias) implements LayerSpec {

    /// Validates the counts.
    ///
    /// @throws ReadableException if a count is below 1, not divisible by `groups`, or the output padding is not below stride or dilation
    public TransposedConvSpec {
        mirrored(inChannels, outChannels, window, groups);
        requirePad(outputPadRows, window.rows());
        requirePad(outputPadCols, window.cols());
    }

    private static void requirePad(int pad, WindowAxis axis) {
        int limit = Math.max(axis.stride(), axis.dilation());
        if (pad < 0 || pad >= limit)
            throw ReadableException.of("error.spec.outputPad", pad, limit, limit - 1);
    }

    private static ConvSpec mirrored(int in, int out, Window window, int groups) {
        return new ConvSpec(out, in, window, groups, false);
    }

    /// Returns the convolution whose gradient with respect to its input this layer computes: from O maps to I maps.
    public ConvSpec convolution() {
        return mirrored(inChannels, outChannels, window, groups);
    }

    @Override
    public Shape outputShape(Shape input) {
        if (input.channels() != inChannels)
            throw ReadableException.of("error.spec.inputChannels", inChannels, input.channels());
        return new Shape(outChannels, window.rows().transposedSize(input.rows(), outputPadRows),
                window.cols().transposedSize(input.cols(), outputPadCols));
    }

    @Override
    public List<ParameterSpec> parameters() {
        int perInput = outChannels / groups * window.tapCount();
        int perOutput = inChannels / groups * window.tapCount();
        var weight = ParameterSpec.weight(perOutput, perInput, inChannels, outChannels / groups, window.rows().kernel(),
                window.cols().kernel());
        return bias ? List.of(weight, ParameterSpec.bias(perOutput, outChannels)) : List.of(weight);
    }

    @Override
    public long multiplyAdds(Shape input) {
        outputShape(input);
        return input.count() * (outChannels / groups) * window.tapCount();
    }

    @Override
    public long connections(Shape input) {
        return multiplyAdds(input) + (bias ? outputShape(input).count() : 0);
    }
}
